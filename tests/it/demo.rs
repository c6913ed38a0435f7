//! The demo as somebody meets it who has just built the program.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use serde_json::json;

use crate::support::caller::Caller;
use crate::support::database;
use crate::support::process::{ended, program, terminate};

/// The demo at work; it ends with this value.
struct Demo {
    child: Child,
    /// What it wrote until it had nothing more to say.
    said: String,
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Demo {
    async fn start(args: &[&str], temporary: &Path) -> Self {
        let mut command = program();
        command.arg("demo").args(args).current_dir(temporary).env("TMPDIR", temporary).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let out = child.stdout.take().expect("its standard output");
        let mut demo = Self { child, said: String::new() };
        let reading = tokio::task::spawn_blocking(move || {
            let mut said = String::new();
            for line in BufReader::new(out).lines() {
                said.push_str(&line.expect("text"));
                said.push('\n');
                if said.contains("Stop with Ctrl-C") {
                    break;
                }
            }
            said
        });
        let said = tokio::time::timeout(Duration::from_secs(150), reading).await;
        demo.said = said.expect("the demo is ready within seconds").expect("no panic");
        assert!(demo.said.contains("Stop with Ctrl-C"), "the demo ended: {}", demo.said);
        demo
    }

    /// The addresses of the nodes, in the order in which they are printed.
    fn nodes(&self) -> Vec<String> {
        let before = self.said.split("What to look at").next().expect("a text");
        before.split_whitespace().filter(|word| word.starts_with("http://")).map(str::to_owned).collect()
    }

    async fn stop(mut self) {
        terminate(&self.child);
        let status = ended(&mut self.child, Duration::from_secs(20)).await;
        assert!(status.success(), "{status}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_ends_in_three_libraries_that_list_the_entries_of_all_three_cities() {
    // The demo keeps SQLite files whatever the database of the run: once is enough.
    if database::postgres_url().is_some() {
        return;
    }
    let temporary = tempfile::tempdir().expect("a folder");
    let demo = Demo::start(&[], temporary.path()).await;
    let nodes = demo.nodes();
    assert_eq!(nodes.len(), 3, "{}", demo.said);
    assert!(nodes[0].starts_with("http://amsterdam.localhost:"), "{}", demo.said);
    let folder = std::fs::read_dir(temporary.path()).expect("a folder").next().expect("the demo's folder");
    let folder = folder.expect("a folder").path();
    assert!(folder.is_dir());

    for node in &nodes {
        let caller = Caller::new(node.trim_end_matches('/'), "");
        assert!(caller.page("/").await.contains("<main"), "{node}");
        let library = caller.read("/library?limit=100").await;
        assert_eq!(library["total"], json!(21), "{node}");
        let cities = library["facets"]["city"].as_object().expect("cities");
        assert_eq!((cities.len(), cities.values().filter_map(|n| n.as_u64()).sum::<u64>()), (3, 21), "{node}");
        for city in cities.keys() {
            let items = caller.read_all(&format!("/library?city={city}")).await;
            let page = caller.page(&format!("/library?city={city}&limit=100")).await;
            for item in &items {
                let path = item["page"].as_str().expect("a page").trim_start_matches(node);
                assert!(page.contains(path), "{node} lists {path}");
            }
        }
        let all: BTreeSet<String> =
            library["items"].as_array().expect("a list").iter().map(|item| item["page"].to_string()).collect();
        assert_eq!(all.len(), 21);
        let page = caller.page("/library?limit=100").await;
        for path in all {
            assert!(page.contains(path.trim_matches('"').trim_start_matches(node.as_str())), "{node} lists {path}");
        }
    }
    demo.stop().await;
    assert!(!folder.exists(), "nothing stays behind");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demo_that_is_kept_goes_on_at_the_same_addresses_with_the_same_entries() {
    // As above: once is enough.
    if database::postgres_url().is_some() {
        return;
    }
    let temporary = tempfile::tempdir().expect("a folder");
    let args = ["--cities", "2", "--data", "kept"];
    let mut runs = Vec::new();
    for _ in 0..2 {
        let demo = Demo::start(&args, temporary.path()).await;
        let mut seen = Vec::new();
        for node in demo.nodes() {
            let ids = Caller::new(node.trim_end_matches('/'), "").read_all("/library?sort=title").await;
            seen.push((node, ids.into_iter().map(|item| item["id"].clone()).collect::<Vec<_>>()));
        }
        runs.push(seen);
        demo.stop().await;
        assert!(temporary.path().join("kept").is_dir(), "the data stays");
    }
    assert_eq!(runs[0].len(), 2);
    assert_eq!(runs[0], runs[1]);
}
