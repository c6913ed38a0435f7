//! The private keys of our actors, at hand for signing and proving, and exchangeable while the node serves.
//!
//! Where they are kept is the store's; how they are made, `city_found`'s.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use crate::domain::id::ActorId;
use crate::wire::keys::ActorKeys;

/// The keys by whose they are. Cheap to ask: what is given out is a reference.
#[derive(Debug, Default)]
pub struct Keyring(RwLock<HashMap<ActorId, Arc<ActorKeys>>>);

impl Keyring {
    pub fn new(keys: HashMap<ActorId, Arc<ActorKeys>>) -> Self {
        Self(RwLock::new(keys))
    }

    /// None for an actor that is not ours.
    pub fn of(&self, actor: ActorId) -> Option<Arc<ActorKeys>> {
        self.0.read().expect("nobody panics while holding the keyring").get(&actor).cloned()
    }

    /// Exchanges all keys: those who ask from now on get the new ones.
    pub fn replace(&self, keys: HashMap<ActorId, Arc<ActorKeys>>) {
        *self.0.write().expect("nobody panics while holding the keyring") = keys;
    }
}
