//! A node that is killed at any moment keeps its word: what it took in it has, once, and what it published goes out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use manyhalls::usecases::node::Clock;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::caller::{Caller, project};
use crate::support::client;
use crate::support::peer::Peer;
use crate::support::process::NodeProcess;
use crate::support::town::ACTIVITY;

const ROUNDS: u32 = 12;
const SENDERS: u32 = 4;
const EDITORS: u32 = 2;

/// What happened to each activity that the peer sent: whether it heard a 202.
#[derive(Default)]
struct Sent {
    replies: Mutex<BTreeMap<u32, bool>>,
    /// Ids of the follows that were taken.
    follows: Mutex<BTreeSet<String>>,
}

impl Sent {
    fn heard(&self, number: u32, taken: bool) {
        *self.replies.lock().expect("no panic").entry(number).or_default() |= taken;
    }

    fn replies(&self, taken: bool) -> BTreeSet<String> {
        let replies = self.replies.lock().expect("no panic");
        replies.iter().filter(|(_, was_taken)| **was_taken == taken).map(|(number, _)| text_of(*number)).collect()
    }
}

/// What the city's own programs heard of their calls: ids that got a 2xx.
#[derive(Default)]
struct Published {
    created: Mutex<BTreeMap<String, String>>,
    edited: Mutex<BTreeSet<String>>,
}

/// The peer as several connections at a time use it.
struct Remote {
    peer: Peer,
    inbox: String,
    entry: String,
    http: reqwest::Client,
    stop: AtomicBool,
    next: AtomicU32,
    sent: Sent,
}

fn text_of(number: u32) -> String {
    format!("Reply number {number}")
}

impl Remote {
    /// Whether the node took it. Without an answer nobody knows.
    async fn send(&self, activity: &Value) -> bool {
        let body = activity.to_string();
        let headers = self.peer.sign(&self.inbox, &body, Clock::system().now());
        let request = self.http.post(&self.inbox).header("content-type", ACTIVITY).headers(headers).body(body);
        let Ok(answer) = request.send().await else { return false };
        assert_eq!(answer.status(), 202, "a node that answers takes what is right");
        true
    }

    fn reply(&self, number: u32) -> Value {
        self.peer.reply(number, &self.entry, &format!("<p>{}</p>", text_of(number)))
    }

    /// One of the connections: replies, and a follow now and then.
    async fn keep_sending(self: Arc<Self>) {
        while !self.stop.load(Ordering::Relaxed) {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            if number % 10 == 0 {
                let follow = self.peer.activity(number, "Follow", json!(self.followed()));
                if self.send(&follow).await {
                    let id = follow["id"].as_str().expect("an id").to_owned();
                    self.sent.follows.lock().expect("no panic").insert(id);
                }
            } else {
                let taken = self.send(&self.reply(number)).await;
                self.sent.heard(number, taken);
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    fn followed(&self) -> String {
        let (base, _) = self.inbox.rsplit_once('/').expect("an address");
        format!("{base}/cities/delft")
    }

    /// After a restart: half of the latest replies come again, as from a server that is not sure. Of those some under
    /// their old id and some under a new one. The other half never comes again, so that a loss would show.
    async fn send_again(&self, round: u32) {
        let latest: Vec<u32> = {
            let replies = self.sent.replies.lock().expect("no panic");
            replies.keys().rev().filter(|number| *number % 2 == 1).take(40).copied().collect()
        };
        for number in latest {
            let mut reply = self.reply(number);
            if number % 4 == 1 {
                reply["id"] = json!(format!("{}-again-{round}", reply["id"].as_str().expect("an id")));
            }
            let taken = self.send(&reply).await;
            self.sent.heard(number, taken);
        }
    }
}

/// A program of the city that publishes entries and edits every third.
async fn keep_publishing(caller: Caller, stop: Arc<Remote>, published: Arc<Published>, editor: u32) {
    let mut number = 0;
    while !stop.stop.load(Ordering::Relaxed) {
        number += 1;
        let title = format!("Project {number} of editor {editor}");
        if let Some(answer) = caller.try_api(Method::POST, "/entries", Some(project(&title))).await {
            let entry = answer.expect(201).json();
            let id = entry["id"].as_str().expect("an id").to_owned();
            published.created.lock().expect("no panic").insert(id.clone(), title.clone());
            if number % 3 == 0 {
                let path = format!("/entries/{}", entry["key"].as_str().expect("a key"));
                let edited = Some(project(&format!("{title}, edited")));
                if let Some(answer) = caller.try_api(Method::PUT, &path, edited).await {
                    answer.expect(200);
                    published.edited.lock().expect("no panic").insert(id);
                }
            }
        }
        tokio::time::sleep(Duration::from_millis(15)).await;
    }
}

fn ids<'a>(items: impl IntoIterator<Item = &'a Value>) -> BTreeSet<String> {
    items.into_iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_is_killed_loses_nothing_it_accepted_and_repeats_no_effect() {
    let mut node = NodeProcess::start("delft").await;
    let caller = node.admin().await;
    let peer = Peer::start("mastodon").await;
    let entry = caller.publish("Sensor register").await;
    let remote = Arc::new(Remote {
        inbox: caller.url("/inbox"),
        entry: entry["id"].as_str().expect("an id").to_owned(),
        http: client(),
        stop: AtomicBool::new(false),
        next: AtomicU32::new(1),
        sent: Sent::default(),
        peer,
    });
    // The city knows its follower before the first kill: from then on the peer is owed every entry.
    assert!(remote.send(&remote.peer.activity(0, "Follow", json!(remote.followed()))).await);
    remote.peer.received_one("Accept").await;

    let published = Arc::new(Published::default());
    let mut work = tokio::task::JoinSet::new();
    for _ in 0..SENDERS {
        work.spawn(remote.clone().keep_sending());
    }
    for editor in 0..EDITORS {
        work.spawn(keep_publishing(caller.clone(), remote.clone(), published.clone(), editor));
    }

    let seed = fastrand::u64(..);
    println!("the moments follow from the seed {seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let start = Instant::now();
    for round in 0..ROUNDS {
        tokio::time::sleep(Duration::from_millis(random.u64(50..1500))).await;
        node.kill();
        // At times once more while it starts.
        if random.bool() {
            node.spawn();
            tokio::time::sleep(Duration::from_millis(random.u64(0..250))).await;
            node.kill();
        }
        node.serve().await;
        if random.bool() {
            remote.send_again(round).await;
        }
    }
    println!("killed {ROUNDS} times in {:.1} s", start.elapsed().as_secs_f32());
    remote.stop.store(true, Ordering::Relaxed);
    while let Some(ended) = work.join_next().await {
        ended.expect("nobody was refused");
    }
    remote.send_again(ROUNDS).await;
    caller.at_rest().await;

    each_reply_is_one_comment(&caller, &remote, &entry).await;
    each_follow_is_answered_and_one_follower_is_known(&caller, &remote).await;
    each_entry_reached_the_peer(&caller, &remote, &published).await;
    the_index_agrees_with_the_store(&caller).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_start_that_is_killed_is_simply_done_again() {
    let mut node = NodeProcess::new("delft");
    // From before the database is there until after the keys are made.
    for millis in [5, 20, 40, 80, 120, 160, 200, 300, 400, 600] {
        node.spawn();
        tokio::time::sleep(Duration::from_millis(millis)).await;
        node.kill();
    }
    node.serve().await;
    let caller = node.admin().await;
    caller.publish("Sensor register").await;
    caller.library_has("q=sensor", 1).await;
}

async fn each_reply_is_one_comment(caller: &Caller, remote: &Remote, entry: &Value) {
    let comments = caller.read_all(&format!("/entries/{}/comments", entry["key"].as_str().expect("a key"))).await;
    let texts: Vec<&Value> = comments.iter().map(|comment| &comment["text"]).collect();
    let shown = ids(texts.iter().copied());
    assert_eq!(shown.len(), texts.len(), "no reply has become two comments");
    let (taken, unknown) = (remote.sent.replies(true), remote.sent.replies(false));
    println!("{} replies were taken, {} had no answer, {} comments", taken.len(), unknown.len(), shown.len());
    assert!(taken.len() > 100, "there was something to lose");
    let lost: Vec<_> = taken.difference(&shown).collect();
    assert!(lost.is_empty(), "accepted and lost: {lost:?}");
    let strange: Vec<_> = shown.iter().filter(|text| !taken.contains(*text) && !unknown.contains(*text)).collect();
    assert!(strange.is_empty(), "never sent: {strange:?}");
}

async fn each_follow_is_answered_and_one_follower_is_known(caller: &Caller, remote: &Remote) {
    let followers = caller.document(&format!("{}/followers", remote.followed())).await;
    assert_eq!(followers["totalItems"], json!(1));
    let received = remote.peer.received();
    let accepts = received.iter().filter(|activity| activity["type"] == json!("Accept"));
    let answered = ids(accepts.map(|accept| &accept["object"]["id"]));
    let follows = remote.sent.follows.lock().expect("no panic").clone();
    let unanswered: Vec<_> = follows.difference(&answered).collect();
    assert!(!follows.is_empty() && unanswered.is_empty(), "accepted and not answered: {unanswered:?}");
}

async fn each_entry_reached_the_peer(caller: &Caller, remote: &Remote, published: &Published) {
    let received = remote.peer.received();
    let of = |verb: &str| -> BTreeMap<String, BTreeSet<String>> {
        let mut activities: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for activity in received.iter().filter(|activity| activity["type"] == json!(verb)) {
            let text = |value: &Value| value.as_str().expect("an id").to_owned();
            activities.entry(text(&activity["object"]["id"])).or_default().insert(text(&activity["id"]));
        }
        activities
    };
    let (creates, updates) = (of("Create"), of("Update"));
    let created = published.created.lock().expect("no panic").clone();
    let edited = published.edited.lock().expect("no panic").clone();
    let repeated = received.len() - ids(received.iter().map(|activity| &activity["id"])).len();
    println!("{} entries published, {} edited; {repeated} activities came more than once", created.len(), edited.len());
    assert!(created.len() > 20 && !edited.is_empty(), "there was something to lose");
    let lost: Vec<_> = created.keys().filter(|id| !creates.contains_key(*id)).collect();
    assert!(lost.is_empty(), "published and never sent: {lost:?}");
    let lost: Vec<_> = edited.iter().filter(|id| !updates.contains_key(*id)).collect();
    assert!(lost.is_empty(), "edited and never sent: {lost:?}");
    let twice: Vec<_> = creates.iter().filter(|(_, activities)| activities.len() > 1).collect();
    assert!(twice.is_empty(), "made anew after a crash: {twice:?}");

    // Also what the node wrote without living long enough to say so has gone out, and nothing that it did not write.
    let stored = caller.read_all("/entries?publication=published").await;
    let mut stored = ids(stored.iter().map(|entry| &entry["id"]));
    stored.remove(&remote.entry);
    assert_eq!(stored, creates.keys().cloned().collect());
}

async fn the_index_agrees_with_the_store(caller: &Caller) {
    let pairs = |items: Vec<Value>| -> BTreeSet<(String, String)> {
        items.iter().map(|item| (item["id"].to_string(), item["title"].to_string())).collect()
    };
    let stored = pairs(caller.read_all("/entries?publication=published").await);
    caller.library_has("", stored.len() as u64).await;
    let found = pairs(caller.read_all("/library?sort=title").await);
    assert_eq!(found, stored);
    let edited = stored.iter().filter(|(_, title)| title.contains("edited")).count();
    caller.library_has("q=edited", edited as u64).await;
}
