//! What is said about an entry: listed in order, completed where nobody told us, closed when a consultation is over.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use manyhalls::usecases::fetch_budget;
use manyhalls::usecases::node::Clock;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

async fn comments(town: &Town, key: &str) -> Vec<String> {
    let list = town.public_api(&format!("/entries/{key}/comments?limit=100")).await.expect(200).json();
    let items = list["items"].as_array().cloned().unwrap_or_default();
    items.iter().map(|item| item["text"].as_str().expect("a text").to_owned()).collect()
}

async fn has_comments(town: &Town, key: &str, texts: &[&str]) {
    eventually(&format!("the comments are {texts:?}"), || async { comments(town, key).await == texts }).await;
}

/// A published entry, as id and key.
async fn entry(town: &Town) -> (String, String) {
    let entry = town.publish("Sensor register").await;
    (entry["id"].as_str().expect("an id").to_owned(), entry["key"].as_str().expect("a key").to_owned())
}

/// Serves a note of ana and gives back its id.
fn serve(peer: &Peer, number: u32, in_reply_to: &str, text: &str) -> String {
    let note = peer.note(number, in_reply_to, &format!("<p>{text}</p>"));
    peer.put(&format!("/notes/{number}"), note.clone());
    note["id"].as_str().expect("an id").to_owned()
}

/// Ana's server sends a reply that it also serves.
async fn send(town: &Town, peer: &Peer, number: u32, in_reply_to: &str, text: &str) -> String {
    let id = serve(peer, number, in_reply_to, text);
    let reply = peer.reply(number, in_reply_to, &format!("<p>{text}</p>"));
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_lists_the_entry_and_all_that_is_said_about_it_in_order() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let (id, key) = entry(&town).await;
    let mut ids = vec![id.clone()];
    let mut target = id.clone();
    for number in 0..55 {
        // Every other one answers the one before.
        let sent = send(&town, &peer, number, &target, &format!("Comment {number}")).await;
        eventually("it is there", || async { comments(&town, &key).await.len() == number as usize + 1 }).await;
        target = if number % 2 == 0 { sent.clone() } else { id.clone() };
        ids.push(sent);
    }
    let document = town.document(&id).await.expect(200).json();
    let context = document["context"].as_str().expect("Lemmy wants a text").to_owned();
    let whole = town.document(&context).await.expect(200).json();
    assert_eq!(whole["type"], json!("OrderedCollection"));
    assert_eq!((&whole["totalItems"], &whole["attributedTo"]), (&json!(56), &json!(town.city())));
    let mut listed = Vec::new();
    let mut next = whole["first"].clone();
    while let Some(page) = next.as_str().map(str::to_owned) {
        let page = town.document(&page).await.expect(200).json();
        listed.extend(page["orderedItems"].as_array().cloned().expect("items"));
        next = page["next"].clone();
    }
    assert_eq!(json!(listed), json!(ids));
}

#[tokio::test(flavor = "multi_thread")]
async fn replies_come_five_at_a_time_the_first_along_with_the_collection() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let (id, key) = entry(&town).await;
    let mut ids = Vec::new();
    for number in 0..10 {
        ids.push(send(&town, &peer, number, &id, &format!("Comment {number}")).await);
        eventually("it is there", || async { comments(&town, &key).await.len() == ids.len() }).await;
    }
    let document = town.document(&id).await.json();
    let replies = town.document(document["replies"].as_str().expect("a link")).await.expect(200).json();
    assert_eq!(replies["totalItems"], json!(10));
    assert_eq!(replies["first"]["items"], json!(ids[..5]));
    let second = town.document(replies["first"]["next"].as_str().expect("a page")).await.expect(200).json();
    assert_eq!((&second["items"], &second["next"]), (&json!(ids[5..]), &Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_that_is_met_in_the_middle_is_completed() {
    let (town, one, two) = (Town::start("delft").await, Peer::start("one").await, Peer::start("two").await);
    let (id, key) = entry(&town).await;
    let first = serve(&one, 1, &id, "First");
    let second = serve(&two, 1, &first, "Second");
    let third = serve(&one, 2, &second, "Third");
    send(&town, &two, 2, &third, "Fourth").await;
    has_comments(&town, &key, &["First", "Second", "Third", "Fourth"]).await;
}

/// Sends a reply whose thread leads nowhere, and one to the entry, and sees only that one.
async fn nothing_comes_of(town: &Town, peer: &Peer, target: &str) {
    let (id, key) = entry(town).await;
    send(town, peer, 901, target, "Below").await;
    send(town, peer, 902, &id, "Other").await;
    has_comments(town, &key, &["Other"]).await;
    town.drained().await;
    assert_eq!(comments(town, &key).await, ["Other"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_that_goes_round_in_circles_ends() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let second = format!("{}/notes/2", peer.origin);
    let first = serve(&peer, 1, &second, "One");
    serve(&peer, 2, &first, "Two");
    nothing_comes_of(&town, &peer, &first).await;
    for path in ["/notes/1", "/notes/2"] {
        assert_eq!(peer.asked().iter().filter(|asked| *asked == path).count(), 1, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_is_climbed_ten_levels_and_no_further() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let (id, key) = entry(&town).await;
    for (start, levels) in [(100, 10), (200, 11)] {
        let mut target = id.clone();
        for level in 0..levels {
            target = serve(&peer, start + level, &target, &format!("Level {}", start + level));
        }
        send(&town, &peer, start + 50, &target, "At the bottom").await;
    }
    eventually("the shorter one is there", || async { comments(&town, &key).await.len() == 11 }).await;
    town.drained().await;
    assert_eq!(comments(&town, &key).await.len(), 11);
    assert!(!peer.asked().contains(&"/notes/200".to_owned()), "that is the eleventh");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ancestor_that_names_an_author_of_another_server_counts_for_nothing() {
    let (town, evil, victim) = (Town::start("delft").await, Peer::start("evil").await, Peer::start("victim").await);
    let (id, _) = entry(&town).await;
    let mut forged = evil.note(1, &id, "<p>I never said this</p>");
    forged["attributedTo"] = json!(victim.actor());
    evil.put("/notes/1", forged);
    nothing_comes_of(&town, &evil, &format!("{}/notes/1", evil.origin)).await;
    assert!(victim.asked().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ancestor_that_is_not_for_everyone_stays_where_it_is() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let (id, _) = entry(&town).await;
    let mut private = peer.note(1, &id, "<p>Between us</p>");
    private["to"] = json!([format!("{}/followers", peer.actor())]);
    peer.put("/notes/1", private);
    nothing_comes_of(&town, &peer, &format!("{}/notes/1", peer.origin)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hosts_that_hang_hold_up_nothing_but_their_own_threads() {
    let (town, other, peer) = (Town::start("delft").await, Town::start("utrecht").await, Peer::start("mastodon").await);
    let (id, key) = entry(&town).await;
    // It takes connections and never says a word.
    let silent = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = silent.local_addr().expect("an address").port();
    for number in 0..20 {
        let target = format!("http://silent.localhost:{port}/notes/{number}");
        send(&town, &peer, number, &target, "Below").await;
    }
    other.publish("Another register").await;
    town.follow(&other).await;
    town.library_has("q=another", 1).await;
    send(&town, &peer, 100, &id, "Other").await;
    has_comments(&town, &key, &["Other"]).await;
    drop(silent);
}

/// A town whose clock can be put forward, and by how much it is.
async fn town_with_a_clock() -> (Town, Arc<AtomicI64>) {
    let ahead = Arc::new(AtomicI64::new(0));
    let secs = ahead.clone();
    let clock = Clock::from_fn(move || Clock::system().now().plus_secs(secs.load(Ordering::Relaxed)));
    (Town::start_at("delft", clock, |_| {}).await, ahead)
}

fn put_forward(town: &Town, ahead: &AtomicI64, secs: i64) {
    ahead.fetch_add(secs, Ordering::Relaxed);
    town.hall().wakers.wake_all();
}

/// The note with a collection of answers, which `items` are.
fn serve_with_replies(peer: &Peer, number: u32, in_reply_to: &str, text: &str, items: Value) {
    let replies = format!("{}/notes/{number}/replies", peer.origin);
    let mut note = peer.note(number, in_reply_to, &format!("<p>{text}</p>"));
    note["replies"] = json!(replies);
    peer.put(&format!("/notes/{number}"), note);
    let first = json!({ "type": "CollectionPage", "partOf": replies, "items": items });
    peer.put(&format!("/notes/{number}/replies"), json!({ "id": replies, "type": "Collection", "first": first }));
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_nobody_sent_are_found_after_a_minute_and_again_after_a_day() {
    let (town, ahead) = town_with_a_clock().await;
    let (one, two) = (Peer::start("one").await, Peer::start("two").await);
    let (id, key) = entry(&town).await;
    let first = send(&town, &one, 1, &id, "First").await;
    has_comments(&town, &key, &["First"]).await;
    let elsewhere = serve(&two, 1, &first, "From elsewhere");
    let inline = one.note(2, &first, "<p>Inline</p>");
    // Another server's word inside this one's collection: what counts is what that server says itself.
    let mut twisted = two.note(1, &first, "<p>Twisted</p>");
    twisted["attributedTo"] = json!(two.actor());
    let mut private = one.note(3, &first, "<p>Between us</p>");
    private["to"] = json!([one.actor()]);
    let unrelated = one.note(4, "https://elsewhere.example/1", "<p>Unrelated</p>");
    serve_with_replies(&one, 1, &id, "First", json!([twisted, inline, private, unrelated, town.city()]));
    put_forward(&town, &ahead, 61);
    has_comments(&town, &key, &["First", "From elsewhere", "Inline"]).await;

    let late = serve(&two, 2, &first, "Late");
    serve_with_replies(&one, 1, &id, "First", json!([elsewhere, late]));
    put_forward(&town, &ahead, 3600);
    town.drained().await;
    assert!(!comments(&town, &key).await.contains(&"Late".to_owned()), "not looked at all the time");
    put_forward(&town, &ahead, 24 * 3600);
    has_comments(&town, &key, &["First", "From elsewhere", "Inline", "Late"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_to_answers_are_found_three_deep_and_fifty_in_all() {
    let (town, ahead) = town_with_a_clock().await;
    let peer = Peer::start("mastodon").await;
    let (id, key) = entry(&town).await;
    let note = |number: u32| format!("{}/notes/{number}", peer.origin);
    send(&town, &peer, 1, &id, "Level 0").await;
    has_comments(&town, &key, &["Level 0"]).await;
    for level in 0..5 {
        let text = format!("Level {level}");
        let target = if level == 0 { id.clone() } else { note(level) };
        serve_with_replies(&peer, level + 1, &target, &text, json!([note(level + 2)]));
    }
    serve(&peer, 6, &note(5), "Level 5");
    put_forward(&town, &ahead, 61);
    has_comments(&town, &key, &["Level 0", "Level 1", "Level 2", "Level 3"]).await;
    assert!(!peer.asked().contains(&"/notes/5".to_owned()));

    send(&town, &peer, 1000, &id, "Many").await;
    eventually("it is there", || async { comments(&town, &key).await.len() == 5 }).await;
    let many: Vec<Value> = (1001..1100).map(|number| json!(serve(&peer, number, &note(1000), "One of many"))).collect();
    serve_with_replies(&peer, 1000, &id, "Many", json!(many));
    put_forward(&town, &ahead, 601);
    eventually("as many as are allowed are there", || async { comments(&town, &key).await.len() >= 49 }).await;
    town.drained().await;
    let fetched = peer.asked().iter().filter(|path| path.starts_with("/notes/10") && path.len() == 11).count();
    assert!(fetched <= 51, "{fetched} were fetched");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collection_without_end_is_turned_three_pages_far_and_each_page_counts() {
    let (town, ahead) = town_with_a_clock().await;
    let peer = Peer::start("endless").await;
    let (id, key) = entry(&town).await;
    let page = |number: u32, page: usize| format!("{}/notes/{number}/replies/{page}", peer.origin);
    // Forty of them: at three pages each they are more than the host's share.
    for number in 1..=40 {
        let mut note = peer.note(number, &id, "<p>Endless</p>");
        note["replies"] = json!(page(number, 0));
        peer.put(&format!("/notes/{number}"), note);
        let whole = json!({ "id": page(number, 0), "type": "Collection", "first": page(number, 1) });
        peer.put(&format!("/notes/{number}/replies/0"), whole);
        for turn in 1..=6 {
            let document = json!({ "id": page(number, turn), "type": "CollectionPage", "items": [], "next": page(number, turn + 1) });
            peer.put(&format!("/notes/{number}/replies/{turn}"), document);
        }
        peer.send(&town.url("/inbox"), &peer.reply(number, &id, "<p>Endless</p>")).await.expect(202);
    }
    eventually("all are there", || async { comments(&town, &key).await.len() == 40 }).await;
    put_forward(&town, &ahead, 61);
    let pages = |number: u32| {
        let start = format!("/notes/{number}/replies/");
        peer.asked().iter().filter(|path| path.starts_with(&start)).count()
    };
    eventually("some pages were turned", || async { (1..=40).any(|number| pages(number) == 3) }).await;
    town.drained_but(40).await;
    assert!((1..=40).all(|number| pages(number) <= 3), "{:?}", peer.asked());
    let asked = peer.asked().iter().filter(|path| path.starts_with("/notes/")).count();
    assert!(asked <= fetch_budget::PER_HOST as usize, "{asked}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_cannot_make_us_ask_a_host_without_end() {
    let (town, stranger, victim) =
        (Town::start("delft").await, Peer::start("stranger").await, Peer::start("victim").await);
    for number in 0..150 {
        send(&town, &stranger, number, &format!("{}/notes/{number}", victim.origin), "Below").await;
    }
    town.drained().await;
    let asked = victim.asked().len();
    assert!(asked <= fetch_budget::PER_HOST as usize, "{asked}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consultation_that_is_over_takes_no_replies_and_says_so() {
    let (town, peer) = (Town::start("delft").await, Peer::start("gotosocial").await);
    let entry = town.publish_kind("consultation", "Cameras", Some("open")).await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let can_reply = || async { town.document(id).await.expect(200).json()["interactionPolicy"]["canReply"].clone() };
    let public = "https://www.w3.org/ns/activitystreams#Public";
    assert_eq!(can_reply().await, json!({ "automaticApproval": [public], "always": [public] }));
    let early = send(&town, &peer, 1, id, "In time").await;
    has_comments(&town, key, &["In time"]).await;

    for status in ["closed", "answered", "archived"] {
        let changed = json!({ "kind": "consultation", "title": "Cameras", "principles": [3], "status": status });
        town.api(Method::PUT, &format!("/entries/{key}"), Some(changed)).await.expect(200);
        assert_eq!(
            can_reply().await,
            json!({ "automaticApproval": [town.city()], "always": [town.city()] }),
            "{status}"
        );
    }
    let late = send(&town, &peer, 2, id, "Too late").await;
    let reject = peer.received_one("Reject").await;
    assert_eq!((&reject["object"], &reject["target"]), (&json!(late), &json!(id)));
    assert_eq!((&reject["actor"], &reject["to"]), (&json!(town.city()), &json!([peer.actor()])));
    let later = send(&town, &peer, 3, &early, "Too late as well").await;
    eventually("that is refused too", || async {
        peer.received().iter().any(|activity| activity["type"] == json!("Reject") && activity["object"] == json!(later))
    })
    .await;
    assert_eq!(comments(&town, key).await, ["In time"]);
}
