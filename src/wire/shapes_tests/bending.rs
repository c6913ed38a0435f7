//! Ways to write a document differently that mean the same, and ways to break it.
//!
//! What must hold afterwards is left to the properties.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::wire::value;

/// A type that nobody knows; bent fixtures have it, the tables do not.
pub const UNKNOWN_TYPE: &str = "Thing";

/// One way to bend a document, somewhere in it.
#[derive(Clone, Copy, Debug)]
pub struct Bend {
    how: u8,
    place: u16,
}

pub fn bends(ways: u8) -> impl Strategy<Value = Vec<Bend>> {
    let bend = (0..ways, any::<u16>()).prop_map(|(how, place)| Bend { how, place });
    prop::collection::vec(bend, 1..6)
}

/// Where the objects of a document are that have the vocabulary's fields, as JSON pointers: not contexts and maps.
fn paths(document: &Value, so_far: &str, found: &mut Vec<String>) {
    match document {
        Value::Object(fields) => {
            found.push(so_far.to_owned());
            for (name, value) in fields {
                if name != "@context" && !name.ends_with("Map") && !name.contains('/') {
                    paths(value, &format!("{so_far}/{name}"), found);
                }
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                paths(item, &format!("{so_far}/{place}"), found);
            }
        }
        _ => {}
    }
}

/// An object of the document, and one of its fields, by a number.
fn somewhere(document: &mut Value, place: u16) -> Option<(&mut Map<String, Value>, String)> {
    let mut all = Vec::new();
    paths(document, "", &mut all);
    let (object, field) = (usize::from(place) % all.len().max(1), usize::from(place) / all.len().max(1));
    let fields = document.pointer_mut(all.get(object)?)?.as_object_mut()?;
    let name = fields.keys().nth(field % fields.len().max(1))?.clone();
    Some((fields, name))
}

pub const SAME_WAYS: u8 = 10;

/// Bends a document so that it still means the same.
pub fn bend_alike(document: &mut Value, bend: Bend) {
    let place = bend.place;
    match bend.how {
        0 => change_context(document, place),
        1 => rename_public(document, ["as:Public", "Public", value::PUBLIC][usize::from(place) % 3]),
        how => {
            let Some((fields, name)) = somewhere(document, place) else { return };
            match how {
                2 => wrap(fields, &name),
                3 => unwrap(fields, &name),
                4 => id_to_object(fields, &name),
                5 => *fields = std::mem::take(fields).into_iter().rev().collect(),
                6 => add_unknown(fields),
                7 => change_type(fields, place),
                8 => add_nulls(fields),
                _ => use_keywords(fields),
            }
        }
    }
}

fn change_context(document: &mut Value, place: u16) {
    let others = [
        json!("https://www.w3.org/ns/activitystreams"),
        json!(["https://www.w3.org/ns/activitystreams", "https://x.example/context.jsonld", {"x": "https://x.example/ns#"}]),
        json!({"@vocab": "https://www.w3.org/ns/activitystreams#", "@language": "und"}),
        json!([]),
        Value::Null,
        json!(7),
    ];
    document["@context"] = others[usize::from(place) % others.len()].clone();
}

fn rename_public(value: &mut Value, name: &str) {
    match value {
        Value::String(text) if [value::PUBLIC, "as:Public", "Public"].contains(&text.as_str()) => {
            *text = name.to_owned()
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename_public(item, name)),
        Value::Object(fields) => fields.values_mut().for_each(|item| rename_public(item, name)),
        _ => {}
    }
}

fn wrap(fields: &mut Map<String, Value>, name: &str) {
    let value = &mut fields[name];
    if !value.is_array() && !["id", "@id", "href", "@context"].contains(&name) {
        *value = json!([value.take()]);
    }
}

fn unwrap(fields: &mut Map<String, Value>, name: &str) {
    let value = &mut fields[name];
    let Some(items) = value.as_array_mut().filter(|items| items.len() < 2 && name != "@context") else { return };
    *value = items.pop().unwrap_or(Value::Null);
}

fn id_to_object(fields: &mut Map<String, Value>, name: &str) {
    let ids =
        ["actor", "object", "attributedTo", "inReplyTo", "to", "cc", "inbox", "outbox", "followers", "first", "next"];
    let values = match &mut fields[name] {
        Value::Array(values) => values.iter_mut().collect(),
        value => vec![value],
    };
    for value in values.into_iter().filter(|value| value.is_string()) {
        if ids.contains(&name) {
            *value = json!({ "id": value.take() });
        } else if name == "url" {
            *value = json!({ "type": "Link", "href": value.take(), "mediaType": "text/html" });
        }
    }
}

fn add_unknown(fields: &mut Map<String, Value>) {
    fields.insert("x:weight".to_owned(), json!({ "deep": [1, { "a": null }] }));
    fields.insert("_unknown".to_owned(), json!(1e300));
    fields.insert("日本".to_owned(), json!(["x", false]));
}

fn change_type(fields: &mut Map<String, Value>, place: u16) {
    let Some(Value::String(name)) = fields.get("type").cloned().filter(|name| !name.to_string().contains(':')) else {
        return;
    };
    let unknown = format!("https://x.example/ns#{UNKNOWN_TYPE}");
    fields["type"] = match place % 4 {
        0 => json!([unknown, name]),
        1 => json!([name, unknown]),
        2 => json!(format!("as:{name}")),
        _ => json!(format!("https://www.w3.org/ns/activitystreams#{name}")),
    };
}

fn add_nulls(fields: &mut Map<String, Value>) {
    let optional = [
        "summary",
        "contentMap",
        "nameMap",
        "updated",
        "published",
        "inReplyTo",
        "tag",
        "attachment",
        "endpoints",
        "location",
        "startTime",
        "language",
        "cc",
        "oneOf",
        "sharedInbox",
        "mediaType",
    ];
    for name in optional {
        fields.entry(name).or_insert(Value::Null);
    }
}

fn use_keywords(fields: &mut Map<String, Value>) {
    let keyword = |name: String| if name == "id" || name == "type" { format!("@{name}") } else { name };
    *fields = std::mem::take(fields).into_iter().map(|(name, value)| (keyword(name), value)).collect();
}

pub const BROKEN_WAYS: u8 = 5;

/// Breaks a document somewhere.
pub fn break_somewhere(document: &mut Value, bend: Bend) {
    let Some((fields, name)) = somewhere(document, bend.place) else { return };
    match bend.how {
        0 => drop(fields.remove(&name)),
        1 => fields[&name] = Value::Null,
        2 => {
            let strange = [
                json!(-0.0),
                json!(1e308),
                json!(u64::MAX),
                json!(true),
                json!({}),
                json!([[[]], null, {"id": null}]),
                json!("http://[::1"),
                json!("javascript:alert(1)"),
                json!("<script>alert(1)</script>\u{0}\u{202e}"),
                json!("9999-99-99T99:99:99Z"),
                json!("-262143-01-01T00:00:00Z"),
            ];
            fields[&name] = strange[usize::from(bend.place) % strange.len()].clone();
        }
        3 if bend.place.is_multiple_of(16) => fields[&name] = json!("é".repeat(200_000)),
        3 => fields[&name] = json!("<p>é<i>".repeat(100)),
        _ => {
            let other = fields.values().next_back().cloned().unwrap_or(Value::Null);
            fields[&name] = other;
        }
    }
}
