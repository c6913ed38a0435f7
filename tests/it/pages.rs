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

#[tokio::test(flavor = "multi_thread")]
async fn the_library_can_be_subscribed_to_and_taken_along() {
    let town = Town::start("delft").await;
    town.publish("Sensor register").await;
    town.publish("Fair contracts").await;
    town.library_has("", 2).await;
    let page = town.page("/library?q=sensor").await.expect(200);
    assert!(
        page.text.contains("href=\"/library.atom?q=sensor\"") && page.text.contains("href=\"/library.csv?q=sensor\"")
    );
    let feed = town.page("/library.atom?q=sensor").await.expect(200);
    assert_eq!(feed.headers["content-type"], "application/atom+xml; charset=utf-8");
    assert!(feed.text.contains(">Sensor register</title>") && !feed.text.contains("Fair contracts"), "{}", feed.text);
    let city = town.page("/cities/delft/feed.atom").await.expect(200);
    assert!(city.text.contains("Sensor register") && city.text.contains("Fair contracts"));
    assert_eq!(town.page("/cities/nobody/feed.atom").await.status, 404);
    let table = town.page("/library.csv").await.expect(200);
    assert_eq!(table.text.lines().count(), 3, "{}", table.text);
    assert_eq!(town.page("/library.csv?kind=zeppelin").await.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_finds_nothing_says_what_to_drop_and_what_was_meant() {
    let town = Town::start("delft").await;
    town.publish("Sensor register").await;
    town.library_has("", 1).await;
    let page = town.page("/library?q=sensor+zeppelin").await.expect(200);
    assert!(page.text.contains("href=\"/library?q=sensor\""), "{}", page.text);
    let page = town.page("/library?q=regasterr").await.expect(200);
    assert!(page.text.contains("Did you mean <a href=\"/library?q=register\">"), "{}", page.text);
    let page = town.page("/library?q=sensor&kind=practice").await.expect(200);
    assert!(page.text.contains("<a href=\"/library?q=sensor\">"), "{}", page.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_about_the_library_are_there_in_every_language() {
    let town = Town::start_with("delft", |settings| {
        settings.about.mail = Some("library@delft.example".to_owned());
        settings.about.authority = Some("Gemeente Delft".to_owned());
    })
    .await;
    let home = town.page("/").await.expect(200);
    for path in
        ["/about", "/about/privacy", "/about/accessibility", "/about/moderation", "/about/imprint", "/about/contact"]
    {
        assert!(home.text.contains(&format!("href=\"{path}\"")), "{path}");
        let page = town.page(&format!("/es{path}")).await.expect(200);
        assert!(page.text.contains("<html lang=\"es\"") && page.text.contains("href=\"/es/library\""), "{path}");
    }
    assert!(town.page("/about/imprint").await.expect(200).text.contains("Gemeente Delft"));
    assert_eq!(town.page("/about/nothing").await.status, 404);
    let security = town.page("/.well-known/security.txt").await.expect(200);
    assert!(security.text.starts_with("Contact: mailto:library@delft.example\nExpires: 2"), "{}", security.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_wrong_is_explained_to_people_and_not_to_programs() {
    let town = Town::start("delft").await;
    town.publish("Sensor register").await;
    town.library_has("", 1).await;
    let page = town.page("/entries/sensor-registr").await.expect(404);
    assert!(page.text.contains("href=\"/entries/sensor-register\""), "{}", page.text);
    assert!(page.text.contains("value=\"sensor registr\""), "{}", page.text);
    let client = crate::support::client();
    let posted = |accept: &'static str| client.post(town.url("/library")).header("accept", accept).send();
    let person = posted("text/html").await.expect("an answer");
    assert_eq!(person.status(), 405);
    assert_eq!(person.headers()["allow"], "GET,HEAD");
    assert!(person.headers().contains_key("content-security-policy"));
    assert!(person.text().await.expect("text").contains("What happened"));
    let program = posted("*/*").await.expect("an answer");
    assert_eq!(program.status(), 405);
    assert_eq!(program.text().await.expect("text"), "POST cannot be used at this address\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_public_page_says_where_it_is_in_each_language_and_which_address_to_keep() {
    let town = Town::start("delft").await;
    town.publish("Sensor register").await;
    town.library_has("", 1).await;
    let base = town.settings.site.base();
    for path in
        ["/", "/library?q=sensor&kind=project", "/entries/sensor-register", "/cities/delft", "/coalition", "/about"]
    {
        let other = |tag: &str| if path == "/" { format!("/{tag}") } else { format!("/{tag}{path}") };
        for read in [path.to_owned(), other("ar")] {
            let html = town.page(&read).await.expect(200).text.replace("&amp;", "&").replace("&#38;", "&");
            let said = |link: String| assert_eq!(html.matches(&link).count(), 1, "{read}: {link}");
            said(format!("<link rel=\"canonical\" href=\"{base}{read}\">"));
            for tag in ["en", "es", "fr", "nl", "de", "ca", "pt", "ar"] {
                said(format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{}\">", other(tag)));
            }
            said(format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{base}{path}\">"));
        }
    }
    // What is not to be found has no address that should be kept.
    for path in ["/nowhere", "/sign-in", "/interact?object=x&do=reply"] {
        let html = town.page(path).await.text;
        assert!(!html.contains("rel=\"canonical\"") && !html.contains("<link rel=\"alternate\" hreflang"), "{path}");
    }
}
