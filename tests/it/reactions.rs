//! Likes and shares: counted for everyone, named to the city's staff, taken back by whoever gave them.

use manyhalls::store::actors;
use manyhalls::usecases::housekeeping;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::peer::Peer;
use crate::support::town::Town;

async fn counts(town: &Town, key: &str) -> (Value, Value) {
    let entry = town.api(Method::GET, &format!("/entries/{key}"), None).await.expect(200).json();
    (entry["likes"].clone(), entry["shares"].clone())
}

async fn sent(town: &Town, peer: &Peer, activity: &Value) {
    peer.send(&town.url("/inbox"), activity).await.expect(202);
    town.drained().await;
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().expect("a text")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_like_and_a_share_count_once_however_often_and_however_they_come() {
    let (town, mastodon, misskey) =
        (Town::start("delft").await, Peer::start("mastodon").await, Peer::start("misskey").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (&entry["id"], text(&entry, "key"));
    let before = town.document(&format!("/entries/{key}")).await.expect(200).text;

    for number in 1..3 {
        sent(&town, &mastodon, &mastodon.activity(number, "Like", id.clone())).await;
    }
    let mut emoji = mastodon.activity(3, "EmojiReact", json!({ "id": id }));
    emoji["content"] = json!("🎉");
    sent(&town, &mastodon, &emoji).await;
    let mut heart = misskey.activity(1, "Like", id.clone());
    heart["_misskey_reaction"] = json!("❤");
    heart["content"] = json!("❤");
    sent(&town, &misskey, &heart).await;
    sent(&town, &mastodon, &mastodon.activity(4, "Announce", json!([id]))).await;
    assert_eq!(counts(&town, key).await, (json!(2), json!(1)));

    let list = town.api(Method::GET, &format!("/entries/{key}/reactions"), None).await.expect(200).json();
    let items = list["items"].as_array().expect("a list");
    assert_eq!(items.len(), 3);
    assert_eq!(items[0]["kind"], json!("share"), "newest first");
    let address = format!("@ana@{}", mastodon.origin.trim_start_matches("http://"));
    assert_eq!((&items[0]["address"], &items[0]["actor"]), (&json!(address), &json!(mastodon.actor())));

    let visitor = town.public_api(&format!("/entries/{key}")).await.expect(200).json();
    assert_eq!((&visitor["likes"], &visitor["shares"]), (&json!(null), &json!(null)));
    town.public_api(&format!("/entries/{key}/reactions")).await.expect(401);

    let document = town.document(&format!("/entries/{key}")).await.expect(200);
    assert_eq!(document.text, before, "what others keep does not change with each like");
    for (collection, total) in [("likes", 2), ("shares", 1)] {
        let address = document.json()[collection].clone();
        let counted = town.document(address.as_str().expect("an address")).await.expect(200).json();
        assert_eq!((&counted["id"], &counted["totalItems"]), (&address, &json!(total)));
        assert!(!counted.to_string().contains("ana"), "whose they are is for staff");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_likes_can_take_it_back_by_id_or_whole() {
    let (town, peer, eve) = (Town::start("delft").await, Peer::start("mastodon").await, Peer::start("evil").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (&entry["id"], text(&entry, "key"));
    let like = peer.activity(1, "Like", id.clone());
    let share = peer.activity(2, "Announce", id.clone());
    for activity in [&like, &share] {
        sent(&town, &peer, activity).await;
    }
    let mut as_own = like.clone();
    as_own["actor"] = json!(eve.actor());
    let bare = json!({ "type": "Like", "object": id });
    for (number, forged) in [like.clone(), like["id"].clone(), as_own, bare].into_iter().enumerate() {
        let number = u32::try_from(number).expect("few");
        sent(&town, &eve, &eve.activity(number, "Undo", forged)).await;
    }
    assert_eq!(counts(&town, key).await, (json!(1), json!(1)), "another's undo takes nothing");
    sent(&town, &peer, &peer.activity(3, "Undo", json!(format!("{}/activities/99", peer.origin)))).await;
    assert_eq!(counts(&town, key).await, (json!(1), json!(1)), "that was something else");

    sent(&town, &peer, &peer.activity(4, "Undo", like.clone())).await;
    assert_eq!(counts(&town, key).await, (json!(0), json!(1)));
    sent(&town, &peer, &peer.activity(5, "Undo", share["id"].clone())).await;
    assert_eq!(counts(&town, key).await, (json!(0), json!(0)));

    sent(&town, &peer, &peer.activity(6, "Like", id.clone())).await;
    assert_eq!(counts(&town, key).await, (json!(1), json!(0)), "who changes their mind may");
    let without_id = json!({ "type": "Like", "actor": peer.actor(), "object": id });
    sent(&town, &peer, &peer.activity(7, "Undo", without_id)).await;
    assert_eq!(counts(&town, key).await, (json!(0), json!(0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_like_that_comes_after_its_undo_does_not_count() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let like = peer.activity(1, "Like", entry["id"].clone());
    sent(&town, &peer, &peer.activity(2, "Undo", like.clone())).await;
    sent(&town, &peer, &like).await;
    assert_eq!(counts(&town, text(&entry, "key")).await, (json!(0), json!(0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_published_here_cannot_be_liked() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let draft = json!({ "kind": "practice", "title": "Draft of a method", "principles": [3] });
    let draft = town.api(Method::POST, "/entries", Some(draft)).await.expect(201).json();
    let shown = town.publish("Sensor register").await;
    let nowhere = json!(town.url("/entries/nothing"));
    for (number, object) in [draft["id"].clone(), nowhere, json!(town.city())].into_iter().enumerate() {
        let number = u32::try_from(number).expect("few");
        sent(&town, &peer, &peer.activity(number, "Like", object)).await;
    }
    sent(&town, &peer, &peer.activity(10, "Dislike", shown["id"].clone())).await;
    assert_eq!(counts(&town, text(&draft, "key")).await, (json!(0), json!(0)));
    assert_eq!(counts(&town, text(&shown, "key")).await, (json!(0), json!(0)));
    assert_eq!(town.document(&format!("/entries/{}/likes", text(&draft, "key"))).await.status, 404);
    let key = text(&shown, "key");
    town.api(Method::DELETE, &format!("/entries/{key}"), None).await.expect(204);
    assert_eq!(town.document(&format!("/entries/{key}/shares")).await.status, 410);
}

/// The peer's ana is followed and has accepted.
async fn followed(town: &Town, peer: &Peer) {
    let address = format!("@ana@{}", peer.origin.trim_start_matches("http://"));
    town.api(Method::POST, "/following", Some(json!({ "handle": address }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    sent(town, peer, &peer.activity(900, "Accept", follow)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_only_one_share_brought_leaves_with_it() {
    let (amsterdam, barcelona, relay, other) = (
        Town::start("amsterdam").await,
        Town::start("barcelona").await,
        Peer::start("relay").await,
        Peer::start("other").await,
    );
    let entry = amsterdam.publish("Algorithm register").await;
    for peer in [&relay, &other] {
        followed(&barcelona, peer).await;
    }
    let first = relay.activity(1, "Announce", entry["id"].clone());
    let second = other.activity(1, "Announce", entry["id"].clone());
    sent(&barcelona, &relay, &first).await;
    sent(&barcelona, &other, &second).await;
    barcelona.library_has("q=algorithm", 1).await;

    sent(&barcelona, &other, &other.activity(2, "Undo", first["id"].clone())).await;
    sent(&barcelona, &relay, &relay.activity(2, "Undo", first)).await;
    barcelona.library_has("q=algorithm", 1).await;
    sent(&barcelona, &other, &other.activity(3, "Undo", second["id"].clone())).await;
    barcelona.library_has("q=algorithm", 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_of_a_followed_city_stays_when_a_share_of_it_is_undone() {
    let (amsterdam, barcelona, relay) =
        (Town::start("amsterdam").await, Town::start("barcelona").await, Peer::start("relay").await);
    let entry = amsterdam.publish("Algorithm register").await;
    followed(&barcelona, &relay).await;
    let share = relay.activity(1, "Announce", entry["id"].clone());
    sent(&barcelona, &relay, &share).await;
    barcelona.library_has("q=algorithm", 1).await;
    barcelona.follow(&amsterdam).await;
    sent(&barcelona, &relay, &relay.activity(2, "Undo", share)).await;
    barcelona.library_has("q=algorithm", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_of_whom_nothing_is_left_are_forgotten_after_a_month() {
    let town = Town::start("delft").await;
    let (writer, passer) = (Peer::start("mastodon").await, Peer::start("passing").await);
    let entry = town.publish("Sensor register").await;
    let id = entry["id"].as_str().expect("an id");
    writer.send(&town.url("/inbox"), &writer.reply(1, id, "<p>Good</p>")).await.expect(202);
    passer.send(&town.url("/inbox"), &passer.activity(1, "View", json!(id))).await.expect(202);
    town.drained().await;
    let known = async |uri: String| {
        town.hall().db.read(move |conn| actors::by_uri(conn, &uri)).await.expect("it reads").is_some()
    };
    housekeeping::run(town.hall()).await.expect("it tidies");
    assert!(known(writer.actor()).await && known(passer.actor()).await);
    town.pass_time(31 * 24 * 3600);
    housekeeping::run(town.hall()).await.expect("it tidies");
    assert!(known(writer.actor()).await && known(town.city()).await);
    assert!(!known(passer.actor()).await);
}
