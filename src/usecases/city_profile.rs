//! This city's own actor as others read it, and telling them when it has changed.

use std::sync::Arc;

use serde_json::Value;

use crate::domain::id::ActivityId;
use crate::domain::site::Site;
use crate::domain::time::Moment;
use crate::store::{Conn, actors, followers, meta};
use crate::wire::keys::ActorKeys;
use crate::wire::{activity, actor, proof};

use super::activity_send::{self, Outgoing};
use super::error::UseError;
use super::node::{Hall, Node};

/// The document at the city's id.
pub async fn document(node: &Hall) -> Result<Value, UseError> {
    let hall = node.clone();
    node.db
        .read(move |conn| {
            let keys = own_keys(&hall)?;
            render(conn, &hall, &keys)
        })
        .await
}

fn own_keys(node: &Node) -> Result<Arc<ActorKeys>, UseError> {
    node.keyring.of(node.own.city).ok_or_else(|| UseError::Broken("the city has lost its keys".to_owned()))
}

/// The document with its proof.
pub(super) fn render(conn: &mut Conn, node: &Node, keys: &ActorKeys) -> Result<Value, UseError> {
    let row = actors::by_id(conn, node.own.city)?;
    let row = row.ok_or_else(|| UseError::Broken("the node has lost one of its actors".to_owned()))?;
    // The row is what was just written, where the city has a new name.
    let mut site: Site = node.site.clone();
    let location = row.location();
    (site.name, site.country) = (row.name, row.country);
    let document = actor::city(&site, &row.summary_html, keys, Moment::from_micros(row.created_at));
    let document = actor::with_location(document, location);
    let document = actor::with_addresses(document, &also_known_as(conn)?, moved_to(conn)?.as_deref());
    // Always the same, so that what others keep stays what we serve.
    Ok(proof::seal(document, keys, Moment::from_micros(row.created_at)))
}

/// The actors that this city has been elsewhere.
pub(super) fn also_known_as(conn: &mut Conn) -> Result<Vec<String>, UseError> {
    let text = meta::get(conn, meta::ALSO_KNOWN_AS)?;
    let broken = |_| UseError::Broken("the former addresses of the city cannot be read".to_owned());
    text.map_or(Ok(Vec::new()), |text| serde_json::from_str(&text).map_err(broken))
}

/// The actor that this city has become elsewhere.
pub(super) fn moved_to(conn: &mut Conn) -> Result<Option<String>, UseError> {
    Ok(meta::get(conn, meta::MOVED_TO)?.filter(|uri| !uri.is_empty()))
}

/// Sends the document as it is now to everyone who follows.
pub(super) fn announce(conn: &mut Conn, node: &Node, now: Moment) -> Result<(), UseError> {
    let keys = own_keys(node)?;
    let document = render(conn, node, &keys)?;
    let id = ActivityId(node.ids.next(now));
    let update = activity::about_object(&node.site, "Update", &node.site.activity(id.0), document, now);
    let inboxes = followers::inboxes(conn, node.own.city)?;
    let outgoing = Outgoing { id, verb: "Update", object_uri: &node.site.city(), public: true, document: &update };
    activity_send::queue(conn, node, &outgoing, &inboxes, now)?;
    Ok(())
}
