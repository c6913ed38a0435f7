//! What somebody changes of their own account, and the code beside the password.

use manyhalls::domain::role::Role;
use totp_rs::{Builder, Secret, Totp};

use crate::support::authenticator::{Authenticator, begin};
use crate::support::browser::Browser;
use crate::support::town::{PASSWORD, Town};

const OTHER: &str = "nine boats under the moon";

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_needs_the_old_one_and_signs_out_everywhere_else() {
    let town = Town::start("delft").await;
    let mut here = town.signed_in(Role::Editor).await;
    let mut there = town.browser();
    there.sign_in("editor@city.example", PASSWORD).await.expect(303);
    let change = |old, new, again| [("old", old), ("password", new), ("again", again)];
    for (fields, said) in [
        (change("not this one at all", OTHER, OTHER), "not the password you have now"),
        (change(PASSWORD, OTHER, PASSWORD), "not the same"),
        (change(PASSWORD, "short", "short"), "too short"),
    ] {
        let page = here.post("/en/account/password", &fields).await.expect(400).text;
        assert!(page.contains(said), "{said}");
    }
    there.get("/account").await.expect(200);
    here.post("/account/password", &change(PASSWORD, OTHER, OTHER)).await.expect(200);
    there.get("/account").await.expect(303);
    here.get("/account").await.expect(200);
    there.sign_in("editor@city.example", PASSWORD).await.expect(403);
    there.sign_in("editor@city.example", OTHER).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_are_listed_by_browser_and_ended_by_their_owner_alone() {
    let town = Town::start("delft").await;
    let mut here = town.signed_in(Role::Editor).await;
    let mut phone = town.browser();
    phone.agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1".to_owned();
    phone.sign_in("editor@city.example", PASSWORD).await.expect(303);
    let page = here.get("/en/account").await.expect(200).text;
    assert!(
        page.contains("Firefox, Linux") && page.contains("Safari, iPhone") && page.contains("this browser"),
        "{page}"
    );
    assert!(!page.contains(&phone.cookies["session"]), "no session can be read off the page");
    let (_, rest) = page.split_once("name=\"session\" value=\"").expect("the other one");
    let other = rest.split('"').next().expect("its mark").to_owned();
    let mut stranger = town.signed_in(Role::Admin).await;
    stranger.post("/account/sessions/end", &[("session", &other)]).await.expect(303);
    phone.get("/account").await.expect(200);
    here.post("/account/sessions/end", &[("session", &other)]).await.expect(303);
    phone.get("/account").await.expect(303);
    phone.sign_in("editor@city.example", PASSWORD).await.expect(303);
    here.post("/account/sessions/end-others", &[]).await.expect(303);
    phone.get("/account").await.expect(303);
    here.get("/account").await.expect(200);
}

/// The app on a phone, by the secret that the page shows.
pub fn app(page: &str) -> Totp {
    let (_, rest) = page.split_once("<p><code dir=\"ltr\">").expect("a secret");
    let secret = rest.split('<').next().expect("its end").replace(' ', "");
    Builder::new().with_secret(Secret::try_from_base32(secret).expect("base32")).build().expect("an app")
}

pub fn code(town: &Town, app: &Totp) -> String {
    app.generate(u64::try_from(town.hall().now().micros() / 1_000_000).expect("a time")).to_string()
}

async fn with_password(browser: &mut Browser) {
    let answer = browser.sign_in("editor@city.example", PASSWORD).await.expect(303);
    assert_eq!(answer.location(), "/sign-in/code");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_switched_codes_on_needs_one_and_each_works_once() {
    let town = Town::start("delft").await;
    let mut owner = town.signed_in(Role::Editor).await;
    let page = owner.get("/en/account/codes").await.expect(200).text;
    assert!(page.contains("class=\"qr__ink\" d=\"M"), "a picture without a script");
    let app = app(&page);
    owner.post("/account/codes", &[("code", "000000")]).await.expect(400);
    let first = code(&town, &app);
    let page = owner.post("/en/account/codes", &[("code", &first)]).await.expect(200).text;
    let codes: Vec<&str> =
        page.split("<li><code dir=\"ltr\">").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    assert_eq!(codes.len(), 10);
    let page = owner.get("/en/account").await.expect(200).text;
    assert!(page.contains("10 recovery codes are left") && !page.contains(codes[0]), "shown once");

    let mut browser = town.browser();
    with_password(&mut browser).await;
    assert_eq!(browser.get("/desk").await.expect(303).location(), "/sign-in?then=%2Fdesk", "not in yet");
    browser.post("/sign-in/code", &[("code", &first)]).await.expect(403);
    town.pass_time(30);
    let second = code(&town, &app);
    let halfway = browser.cookies["session"].clone();
    browser.post("/sign-in/code", &[("code", &second)]).await.expect(303);
    assert_ne!(browser.cookies["session"], halfway, "a new id with the new right");
    browser.get("/desk").await.expect(200);

    let mut late = town.browser();
    with_password(&mut late).await;
    late.post("/sign-in/code", &[("code", &second)]).await.expect(403);
    let shouted = codes[0].to_uppercase().replace('-', " ");
    late.post("/sign-in/code", &[("code", &shouted)]).await.expect(303);
    let mut later = town.browser();
    with_password(&mut later).await;
    later.post("/sign-in/code", &[("code", codes[0])]).await.expect(403);
    for _ in 0..5 {
        later.post("/sign-in/code", &[("code", "000000")]).await;
    }
    later.post("/sign-in/code", &[("code", codes[1])]).await.expect(429);

    owner.post("/account/codes/remove", &[]).await.expect(303);
    let mut free = town.browser();
    assert_eq!(free.sign_in("editor@city.example", PASSWORD).await.expect(303).location(), "/desk");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_stands_in_for_the_code_of_its_owner_alone() {
    let town = Town::start("delft").await;
    let mut owner = town.signed_in(Role::Editor).await;
    let mut stranger = town.signed_in(Role::Admin).await;
    let base = town.settings.site.base();
    let (mut device, mut others) = (Authenticator::new(base, "own"), Authenticator::new(base, "another's"));
    device.add_to(&mut owner, "My phone").await.expect(303);
    others.add_to(&mut stranger, "Another's").await.expect(303);
    let app = app(&owner.get("/en/account/codes").await.expect(200).text);
    owner.post("/account/codes", &[("code", &code(&town, &app))]).await.expect(200);

    let mut browser = town.browser();
    // Nobody is asked for a passkey here before the password.
    browser.post("/sign-in/code/passkey/begin", &[]).await.expect(403);
    with_password(&mut browser).await;
    let page = browser.get("/sign-in/code").await.expect(200).text;
    assert!(page.contains("Use a passkey instead"), "{page}");
    let mut begun = async || {
        let begun = begin(&mut browser, "/sign-in/code/passkey/begin", &[]).await.expect(200).json();
        (begun["token"].as_str().expect("a token").to_owned(), begun["asked"].clone())
    };
    let (token, asked) = begun().await;
    assert_eq!(asked["allowCredentials"].as_array().expect("a list").len(), 1, "{asked}");
    let (second_token, second) = begun().await;
    let send = [("token", token.as_str()), ("credential", &others.get(&asked))];
    browser.post("/sign-in/code/passkey", &send).await.expect(403);
    // What was asked after the password is no answer at the door, in whatever browser.
    let credential = device.get(&second);
    let send = [("token", second_token.as_str()), ("credential", credential.as_str())];
    town.browser().post("/sign-in/passkey", &send).await.expect(403);
    let mut begun = async || {
        let begun = begin(&mut browser, "/sign-in/code/passkey/begin", &[]).await.expect(200).json();
        (begun["token"].as_str().expect("a token").to_owned(), begun["asked"].clone())
    };
    let (token, asked) = begun().await;
    let send = [("token", token.as_str()), ("credential", &device.get(&asked))];
    let halfway = browser.cookies["session"].clone();
    assert_eq!(browser.post("/sign-in/code/passkey", &send).await.expect(303).location(), "/desk");
    assert_ne!(browser.cookies["session"], halfway, "a new id with the new right");
    browser.get("/desk").await.expect(200);
}
