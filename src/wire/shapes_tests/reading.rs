//! What we read from a document, written as the tables of the fixtures write it.
//!
//! Whether that is right is left to the tables.

use serde_json::{Map, Value, json};
use url::Url;

use crate::domain::entry::Attachment;
use crate::wire::activity::Verb;
use crate::wire::{activity, actor, announce, article, collection, note, value};

use super::bending::UNKNOWN_TYPE;

/// All that we read from a document, as the tables write it: without what is unknown.
pub fn reading(document: &Value) -> Value {
    let types = known_types(document);
    if types.iter().any(|name| name.contains("Collection")) {
        return read_collection(document);
    }
    if document.get("object").is_some() {
        return read_activity(document, types);
    }
    read_thing(document)
}

/// What an activity may be about.
fn read_thing(document: &Value) -> Value {
    match actor::read(document) {
        Ok(actor) => json!({ "actor": read_actor(&actor) }),
        Err(_) => read_object(document),
    }
}

fn known_types(document: &Value) -> Vec<String> {
    value::types(document).into_iter().filter(|name| name != UNKNOWN_TYPE).collect()
}

fn read_actor(actor: &actor::RemoteActor) -> Value {
    without_unknown(json!({
        "kind": actor.kind,
        "username": actor.username,
        "name": actor.name,
        "id": actor.uri,
        "inbox": actor.inbox,
        "key": actor.key.id,
        "moreKeys": actor.more_keys.iter().map(|key| key.id.as_str()).collect::<Vec<_>>(),
        "url": actor.url,
        "summary": Some(actor.summary_html.to_plain()).filter(|text| !text.is_empty()),
        "sharedInbox": actor.shared_inbox,
        "outbox": actor.outbox,
        "followers": actor.followers,
        "following": actor.following,
    }))
}

fn read_activity(document: &Value, types: Vec<String>) -> Value {
    let body = serde_json::to_vec(document).expect("JSON");
    let incoming = match activity::read(&body) {
        Ok(incoming) => incoming,
        Err(refused) => return json!({ "refused": refused.to_string() }),
    };
    let mut read = json!({ "activity": without_unknown(json!({
        "types": types,
        "id": incoming.id,
        "actor": incoming.actor,
        "object": about(&incoming).or_else(|| incoming.object_id()),
        "public": value::is_public(document),
    }))});
    let whole = incoming.whole_object().filter(|_| types.iter().any(|name| name == "Create" || name == "Update"));
    if let (Some(fields), Some(Value::Object(inside))) = (read.as_object_mut(), whole.map(read_thing)) {
        fields.extend(inside.into_iter().filter(|(name, _)| name != "nothing"));
    }
    read
}

/// What a group passes on whole and we take in, by its id.
fn about(incoming: &activity::Incoming) -> Option<Url> {
    let about = announce::about(&incoming.object).filter(|_| incoming.verb == Verb::Announce)?;
    matches!(about.verb, Verb::Create | Verb::Update).then_some(about.id)
}

fn read_collection(document: &Value) -> Value {
    let ids = |values: Vec<&Value>| values.into_iter().filter_map(value::id_of).collect::<Vec<Url>>();
    let (items, onward) = (ids(collection::items(document)), ids(collection::onward(document)));
    json!({ "collection": { "items": items, "onward": onward } })
}

fn read_object(document: &Value) -> Value {
    let mut read = Map::new();
    if let Some(note) = note::read(document) {
        read.insert(
            "object".to_owned(),
            without_unknown(json!({
                "id": note.uri,
                "author": note.attributed_to,
                "text": note.html.to_plain(),
                "url": note.url,
                "public": note.public,
                "inReplyTo": note.in_reply_to,
                "language": note.language,
                "published": note.published_at,
                "updated": note.updated_at,
            })),
        );
    }
    if let Some(entry) = article::read(document) {
        read.insert("entry".to_owned(), read_entry(&entry));
    }
    if read.is_empty() { json!({ "nothing": true }) } else { Value::Object(read) }
}

fn read_entry(entry: &article::RemoteEntry) -> Value {
    let content = &entry.content;
    let file =
        |file: &Attachment| [file.url.as_str(), file.media_type.as_deref().unwrap_or_default(), &file.alt].join(" ");
    without_unknown(json!({
        "id": entry.uri,
        "author": entry.attributed_to,
        "title": content.title,
        "text": content.body.html.to_plain(),
        "url": entry.url,
        "public": entry.public,
        "summary": content.summary,
        "language": content.language.as_ref().map(ToString::to_string),
        "published": entry.published_at,
        "updated": entry.updated_at,
        "principles": content.principles,
        "topics": content.topics,
        "links": content.links.iter().map(|link| link.url.clone()).collect::<Vec<_>>(),
        "files": content.attachments.iter().map(file).collect::<Vec<_>>(),
        "licence": content.licence,
    }))
}

fn without_unknown(read: Value) -> Value {
    let Value::Object(fields) = read else { return read };
    let known = |value: &Value| !value.is_null() && value.as_array().is_none_or(|items| !items.is_empty());
    fields.into_iter().filter(|(_, value)| known(value)).collect()
}
