//! A real server of other software: Fedify on Node.js, and what it says of what we send.
//!
//! What it can be told is written in `tests/peers/fedify/control.mjs`; its process is left to `peer_process`.

use serde_json::{Value, json};

use super::eventually;
use super::peer_process::{self, PeerProcess};
use super::town::{Answer, Town};

/// The signature scheme of most servers, as Fedify calls it.
pub const CAVAGE: &str = "draft-cavage-http-signatures-12";
pub const RFC9421: &str = "rfc9421";

/// A running Fedify with a person, `ana`, and a city, `porto`. It ends when the value is dropped.
pub struct Fedify {
    pub origin: String,
    pub porto: String,
    process: PeerProcess,
}

impl Fedify {
    /// One that signs its requests by `first_knock`, and by the other scheme when it is refused.
    pub async fn start(first_knock: &str) -> Self {
        let mut command = peer_process::node("fedify", "peer.mjs", "MANYHALLS_TEST_FEDIFY_DIR");
        command.args(["--port", "0", "--until-stdin-ends", "--first-knock", first_knock]);
        let process = PeerProcess::start(command).await;
        Self { origin: process.said("origin"), porto: process.said("porto"), process }
    }

    /// Host with port, as in an address.
    pub fn server(&self) -> &str {
        self.origin.trim_start_matches("http://")
    }

    /// Has it do something, and gives back what it says of it.
    pub async fn tell(&self, command: &str, wish: Value) -> Value {
        self.process.tell(command, wish).await
    }

    pub async fn try_tell(&self, command: &str, wish: Value) -> Answer {
        self.process.try_tell(command, wish).await
    }

    /// What a document at `url` is to Fedify: `{status, type, object}`.
    pub async fn lookup(&self, url: &str) -> Value {
        self.tell("lookup", json!({ "url": url })).await
    }

    async fn state(&self) -> Value {
        self.process.state().await
    }

    /// The activities of a type that came in about an object and were verified, in order.
    pub async fn received(&self, verb: &str, object: &str) -> Vec<Value> {
        let inbox = self.state().await["inbox"].take();
        let fits = |activity: &&Value| activity["type"] == json!(verb) && activity["objectId"] == json!(object);
        inbox.as_array().expect("a list").iter().filter(fits).cloned().collect()
    }

    /// Waits for one.
    pub async fn received_one(&self, verb: &str, object: &str) -> Value {
        let what = format!("Fedify receives {verb} of {object}");
        eventually(&what, || async { !self.received(verb, object).await.is_empty() }).await;
        self.received(verb, object).await.remove(0)
    }

    /// Has ana follow a city, and waits for its `Accept`.
    pub async fn follow(&self, town: &Town) {
        self.tell("follow", json!({ "actor": town.city() })).await;
        let following = json!([{ "id": town.city(), "as": "ana", "state": "accepted" }]);
        let what = format!("{} accepts ana", town.name);
        eventually(&what, || async { self.state().await["following"] == following }).await;
    }

    /// Who follows its actors: `{id, of}`.
    pub async fn followers(&self) -> Value {
        self.state().await["followers"].take()
    }

    /// What Fedify says of the proofs in the document at `url`: `{proven, proofs: [{key, cryptosuite, valid}]}`.
    pub async fn verify_object(&self, url: &str) -> Value {
        self.tell("verify-object", json!({ "url": url })).await
    }

    /// The schemes by which its activities got through to `origin`, one for each that did.
    pub async fn schemes_taken(&self, origin: &str) -> Vec<String> {
        let knocks = self.state().await["knocks"].take();
        let taken = |knock: &&Value| {
            let to = knock["url"].as_str().is_some_and(|url| url.starts_with(origin));
            to && knock["method"] == json!("POST") && knock["status"] == json!(202)
        };
        let scheme = |knock: &Value| knock["scheme"].as_str().expect("a scheme").to_owned();
        knocks.as_array().expect("a list").iter().filter(taken).map(scheme).collect()
    }

    /// The activities that came in, each with what its own functions say of the signature and of the proofs:
    /// `{scheme, signature, key, proven, proofs}`.
    pub async fn heard(&self) -> Vec<Value> {
        let heard = self.state().await["heard"].take();
        heard.as_array().expect("a list").iter().filter(|heard| heard["method"] == json!("POST")).cloned().collect()
    }

    /// Nothing that came was refused, nothing that went got lost, no signature and no proof was wrong.
    pub async fn has_no_complaint(&self) {
        assert_eq!(self.state().await["failures"], json!([]));
        for heard in self.heard().await {
            assert_eq!(heard["signature"], json!(true), "{heard}");
            assert_ne!(heard["proven"], json!(false), "{heard}");
        }
    }
}
