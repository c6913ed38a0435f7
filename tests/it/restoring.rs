//! A backup is taken while the node serves, and a restored node answers as the original did.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use manyhalls::store::DatabaseUrl;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::caller::{Caller, project};
use crate::support::database;
use crate::support::peer::Peer;
use crate::support::process::NodeProcess;
use crate::support::town::ACTIVITY;

/// A database of the run's kind, or a SQLite file.
fn another(run: bool) -> Option<DatabaseUrl> {
    let unused = std::path::Path::new("/nonexistent");
    (run && database::postgres_url().is_some()).then(|| database::fresh(unused))
}

/// A city with a bit of everything: entries in each state, comments, a follower, one that it follows.
async fn busy_city() -> (NodeProcess, Caller, Peer) {
    let node = NodeProcess::start("delft").await;
    let (caller, peer) = (node.admin().await, Peer::start("mastodon").await);
    let inbox = caller.url("/inbox");
    peer.send(&inbox, &peer.activity(1, "Follow", json!(caller.url("/cities/delft")))).await.expect(202);
    peer.received_one("Accept").await;
    let address = format!("@ana@{}", peer.origin.trim_start_matches("http://"));
    caller.api(Method::POST, "/following", Some(json!({ "handle": address }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    peer.send(&inbox, &peer.activity(2, "Accept", follow)).await.expect(202);
    caller.follows(address.trim_start_matches('@')).await;
    let article = json!({
        "id": format!("{}/articles/1", peer.origin), "type": "Article", "attributedTo": peer.actor(),
        "name": "Überwachung im öffentlichen Raum", "content": "<p>Kameras – „überall“ 📷</p>", "to": "as:Public"
    });
    peer.send(&inbox, &peer.activity(3, "Create", article)).await.expect(202);

    let mut entries = Vec::new();
    // More than fit on one page of the outbox.
    for number in 1..=60 {
        entries.push(caller.publish(&format!("Project {number} of the canal – l'eau, “water”, 水")).await);
    }
    let path = |place: usize| format!("/entries/{}", entries[place]["key"].as_str().expect("a key"));
    let changed = json!({
        "kind": "practice", "practice_kind": "method", "title": "Rewritten", "principles": [3, 5], "status": "running",
        "external_id": "X-1", "links": [{ "url": "https://delft.example/a?b=c&d", "title": "A \"link\"" }]
    });
    caller.api(Method::PUT, &path(0), Some(changed)).await.expect(200);
    caller.api(Method::DELETE, &path(1), None).await.expect(204);
    let draft = json!({ "kind": "consultation", "title": "A draft", "principles": [4] });
    caller.api(Method::POST, "/entries", Some(draft)).await.expect(201);
    let id = entries[2]["id"].as_str().expect("an id");
    for number in 10..14 {
        let reply = peer.reply(number, id, "<p>It&#39;s <b>fine</b> &amp; ça va</p>");
        peer.send(&inbox, &reply).await.expect(202);
    }
    caller.at_rest().await;
    let comments = caller.read_all(&format!("{}/comments", path(2))).await;
    let hide = json!({ "action": "hold", "reason": "to be looked at" });
    let key = comments[0]["key"].as_str().expect("a key");
    caller.api(Method::POST, &format!("/comments/{key}/moderate"), Some(hide)).await.expect(200);
    caller.library_has("", 60).await;
    (node, caller, peer)
}

/// What the node says, byte for byte, by the address at which it says it.
async fn said(caller: &Caller) -> BTreeMap<String, String> {
    caller.at_rest().await;
    let mut said = BTreeMap::new();
    for publication in ["published", "draft", "withdrawn"] {
        let list = format!("/entries?publication={publication}");
        for entry in caller.read_all(&list).await {
            let key = entry["key"].as_str().expect("a key").to_owned();
            said.insert(format!("{list} {key}"), entry.to_string());
            let comments = format!("/entries/{key}/comments?limit=100");
            said.insert(comments.clone(), caller.api(Method::GET, &comments, None).await.text);
            let page = format!("/entries/{key}");
            said.insert(format!("{page} as a document"), caller.get(&page, ACTIVITY).await.text);
            said.insert(format!("{page} as a page"), caller.get(&page, "text/html").await.text);
        }
    }
    for path in ["/library?limit=100&sort=title", "/library?q=canal&limit=100", "/following", "/deliveries"] {
        said.insert(path.to_owned(), caller.api(Method::GET, path, None).await.expect(200).text);
    }
    for path in ["/cities/delft", "/actor", "/cities/delft/followers", "/cities/delft/following", "/nodeinfo/2.1"] {
        said.insert(path.to_owned(), caller.get(path, ACTIVITY).await.expect(200).text);
    }
    let outbox = caller.document("/cities/delft/outbox").await;
    let mut next = outbox["first"].clone();
    said.insert("/cities/delft/outbox".to_owned(), outbox.to_string());
    while let Some(page) = next.as_str().map(str::to_owned) {
        let text = caller.get(&page, ACTIVITY).await.expect(200).text;
        next = serde_json::from_str::<Value>(&text).expect("a page")["next"].clone();
        said.insert(page, text);
    }
    said
}

fn assert_same(original: &BTreeMap<String, String>, restored: &BTreeMap<String, String>) {
    for (what, text) in original {
        assert_eq!(Some(text), restored.get(what), "{what}");
    }
    assert_eq!(original.len(), restored.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_node_says_what_the_original_said_on_either_database() {
    let (mut node, caller, _peer) = busy_city().await;
    let original = said(&caller).await;
    assert!(original.keys().filter(|path| path.contains("/outbox?")).count() >= 2, "the outbox has pages");
    // Where the run has a PostgreSQL: from there to SQLite, and back.
    for run in [false, true] {
        let file = node.folder().join("backup");
        let report = node.command(&["backup", file.to_str().expect("UTF-8")]).await.success();
        assert!(report.starts_with("Wrote "), "{report}");
        node.stop().await;
        let mut copy = node.empty_copy(another(run));
        let report = copy.command(&["restore", file.to_str().expect("UTF-8")]).await.success();
        assert!(report.starts_with("Restored "), "{report}");
        copy.serve().await;
        println!("restored into {}", copy.database);
        assert_same(&original, &said(&caller).await);
        node = copy;
    }
    // The token and the keys are the same ones: the node goes on as if nothing had been.
    caller.publish("After the restore").await;
    caller.library_has("q=restore", 1).await;
    assert_eq!(_peer.received_one("Follow").await["actor"], json!(caller.url("/cities/delft")));
    caller.at_rest().await;
    let last = _peer.received().last().cloned().expect("an activity");
    assert_eq!(last["object"]["name"], json!("After the restore"), "its follower is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_is_taken_while_entries_are_written_is_of_one_moment() {
    let mut node = NodeProcess::start("delft").await;
    let caller = node.admin().await;
    // Enough of them that a backup takes its time.
    let rows: String = (0..1000).map(|number| format!("project,Before {number},1,{}\n", "word ".repeat(60))).collect();
    std::fs::write(node.folder().join("f.csv"), format!("kind,title,principles,body\n{rows}")).expect("written");
    node.command(&["import", "f.csv"]).await.success();
    let stop = Arc::new(AtomicBool::new(false));
    let writing = {
        let (caller, stop) = (caller.clone(), stop.clone());
        tokio::spawn(async move {
            let mut number = 0;
            while !stop.load(Ordering::Relaxed) {
                number += 1;
                let entry = caller.publish(&format!("Meanwhile {number}")).await;
                let path = format!("/entries/{}", entry["key"].as_str().expect("a key"));
                caller.api(Method::PUT, &path, Some(project(&format!("Meanwhile {number}, edited")))).await.expect(200);
            }
            number
        })
    };
    let file = node.folder().join("backup");
    let file = file.to_str().expect("UTF-8");
    let done = node.command(&["backup", file]).await;
    stop.store(true, Ordering::Relaxed);
    let written = writing.await.expect("every entry was taken");
    done.success();
    println!("{written} entries were written meanwhile");
    assert!(written > 0);
    let original = caller.read_all("/entries").await;
    node.stop().await;

    let mut copy = node.empty_copy(another(true));
    copy.command(&["restore", file]).await.success();
    copy.serve().await;
    caller.at_rest().await;
    let restored = caller.read_all("/entries").await;
    assert!(restored.len() >= 1000 && restored.len() <= original.len());
    // Newest first: what was written after the moment is missing at the front and nowhere else.
    let later = original.len() - restored.len();
    let ids = |entries: &[Value]| entries.iter().map(|entry| entry["id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&restored), ids(&original[later..]));
    // An entry and what was sent about it are of the same moment: one creation each, and one update per revision.
    let total = caller.document("/cities/delft/outbox").await["totalItems"].clone();
    let revisions: u64 = restored.iter().filter_map(|entry| entry["revision"].as_u64()).sum();
    assert_eq!(total, json!(revisions));
    caller.library_has("", restored.len() as u64).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restore_never_touches_a_node_that_is_there() {
    let mut node = NodeProcess::start("delft").await;
    let caller = node.admin().await;
    caller.publish("Sensor register").await;
    let file = node.folder().join("backup");
    let file = file.to_str().expect("UTF-8");
    node.command(&["backup", file]).await.success();
    assert!(node.command(&["backup", file]).await.refused().contains("is there already and is left as it is"));
    caller.publish("After the backup").await;

    let running = node.command(&["restore", file]).await.refused();
    assert!(running.contains("the node is running") && running.contains("Stop it"), "{running}");
    node.stop().await;
    let full = node.command(&["restore", file]).await.refused();
    assert!(full.contains("holds a node already; restore into an empty data folder"), "{full}");

    let copy = node.empty_copy(another(true));
    let other = copy.command(&["restore", file, "--city-handle", "utrecht"]).await.refused();
    assert!(other.contains("[city] handle = \"delft\""), "{other}");
    let none = copy.command(&["restore", "none"]).await.refused();
    assert!(none.contains("none was not restored"), "{none}");
    copy.command(&["restore", file]).await.success();
    let again = copy.command(&["restore", file]).await.refused();
    assert!(again.contains("holds a node already"), "{again}");

    node.serve().await;
    caller.library_has("q=backup", 1).await;
}
