//! Cities follow each other and hold one library.

use reqwest::Method;
use serde_json::json;

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

#[tokio::test(flavor = "multi_thread")]
async fn a_new_follower_has_the_library_of_a_city_at_once() {
    let (amsterdam, barcelona) = (Town::start("amsterdam").await, Town::start("barcelona").await);
    for number in 0..60 {
        amsterdam.publish(&format!("Project number {number}")).await;
    }
    barcelona.follow(&amsterdam).await;
    barcelona.library_has("", 60).await;
    let answer = barcelona.public_api("/library?q=number&limit=1").await.expect(200).json();
    let item = &answer["items"][0];
    assert_eq!(item["city"], json!(amsterdam.address()));
    assert!(item["url"].as_str().is_some_and(|url| url.starts_with(&amsterdam.url("/"))), "{item}");
    assert!(item["page"].as_str().is_some_and(|url| url.starts_with(&barcelona.url("/"))), "{item}");
    assert_eq!(answer["facets"]["city"][amsterdam.address()], json!(60));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_city_publishes_changes_and_withdraws_the_other_sees() {
    let (amsterdam, barcelona) = (Town::start("amsterdam").await, Town::start("barcelona").await);
    barcelona.follow(&amsterdam).await;
    let entry = amsterdam.publish("Algorithm register").await;
    let key = entry["key"].as_str().expect("a key");
    barcelona.library_has("q=algorithm", 1).await;

    let held = barcelona.public_api("/library?q=algorithm").await.json()["items"][0].clone();
    assert_eq!(held["id"], entry["id"]);
    assert_eq!(held["principles"], json!(["privacy-and-security"]));
    assert_eq!(held["country"], json!("NL"));
    let page = barcelona.page(held["page"].as_str().expect("a page")).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Amsterdam"));

    let changed = json!({ "kind": "project", "title": "Register of decisions", "principles": [2] });
    amsterdam.api(Method::PUT, &format!("/entries/{key}"), Some(changed)).await.expect(200);
    barcelona.library_has("q=decisions", 1).await;
    barcelona.library_has("q=algorithm", 0).await;

    amsterdam.api(Method::DELETE, &format!("/entries/{key}"), None).await.expect(204);
    barcelona.library_has("", 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_followed_cities_enter_the_library() {
    let (town, peer) = (Town::start("delft").await, Peer::start("stranger").await);
    let article = json!({
        "id": format!("{}/articles/1", peer.origin), "type": "Article", "attributedTo": peer.actor(),
        "name": "Buy now", "content": "<p>Spam</p>", "to": "as:Public"
    });
    peer.send(&town.url("/inbox"), &peer.activity(1, "Create", article)).await.expect(202);
    town.drained().await;
    assert_eq!(town.found("").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_of_a_city_that_runs_other_software_is_held_with_what_is_known() {
    let (town, peer) = (Town::start("delft").await, Peer::start("wordpress").await);
    let address = format!("@ana@{}", peer.origin.trim_start_matches("http://"));
    town.api(Method::POST, "/following", Some(json!({ "handle": address }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    peer.send(&town.url("/inbox"), &peer.activity(1, "Accept", follow)).await.expect(202);
    town.drained().await;
    let article = json!({
        "id": format!("{}/articles/1", peer.origin), "type": ["Article"], "attributedTo": [peer.actor()],
        "name": "Our sensors", "content": "<p>All <script>x</script>of them</p>", "to": "as:Public",
        "tag": { "type": "Hashtag", "name": "#privacyandsecurity" }
    });
    peer.send(&town.url("/inbox"), &peer.activity(2, "Create", article)).await.expect(202);
    town.library_has("q=sensors&principle=privacy-and-security", 1).await;
    let item = town.public_api("/library?q=sensors").await.json()["items"][0].clone();
    assert_eq!(item["status"], json!(null), "unknown is kept unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_create_does_not_bring_back_what_was_deleted() {
    let (town, peer) = (Town::start("delft").await, Peer::start("city").await);
    let address = format!("@ana@{}", peer.origin.trim_start_matches("http://"));
    town.api(Method::POST, "/following", Some(json!({ "handle": address }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    peer.send(&town.url("/inbox"), &peer.activity(1, "Accept", follow)).await.expect(202);
    let id = format!("{}/articles/1", peer.origin);
    peer.send(&town.url("/inbox"), &peer.activity(2, "Delete", json!(id))).await.expect(202);
    let article = json!({
        "id": id, "type": "Article", "attributedTo": peer.actor(), "name": "Too late", "content": "x", "to": "as:Public"
    });
    peer.send(&town.url("/inbox"), &peer.activity(3, "Create", article)).await.expect(202);
    town.drained().await;
    assert_eq!(town.found("").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_word_of_a_neighbour_does_not_take_the_place_of_the_authors() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Taken back</p>");
    let note = reply["object"]["id"].clone();
    let mut bob = peer.person("bob");
    bob["publicKey"] = json!({
        "id": format!("{}/users/bob#main-key", peer.origin), "owner": format!("{}/users/bob", peer.origin),
        "publicKeyPem": peer.key.public_pem()
    });
    peer.put("/users/bob", bob);
    peer.send(&town.url("/inbox"), &peer.activity(2, "Delete", note.clone())).await.expect(202);
    let mut by_bob = peer.activity(3, "Delete", note);
    by_bob["actor"] = json!(format!("{}/users/bob", peer.origin));
    let (body, inbox) = (by_bob.to_string(), town.url("/inbox"));
    let mut headers = peer.sign(&inbox, &body, town.hall().now());
    let signature = headers["signature"].to_str().expect("text").replace("/users/ana", "/users/bob");
    headers.insert("signature", signature.parse().expect("a value"));
    peer.send_raw(&inbox, body, headers).await.expect(202);
    peer.send(&inbox, &reply).await.expect(202);
    town.drained().await;
    let key = entry["key"].as_str().expect("a key");
    let comments = town.public_api(&format!("/entries/{key}/comments")).await.expect(200).json();
    assert_eq!(comments["items"], json!([]), "its author deleted it before it came");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_announce_of_a_followed_city_brings_the_entry_of_another() {
    let (amsterdam, barcelona, peer) =
        (Town::start("amsterdam").await, Town::start("barcelona").await, Peer::start("relay").await);
    let entry = amsterdam.publish("Algorithm register").await;
    let address = format!("@ana@{}", peer.origin.trim_start_matches("http://"));
    barcelona.api(Method::POST, "/following", Some(json!({ "handle": address }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    peer.send(&barcelona.url("/inbox"), &peer.activity(1, "Accept", follow)).await.expect(202);
    peer.send(&barcelona.url("/inbox"), &peer.activity(2, "Announce", entry["id"].clone())).await.expect(202);
    barcelona.library_has("q=algorithm", 1).await;
    let item = barcelona.public_api("/library?q=algorithm").await.json()["items"][0].clone();
    assert_eq!(item["city"], json!(amsterdam.address()), "under its author's name");
}

#[tokio::test(flavor = "multi_thread")]
async fn unfollowing_is_told_and_ends_deliveries() {
    let (amsterdam, barcelona) = (Town::start("amsterdam").await, Town::start("barcelona").await);
    barcelona.follow(&amsterdam).await;
    amsterdam.publish("Algorithm register").await;
    barcelona.library_has("", 1).await;
    let path = format!("/following?handle={}", amsterdam.address());
    barcelona.api(Method::DELETE, &path, None).await.expect(204);
    eventually("amsterdam has no follower", || async {
        amsterdam.document("/cities/amsterdam/followers").await.json()["totalItems"] == json!(0)
    })
    .await;
    amsterdam.publish("Another one").await;
    amsterdam.drained().await;
    barcelona.drained().await;
    assert_eq!(barcelona.found("").await, 1, "what it has stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_leads_nowhere_is_said_so() {
    let town = Town::start("delft").await;
    let body = json!({ "handle": "@nobody@nowhere.localhost:9" });
    town.api(Method::POST, "/following", Some(body)).await.expect(202);
    eventually("the error is seen", || async {
        let list = town.api(Method::GET, "/following", None).await.json();
        list["items"][0]["state"] == json!("pending") && list["items"][0]["error"].is_string()
    })
    .await;
    for bad in ["delft", "", "@a@b@c"] {
        let answer = town.api(Method::POST, "/following", Some(json!({ "handle": bad }))).await.expect(422);
        assert_eq!(answer.json()["errors"][0]["field"], json!("handle"));
    }
    let own = json!({ "handle": town.address() });
    town.api(Method::POST, "/following", Some(own)).await.expect(422);
}
