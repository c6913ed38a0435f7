//! What other servers send, as `tests/fixtures/peers` shows it, is read as its tables say, however it is bent.
//!
//! Whether what was read has an effect is left to `tests/it`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use super::{actor, article, note};
use crate::domain::address::{object_id, same_origin};

mod bending;
mod reading;

use bending::{BROKEN_WAYS, Bend, SAME_WAYS, bend_alike, bends, break_somewhere};
use reading::reading;

struct Fixture {
    name: String,
    document: Value,
    expected: Value,
}

static FIXTURES: LazyLock<Vec<Fixture>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/peers");
    let versions: Vec<PathBuf> = folders(&root).iter().flat_map(|software| folders(software)).collect();
    versions.iter().flat_map(|version| of_version(&root, version)).collect()
});

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.is_dir()).collect()
}

fn json_of(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a readable file");
    serde_json::from_str(&text).unwrap_or_else(|err| panic!("{}: {err}", path.display()))
}

/// The fixtures of one version, each with its line of `expected.json`.
fn of_version(root: &Path, version: &Path) -> Vec<Fixture> {
    let table = json_of(&version.join("expected.json"));
    let mut lines = table.as_object().expect("a table").clone();
    let mut fixtures = Vec::new();
    for path in entries(version).into_iter().filter(|path| !path.ends_with("expected.json")) {
        let what = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let folder = version.strip_prefix(root).expect("a folder of the fixtures").display();
        let name = format!("{folder}/{what}");
        let expected = lines.shift_remove(&what).unwrap_or_else(|| panic!("{name} is not in expected.json"));
        fixtures.push(Fixture { name, document: json_of(&path), expected });
    }
    assert!(lines.is_empty(), "{}: lines without a fixture: {:?}", version.display(), lines.keys());
    fixtures
}

#[test]
fn every_shape_is_read_as_its_table_says() {
    let mut wrong = Vec::new();
    for fixture in FIXTURES.iter() {
        let read = reading(&fixture.document);
        if read != fixture.expected {
            wrong.push(format!("{}\n  read     {read}\n  expected {}", fixture.name, fixture.expected));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), FIXTURES.len(), wrong.join("\n"));
}

#[test]
fn every_program_has_an_actor_and_a_reply() {
    let mut told: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for fixture in FIXTURES.iter() {
        let (software, rest) = fixture.name.split_once('/').expect("a folder");
        told.entry(software).or_default().push(rest.split_once('/').expect("a version").1);
    }
    for software in [
        "discourse",
        "fedify",
        "gotosocial",
        "hubzilla",
        "lemmy",
        "mastodon",
        "misskey",
        "mitra",
        "mobilizon",
        "nodebb",
        "peertube",
        "pleroma",
        "wordpress",
    ] {
        let shapes = told.get(software).unwrap_or_else(|| panic!("{software} has no fixtures"));
        for what in ["actor", "note-reply", "create-note", "delete", "follow", "accept-follow"] {
            assert!(shapes.iter().any(|shape| shape.starts_with(what)), "{software} has no {what}");
        }
    }
}

/// Runs a property for every fixture, few times each: together that is many.
fn for_every_fixture(ways: u8, cases: u32, holds: impl Fn(&Fixture, &[Bend]) -> Result<(), TestCaseError>) {
    for fixture in FIXTURES.iter() {
        let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
        let held = TestRunner::new(config).run(&bends(ways), |bends| holds(fixture, &bends));
        held.unwrap_or_else(|err| panic!("{}: {err}", fixture.name));
    }
}

#[test]
fn shapes_that_mean_the_same_are_read_alike() {
    for_every_fixture(SAME_WAYS, 12, |fixture, bends| {
        let mut bent = fixture.document.clone();
        bends.iter().for_each(|bend| bend_alike(&mut bent, *bend));
        let (read, expected) = (reading(&bent), &fixture.expected);
        prop_assert!(read == *expected, "read     {read}\nexpected {expected}\nfrom     {bent}");
        Ok(())
    });
}

#[test]
fn broken_shapes_are_read_or_refused_and_nothing_worse() {
    for_every_fixture(BROKEN_WAYS, 8, |fixture, bends| {
        let mut bent = fixture.document.clone();
        bends.iter().for_each(|bend| break_somewhere(&mut bent, *bend));
        reading(&bent);
        if let Ok(actor) = actor::read(&bent) {
            for key in actor.more_keys.iter().chain([&actor.key]) {
                prop_assert!(object_id(&key.id).is_some_and(|id| same_origin(&id, &actor.uri)), "{}", key.id);
            }
            prop_assert!(!actor.name.is_empty() && actor.name.chars().count() <= 200);
        }
        if let Some(note) = note::read(&bent) {
            prop_assert!(object_id(note.uri.as_str()).is_some() && object_id(note.attributed_to.as_str()).is_some());
            prop_assert!(!note.html.as_str().contains("<script"));
            let sane = note.published_at.is_none_or(|moment| moment.micros() > 0);
            prop_assert!(sane, "{:?}", note.published_at);
        }
        if let Some(entry) = article::read(&bent) {
            prop_assert!(!entry.content.title.is_empty() && entry.content.title.chars().count() <= 200);
        }
        Ok(())
    });
}
