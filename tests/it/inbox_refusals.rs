//! What an inbox refuses: each with a 4xx and a reason, and nothing is left behind.

use manyhalls::domain::time::Moment;
use manyhalls::store::schema;
use manyhalls::usecases::error::UseError;
use manyhalls::usecases::node::Clock;
use reqwest::header::{HeaderMap, HeaderValue};
use serde_json::{Value, json};

use crate::support::peer::Peer;
use crate::support::town::Town;

/// Rows in every table that an activity could leave something in.
async fn rows(town: &Town) -> Vec<i64> {
    use diesel::prelude::*;
    town.hall()
        .db
        .read(|conn| {
            let mut count = || -> QueryResult<Vec<i64>> {
                Ok(vec![
                    schema::inbox_items::table.count().get_result(conn)?,
                    schema::seen_activities::table.count().get_result(conn)?,
                    schema::comments::table.count().get_result(conn)?,
                    schema::followers::table.count().get_result(conn)?,
                    schema::entries::table.count().get_result(conn)?,
                ])
            };
            count().map_err(|err| UseError::Store(err.into()))
        })
        .await
        .expect("the rows can be counted")
}

struct Scene {
    town: Town,
    peer: Peer,
    inbox: String,
    reply: Value,
}

async fn scene() -> Scene {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Hello</p>");
    Scene { inbox: town.url("/inbox"), town, peer, reply }
}

impl Scene {
    /// Sends and expects a refusal with a reason, and no trace.
    async fn refused(&self, what: &str, status: u16, body: impl Into<reqwest::Body>, headers: HeaderMap) {
        let before = rows(&self.town).await;
        let answer = self.peer.send_raw(&self.inbox, body, headers).await;
        assert_eq!(answer.status, status, "{what}: {}", answer.text);
        assert!(answer.text.len() > 20, "{what}: a reason is given: {}", answer.text);
        self.town.drained().await;
        assert_eq!(rows(&self.town).await, before, "{what}: nothing is left behind");
    }

    fn signed(&self, body: &str) -> HeaderMap {
        self.signed_at(body, Clock::system().now())
    }

    fn signed_at(&self, body: &str, now: Moment) -> HeaderMap {
        self.peer.sign(&self.inbox, body, now)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signatures_that_do_not_hold_are_refused() {
    let scene = scene().await;
    let body = scene.reply.to_string();
    let now = Clock::system().now();

    scene.refused("no signature", 401, body.clone(), HeaderMap::new()).await;

    let mut wrong = scene.signed(&body);
    let signature = wrong["signature"].to_str().expect("text").replace("signature=\"", "signature=\"AAAA");
    wrong.insert("signature", HeaderValue::from_str(&signature).expect("a value"));
    scene.refused("a wrong signature", 401, body.clone(), wrong).await;

    let other = scene.peer.sign(&scene.town.url("/actor/inbox"), &body, now);
    scene.refused("a signature for another path", 401, body.clone(), other).await;

    let mut host = scene.peer.sign("http://other.localhost:4000/inbox", &body, now);
    host.remove("host");
    scene.refused("a signature for another host", 401, body.clone(), host).await;

    let changed = body.replace("Hello", "Hullo");
    scene.refused("another body than was signed", 401, changed.clone(), scene.signed(&body)).await;

    let mut digest = scene.signed(&body);
    digest.insert("digest", scene.signed(&changed)["digest"].clone());
    scene.refused("another digest than was signed", 401, changed, digest).await;

    let old = scene.signed_at(&body, now.plus_secs(-13 * 3600));
    scene.refused("a signature of yesterday", 401, body.clone(), old).await;
    let early = scene.signed_at(&body, now.plus_secs(2 * 3600));
    scene.refused("a signature of tomorrow", 401, body.clone(), early).await;

    let mut no_date = scene.signed(&body);
    no_date.remove("date");
    scene.refused("no date", 401, body.clone(), no_date).await;

    let mut stripped = scene.signed(&body);
    let whole = stripped["signature"].to_str().expect("text").to_owned();
    let (before, rest) = whole.split_once("headers=\"").expect("a list of headers");
    let (_, after) = rest.split_once('"').expect("its end");
    let only_digest = format!("{before}headers=\"digest\"{after}");
    stripped.insert("signature", HeaderValue::from_str(&only_digest).expect("a value"));
    scene.refused("a signature over less", 401, body.clone(), stripped).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_speaks_for_another() {
    let scene = scene().await;
    let other = Peer::start("other").await;

    let mut forged = scene.reply.clone();
    forged["actor"] = json!(other.actor());
    forged["id"] = json!(format!("{}/activities/1", other.origin));
    forged["object"]["attributedTo"] = json!(other.actor());
    let body = forged.to_string();
    scene.refused("the key of another server's actor", 403, body.clone(), scene.signed(&body)).await;

    let mut foreign_id = scene.reply.clone();
    foreign_id["id"] = json!(format!("{}/activities/1", other.origin));
    let body = foreign_id.to_string();
    scene.refused("an id at another server", 403, body.clone(), scene.signed(&body)).await;

    scene.peer.send(&scene.inbox, &scene.reply).await.expect(202);
    scene.town.drained().await;
    let mut neighbour = scene.reply.clone();
    neighbour["actor"] = json!(format!("{}/users/ben", scene.peer.origin));
    let body = neighbour.to_string();
    scene.refused("another actor of the same server", 403, body.clone(), scene.signed(&body)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_activity_is_refused() {
    let scene = scene().await;
    for (what, body) in [
        ("nothing", String::new()),
        ("no JSON", "hello".to_owned()),
        ("a list", "[]".to_owned()),
        ("no type", json!({ "id": "http://a.localhost:1/1", "actor": scene.peer.actor() }).to_string()),
        ("no actor", json!({ "id": "http://a.localhost:1/1", "type": "Create", "object": "x" }).to_string()),
        ("no id", json!({ "type": "Create", "actor": scene.peer.actor(), "object": "x" }).to_string()),
        ("deep nesting", format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))),
        ("a deep object", format!("{{\"type\":\"Create\",\"object\":{}1{}}}", "[".repeat(100), "]".repeat(100))),
    ] {
        scene.refused(what, 400, body.clone(), scene.signed(&body)).await;
    }
    let invalid = vec![b'{', b'"', 0xff, 0xfe, b'"', b':', b'1', b'}'];
    scene.refused("invalid UTF-8", 400, invalid, scene.signed("x")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_or_of_another_type_is_refused() {
    let scene = scene().await;
    let mut large = scene.reply.clone();
    large["object"]["content"] = json!("x".repeat(2 * 1024 * 1024));
    let body = large.to_string();
    scene.refused("two megabytes", 413, body.clone(), scene.signed(&body)).await;
    let body = scene.reply.to_string();
    let mut headers = scene.signed(&body);
    headers.insert("content-type", HeaderValue::from_static("text/plain"));
    scene.refused("plain text", 415, body, headers).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_actor_that_cannot_be_fetched_or_has_no_key_is_refused() {
    let scene = scene().await;
    let body = scene.reply.to_string();
    scene.peer.put_with("/users/ana", 404, json!({}));
    scene.refused("an actor that is not there", 401, body.clone(), scene.signed(&body)).await;
    scene.peer.put("/users/ana", json!({ "id": scene.peer.actor(), "type": "Person", "inbox": scene.inbox }));
    scene.refused("an actor without a key", 401, body.clone(), scene.signed(&body)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_farewell_of_an_actor_we_never_met_is_taken_without_effect() {
    let scene = scene().await;
    scene.peer.put_with("/users/ana", 410, json!({}));
    let before = rows(&scene.town).await;
    let delete = scene.peer.activity(1, "Delete", json!(scene.peer.actor()));
    scene.peer.send(&scene.inbox, &delete).await.expect(202);
    assert_eq!(rows(&scene.town).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_somebody_else_is_neither_changed_nor_deleted() {
    let scene = scene().await;
    let other = Peer::start("other").await;
    scene.peer.send(&scene.inbox, &scene.reply).await.expect(202);
    scene.town.drained().await;
    let before = rows(&scene.town).await;
    let note = scene.reply["object"]["id"].clone();
    other.send(&scene.inbox, &other.activity(1, "Delete", note.clone())).await.expect(202);
    let mut stolen = scene.reply["object"].clone();
    stolen["content"] = json!("<p>Stolen</p>");
    stolen["attributedTo"] = json!(other.actor());
    other.send(&scene.inbox, &other.activity(2, "Update", stolen)).await.expect(202);
    other.send(&scene.inbox, &other.activity(3, "Undo", scene.reply.clone())).await.expect(202);
    scene.town.drained().await;
    let after = rows(&scene.town).await;
    assert_eq!(before[2..], after[2..], "comments, followers and entries are as they were");
    let page = scene.town.page("/entries/sensor-register").await.expect(200);
    assert!(page.text.contains("Hello") && !page.text.contains("Stolen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_verb_that_nobody_here_knows_is_taken_without_effect() {
    let scene = scene().await;
    scene.peer.send(&scene.inbox, &scene.peer.activity(1, "Listen", json!("http://a.localhost/1"))).await.expect(202);
    scene.town.drained().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_key_of_a_known_actor_is_fetched_once() {
    let mut scene = scene().await;
    scene.peer.send(&scene.inbox, &scene.reply).await.expect(202);
    scene.town.drained().await;
    // As if it had been fetched an hour ago.
    let uri = scene.peer.actor();
    scene
        .town
        .hall()
        .db
        .write(move |conn| {
            use diesel::prelude::*;
            let row = schema::actors::table.filter(schema::actors::uri.eq(uri));
            diesel::update(row)
                .set(schema::actors::fetched_at.eq(schema::actors::fetched_at - 3_600_000_000_i64))
                .execute(conn)
                .map_err(|err| UseError::Store(err.into()))
        })
        .await
        .expect("written");
    scene.peer.rotate_key();
    let second = scene.peer.reply(2, scene.reply["object"]["inReplyTo"].as_str().expect("an id"), "<p>New key</p>");
    scene.peer.send(&scene.inbox, &second).await.expect(202);
}
