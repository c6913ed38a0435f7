//! Gets to know another server's actor, or finds it among those already known.

use serde_json::json;
use url::Url;

use crate::domain::address::Acct;
use crate::domain::id::ActorId;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, entries, index_changes};
use crate::wire::actor::RemoteActor;

use super::comment_receive;
use super::error::UseError;
use super::node::{Hall, Node};
use super::peers::{Fetched, PeerError};

/// A known actor older than this is fetched anew where its details matter.
const STALE_AFTER_SECS: i64 = 24 * 3600;

/// The actor as known, fetched first if it is a stranger or long unseen.
pub async fn known(node: &Hall, id: &Url) -> Result<ActorRow, UseError> {
    let uri = id.to_string();
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_uri(conn, &uri)?)).await?;
    match row {
        Some(row) if row.local || node.now().secs_since(Moment::from_micros(row.fetched_at)) < STALE_AFTER_SECS => {
            Ok(row)
        }
        // A peer that is away for a while does not make its people unknown.
        Some(row) => Ok(fetched(node, id).await.unwrap_or(row)),
        None => fetched(node, id).await,
    }
}

/// The actor as its own server describes it now.
pub async fn fetched(node: &Hall, id: &Url) -> Result<ActorRow, UseError> {
    let fetched = fetched_only(node, id).await?;
    store(node, fetched).await
}

/// The same, and nothing of it is kept.
pub(super) async fn fetched_only(node: &Hall, id: &Url) -> Result<Fetched<RemoteActor>, UseError> {
    if node.site.owns(id.as_str()) {
        return Err(PeerError::Unusable("that id is one of ours".to_owned()).into());
    }
    Ok(node.peers.actor(id).await?)
}

pub(super) async fn store(node: &Hall, fetched: Fetched<RemoteActor>) -> Result<ActorRow, UseError> {
    let now = node.now();
    let row = row_of(fetched, node.ids.next(now), now);
    let hall = node.clone();
    let stored = node.db.write(move |conn| {
        let id = keep(conn, &hall, row, now)?;
        actors::by_id(conn, id)?.ok_or_else(|| UseError::Broken("an actor vanished while it was stored".to_owned()))
    });
    let stored = stored.await?;
    node.keys.actor_changed();
    Ok(stored)
}

/// Stores an actor as it is now. What it wrote here is shown under its new name and address.
pub(super) fn keep(conn: &mut Conn, node: &Node, row: ActorRow, now: Moment) -> Result<ActorId, UseError> {
    let Some(known) = actors::by_uri(conn, &row.uri)? else { return Ok(actors::upsert(conn, row)?) };
    let renamed = known.username != row.username;
    let shown_otherwise = renamed || known.name != row.name || known.url != row.url;
    let id = actors::upsert(conn, ActorRow { id: known.id, ..row.clone() })?;
    if shown_otherwise {
        comment_receive::author_changed(conn, &ActorRow { id: id.0, ..row })?;
    }
    if renamed {
        // The library can be searched by the city's address.
        for entry in entries::ids_of_actor(conn, id)? {
            index_changes::note(conn, node.ids.next(now), entry)?;
        }
    }
    Ok(id)
}

/// The actor behind an address, as its own server describes it now.
pub(super) async fn by_address(node: &Hall, acct: &Acct) -> Result<ActorRow, UseError> {
    let id: Url = node.peers.find(acct).await?;
    let _expected = node.gate.expect(id.as_str());
    let actor = fetched(node, &id).await?;
    if actor.uri != id.as_str() {
        let text = format!("{acct} points to {id}, which calls itself {}", actor.uri);
        return Err(PeerError::Unusable(text).into());
    }
    Ok(actor)
}

pub(super) fn row_of(fetched: Fetched<RemoteActor>, id: i64, now: Moment) -> ActorRow {
    let actor = fetched.value;
    ActorRow {
        id,
        uri: actor.uri.into(),
        local: false,
        kind: actor.kind,
        username: actor.username,
        peer: actor.peer.to_string(),
        name: actor.name,
        summary_html: actor.summary_html.as_str().to_owned(),
        url: actor.url,
        country: actor.country,
        inbox: actor.inbox.into(),
        shared_inbox: actor.shared_inbox.map(String::from),
        outbox: actor.outbox.map(String::from),
        followers: actor.followers.map(String::from),
        following: actor.following.map(String::from),
        key_id: actor.key.id,
        public_key: actor.key.key,
        more_keys: json!(actor.more_keys).to_string(),
        document: Some(fetched.text),
        created_at: now.micros(),
        fetched_at: now.micros(),
        deleted_at: None,
        latitude: actor.location.map(|location| location.parts().0),
        longitude: actor.location.map(|location| location.parts().1),
    }
}
