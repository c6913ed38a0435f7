//! Six kinds of server meet our actors: fediverse-pasture's `verify_actor`, which has its own signature code (bovine).

use serde_json::json;

use crate::support::peer_process::{PeerProcess, python};
use crate::support::town::Town;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_can_fetch_an_actor_and_post_to_it_and_nobody_else_can_post() {
    let town = Town::start("delft").await;
    let folder = tempfile::tempdir().expect("a folder");
    let pasture = PeerProcess::start(python("verify_actor.py", folder.path())).await;
    let unsigned = json!({ "get_actor": true, "post_inbox": false });
    let signed = json!({ "get_actor": true, "post_inbox": true });
    let expected = json!({
        "alice": unsigned, "bob": signed, "claire": signed,
        // These three have no WebFinger and no preferredUsername.
        "dean": unsigned, "emily": signed, "frank": signed,
        "webfinger": true
    });
    for actor in [format!("acct:{}", town.address()), town.city(), town.settings.site.instance()] {
        let answer = pasture.tell("verify", json!({ "actor": actor })).await;
        assert_eq!(answer["result"], expected, "{actor}: {:#}", answer["steps"]);
    }
    assert_eq!(town.hall().counts.accepted.get(), 3 * 4, "what was posted was taken in");
}
