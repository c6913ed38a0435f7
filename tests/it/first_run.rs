//! Whoever starts a node on an empty folder is led through the browser to an open library.

use manyhalls::usecases::city_name::Configured;
use manyhalls::usecases::first_run;

use crate::support::town::{PASSWORD, Town};

fn path_of(town: &Town, link: &str) -> String {
    link.strip_prefix(town.settings.site.base()).expect("a page of this node").to_owned()
}

const FORM: [(&str, &str); 8] = [
    ("city_name", "Den Haag"),
    ("country", "NL"),
    ("languages", "nl, en"),
    ("email", "ana@denhaag.example"),
    ("name", "Ana de Vries"),
    ("language", "en"),
    ("password", PASSWORD),
    ("again", PASSWORD),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_link_of_the_last_start_names_the_city_and_makes_the_first_account_once() {
    let town = Town::start_empty("delft", |settings| settings.configured = Configured::default()).await;
    let earlier = first_run::link(town.hall()).await.expect("a link").expect("nobody is here");
    let link = first_run::link(town.hall()).await.expect("a link").expect("nobody is here");
    let (earlier, link) = (path_of(&town, &earlier), path_of(&town, &link));
    let mut browser = town.browser();
    browser.get(&earlier).await.expect(410);
    let page = browser.get(&format!("/en{link}")).await.expect(200).text;
    assert!(page.contains(&format!("@{}", town.address())), "the address is shown before it is too late");
    for (field, value, said) in [
        ("city_name", " ", "Give the city a name"),
        ("languages", "dutch please", "short codes"),
        ("email", "ana", "no mail address"),
        ("password", "short", "not the same"),
    ] {
        let form = FORM.map(|(name, typed)| if name == field { (name, value) } else { (name, typed) });
        let page = browser.post(&format!("/en{link}"), &form).await.expect(400).text;
        assert!(page.contains(said), "{field}: {page}");
        assert!(page.contains("Ana de Vries"), "what was typed is kept");
    }
    assert_eq!(browser.post(&link, &FORM).await.expect(303).location(), "/desk");
    let desk = browser.get("/desk").await.expect(200).text;
    assert!(desk.contains("Desk of Den Haag") && desk.contains("The first steps"), "{desk}");
    assert!(desk.contains("href=\"/desk/people\""), "the first account is an admin's");
    // The city is called so everywhere, to people and to servers, and writes in its language.
    let editor = browser.get("/desk/entries/new").await.expect(200).text;
    assert!(editor.contains("name=\"language\" value=\"nl\""), "{editor}");
    let text = [("kind", "project"), ("title", "Benches"), ("summary", "They count nobody."), ("act", "publish")];
    let text = [&text[..], &[("principles", "privacy-and-security")]].concat();
    let check = browser.post("/desk/entries/new", &text).await.expect(303).location().to_owned();
    assert!(
        browser.get(&check).await.expect(200).text.contains("<strong>Den Haag</strong>"),
        "as Mastodon will show it"
    );
    assert!(town.page("/en").await.expect(200).text.contains("Den Haag"));
    assert_eq!(town.document("/cities/delft").await.expect(200).json()["name"], "Den Haag");
    assert!(town.page("/nodeinfo/2.1").await.expect(200).text.contains("Den Haag"));
    browser.get(&link).await.expect(410);
    browser.post(&link, &FORM).await.expect(410);
    assert_eq!(first_run::link(town.hall()).await.expect("an answer"), None, "nobody is asked again");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_checklist_is_ticked_as_it_is_done_and_then_goes() {
    let town = Town::start("delft").await;
    let mut admin = town.signed_in(manyhalls::domain::role::Role::Admin).await;
    let done = |page: &str| page.matches("checklist__mark--done").count();
    assert_eq!(done(&admin.get("/en/desk").await.expect(200).text), 1);
    town.publish("Sensor register").await;
    assert_eq!(done(&admin.get("/en/desk").await.expect(200).text), 2);
    let other = Town::start("gouda").await;
    town.follow(&other).await;
    assert!(!admin.get("/en/desk").await.expect(200).text.contains("checklist"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_from_the_configuration_is_not_changed_in_the_browser_and_a_new_one_survives_a_restart() {
    let mut town = Town::start("delft").await;
    let mut admin = town.signed_in(manyhalls::domain::role::Role::Admin).await;
    let fields = [("city_name", "Gouda"), ("country", "BE"), ("languages", "fr")];
    admin.post("/desk/settings/name", &fields).await.expect(200);
    assert_eq!(town.document("/cities/delft").await.expect(200).json()["name"], "Delft");
    town.settings.configured = Configured { name: false, ..Configured::ALL };
    town.start_again().await;
    let mut admin = town.signed_in(manyhalls::domain::role::Role::Admin).await;
    admin.post("/desk/settings/name", &fields).await.expect(200);
    assert_eq!(town.document("/cities/delft").await.expect(200).json()["name"], "Gouda");
    town.start_again().await;
    assert_eq!(town.document("/cities/delft").await.expect(200).json()["name"], "Gouda");
    assert_eq!(town.hall().here().country.as_deref(), Some("NL"));
}
