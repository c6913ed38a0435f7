//! Groups as documents, and what they pass on: FEP-1b12.
//!
//! A group passes activities on whole and unchanged, for Lemmy, NodeBB and their like; a new entry by its bare id too,
//! for Mastodon and its like, which show that as a boost. To whom, is left to the use cases.

use serde_json::{Value, json};

use crate::domain::site::Site;
use crate::domain::status::EntryKind;
use crate::domain::time::Moment;

use super::actor::{multikey_of, public_key_of};
use super::context::with_context;
use super::keys::ActorKeys;
use super::value::PUBLIC;

/// A group's own document.
pub fn group(site: &Site, kind: EntryKind, keys: &ActorKeys, published: Moment) -> Value {
    let id = site.group(kind);
    let kinds = kind.plural();
    let city = ammonia::clean_text(&site.name);
    with_context(json!({
        "id": id,
        "type": "Group",
        "preferredUsername": kind.group_handle(),
        "name": format!("{kinds} of {}", site.name),
        "summary": format!("<p>{kinds} that {city} publishes, and what is said about them.</p>"),
        "url": id,
        "inbox": site.of_group(kind, "inbox"),
        "outbox": site.of_group(kind, "outbox"),
        "followers": site.of_group(kind, "followers"),
        "endpoints": { "sharedInbox": site.shared_inbox() },
        // A collection, not the city itself: Lemmy takes posts to a group with restricted posting only from those
        // that it finds in there.
        "attributedTo": site.of_group(kind, "moderators"),
        "postingRestrictedToMods": true,
        "published": published,
        "discoverable": true,
        "indexable": true,
        "manuallyApprovesFollowers": false,
        "webfinger": site.group_acct(kind).to_string(),
        "publicKey": public_key_of(&id, keys),
        "assertionMethod": [multikey_of(&id, keys)],
    }))
}

/// Says on an object or an activity of the city which group it belongs to.
pub fn address(document: &mut Value, site: &Site, kind: EntryKind) {
    let group = site.group(kind);
    let Some(fields) = document.as_object_mut() else { return };
    match fields.get_mut("cc").and_then(Value::as_array_mut) {
        Some(cc) => cc.push(json!(group)),
        None => {
            fields.insert("cc".to_owned(), json!([group]));
        }
    }
    fields.insert("audience".to_owned(), json!(group));
}

/// A group passes something on: an activity, whole as it came, or an object by its id.
pub fn announce(site: &Site, kind: EntryKind, id: &str, object: &Value, now: Moment) -> Value {
    with_context(json!({
        "id": id,
        "type": "Announce",
        "actor": site.group(kind),
        "published": now,
        "to": [PUBLIC],
        "cc": [site.of_group(kind, "followers")],
        "audience": site.group(kind),
        "object": object,
    }))
}

/// A group takes back that it passed an object on.
pub fn undo_announce(site: &Site, kind: EntryKind, id: &str, announce: &str, object: &str) -> Value {
    let group = site.group(kind);
    with_context(json!({
        "id": id,
        "type": "Undo",
        "actor": group,
        "to": [PUBLIC],
        "cc": [site.of_group(kind, "followers")],
        "object": { "id": announce, "type": "Announce", "actor": group, "object": object },
    }))
}

/// The city, as the moderator of its group, takes a comment away. Lemmy reads a `Delete` with a summary so.
pub fn removal(site: &Site, kind: EntryKind, id: &str, comment: &str) -> Value {
    let mut document = with_context(json!({
        "id": id,
        "type": "Delete",
        "actor": site.city(),
        "to": [PUBLIC],
        "object": comment,
        "summary": "Taken down by the city",
    }));
    address(&mut document, site, kind);
    document
}
