//! The documents of our own actors, which every server asks for: sealed once and kept until something under them changes.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::Bytes;
use serde_json::Value;

use crate::domain::id::ActorId;
use crate::domain::site::Site;
use crate::usecases::error::UseError;
use crate::usecases::node::Hall;
use crate::wire::keys::ActorKeys;

/// By whose they are: the city, its groups and the node itself.
#[derive(Default)]
pub(super) struct OwnDocuments(RwLock<HashMap<ActorId, Held>>);

struct Held {
    ground: Ground,
    text: Bytes,
}

/// What a document stands on.
struct Ground {
    database: (u64, u64),
    /// Exchanged in memory a moment after the database, and the same goes for the city's name.
    keys: Option<Arc<ActorKeys>>,
    site: Arc<Site>,
}

impl Ground {
    fn of(node: &Hall, actor: ActorId) -> Self {
        Self { database: node.db.version(), keys: node.keyring.of(actor), site: node.here() }
    }

    fn is(&self, other: &Self) -> bool {
        let same_keys = match (&self.keys, &other.keys) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same_keys && self.database == other.database && Arc::ptr_eq(&self.site, &other.site)
    }
}

impl OwnDocuments {
    /// The document of `actor` as it is now; `make` makes it anew.
    pub async fn get(
        &self,
        node: &Hall,
        actor: ActorId,
        make: impl Future<Output = Result<Value, UseError>>,
    ) -> Result<Bytes, UseError> {
        // Taken before it is made: what changes meanwhile makes the next one anew.
        let ground = Ground::of(node, actor);
        if let Some(text) = self.kept(actor, &ground) {
            return Ok(text);
        }
        let text = Bytes::from(make.await?.to_string());
        let held = Held { ground, text: text.clone() };
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(actor, held);
        Ok(text)
    }

    fn kept(&self, actor: ActorId, ground: &Ground) -> Option<Bytes> {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        all.get(&actor).filter(|held| held.ground.is(ground)).map(|held| held.text.clone())
    }
}
