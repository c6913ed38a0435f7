//! Somebody whom this city follows passes something on: an object by its id, or a whole activity about one (FEP-1b12).
//!
//! What an object says counts only where it comes from its own server: it came from there with the `Announce`, or is
//! fetched from there. Whether what was passed on is let in is left to `activity_apply`.

use serde_json::Value;
use url::Url;

use crate::domain::address::same_origin;
use crate::store::{comments, entries};
use crate::wire::activity::{Incoming, Verb};
use crate::wire::announce::{About, about};
use crate::wire::value;

use super::actor_learn;
use super::error::UseError;
use super::node::Hall;
use super::peers::PeerError;

/// What was passed on, as its own server has it.
pub(super) enum PassedOn {
    Object {
        document: Value,
        text: String,
        author: Url,
    },
    /// It is there no more.
    Gone(Url),
}

/// Gets what was passed on. None if it has no place here, or is here already.
pub(super) async fn run(node: &Hall, announce: &Incoming) -> Result<Option<PassedOn>, UseError> {
    let Some(About { id, whole, verb }) = about(&announce.object) else { return Ok(None) };
    if node.site.owns(id.as_str()) || (verb == Verb::Create && is_known(node, &id).await?) {
        return Ok(None);
    }
    if verb == Verb::Delete {
        return Ok(is_gone(node, &id).await?.then_some(PassedOn::Gone(id)));
    }
    let mut found = from_its_server(node, &id, whole, &announce.actor).await?;
    let mut id = id;
    // Some name the activity by its id, which leads to the object.
    if let Some(inner) = about(&found.0).filter(|inner| inner.id != id) {
        let fetched_from = std::mem::replace(&mut id, inner.id);
        found = from_its_server(node, &id, inner.whole, &fetched_from).await?;
    }
    let (document, text) = found;
    let author = value::author(&document).filter(|author| same_origin(author, &id));
    let Some(author) = author else {
        return Err(PeerError::Unusable(format!("{id} does not say who wrote it")).into());
    };
    actor_learn::known(node, &author).await?;
    Ok(Some(PassedOn::Object { document, text, author }))
}

/// An object with its text, as it came if `source` lives at the object's own server, else fetched.
async fn from_its_server(
    node: &Hall,
    id: &Url,
    whole: Option<&Value>,
    source: &Url,
) -> Result<(Value, String), UseError> {
    if let Some(object) = whole.filter(|_| same_origin(id, source)) {
        return Ok((object.clone(), object.to_string()));
    }
    let fetched = node.peers.object(id).await?;
    Ok((fetched.value, fetched.text))
}

async fn is_known(node: &Hall, id: &Url) -> Result<bool, UseError> {
    let id = id.to_string();
    node.db.read(move |conn| Ok(entries::by_uri(conn, &id)?.is_some() || comments::is_known(conn, &id)?)).await
}

/// Whether its own server says that it is gone: with 410, or with a tombstone.
async fn is_gone(node: &Hall, id: &Url) -> Result<bool, UseError> {
    match node.peers.object(id).await {
        Ok(fetched) => Ok(value::types(&fetched.value).iter().any(|name| name == "Tombstone")),
        Err(PeerError::Gone(_)) => Ok(true),
        Err(err) => Err(err.into()),
    }
}
