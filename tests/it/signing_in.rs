//! Staff sign in, and nobody learns from trying who is on the staff.

use manyhalls::domain::role::Role;

use crate::support::town::{PASSWORD, Town};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_not_signed_in_is_asked_to_and_then_comes_back() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    browser.post("/sign-out", &[]).await.expect(303);
    let answer = browser.get("/desk?from=mail").await.expect(303);
    assert_eq!(answer.location(), "/sign-in?then=%2Fdesk%3Ffrom%3Dmail");
    let form = browser.get(answer.location()).await.expect(200).text;
    assert!(form.contains("name=\"then\" value=\"/desk?from=mail\""), "{form}");
    let fields = [("email", " Editor@City.example "), ("password", PASSWORD), ("then", "/desk?from=mail")];
    let answer = browser.post("/sign-in", &fields).await.expect(303);
    assert_eq!(answer.location(), "/desk?from=mail");
    let desk = browser.get("/desk").await.expect(200);
    assert_eq!(desk.headers["cache-control"], "no-store");
    // Who is signed in need not sign in.
    assert_eq!(browser.get("/sign-in").await.expect(303).location(), "/desk");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_is_told_to_sign_in_instead_of_being_shown_the_form() {
    let town = Town::start("delft").await;
    let mut browser = town.browser();
    let request = browser.request(reqwest::Method::GET, "/desk").header("accept", "application/json");
    browser.ask(request).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_and_a_wrong_password_get_the_same_answer_after_the_same_work() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Admin).await;
    browser.post("/sign-out", &[]).await.expect(303);
    let checks = || town.hall().counts.password_checks.get();
    let before = checks();
    let unknown = browser.sign_in("nobody@city.example", PASSWORD).await.expect(403);
    assert_eq!(checks(), before + 1);
    let wrong = browser.sign_in("admin@city.example", "seven lamps over the sea").await.expect(403);
    assert_eq!(checks(), before + 2);
    let same = unknown.text.replace("nobody@city.example", "admin@city.example");
    assert_eq!(same, wrong.text);
    assert!(wrong.text.contains("Address and password do not belong together"), "{}", wrong.text);
    assert!(!wrong.text.contains("seven lamps"), "a password is never shown again");
    for answer in [unknown, wrong] {
        assert!(!answer.headers.contains_key("set-cookie"), "{answer:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_sent_to_another_site_after_signing_in() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Admin).await;
    for then in
        ["//evil.example", "/\\evil.example", "/es//evil.example", "https://evil.example", "/%0a/\n/evil.example"]
    {
        let fields = [("email", "admin@city.example"), ("password", PASSWORD), ("then", then)];
        assert_eq!(browser.post("/sign-in", &fields).await.expect(303).location(), "/desk", "{then}");
        let query: String = url::form_urlencoded::byte_serialize(then.as_bytes()).collect();
        let answer = browser.get(&format!("/sign-in?then={query}")).await.expect(303);
        assert_eq!(answer.location(), "/desk", "{then}");
    }
}
