//! What is typed survives: a crash, a second tab, a second editor.

use manyhalls::domain::role::Role;
use reqwest::Method;

use crate::support::browser::Browser;
use crate::support::town::{Answer, Town};
use crate::writing::{form, hidden, published, saved};

/// What the script sends a moment after each change.
async fn keep(browser: &mut Browser, fields: &[(&str, &str)]) -> Answer {
    let pairs = form("", fields);
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let request = browser.request(Method::POST, "/desk/drafts").header("accept", "application/json");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    browser.ask(request.header("sec-fetch-site", "same-origin").body(body)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_text_is_kept_while_it_is_typed_and_survives_a_crash() {
    let mut town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let first = keep(&mut browser, &[("title", "Ha"), ("principles", "")]).await.expect(200).json();
    let draft = first["draft"].as_str().expect("an id").to_owned();
    assert!(first["note"].as_str().expect("a note").contains("UTC"), "{first}");
    let fields = [("title", "Half"), ("draft", &*draft), ("version", "1")];
    let second = keep(&mut browser, &fields).await.expect(200).json();
    assert_eq!((second["draft"].as_str(), second["version"].as_i64()), (Some(&*draft), Some(2)));
    town.start_again().await;
    let page = browser.get(&format!("/desk/entries/new?draft={draft}")).await.expect(200).text;
    assert!(page.contains("value=\"Half\"") && hidden(&page, "version") == "2", "{page}");
    // It is nobody else's.
    let mut other = town.signed_in(Role::Manager).await;
    other.get(&format!("/desk/entries/new?draft={draft}")).await.expect(404);
    assert!(!other.get("/desk/entries").await.expect(200).text.contains("Half"));
    browser.post("/desk/drafts/discard", &[("draft", &draft)]).await.expect(303);
    browser.get(&format!("/desk/entries/new?draft={draft}")).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_signed_out_is_told_so_and_nothing_is_kept() {
    let town = Town::start("delft").await;
    let mut stranger = town.browser();
    keep(&mut stranger, &[]).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_tabs_the_later_one_sees_both_texts_and_loses_none() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let editor = saved(&mut browser).await;
    let revision = hidden(&editor, "base_revision");
    let of_tab = |body: &'static str| [("key", "sensor-register"), ("base_revision", "1"), ("body", body)];
    assert_eq!(revision, "1");
    keep(&mut browser, &of_tab("From the first tab.")).await.expect(200);
    let refused = keep(&mut browser, &of_tab("From the second tab.")).await.expect(409).json();
    assert!(refused["note"].as_str().expect("a note").contains("Another tab"), "{refused}");
    let fields = [("base_revision", "1"), ("body", "From the second tab.")];
    let both = browser.post("/desk/entries/sensor-register/edit", &form("save", &fields)).await.expect(409).text;
    assert!(both.contains("From the first tab.") && both.contains("From the second tab."), "{both}");
    assert!(both.contains("<del>first</del>") && both.contains("<ins>second</ins>"), "{both}");

    let unescaped = |name: &str| hidden(&both, name).replace("&#34;", "\"").replace("&#38;", "&");
    let (mine, theirs, draft, version) =
        (unescaped("mine"), unescaped("theirs"), unescaped("draft"), unescaped("version"));
    let choice = [
        ("act", "merge"),
        ("mine", &*mine),
        ("theirs", &*theirs),
        ("base_revision", "1"),
        ("draft", &*draft),
        ("version", &*version),
        ("take.body", "both"),
    ];
    let merged = browser.post("/desk/entries/sensor-register/edit", &choice).await.expect(200).text;
    assert!(merged.contains("From the second tab.\n\nFrom the first tab.</textarea>"), "{merged}");
    let fields = [("base_revision", "1"), ("draft", &*draft), ("version", &*version), ("body", "Both tabs.")];
    browser.post("/desk/entries/sensor-register/edit", &form("save", &fields)).await.expect(303);
    let entry = town.api(Method::GET, "/entries/sensor-register", None).await.expect(200).json();
    assert_eq!(entry["body"], "Both tabs.");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_editors_the_later_one_sees_both_texts_and_overwrites_nothing_unseen() {
    let town = Town::start("delft").await;
    let (mut one, mut other) = (town.signed_in(Role::Editor).await, town.signed_in(Role::Manager).await);
    let editor = published(&mut one).await;
    let revision = hidden(&editor, "base_revision");
    let path = "/desk/entries/sensor-register/edit";
    let theirs = [("base_revision", &*revision), ("title", "Register of all sensors")];
    other.post(path, &form("publish", &theirs)).await.expect(303);
    let mine = [("base_revision", &*revision), ("body", "A **new** text.")];
    let both = one.post(path, &form("publish", &mine)).await.expect(409).text;
    assert!(both.contains("manager@city.example") && both.contains("Register of all sensors"), "{both}");
    // Of what only the other has changed, theirs is taken unless the editor says otherwise.
    assert!(both.contains("name=\"take.title\" value=\"theirs\" checked"), "{both}");
    assert!(both.contains("name=\"take.body\" value=\"mine\" checked"), "{both}");
    assert!(town.page("/entries/sensor-register").await.expect(200).text.contains("Register of all sensors"));
    let now = hidden(&both, "base_revision");
    let merged = [("base_revision", &*now), ("title", "Register of all sensors"), ("body", "A **new** text.")];
    one.post(path, &form("publish", &merged)).await.expect(303);
    let page = town.page("/entries/sensor-register").await.expect(200).text;
    assert!(page.contains("<strong>new</strong>") && page.contains("Register of all sensors"), "{page}");
}
