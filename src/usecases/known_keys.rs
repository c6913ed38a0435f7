//! The keys of those who talk to this node, parsed and at hand, so that not every activity asks the database.
//!
//! What is kept holds until an actor changes; then all of it is looked up again, so that a key which was given up
//! counts no longer. Where keys come from is left to `actor_learn`.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use moka::future::Cache;

use crate::store::actors::ActorRow;
use crate::wire::actor::PublicKey;
use crate::wire::keys::{KeyRefused, VerifyingKey};

/// As many as are kept.
const KEPT_MAX: u64 = 10_000;

/// Whose a key is, and the key.
#[derive(Clone, Debug)]
pub struct KnownKey {
    pub actor_uri: String,
    pub key: Result<VerifyingKey, KeyRefused>,
}

impl KnownKey {
    /// The key `id` of an actor; none if it publishes no such key.
    pub(super) fn of(row: &ActorRow, id: &str) -> Option<Self> {
        let text = if row.key_id == id {
            row.public_key.clone()
        } else {
            let more: Vec<PublicKey> = serde_json::from_str(&row.more_keys).unwrap_or_default();
            more.into_iter().find(|key| key.id == id)?.key
        };
        Some(Self::new(&row.uri, &text))
    }

    /// A key as it stands in its actor's document.
    pub(super) fn new(actor_uri: &str, text: &str) -> Self {
        Self { actor_uri: actor_uri.to_owned(), key: VerifyingKey::read(text) }
    }
}

/// A count of the changes that actors have gone through; what was looked up before the last one holds no longer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Age(u64);

pub struct KnownKeys {
    /// By the actor and its key's id: a key counts only for whom it is asked for.
    kept: Cache<(String, String), (u64, Arc<KnownKey>)>,
    changes: AtomicU64,
}

impl Default for KnownKeys {
    fn default() -> Self {
        Self { kept: Cache::new(KEPT_MAX), changes: AtomicU64::new(0) }
    }
}

impl KnownKeys {
    pub(super) async fn get(&self, actor: &str, key_id: &str) -> Option<Arc<KnownKey>> {
        let (changes, known) = self.kept.get(&(actor.to_owned(), key_id.to_owned())).await?;
        (changes == self.changes.load(Ordering::Acquire)).then_some(known)
    }

    /// To be asked for before the database is.
    pub(super) fn age(&self) -> Age {
        Age(self.changes.load(Ordering::Acquire))
    }

    pub(super) async fn keep(&self, age: Age, key_id: &str, known: Arc<KnownKey>) {
        self.kept.insert((known.actor_uri.clone(), key_id.to_owned()), (age.0, known)).await;
    }

    /// To be called once a change of an actor is committed.
    pub(super) fn actor_changed(&self) {
        self.changes.fetch_add(1, Ordering::AcqRel);
    }
}
