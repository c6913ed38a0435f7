//! Every change of an entry is kept, can be compared, and brought back.

use manyhalls::domain::id::EntryId;
use manyhalls::domain::revision::Revision;
use manyhalls::domain::role::Role;
use manyhalls::usecases::entry_history;
use reqwest::Method;
use serde_json::json;

use crate::support::town::Town;
use crate::writing::{form, hidden, published};

async fn history(town: &Town) -> Vec<Revision> {
    let key = "sensor-register".parse().expect("a key");
    entry_history::run(town.hall(), key).await.expect("a history").1
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_is_kept_with_who_made_it_whichever_way_it_came() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let editor = published(&mut browser).await;
    let fields = [
        ("base_revision", &*hidden(&editor, "base_revision")),
        ("summary", "Shorter, but long enough to say what it is."),
    ];
    browser.post("/desk/entries/sensor-register/edit", &form("publish", &fields)).await.expect(303);
    let change = json!({ "kind": "project", "title": "Sensor register", "principles": [1] });
    town.api(Method::PUT, "/entries/sensor-register", Some(change.clone())).await.expect(200);
    // The same once more changes nothing, and is no change.
    town.api(Method::PUT, "/entries/sensor-register", Some(change)).await.expect(200);
    town.api(Method::DELETE, "/entries/sensor-register", None).await.expect(204);
    let revisions = history(&town).await;
    let said: Vec<String> = revisions.iter().rev().map(|r| format!("{} {}", r.verb, r.by)).collect();
    assert_eq!(
        said,
        [
            "created editor@city.example",
            "published editor@city.example",
            "changed editor@city.example",
            "changed admin@city.example",
            "withdrawn admin@city.example"
        ]
    );
    assert!(revisions.iter().all(|revision| revision.entry != EntryId(0)));
    let page = browser.get("/desk/entries/sensor-register/history").await.expect(200).text;
    assert!(!page.contains("Bring back"), "what is withdrawn stays withdrawn: {page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_versions_are_compared_and_an_earlier_one_is_brought_back_as_a_change() {
    let town = Town::start("delft").await;
    let mut browser = town.signed_in(Role::Editor).await;
    let editor = published(&mut browser).await;
    let fields = [("base_revision", &*hidden(&editor, "base_revision")), ("body", "Nobody can read the **list**.")];
    browser.post("/desk/entries/sensor-register/edit", &form("publish", &fields)).await.expect(303);
    let page = browser.get("/desk/entries/sensor-register/history").await.expect(200).text;
    assert!(page.contains("<del>Everyone</del>") && page.contains("<ins>Nobody</ins>"), "{page}");
    let revision = hidden(&page, "revision");
    browser.post("/desk/entries/sensor-register/restore", &[("revision", &revision)]).await.expect(303);
    assert!(town.page("/entries/sensor-register").await.expect(200).text.contains("Everyone can read"));
    let revisions = history(&town).await;
    assert_eq!(revisions.len(), 4, "{revisions:?}");
    let path = format!("/desk/entries/sensor-register/history?from={}&to={}", revisions[3].id, revisions[0].id);
    assert!(browser.get(&path).await.expect(200).text.contains("These two versions say the same"));
    browser.post("/desk/entries/sensor-register/restore", &[("revision", "1")]).await.expect(404);
    browser.get("/desk/entries/nothing/history").await.expect(404);
}
