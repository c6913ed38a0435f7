//! Replays what the fuzzers keep, and changes it at random for a while: a fuzzer in small, without any tool.
//!
//! Following the program's branches is left to `cargo fuzz`; CONTRIBUTING.md says how.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use checks::Check;

#[path = "../fuzz/checks.rs"]
mod checks;

/// How long each corpus is changed at random; longer with `MANYHALLS_TEST_FUZZ_SECS`.
const MUTATE_SECS: u64 = 5;
/// Larger inputs are replayed, but not changed: they would take all the time.
const MUTATED_MAX_BYTES: usize = 64 * 1024;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// All files below a folder, in the order of their names; none where it is not there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

fn seeds(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let mut paths = files(&folder("fuzz/corpus").join(name));
    paths.extend(files(&folder("fuzz/found").join(name)));
    if name == "inbox_body" {
        paths.extend(
            files(&folder("fixtures/peers")).into_iter().filter(|path| path.extension() == Some("json".as_ref())),
        );
    }
    paths.into_iter().map(|path| (path.clone(), fs::read(&path).expect("a readable file"))).collect()
}

fn check(name: &str) -> Check {
    checks::ALL.iter().find(|(known, _)| *known == name).map(|(_, check)| *check).expect("a check of that name")
}

/// Says what was being checked if the check panics.
struct Bearing<'a> {
    what: &'a str,
    bytes: &'a [u8],
}

impl Drop for Bearing<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("while checking {}: {:?}", self.what, String::from_utf8_lossy(self.bytes));
        }
    }
}

fn checked(check: Check, what: &str, bytes: &[u8]) {
    let bearing = Bearing { what, bytes };
    check(bearing.bytes);
}

/// One change such as fuzzers make: bits, bytes, pieces that go, come twice, or come from another input.
fn change(rng: &mut fastrand::Rng, bytes: &mut Vec<u8>, other: &[u8]) {
    let at = rng.usize(..=bytes.len());
    let len = rng.usize(..=(bytes.len() - at).min(64));
    match rng.u8(..7) {
        0 if at < bytes.len() => bytes[at] ^= 1 << rng.u8(..8),
        1 if at < bytes.len() => bytes[at] = rng.u8(..),
        2 => drop(bytes.drain(at..at + len)),
        3 => {
            let piece = bytes[at..at + len].repeat(rng.usize(1..8));
            bytes.splice(at..at, piece).for_each(drop);
        }
        4 if !other.is_empty() => {
            let from = rng.usize(..other.len());
            let piece = other[from..(from + rng.usize(..64)).min(other.len())].to_vec();
            bytes.splice(at..at + len, piece).for_each(drop);
        }
        5 => {
            let words =
                ["\"", "<", "</", "&#", "\0", "\u{202e}", "null", "[[", "{\"", "1e9", "-1", "://", "@", "\r\n", "%00"];
            let word = words[rng.usize(..words.len())];
            bytes.splice(at..at, word.bytes()).for_each(drop);
        }
        _ => bytes.truncate(at.max(1)),
    }
}

fn replay(name: &str) {
    let (check, seeds) = (check(name), seeds(name));
    assert!(!seeds.is_empty(), "there is a corpus for {name}");
    for (path, bytes) in &seeds {
        checked(check, &path.display().to_string(), bytes);
    }
    let number = |variable: &str| std::env::var(variable).ok().and_then(|text| text.parse::<u64>().ok());
    let seed = number("MANYHALLS_TEST_FUZZ_SEED").unwrap_or(1);
    let until = Instant::now() + Duration::from_secs(number("MANYHALLS_TEST_FUZZ_SECS").unwrap_or(MUTATE_SECS));
    let mut rng = fastrand::Rng::with_seed(seed);
    let small: Vec<&Vec<u8>> = seeds.iter().map(|(_, bytes)| bytes).filter(|b| b.len() < MUTATED_MAX_BYTES).collect();
    let mut tries = 0_u64;
    while Instant::now() < until {
        let mut bytes = small[rng.usize(..small.len())].clone();
        let other = small[rng.usize(..small.len())];
        for _ in 0..rng.usize(1..6) {
            change(&mut rng, &mut bytes, other);
        }
        bytes.truncate(MUTATED_MAX_BYTES);
        checked(check, &format!("{name}, seed {seed}, try {tries}"), &bytes);
        tries += 1;
    }
    println!("{name}: {} kept inputs, {tries} changed ones, seed {seed}", seeds.len());
}

#[test]
fn inbox_bodies_are_read_without_harm() {
    replay("inbox_body");
}

#[test]
fn signature_headers_are_examined_without_harm() {
    replay("signature_headers");
}

#[test]
fn webfinger_answers_are_read_without_harm() {
    replay("webfinger_answer");
}

#[test]
fn html_is_cleaned_without_harm() {
    replay("html");
}

#[test]
fn markdown_is_rendered_without_harm() {
    replay("markdown");
}
