//! Pages are kept between readers, and nobody can tell.

use reqwest::Method;
use reqwest::header::{ACCEPT_LANGUAGE, ETAG, IF_NONE_MATCH};
use serde_json::json;

use crate::support::client;
use crate::support::town::{Answer, Town};

async fn in_language(town: &Town, path: &str, accepted: &str) -> Answer {
    let request = client().get(town.url(path)).header("accept", "text/html").header(ACCEPT_LANGUAGE, accepted);
    Answer::of(request).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_shows_a_change_as_soon_as_it_is_confirmed() {
    let town = Town::start("delft").await;
    town.publish("Sensor register").await;
    for round in 0..20 {
        let before = town.page("/entries/sensor-register").await.expect(200);
        assert_eq!(town.page("/entries/sensor-register").await.expect(200).text, before.text);
        let title = format!("Sensor register {round}");
        let entry = json!({ "kind": "project", "title": title, "principles": [2] });
        town.api(Method::PUT, "/entries/sensor-register", Some(entry)).await.expect(200);
        let after = town.page("/entries/sensor-register").await.expect(200);
        assert!(after.text.contains(&format!("{title}</h1>")), "round {round}");
    }
    town.api(Method::DELETE, "/entries/sensor-register", None).await.expect(204);
    town.page("/entries/sensor-register").await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_page_is_for_readers_of_its_language_and_for_people() {
    let town = Town::start("delft").await;
    town.publish("Sensor register").await;
    for _ in 0..2 {
        for (path, accepted, lang) in
            [("/", "en", "en"), ("/", "ar,en;q=0.5", "ar"), ("/es", "ar", "es"), ("/", "nl", "nl"), ("/nl", "en", "nl")]
        {
            let page = in_language(&town, path, accepted).await.expect(200);
            assert!(page.text.contains(&format!("<html lang=\"{lang}\"")), "{path} for {accepted}");
            assert_eq!(page.text.contains("href=\"/es/library\""), path == "/es", "{path} for {accepted}");
        }
        town.page("/entries/sensor-register").await.expect(200);
        let document = town.document(&town.url("/entries/sensor-register")).await.expect(200);
        assert_eq!(document.json()["type"], "Article");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_has_the_page_is_sent_it_again_only_when_it_changed() {
    let town = Town::start("delft").await;
    let first = town.page("/library").await.expect(200);
    let etag = first.headers[ETAG].clone();
    let again = || {
        Answer::of(client().get(town.url("/library")).header("accept", "text/html").header(IF_NONE_MATCH, etag.clone()))
    };
    let same = again().await.expect(304);
    assert_eq!(same.text, "");
    assert!(same.headers.contains_key("vary") && same.headers.contains_key("cache-control"));
    town.publish("Sensor register").await;
    town.library_has("", 1).await;
    assert!(again().await.expect(200).text.contains("Sensor register"));
}
