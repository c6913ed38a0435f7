//! Visitors act on entries, comments and the city from their own servers, and nobody is sent where they did not ask.

use axum::Router;
use axum::http::Uri;
use axum::response::IntoResponse;
use axum::routing::get;
use manyhalls::app::settings::FederationMode;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::support::client;
use crate::support::peer::Peer;
use crate::support::town::{Answer, Town};

const OSTATUS: &str = "http://ostatus.org/schema/1.0/subscribe";
const JRD: &str = "application/jrd+json";

/// A server of somebody's account that answers every WebFinger question alike.
struct Home {
    host: String,
    server: JoinHandle<()>,
}

impl Drop for Home {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Home {
    /// `body` has `HOST` where the server's own name belongs.
    async fn answering(content_type: &'static str, body: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let host = format!("home.localhost:{}", listener.local_addr().expect("an address").port());
        let body = body.replace("HOST", &host);
        let answer = move |uri: Uri| async move {
            let asked = uri.query().is_some_and(|query| query.starts_with("resource=acct%3Aana%40home.localhost"));
            assert!(asked, "{uri}");
            ([("content-type", content_type)], body).into_response()
        };
        let app = Router::new().route("/.well-known/webfinger", get(answer));
        let server = tokio::spawn(async move { axum::serve(listener, app).await.expect("it serves") });
        Self { host, server }
    }

    async fn with_links(links: Value) -> Self {
        let document = json!({ "subject": "acct:ana@HOST", "links": links });
        Self::answering(JRD, document.to_string()).await
    }

    /// Offers one template of OStatus.
    async fn with_template(template: &str) -> Self {
        Self::with_links(json!([{ "rel": OSTATUS, "template": template }])).await
    }

    fn address(&self) -> String {
        format!("@ana@{}", self.host)
    }
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn page_of(object: &str, act: &str) -> String {
    format!("/interact?object={}&do={act}", encoded(object))
}

/// Sends the form of the page as a browser does.
async fn ask(town: &Town, object: &str, act: &str, address: &str) -> Answer {
    ask_with(town, object, act, address, &[("sec-fetch-site", "same-origin")]).await
}

async fn ask_with(town: &Town, object: &str, act: &str, address: &str, headers: &[(&str, &str)]) -> Answer {
    let body = format!("object={}&do={act}&address={}", encoded(object), encoded(address));
    let mut request = client().post(town.url("/interact")).body(body);
    request = request.header("content-type", "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    Answer::of(request).await
}

/// Where the page sends the visitor, if it does.
fn way(answer: &Answer) -> Option<String> {
    let (_, rest) = answer.text.split_once("<a class=\"button\" href=\"")?;
    Some(rest.split_once('"')?.0.replace("&#38;", "&"))
}

/// What must hold of every answer here, whatever was asked.
fn is_calm(answer: &Answer, object: &str) {
    assert!(!answer.headers.contains_key("location") && !answer.headers.contains_key("refresh"), "{answer:?}");
    assert!(!answer.headers.contains_key("set-cookie"), "{answer:?}");
    assert!(answer.headers["content-security-policy"].to_str().expect("text").contains("form-action 'self'"));
    assert!(
        answer.text.contains(&format!("<code class=\"copy__value\" dir=\"ltr\">{object}</code>")),
        "{}",
        answer.text
    );
}

async fn town_with_entry() -> (Town, String) {
    let town = Town::start("delft").await;
    let entry = town.publish("Sensor register").await;
    let id = entry["id"].as_str().expect("an id").to_owned();
    (town, id)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_intents_gets_the_visitor_where_the_act_is_done() {
    let (town, entry) = town_with_entry().await;
    let intent = |name: &str, query: &str| json!({ "rel": format!("https://w3id.org/fep/3b86/{name}"), "template": format!("http://HOST/{name}?{query}") });
    let links = json!([
        { "rel": OSTATUS, "template": "http://HOST/authorize_interaction?uri={uri}" },
        intent("Create", "to={inReplyTo}&text={content}"), intent("Announce", "id={object}"),
        intent("Follow", "id={object}&then={on-success}"), intent("Like", "id={object}")
    ]);
    let home = Home::with_links(links).await;
    let city = town.city();
    for (object, act, wanted) in [
        (&entry, "reply", format!("http://{}/Create?to={}&text=", home.host, encoded(&entry))),
        (&entry, "share", format!("http://{}/Announce?id={}", home.host, encoded(&entry))),
        (&entry, "like", format!("http://{}/Like?id={}", home.host, encoded(&entry))),
        (&city, "follow", format!("http://{}/Follow?id={}&then=", home.host, encoded(&city))),
    ] {
        let answer = ask(&town, object, act, &home.address()).await.expect(200);
        assert_eq!(way(&answer), Some(wanted), "{act}");
        assert!(answer.text.contains(&format!("Continue at {}", home.host)));
        let copied = if act == "follow" { format!("@{}", town.address()) } else { entry.clone() };
        is_calm(&answer, &copied);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_the_older_template_opens_the_entry() {
    let (town, entry) = town_with_entry().await;
    let home = Home::with_template("http://HOST/authorize_interaction?uri={uri}").await;
    let answer = ask(&town, &entry, "reply", &home.address()).await.expect(200);
    assert_eq!(way(&answer), Some(format!("http://{}/authorize_interaction?uri={}", home.host, encoded(&entry))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_neither_leaves_the_link_to_copy() {
    let (town, entry) = town_with_entry().await;
    // What GoToSocial answers: an actor, and no page for visitors.
    let peer = Peer::start("gotosocial").await;
    let address = format!("ana@{}", peer.origin.trim_start_matches("http://"));
    let answer = ask(&town, &entry, "reply", &address).await.expect(200);
    assert_eq!(way(&answer), None);
    assert!(answer.text.contains("Paste the link at your server"), "{}", answer.text);
    is_calm(&answer, &entry);
    let answer = ask(&town, &entry, "reply", "@ana@nowhere.localhost:9").await.expect(200);
    assert!(answer.text.contains("gave no answer that we can use"), "{}", answer.text);
    let stranger = ask(&town, &entry, "reply", &address.replace("ana@", "an%61@")).await.expect(400);
    is_calm(&stranger, &entry);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_template_leads_to_another_server_or_runs() {
    let (town, entry) = town_with_entry().await;
    for template in [
        "https://evil.example/?u={uri}",
        "http://evil.localhost:80/?u={uri}",
        "http://HOST@evil.example/?u={uri}",
        "http://HOST.evil.example/?u={uri}",
        "//HOST/?u={uri}",
        "https://HOST/?u={uri}",
        "javascript:alert(document.domain)//{uri}",
        "data:text/html,<script>alert(1)</script>{uri}",
        "{uri}",
        "http://HOST/nothing-filled-in",
    ] {
        let home = Home::with_template(template).await;
        let answer = ask(&town, &entry, "reply", &home.address()).await.expect(200);
        assert_eq!(way(&answer), None, "{template}");
        assert!(!answer.text.contains("evil.") && !answer.text.contains("javascript:"), "{template}: {}", answer.text);
        is_calm(&answer, &entry);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_hostile_or_broken_is_no_way() {
    let (town, entry) = town_with_entry().await;
    let huge = format!("{{\"links\":[],\"x\":\"{}\"}}", "x".repeat(1_100_000));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let text = |body: &str| body.to_owned();
    for (content_type, body) in [
        (JRD, huge),
        (JRD, deep),
        (JRD, text("[]")),
        (JRD, text("null")),
        (JRD, text("{\"links\":{\"rel\":[]}}")),
        (JRD, text("{\"links\":[[[]],5,null,{\"rel\":\"http://ostatus.org/schema/1.0/subscribe\",\"template\":5}]}")),
        ("text/html", text("{\"links\":[]}")),
        ("application/json", text("not JSON")),
    ] {
        let beginning: String = body.chars().take(40).collect();
        let home = Home::answering(content_type, body).await;
        let answer = ask(&town, &entry, "reply", &home.address()).await.expect(200);
        assert_eq!(way(&answer), None, "{beginning}");
        is_calm(&answer, &entry);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_stands_in_this_library_can_be_acted_on() {
    let (town, entry) = town_with_entry().await;
    let draft = json!({ "kind": "project", "title": "Draft", "principles": [1] });
    let draft = town.api(reqwest::Method::POST, "/entries", Some(draft)).await.expect(201).json();
    let instance = town.url("/actor");
    let (beyond, key) = (format!("{entry}.evil.example/"), draft["id"].as_str().expect("an id"));
    for object in ["https://evil.example/", "javascript:alert(1)", "", &beyond, key, &instance, &town.url("/")] {
        let answer = town.page(&page_of(object, "reply")).await.expect(404);
        assert!(!answer.text.contains("evil.example") && !answer.text.contains("javascript:"), "{}", answer.text);
        ask(&town, object, "reply", "@ana@home.localhost:9").await.expect(404);
    }
    town.page("/interact").await.expect(404);
    // An entry is not followed, a city not answered.
    town.page(&page_of(&entry, "follow")).await.expect(400);
    town.page(&page_of(&town.city(), "reply")).await.expect(400);
    town.page(&page_of(&entry, "<script>")).await.expect(400);
    for (object, title) in
        [(entry.as_str(), "Reply from your own server"), (&town.city(), "Follow from your own server")]
    {
        let page = town.page(&format!("/interact?object={}", encoded(object))).await.expect(200);
        assert!(page.text.contains(&format!("<h1>{title}</h1>")), "{}", page.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_the_page_asks_nobody_and_leads_nowhere() {
    let (town, entry) = town_with_entry().await;
    let home = Home::with_template("http://HOST/authorize_interaction?uri={uri}").await;
    let path = format!("{}&address={}", page_of(&entry, "reply"), encoded(&home.address()));
    let page = town.page(&path).await.expect(200);
    assert_eq!(way(&page), None);
    assert!(!page.text.contains(&home.host), "what stands in a link is not taken over: {}", page.text);
    is_calm(&page, &entry);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_on_another_site_cannot_make_us_ask() {
    let (town, entry) = town_with_entry().await;
    let home = Home::with_template("http://HOST/authorize_interaction?uri={uri}").await;
    let own = town.url("");
    let page = town.url(&page_of(&entry, "reply"));
    for foreign in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("referer", "https://evil.example/page"),
    ] {
        let answer = ask_with(&town, &entry, "reply", &home.address(), &[foreign]).await.expect(403);
        assert_eq!(way(&answer), None, "{foreign:?}");
        assert!(!answer.text.contains(&home.host), "{}", answer.text);
    }
    for ours in [("origin", own.as_str()), ("referer", page.as_str())] {
        let answer = ask_with(&town, &entry, "reply", &home.address(), &[ours]).await.expect(200);
        assert!(way(&answer).is_some(), "{ours:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_comes_back_as_text_and_goes_nowhere() {
    let (town, entry) = town_with_entry().await;
    for address in [
        "\"><script>alert(1)</script>@evil.example",
        "ana@home.localhost:9\r\nX-Injected: 1",
        "ana@[::1]:22/..",
        "ana@evil.example/?x=\"onfocus=\"alert(1)",
        &"a".repeat(5000),
    ] {
        let answer = ask(&town, &entry, "reply", address).await.expect(400);
        assert!(answer.text.contains("This is not the address of an account."), "{}", answer.text);
        assert!(!answer.text.contains("<script") && !answer.text.contains("\"onfocus"), "{}", answer.text);
        assert!(!answer.text.contains(&"a".repeat(300)));
        is_calm(&answer, &entry);
    }
    let long = client().post(town.url("/interact")).header("content-type", "application/x-www-form-urlencoded");
    Answer::of(long.body(format!("object=x&address={}", "a".repeat(20_000)))).await.expect(400);
}

#[tokio::test(flavor = "multi_thread")]
async fn private_addresses_are_not_asked() {
    let public_only = |settings: &mut manyhalls::app::settings::Settings| settings.allow_loopback = false;
    let town = Town::start_with("delft", public_only).await;
    let entry = town.publish("Sensor register").await;
    let entry = entry["id"].as_str().expect("an id");
    let home = Home::with_template("http://HOST/authorize_interaction?uri={uri}").await;
    let loopback = home.address();
    let mut said = Vec::new();
    for address in [loopback.as_str(), "ana@127.0.0.1", "ana@10.0.0.1", "ana@[::1]", "ana@169.254.169.254"] {
        let answer = ask(&town, entry, "reply", address).await.expect(200);
        assert_eq!(way(&answer), None, "{address}");
        said.push(answer.text.contains("gave no answer that we can use"));
    }
    assert!(said.iter().all(|same| *same), "one sentence for all, so that nobody learns what is inside");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_who_asks_too_often_is_told_to_wait() {
    let (town, entry) = town_with_entry().await;
    for _ in 0..10 {
        ask(&town, &entry, "reply", "nobody").await.expect(400);
    }
    let answer = ask(&town, &entry, "reply", "@ana@home.localhost:9").await.expect(429);
    assert_eq!(answer.headers["retry-after"], "60");
    is_calm(&answer, &entry);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_city_that_pauses_asks_nobody() {
    let pause = |settings: &mut manyhalls::app::settings::Settings| settings.federation_mode = FederationMode::Paused;
    let town = Town::start_with("delft", pause).await;
    let home = Home::with_template("http://HOST/authorize_interaction?uri={uri}").await;
    let answer = ask(&town, &town.city(), "follow", &home.address()).await.expect(503);
    assert!(answer.text.contains("asks no other server for now"), "{}", answer.text);
    let own = ask(&town, &town.city(), "follow", &town.address()).await.expect(400);
    assert!(own.text.contains("this library itself"), "{}", own.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entry_comment_and_city_leads_to_the_page_under_a_name_of_its_own() {
    let (town, entry) = town_with_entry().await;
    let peer = Peer::start("mastodon").await;
    for number in [1, 2] {
        peer.send(&town.url("/inbox"), &peer.reply(number, &entry, "<p>Same <b>words</b></p>")).await.expect(202);
    }
    town.drained().await;
    let page = town.page("/entries/sensor-register").await.expect(200).text;
    for number in [1, 2] {
        let note = format!("{}/notes/{number}", peer.origin);
        let link = page_of(&note, "reply").replace('&', "&#38;");
        assert!(page.contains(&format!("href=\"{link}\"")), "{page}");
        assert_eq!(
            page.matches(&format!("Reply <span class=\"unseen\">to comment {number}, by <bdi>Ana</bdi></span>"))
                .count(),
            1
        );
        let original =
            format!("<a href=\"{}/@ana/{number}\" rel=\"nofollow noopener noreferrer ugc\">Original", peer.origin);
        assert!(page.contains(&original), "{page}");
        let asked = town.page(&page_of(&note, "reply")).await.expect(200).text;
        assert!(asked.contains("“Same words”") && asked.contains("Sensor register"), "{asked}");
    }
    assert!(page.contains(&page_of(&entry, "reply").replace('&', "&#38;")));
    for path in ["/", "/cities/delft"] {
        let page = town.page(path).await.expect(200).text;
        assert!(page.contains(&page_of(&town.city(), "follow").replace('&', "&#38;")), "{path}");
    }
    // A comment that is not shown cannot be acted on either.
    peer.send(&town.url("/inbox"), &peer.activity(9, "Delete", json!(format!("{}/notes/1", peer.origin))))
        .await
        .expect(202);
    town.drained().await;
    town.page(&page_of(&format!("{}/notes/1", peer.origin), "reply")).await.expect(404);
}
