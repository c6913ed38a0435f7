//! Blocks, goodbyes and changes of others: what becomes of what they left here.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use manyhalls::usecases::node::Clock;
use manyhalls::wire::http_signature::{self, Outgoing};
use manyhalls::wire::keys::SigningKey;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

async fn sent(town: &Town, peer: &Peer, activity: &Value) {
    peer.send(&town.url("/inbox"), activity).await.expect(202);
    town.drained().await;
}

fn address(peer: &Peer) -> String {
    format!("@ana@{}", peer.origin.trim_start_matches("http://"))
}

/// The town follows the peer's ana, and she follows the town.
async fn acquainted(town: &Town, peer: &Peer) {
    town.api(Method::POST, "/following", Some(json!({ "handle": address(peer) }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    sent(town, peer, &peer.activity(900, "Accept", follow)).await;
    sent(town, peer, &peer.activity(901, "Follow", json!(town.city()))).await;
    peer.received_one("Accept").await;
}

async fn followers(town: &Town) -> Value {
    town.document("/cities/delft/followers").await.expect(200).json()["totalItems"].clone()
}

async fn first_followed(town: &Town) -> Value {
    town.api(Method::GET, "/following", None).await.expect(200).json()["items"][0].clone()
}

fn count(peer: &Peer, verb: &str) -> usize {
    peer.received().iter().filter(|activity| activity["type"] == json!(verb)).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_blocks_the_city_is_sent_nothing_more() {
    let (town, peer, eve) = (Town::start("delft").await, Peer::start("mastodon").await, Peer::start("evil").await);
    acquainted(&town, &peer).await;
    sent(&town, &peer, &peer.activity(1, "Block", json!(eve.actor()))).await;
    assert_eq!(followers(&town).await, json!(1), "that was about somebody else");

    let block = peer.activity(2, "Block", json!(town.city()));
    sent(&town, &peer, &block).await;
    assert_eq!(followers(&town).await, json!(0));
    let followed = first_followed(&town).await;
    assert_eq!(followed["state"], json!("rejected"));
    assert!(followed["error"].as_str().is_some_and(|error| error.contains("blocked")), "{followed}");

    let before = peer.received().len();
    town.publish("Sensor register").await;
    town.api(Method::POST, "/following", Some(json!({ "handle": address(&peer) }))).await.expect(202);
    eventually("asking again is answered here", || async { first_followed(&town).await["state"] == json!("rejected") })
        .await;
    town.drained().await;
    assert_eq!(peer.received().len(), before, "{:?}", peer.received().last());

    sent(&town, &eve, &eve.activity(1, "Undo", block["id"].clone())).await;
    sent(&town, &eve, &eve.activity(2, "Undo", block.clone())).await;
    town.api(Method::POST, "/following", Some(json!({ "handle": address(&peer) }))).await.expect(202);
    town.drained().await;
    assert_eq!(count(&peer, "Follow"), 1, "another's undo ends no block");

    sent(&town, &peer, &peer.activity(3, "Undo", block)).await;
    sent(&town, &peer, &peer.activity(4, "Follow", json!(town.city()))).await;
    town.publish("Noise map").await;
    peer.received_one("Create").await;
    town.api(Method::POST, "/following", Some(json!({ "handle": address(&peer) }))).await.expect(202);
    eventually("it is asked again", || async { count(&peer, "Follow") == 2 }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_block_does_not_silence_those_who_share_the_inbox() {
    let (town, peer, eve) = (Town::start("delft").await, Peer::start("mastodon").await, Peer::start("evil").await);
    acquainted(&town, &peer).await;
    // Eve says that the inbox of ana's server is hers.
    let mut person = peer_person(&eve);
    person["inbox"] = json!(format!("{}/inbox", peer.origin));
    person["endpoints"] = Value::Null;
    eve.put("/users/ana", person);
    eve.send(&town.url("/inbox"), &eve.activity(1, "Block", json!(town.city()))).await.expect(401);
    // Bob, who lives there, says that it is his alone.
    let mut bob = peer.person("bob");
    bob["inbox"] = json!(format!("{}/inbox", peer.origin));
    bob["endpoints"] = Value::Null;
    let id = bob["id"].clone();
    peer.put("/users/bob", bob);
    let mut block = peer.activity(1, "Block", json!(town.city()));
    block["actor"] = id.clone();
    let key_id = format!("{}#main-key", id.as_str().expect("an id"));
    sent_by_key(&town, &peer, &block, &key_id, &peer.key).await;
    town.publish("Sensor register").await;
    peer.received_one("Create").await;
}

/// Sends an activity that is signed with one key of the peer's, whoever's it is.
async fn sent_by_key(town: &Town, peer: &Peer, activity: &Value, key_id: &str, key: &SigningKey) {
    let (body, url) = (activity.to_string(), url::Url::parse(&town.url("/inbox")).expect("a URL"));
    let outgoing = Outgoing { method: &Method::POST, url: &url, body: Some(body.as_bytes()) };
    let headers = http_signature::sign(&outgoing, key_id, key, Clock::system().now()).expect("signed");
    peer.send_raw(&town.url("/inbox"), body, headers).await.expect(202);
    town.drained().await;
}

fn peer_person(peer: &Peer) -> Value {
    let id = peer.actor();
    json!({
        "id": id, "type": "Person", "preferredUsername": "ana", "name": "Ana", "inbox": format!("{id}/inbox"),
        "endpoints": { "sharedInbox": format!("{}/inbox", peer.origin) },
        "publicKey": { "id": peer.key_id(), "owner": id, "publicKeyPem": peer.key.public_pem() }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn when_an_account_is_deleted_all_that_it_left_goes() {
    let (town, peer, eve) = (Town::start("delft").await, Peer::start("mastodon").await, Peer::start("evil").await);
    acquainted(&town, &peer).await;
    let entry = town.publish("Sensor register").await;
    let key = entry["key"].as_str().expect("a key");
    sent(&town, &peer, &peer.activity(1, "Like", entry["id"].clone())).await;
    sent(&town, &peer, &peer.reply(2, entry["id"].as_str().expect("an id"), "<p>My opinion</p>")).await;
    let mut flag = peer.activity(3, "Flag", entry["id"].clone());
    flag["content"] = json!("I live next door");
    sent(&town, &peer, &flag).await;
    let article = json!({
        "id": format!("{}/articles/1", peer.origin), "type": "Article", "attributedTo": peer.actor(),
        "name": "Our canals", "content": "<p>Wet</p>", "to": "as:Public"
    });
    sent(&town, &peer, &peer.activity(4, "Create", article)).await;
    town.library_has("q=canals", 1).await;

    sent(&town, &eve, &eve.activity(1, "Delete", json!(peer.actor()))).await;
    assert_eq!(followers(&town).await, json!(1), "only the account itself says that it is gone");
    sent(&town, &peer, &peer.activity(5, "Delete", json!(peer.actor()))).await;

    town.library_has("q=canals", 0).await;
    assert_eq!(followers(&town).await, json!(0));
    assert_eq!(first_followed(&town).await["state"], json!("rejected"));
    let read = town.api(Method::GET, &format!("/entries/{key}"), None).await.expect(200).json();
    assert_eq!(read["likes"], json!(0));
    let report = town.api(Method::GET, "/reports", None).await.expect(200).json()["items"][0].clone();
    assert_eq!((&report["reporter"], &report["text"]), (&json!(null), &json!("")));
    let left = town.api(Method::GET, &format!("/entries/{key}/comments"), None).await.expect(200).text;
    assert!(!left.contains("opinion") && !left.contains("Ana"), "{left}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_changes_is_known_by_its_new_name_inbox_and_key() {
    let arrived = Arc::new(AtomicUsize::new(0));
    let counted = arrived.clone();
    let moved = post(async move || {
        counted.fetch_add(1, Ordering::Relaxed);
        StatusCode::ACCEPTED
    });
    let more = Router::new().route("/moved/inbox", moved);
    let (town, mut peer) = (Town::start("delft").await, Peer::start_with("mastodon", more).await);
    acquainted(&town, &peer).await;
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    sent(&town, &peer, &peer.reply(1, id, "<p>First</p>")).await;

    let old_key = peer.key.clone();
    peer.rotate_key();
    let mut person = peer_person(&peer);
    person["name"] = json!("Ana de Vries");
    person["url"] = json!(format!("{}/@ana", peer.origin));
    person["endpoints"]["sharedInbox"] = json!(format!("{}/moved/inbox", peer.origin));
    peer.put("/users/ana", person.clone());
    // What counts is how her server describes her, not what the activity says.
    person["name"] = json!("Somebody else");
    let update = peer.activity(2, "Update", person);
    sent_by_key(&town, &peer, &update, &peer.key_id(), &old_key).await;

    // Signed with the new key, which only the update has led to.
    sent(&town, &peer, &peer.reply(3, id, "<p>Second</p>")).await;
    let list = town.public_api(&format!("/entries/{key}/comments")).await.expect(200).json();
    let names: Vec<_> = list["items"].as_array().expect("a list").iter().map(|item| &item["author_name"]).collect();
    assert_eq!(names, ["Ana de Vries", "Ana de Vries"]);
    assert!(town.page(&format!("/entries/{key}")).await.text.contains(&format!("{}/@ana\"", peer.origin)));
    town.publish("Noise map").await;
    eventually("the new inbox gets it", || async { arrived.load(Ordering::Relaxed) == 1 }).await;

    // Named by its id alone it is asked for at its own server.
    let mut person = peer_person(&peer);
    person["name"] = json!("Ana Vos");
    peer.put("/users/ana", person);
    sent(&town, &peer, &peer.activity(4, "Update", json!(peer.actor()))).await;
    let list = town.public_api(&format!("/entries/{key}/comments")).await.expect(200).json();
    assert_eq!(list["items"][0]["author_name"], json!("Ana Vos"));
}

#[tokio::test(flavor = "multi_thread")]
async fn events_and_questions_of_a_followed_city_enter_the_library() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mobilizon").await);
    acquainted(&town, &peer).await;
    let event = json!({
        "id": format!("{}/events/1", peer.origin), "type": "Event", "attributedTo": peer.actor(), "to": "as:Public",
        "name": "Open data day", "startTime": "2026-12-01T19:00:00Z", "location": { "name": "Town hall" }
    });
    let question = json!({
        "id": format!("{}/polls/1", peer.origin), "type": "Question", "attributedTo": peer.actor(), "to": "as:Public",
        "content": "<p>Which square first?</p>", "oneOf": [{ "name": "Market" }, { "name": "Station" }]
    });
    sent(&town, &peer, &peer.activity(1, "Create", event)).await;
    sent(&town, &peer, &peer.activity(2, "Create", question)).await;
    town.library_has("q=hall&kind=project", 1).await;
    town.library_has("q=station&kind=consultation", 1).await;
    let page = town.public_api("/library?q=hall").await.json()["items"][0]["page"].clone();
    let page = town.page(page.as_str().expect("a page")).await.expect(200).text;
    assert!(page.contains("2026-12-01 19:00 UTC") && page.contains("Town hall"), "{page}");
}
