//! What other servers send, as `tests/fixtures/peers` shows it, has its effect; and what we do not know of it is kept.

use std::path::{Path, PathBuf};

use manyhalls::store::StoreError;
use manyhalls::store::schema::{comments, entries};
use manyhalls::usecases::node::Clock;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

/// The actor and the entry that the fixtures name.
const FIXTURE_CITY: &str = "https://library.delft.example/cities/delft";
const FIXTURE_ENTRY: &str = "https://library.delft.example/entries/sensor-register";

async fn comments(town: &Town, key: &str) -> Vec<Value> {
    let path = format!("/entries/{key}/comments?limit=100");
    let answer = town.api(Method::GET, &path, None).await.expect(200).json();
    answer["items"].as_array().cloned().unwrap_or_default()
}

/// The folders of all versions of all programs.
fn versions() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/peers");
    let folders = |folder: &Path| {
        let paths = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        let mut paths: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
        paths.sort();
        paths
    };
    folders(&root).iter().flat_map(|software| folders(software)).collect()
}

/// A fixture as `peer` would send it about `entry`; none where there is no such fixture.
fn moved(folder: &Path, what: &str, peer: &Peer, town: &Town, entry: &str) -> Option<Value> {
    let text = std::fs::read_to_string(folder.join(format!("{what}.json"))).ok()?;
    let document: Value = serde_json::from_str(&text).expect("JSON");
    let actor = document["actor"]["id"].as_str().or(document["actor"].as_str()).expect("an actor");
    let (scheme, rest) = actor.split_once("://").expect("an address");
    let origin = format!("{scheme}://{}", rest.split('/').next().expect("a host"));
    let text = text
        .replace(FIXTURE_CITY, &town.city())
        .replace(FIXTURE_ENTRY, entry)
        .replace(&format!("\"{actor}\""), &format!("\"{}\"", peer.actor()))
        .replace(&origin, &peer.origin);
    Some(serde_json::from_str(&text).expect("JSON"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_from_any_program_appears_with_its_words_and_goes_when_it_is_deleted() {
    let town = Town::start("delft").await;
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let (mut wanted, mut peers) = (Vec::new(), Vec::new());
    for folder in versions() {
        let peer = Peer::start(&format!("peer{}", peers.len())).await;
        let Some(create) = moved(&folder, "create-note", &peer, &town, id) else { continue };
        peer.send(&town.url("/inbox"), &create).await.expect(202);
        let table = std::fs::read_to_string(folder.join("expected.json")).expect("a table");
        let table: Value = serde_json::from_str(&table).expect("JSON");
        let text = table["create-note"]["object"]["text"].as_str().expect("a text");
        wanted.push((peer.origin.clone(), text.to_owned()));
        peers.push((folder, peer));
    }
    assert!(peers.len() >= 13, "only {} programs", peers.len());
    town.drained().await;
    let found = comments(&town, key).await;
    for ((origin, text), (folder, _)) in wanted.iter().zip(&peers) {
        let server = origin.trim_start_matches("http://");
        let comment = found.iter().find(|comment| comment["server"] == json!(server));
        let comment = comment.unwrap_or_else(|| panic!("no comment from {}", folder.display()));
        // Attachments are shown by their address, which is the peer's here.
        let host =
            |text: &str| text.split_whitespace().filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ");
        assert_eq!(host(comment["text"].as_str().expect("a text")), host(text), "{}", folder.display());
        assert_eq!(comment["state"], json!("published"), "{}", folder.display());
    }
    let mut deleted = 0;
    for (folder, peer) in &peers {
        let Some(delete) = moved(folder, "delete-note", peer, &town, id) else { continue };
        peer.send(&town.url("/inbox"), &delete).await.expect(202);
        deleted += 1;
    }
    assert!(deleted >= 13, "only {deleted} programs");
    town.drained().await;
    let removed = comments(&town, key).await.iter().filter(|comment| comment["state"] == json!("removed")).count();
    assert_eq!(removed, deleted);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_we_do_not_know_of_an_object_is_kept_to_the_letter() {
    let (town, peer) = (Town::start("delft").await, Peer::start("city").await);
    let entry = town.publish("Sensor register").await;
    let address = format!("@ana@{}", peer.origin.trim_start_matches("http://"));
    town.api(Method::POST, "/following", Some(json!({ "handle": address }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    peer.send(&town.url("/inbox"), &peer.activity(1, "Accept", follow)).await.expect(202);
    town.drained().await;

    let (origin, actor) = (&peer.origin, peer.actor());
    let unknown = r#""x:weight" : 1.500, "x:big":12345678901234567890123, "x:deep":{"b":[null ,{"a":"\u00e9\/"}]}"#;
    let article = format!(
        "{{ \"type\":\"Article\",{unknown},\n\t\"id\":\"{origin}/articles/1\",\"attributedTo\":\"{actor}\",\"name\":\"Ours\",\"to\":\"as:Public\" }}"
    );
    let reply = format!(
        "{{\"id\":\"{origin}/notes/1\",{unknown}, \"type\":[\"Note\",\"x:Remark\"],\"attributedTo\":\"{actor}\",\"inReplyTo\":{},\"content\":\"x\",\"to\":\"as:Public\"}}",
        entry["id"]
    );
    for (number, object) in [(2, &article), (3, &reply)] {
        let body = format!(
            "{{\"type\":\"Create\",\"id\":\"{origin}/activities/{number}\",\"object\": {object} ,\"actor\":\"{actor}\"}}"
        );
        let inbox = town.url("/inbox");
        let headers = peer.sign(&inbox, &body, Clock::system().now());
        peer.send_raw(&inbox, body, headers).await.expect(202);
    }
    let kept = || async {
        let (article, note) = (format!("{origin}/articles/1"), format!("{origin}/notes/1"));
        let rows = town.hall().db.read(move |conn| {
            use diesel::prelude::*;
            let entry = entries::table.filter(entries::uri.eq(article)).select(entries::document);
            let comment = comments::table.filter(comments::uri.eq(note)).select(comments::document);
            let entry = entry.first::<Option<String>>(conn).optional()?.flatten();
            Ok::<_, StoreError>((entry, comment.first::<Option<String>>(conn).optional()?.flatten()))
        });
        rows.await.expect("the database answers")
    };
    eventually("both are kept", || async { matches!(kept().await, (Some(_), Some(_))) }).await;
    assert_eq!(kept().await, (Some(article), Some(reply)));
}
