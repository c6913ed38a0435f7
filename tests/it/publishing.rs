//! A city publishes: what other servers are told, and what they find.

use reqwest::Method;
use serde_json::json;

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::{ACTIVITY, Town};

async fn followed_by(town: &Town, peer: &Peer) {
    let follow = peer.activity(1, "Follow", json!(town.city()));
    peer.send(&town.url("/inbox"), &follow).await.expect(202);
    let accept = peer.received_one("Accept").await;
    assert_eq!(accept["object"]["id"], follow["id"]);
    assert_eq!(accept["actor"], json!(town.city()));
}

#[tokio::test(flavor = "multi_thread")]
async fn followers_are_told_of_a_new_entry_and_of_every_change() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    followed_by(&town, &peer).await;

    let entry = town.publish("Sensor register").await;
    let create = peer.received_one("Create").await;
    assert_eq!(create["object"]["id"], entry["id"]);
    assert_eq!(create["object"]["type"], json!("Article"));
    assert_eq!(create["object"]["name"], json!("Sensor register"));
    assert_eq!(create["to"], json!(["https://www.w3.org/ns/activitystreams#Public"]));

    let key = entry["key"].as_str().expect("a key");
    let changed = json!({
        "kind": "project", "title": "Register of sensors", "principles": ["privacy-and-security"], "status": "running"
    });
    let path = format!("/entries/{key}");
    let after = town.api(Method::PUT, &path, Some(changed)).await.expect(200).json();
    assert_eq!(after["id"], entry["id"], "the key survives a change of title");
    assert_eq!(after["summary"], json!(null), "what is left out becomes unknown");
    let update = peer.received_one("Update").await;
    assert_eq!(update["object"]["name"], json!("Register of sensors"));
    assert!(update["object"]["updated"].as_str() > create["object"]["updated"].as_str(), "its time has grown");

    town.api(Method::DELETE, &path, None).await.expect(204);
    let delete = peer.received_one("Delete").await;
    assert_eq!(delete["object"]["type"], json!("Tombstone"));
    assert_eq!(delete["object"]["id"], entry["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_seen_by_nobody_until_it_is_published() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    followed_by(&town, &peer).await;
    let draft = json!({ "kind": "practice", "title": "Draft of a method", "principles": [3] });
    let entry = town.api(Method::POST, "/entries", Some(draft)).await.expect(201).json();
    let key = entry["key"].as_str().expect("a key");
    town.drained().await;
    assert_eq!(entry["publication"], json!("draft"));
    assert_eq!(town.public_api(&format!("/entries/{key}")).await.status, 404);
    assert_eq!(town.page(&format!("/entries/{key}")).await.status, 404);
    assert_eq!(town.document(&format!("/entries/{key}")).await.status, 404);
    assert_eq!(town.found("").await, 0);
    assert!(peer.received().iter().all(|activity| activity["type"] != json!("Create")));

    town.api(Method::POST, &format!("/entries/{key}/publish"), None).await.expect(200);
    peer.received_one("Create").await;
    town.library_has("q=draft", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_entry_leaves_a_tombstone() {
    let town = Town::start("delft").await;
    let entry = town.publish("Sensor register").await;
    let key = entry["key"].as_str().expect("a key");
    town.library_has("q=sensor", 1).await;
    town.api(Method::DELETE, &format!("/entries/{key}"), None).await.expect(204);
    let document = town.document(&format!("/entries/{key}")).await.expect(410).json();
    assert_eq!(document["type"], json!("Tombstone"));
    let page = town.page(&format!("/entries/{key}")).await.expect(410);
    assert!(page.text.contains("withdr"), "{}", page.text);
    assert_eq!(town.public_api(&format!("/entries/{key}")).await.status, 410);
    let outbox = town.document("/cities/delft/outbox?page=first").await.expect(200).text;
    assert!(outbox.contains("Tombstone") && !outbox.contains("Sensor"), "its text is nowhere any more: {outbox}");
    town.library_has("q=sensor", 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_serves_people_and_servers() {
    let town = Town::start("delft").await;
    let entry = town.publish("Sensor register").await;
    let url = entry["url"].as_str().expect("a url");
    let document = town.document(url).await.expect(200);
    assert_eq!(document.headers["content-type"], ACTIVITY);
    assert_eq!(document.json()["id"], entry["id"]);
    assert!(document.headers["vary"].to_str().is_ok_and(|vary| vary.to_lowercase().contains("accept")));
    let key = entry["key"].as_str().expect("a key");
    let page = town.page(&format!("/entries/{key}")).await.expect(200);
    assert!(page.headers["content-type"].to_str().is_ok_and(|kind| kind.starts_with("text/html")));
    assert!(page.text.contains("Sensor register"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_city_is_found_by_following_links_from_its_address() {
    let town = Town::start("delft").await;
    let resource = format!("/.well-known/webfinger?resource=acct:{}", town.address());
    let jrd = town.page(&resource).await.expect(200).json();
    let link = jrd["links"].as_array().and_then(|links| links.iter().find(|link| link["rel"] == json!("self")));
    let city = link.and_then(|link| link["href"].as_str()).expect("a self link").to_owned();
    let actor = town.document(&city).await.expect(200).json();
    assert_eq!(actor["type"], json!("Organization"));
    assert_eq!(actor["id"], json!(city));
    for part in ["outbox", "followers", "following"] {
        let collection = town.document(actor[part].as_str().expect("a link")).await.expect(200).json();
        assert_eq!(collection["type"], json!("OrderedCollection"), "{part}");
    }
    let links = town.page("/.well-known/nodeinfo").await.expect(200).json();
    let nodeinfo = town.document(links["links"][0]["href"].as_str().expect("a link")).await.expect(200).json();
    assert_eq!(nodeinfo["software"]["name"], json!("manyhalls"));
    assert_eq!(nodeinfo["version"], json!("2.1"));
    town.page("/.well-known/host-meta").await.expect(200);
    assert_eq!(town.page("/.well-known/webfinger?resource=acct:nobody@delft.example").await.status, 404);
    let instance = town.document("/actor").await.expect(200).json();
    let resource =
        format!("acct:{}@{}", instance["preferredUsername"].as_str().expect("a name"), town.settings.site.peer);
    town.page(&format!("/.well-known/webfinger?resource={resource}")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outbox_lists_what_was_published_newest_first() {
    let town = Town::start("delft").await;
    for title in ["One", "Two", "Three"] {
        town.publish(title).await;
    }
    let outbox = town.document("/cities/delft/outbox").await.expect(200).json();
    assert_eq!(outbox["totalItems"], json!(3));
    let page = town.document(outbox["first"].as_str().expect("a page")).await.expect(200).json();
    let names: Vec<_> = page["orderedItems"].as_array().expect("items").iter().map(|a| &a["object"]["name"]).collect();
    assert_eq!(names, ["Three", "Two", "One"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_delivery_goes_to_a_server_however_many_follow_from_there() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    followed_by(&town, &peer).await;
    let mut second = peer.activity(2, "Follow", json!(town.city()));
    // Another person of the same server, with the same key for the sake of the test.
    let mut ben = peer_person(&peer, "ben");
    ben["publicKey"]["id"] = json!(format!("{}/users/ben#main-key", peer.origin));
    peer.put("/users/ben", ben);
    second["actor"] = json!(format!("{}/users/ben", peer.origin));
    let body = second.to_string();
    let url = url::Url::parse(&town.url("/inbox")).expect("a URL");
    let outgoing =
        manyhalls::wire::http_signature::Outgoing { method: &Method::POST, url: &url, body: Some(body.as_bytes()) };
    let key_id = format!("{}/users/ben#main-key", peer.origin);
    let now = manyhalls::usecases::node::Clock::system().now();
    let headers = manyhalls::wire::http_signature::sign(&outgoing, &key_id, &peer.key, now).expect("signed");
    peer.send_raw(&town.url("/inbox"), body, headers).await.expect(202);
    eventually("both follow", || async {
        town.document("/cities/delft/followers").await.json()["totalItems"] == json!(2)
    })
    .await;
    town.publish("Sensor register").await;
    peer.received_one("Create").await;
    town.drained().await;
    let creates = peer.received().iter().filter(|activity| activity["type"] == json!("Create")).count();
    assert_eq!(creates, 1);
}

fn peer_person(peer: &Peer, name: &str) -> serde_json::Value {
    let id = format!("{}/users/{name}", peer.origin);
    json!({
        "id": id, "type": "Person", "preferredUsername": name, "name": name, "inbox": format!("{id}/inbox"),
        "endpoints": { "sharedInbox": format!("{}/inbox", peer.origin) },
        "publicKey": { "owner": id, "publicKeyPem": peer.key.public_pem() }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_down_gets_everything_in_order_once_it_is_back() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    followed_by(&town, &peer).await;
    peer.answer_with(Some(503));
    let entry = town.publish("Sensor register").await;
    let key = entry["key"].as_str().expect("a key");
    let changed = json!({ "kind": "project", "title": "Second title", "principles": [2] });
    town.api(Method::PUT, &format!("/entries/{key}"), Some(changed)).await.expect(200);
    eventually("the failure is seen in the queue", || async {
        let list = town.api(Method::GET, "/deliveries", None).await.expect(200).json();
        let item = &list["items"][0];
        item["waiting"] == json!(2) && item["retrying_since"].is_string() && item["last_error"].is_string()
    })
    .await;
    peer.answer_with(None);
    town.drained().await;
    let verbs: Vec<_> = peer.received().iter().map(|a| a["type"].clone()).filter(|verb| verb != "Accept").collect();
    assert_eq!(verbs, ["Create", "Update"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_inbox_that_is_gone_is_never_asked_again() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    followed_by(&town, &peer).await;
    peer.answer_with(Some(410));
    town.publish("Sensor register").await;
    town.drained().await;
    peer.answer_with(None);
    town.publish("Another one").await;
    town.drained().await;
    assert!(peer.received().iter().all(|activity| activity["type"] == json!("Accept")));
    let followers = town.document("/cities/delft/followers").await.expect(200).json();
    assert_eq!(followers["totalItems"], json!(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_others_know_does_not_change_silently() {
    let (mut town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    followed_by(&town, &peer).await;
    town.stop().await;
    let mut settings = town.settings.clone();
    settings.site.handle = "utrecht".parse().expect("a handle");
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let clock = manyhalls::usecases::node::Clock::system();
    let refused = manyhalls::app::serve::Serving::start(&settings, listener, clock).await.err();
    let text = refused.map(|err| err.to_string()).unwrap_or_default();
    assert!(text.contains("@delft") && text.contains("Set public_url"), "{text}");
    town.start_again().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_undo_of_the_follow_ends_it() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    followed_by(&town, &peer).await;
    let followers = || async { town.document("/cities/delft/followers").await.json()["totalItems"].clone() };
    let like = json!(format!("{}/likes/1", peer.origin));
    peer.send(&town.url("/inbox"), &peer.activity(2, "Undo", like)).await.expect(202);
    town.drained().await;
    assert_eq!(followers().await, json!(1), "that was something else");
    let follow = json!(format!("{}/activities/1", peer.origin));
    peer.send(&town.url("/inbox"), &peer.activity(3, "Undo", follow)).await.expect(202);
    town.drained().await;
    assert_eq!(followers().await, json!(0));
}
