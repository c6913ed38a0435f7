//! The character NUL, which browsers send where somebody has copied it unseen, and which PostgreSQL cannot hold.

use std::collections::BTreeSet;

use manyhalls::domain::role::Role;
use reqwest::Method;
use serde_json::{Value, json};

use super::Scene;
use super::roles::DOORS;

/// A form of a page: where it is sent, and what it holds.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Form {
    action: String,
    with_files: bool,
    /// Name and value, and whether people type it.
    fields: Vec<(String, String, bool)>,
}

/// A field's name and value, and whether people type it.
type Typed = (&'static str, &'static str, bool);

/// Forms of pages that need something that is not there, or nobody who is signed in.
const FURTHER: &[(&str, &[Typed])] = &[
    ("/sign-in", &[("email", "mila@delft.example", true), ("password", "x", true)]),
    ("/interact", &[("object", "{entry}", false), ("do", "reply", false), ("address", "@ana@social.example", true)]),
    ("/desk/network/follow", &[("address", "@gent@library.gent.example", true)]),
    ("/desk/network/unfollow", &[("address", "@gent@library.gent.example", true)]),
    (
        "/desk/network/blocks",
        &[("kind", "block", false), ("target", "nul.example", false), ("reason", "Spam", true), ("sure", "yes", false)],
    ),
    ("/desk/network/blocks/lift", &[("kind", "block", false), ("target", "nul.example", true)]),
    ("/desk/comments/{comment}", &[("act", "hold", false), ("words", "Rude", true)]),
    ("/desk/comments/{comment}", &[("act", "report", false), ("words", "Rude", true)]),
    ("/desk/drafts", &[("title", "Late", true), ("body", "Text", true), ("base_revision", "0", false)]),
    ("/desk/preview", &[("body", "Text", true)]),
];

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// The forms of a page that change something.
fn forms(page: &str, path: &str) -> Vec<Form> {
    let parts = page.split("<form").skip(1).filter_map(|part| part.split_once("</form>"));
    let posted = parts.filter(|(form, _)| form.contains("method=\"post\""));
    posted
        .map(|(form, _)| {
            let head = form.split('>').next().expect("a tag");
            let fields = form.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("textarea"));
            let fields = fields.filter_map(|tag| {
                let kind = attribute(tag, "type").unwrap_or("text");
                let typed = !matches!(kind, "hidden" | "checkbox" | "radio" | "submit" | "date" | "datetime-local");
                let name = attribute(tag, "name").filter(|_| kind != "file")?;
                Some((name.to_owned(), attribute(tag, "value").unwrap_or_default().to_owned(), typed))
            });
            Form {
                action: attribute(head, "action").unwrap_or(path).replace("&#38;", "&"),
                with_files: head.contains("multipart/form-data"),
                fields: fields.collect(),
            }
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nul_in_any_form_is_left_out() {
    let scene = Scene::set().await;
    let mut browser = scene.town.signed_in(Role::Admin).await;
    let mut found = BTreeSet::new();
    let pages = DOORS.iter().filter(|(method, path, _)| *method == "GET" && !path.starts_with("/api"));
    for (_, path, _) in pages {
        let path = scene.filled(path);
        let page = browser.get(&path).await;
        if page.status == 200 {
            found.extend(forms(&page.text, &path));
        }
    }
    let entry = scene.town.document("/entries/sensor-register").await.expect(200).json();
    let comments = scene.town.public_api("/entries/sensor-register/comments").await.expect(200).json();
    let comment = comments["items"][0]["key"].as_str().expect("a comment");
    let filled =
        |text: &str| text.replace("{entry}", entry["id"].as_str().expect("an id")).replace("{comment}", comment);
    for (action, fields) in FURTHER {
        let fields = fields.iter().map(|(name, value, typed)| ((*name).to_owned(), filled(value), *typed)).collect();
        found.insert(Form { action: filled(action), with_files: false, fields });
    }
    assert!(found.len() >= 18 + FURTHER.len() && found.iter().any(|form| form.with_files), "{found:#?}");
    let typed = found.iter().flat_map(|form| &form.fields).filter(|(_, _, typed)| *typed).count();
    assert!(typed > 30, "{found:#?}");
    for form in found.iter().filter(|form| !form.action.contains("sign-out") && !form.action.contains("/sessions/")) {
        let fields: Vec<(&str, String)> = form
            .fields
            .iter()
            .map(|(name, value, typed)| (name.as_str(), if *typed { format!("a\0b {value}") } else { value.clone() }))
            .collect();
        let answer = if form.with_files {
            let parts = fields.iter().map(|(name, value)| {
                format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            });
            let body = format!("{}--x--\r\n", parts.collect::<String>());
            let request = browser.request(Method::POST, &form.action).header("sec-fetch-site", "same-origin");
            let request = request.header("content-type", "multipart/form-data; boundary=x").body(body);
            browser.ask(request.header("accept", "text/html")).await
        } else {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post(&form.action, &fields).await
        };
        assert!(answer.status < 500 && !answer.text.contains('\0'), "{form:?}: {} {}", answer.status, answer.text);
    }
    let title = [("kind", "project"), ("title", "Bicy\0cle counters"), ("principles", "1"), ("body", "Coun\0ted")];
    browser.post("/desk/entries/new", &title).await;
    let page = browser.get("/desk/entries").await.expect(200).text;
    assert!(page.contains("Bicycle counters"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nul_in_a_call_of_the_api_is_refused() {
    let scene = Scene::set().await;
    let caller = scene.town.caller(Role::Admin).await;
    for (method, path, body) in [
        (Method::POST, "/entries", json!({ "kind": "project", "title": "a\0b", "principles": [1] })),
        (Method::POST, "/entries", json!({ "kind": "project", "title": "a", "topics": ["a\0"], "principles": [1] })),
        (Method::PUT, "/entries/sensor-register", json!({ "title": "a\0b" })),
        (Method::POST, "/blocks", json!({ "target": "evil.example", "reason": "a\0b" })),
        (Method::POST, "/allows", json!({ "target": "e\0vil.example" })),
        (Method::POST, "/following", json!({ "address": "@gent\0@library.gent.example" })),
    ] {
        let answer = caller.api(method.clone(), path, Some(body)).await;
        assert_eq!(answer.status, 422, "{method} {path}: {}", answer.text);
        assert!(answer.text.contains("NUL"), "{method} {path}: {}", answer.text);
    }
    // In an address it is like no name of ours.
    caller.api(Method::GET, "/library?q=sen%00sor", None).await.expect(200);
    caller.api(Method::GET, "/blocks?cursor=%00", None).await.expect(400);
    caller.api(Method::GET, "/entries/sensor%00register", None).await.expect(404);
    let block = json!({ "target": "evil.example", "reason": "Spam" });
    caller.api(Method::POST, "/blocks", Some(block)).await.expect(201);
    let answer = caller.api(Method::DELETE, "/blocks?target=evil%00.example", None).await;
    assert!((400..500).contains(&answer.status), "{}", answer.text);
    assert!(caller.api(Method::GET, "/blocks", None).await.expect(200).text.contains("evil.example"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nul_in_what_another_server_sends_is_left_out() {
    let scene = Scene::set().await;
    let entry: Value = scene.town.document("/entries/sensor-register").await.expect(200).json();
    let mut reply = scene.peer.reply(2, entry["id"].as_str().expect("an id"), "<p>Count tr\0ams</p>");
    reply["summary"] = json!("a\0b");
    reply["object"]["summary"] = json!("a\0b");
    reply["object"]["contentMap"] = json!({ "e\0n": "<p>Count tr\0ams</p>", "en": "<p>Count tr\0ams</p>" });
    reply["object"]["url"] = json!(["https://a.example/\0"]);
    reply["object"]["tag"] = json!([{ "type": "Hashtag", "name": "#a\0b", "href": "https://a.example/\0" }]);
    scene.peer.send(&scene.town.url("/inbox"), &reply).await.expect(202);
    scene.town.drained().await;
    let page = scene.get("/entries/sensor-register").await.expect(200).text;
    assert!(page.contains("Count trams") && !page.contains('\0'), "{page}");
}
