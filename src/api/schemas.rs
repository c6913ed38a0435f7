//! What each value of the API looks like, in JSON Schema, with the very limits that are enforced.
//!
//! Names and descriptions of fields come from the types themselves.

use std::fmt::Display;

use serde_json::{Map, Value, json};

use crate::domain::address::ACCT_MAX_BYTES;
use crate::domain::block::TARGET_MAX_CHARS;
use crate::domain::comment::CommentState;
use crate::domain::cursor::NUMBER_PATTERN;
use crate::domain::entry_input::{
    BODY_MAX_BYTES, LIST_MAX_ITEMS, NAME_MAX_CHARS, SUMMARY_MAX_CHARS, TITLE_MAX_CHARS, URL_MAX_CHARS,
};
use crate::domain::library::Sort;
use crate::domain::library_params::{VALUE_MAX_CHARS, VALUES_MAX, WORDS_MAX_CHARS};
use crate::domain::params::{LIMIT_DEFAULT, LIMIT_MAX};
use crate::domain::reaction::ReactionKind;
use crate::domain::report::{ReportState, TEXT_MAX_CHARS as REPORT_MAX_CHARS};
use crate::domain::status::{EntryKind, PracticeKind, Publication, Status};
use crate::domain::taxonomy::{self, Vocabulary};
use crate::store::following;
use crate::usecases::comment_moderate::REASON_MAX_CHARS;
use crate::usecases::entry_create::EXTERNAL_ID_MAX_CHARS;

use super::document::merge;
use super::{blocks, comments, deliveries, entries, following as follows, reactions, reports};

/// No control characters but those that end or indent a line.
const TEXT: &str = r"[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]";
const VISIBLE: &str = r"[^\s\u0000-\u001f\u007f-\u009f]";
const LABEL: &str = "[A-Za-z0-9](-?[A-Za-z0-9]){0,30}";
const LAST_LABEL: &str = "[A-Za-z](-?[A-Za-z0-9]){0,30}";
const PORT: &str = "(:[1-5]?[0-9]{1,4})?";
const KEY: &str = "^[a-z0-9-]{1,80}$";

/// What a program sends; everything else is what it gets.
const SENT: [&str; 9] =
    ["EntryIn", "LinkIn", "AttachmentIn", "Moderation", "Follow", "Block", "Allow", "CloseReport", "ReportIn"];

/// Puts the limits into the schemas of the document.
pub(super) fn constrain(schemas: &mut Value) {
    merge(schemas, json!({ "EntryIn": entry_in(), "LinkIn": link_in(), "AttachmentIn": attachment_in() }));
    merge(
        schemas,
        json!({ "Follow": { "properties": { "handle": { "pattern": acct(), "maxLength": ACCT_MAX_BYTES } } } }),
    );
    merge(
        schemas,
        json!({ "Block": rule_in(block_target(), filled(REASON_MAX_CHARS)), "Allow": rule_in(domain_target(), text(REASON_MAX_CHARS)) }),
    );
    merge(schemas, json!({ "Rule": times(&["until", "set_at"]) }));
    merge(schemas, json!({ "Entry": entry_out(), "Comment": comment_out(), "Following": following_out() }));
    merge(schemas, json!({ "Reaction": reaction_out(), "Report": report_out(), "ReportSubject": subject_out() }));
    let needed = |name: &str, text: Value| json!({ "required": [name], "properties": { name: text } });
    merge(schemas, json!({ "CloseReport": needed("reason", filled(REASON_MAX_CHARS)) }));
    merge(schemas, json!({ "ReportIn": needed("text", plain(REPORT_MAX_CHARS)) }));
    merge(schemas, json!({ "Deliveries": times(&["retrying_since", "next_try_at", "last_success_at"]) }));
    for (name, schema) in schemas.as_object_mut().into_iter().flatten() {
        if !SENT.contains(&name.as_str()) && name != "Problem" {
            all_required(schema);
        }
    }
    if let Some(entry) = schemas.get_mut("EntryIn") {
        *entry = one_for_each_kind(entry);
    }
    if let Some(moderation) = schemas.get_mut("Moderation") {
        *moderation = one_for_each_action(moderation);
    }
}

/// The schema of a parameter, by its name and the path of its call.
pub(super) fn of_parameter(path: &str, name: &str) -> Option<Value> {
    let unless_empty = |words: Vec<Value>| json!({ "type": "string", "enum": with_empty(words) });
    let many = |items: Value| json!({ "type": "array", "items": items, "maxItems": VALUES_MAX });
    Some(match name {
        "key" => json!({ "type": "string", "pattern": KEY }),
        "handle" => json!({ "type": "string", "pattern": acct(), "maxLength": ACCT_MAX_BYTES }),
        "target" if path == "/api/v1/allows" => domain_target(),
        "target" => block_target(),
        "limit" => json!({ "type": "integer", "minimum": 1, "maximum": LIMIT_MAX, "default": LIMIT_DEFAULT }),
        "cursor" => json!({ "type": "string", "pattern": cursor(path) }),
        "state" => unless_empty(words(ReportState::ALL)),
        "publication" => unless_empty(words(Publication::ALL)),
        "q" => json!({ "type": "string", "maxLength": WORDS_MAX_CHARS }),
        "sort" => unless_empty(words(&Sort::ALL.map(Sort::as_str))),
        "kind" => many(unless_empty(words(EntryKind::ALL))),
        "status" => many(unless_empty(words(Status::ALL))),
        "principle" => many(unless_empty(terms(taxonomy::principles()))),
        "topic" | "city" | "country" | "language" => many(json!({ "type": "string", "maxLength": VALUE_MAX_CHARS })),
        _ => return None,
    })
}

/// What the tokens of a list look like; an empty one leads to its first page.
fn cursor(path: &str) -> String {
    let list = match path {
        "/api/v1/library" => "library",
        "/api/v1/entries" => entries::LIST,
        "/api/v1/following" => follows::LIST,
        "/api/v1/blocks" => blocks::BLOCKS,
        "/api/v1/allows" => blocks::ALLOWS,
        "/api/v1/reports" => reports::LIST,
        path if path.ends_with("/reactions") => reactions::LIST,
        "/api/v1/deliveries" => return format!(r"^({}\.({LABEL}\.)*{LAST_LABEL}{PORT})?$", deliveries::LIST),
        _ => comments::LIST,
    };
    format!(r"^({list}\.{NUMBER_PATTERN})?$")
}

fn acct() -> String {
    format!(r"^@?[A-Za-z0-9_.-]{{1,64}}@({LABEL}\.)*{LAST_LABEL}{PORT}$")
}

fn web_address() -> String {
    format!(r"https?://({LABEL}\.)*{LAST_LABEL}{PORT}([/?#][!-~]*)?")
}

/// A domain of at least two labels, or the id of an actor.
fn block_target() -> Value {
    let domain = format!(r"({LABEL}\.){{1,3}}{LAST_LABEL}");
    let pattern = format!("^({domain}|https?://{domain}/[!-~]*)$");
    json!({ "type": "string", "pattern": pattern, "maxLength": TARGET_MAX_CHARS })
}

fn domain_target() -> Value {
    json!({ "type": "string", "pattern": format!(r"^({LABEL}\.){{1,3}}{LAST_LABEL}$"), "maxLength": 253 })
}

fn rule_in(target: Value, reason: Value) -> Value {
    let until = json!([
        { "type": "string", "format": "date-time" },
        { "type": "string", "format": "date" },
        { "enum": ["", null] },
    ]);
    json!({ "properties": { "target": target, "reason": reason, "until": { "type": null, "anyOf": until } } })
}

fn entry_in() -> Value {
    let maybe = |words: Vec<Value>| json!({ "enum": with_null(with_empty(words)) });
    json!({
        "required": ["kind", "title", "principles"],
        "properties": {
            "kind": { "type": "string", "enum": words(EntryKind::ALL) },
            "practice_kind": maybe(words(PracticeKind::ALL)),
            "title": filled(TITLE_MAX_CHARS),
            "summary": text(SUMMARY_MAX_CHARS),
            "body": { "maxLength": BODY_MAX_BYTES, "pattern": r"^[^\u0000]*$" },
            "language": { "maxLength": 35, "pattern": "^([A-Za-z]{2,3}(-([A-Za-z]{2}|[0-9]{3}|[A-Za-z]{4}|[A-Za-z0-9]{5,8}))*)?$" },
            "principles": list_of(json!({ "type": null, "enum": terms(taxonomy::principles()) }), 1),
            "topics": list_of(json!({ "enum": slugs(taxonomy::topics()) }), 0),
            "missions": list_of(json!({ "type": null, "enum": terms(taxonomy::missions()) }), 0),
            "status": maybe(words(Status::ALL)),
            "status_as_of": date(),
            "starts": date(),
            "ends": date(),
            "partners": list_of(filled(NAME_MAX_CHARS), 0),
            "links": { "maxItems": LIST_MAX_ITEMS },
            "attachments": { "maxItems": LIST_MAX_ITEMS },
            "licence": text(NAME_MAX_CHARS),
            "source": { "maxLength": URL_MAX_CHARS, "pattern": format!("^({})?$", web_address()) },
            "external_id": { "maxLength": EXTERNAL_ID_MAX_CHARS, "pattern": r"^[^\u0000-\u001f\u007f-\u009f]*$" },
        },
    })
}

fn link_in() -> Value {
    json!({ "properties": { "url": url(), "title": text(NAME_MAX_CHARS) } })
}

fn attachment_in() -> Value {
    let alt = filled(SUMMARY_MAX_CHARS);
    json!({ "properties": { "url": url(), "media_type": text(NAME_MAX_CHARS), "alt": alt } })
}

fn url() -> Value {
    json!({ "maxLength": URL_MAX_CHARS, "pattern": format!("^{}$", web_address()) })
}

fn text(max_chars: usize) -> Value {
    json!({ "maxLength": max_chars, "pattern": format!("^{TEXT}*$") })
}

/// Text that must say something.
fn filled(max_chars: usize) -> Value {
    let pattern = format!("^{TEXT}*{VISIBLE}{TEXT}*$");
    json!({ "type": "string", "minLength": 1, "maxLength": max_chars, "pattern": pattern })
}

/// Text that must say something and holds no HTML.
fn plain(max_chars: usize) -> Value {
    let text = TEXT.replacen("[^", "[^<>", 1);
    let visible = VISIBLE.replacen("[^", "[^<>", 1);
    json!({ "type": "string", "minLength": 1, "maxLength": max_chars, "pattern": format!("^{text}*{visible}{text}*$") })
}

fn list_of(items: Value, min_items: usize) -> Value {
    json!({ "items": items, "minItems": min_items, "maxItems": LIST_MAX_ITEMS })
}

/// A day, a month, a year, or unknown.
fn date() -> Value {
    json!({
        "type": null,
        "anyOf": [
            { "type": "string", "format": "date" },
            { "type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$" },
            { "enum": ["", null] },
        ],
    })
}

fn entry_out() -> Value {
    let mut schema = times(&["created_at", "published_at", "updated_at", "received_at"]);
    let more = json!({
        "properties": {
            "key": { "pattern": KEY },
            "kind": { "enum": words(EntryKind::ALL) },
            "practice_kind": { "enum": with_null(words(PracticeKind::ALL)) },
            "status": { "enum": with_null(words(Status::ALL)) },
            "publication": { "enum": words(Publication::ALL) },
        },
    });
    merge(&mut schema, more);
    schema
}

fn comment_out() -> Value {
    let mut schema = times(&["published_at", "received_at", "edited_at"]);
    merge(&mut schema, json!({ "properties": { "state": { "enum": words(CommentState::ALL) } } }));
    schema
}

fn reaction_out() -> Value {
    let mut schema = times(&["received_at"]);
    merge(&mut schema, json!({ "properties": { "kind": { "enum": words(ReactionKind::ALL) } } }));
    schema
}

fn report_out() -> Value {
    let mut schema = times(&["received_at", "closed_at"]);
    merge(&mut schema, json!({ "properties": { "state": { "enum": words(ReportState::ALL) } } }));
    schema
}

fn subject_out() -> Value {
    json!({ "properties": { "kind": { "enum": ["city", "entry", "comment"] } } })
}

fn following_out() -> Value {
    json!({ "properties": { "state": { "enum": [following::PENDING, following::ACCEPTED, following::REJECTED] } } })
}

fn times(fields: &[&str]) -> Value {
    let fields = fields.iter().map(|field| ((*field).to_owned(), json!({ "format": "date-time" })));
    json!({ "properties": fields.collect::<Map<String, Value>>() })
}

/// An answer always has all its fields, null where unknown.
fn all_required(schema: &mut Value) {
    for part in schema.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten() {
        all_required(part);
    }
    let names = schema.get("properties").and_then(Value::as_object).map(|all| all.keys().cloned().collect::<Vec<_>>());
    if let (Some(names), Some(schema)) = (names, schema.as_object_mut()) {
        schema.insert("required".to_owned(), json!(names));
    }
}

/// Which status fits depends on the kind, and only a practice has a kind of its own.
fn one_for_each_kind(entry: &Value) -> Value {
    let variants = EntryKind::ALL.iter().map(|kind| {
        let mut variant = entry.clone();
        let status = with_null(with_empty(words(Status::of_kind(*kind))));
        let fitting = json!({
            "title": kind.label(),
            "properties": { "kind": { "enum": [kind.as_str()] }, "status": { "enum": status } },
        });
        merge(&mut variant, fitting);
        if *kind != EntryKind::Practice {
            let none = with_null(with_empty(Vec::new()));
            merge(&mut variant, json!({ "properties": { "practice_kind": { "enum": none } } }));
        }
        variant
    });
    json!({ "oneOf": variants.collect::<Vec<_>>() })
}

/// To publish needs no reason.
fn one_for_each_action(moderation: &Value) -> Value {
    let variant = |actions: Vec<&str>, required: &[&str], reason: Value| {
        let mut variant = moderation.clone();
        let action = json!({ "type": "string", "enum": actions });
        merge(&mut variant, json!({ "required": required, "properties": { "action": action, "reason": reason } }));
        variant
    };
    let needs = |state: &CommentState| *state != CommentState::Published;
    let [with, without] = [true, false].map(|reason| {
        let fitting = comments::ACTIONS.iter().filter(|(_, state)| needs(state) == reason);
        fitting.map(|(name, _)| *name).collect::<Vec<_>>()
    });
    json!({ "oneOf": [
        variant(with, &["action", "reason"], filled(REASON_MAX_CHARS)),
        variant(without, &["action"], text(REASON_MAX_CHARS)),
    ] })
}

fn words<T: Display>(all: &[T]) -> Vec<Value> {
    all.iter().map(|word| json!(word.to_string())).collect()
}

fn slugs(vocabulary: &Vocabulary) -> Vec<Value> {
    vocabulary.terms.iter().map(|term| json!(term.slug)).collect()
}

/// The slugs, and the numbers as numbers and as text.
fn terms(vocabulary: &Vocabulary) -> Vec<Value> {
    let numbers: Vec<u32> = vocabulary.terms.iter().filter_map(|term| term.number).collect();
    let text = numbers.iter().map(|number| json!(number.to_string()));
    slugs(vocabulary).into_iter().chain(text).chain(numbers.iter().map(|number| json!(number))).collect()
}

/// An empty text says the same as none.
fn with_empty(mut values: Vec<Value>) -> Vec<Value> {
    values.push(json!(""));
    values
}

fn with_null(mut values: Vec<Value>) -> Vec<Value> {
    values.push(Value::Null);
    values
}
