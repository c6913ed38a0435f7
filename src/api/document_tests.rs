//! Facts about the description of the API: it names every call, and says of each what is so.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::domain::library_params;

use super::comments::Moderation;
use super::entry_in::EntryIn;
use super::json::JsonInput;
use super::roles::{CALLS, Needs};
use super::testing::TestNode;
use super::{calls, document};

fn described() -> Value {
    document::complete(calls().into_openapi())
}

fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    let calls = paths.iter().flat_map(|(path, item)| {
        let item = item.as_object().unwrap();
        item.iter().map(move |(method, call)| (method.to_uppercase(), path.clone(), call.clone()))
    });
    calls.collect()
}

#[tokio::test]
async fn the_description_is_served_as_it_is_made() {
    let answer = TestNode::start().await.get("/api/v1/openapi.json").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.headers["content-type"], "application/json");
    assert_eq!(answer.json, described());
    assert_eq!(answer.json["openapi"], "3.1.0");
}

#[test]
fn the_table_of_roles_names_every_call() {
    let in_table: BTreeSet<_> = CALLS.iter().map(|call| (call.method.to_owned(), call.path.to_owned())).collect();
    let described: BTreeSet<_> = operations(&described()).into_iter().map(|(method, path, _)| (method, path)).collect();
    assert_eq!(in_table, described);
}

#[test]
fn a_call_asks_for_a_token_where_the_table_says_so() {
    for (method, path, call) in operations(&described()) {
        let needs = CALLS.iter().find(|known| known.method == method && known.path == path).unwrap().needs;
        let open = call["security"].as_array().unwrap().contains(&json!({}));
        assert_eq!(open, !matches!(needs, Needs::Permission(_)), "{method} {path}");
        assert_eq!(call["responses"].get("403").is_none(), open, "{method} {path}");
    }
}

#[test]
fn every_refusal_is_a_problem_document() {
    for (method, path, call) in operations(&described()) {
        for (status, response) in call["responses"].as_object().unwrap() {
            let types: Vec<&String> =
                response["content"].as_object().into_iter().flatten().map(|(name, _)| name).collect();
            match status.as_str() {
                // The server says 431 itself, before anything of the program is asked.
                "204" | "431" => assert!(types.is_empty(), "{method} {path}"),
                "200" | "201" | "202" => assert_eq!(types, ["application/json"], "{method} {path} {status}"),
                _ => assert_eq!(types, ["application/problem+json"], "{method} {path} {status}"),
            }
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    fn references(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(object) => {
                found.extend(object.get("$ref").and_then(Value::as_str).map(str::to_owned));
                object.values().for_each(|value| references(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| references(value, found)),
            _ => {}
        }
    }
    let document = described();
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 5, "{found:?}");
    for reference in found {
        assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
    }
}

#[test]
fn the_fields_that_are_read_are_those_described() {
    let document = described();
    let names = |pointer: &str| -> BTreeSet<String> {
        let properties = document.pointer(pointer).unwrap_or_else(|| panic!("{pointer}"));
        properties.as_object().unwrap().keys().cloned().collect()
    };
    let known = |fields: &[&str]| -> BTreeSet<String> { fields.iter().map(|name| (*name).to_owned()).collect() };
    assert_eq!(
        names("/components/schemas/EntryIn/oneOf/0/properties"),
        known(&[EntryIn::FIELDS, EntryIn::ALSO].concat())
    );
    assert_eq!(names("/components/schemas/Moderation/oneOf/0/properties"), known(Moderation::FIELDS));
    for (list, schema) in [("links", "LinkIn"), ("attachments", "AttachmentIn")] {
        let fields = EntryIn::NESTED.iter().find(|(name, _)| *name == list).unwrap().1;
        assert_eq!(names(&format!("/components/schemas/{schema}/properties")), known(fields));
    }
    let mut answered = known(&[EntryIn::FIELDS, EntryIn::ALSO].concat());
    answered.extend(known(EntryIn::ANSWERED));
    answered.remove("publish");
    assert_eq!(names("/components/schemas/Entry/properties"), answered);
}

#[test]
fn the_parameters_of_the_library_are_those_described() {
    let document = described();
    let parameters = document["paths"]["/api/v1/library"]["get"]["parameters"].as_array().unwrap();
    let described: Vec<&str> = parameters.iter().map(|parameter| parameter["name"].as_str().unwrap()).collect();
    assert_eq!(described, library_params::NAMES);
    for parameter in parameters {
        assert!(parameter["schema"]["type"].is_string(), "{parameter}");
    }
}

#[test]
fn limits_are_in_the_description() {
    let document = described();
    let entry = &document["components"]["schemas"]["EntryIn"]["oneOf"];
    assert_eq!(entry[0]["properties"]["title"]["maxLength"], 200);
    assert_eq!(entry[0]["properties"]["principles"]["minItems"], 1);
    assert_eq!(entry[0]["additionalProperties"], false);
    assert_eq!(entry[1]["properties"]["kind"]["enum"], json!(["practice"]));
    assert!(
        document["info"]["description"]
            .as_str()
            .unwrap()
            .contains("| `POST /api/v1/entries` | no | yes | yes | yes | no |")
    );
}
