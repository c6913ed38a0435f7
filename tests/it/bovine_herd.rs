//! A server in Python with its own signature code on the other side: bovine-herd.

use reqwest::Method;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::eventually;
use crate::support::peer_process::{PeerProcess, python};
use crate::support::town::Town;

/// A running bovine-herd with one person, `ana`.
struct Herd {
    process: PeerProcess,
    _folder: TempDir,
}

impl Herd {
    async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self { process: PeerProcess::start(python("herd.py", folder.path())).await, _folder: folder }
    }

    fn ana(&self) -> String {
        self.process.said("ana")
    }

    /// Waits until an activity of a type came in about an object, and gives back what ana's inbox has of it.
    async fn received(&self, verb: &str, object: &str) -> Value {
        let find = || async {
            let inbox = self.process.state().await["inbox"].take();
            let fits = |activity: &&Value| {
                let about = activity["object"].as_str().or_else(|| activity["object"]["id"].as_str());
                activity["type"] == json!(verb) && about == Some(object)
            };
            inbox.as_array().expect("a list").iter().find(fits).cloned()
        };
        eventually(&format!("bovine-herd receives {verb} of {object}"), || async { find().await.is_some() }).await;
        find().await.expect("it is there")
    }

    /// What it keeps of an object.
    async fn kept(&self, id: &str) -> Value {
        self.process.state().await["kept"][id].take()
    }

    /// It logged no error, and missed no JSON-LD context.
    async fn has_no_complaint(&self) {
        assert_eq!(self.process.state().await["failures"], json!([]));
    }
}

async fn comments(town: &Town, key: &str) -> Vec<Value> {
    let path = format!("/entries/{key}/comments");
    town.public_api(&path).await.expect(200).json()["items"].as_array().cloned().expect("a list")
}

fn text<'a>(document: &'a Value, field: &str) -> &'a str {
    document[field].as_str().unwrap_or_else(|| panic!("no {field} in {document}"))
}

async fn followers(town: &Town) -> Value {
    town.document("/cities/delft/followers").await.expect(200).json()["totalItems"].take()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follower_on_bovine_herd_gets_an_entry_and_all_that_becomes_of_it() {
    let (town, herd) = (Town::start("delft").await, Herd::start().await);
    let follow = herd.process.tell("follow", json!({ "actor": town.city() })).await;
    herd.received("Accept", text(&follow, "id")).await;
    eventually("ana follows the city", || async { herd.process.state().await["following"] == json!([town.city()]) })
        .await;
    assert_eq!(followers(&town).await, json!(1));

    let entry = town.publish("Sensor register").await;
    let (id, key) = (text(&entry, "id"), text(&entry, "key"));
    let create = herd.received("Create", id).await;
    assert_eq!(create["actor"], json!(town.city()));
    let article = herd.kept(id).await;
    assert_eq!((&article["type"], &article["name"]), (&json!("Article"), &json!("Sensor register")));
    assert_eq!(article["attributedTo"], json!(town.city()));
    assert!(article["content"].to_string().contains("<strong>long</strong>"), "{article}");

    let changed = json!({ "kind": "project", "title": "Register of sensors", "body": "Shorter.", "principles": [2] });
    town.api(Method::PUT, &format!("/entries/{key}"), Some(changed)).await.expect(200);
    herd.received("Update", id).await;
    eventually("bovine-herd keeps the new name", || async {
        herd.kept(id).await["name"] == json!("Register of sensors")
    })
    .await;

    town.api(Method::DELETE, &format!("/entries/{key}"), None).await.expect(204);
    herd.received("Delete", id).await;
    assert_eq!(herd.kept(id).await["type"], json!("Tombstone"));

    herd.process.tell("unfollow", json!({ "follow": follow["id"] })).await;
    eventually("ana has stopped following", || async { followers(&town).await == json!(0) }).await;
    herd.has_no_complaint().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_from_bovine_herd_appears_follows_its_edits_and_leaves_a_stub() {
    let (town, herd) = (Town::start("delft").await, Herd::start().await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (text(&entry, "id"), text(&entry, "key"));
    let path = format!("/entries/{key}/comments");

    let wish = json!({ "inReplyTo": id, "content": "<p>Where do they <b>hang</b>?</p>" });
    let reply = herd.process.tell("reply", wish).await;
    let says = |words: &'static str| {
        let town = &town;
        async move { comments(town, key).await.first().is_some_and(|comment| comment["text"] == json!(words)) }
    };
    eventually("the reply is a comment", || says("Where do they hang?")).await;
    let comment = comments(&town, key).await.remove(0);
    assert_eq!(comment["id"], reply["object"]);
    assert_eq!(comment["server"], json!(herd.process.said("origin").trim_start_matches("http://")));
    assert!(text(&comment, "author").starts_with("@ana@herd.localhost:"), "{comment}");

    let edit = json!({
        "id": reply["object"], "content": "<p>Where do they hang, please?</p>", "updated": "2100-01-01T00:00:00Z"
    });
    herd.process.tell("edit", edit).await;
    eventually("the comment follows its edit", || says("Where do they hang, please?")).await;

    herd.process.tell("delete", json!({ "id": reply["object"] })).await;
    eventually("the comment is removed", || async { comments(&town, key).await[0]["state"] == json!("removed") }).await;
    let left = town.api(Method::GET, &path, None).await.expect(200).text;
    let page = town.page(&format!("/entries/{key}")).await.expect(200).text;
    for gone in ["hang", "ana", &herd.ana()] {
        assert!(!left.contains(gone), "{gone} is still in {left}");
    }
    assert!(!page.contains("hang") && !page.contains(&herd.ana()));
    herd.has_no_complaint().await;
}
