//! Keys for unit tests, made once; what they sign is left to each test.

use std::sync::{Arc, LazyLock};

use super::{ActorKeys, ProofKey, SigningKey};
use crate::wire::actor::{ed25519_key_id, key_id};

static RSA: LazyLock<Arc<SigningKey>> = LazyLock::new(|| Arc::new(SigningKey::generate().unwrap()));
static ED25519: LazyLock<Arc<ProofKey>> = LazyLock::new(|| Arc::new(ProofKey::generate().unwrap()));

pub(crate) fn keys(actor: &str) -> ActorKeys {
    ActorKeys {
        rsa_id: key_id(actor),
        rsa: Arc::clone(&RSA),
        ed25519_id: ed25519_key_id(actor),
        ed25519: Arc::clone(&ED25519),
    }
}
