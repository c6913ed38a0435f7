//! Staff sign in with the city's single sign-on, a real `oidc-provider`; what it may not vouch for, or answers wrongly, lets nobody in.

use manyhalls::app::doctor;
use manyhalls::app::settings::Settings;
use manyhalls::domain::provider::Provider;
use manyhalls::domain::role::Role;
use manyhalls::usecases::checkup::Verdict;
use serde_json::json;

use crate::support::browser::Browser;
use crate::support::peer_process::{self, PeerProcess};
use crate::support::town::{Answer, PASSWORD, Town};

struct Scene {
    town: Town,
    login: PeerProcess,
}

impl Scene {
    async fn set() -> Self {
        Self::set_with(|_| {}).await
    }

    async fn set_with(change: impl FnOnce(&mut Provider)) -> Self {
        let mut command = peer_process::node("oidc", "index.mjs", "MANYHALLS_TEST_OIDC_DIR");
        command.arg("--until-stdin-ends");
        let login = PeerProcess::start(command).await;
        let mut provider = Provider {
            issuer: login.said("origin"),
            client_id: login.said("client_id"),
            client_secret: Some(login.said("client_secret")),
            label: Some("Sign in at city hall".to_owned()),
            groups_claim: "groups".to_owned(),
            groups: Vec::new(),
        };
        change(&mut provider);
        let town = Town::start_with("delft", |settings| settings.provider = Some(provider)).await;
        login.tell("client", json!({ "back": town.url("/sign-in/provider/back") })).await;
        Self { town, login }
    }

    async fn person(&self, claims: serde_json::Value) {
        self.login.tell("person", claims).await;
    }

    async fn odd(&self, what: Option<&str>) {
        self.login.tell("odd", json!({ "what": what })).await;
    }

    /// Goes to the provider and there to the end; the address to which it sends the browser back.
    async fn away(&self, browser: &mut Browser) -> String {
        let answer = browser.get("/sign-in/provider?then=%2Fdesk%2Fentries").await.expect(303);
        let mut there = Browser::new(&self.login.said("origin"));
        let mut next = answer.location().to_owned();
        for _ in 0..8 {
            let answer = there.get(&next).await.expect(303);
            answer.location().clone_into(&mut next);
            if next.starts_with(self.town.settings.site.base()) {
                return next;
            }
        }
        panic!("the provider does not send anybody back: {next}");
    }

    async fn sign_in(&self, browser: &mut Browser) -> Answer {
        let back = self.away(browser).await;
        browser.get(&back).await
    }
}

async fn is_out(browser: &mut Browser, answer: Answer, said: &str) {
    assert!(matches!(answer.status, 403 | 503), "{}: {}", answer.status, answer.text);
    assert!(answer.text.contains(said), "{said}: {}", answer.text);
    assert!(answer.text.contains("name=\"password\""), "the password is offered");
    assert_eq!(browser.get("/desk").await.expect(303).location(), "/sign-in?then=%2Fdesk");
}

const NO_ACCOUNT: &str = "You have no account in this library yet";
const NOT_VERIFIED: &str = "has not verified your mail address";
const UNTRUSTED: &str = "an answer that cannot be trusted";
const LATE: &str = "was not begun in this browser";
const DOWN: &str = "does not answer. Your password and your passkeys still work";

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_says_whether_the_single_sign_on_answers() {
    let scene = Scene::set().await;
    let mut settings = scene.town.settings.clone();
    let look = async |settings: &Settings| {
        let findings = doctor::examine(settings).await;
        let found = findings.into_iter().find(|finding| finding.check == "single sign-on");
        found.expect("it is looked at")
    };
    let well = look(&settings).await;
    assert!(well.verdict == Verdict::Ok && well.found.contains(&scene.login.said("origin")), "{well:?}");
    let provider = settings.provider.as_mut().expect("a provider");
    provider.issuer.push('/');
    let another = look(&settings).await;
    assert!(another.verdict == Verdict::Failed && another.found.contains("calls itself"), "{another:?}");
    assert!(another.advice.is_some_and(|advice| advice.contains("sign_in.issuer")));
    settings.provider.as_mut().expect("a provider").issuer = "http://127.0.0.1:1".to_owned();
    let down = look(&settings).await;
    assert!(down.verdict == Verdict::Failed && down.found.contains("does not answer"), "{down:?}");
    settings.provider = None;
    let none = doctor::examine(&settings).await;
    assert!(none.iter().all(|finding| finding.check != "single sign-on"), "{none:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_on_the_staff_signs_in_and_is_known_again_by_more_than_an_address() {
    let scene = Scene::set().await;
    let mut admin = scene.town.signed_in(Role::Admin).await;
    scene.town.signed_in(Role::Editor).await;
    let mut browser = scene.town.browser();
    let door = browser.get("/sign-in").await.expect(200).text;
    assert!(door.contains(">Sign in at city hall</a>"), "{door}");
    scene.person(json!({ "sub": "e-17", "email": "Editor@City.example", "email_verified": true, "name": "Eva" })).await;
    assert_eq!(scene.sign_in(&mut browser).await.expect(303).location(), "/desk/entries");
    let account = browser.get("/account").await.expect(200).text;
    assert!(account.contains("editor@city.example") && account.contains("value=\"Eva\""), "{account}");
    let log = admin.get("/desk/log.csv").await.expect(200).text;
    assert!(log.contains("editor@city.example,editor,identity-linked,editor@city.example"), "{log}");
    assert!(log.contains("editor@city.example,editor,signed-in,,single sign-on"), "{log}");
    // From now on the subject counts, whatever address the provider has for them.
    scene.person(json!({ "sub": "e-17", "email": "eva@city.example", "email_verified": false })).await;
    scene.sign_in(&mut scene.town.browser()).await.expect(303);
    // And the address does not, when it has come to somebody else.
    scene.person(json!({ "sub": "e-18", "email": "editor@city.example", "email_verified": true })).await;
    let mut other = scene.town.browser();
    let answer = scene.sign_in(&mut other).await;
    is_out(&mut other, answer, NO_ACCOUNT).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_the_library_does_not_know_it_does_not_let_in() {
    let scene = Scene::set().await;
    let mut admin = scene.town.signed_in(Role::Admin).await;
    let mut browser = scene.town.browser();
    scene
        .person(json!({ "sub": "1", "email": "stranger@city.example", "email_verified": true, "groups": ["it"] }))
        .await;
    let answer = scene.sign_in(&mut browser).await;
    is_out(&mut browser, answer, NO_ACCOUNT).await;
    for verified in [json!(false), json!(null), json!("false")] {
        scene.person(json!({ "sub": "2", "email": "admin@city.example", "email_verified": verified })).await;
        let mut browser = scene.town.browser();
        let answer = scene.sign_in(&mut browser).await;
        is_out(&mut browser, answer, NOT_VERIFIED).await;
    }
    // An invitation is enough.
    let fields = [("email", "stranger@city.example"), ("role", "moderator")];
    admin.post("/desk/people", &fields).await.expect(200);
    scene.person(json!({ "sub": "1", "email": "stranger@city.example", "email_verified": true })).await;
    scene.sign_in(&mut browser).await.expect(303);
    browser.get("/desk/comments").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_gets_the_role_that_the_settings_give_it_and_opens_no_door_that_was_shut() {
    let scene = Scene::set_with(|provider| {
        provider.groups =
            vec![(Role::Manager, vec!["participation".to_owned()]), (Role::Editor, vec!["press".to_owned()])];
    });
    let scene = scene.await;
    let mut admin = scene.town.signed_in(Role::Admin).await;
    let groups = json!(["press", "participation", "sports"]);
    scene.person(json!({ "sub": "1", "email": "mo@city.example", "email_verified": true, "groups": groups })).await;
    let mut browser = scene.town.browser();
    scene.sign_in(&mut browser).await.expect(303);
    browser.get("/desk/network").await.expect(200);
    browser.get("/desk/people").await.expect(403);
    for (sub, groups) in [("2", json!(["sports"])), ("3", json!(null)), ("4", json!([{ "name": "press" }]))] {
        let claims =
            json!({ "sub": sub, "email": format!("{sub}@city.example"), "email_verified": true, "groups": groups });
        scene.person(claims).await;
        let mut browser = scene.town.browser();
        let answer = scene.sign_in(&mut browser).await;
        is_out(&mut browser, answer, NO_ACCOUNT).await;
    }
    let people = admin.get("/desk/people").await.expect(200).text;
    let (_, rest) = people.split_once(">mo@city.example<").expect("in the list");
    let (_, rest) = rest.split_once("/desk/people/").expect("a form");
    let id = rest.split('/').next().expect("a number");
    admin.post(&format!("/desk/people/{id}/end"), &[]).await.expect(303);
    scene.person(json!({ "sub": "1", "email": "mo@city.example", "email_verified": true, "groups": ["press"] })).await;
    let answer = scene.sign_in(&mut browser).await;
    is_out(&mut browser, answer, NO_ACCOUNT).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_browser_that_was_sent_away_comes_back_and_once() {
    let scene = Scene::set().await;
    scene.person(json!({ "sub": "1", "email": "editor@city.example", "email_verified": true })).await;
    scene.town.signed_in(Role::Editor).await;
    let mut browser = scene.town.browser();
    let back = scene.away(&mut browser).await;
    // Another browser, as of somebody who was sent the address.
    let mut other = scene.town.browser();
    let answer = other.get(&back).await;
    is_out(&mut other, answer, LATE).await;
    let wrong = back.replace("state=", "state=x");
    let answer = browser.get(&wrong).await;
    is_out(&mut browser, answer, LATE).await;
    let answer = browser.get("/sign-in/provider/back").await;
    is_out(&mut browser, answer, LATE).await;
    browser.get(&back).await.expect(303);
    browser.post("/sign-out", &[]).await.expect(303);
    let answer = browser.get(&back).await;
    is_out(&mut browser, answer, LATE).await;
    // The code of before, under a state of now.
    let code = |address: &str| {
        let url = url::Url::parse(address).expect("an address");
        url.query_pairs().find(|(name, _)| name == "code").expect("a code").1.into_owned()
    };
    let fresh = scene.away(&mut browser).await;
    let answer = browser.get(&fresh.replace(&code(&fresh), &code(&back))).await;
    is_out(&mut browser, answer, UNTRUSTED).await;
    // Five minutes are enough for a password.
    let late = scene.away(&mut browser).await;
    scene.town.pass_time(5 * 60);
    let answer = browser.get(&late).await;
    is_out(&mut browser, answer, LATE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_in_the_name_of_another_issuer_is_refused() {
    let scene = Scene::set().await;
    scene.town.signed_in(Role::Editor).await;
    scene.person(json!({ "sub": "1", "email": "editor@city.example", "email_verified": true })).await;
    let mut browser = scene.town.browser();
    let back = scene.away(&mut browser).await;
    let url = url::Url::parse(&back).expect("an address");
    let with = |issuer: Option<&str>| {
        let mut changed = url.clone();
        let kept: Vec<_> = url.query_pairs().filter(|(name, _)| name != "iss").collect();
        changed.query_pairs_mut().clear().extend_pairs(kept).extend_pairs(issuer.map(|issuer| ("iss", issuer)));
        changed.to_string()
    };
    assert!(back.contains("iss="), "the provider says that it names itself: {back}");
    let answer = browser.get(&with(Some("http://evil.localhost:1"))).await;
    is_out(&mut browser, answer, UNTRUSTED).await;
    let mut browser = scene.town.browser();
    let back = scene.away(&mut browser).await;
    let url = url::Url::parse(&back).expect("an address");
    let nameless: Vec<_> = url.query_pairs().filter(|(name, _)| name != "iss").collect();
    let mut changed = url.clone();
    changed.query_pairs_mut().clear().extend_pairs(nameless);
    let answer = browser.get(changed.as_str()).await;
    is_out(&mut browser, answer, UNTRUSTED).await;
}

/// What a provider does wrong, and what the log says of it.
const ODD: [(&str, &str); 10] = [
    ("wrong nonce", "it answers another question than ours"),
    ("wrong issuer", "InvalidIssuer"),
    ("wrong audience", "InvalidAudience"),
    ("too old", "it has expired"),
    ("forged", "InvalidSignature"),
    ("signed with the secret", "signed by HS256"),
    ("unsigned", "no token"),
    ("rubbish tokens", "/token answered with something else than JSON"),
    ("rubbish keys", "/jwks answered with something else than JSON"),
    ("another person", "it speaks of two people"),
];

#[tokio::test(flavor = "multi_thread")]
async fn what_a_provider_answers_is_checked_to_the_last_word() {
    let scene = Scene::set().await;
    let mut admin = scene.town.signed_in(Role::Admin).await;
    scene.town.signed_in(Role::Editor).await;
    scene.person(json!({ "sub": "1", "email": "editor@city.example", "email_verified": true })).await;
    for (what, why) in ODD {
        scene.odd(Some(what)).await;
        let mut browser = scene.town.browser();
        let answer = scene.sign_in(&mut browser).await;
        assert_eq!(answer.status, 403, "{what}");
        is_out(&mut browser, answer, UNTRUSTED).await;
        let log = admin.get("/desk/log.csv").await.expect(200).text;
        assert!(log.contains(why), "{what} is refused for {why}: {log}");
    }
    scene.odd(None).await;
    scene.sign_in(&mut scene.town.browser()).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_speaks_nonsense_of_itself_is_not_gone_to() {
    let scene = Scene::set().await;
    for what in ["rubbish discovery", "another issuer", "a script for a door"] {
        scene.odd(Some(what)).await;
        let mut browser = scene.town.browser();
        let answer = browser.get("/sign-in/provider").await;
        assert_eq!(answer.status, 403, "{what}");
        is_out(&mut browser, answer, UNTRUSTED).await;
        // It is left alone for a moment.
        scene.town.pass_time(11);
    }
    scene.odd(None).await;
    scene.town.browser().get("/sign-in/provider").await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_provider_is_down_the_password_still_works() {
    let scene = Scene::set().await;
    scene.town.signed_in(Role::Editor).await;
    scene.odd(Some("down")).await;
    let mut browser = scene.town.browser();
    let answer = browser.get("/sign-in/provider?then=%2Fdesk%2Fentries").await;
    assert_eq!(answer.status, 503);
    assert!(answer.text.contains("value=\"/desk/entries\""), "where they wanted to go is kept: {}", answer.text);
    is_out(&mut browser, answer, DOWN).await;
    browser.sign_in("editor@city.example", PASSWORD).await.expect(303);
    // It goes down while somebody is there.
    scene.odd(None).await;
    scene.town.pass_time(11);
    let mut browser = scene.town.browser();
    let back = scene.away(&mut browser).await;
    scene.login.tell("odd", json!({ "what": "down" })).await;
    let answer = browser.get(&back).await;
    is_out(&mut browser, answer, DOWN).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_without_a_provider_has_no_such_door_and_one_on_loopback_needs_the_setting() {
    let town = Town::start("delft").await;
    let mut browser = town.browser();
    assert!(!browser.get("/sign-in").await.expect(200).text.contains("/sign-in/provider"));
    browser.get("/sign-in/provider").await.expect(404);
    browser.get("/sign-in/provider/back?state=x&code=y").await.expect(404);
    let provider = Provider {
        issuer: "http://127.0.0.1:9".to_owned(),
        client_id: "library".to_owned(),
        client_secret: None,
        label: None,
        groups_claim: "groups".to_owned(),
        groups: Vec::new(),
    };
    let town = Town::start_with("gouda", |settings| {
        settings.allow_loopback = false;
        settings.provider = Some(provider);
    });
    let town = town.await;
    let answer = town.browser().get("/sign-in/provider").await.expect(403);
    assert!(answer.text.contains(UNTRUSTED), "{}", answer.text);
}
