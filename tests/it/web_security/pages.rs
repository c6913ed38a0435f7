//! The list of pages that a real browser looks at, `tests/browser/pages.json`, against the router.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::{Scene, is_page};
use crate::support::routes;

fn list() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/pages.json");
    serde_json::from_str(&std::fs::read_to_string(file).expect("readable")).expect("JSON")
}

/// The paths of all pages that visitors see.
pub fn public() -> Vec<String> {
    let list = list();
    let pages = list["pages"].as_array().expect("pages").iter().filter(|page| page["who"].is_null());
    pages.filter_map(|page| page["path"].as_str()).filter(|path| path.starts_with('/')).map(str::to_owned).collect()
}

/// The paths of pages, and those that are said to be none.
fn listed() -> (BTreeSet<String>, BTreeSet<String>) {
    let list = list();
    let text = |value: &Value| value.as_str().expect("a path").to_owned();
    let pages = list["pages"].as_array().expect("pages").iter().map(|page| text(&page["path"]));
    let none = list["noPages"].as_array().expect("paths").iter().map(text);
    (pages.collect(), none.collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_looks_at_every_page_that_the_router_has() {
    let scene = Scene::set().await;
    let (pages, none) = listed();
    let routes = routes::of(&scene.town);
    for (path, methods) in &routes {
        let is_read = methods.contains("GET") && !path.starts_with("/api");
        assert!(
            !is_read || pages.contains(path) || none.contains(path),
            "{path} is new. If people see it as a page, give it a line in \"pages\" of tests/browser/pages.json: its \
             path, who may see it if not everyone, and an address for each state it can be in. If it is no page, add \
             it to \"noPages\" there."
        );
    }
    for path in pages.union(&none).filter(|path| path.starts_with('/')) {
        assert!(routes.contains_key(path), "{path} of tests/browser/pages.json is no route any more: take it out");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_listed_as_no_page_answers_no_browser_with_html() {
    let scene = Scene::set().await;
    for path in listed().1 {
        let answer = scene.get(&scene.filled(&path)).await;
        // What went wrong is explained to people wherever they are.
        assert!(!is_page(&answer) || answer.status >= 400, "{path} is a page: {}", answer.text);
    }
}

#[test]
fn every_look_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for page in list()["pages"].as_array().expect("pages") {
        for name in page["looks"].as_object().expect("looks").keys() {
            assert!(names.insert(name.clone()), "{name} stands twice in tests/browser/pages.json");
        }
    }
}
