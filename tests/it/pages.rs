//! What a visitor sees.

use serde_json::json;

use crate::support::town::Town;

#[tokio::test(flavor = "multi_thread")]
async fn the_library_is_searched_and_narrowed_down_without_scripts() {
    let town = Town::start("delft").await;
    town.publish("Sensor register").await;
    let practice = json!({
        "kind": "practice", "practice_kind": "guideline", "title": "Fair contracts", "principles": [3],
        "topics": ["procurement"], "status": "adopted", "publish": true
    });
    town.api(reqwest::Method::POST, "/entries", Some(practice)).await.expect(201);
    town.library_has("", 2).await;
    let all = town.page("/library").await.expect(200);
    assert!(all.text.contains("Sensor register") && all.text.contains("Fair contracts"));
    for (query, shown, hidden) in [
        ("q=sensor", "Sensor register", "Fair contracts"),
        ("kind=practice", "Fair contracts", "Sensor register"),
        ("principle=privacy-and-security", "Sensor register", "Fair contracts"),
        ("topic=procurement", "Fair contracts", "Sensor register"),
        ("status=adopted", "Fair contracts", "Sensor register"),
    ] {
        let page = town.page(&format!("/library?{query}")).await.expect(200);
        assert!(page.text.contains(shown), "{query}");
        assert!(!page.text.contains(hidden), "{query}");
    }
    let none = town.page("/library?q=zeppelin&kind=practice").await.expect(200);
    assert!(!none.text.contains("Fair contracts"));
    assert_eq!(town.page("/library?kind=zeppelin").await.status, 400);
    assert_eq!(town.page("/library?sort=random").await.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_forbids_scripts_and_frames() {
    let town = Town::start("delft").await;
    town.publish("Sensor register").await;
    for path in ["/", "/library", "/entries/sensor-register", "/cities/delft", "/nowhere"] {
        let page = town.page(path).await;
        let policy = page.headers["content-security-policy"].to_str().expect("text").to_owned();
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert_eq!(page.headers["x-content-type-options"], "nosniff");
        assert!(!page.headers.contains_key("set-cookie"), "{path}");
        assert!(!page.text.contains("<script"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_that_are_not_there_say_what_to_do() {
    let town = Town::start("delft").await;
    for path in
        ["/nowhere", "/entries/nothing", "/entries/N%C3%B6", "/entries/%ff", "/cities/nobody", "/cities/a@b.example"]
    {
        let page = town.page(path).await;
        assert!(matches!(page.status, 400 | 404), "{path}: {}", page.status);
    }
    let page = town.page("/entries/nothing").await.expect(404);
    assert!(page.text.contains("<html") && page.text.contains("href=\"/library\""), "{}", page.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_says_how_it_is() {
    let town = Town::start("delft").await;
    town.page("/healthz").await.expect(200);
    crate::support::eventually("ready", || async { town.page("/readyz").await.status == 200 }).await;
    assert_eq!(town.page("/metrics").await.status, 401);
    let client = crate::support::client();
    let answer = client.get(town.url("/metrics")).bearer_auth("watch").send().await.expect("an answer");
    let text = answer.text().await.expect("text");
    assert!(text.contains("manyhalls_entries 0"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_titles_stay_text() {
    let town = Town::start("delft").await;
    let title = "<script>alert(1)</script> \u{202e}evil\" onload=\"x";
    let entry =
        json!({ "kind": "project", "title": title, "principles": [1], "publish": true, "body": "<svg/onload=x>" });
    let entry = town.api(reqwest::Method::POST, "/entries", Some(entry)).await.expect(201).json();
    let key = entry["key"].as_str().expect("a key");
    for path in ["/", "/library", &format!("/entries/{key}"), "/cities/delft"] {
        let page = town.page(path).await.expect(200);
        assert!(!page.text.contains("<script>alert") && !page.text.contains("<svg/onload"), "{path}");
    }
}
