//! A real server of other software: Fedify on Node.js, told over HTTP what to do and asked what it holds.
//!
//! What it can be told is written in `tests/peers/fedify/control.mjs`; installing it is left to `tests/run`.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::town::{Answer, Town};
use super::{client, eventually};

/// A running Fedify with a person, `ana`, and a city, `porto`. It ends when the value is dropped.
pub struct Fedify {
    pub origin: String,
    pub porto: String,
    control: String,
    child: Child,
    /// Closed with this process, however it ends, which ends the peer too.
    _stdin: ChildStdin,
    /// Held open, so that a late word of the peer does not break it.
    _stdout: BufReader<ChildStdout>,
    http: reqwest::Client,
}

impl Drop for Fedify {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Where the peer is installed.
fn folder() -> PathBuf {
    if let Some(dir) = std::env::var_os("MANYHALLS_TEST_FEDIFY_DIR") {
        return dir.into();
    }
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/peers/fedify");
    let hint = "run tests/run, which installs it, or `npm ci` in that folder";
    assert!(dir.join("node_modules").is_dir(), "Fedify is not installed in {}: {hint}", dir.display());
    dir
}

impl Fedify {
    /// As it comes: it signs like most servers do.
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// With further arguments of `peer.mjs`.
    pub async fn start_with(args: &'static [&'static str]) -> Self {
        let starting = tokio::task::spawn_blocking(move || Self::spawn(args));
        starting.await.expect("the peer starts")
    }

    fn spawn(args: &[&str]) -> Self {
        let mut child = Command::new("node")
            .args(["peer.mjs", "--port", "0", "--until-stdin-ends"])
            .args(args)
            .current_dir(folder())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node.js 20 or newer is there as `node`");
        let stdin = child.stdin.take().expect("a pipe");
        let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut line = String::new();
        stdout.read_line(&mut line).expect("the peer's output is text");
        let ready: Value =
            serde_json::from_str(&line).expect("the peer says in JSON that it is ready; else its errors stand above");
        let field = |name: &str| ready[name].as_str().expect("the peer says its addresses").to_owned();
        Self {
            origin: field("origin"),
            porto: field("porto"),
            control: field("control"),
            child,
            _stdin: stdin,
            _stdout: stdout,
            http: client(),
        }
    }

    /// Host with port, as in an address.
    pub fn server(&self) -> &str {
        self.origin.trim_start_matches("http://")
    }

    /// Has it do something, and gives back what it says of it.
    pub async fn tell(&self, command: &str, wish: Value) -> Value {
        self.try_tell(command, wish).await.expect(200).json()
    }

    pub async fn try_tell(&self, command: &str, wish: Value) -> Answer {
        Answer::of(self.http.post(format!("{}{command}", self.control)).body(wish.to_string())).await
    }

    /// What a document at `url` is to Fedify: `{status, type, object}`.
    pub async fn lookup(&self, url: &str) -> Value {
        self.tell("lookup", json!({ "url": url })).await
    }

    async fn state(&self) -> Value {
        Answer::of(self.http.get(format!("{}state", self.control))).await.expect(200).json()
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

    /// Nothing that came was refused, nothing that went got lost, no signature was wrong.
    pub async fn has_no_complaint(&self) {
        assert_eq!(self.state().await["failures"], json!([]));
    }
}
