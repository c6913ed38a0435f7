//! The routes of a node, as its router itself lists them.
//!
//! axum names no way to ask for them but `Debug`; should that change its form, the tests that count on it say so.

use std::collections::{BTreeMap, BTreeSet};

use manyhalls::app::routes;

use super::town::Town;

const METHODS: [(&str, &str); 5] =
    [("get", "GET"), ("delete", "DELETE"), ("patch", "PATCH"), ("post", "POST"), ("put", "PUT")];

/// The methods that each path answers; none for a path that answers all of them alike.
pub fn of(town: &Town) -> BTreeMap<String, BTreeSet<&'static str>> {
    let text = format!("{:?}", routes::routes(town.hall().clone(), &town.settings));
    let (listed, _) = text.split_once(", fallback_router:").expect("the router's own list");
    let (answers, paths) = listed.split_once("node: Node { paths: ").expect("paths after what answers at them");
    let answers: BTreeMap<&str, &str> =
        answers.split("RouteId(").skip(1).filter_map(|part| part.split_once("): ")).collect();
    let paths = paths.split("RouteId(").skip(1).map(|part| {
        let (id, rest) = part.split_once("): \"").expect("a path for each number");
        (id, rest.split('"').next().expect("a path in quotes"))
    });
    let routes: BTreeMap<String, BTreeSet<&str>> = paths
        .map(|(id, path)| {
            let answer = answers.get(id).expect("something answers at each path");
            let answered = METHODS.iter().filter(|(name, _)| !answer.contains(&format!("{name}: None")));
            (path.to_owned(), answered.map(|(_, method)| *method).collect())
        })
        .collect();
    assert!(routes.len() > 30 && routes["/library"].contains("GET"), "axum lists its routes in another way: {text}");
    routes
}
