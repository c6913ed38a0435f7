//! Gets to know another server's actor, or finds it among those already known.

use std::sync::Arc;

use serde_json::json;
use url::Url;

use crate::domain::address::{Acct, same_origin};
use crate::domain::id::ActorId;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, entries, index_changes};
use crate::wire::actor::RemoteActor;
use crate::wire::value;

use super::comment_receive;
use super::error::UseError;
use super::known_keys::KnownKey;
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
    if node.site.owns(id.as_str()) {
        return Err(PeerError::Unusable("that id is one of ours".to_owned()).into());
    }
    let fetched = node.peers.actor(id).await?;
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

/// The key `key_id` of `actor`, asked at its server if the actor is new to us; none if it has no such key.
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
    let actor = fetched(node, &id).await?;
    if actor.uri != id.as_str() {
        let text = format!("{acct} points to {id}, which calls itself {}", actor.uri);
        return Err(PeerError::Unusable(text).into());
    }
    Ok(actor)
}

/// The key with this id and whose it is, asked at its server if the key is new to us.
///
/// Some servers put the key under a fragment of the actor's id, others under a path of its own (GoToSocial's
/// `/main-key`): what counts is that the actor's document names it.
pub async fn key(node: &Hall, key_id: &Url, actor: &Url) -> Result<Option<Arc<KnownKey>>, UseError> {
    if let Some(known) = node.keys.get(actor.as_str(), key_id.as_str()).await {
        return Ok(Some(known));
    }
    let (uri, age) = (actor.to_string(), node.keys.age());
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_uri(conn, &uri)?)).await?;
    let row = match row {
        Some(row) => row,
        None => fetched_itself(node, actor).await?,
    };
    let Some(known) = KnownKey::of(&row, key_id.as_str()).map(Arc::new) else { return Ok(None) };
    node.keys.keep(age, key_id.as_str(), known.clone()).await;
    Ok(Some(known))
}

/// Whether this key of the actor is known here, so that nobody has to be asked for it.
pub async fn is_known_key(node: &Hall, actor: &Url, key_id: &Url) -> Result<bool, UseError> {
    if node.keys.get(actor.as_str(), key_id.as_str()).await.is_some() {
        return Ok(true);
    }
    let (uri, key_id) = (actor.to_string(), key_id.to_string());
    node.db
        .read(move |conn| {
            let row = actors::by_uri(conn, &uri)?;
            Ok(row.is_some_and(|row| KnownKey::of(&row, &key_id).is_some()))
        })
        .await
}

/// The key as the actor's own server says now, if the actor was last asked at least `older_than_secs` ago.
pub async fn key_again(
    node: &Hall,
    key_id: &Url,
    actor: &Url,
    older_than_secs: i64,
) -> Result<Option<Arc<KnownKey>>, UseError> {
    let uri = actor.to_string();
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_uri(conn, &uri)?)).await?;
    let recent = |row: &ActorRow| node.now().secs_since(Moment::from_micros(row.fetched_at)) < older_than_secs;
    if row.is_some_and(|row| recent(&row)) {
        return Ok(None);
    }
    Ok(KnownKey::of(&fetched_itself(node, actor).await?, key_id.as_str()).map(Arc::new))
}

/// An actor that is where its id says: one that leads to another has no say for that other.
async fn fetched_itself(node: &Hall, id: &Url) -> Result<ActorRow, UseError> {
    let row = fetched(node, id).await?;
    if row.uri == id.as_str() {
        return Ok(row);
    }
    Err(PeerError::Unusable(format!("{id} calls itself {}", row.uri)).into())
}

/// Whose key this is, among the actors that we know.
pub async fn known_owner(node: &Hall, key_id: &Url) -> Result<Option<Url>, UseError> {
    let key = key_id.to_string();
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_key(conn, &key)?)).await?;
    Ok(row.and_then(|row| Url::parse(&row.uri).ok()))
}

/// Whose key this is, asked at its server if we do not know: for those who pass on what others wrote.
pub async fn owner(node: &Hall, key_id: &Url) -> Result<Url, UseError> {
    if let Some(owner) = known_owner(node, key_id).await? {
        return Ok(owner);
    }
    let mut document = key_id.clone();
    document.set_fragment(None);
    let found = node.peers.object(&document).await?.value;
    let owner = value::id_in(&found, "owner").or_else(|| value::id_in(&found, "controller")).unwrap_or(document);
    if same_origin(&owner, key_id) {
        return Ok(owner);
    }
    Err(PeerError::Unusable("the key says that its owner is at another server".to_owned()).into())
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
