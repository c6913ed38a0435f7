//! Facts about the calls, seen from outside: what a program sends and what it gets back.

mod boundaries;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::domain::comment::{Author, Comment, CommentState};
use crate::domain::id::CommentId;
use crate::domain::role::Role;
use crate::domain::text::CleanHtml;
use crate::store::{StoreError, comments, entries, following, peers};
use crate::usecases::audit::By;
use crate::usecases::city_follow;

use super::roles::{CALLS, Needs};
use super::testing::{Answer, TestNode, smallest};

fn fields(answer: &Answer) -> Vec<&str> {
    answer.json["errors"].as_array().unwrap().iter().map(|error| error["field"].as_str().unwrap()).collect()
}

async fn created(node: &TestNode, token: &str, body: Value) -> String {
    let answer = node.call("POST", "/api/v1/entries", Some(token), Some(body)).await;
    assert_eq!(answer.status, 201, "{}", answer.json);
    answer.json["key"].as_str().unwrap().to_owned()
}

async fn published(node: &TestNode, token: &str, title: &str) -> String {
    let mut body = smallest(title);
    body["publish"] = json!(true);
    created(node, token, body).await
}

#[tokio::test]
async fn an_editor_publishes_and_everyone_finds_it_by_its_key() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let body = json!({
        "kind": "practice", "practice_kind": "toolkit", "title": "Sensor register", "summary": "All of them",
        "body": "# How\n\ntext", "language": "en", "principles": [5, "privacy-and-security"],
        "topics": ["iot-sensors"], "status": "adopted", "status_as_of": "2026-05", "partners": ["Utrecht"],
        "links": [{"url": "https://delft.example/x", "title": null}], "publish": true,
    });
    let answer = node.call("POST", "/api/v1/entries", Some(&token), Some(body)).await;
    assert_eq!(answer.status, 201, "{}", answer.json);
    let location = "https://library.delft.example/api/v1/entries/sensor-register";
    assert_eq!(answer.headers["location"], location);
    let read = node.get("/api/v1/entries/sensor-register").await;
    assert_eq!(read.status, 200);
    assert_eq!(read.json, answer.json);
    assert_eq!(read.json["id"], "https://library.delft.example/entries/sensor-register");
    assert_eq!(read.json["city"], "delft@library.delft.example");
    assert_eq!(read.json["principles"], json!(["privacy-and-security", "open-and-ethical-standards"]));
    assert_eq!(read.json["publication"], "published");
    assert_eq!(read.json["starts"], Value::Null);
    assert_eq!(read.json["missions"], json!([]));
    assert_eq!(read.json["received_at"], Value::Null);
}

#[tokio::test]
async fn a_draft_is_for_staff_until_it_is_published() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let key = created(&node, &token, smallest("Quiet plan")).await;
    let path = format!("/api/v1/entries/{key}");
    assert_eq!(node.get(&path).await.status, 404);
    assert_eq!(node.call("GET", &path, Some(&token), None).await.json["publication"], "draft");
    assert_eq!(node.get("/api/v1/entries").await.json["items"], json!([]));
    assert_eq!(node.get("/api/v1/entries?publication=draft").await.status, 401);
    let drafts = node.call("GET", "/api/v1/entries?publication=draft", Some(&token), None).await;
    assert_eq!(drafts.json["items"][0]["key"], key.as_str());
    let published = node.call("POST", &format!("{path}/publish"), Some(&token), None).await;
    assert_eq!((published.status, &published.json["publication"]), (StatusCode::OK, &json!("published")));
    assert_eq!(node.get(&path).await.status, 200);
    assert_eq!(node.get("/api/v1/entries").await.json["items"][0]["key"], key.as_str());
}

#[tokio::test]
async fn what_is_left_out_of_a_replacement_becomes_unknown() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let mut body = smallest("Old title");
    body["summary"] = json!("words");
    body["topics"] = json!(["iot-sensors"]);
    body["external_id"] = json!("X-1");
    body["publish"] = json!(true);
    let key = created(&node, &token, body).await;
    let path = format!("/api/v1/entries/{key}");
    let answer = node.call("PUT", &path, Some(&token), Some(smallest("New title"))).await;
    assert_eq!(answer.status, 200, "{}", answer.json);
    let now = node.get(&path).await.json;
    assert_eq!((&now["title"], &now["key"]), (&json!("New title"), &json!(key)));
    assert_eq!((&now["summary"], &now["topics"], &now["external_id"]), (&Value::Null, &json!([]), &Value::Null));
    assert_eq!((&now["publication"], &now["revision"]), (&json!("published"), &json!(2)));
}

#[tokio::test]
async fn a_withdrawn_entry_is_gone() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let key = published(&node, &token, "Short lived").await;
    let path = format!("/api/v1/entries/{key}");
    let answer = node.call("DELETE", &path, Some(&token), None).await;
    assert_eq!((answer.status, answer.json), (StatusCode::NO_CONTENT, Value::Null));
    for (method, body) in [("GET", None), ("PUT", Some(smallest("Again"))), ("DELETE", None)] {
        assert_eq!(node.call(method, &path, Some(&token), body).await.status, 410, "{method}");
    }
    assert_eq!(node.get(&path).await.status, 410);
    assert_eq!(node.get("/api/v1/entries").await.json["items"], json!([]));
}

#[tokio::test]
async fn what_cannot_be_taken_is_named_and_changes_nothing() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let key = published(&node, &token, "As it was").await;
    let path = format!("/api/v1/entries/{key}");
    let before = node.get(&path).await.json;
    for (change, field) in [
        (json!({ "title": "x".repeat(201) }), "title"),
        (json!({ "title": 5 }), "title"),
        (json!({ "titel": "x" }), "titel"),
        (json!({ "principles": [] }), "principles"),
        (json!({ "principles": [6] }), "principles"),
        (json!({ "links": [{ "url": "x", "name": "y" }] }), "links[0].name"),
        (json!({ "topics": null }), "topics"),
        (json!({ "status": "open" }), "status"),
        (json!({ "id": "https://x.example" }), "id"),
    ] {
        let mut body = smallest("Changed");
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let answer = node.call("PUT", &path, Some(&token), Some(body)).await;
        assert_eq!(answer.status, 422, "{change}");
        assert_eq!(answer.headers["content-type"], "application/problem+json");
        assert_eq!(fields(&answer), [field], "{change}");
    }
    assert_eq!(node.get(&path).await.json, before);
}

#[tokio::test]
async fn an_external_id_belongs_to_one_entry() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let body = json!({ "kind": "project", "title": "One", "principles": [1], "external_id": "A" });
    created(&node, &token, body.clone()).await;
    assert_eq!(node.call("POST", "/api/v1/entries", Some(&token), Some(body)).await.status, 409);
}

#[tokio::test]
async fn another_citys_entry_is_not_ours_to_change() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let key = published(&node, &token, "Theirs").await;
    let made = key.clone();
    let change = node.hall.db.write(move |conn| {
        let mut entry = entries::by_key(conn, &made.parse().unwrap())?.unwrap();
        entry.local = false;
        entries::update(conn, &entry)
    });
    change.await.unwrap();
    let path = format!("/api/v1/entries/{key}");
    assert_eq!(node.call("PUT", &path, Some(&token), Some(smallest("Mine"))).await.status, 409);
    assert_eq!(node.call("DELETE", &path, Some(&token), None).await.status, 409);
    assert_eq!(node.get(&path).await.json["local"], false);
}

#[tokio::test]
async fn lists_lead_from_page_to_page() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    for number in 1..=3 {
        published(&node, &token, &format!("Entry {number}")).await;
    }
    node.reindex().await;
    for list in ["entries", "library"] {
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = node.get(&format!("/api/v1/{list}?limit=2&cursor={cursor}")).await.json;
            seen.extend(page["items"].as_array().unwrap().iter().map(|item| item["title"].clone()));
            match page["next"].as_str() {
                Some(next) => cursor = next.to_owned(),
                None => break,
            }
        }
        assert_eq!(seen, [json!("Entry 3"), json!("Entry 2"), json!("Entry 1")], "{list}");
    }
}

#[tokio::test]
async fn the_library_answers_with_total_items_facets_and_highlights() {
    let node = TestNode::start().await;
    let token = node.token(Role::Editor).await;
    let mut body = smallest("Sensor register");
    body["body"] = json!("Every sensor in the city, and what it measures.");
    body["publish"] = json!(true);
    created(&node, &token, body).await;
    published(&node, &token, "Bicycle lanes").await;
    node.reindex().await;
    let all = node.get("/api/v1/library").await.json;
    assert_eq!((&all["total"], &all["next"]), (&json!(2), &Value::Null));
    assert_eq!(all["facets"]["kind"], json!({ "project": 2 }));
    assert_eq!(all["facets"]["city"], json!({ "delft@library.delft.example": 2 }));
    let found = node.get("/api/v1/library?q=sensor&kind=project&kind=practice&principle=2").await.json;
    assert_eq!(found["total"], 1);
    assert!(found["items"][0]["highlight"].as_str().unwrap().contains("<mark>"), "{found}");
    for nothing in ["topic=none", "city=nobody@nowhere.example", "country=XX", "language=tlh", "kind=practice"] {
        let answer = node.get(&format!("/api/v1/library?{nothing}")).await;
        assert_eq!((answer.status, &answer.json["total"]), (StatusCode::OK, &json!(0)), "{nothing}");
    }
}

#[tokio::test]
async fn parameters_that_mean_nothing_are_named() {
    let node = TestNode::start().await;
    for (query, field) in [
        ("kin=project", "kin"),
        ("kind=projekt", "kind"),
        ("sort=best", "sort"),
        ("limit=0", "limit"),
        ("cursor=entries.5", "cursor"),
    ] {
        let answer = node.get(&format!("/api/v1/library?{query}")).await;
        assert_eq!(answer.status, 400, "{query}");
        assert_eq!(fields(&answer), [field], "{query}");
    }
    assert_eq!(fields(&node.get("/api/v1/entries?publication=secret").await), ["publication"]);
}

async fn comment(node: &TestNode, entry: &str, state: CommentState) -> String {
    let id = CommentId(node.hall.new_id());
    let (entry, now) = (entry.to_owned(), node.hall.now());
    let write = node.hall.db.write(move |conn| {
        let entry = entries::by_key(conn, &entry.parse().unwrap())?.unwrap();
        let comment = Comment {
            id,
            key: id.to_string(),
            uri: format!("https://social.example/notes/{id}"),
            entry: entry.id,
            in_reply_to: entry.uri,
            author: Author {
                uri: "https://social.example/users/ana".into(),
                address: "@ana@social.example".into(),
                name: "Ana".into(),
                url: "https://social.example/@ana".into(),
                server: "social.example".into(),
            },
            html: CleanHtml::from_foreign("<p>Good &amp; <b>short</b></p>"),
            language: None,
            url: "https://social.example/@ana/1".into(),
            state,
            state_reason: None,
            published_at: None,
            received_at: now,
            edited_at: None,
        };
        comments::insert(conn, &comment, "{}")
    });
    write.await.unwrap();
    id.to_string()
}

#[tokio::test]
async fn visitors_see_published_comments_and_that_one_was_removed() {
    let node = TestNode::start().await;
    let token = node.token(Role::Admin).await;
    let key = published(&node, &token, "Draft plan").await;
    comment(&node, &key, CommentState::Published).await;
    comment(&node, &key, CommentState::Held).await;
    comment(&node, &key, CommentState::Removed).await;
    let path = format!("/api/v1/entries/{key}/comments");
    let seen = node.get(&path).await.json;
    assert_eq!(seen["items"].as_array().unwrap().len(), 2);
    assert_eq!(seen["items"][0]["text"], "Good & short");
    assert_eq!(seen["items"][0]["author"], "@ana@social.example");
    let removed = seen["items"][1].to_string();
    assert!(!removed.contains("social.example") && !removed.contains("Good"), "{removed}");
    let all = node.call("GET", &path, Some(&token), None).await.json;
    assert_eq!(all["items"].as_array().unwrap().len(), 3);
    assert_eq!(all["items"][2]["text"], "Good & short");
}

#[tokio::test]
async fn a_moderator_says_why() {
    let node = TestNode::start().await;
    let (admin, moderator) = (node.token(Role::Admin).await, node.token(Role::Moderator).await);
    let entry = published(&node, &admin, "Draft plan").await;
    let key = comment(&node, &entry, CommentState::Published).await;
    let path = format!("/api/v1/comments/{key}/moderate");
    for body in [json!({ "action": "remove" }), json!({ "action": "hold", "reason": "  " })] {
        let answer = node.call("POST", &path, Some(&moderator), Some(body)).await;
        assert_eq!((answer.status, fields(&answer)), (StatusCode::UNPROCESSABLE_ENTITY, vec!["reason"]));
    }
    let answer = node.call("POST", &path, Some(&moderator), Some(json!({ "action": "burn" }))).await;
    assert_eq!(fields(&answer), ["action"]);
    let held = json!({ "action": "hold", "reason": "an insult" });
    let answer = node.call("POST", &path, Some(&moderator), Some(held)).await;
    assert_eq!((&answer.json["state"], &answer.json["reason"]), (&json!("held"), &json!("an insult")));
    assert_eq!(node.get(&format!("/api/v1/entries/{entry}/comments")).await.json["items"], json!([]));
    let answer = node.call("POST", &path, Some(&moderator), Some(json!({ "action": "publish" }))).await;
    assert_eq!(answer.json["state"], "published");
    let missing =
        node.call("POST", "/api/v1/comments/1/moderate", Some(&moderator), Some(json!({ "action": "publish" })));
    assert_eq!(missing.await.status, 404);
}

#[tokio::test]
async fn a_follow_is_taken_listed_and_ended() {
    let node = TestNode::start().await;
    let token = node.token(Role::Manager).await;
    let body = json!({ "handle": "@gent@library.gent.example" });
    let answer = node.call("POST", "/api/v1/following", Some(&token), Some(body)).await;
    assert_eq!(answer.status, 202);
    let row = json!({ "handle": "gent@library.gent.example", "actor": null, "state": "pending", "error": null });
    assert_eq!(answer.json, row);
    assert!(city_follow::send(&node.hall, "gent@library.gent.example").await.is_err());
    let list = node.call("GET", "/api/v1/following", Some(&token), None).await.json;
    assert!(list["items"][0]["error"].as_str().unwrap().contains("no network"), "{list}");
    for (query, status) in [("", 400), ("?handle=gent", 400), ("?handle=gent@library.gent.example", 204)] {
        let answer = node.call("DELETE", &format!("/api/v1/following{query}"), Some(&token), None).await;
        assert_eq!(answer.status, status, "{query}");
    }
    let again = node.call("DELETE", "/api/v1/following?handle=gent@library.gent.example", Some(&token), None).await;
    assert_eq!(again.status, 404);
    for handle in ["gent", "@delft@library.delft.example"] {
        let answer = node.call("POST", "/api/v1/following", Some(&token), Some(json!({ "handle": handle }))).await;
        assert_eq!((answer.status, fields(&answer)), (StatusCode::UNPROCESSABLE_ENTITY, vec!["handle"]));
    }
}

#[tokio::test]
async fn following_pages_are_of_their_own_list() {
    let node = TestNode::start().await;
    let token = node.token(Role::Manager).await;
    for number in 0..3 {
        city_follow::request(&node.hall, &format!("@c{number}@c.example"), By::command_line()).await.unwrap();
    }
    let first = node.call("GET", "/api/v1/following?limit=2", Some(&token), None).await.json;
    let next = first["next"].as_str().unwrap();
    let second = node.call("GET", &format!("/api/v1/following?cursor={next}"), Some(&token), None).await.json;
    assert_eq!(second["items"][0]["handle"], "c0@c.example");
    assert_eq!(second["items"][0]["state"], following::PENDING);
    assert_eq!(second["next"], Value::Null);
}

#[tokio::test]
async fn deliveries_are_shown_server_by_server() {
    let node = TestNode::start().await;
    let token = node.token(Role::Manager).await;
    let now = node.hall.now();
    let write = node.hall.db.write(move |conn| {
        peers::wake(conn, "a.example", now)?;
        peers::wake(conn, "b.example:8443", now)?;
        peers::mark_failing(conn, "a.example", "refused", Some(now.plus_secs(60)), now)?;
        Ok::<_, StoreError>(())
    });
    write.await.unwrap();
    let first = node.call("GET", "/api/v1/deliveries?limit=1", Some(&token), None).await.json;
    let item = &first["items"][0];
    assert_eq!(
        (&item["peer"], &item["last_error"], &item["waiting"]),
        (&json!("a.example"), &json!("refused"), &json!(0))
    );
    assert_eq!(item["retrying_since"], now.to_string());
    let path = format!("/api/v1/deliveries?cursor={}", first["next"].as_str().unwrap());
    let second = node.call("GET", &path, Some(&token), None).await.json;
    assert_eq!((&second["items"][0]["peer"], &second["next"]), (&json!("b.example:8443"), &Value::Null));
}
