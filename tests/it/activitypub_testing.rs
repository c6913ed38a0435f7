//! The rules of ActivityPub that activitypub-testing knows, held against each actor of a node.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::peer_process;
use crate::support::process::Done;
use crate::support::town::Town;

#[tokio::test(flavor = "multi_thread")]
async fn no_actor_breaks_a_rule_of_activitypub() {
    let town = Town::start("delft").await;
    town.publish("Sensor register").await;
    let actors = [town.city(), town.settings.site.instance()];

    let mut command = peer_process::node("activitypub-testing", "check.mjs", "MANYHALLS_TEST_ACTIVITYPUB_TESTING_DIR");
    command.args(&actors);
    let output = Done::of(command).await.success();
    let results: Vec<Value> = output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    for actor in &actors {
        let of_actor = || results.iter().filter(|result| result["actor"] == json!(actor));
        assert_eq!(of_actor().count(), 15, "each rule was held against {actor}: {output}");
        let passed: BTreeSet<&str> = of_actor()
            .filter(|result| result["outcome"] == json!("passed"))
            .map(|result| result["rule"].as_str().expect("a rule"))
            .collect();
        // The others are about posting to an outbox as its owner, which nobody can here, and about what we do not have.
        for rule in [
            "actor-must-serve-as2-object-to-get",
            "actor-objects-must-have-inbox-outbox-properties",
            "outbox-must-be-an-orderedcollection",
        ] {
            assert!(passed.contains(rule), "{actor} does not pass {rule}: {output}");
        }
    }
    let bad: Vec<&Value> =
        results.iter().filter(|r| r["outcome"] != json!("passed") && r["outcome"] != json!("inapplicable")).collect();
    assert!(bad.is_empty(), "{bad:#?}");
}
