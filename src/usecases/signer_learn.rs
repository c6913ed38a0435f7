//! The keys of those who send us something: as we know them, or as their own server shows them now.
//!
//! Who makes us ask is not known before a signature has been checked, so what is asked is not kept by itself: that is
//! for the caller to say. What else is learned of actors is `actor_learn`'s.

use std::sync::Arc;

use url::Url;

use crate::domain::address::same_origin;
use crate::domain::time::Moment;
use crate::store::actors;
use crate::wire::actor::RemoteActor;
use crate::wire::value;

use super::actor_learn;
use super::error::UseError;
use super::known_keys::KnownKey;
use super::node::Hall;
use super::peers::{Fetched, PeerError};

/// The key with this id, as we know it of the actor; none if the actor is a stranger or had no such key.
///
/// Some servers put the key under a fragment of the actor's id, others under a path of its own (GoToSocial's
/// `/main-key`): what counts is that the actor's document names it.
pub async fn key(node: &Hall, key_id: &Url, actor: &Url) -> Result<Option<Arc<KnownKey>>, UseError> {
    if let Some(known) = node.keys.get(actor.as_str(), key_id.as_str()).await {
        return Ok(Some(known));
    }
    let (uri, age) = (actor.to_string(), node.keys.age());
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_uri(conn, &uri)?)).await?;
    let Some(known) = row.and_then(|row| KnownKey::of(&row, key_id.as_str())).map(Arc::new) else { return Ok(None) };
    node.keys.keep(age, key_id.as_str(), known.clone()).await;
    Ok(Some(known))
}

/// When the actor's own server was last asked about it; none for a stranger.
pub async fn last_asked(node: &Hall, actor: &Url) -> Result<Option<Moment>, UseError> {
    let uri = actor.to_string();
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_uri(conn, &uri)?)).await?;
    Ok(row.map(|row| Moment::from_micros(row.fetched_at)))
}

/// An actor as its own server has just described it.
pub struct Described {
    fetched: Fetched<RemoteActor>,
    kept: bool,
}

impl Described {
    pub fn key(&self, id: &Url) -> Option<KnownKey> {
        let actor = &self.fetched.value;
        let mut keys = std::iter::once(&actor.key).chain(&actor.more_keys);
        keys.find(|key| key.id == id.as_str()).map(|key| KnownKey::new(actor.uri.as_str(), &key.key))
    }

    /// What keeping it will cost.
    pub fn bytes(&self) -> usize {
        if self.kept { 0 } else { self.fetched.text.len() }
    }

    pub async fn keep(&mut self, node: &Hall) -> Result<(), UseError> {
        if !self.kept {
            actor_learn::store(node, self.fetched.clone()).await?;
            self.kept = true;
        }
        Ok(())
    }
}

/// Asks an actor's own server. The actor has to be where its id says: one that leads to another has no say for that
/// other.
pub async fn describe(node: &Hall, actor: &Url) -> Result<Described, UseError> {
    let fetched = actor_learn::fetched_only(node, actor).await?;
    if fetched.value.uri == *actor {
        return Ok(Described { fetched, kept: false });
    }
    Err(PeerError::Unusable(format!("{actor} calls itself {}", fetched.value.uri)).into())
}

/// Whose key this is, among the actors that we know.
pub async fn known_owner(node: &Hall, key_id: &Url) -> Result<Option<Url>, UseError> {
    let key = key_id.to_string();
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_key(conn, &key)?)).await?;
    Ok(row.and_then(|row| Url::parse(&row.uri).ok()))
}

/// Whose key this is, as its own server says: for those who pass on what others wrote.
pub async fn owner(node: &Hall, key_id: &Url) -> Result<Url, UseError> {
    let mut document = key_id.clone();
    document.set_fragment(None);
    let found = node.peers.object(&document).await?.value;
    let owner = value::id_in(&found, "owner").or_else(|| value::id_in(&found, "controller")).unwrap_or(document);
    if same_origin(&owner, key_id) {
        return Ok(owner);
    }
    Err(PeerError::Unusable("the key says that its owner is at another server".to_owned()).into())
}
