//! Gets to know another server's actor, or finds it among those already known.

use std::sync::Arc;

use url::Url;

use crate::domain::address::same_origin;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::wire::actor::RemoteActor;

use super::error::UseError;
use super::known_keys::KnownKey;
use super::node::Hall;
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
    let stored = node.db.write(move |conn| {
        let id = actors::upsert(conn, row)?;
        actors::by_id(conn, id)?.ok_or_else(|| UseError::Broken("an actor vanished while it was stored".to_owned()))
    });
    let stored = stored.await?;
    node.keys.actor_changed();
    Ok(stored)
}

/// The key with this id and whose it is, asked at its server if the key is new to us.
///
/// Some servers put the key under a fragment of the actor's id, others under a path of its own (GoToSocial's
/// `/main-key`): `claimed` is the actor that the activity names, which must live at the key's server.
pub async fn key(node: &Hall, key_id: &Url, claimed: &Url) -> Result<Arc<KnownKey>, UseError> {
    if !same_origin(key_id, claimed) {
        return Err(PeerError::Unusable("the key lives at another server than the actor".to_owned()).into());
    }
    if let Some(known) = node.keys.get(key_id.as_str()).await {
        return Ok(known);
    }
    let (key, age) = (key_id.to_string(), node.keys.age());
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_key(conn, &key)?)).await?;
    match row {
        Some(row) => {
            let known = Arc::new(KnownKey::from(&row));
            node.keys.keep(age, key_id.to_string(), known.clone()).await;
            Ok(known)
        }
        None => fetched_key(node, claimed).await,
    }
}

/// Whether the key with this id is known here, so that nobody has to be asked for it.
pub async fn is_known_key(node: &Hall, key_id: &Url) -> Result<bool, UseError> {
    if node.keys.get(key_id.as_str()).await.is_some() {
        return Ok(true);
    }
    let key = key_id.to_string();
    node.db.read(move |conn| Ok(actors::by_key(conn, &key)?.is_some())).await
}

/// The actor's key as its own server says now.
pub async fn fetched_key(node: &Hall, actor: &Url) -> Result<Arc<KnownKey>, UseError> {
    Ok(Arc::new(KnownKey::from(&fetched(node, actor).await?)))
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
        key_id: actor.key_id.into(),
        public_key: actor.public_key_pem,
        document: Some(fetched.text),
        created_at: now.micros(),
        fetched_at: now.micros(),
        deleted_at: None,
    }
}
