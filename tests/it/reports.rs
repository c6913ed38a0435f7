//! Reports: other servers' come to the city's staff, the staff's go to the author's server.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::peer::Peer;
use crate::support::town::Town;

async fn sent(town: &Town, peer: &Peer, activity: &Value) {
    peer.send(&town.url("/inbox"), activity).await.expect(202);
    town.drained().await;
}

async fn reports(town: &Town, query: &str) -> Vec<Value> {
    let list = town.api(Method::GET, &format!("/reports{query}"), None).await.expect(200).json();
    list["items"].as_array().cloned().expect("a list")
}

/// The key of the first comment on an entry.
async fn comment_key(town: &Town, entry: &Value) -> String {
    let path = format!("/entries/{}/comments", entry["key"].as_str().expect("a key"));
    let list = town.api(Method::GET, &path, None).await.expect(200).json();
    list["items"][0]["key"].as_str().expect("a comment").to_owned()
}

fn flag(peer: &Peer, number: u32, objects: Value) -> Value {
    let mut flag = peer.activity(number, "Flag", objects);
    flag["content"] = json!("This is <b>spam</b>.<script>alert(1)</script>");
    flag
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_reaches_the_staff_and_is_closed_with_a_reason() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Buy now</p>");
    sent(&town, &peer, &reply).await;
    let comment = comment_key(&town, &entry).await;
    let objects = json!([town.city(), entry["id"], reply["object"]["id"], "https://elsewhere.example/1", entry["id"]]);
    sent(&town, &peer, &flag(&peer, 2, objects)).await;

    let open = reports(&town, "?state=open").await;
    assert_eq!(open.len(), 1);
    let report = &open[0];
    assert_eq!(report["text"], json!("This is spam."));
    assert_eq!(report["server"], json!(peer.origin.trim_start_matches("http://")));
    let about: Vec<_> = report["about"].as_array().expect("a list").iter().map(|a| (&a["kind"], &a["key"])).collect();
    assert_eq!(
        about,
        [(&json!("city"), &json!("delft")), (&json!("entry"), &entry["key"]), (&json!("comment"), &json!(comment))]
    );
    town.public_api("/reports").await.expect(401);

    let path = format!("/reports/{}/close", report["key"].as_str().expect("a key"));
    town.api(Method::POST, &path, Some(json!({ "reason": " " }))).await.expect(422);
    let closed =
        town.api(Method::POST, &path, Some(json!({ "reason": "The comment is fine." }))).await.expect(200).json();
    assert_eq!((&closed["state"], &closed["closed_by"]), (&json!("closed"), &json!("admin@city.example")));
    town.api(Method::POST, &path, Some(json!({ "reason": "Again" }))).await.expect(409);
    town.api(Method::POST, "/reports/1/close", Some(json!({ "reason": "None" }))).await.expect(404);
    assert!(reports(&town, "?state=open").await.is_empty());
    assert_eq!(reports(&town, "").await[0]["reason"], json!("The comment is fine."));
    assert_eq!(town.page(&format!("/entries/{}", entry["key"].as_str().expect("a key"))).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_about_nothing_of_ours_has_no_effect_and_only_its_sender_takes_one_back() {
    let (town, peer, eve) = (Town::start("delft").await, Peer::start("mastodon").await, Peer::start("evil").await);
    let draft = json!({ "kind": "practice", "title": "Draft of a method", "principles": [3] });
    let draft = town.api(Method::POST, "/entries", Some(draft)).await.expect(201).json();
    let nothing = json!([eve.actor(), draft["id"], town.url("/entries/none"), town.url("/actor")]);
    sent(&town, &peer, &flag(&peer, 1, nothing)).await;
    assert!(reports(&town, "").await.is_empty());

    let ours = flag(&peer, 2, json!(town.city()));
    sent(&town, &peer, &ours).await;
    sent(&town, &eve, &eve.activity(1, "Undo", ours["id"].clone())).await;
    sent(&town, &eve, &eve.activity(2, "Undo", ours.clone())).await;
    assert_eq!(reports(&town, "?state=open").await.len(), 1);
    sent(&town, &peer, &peer.activity(3, "Undo", ours)).await;
    assert_eq!(reports(&town, "?state=closed").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_is_reported_to_its_authors_server_without_naming_who_reports() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Buy now</p>");
    sent(&town, &peer, &reply).await;
    let path = format!("/comments/{}/report", comment_key(&town, &entry).await);
    for bad in
        [json!({}), json!({ "text": " " }), json!({ "text": "<b>Spam</b>" }), json!({ "text": "x".repeat(2001) })]
    {
        let refused = town.api(Method::POST, &path, Some(bad)).await.expect(422).json();
        assert_eq!(refused["errors"][0]["field"], json!("text"));
    }
    let told = town.api(Method::POST, &path, Some(json!({ "text": "It sells something." }))).await.expect(202).json();
    assert_eq!(told["server"], json!(peer.origin.trim_start_matches("http://")));
    let flag = peer.received_one("Flag").await;
    assert_eq!(flag["actor"], json!(town.url("/actor")), "the node reports, not a person");
    assert_eq!(flag["object"], json!([peer.actor(), reply["object"]["id"]]));
    assert_eq!(flag["content"], json!("It sells something."));
    assert!(!flag.to_string().contains("admin"));
    assert_eq!(town.document(flag["id"].as_str().expect("an id")).await.status, 404, "it is nobody else's business");

    let server = told["server"].as_str().expect("a server");
    town.api(Method::POST, "/blocks", Some(json!({ "target": server, "reason": "Spam" }))).await.expect(201);
    let refused = town.api(Method::POST, &path, Some(json!({ "text": "It sells something." }))).await.expect(409);
    assert!(refused.text.contains("no report can be sent there"), "{}", refused.text);
    town.api(Method::DELETE, &format!("/blocks?target={server}"), None).await.expect(204);

    sent(&town, &peer, &peer.activity(2, "Delete", reply["object"]["id"].clone())).await;
    town.api(Method::POST, &path, Some(json!({ "text": "It sells something." }))).await.expect(410);
    town.api(Method::POST, "/comments/1/report", Some(json!({ "text": "None" }))).await.expect(404);
}
