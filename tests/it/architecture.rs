//! The rooms of `src/` and who may call whom.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// For each room the rooms it may use.
fn allowed() -> BTreeMap<&'static str, Vec<&'static str>> {
    let edge = vec!["domain", "store", "search", "wire", "usecases"];
    BTreeMap::from([
        ("domain", vec![]),
        ("store", vec!["domain"]),
        ("search", vec!["domain"]),
        ("wire", vec!["domain"]),
        ("usecases", vec!["domain", "store", "search", "wire"]),
        ("web", edge.clone()),
        ("api", edge.clone()),
        ("federation", edge.clone()),
        ("jobs", edge.clone()),
        ("cli", edge.clone()),
        ("app", vec!["domain", "store", "search", "wire", "usecases", "web", "api", "federation", "jobs", "cli"]),
    ])
}

fn source_files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            source_files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The rooms that a text names after `crate::`, in `use` and elsewhere, groups included.
fn rooms_named(text: &str, rooms: &[&str]) -> Vec<String> {
    let mut named = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let group = rest.strip_prefix('{').and_then(|rest| rest.split('}').next());
        let parts: Vec<&str> = group.map_or_else(|| vec![rest], |group| group.split(',').collect());
        for part in parts {
            let word: String = part.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            if rooms.contains(&word.as_str()) {
                named.push(word);
            }
        }
    }
    named
}

fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

#[test]
fn no_room_calls_one_that_it_may_not() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let allowed = allowed();
    let rooms: Vec<&str> = allowed.keys().copied().collect();
    let mut files = Vec::new();
    source_files(&src, &mut files);
    assert!(files.len() > 50, "the sources were found");
    let mut forbidden = Vec::new();
    for file in files {
        let inside = file.strip_prefix(&src).expect("below src");
        let Some(room) = inside.components().next().and_then(|part| part.as_os_str().to_str()) else { continue };
        let Some(may) = allowed.get(room) else {
            assert!(matches!(room, "lib.rs" | "main.rs"), "{room} is a room without a rule");
            continue;
        };
        let text = fs::read_to_string(&file).expect("readable");
        for named in rooms_named(without_tests(&text), &rooms) {
            if named != room && !may.contains(&named.as_str()) {
                forbidden.push(format!("{} uses {named}", inside.display()));
            }
        }
    }
    assert!(forbidden.is_empty(), "{forbidden:#?}");
}

#[test]
fn only_the_store_names_the_database_library() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    source_files(&src, &mut files);
    for file in files.iter().filter(|file| !file.starts_with(src.join("store"))) {
        let text = fs::read_to_string(file).expect("readable");
        assert!(!without_tests(&text).contains("diesel"), "{} names diesel", file.display());
    }
}

#[test]
fn a_group_of_imports_is_read_like_single_ones() {
    let rooms = ["store", "wire"];
    assert_eq!(rooms_named("use crate::{store, wire};", &rooms), ["store", "wire"]);
    assert_eq!(rooms_named("use crate::wire::actor;", &rooms), ["wire"]);
}

#[test]
fn every_file_says_what_it_is_for() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    source_files(&src, &mut files);
    for file in files {
        let text = fs::read_to_string(&file).expect("readable");
        assert!(text.starts_with("//!"), "{} does not open with its purpose", file.display());
    }
}
