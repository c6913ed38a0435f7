//! Keys: those that our actors sign with, and those that others publish.
//!
//! What is signed is left to `http_signature` and `proof`; where keys are kept, to the store.

mod ed25519;
pub mod multikey;
mod rsa;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rsa::PublicEncryptingKey;
use aws_lc_rs::signature::{ED25519, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA512};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

pub use self::ed25519::ProofKey;
pub use self::rsa::SigningKey;

/// A PEM longer than this is no key: RSA of 8192 bits needs about 1500 characters.
const MAX_PEM_BYTES: usize = 8 * 1024;
/// What stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo (RFC 8410).
const ED25519_SPKI: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// Why a key could not be made or taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyRefused {
    #[error("the system could not make a new key")]
    NotMade,
    #[error("this is no private key in PKCS#8")]
    NotPkcs8,
    #[error("this is no public key: give a PEM that starts with -----BEGIN PUBLIC KEY-----, or a Multikey of Ed25519")]
    NotAKey,
    #[error("this is no RSA public key of 2048 to 8192 bits, and no Ed25519 key")]
    Unusable,
}

/// What an actor of ours signs with, each key with the id under which others find its public half.
#[derive(Clone, Debug)]
pub struct ActorKeys {
    pub rsa_id: String,
    pub rsa: Arc<SigningKey>,
    pub ed25519_id: String,
    pub ed25519: Arc<ProofKey>,
}

/// How a signature was made with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256, or Ed25519: whichever the key is for.
    OfTheKey,
    RsaSha256,
    RsaPssSha512,
    Ed25519,
}

/// Somebody's public key, parsed once; a clone is a reference.
#[derive(Clone)]
pub struct VerifyingKey(Arc<Parsed>);

enum Parsed {
    Rsa { pkcs1: ParsedPublicKey, pss: ParsedPublicKey, size_bits: usize },
    Ed25519(ParsedPublicKey),
}

impl VerifyingKey {
    /// Reads a key as actors publish it: in PEM or as the text of a Multikey.
    pub fn read(text: &str) -> Result<Self, KeyRefused> {
        match multikey::decode_ed25519(text.trim()) {
            Some(raw) => Self::ed25519(&raw),
            None => Self::from_pem(text),
        }
    }

    /// Reads `publicKeyPem`: SubjectPublicKeyInfo (`PUBLIC KEY`) or PKCS#1 (`RSA PUBLIC KEY`), with
    /// whatever line ends and white space the other server left in it.
    pub fn from_pem(pem: &str) -> Result<Self, KeyRefused> {
        let der = pem_content(pem).ok_or(KeyRefused::NotAKey)?;
        if let Some(raw) = der.strip_prefix(&ED25519_SPKI) {
            return Self::ed25519(raw);
        }
        let parsed = |algorithm| ParsedPublicKey::new(algorithm, &der).map_err(|_| KeyRefused::Unusable);
        let (pkcs1, pss) = (parsed(&RSA_PKCS1_2048_8192_SHA256)?, parsed(&RSA_PSS_2048_8192_SHA512)?);
        // The library looks at the size only when it verifies; a key that can never verify is refused at once.
        let spki: PublicKeyX509Der<'_> = pkcs1.as_der().map_err(|_| KeyRefused::Unusable)?;
        let sized = PublicEncryptingKey::from_der(spki.as_ref()).map_err(|_| KeyRefused::Unusable)?;
        Ok(Self(Arc::new(Parsed::Rsa { pkcs1, pss, size_bits: sized.key_size_bits() })))
    }

    fn ed25519(raw: &[u8]) -> Result<Self, KeyRefused> {
        let parsed = ParsedPublicKey::new(&ED25519, raw).map_err(|_| KeyRefused::Unusable)?;
        Ok(Self(Arc::new(Parsed::Ed25519(parsed))))
    }

    /// Whether the owner of this key signed `message`. Takes some 20 to 100 µs of computing.
    pub fn verify(&self, algorithm: Algorithm, message: &[u8], signature: &[u8]) -> bool {
        let key = match (&*self.0, algorithm) {
            (Parsed::Rsa { pkcs1, .. }, Algorithm::OfTheKey | Algorithm::RsaSha256) => pkcs1,
            (Parsed::Rsa { pss, .. }, Algorithm::RsaPssSha512) => pss,
            (Parsed::Ed25519(key), Algorithm::OfTheKey | Algorithm::Ed25519) => key,
            _ => return false,
        };
        key.verify_sig(message, signature).is_ok()
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Parsed::Rsa { size_bits, .. } => write!(f, "VerifyingKey(RSA, {size_bits} bits)"),
            Parsed::Ed25519(_) => f.write_str("VerifyingKey(Ed25519)"),
        }
    }
}

/// The bytes between the BEGIN and the END line of a public key.
fn pem_content(pem: &str) -> Option<Vec<u8>> {
    if pem.len() > MAX_PEM_BYTES {
        return None;
    }
    let (_, rest) = pem.split_once("-----BEGIN ")?;
    let (label, rest) = rest.split_once("-----")?;
    if !matches!(label.trim(), "PUBLIC KEY" | "RSA PUBLIC KEY") {
        return None;
    }
    let (content, end) = rest.split_once("-----END ")?;
    end.trim_start().starts_with(label.trim()).then_some(())?;
    let content: String = content.chars().filter(|c| !c.is_whitespace()).collect();
    STANDARD.decode(content).ok()
}
