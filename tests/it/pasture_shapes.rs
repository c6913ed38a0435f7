//! The object shapes that other servers send, collected by fediverse-pasture-inputs: each comes to our inbox as it is
//! and as a reply to an entry. None may break anything, and what says something to everyone is shown.

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::peer::Peer;
use crate::support::peer_process::python;
use crate::support::process::Done;
use crate::support::town::Town;

/// How many shapes version 0.3.5 has.
const SHAPES: usize = 322;
/// Shown when they come as replies. The others have no id or no author, or answer nothing of ours.
const SHOWN_AS_COMMENTS: usize = 318;
/// Shown when they come as they are from an actor that the city follows: articles with a name.
const SHOWN_IN_LIBRARY: usize = 2;
/// Far more than it takes.
const PATIENCE: Duration = Duration::from_secs(120);

/// A shape comes in two kinds.
const OWN: &str = "own";
const REPLY: &str = "reply";

const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// A shape with its topic and a number of its own.
struct Shape {
    topic: String,
    number: usize,
    fields: serde_json::Map<String, Value>,
}

impl Shape {
    fn id(&self, peer: &Peer, kind: &str) -> String {
        format!("{}/notes/{kind}-{}", peer.origin, self.number)
    }
}

async fn shapes(peer: &Peer) -> Vec<Shape> {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Done::of(python("shapes.py", folder.path())).await.success();
    // The actor and the documents that the shapes speak of are our peer's.
    let output = output.replace("http://pasture-one-actor/actor", &peer.actor());
    let output = output.replace("http://pasture-one-actor", &peer.origin);
    let list: Vec<Value> = serde_json::from_str(&output).expect("a list");
    let shape = |(number, item): (usize, Value)| Shape {
        topic: item["topic"].as_str().expect("a topic").to_owned(),
        number,
        fields: item["shape"].as_object().expect("fields").clone(),
    };
    list.into_iter().enumerate().map(shape).collect()
}

/// A plain public note of ana, made into the shape.
fn object(peer: &Peer, city: &str, shape: &Shape) -> Value {
    let mut object = json!({
        "id": shape.id(peer, OWN), "type": "Note", "attributedTo": peer.actor(), "to": [PUBLIC], "cc": [city],
        "published": "2026-11-01T10:00:00Z"
    });
    let fields = object.as_object_mut().expect("fields");
    for (name, value) in &shape.fields {
        match value {
            Value::Null => fields.remove(name),
            value => fields.insert(name.clone(), value.clone()),
        };
    }
    object
}

/// The note as a reply to `entry`: where the shape is about `inReplyTo`, the note that it names is the entry.
fn as_reply(peer: &Peer, shape: &Shape, mut note: Value, entry: &str) -> Value {
    if note["id"].is_string() {
        note["id"] = json!(shape.id(peer, REPLY));
    }
    note["inReplyTo"] = match note.get("inReplyTo") {
        None => json!(entry),
        Some(target) => {
            let target = target.to_string().replace(&format!("{}/assets/note1.jsonap", peer.origin), entry);
            serde_json::from_str(&target).expect("JSON")
        }
    };
    note
}

async fn send(town: &Town, peer: &Peer, shape: &Shape, kind: &str, mut object: Value) -> u16 {
    let context = object.as_object_mut().and_then(|fields| fields.remove("@context"));
    if let Some(id) = object["id"].as_str() {
        peer.put(id.trim_start_matches(&peer.origin), object.clone());
    }
    let activity = json!({
        "@context": context.unwrap_or_else(|| json!("https://www.w3.org/ns/activitystreams")),
        "id": format!("{}/activities/{kind}-{}", peer.origin, shape.number), "type": "Create", "actor": peer.actor(),
        "to": object["to"], "cc": [town.city()], "object": object
    });
    peer.send(&town.url("/inbox"), &activity).await.status
}

/// Has the city follow ana, who accepts.
async fn follow_ana(town: &Town, peer: &Peer) {
    let handle = format!("@ana@{}", peer.origin.trim_start_matches("http://"));
    town.api(Method::POST, "/following", Some(json!({ "handle": handle }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    peer.send(&town.url("/inbox"), &peer.activity(1, "Accept", follow)).await.expect(202);
    town.drained().await;
}

/// What the city lists at a path of its API: the ids, each with the key it has here.
async fn listed(town: &Town, path: &str) -> BTreeMap<String, String> {
    let (mut found, mut next) = (BTreeMap::new(), Value::Null);
    loop {
        let cursor = next.as_str().map(|cursor| format!("&cursor={cursor}")).unwrap_or_default();
        let mut page = town.public_api(&format!("{path}?limit=100{cursor}")).await.expect(200).json();
        let field = |item: &Value, name: &str| item[name].as_str().unwrap_or_default().to_owned();
        found.extend(
            page["items"].as_array().expect("a list").iter().map(|item| (field(item, "id"), field(item, "key"))),
        );
        next = page["next"].take();
        if next.is_null() {
            return found;
        }
    }
}

/// Sends each shape of a topic on its own and as a reply to `entry`.
async fn send_all(town: &Town, peer: &Peer, shapes: &[&Shape], entry: &str) {
    for shape in shapes {
        let note = object(peer, &town.city(), shape);
        for (kind, object) in [(REPLY, as_reply(peer, shape, note.clone(), entry)), (OWN, note)] {
            let status = send(town, peer, shape, kind, object).await;
            assert!((200..500).contains(&status), "{status} for {} {:?}", shape.topic, shape.fields);
        }
    }
    town.drained().await;
}

async fn all_shapes_are_taken() {
    let (town, peer) = (Town::start("delft").await, Peer::start("pasture").await);
    follow_ana(&town, &peer).await;
    let shapes = shapes(&peer).await;
    assert_eq!(shapes.len(), SHAPES);
    let mut topics: BTreeMap<&str, Vec<&Shape>> = BTreeMap::new();
    for shape in &shapes {
        topics.entry(&shape.topic).or_default().push(shape);
    }

    let mut as_comments = 0;
    for (topic, shapes) in &topics {
        let entry = town.publish(topic).await;
        let key = entry["key"].as_str().expect("a key");
        send_all(&town, &peer, shapes, entry["id"].as_str().expect("an id")).await;

        let comments = listed(&town, &format!("/entries/{key}/comments")).await;
        let (shown, hidden): (Vec<&Shape>, Vec<&Shape>) =
            shapes.iter().partition(|shape| comments.contains_key(&shape.id(&peer, REPLY)));
        println!("{topic}: {} of {} are shown as comments", shown.len(), shapes.len());
        for shape in hidden {
            println!("  not {}", Value::Object(shape.fields.clone()));
        }
        as_comments += shown.len();
        let page = town.page(&format!("/entries/{key}")).await.expect(200).text;
        for comment in comments.values() {
            assert!(page.contains(&format!("id=\"comment-{comment}\"")), "{comment} is missing in {page}");
        }
        for harm in ["<script", " onerror", " onclick", "javascript:", "<iframe", "<style", "<img", "<video"] {
            assert!(!page.contains(harm), "{harm} is in {page}");
        }
    }
    let library = listed(&town, "/library").await;
    let in_library = shapes.iter().filter(|shape| library.contains_key(&shape.id(&peer, OWN))).count();
    println!("Of {SHAPES} shapes {as_comments} are shown as comments, {in_library} in the library");
    assert!(as_comments >= SHOWN_AS_COMMENTS, "{as_comments} are shown as comments");
    assert!(in_library >= SHOWN_IN_LIBRARY, "{in_library} are shown in the library");

    // After all this the node does what it did before.
    let entry = town.publish("Sensor register").await;
    let reply = peer.reply(2, entry["id"].as_str().expect("an id"), "<p>Still there?</p>");
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    town.drained().await;
    let page = town.page(&format!("/entries/{}", entry["key"].as_str().expect("a key"))).await.expect(200);
    assert!(page.text.contains("Still there?"), "{}", page.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_other_servers_send_is_taken_and_shown_where_it_says_something() {
    tokio::time::timeout(PATIENCE, all_shapes_are_taken()).await.expect("nothing hangs");
}
