//! Accounts and cities move to another address, and what they left finds them there.

use manyhalls::app::settings::{FederationMode, Settings};
use manyhalls::usecases::audit::By;
use manyhalls::usecases::node::Clock;
use manyhalls::usecases::{city_alias, city_move};
use manyhalls::wire::http_signature::{self, Outgoing};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

async fn sent(town: &Town, peer: &Peer, activity: &Value) {
    peer.send(&town.url("/inbox"), activity).await.expect(202);
    town.drained().await;
}

/// A person of the peer, who signs with its key.
fn person(peer: &Peer, name: &str, also_known_as: &[String]) -> Value {
    let id = format!("{}/users/{name}", peer.origin);
    json!({
        "id": id, "type": "Person", "preferredUsername": name, "name": name, "inbox": format!("{id}/inbox"),
        "alsoKnownAs": also_known_as, "url": format!("{}/@{name}", peer.origin),
        "publicKey": { "id": format!("{id}#main-key"), "owner": id, "publicKeyPem": peer.key.public_pem() }
    })
}

fn move_to(peer: &Peer, number: u32, target: &str) -> Value {
    let mut activity = peer.activity(number, "Move", json!(peer.actor()));
    activity["target"] = json!(target);
    activity
}

async fn followed(town: &Town) -> Vec<(String, String)> {
    let list = town.api(Method::GET, "/following", None).await.expect(200).json();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let items = list["items"].as_array().expect("a list").iter();
    items.map(|item| (text(&item["handle"]), text(&item["state"]))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_city_moves_and_takes_its_followers_along() {
    let (mut old, new, barcelona, peer) = (
        Town::start("delft").await,
        Town::start("newdelft").await,
        Town::start("barcelona").await,
        Peer::start("mastodon").await,
    );
    let moved = old.publish("Sensor register").await;
    let left = old.publish("Noise map").await;
    barcelona.follow(&old).await;
    barcelona.library_has("", 2).await;
    let page = barcelona.public_api("/library?q=sensor").await.json()["items"][0]["page"].clone();
    sent(&old, &peer, &peer.activity(1, "Follow", json!(old.city()))).await;
    peer.received_one("Accept").await;
    let brought = new.publish("Sensor register").await;

    let address = format!("@{}", new.address());
    let refused = city_move::run(old.hall(), &address, By::command_line())
        .await
        .expect_err("the new city knows nothing of it")
        .to_string();
    assert!(refused.contains(&format!("manyhalls alias add @{}", old.address())), "{refused}");
    let known =
        city_alias::add(new.hall(), &format!("@{}", old.address()), By::command_line()).await.expect("an alias");
    assert_eq!(known, [old.city()]);
    assert_eq!(new.document(&new.city()).await.json()["alsoKnownAs"], json!([old.city()]));
    city_move::run(old.hall(), &address, By::command_line()).await.expect("it moves");

    let told = peer.received_one("Move").await;
    assert_eq!((&told["object"], &told["target"]), (&json!(old.city()), &json!(new.city())));
    assert_eq!(peer.received_one("Update").await["object"]["movedTo"], json!(new.city()));
    eventually("barcelona follows the new city and it alone", || async {
        followed(&barcelona).await == [(new.address(), "accepted".to_owned())]
    })
    .await;
    let at_new = format!("q=sensor&city={}", new.address());
    barcelona.library_has(&at_new, 1).await;
    assert_eq!(barcelona.found("").await, 2, "the one entry came along, the other stays readable");
    let item = barcelona.public_api("/library?q=sensor").await.json()["items"][0].clone();
    assert_eq!((&item["id"], &item["page"]), (&brought["id"], &page), "at the same page as before");
    eventually("the old city has no follower but those who stay", || async {
        old.document("/cities/delft/followers").await.json()["totalItems"] == json!(1)
    })
    .await;

    old.start_again().await;
    let actor = old.document(&old.city()).await.expect(200).json();
    assert_eq!(actor["movedTo"], json!(new.city()), "the old actor stays and says where it went");
    let path = format!("/entries/{}", moved["key"].as_str().expect("a key"));
    eventually("people are sent on", || async { old.page(&path).await.status == 308 }).await;
    assert_eq!(old.page(&path).await.headers["location"].to_str().ok(), brought["url"].as_str());
    assert_eq!(old.document(&path).await.expect(200).json()["id"], moved["id"], "documents stay");
    let path = format!("/entries/{}", left["key"].as_str().expect("a key"));
    assert_eq!(old.page(&path).await.status, 200, "what the new city does not have stays readable here");
    assert_eq!(old.page("/cities/delft").await.expect(308).headers["location"].to_str().ok(), Some(&*new.city()));

    let entry = json!({ "kind": "project", "title": "Late", "principles": [1], "publish": true });
    let refused = old.api(Method::POST, "/entries", Some(entry.clone())).await.expect(409).json();
    let sentence = refused["detail"].as_str().expect("a sentence");
    assert!(sentence.contains(&format!("this city has moved to @{}", new.address())), "{sentence}");
    city_move::cancel(old.hall(), By::command_line()).await.expect("it is taken back");
    assert_eq!(old.document(&old.city()).await.json()["movedTo"], json!(null));
    old.api(Method::POST, "/entries", Some(entry)).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_moved_by_another_or_to_one_who_does_not_say_so() {
    let (town, peer, eve) = (Town::start("delft").await, Peer::start("city").await, Peer::start("evil").await);
    let address = format!("ana@{}", peer.origin.trim_start_matches("http://"));
    town.api(Method::POST, "/following", Some(json!({ "handle": address }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    sent(&town, &peer, &peer.activity(1, "Accept", follow)).await;
    let stays = [(address, "accepted".to_owned())];

    let target = |name: &str| format!("{}/users/{name}", eve.origin);
    eve.put("/users/silent", person(&eve, "silent", &[]));
    eve.put("/users/other", person(&eve, "other", &[eve.actor()]));
    eve.put("/users/claims", person(&eve, "claims", &[peer.actor()]));
    for (number, name) in ["silent", "other", "missing"].into_iter().enumerate() {
        let number = 10 + u32::try_from(number).expect("few");
        sent(&town, &peer, &move_to(&peer, number, &target(name))).await;
        assert_eq!(followed(&town).await, stays, "{name} does not say that it is ana");
    }
    sent(&town, &peer, &peer.activity(20, "Move", json!(peer.actor()))).await;
    sent(&town, &peer, &move_to(&peer, 21, &town.city())).await;
    let mut forged = eve.activity(1, "Move", json!(peer.actor()));
    forged["target"] = json!(target("claims"));
    sent(&town, &eve, &forged).await;
    assert_eq!(followed(&town).await, stays, "only ana moves ana");
    assert!(eve.received().is_empty(), "{:?}", eve.received());

    sent(&town, &peer, &move_to(&peer, 30, &target("claims"))).await;
    let claimed = format!("claims@{}", eve.origin.trim_start_matches("http://"));
    assert_eq!(followed(&town).await, [(claimed.clone(), "pending".to_owned())]);
    assert_eq!(eve.received_one("Follow").await["object"], json!(target("claims")));
    assert_eq!(peer.received_one("Undo").await["object"]["type"], json!("Follow"));
    eve.put("/users/again", person(&eve, "again", &[peer.actor()]));
    sent(&town, &peer, &move_to(&peer, 31, &target("again"))).await;
    assert_eq!(followed(&town).await, [(claimed, "pending".to_owned())], "nobody moves twice a week");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_city_of_the_coalition_moves_to_a_server_that_nobody_knew() {
    let coalition = |settings: &mut Settings| settings.federation_mode = FederationMode::Coalition;
    let town = Town::start_with("delft", coalition).await;
    let (old, new) = (Peer::start("old").await, Peer::start("new").await);
    town.api(Method::POST, "/following", Some(json!({ "handle": old.address() }))).await.expect(202);
    let follow = old.received_one("Follow").await;
    sent(&town, &old, &old.activity(1, "Accept", follow)).await;

    new.put("/users/bea", person(&new, "bea", &[old.actor()]));
    let bea = format!("{}/users/bea", new.origin);
    new.send(&town.url("/inbox"), &new.activity(1, "View", json!(town.city()))).await.expect(403);
    sent(&town, &old, &move_to(&old, 2, &bea)).await;
    assert_eq!(new.received_one("Follow").await["object"], json!(bea));
    new.send(&town.url("/inbox"), &new.activity(2, "View", json!(town.city()))).await.expect(202);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_only_a_group_is_known_when_they_move() {
    let (town, peer, home) = (Town::start("delft").await, Peer::start("old").await, Peer::start("new").await);
    sent(&town, &peer, &peer.activity(1, "Follow", json!(town.url("/groups/projects")))).await;
    home.put("/users/bea", person(&home, "bea", &[peer.actor()]));
    sent(&town, &peer, &move_to(&peer, 2, &format!("{}/users/bea", home.origin))).await;
    assert!(home.asked().iter().any(|path| path.contains("/users/bea")), "{:?}", home.asked());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_former_account_that_is_gone_is_taken_back_by_its_id() {
    let (town, peer) = (Town::start("delft").await, Peer::start("old").await);
    city_alias::add(town.hall(), &peer.address(), By::command_line()).await.expect("an alias");
    sent(&town, &peer, &peer.activity(1, "Delete", json!(peer.actor()))).await;
    let refused =
        city_alias::remove(town.hall(), &peer.address(), By::command_line()).await.expect_err("no such address");
    assert!(refused.to_string().contains("manyhalls alias list"), "{refused}");
    assert_eq!(
        city_alias::remove(town.hall(), &peer.actor(), By::command_line()).await.expect("it is taken back"),
        [""; 0]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_who_moves_keeps_their_comments_and_is_counted_once() {
    let (town, peer, home) = (Town::start("delft").await, Peer::start("old").await, Peer::start("new").await);
    let entry = town.publish("Sensor register").await;
    let key = entry["key"].as_str().expect("a key");
    sent(&town, &peer, &peer.activity(1, "Follow", json!(town.city()))).await;
    sent(&town, &peer, &peer.reply(2, entry["id"].as_str().expect("an id"), "<p>Good</p>")).await;
    home.put("/users/bea", person(&home, "bea", &[peer.actor()]));
    let bea = format!("{}/users/bea", home.origin);
    sent(&town, &peer, &move_to(&peer, 3, &bea)).await;

    let followers = || async { town.document("/cities/delft/followers").await.json()["totalItems"].clone() };
    assert_eq!(followers().await, json!(1), "the old follow ends when the new one comes");
    let comments = town.public_api(&format!("/entries/{key}/comments")).await.expect(200).json();
    assert_eq!(comments["items"][0]["author_name"], json!("Ana"), "what was said stays theirs");
    let page = town.page(&format!("/entries/{key}")).await.expect(200).text;
    assert!(page.contains(&format!("{}/@bea\"", home.origin)), "their profile is the new one: {page}");

    let mut follow = home.activity(1, "Follow", json!(town.city()));
    follow["actor"] = json!(bea);
    let (body, url) = (follow.to_string(), url::Url::parse(&town.url("/inbox")).expect("a URL"));
    let outgoing = Outgoing { method: &Method::POST, url: &url, body: Some(body.as_bytes()) };
    let key_id = format!("{bea}#main-key");
    let headers = http_signature::sign(&outgoing, &key_id, &home.key, Clock::system().now()).expect("signed");
    home.send_raw(&town.url("/inbox"), body, headers).await.expect(202);
    home.received_one("Accept").await;
    town.drained().await;
    assert_eq!(followers().await, json!(1));
    town.publish("Noise map").await;
    home.received_one("Create").await;
    town.drained().await;
    assert!(
        peer.received()
            .iter()
            .all(|activity| activity["type"] != json!("Create") || activity["object"]["name"] != json!("Noise map"))
    );
}
