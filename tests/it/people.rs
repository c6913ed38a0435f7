//! Those who manage people invite, change and end; nobody else does, and the last of them stays.

use manyhalls::domain::role::Role;
use reqwest::Method;

use crate::support::browser::Browser;
use crate::support::town::{PASSWORD, Town};

/// The link that a page shows, as a path.
fn link_in(town: &Town, page: &str) -> String {
    let base = town.url("/invitation/");
    let (_, rest) = page.split_once(&base).unwrap_or_else(|| panic!("no link in {page}"));
    format!("/invitation/{}", rest.split(['<', '"', '\n']).next().expect("a token"))
}

/// The number of somebody in the list.
fn id_of(page: &str, email: &str) -> String {
    let (before, _) = page.split_once(&format!(">{email}<")).expect("in the list");
    let after = &page[before.len()..];
    let (_, rest) = after.split_once("/desk/people/").expect("a form");
    rest.split('/').next().expect("a number").to_owned()
}

async fn invite(admin: &mut Browser, town: &Town, email: &str, role: &str) -> String {
    let page = admin.post("/desk/people", &[("email", email), ("role", role)]).await.expect(200);
    link_in(town, &page.text)
}

const CHOICE: [(&str, &str); 4] =
    [("name", "Ana de Vries"), ("language", "nl"), ("password", PASSWORD), ("again", PASSWORD)];

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_opened_as_often_as_one_likes_and_used_once() {
    let town = Town::start("delft").await;
    let mut admin = town.signed_in(Role::Admin).await;
    let link = invite(&mut admin, &town, "ana@city.example", "editor").await;
    let list = admin.get("/desk/people").await.expect(200).text;
    assert!(!list.contains("/invitation/"), "a link is shown once");
    // A mail scanner looks.
    for _ in 0..3 {
        let page = town.browser().get(&link).await.expect(200);
        assert!(page.text.contains("ana@city.example") && !page.headers.contains_key("set-cookie"));
    }
    let mut ana = town.browser();
    for (password, again, said) in [
        (PASSWORD, "something else here", "The two passwords are not the same"),
        ("short", "short", "too short"),
        ("delft2026delft", "delft2026delft", "This password is easy to guess"),
        ("ana@city.example", "ana@city.example", "This password is easy to guess"),
    ] {
        let fields = [("name", "Ana de Vries"), ("language", "nl"), ("password", password), ("again", again)];
        let page = ana.post(&format!("/en{link}"), &fields).await.expect(400).text;
        assert!(page.contains(said), "{said}: {page}");
        assert!(page.contains("value=\"Ana de Vries\""), "what was typed is kept");
        assert!(
            !page.contains("name=\"password\" value") && !page.contains("name=\"again\" value"),
            "but for passwords"
        );
    }
    assert_eq!(ana.post(&link, &CHOICE).await.expect(303).location(), "/desk");
    let desk = ana.get("/desk").await.expect(200).text;
    assert!(desk.contains("lang=\"nl\""), "in the language that she chose");
    town.browser().get(&link).await.expect(410);
    town.browser().post(&link, &CHOICE).await.expect(410);
    town.browser().get("/invitation/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").await.expect(410);
    town.browser().sign_in("ana@city.example", PASSWORD).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_ends_after_a_week_and_with_a_newer_one() {
    let town = Town::start("delft").await;
    let mut admin = town.signed_in(Role::Admin).await;
    let first = invite(&mut admin, &town, "ana@city.example", "editor").await;
    let id = id_of(&admin.get("/desk/people").await.expect(200).text, "ana@city.example");
    let page = admin.post(&format!("/desk/people/{id}/link"), &[]).await.expect(200).text;
    let second = link_in(&town, &page);
    town.browser().get(&first).await.expect(410);
    town.browser().get(&second).await.expect(200);
    town.pass_time(7 * 24 * 3600);
    town.browser().get(&second).await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_access_is_ended_is_out_everywhere_at_once() {
    let town = Town::start("delft").await;
    let mut admin = town.signed_in(Role::Admin).await;
    let mut editor = town.signed_in(Role::Editor).await;
    let caller = town.caller(Role::Editor).await;
    caller.api(Method::GET, "/entries", None).await.expect(200);
    let id = id_of(&admin.get("/desk/people").await.expect(200).text, "editor@city.example");
    admin.post(&format!("/desk/people/{id}/end"), &[]).await.expect(303);
    editor.get("/desk").await.expect(303);
    editor.sign_in("editor@city.example", PASSWORD).await.expect(403);
    caller.api(Method::GET, "/entries", None).await.expect(401);
    assert!(!admin.get("/desk/people").await.expect(200).text.contains("editor@city.example"));
    // They may come back; with a link, as anybody.
    let link = invite(&mut admin, &town, "editor@city.example", "moderator").await;
    town.browser().get(&link).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_admin_stays_and_a_changed_role_holds_at_the_next_click() {
    let town = Town::start("delft").await;
    let mut admin = town.signed_in(Role::Admin).await;
    let mut manager = town.signed_in(Role::Manager).await;
    let list = admin.get("/desk/people").await.expect(200).text;
    let (own, other) = (id_of(&list, "admin@city.example"), id_of(&list, "manager@city.example"));
    let page = admin.post(&format!("/desk/people/{own}/role"), &[("role", "editor")]).await.expect(400).text;
    assert!(page.contains("Nobody else could manage people then"), "{page}");
    admin.post(&format!("/desk/people/{own}/end"), &[]).await.expect(400);
    // Somebody who was only invited could not manage anybody.
    invite(&mut admin, &town, "late@city.example", "admin").await;
    admin.post(&format!("/desk/people/{own}/end"), &[]).await.expect(400);
    manager.get("/desk/people").await.expect(403);
    admin.post(&format!("/desk/people/{other}/role"), &[("role", "admin")]).await.expect(303);
    manager.get("/desk/people").await.expect(200);
    manager.post(&format!("/desk/people/{own}/role"), &[("role", "editor")]).await.expect(303);
    admin.get("/desk/people").await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_admins_come_to_people_and_to_the_city_s_name() {
    let town = Town::start("delft").await;
    let mut admin = town.signed_in(Role::Admin).await;
    let id = id_of(&admin.get("/desk/people").await.expect(200).text, "admin@city.example");
    let forms = [
        "/desk/people".to_owned(),
        format!("/desk/people/{id}/role"),
        format!("/desk/people/{id}/link"),
        format!("/desk/people/{id}/end"),
        "/desk/settings/name".to_owned(),
    ];
    for role in [Role::Manager, Role::Editor, Role::Moderator] {
        let mut staff = town.signed_in(role).await;
        let desk = staff.get("/desk").await.expect(200).text;
        assert!(!desk.contains("/desk/people") && !desk.contains("/desk/settings/name"), "{role}");
        for path in ["/desk/people", "/desk/settings/name"] {
            staff.get(path).await.expect(403);
        }
        for path in &forms {
            let fields = [("email", "x@city.example"), ("role", "admin"), ("city_name", "Gouda")];
            staff.post(path, &fields).await.expect(403);
        }
    }
    let mut nobody = town.browser();
    for path in &forms {
        let answer = nobody.post(path, &[("email", "x@city.example"), ("role", "admin")]).await.expect(303);
        assert!(answer.location().starts_with("/sign-in"), "{path}");
    }
    let list = admin.get("/desk/people").await.expect(200).text;
    assert!(!list.contains("x@city.example"));
}
