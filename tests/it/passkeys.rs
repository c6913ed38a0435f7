//! Passkeys let their owner in, once for each challenge, from this node's own pages, and nobody else.

use manyhalls::domain::role::Role;

use crate::support::authenticator::{Authenticator, begin, challenge};
use crate::support::browser::Browser;
use crate::support::town::{Answer, PASSWORD, Town};

/// Somebody with a passkey, and a browser in which nobody is signed in.
async fn owner(town: &Town, role: Role) -> (Authenticator, Browser) {
    let mut browser = town.signed_in(role).await;
    let mut device = Authenticator::new(town.settings.site.base(), role.as_str());
    device.add_to(&mut browser, "My phone").await.expect(303);
    (device, town.browser())
}

fn is_refused(answer: Answer, said: &str) {
    let answer = answer.expect(403);
    assert!(answer.text.contains(said), "{said}: {}", answer.text);
    assert!(!answer.headers.contains_key("set-cookie"), "{:?}", answer.headers);
}

const REFUSED: &str = "This passkey does not open an account here";
const LATE: &str = "That took too long, or was done already";

#[tokio::test(flavor = "multi_thread")]
async fn somebody_adds_a_passkey_and_signs_in_with_it_alone() {
    let town = Town::start("delft").await;
    let (mut device, mut browser) = owner(&town, Role::Editor).await;
    assert_eq!(device.sign_in(&mut browser).await.expect(303).location(), "/desk");
    let account = browser.get("/account").await.expect(200).text;
    assert!(account.contains("editor@city.example") && account.contains("My phone"), "{account}");
    assert!(account.contains("last used"), "{account}");
    let mut admin = town.signed_in(Role::Admin).await;
    let log = admin.get("/desk/log.csv").await.expect(200).text;
    assert!(log.lines().any(|line| line.contains("editor@city.example,editor,passkey-added,My phone")), "{log}");
    assert!(log.lines().any(|line| line.contains("editor@city.example,editor,signed-in,,passkey")), "{log}");
    // The password still works.
    town.browser().sign_in("editor@city.example", PASSWORD).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_added_only_by_who_knows_the_password() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    for wrong in ["", "seven lamps over the sea"] {
        let refused = begin(&mut browser, "/account/passkeys/begin", &[("password", wrong)]).await.expect(400).json();
        assert!(refused["problem"].as_str().expect("a sentence").starts_with("This is not the password"), "{refused}");
    }
    let begun = begin(&mut browser, "/account/passkeys/begin", &[("password", PASSWORD)]).await.expect(200).json();
    assert_eq!(begun["asked"]["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(begun["asked"]["authenticatorSelection"]["userVerification"], "required");
    assert_eq!(begun["asked"]["rp"]["id"], "delft.localhost");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_begun_for_one_is_not_finished_by_another_nor_twice_nor_late() {
    let town = Town::start("delft").await;
    let (mut editor, mut manager) = (town.signed_in(Role::Editor).await, town.signed_in(Role::Manager).await);
    let mut device = Authenticator::new(town.settings.site.base(), "phone");
    let mut begun = async |browser: &mut Browser| {
        let begun = begin(browser, "/account/passkeys/begin", &[("password", PASSWORD)]).await.expect(200).json();
        (begun["token"].as_str().expect("a token").to_owned(), device.create(&begun["asked"]))
    };
    let (token, credential) = begun(&mut editor).await;
    let fields = [("token", token.as_str()), ("credential", &credential), ("name", "x")];
    manager.post("/account/passkeys", &fields).await.expect(400);
    let page = editor.post("/account/passkeys", &fields).await.expect(400).text;
    assert!(page.contains(LATE), "another's try has used it up: {page}");
    let (token, credential) = begun(&mut editor).await;
    let fields = [("token", token.as_str()), ("credential", &credential), ("name", "x")];
    town.pass_time(5 * 60);
    editor.post("/account/passkeys", &fields).await.expect(400);
    let (token, credential) = begun(&mut editor).await;
    let fields = [("token", token.as_str()), ("credential", &credential), ("name", "x")];
    editor.post("/account/passkeys", &fields).await.expect(303);
    editor.post("/account/passkeys", &fields).await.expect(400);
    let account = editor.get("/account").await.expect(200).text;
    assert_eq!(account.matches("name=\"passkey\" value=").count(), 1, "{account}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_of_a_device_lets_in_once_and_for_its_own_challenge() {
    let town = Town::start("delft").await;
    let (mut device, mut browser) = owner(&town, Role::Editor).await;
    let (token, asked) = challenge(&mut browser).await;
    let (other, _) = challenge(&mut browser).await;
    let credential = device.get(&asked);
    let send = async |token: &str| {
        town.browser().post("/sign-in/passkey", &[("token", token), ("credential", &credential)]).await
    };
    is_refused(send(&other).await, REFUSED);
    send(&token).await.expect(303);
    is_refused(send(&token).await, LATE);
    is_refused(send("").await, LATE);
    let (late, asked) = challenge(&mut browser).await;
    let credential = device.get(&asked);
    town.pass_time(5 * 60);
    let answer = browser.post("/sign-in/passkey", &[("token", &late), ("credential", &credential)]).await;
    is_refused(answer, LATE);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_that_was_used_at_another_origin_is_refused() {
    let town = Town::start("delft").await;
    let (mut device, mut browser) = owner(&town, Role::Editor).await;
    let own = device.origin.clone();
    for origin in ["https://evil.example", "http://delft.localhost", "http://x.delft.localhost:1"] {
        device.origin = origin.to_owned();
        is_refused(device.sign_in(&mut browser).await, REFUSED);
    }
    device.origin = own;
    device.sign_in(&mut browser).await.expect(303);
    let mut editor = town.signed_in(Role::Editor).await;
    let mut foreign = Authenticator::new("https://evil.example", "foreign");
    foreign.add_to(&mut editor, "x").await.expect(400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_that_did_not_ask_for_finger_face_or_pin_is_refused() {
    let town = Town::start("delft").await;
    let (mut device, mut browser) = owner(&town, Role::Editor).await;
    device.verifies = false;
    is_refused(device.sign_in(&mut browser).await, REFUSED);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_counts_for_its_own_credential_and_owner_only() {
    let town = Town::start("delft").await;
    let (mut editor, mut browser) = owner(&town, Role::Editor).await;
    let (mut admin, _) = owner(&town, Role::Admin).await;
    let mut unknown = Authenticator::new(town.settings.site.base(), "unknown");
    is_refused(unknown.sign_in(&mut browser).await, REFUSED);
    let editors_id = editor.id.clone();
    // Signed by the editor's key, in the name of the admin's passkey.
    editor.id.clone_from(&admin.id);
    is_refused(editor.sign_in(&mut browser).await, REFUSED);
    // The editor's passkey, said to be the admin's.
    editor.id = editors_id;
    let editors_handle = std::mem::replace(&mut editor.user, admin.user.clone());
    is_refused(editor.sign_in(&mut browser).await, REFUSED);
    editor.user = editors_handle;
    editor.sign_in(&mut browser).await.expect(303);
    admin.sign_in(&mut town.browser()).await.expect(303);
    // A passkey of somebody else is not added once more.
    let mut manager = town.signed_in(Role::Manager).await;
    let page = admin.add_to(&mut manager, "mine now").await.expect(400).text;
    assert!(page.contains("is known already"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_counter_that_goes_back_shows_a_copy_which_is_refused() {
    let town = Town::start("delft").await;
    let (mut device, mut browser) = owner(&town, Role::Editor).await;
    device.counter = 40;
    device.sign_in(&mut browser).await.expect(303);
    for counter in [40, 10, 0] {
        device.counter = counter;
        is_refused(device.sign_in(&mut town.browser()).await, REFUSED);
    }
    device.counter = 41;
    device.sign_in(&mut town.browser()).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_passkey_opens_nothing_even_where_it_was_asked_for_before() {
    let town = Town::start("delft").await;
    let (mut device, mut browser) = owner(&town, Role::Editor).await;
    let (token, asked) = challenge(&mut browser).await;
    let mut editor = town.signed_in(Role::Editor).await;
    let account = editor.get("/account").await.expect(200).text;
    let (_, rest) = account.split_once("name=\"passkey\" value=\"").expect("a passkey in the list");
    let id = rest.split('"').next().expect("a number");
    // Nobody removes another's.
    town.signed_in(Role::Admin).await.post("/account/passkeys/remove", &[("passkey", id)]).await.expect(303);
    assert!(editor.get("/account").await.expect(200).text.contains("My phone"));
    editor.post("/account/passkeys/remove", &[("passkey", id)]).await.expect(303);
    assert!(!editor.get("/account").await.expect(200).text.contains("My phone"));
    let credential = device.get(&asked);
    let answer = browser.post("/sign-in/passkey", &[("token", &token), ("credential", &credential)]).await;
    is_refused(answer, REFUSED);
    is_refused(device.sign_in(&mut browser).await, REFUSED);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_the_staff_is_let_in_by_no_passkey() {
    let town = Town::start("delft").await;
    let (mut device, mut browser) = owner(&town, Role::Editor).await;
    let mut admin = town.signed_in(Role::Admin).await;
    let people = admin.get("/desk/people").await.expect(200).text;
    let (_, rest) = people.split_once(">editor@city.example<").expect("in the list");
    let (_, rest) = rest.split_once("/desk/people/").expect("a form");
    let id = rest.split('/').next().expect("a number");
    admin.post(&format!("/desk/people/{id}/end"), &[]).await.expect(303);
    is_refused(device.sign_in(&mut browser).await, REFUSED);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_fails_keeps_no_colleague_out_and_who_asks_without_end_waits() {
    let town = Town::start("delft").await;
    let (mut device, mut browser) = owner(&town, Role::Editor).await;
    let mut unknown = Authenticator::new(town.settings.site.base(), "unknown");
    for _ in 0..8 {
        is_refused(unknown.sign_in(&mut browser).await, REFUSED);
    }
    device.sign_in(&mut town.browser()).await.expect(303);
    let mut asked = 0;
    while begin(&mut browser, "/sign-in/passkey/begin", &[]).await.status == 200 {
        asked += 1;
        assert!(asked <= 200, "memory is bounded");
    }
    begin(&mut browser, "/sign-in/passkey/begin", &[]).await.expect(429);
    browser.sign_in("editor@city.example", PASSWORD).await.expect(303);
    town.pass_time(5 * 60);
    device.sign_in(&mut town.browser()).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_door_and_the_rooms_of_the_staff_run_scripts() {
    let town = Town::start("delft").await;
    let mut browser = town.browser();
    for (page, scripts) in
        [("/sign-in", true), ("/es/sign-in", true), ("/", false), ("/library", false), ("/sign-in-else", false)]
    {
        let answer = browser.get(page).await;
        let policy = answer.headers["content-security-policy"].to_str().expect("text");
        assert_eq!(policy.contains("script-src 'self'"), scripts, "{page}: {policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
        assert_eq!(answer.text.contains("<script"), scripts, "{page}");
    }
    assert!(browser.cookies.is_empty(), "no cookie before somebody signs in");
    challenge(&mut browser).await;
    assert!(browser.cookies.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_switches_off_what_somebody_lost_and_says_why() {
    let town = Town::start("delft").await;
    let (mut device, mut browser) = owner(&town, Role::Editor).await;
    device.sign_in(&mut browser).await.expect(303);
    let mut admin = town.signed_in(Role::Admin).await;
    let people = admin.get("/desk/people").await.expect(200).text;
    assert_eq!(people.matches("/proofs\"").count(), 1, "only who has something to lose: {people}");
    let (before, _) = people.split_once("/proofs\"").expect("a form");
    let id = before.rsplit('/').next().expect("a number");
    let path = format!("/desk/people/{id}/proofs");
    town.signed_in(Role::Manager).await.post(&path, &[("reason", "x")]).await.expect(403);
    let page = admin.post(&path, &[("reason", "  ")]).await.expect(400).text;
    assert!(page.contains("Say why, so that the log can tell it later"), "{page}");
    browser.get("/desk").await.expect(200);
    admin.post(&path, &[("reason", "Phone left on the tram")]).await.expect(303);
    assert_eq!(browser.get("/desk").await.expect(303).location(), "/sign-in?then=%2Fdesk");
    is_refused(device.sign_in(&mut town.browser()).await, REFUSED);
    town.browser().sign_in("editor@city.example", PASSWORD).await.expect(303);
    let log = admin.get("/desk/log.csv").await.expect(200).text;
    let line = "admin@city.example,admin,passkey-removed,editor@city.example,Phone left on the tram";
    assert!(log.contains(line), "{log}");
}
