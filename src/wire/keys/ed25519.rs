//! The Ed25519 key of an actor of ours: for proofs in documents, and for requests to servers that ask for it.
//!
//! Published as a Multikey (FEP-521a); what is proved is left to `proof`.

use std::fmt;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};

use super::{KeyRefused, multikey};

/// The private half of an Ed25519 key. It signs, and never shows itself.
pub struct ProofKey {
    pair: Ed25519KeyPair,
    pkcs8: Vec<u8>,
}

impl ProofKey {
    /// A new key from the system's randomness. Costs next to nothing.
    pub fn generate() -> Result<Self, KeyRefused> {
        let pair = Ed25519KeyPair::generate().map_err(|_| KeyRefused::NotMade)?;
        let pkcs8 = pair.to_pkcs8().map_err(|_| KeyRefused::NotMade)?.as_ref().to_vec();
        Ok(Self { pair, pkcs8 })
    }

    /// Reads what `to_pkcs8` gave.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeyRefused> {
        let pair = Ed25519KeyPair::from_pkcs8(der).map_err(|_| KeyRefused::NotPkcs8)?;
        Ok(Self { pair, pkcs8: der.to_vec() })
    }

    /// The key of a published vector.
    #[cfg(test)]
    pub(crate) fn from_seed(seed: &[u8]) -> Result<Self, KeyRefused> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| KeyRefused::NotPkcs8)?;
        Ok(Self { pair, pkcs8: Vec::new() })
    }

    /// The private key in DER, for the store alone.
    pub fn to_pkcs8(&self) -> Vec<u8> {
        self.pkcs8.clone()
    }

    /// The public half as `publicKeyMultibase` of a Multikey.
    pub fn public_multibase(&self) -> String {
        multikey::encode_ed25519(self.pair.public_key().as_ref())
    }

    /// 64 bytes (RFC 8032). Takes some 30 µs.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }
}

impl fmt::Debug for ProofKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProofKey(Ed25519, private)")
    }
}
