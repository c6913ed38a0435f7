//! Residents reply from their own servers; their replies stand beside the entry.

use manyhalls::app::settings::CommentsPolicy;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

async fn comments(town: &Town, key: &str) -> Vec<Value> {
    let path = format!("/entries/{key}/comments");
    town.public_api(&path).await.expect(200).json()["items"].as_array().cloned().unwrap_or_default()
}

async fn has_comment(town: &Town, key: &str, text: &str) {
    eventually(&format!("a comment says {text}"), || async {
        comments(town, key).await.iter().any(|comment| comment["text"] == json!(text))
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_appears_with_author_server_and_time_and_follows_its_edits() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let reply = peer.reply(1, id, "<p>Very <b onclick=x>good</b><script>alert(1)</script></p>");
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    has_comment(&town, key, "Very good").await;
    let comment = comments(&town, key).await.remove(0);
    assert_eq!(comment["server"], json!(peer.origin.trim_start_matches("http://")));
    assert_eq!(comment["author_name"], json!("Ana"));
    let page = town.page(&format!("/entries/{key}")).await.expect(200);
    assert!(page.text.contains("<b>good</b>"), "{}", page.text);
    assert!(!page.text.contains("<script"));

    let mut note = peer.note(1, id, "<p>Changed</p>");
    note["updated"] = json!("2026-11-02T10:00:00Z");
    peer.send(&town.url("/inbox"), &peer.activity(2, "Update", note)).await.expect(202);
    has_comment(&town, key, "Changed").await;

    let replies = town.document(&format!("/entries/{key}/replies")).await.expect(200).json();
    assert_eq!(replies["totalItems"], json!(1));
    assert_eq!(replies["first"]["items"], json!([format!("{}/notes/1", peer.origin)]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_reply_leaves_a_stub_without_personal_data() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let reply = peer.reply(1, id, "<p>Secret opinion</p>");
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    has_comment(&town, key, "Secret opinion").await;
    let tombstone = json!({ "id": reply["object"]["id"], "type": "Tombstone" });
    peer.send(&town.url("/inbox"), &peer.activity(2, "Delete", tombstone)).await.expect(202);
    eventually("the comment is removed", || async {
        comments(&town, key).await.iter().all(|comment| comment["state"] == json!("removed"))
    })
    .await;
    let left = town.api(Method::GET, &format!("/entries/{key}/comments"), None).await.expect(200).text;
    assert!(!left.contains("Secret") && !left.contains("Ana") && !left.contains("mastodon"), "{left}");
    // The same reply again, as a server may send it after a restart.
    let mut again = reply.clone();
    again["id"] = json!(format!("{}/activities/99", peer.origin));
    peer.send(&town.url("/inbox"), &again).await.expect(202);
    town.drained().await;
    assert!(!town.page(&format!("/entries/{key}")).await.text.contains("Secret opinion"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_activity_sent_often_has_one_effect() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let reply = peer.reply(1, id, "<p>Once</p>");
    for _ in 0..5 {
        peer.send(&town.url("/inbox"), &reply).await.expect(202);
    }
    let mut other_id = reply.clone();
    other_id["id"] = json!(format!("{}/activities/other", peer.origin));
    peer.send(&town.url("/inbox"), &other_id).await.expect(202);
    town.drained().await;
    assert_eq!(comments(&town, key).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_to_a_reply_stands_with_the_entry() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let first = peer.reply(1, id, "<p>First</p>");
    peer.send(&town.url("/inbox"), &first).await.expect(202);
    let parent = first["object"]["id"].as_str().expect("an id");
    peer.send(&town.url("/inbox"), &peer.reply(2, parent, "<p>Second</p>")).await.expect(202);
    has_comment(&town, key, "Second").await;
    peer.send(&town.url("/inbox"), &peer.reply(3, "https://elsewhere.example/1", "<p>Else</p>")).await.expect(202);
    town.drained().await;
    assert_eq!(comments(&town, key).await.len(), 2, "what answers something else is none of ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn held_comment_is_absent_from_the_public_page_until_a_moderator_publishes_it() {
    let hold = |settings: &mut manyhalls::app::settings::Settings| settings.comments = CommentsPolicy::Hold;
    let (town, peer) = (Town::start_with("delft", hold).await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    peer.send(&town.url("/inbox"), &peer.reply(1, id, "<p>Patience</p>")).await.expect(202);
    town.drained().await;
    assert_eq!(comments(&town, key).await.len(), 0);
    assert!(!town.page(&format!("/entries/{key}")).await.text.contains("Patience"));
    let staff = town.api(Method::GET, &format!("/entries/{key}/comments"), None).await.expect(200).json();
    assert_eq!(staff["items"][0]["state"], json!("held"));
    let comment = staff["items"][0]["key"].as_str().expect("a key");
    let act = json!({ "action": "publish" });
    town.api(Method::POST, &format!("/comments/{comment}/moderate"), Some(act)).await.expect(200);
    assert!(town.page(&format!("/entries/{key}")).await.text.contains("Patience"));

    let mut changed = peer.note(1, id, "<p>Buy my pills</p>");
    changed["updated"] = json!("2026-11-02T10:00:00Z");
    peer.send(&town.url("/inbox"), &peer.activity(2, "Update", changed)).await.expect(202);
    town.drained().await;
    assert_eq!(comments(&town, key).await.len(), 0, "another text waits for the moderator again");
    let staff = town.api(Method::GET, &format!("/entries/{key}/comments"), None).await.expect(200).json();
    assert_eq!(staff["items"][0]["state"], json!("held"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_that_was_not_meant_for_everyone_is_shown_to_nobody() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let mut reply = peer.reply(1, id, "<p>Between us</p>");
    reply["to"] = json!([town.city()]);
    reply["object"]["to"] = json!([town.city()]);
    reply["object"]["cc"] = json!([]);
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    town.drained().await;
    assert_eq!(comments(&town, key).await.len(), 0);
    let staff = town.api(Method::GET, &format!("/entries/{key}/comments"), None).await.expect(200).json();
    assert_eq!(staff["items"][0]["state"], json!("held"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_that_its_author_makes_private_is_hidden_and_stays_so() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    peer.send(&town.url("/inbox"), &peer.reply(1, id, "<p>For all</p>")).await.expect(202);
    has_comment(&town, key, "For all").await;
    let mut note = peer.note(1, id, "<p>For you</p>");
    note["to"] = json!([town.city()]);
    note["cc"] = json!([]);
    note["updated"] = json!("2026-11-02T10:00:00Z");
    peer.send(&town.url("/inbox"), &peer.activity(2, "Update", note)).await.expect(202);
    eventually("it is hidden", || async { comments(&town, key).await.is_empty() }).await;
    assert!(!town.page(&format!("/entries/{key}")).await.expect(200).text.contains("For you"));
    let held = town.api(Method::GET, &format!("/entries/{key}/comments"), None).await.expect(200).json();
    let path = format!("/comments/{}/moderate", held["items"][0]["key"].as_str().expect("a key"));
    town.api(Method::POST, &path, Some(json!({ "action": "publish" }))).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_version_of_a_comment_never_replaces_a_later_one() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let mut later = peer.note(1, id, "<p>Second</p>");
    later["updated"] = json!("2026-11-02T10:00:00Z");
    peer.send(&town.url("/inbox"), &peer.activity(2, "Update", later)).await.expect(202);
    has_comment(&town, key, "Second").await;
    peer.send(&town.url("/inbox"), &peer.reply(1, id, "<p>First</p>")).await.expect(202);
    let mut last = peer.note(1, id, "<p>Third</p>");
    last["updated"] = json!("2026-11-03T10:00:00Z");
    // Applied in the order in which they came: whatever the first did is done when the third shows.
    let shown = || async { comments(&town, key).await.remove(0)["text"].clone() };
    town.drained().await;
    assert_eq!(shown().await, json!("Second"));
    peer.send(&town.url("/inbox"), &peer.activity(3, "Update", last)).await.expect(202);
    has_comment(&town, key, "Third").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn when_an_account_is_deleted_its_words_go() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    peer.send(&town.url("/inbox"), &peer.reply(1, id, "<p>Gone soon</p>")).await.expect(202);
    has_comment(&town, key, "Gone soon").await;
    peer.send(&town.url("/inbox"), &peer.activity(2, "Delete", json!(peer.actor()))).await.expect(202);
    town.drained().await;
    assert!(!town.page(&format!("/entries/{key}")).await.text.contains("Gone soon"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_added_to_an_entry_that_was_withdrawn() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let first = peer.reply(1, id, "<p>First</p>");
    peer.send(&town.url("/inbox"), &first).await.expect(202);
    has_comment(&town, key, "First").await;
    town.api(Method::DELETE, &format!("/entries/{key}"), None).await.expect(204);
    for (number, target) in [(2, id), (3, first["object"]["id"].as_str().expect("an id"))] {
        peer.send(&town.url("/inbox"), &peer.reply(number, target, "<p>Late</p>")).await.expect(202);
    }
    town.drained().await;
    let info = town.document("/nodeinfo/2.1").await.expect(200).json();
    assert_eq!(info["usage"]["localComments"], json!(1));
}
