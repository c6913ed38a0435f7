//! A server of other software in a process of its own, told over HTTP what to do and asked what it holds.
//!
//! What each can be told is written in its script under `tests/peers`; installing it is left to `tests/run`.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::Value;

use super::client;
use super::town::Answer;

/// A peer that runs. It ends when the value is dropped.
pub struct PeerProcess {
    ready: Value,
    child: Child,
    /// Closed with this process, however it ends, which ends the peer too.
    _stdin: ChildStdin,
    /// Held open, so that a late word of the peer does not break it.
    _stdout: BufReader<ChildStdout>,
    http: reqwest::Client,
}

impl Drop for PeerProcess {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl PeerProcess {
    /// Starts it and waits for the line of JSON in which it says its addresses, `control` among them.
    pub async fn start(command: Command) -> Self {
        tokio::task::spawn_blocking(move || Self::spawn(command)).await.expect("the peer starts")
    }

    fn spawn(mut command: Command) -> Self {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the peer's program is there");
        let stdin = child.stdin.take().expect("a pipe");
        let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut line = String::new();
        stdout.read_line(&mut line).expect("the peer's output is text");
        let ready =
            serde_json::from_str(&line).expect("the peer says in JSON that it is ready; else its errors stand above");
        Self { ready, child, _stdin: stdin, _stdout: stdout, http: client() }
    }

    /// What it said of itself when it was ready.
    pub fn said(&self, name: &str) -> String {
        self.ready[name].as_str().expect("the peer says its addresses").to_owned()
    }

    fn control(&self, command: &str) -> String {
        format!("{}{command}", self.said("control"))
    }

    /// Has it do something, and gives back what it says of it.
    pub async fn tell(&self, command: &str, wish: Value) -> Value {
        self.try_tell(command, wish).await.expect(200).json()
    }

    pub async fn try_tell(&self, command: &str, wish: Value) -> Answer {
        let request = self.http.post(self.control(command)).header("content-type", "application/json");
        Answer::of(request.body(wish.to_string())).await
    }

    pub async fn state(&self) -> Value {
        Answer::of(self.http.get(self.control("state"))).await.expect(200).json()
    }
}

/// A script of `tests/peers/python`, to be run in `folder`, where it may leave what it likes.
pub fn python(script: &str, folder: &Path) -> Command {
    let python = std::env::var_os("MANYHALLS_TEST_PEERS_PYTHON").map_or_else(
        || {
            let program = std::env::current_exe().expect("this program has a place");
            let target = program.ancestors().nth(3).expect("it lies in a target folder").to_owned();
            target.join("test-peers/bin/python")
        },
        PathBuf::from,
    );
    assert!(
        python.is_file(),
        "the Python peers are not installed: there is no {}; run tests/run, which installs them",
        python.display()
    );
    let mut command = Command::new(python);
    command.arg(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/peers/python").join(script)).current_dir(folder);
    // No folders of compiled scripts among the sources.
    command.env("PYTHONDONTWRITEBYTECODE", "1");
    command
}

/// A script of `tests/peers/NAME`, whose packages are installed beside it unless `variable` names another place.
pub fn node(name: &str, script: &str, variable: &str) -> Command {
    let dir = std::env::var_os(variable)
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/peers").join(name), PathBuf::from);
    let hint = "run tests/run, which installs it, or `npm ci` in that folder";
    assert!(dir.join("node_modules").is_dir(), "{name} is not installed in {}: {hint}", dir.display());
    let mut command = Command::new("node");
    command.arg(script).current_dir(dir);
    command
}
