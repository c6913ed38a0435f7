//! FEDERATION.md is held against the program: its numbers, its example, and the tests that its promises name.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::town::Town;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|err| panic!("{path}: {err}"))
}

/// The rows of the table under a heading, as their cells.
fn table(document: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, section) = document.split_once(&format!("\n## {heading}\n")).expect("the heading is there");
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with('|') && !line.starts_with("|---"));
    rows.skip(1).map(|row| row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// The value of a constant, as its source has it: a product of numbers, or a time in seconds.
fn constant(file: &str, name: &str) -> i64 {
    let source = read(file);
    let declared = source.lines().find(|line| line.contains(&format!("const {name}:")));
    let declared = declared.unwrap_or_else(|| panic!("{file} has no {name}"));
    let (_, value) = declared.split_once('=').expect("a value");
    let value = value.trim().trim_end_matches(';').trim_start_matches("Duration::from_secs(").trim_end_matches(')');
    value.split('*').map(|part| part.trim().replace('_', "").parse::<i64>().expect("a number")).product()
}

/// Constants by the row of the table in which they stand, with what one of them is called there.
const LIMITS: [(&str, &str, &str, i64); 27] = [
    ("Body of an activity", "src/federation/inbox_refused.rs", "BODY_MAX_BYTES", 1),
    ("Nesting of an activity", "src/wire/json.rs", "DEPTH_MAX", 1),
    ("Title, summary of an entry", "src/domain/entry_input.rs", "TITLE_MAX_CHARS", 1),
    ("Title, summary of an entry", "src/domain/entry_input.rs", "SUMMARY_MAX_CHARS", 1),
    ("Text of an entry", "src/domain/entry_input.rs", "BODY_MAX_BYTES", 1024),
    ("Links and attachments of an entry; partners", "src/domain/entry_input.rs", "LIST_MAX_ITEMS", 1),
    ("User name of an actor", "src/wire/actor.rs", "USERNAME_MAX_CHARS", 1),
    ("A comment", "src/wire/shown.rs", "WORDS_MAX_BYTES", 1024),
    ("A request of ours", "src/federation/client.rs", "MAX_REDIRECTS", 1),
    ("Requests to get one object", "src/federation/network.rs", "FETCHES_MAX", 1),
    ("Reading an outbox", "src/usecases/library_fill.rs", "PAGES_MAX", 1),
    ("Reading an outbox", "src/usecases/library_fill.rs", "ACTIVITIES_MAX", 1),
    ("Reading an outbox", "src/usecases/library_fill.rs", "FETCHES_MAX", 1),
    ("An activity that needs something", "src/usecases/activity_apply.rs", "ATTEMPTS_MAX", 1),
    ("A follow, or reading an outbox", "src/jobs/chores.rs", "ATTEMPTS_MAX", 1),
    ("Following a reply upwards", "src/usecases/thread_backfill.rs", "LEVELS_MAX", 1),
    ("Looking for answers to a comment", "src/usecases/thread_backfill.rs", "DEPTH_MAX", 1),
    ("Looking for answers to a comment", "src/usecases/thread_backfill.rs", "ITEMS_MAX", 1),
    ("Looking for answers to a comment", "src/usecases/thread_backfill.rs", "TIME_MAX", 1),
    ("Requests for conversations", "src/usecases/fetch_budget.rs", "PER_HOST", 1),
    ("Requests for conversations", "src/usecases/fetch_budget.rs", "IN_ALL", 1),
    ("Requests for conversations", "src/usecases/fetch_budget.rs", "WINDOW_SECS", 60),
    ("Memory of activity ids", "src/usecases/housekeeping.rs", "REMEMBER_SEEN_SECS", 24 * 3600),
    ("Memory of what was deleted", "src/usecases/housekeeping.rs", "REMEMBER_GONE_SECS", 24 * 3600),
    ("A collection, or an outbox", "src/federation/network.rs", "COLLECTION_MAX_TIME", 1),
    ("A collection, or an outbox", "src/federation/network.rs", "COLLECTION_MAX_BYTES", 1024 * 1024),
    ("A collection, or an outbox", "src/usecases/library_fill.rs", "FETCHING_MAX", 1),
];

/// `1048576` as people write it.
fn written(number: i64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn has_number(cell: &str, number: i64) -> bool {
    let wanted = written(number);
    cell.split(|c: char| !(c.is_ascii_digit() || c == ',')).any(|found| found.trim_matches(',') == wanted)
}

#[test]
fn the_limits_are_those_of_the_program() {
    let rows = table(&read("FEDERATION.md"), "Limits");
    for (row, file, name, unit) in LIMITS {
        let cells = rows.iter().find(|cells| cells[0].starts_with(row)).unwrap_or_else(|| panic!("no row \"{row}\""));
        let value = constant(file, name) / unit;
        assert!(has_number(&cells[1], value), "{row}: {name} in {file} is {value}, the table says {}", cells[1]);
    }
}

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_promise_names_tests_that_there_are() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    sources(&root().join("tests/it"), &mut files);
    let all: Vec<(PathBuf, String)> =
        files.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a source"))).collect();
    let rows = table(&read("FEDERATION.md"), "Promises and their tests");
    assert_eq!(rows.len(), 10, "there are ten promises");
    for cells in rows {
        let named: Vec<&str> = cells[1].split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "{} names no test", cells[0]);
        for name in named {
            let (module, function) = name.rsplit_once("::").unwrap_or_else(|| panic!("{name} is no test's path"));
            let place = module.replace("::", "/");
            let there = all.iter().any(|(path, source)| {
                let path = path.to_string_lossy();
                path.contains(&place) && source.contains(&format!("fn {function}("))
            });
            assert!(there, "there is no test {name}");
        }
    }
}

/// The `json` block of the document that shows an object of this type.
fn example(kind: &str) -> Value {
    let document = read("FEDERATION.md");
    let blocks = document.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut parsed = blocks.filter_map(|block| serde_json::from_str::<Value>(block).ok());
    parsed.find(|value| value["type"] == kind).unwrap_or_else(|| panic!("no example of {kind}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_of_an_entry_is_what_is_sent() {
    let town = Town::start("delft").await;
    let entry = town.publish("Sensor register").await;
    let sent = town.document(entry["id"].as_str().expect("an id")).await.expect(200).json();
    let shown = example("Article");
    assert_eq!(sent["@context"], shown["@context"], "update the example in FEDERATION.md");
    let fields = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    let shown_fields = fields(&shown);
    // Said in words below the example: not every entry has them.
    let elsewhere = ["source", "attachment"];
    let is_missing = |name: &String| !shown_fields.contains(name) && !elsewhere.contains(&name.as_str());
    let missing: Vec<String> = fields(&sent).into_iter().filter(is_missing).collect();
    assert_eq!(missing, Vec::<String>::new(), "sent, but not in the example");
    for always in ["proof", "interactionPolicy", "audience", "context", "replies", "likes", "shares"] {
        assert!(sent.get(always).is_some() && shown.get(always).is_some(), "{always}");
    }
}
