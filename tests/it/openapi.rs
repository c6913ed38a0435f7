//! The API is what its document says: schemathesis makes calls from the document and judges the answers.

use std::path::Path;
use std::process::Command;

use reqwest::Method;
use serde_json::json;

use crate::support::database;
use crate::support::peer::Peer;
use crate::support::process::{Done, NodeProcess};

#[tokio::test(flavor = "multi_thread")]
async fn every_call_answers_as_the_document_says() {
    // What the API answers does not depend on the database: once is enough.
    if database::postgres_url().is_some() {
        return;
    }
    let schemathesis = std::env::var("MANYHALLS_TEST_SCHEMATHESIS")
        .expect("MANYHALLS_TEST_SCHEMATHESIS names no schemathesis: use tests/run, which installs it and says where");
    let mut node = NodeProcess::start("delft").await;
    let (caller, peer) = (node.admin().await, Peer::start("mastodon").await);
    let entry = caller.publish("Sensor register").await;
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Hello</p>");
    peer.send(&caller.url("/inbox"), &reply).await.expect(202);
    peer.send(&caller.url("/inbox"), &peer.activity(2, "Like", entry["id"].clone())).await.expect(202);
    peer.send(&caller.url("/inbox"), &peer.activity(3, "Flag", entry["id"].clone())).await.expect(202);
    let draft = json!({ "kind": "practice", "title": "Draft of a method", "principles": [3] });
    caller.api(Method::POST, "/entries", Some(draft)).await.expect(201);
    caller.at_rest().await;
    let comments = caller.read_all(&format!("/entries/{}/comments", entry["key"].as_str().expect("a key"))).await;
    let comment = comments[0]["key"].as_str().expect("a key");
    let reports = caller.read_all("/reports").await;
    let report = reports[0]["key"].as_str().expect("a key");
    let token = node.command(&["token", "create", "admin@city.example", "--name", "schemathesis"]).await.success();

    // From here on it asks nobody: the cities that schemathesis follows are made up.
    node.stop().await;
    node.settings.push(("MANYHALLS_FEDERATION_MODE", "paused".to_owned()));
    node.serve().await;

    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = std::fs::read_to_string(project.join("tests/schemathesis.toml")).expect("its settings");
    let hooks = project.join("tests/schemathesis_hooks.py");
    let config = config.replace("tests/schemathesis_hooks.py", hooks.to_str().expect("UTF-8"));
    // Comments and reports come from other servers, never through this API: schemathesis is told of one of each.
    let known = |call: &str, key: &str| {
        format!("[[operations]]\ninclude-operation-id = \"{call}\"\nparameters = {{ key = \"{key}\" }}\n")
    };
    let known = [("moderate_comment", comment), ("report_comment", comment), ("close_report", report)]
        .map(|(call, key)| known(call, key))
        .join("\n");
    std::fs::write(node.folder().join("schemathesis.toml"), format!("{config}\n{known}\n")).expect("written");

    let mut command = Command::new(schemathesis);
    // By number, since not every resolver knows `*.localhost`.
    command.arg("run").arg(format!("http://127.0.0.1:{}/api/v1/openapi.json", node.port));
    command.args(["--checks", "all", "--max-examples", "20", "--seed", "1", "--workers", "1", "--no-color"]);
    command.arg("--header").arg(format!("Authorization: Bearer {}", token.trim_end()));
    // It finds its settings in the folder it works in, and leaves its notes there.
    command.current_dir(node.folder());
    let done = Done::of(command).await;
    println!("{}", done.stdout);
    assert!(done.status.success(), "{}", done.stderr);
    assert_eq!(caller.get("/healthz", "text/plain").await.status, 200, "the node lives");
}
