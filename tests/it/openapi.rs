//! The API is what its document says: schemathesis makes calls from the document and judges the answers.

use std::process::Command;

use reqwest::Method;
use serde_json::json;

use crate::support::database;
use crate::support::peer::Peer;
use crate::support::process::{Done, NodeProcess};

#[tokio::test(flavor = "multi_thread")]
async fn every_call_of_the_document_answers_as_the_document_says() {
    // What the API answers does not depend on the database: once is enough.
    if database::postgres_url().is_some() {
        return;
    }
    let schemathesis = std::env::var("MANYHALLS_TEST_SCHEMATHESIS")
        .expect("MANYHALLS_TEST_SCHEMATHESIS names no schemathesis: run tests/run, which installs it and sets this");
    let node = NodeProcess::start("delft").await;
    let (caller, peer) = (node.admin().await, Peer::start("mastodon").await);
    let entry = caller.publish("Sensor register").await;
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Hello</p>");
    peer.send(&caller.url("/inbox"), &reply).await.expect(202);
    let draft = json!({ "kind": "practice", "title": "Draft of a method", "principles": [3] });
    caller.api(Method::POST, "/entries", Some(draft)).await.expect(201);
    caller.at_rest().await;
    let token = node.command(&["token", "create", "admin@city.example", "--name", "schemathesis"]).await.success();

    let mut command = Command::new(schemathesis);
    // The node listens here; `*.localhost` is not known to every resolver.
    command.arg("run").arg(format!("http://127.0.0.1:{}/api/v1/openapi.json", node.port));
    command.args(["--checks", "all", "--max-examples", "20", "--seed", "1", "--workers", "1", "--no-color"]);
    command.arg("--header").arg(format!("Authorization: Bearer {}", token.trim_end()));
    command.current_dir(node.folder());
    let done = Done::of(command).await;
    assert!(done.status.success(), "{}\n{}", done.stdout, done.stderr);
    println!("{}", done.stdout);
    assert_eq!(caller.get("/healthz", "text/plain").await.status, 200, "the node lives");
}
