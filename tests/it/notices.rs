//! Notices: what happened since each member of staff last looked.

use manyhalls::domain::role::Role;
use serde_json::json;

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

const DAY: i64 = 24 * 3600;

#[tokio::test(flavor = "multi_thread")]
async fn replies_and_followers_are_noted_and_likes_are_counted() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let id = entry["id"].as_str().expect("an id");
    let inbox = town.url("/inbox");
    peer.send(&inbox, &peer.activity(1, "Follow", json!(town.city()))).await.expect(202);
    // The same follow under another id is no new follower.
    peer.send(&inbox, &peer.activity(2, "Follow", json!(town.city()))).await.expect(202);
    peer.send(&inbox, &peer.reply(3, id, "<p>Well done</p>")).await.expect(202);
    peer.send(&inbox, &peer.activity(4, "Like", json!(id))).await.expect(202);
    peer.send(&inbox, &peer.activity(5, "Announce", json!(id))).await.expect(202);
    town.drained().await;

    let mut editor = town.signed_in(Role::Editor).await;
    let page = editor.get("/desk/notices").await.expect(200).text;
    for words in ["Ana replied to", "follows @delft", "1 like that day for", "Passed on 1 time that day:", "4 are new"]
    {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    assert_eq!(page.matches("follows @delft").count(), 1, "{page}");
    assert!(page.contains("Notices (4)"), "{page}");

    editor.post("/desk/notices/read", &[]).await.expect(303);
    let page = editor.get("/desk/notices").await.expect(200).text;
    assert!(!page.contains("are new") && !page.contains("Notices (") && page.contains("Ana replied to"), "{page}");
    let mut other = town.signed_in(Role::Manager).await;
    assert!(other.get("/desk/notices").await.expect(200).text.contains("4 are new"), "each has a mark of their own");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follow_that_is_accepted_and_a_report_are_noted_for_whom_they_concern() {
    let (town, other) = (Town::start("delft").await, Town::start("utrecht").await);
    let peer = Peer::start("mastodon").await;
    town.follow(&other).await;
    peer.send(&town.url("/inbox"), &peer.activity(1, "Flag", json!([town.city()]))).await.expect(202);
    town.drained().await;
    let page = town.signed_in(Role::Moderator).await.get("/desk/notices").await.expect(200).text;
    assert!(page.contains("has accepted that you follow it") && page.contains("reports something"), "{page}");
    let page = town.signed_in(Role::Editor).await.get("/desk/notices").await.expect(200).text;
    assert!(page.contains("has accepted") && !page.contains("reports something"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_did_goes_with_them_and_all_of_it_after_ninety_days() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let inbox = town.url("/inbox");
    peer.send(&inbox, &peer.activity(1, "Follow", json!(town.city()))).await.expect(202);
    town.drained().await;
    let mut editor = town.signed_in(Role::Editor).await;
    assert!(editor.get("/desk/notices").await.expect(200).text.contains("follows @delft"));
    peer.put_with("/users/ana", 410, json!({}));
    peer.send(&inbox, &peer.activity(2, "Delete", json!(peer.actor()))).await.expect(202);
    eventually("her follow is forgotten", || {
        let mut editor = editor.clone();
        async move { !editor.get("/desk/notices").await.text.contains("follows @delft") }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_away_for_a_day_is_noted_once() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    peer.send(&town.url("/inbox"), &peer.activity(1, "Follow", json!(town.city()))).await.expect(202);
    peer.received_one("Accept").await;
    peer.answer_with(Some(503));
    town.publish("Sensor register").await;
    let server = peer.origin.trim_start_matches("http://").to_owned();
    let mut manager = town.signed_in(Role::Manager).await;
    let words = format!("{server} has not been reached for more than a day");
    eventually("the server is known to be in trouble", || {
        let mut manager = manager.clone();
        async move { manager.get("/desk/network/servers").await.text.contains("The server is in trouble (503).") }
    })
    .await;
    assert!(!manager.get("/desk/notices").await.text.contains(&words));
    for _ in 0..2 {
        town.pass_time(DAY + 3600);
        let mut manager = town.signed_in(Role::Manager).await;
        eventually("it is noted", || {
            let (mut manager, words) = (manager.clone(), words.clone());
            async move { manager.get("/desk/notices").await.text.contains(&words) }
        })
        .await;
        assert_eq!(manager.get("/desk/notices").await.text.matches(&words).count(), 1);
    }
    assert!(!town.signed_in(Role::Editor).await.get("/desk/notices").await.text.contains(&words));
}
