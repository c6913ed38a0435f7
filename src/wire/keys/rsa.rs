//! The RSA key that an actor of ours signs requests with: what every server in the field can check.
//!
//! What is signed is left to `http_signature`; where keys are kept, to the store.

use std::fmt;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::KeyRefused;

/// The private half of an RSA key, of 2048 bits when made here. It signs, and never shows itself.
pub struct SigningKey {
    pub(super) pair: KeyPair,
    pub(super) public_der: Vec<u8>,
}

impl SigningKey {
    /// A new key from the system's randomness. Takes about a tenth of a second.
    pub fn generate() -> Result<Self, KeyRefused> {
        let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| KeyRefused::NotMade)?;
        Self::from_pair(pair).ok_or(KeyRefused::NotMade)
    }

    /// Reads what `to_pkcs8` gave.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeyRefused> {
        let pair = KeyPair::from_pkcs8(der).map_err(|_| KeyRefused::NotPkcs8)?;
        Self::from_pair(pair).ok_or(KeyRefused::NotPkcs8)
    }

    fn from_pair(pair: KeyPair) -> Option<Self> {
        let der: PublicKeyX509Der<'_> = pair.public_key().as_der().ok()?;
        let public_der = der.as_ref().to_vec();
        Some(Self { pair, public_der })
    }

    /// The private key in DER, for the store alone.
    pub fn to_pkcs8(&self) -> Vec<u8> {
        let der: Pkcs8V1Der<'_> = self.pair.as_der().expect("a key that was read can be written");
        der.as_ref().to_vec()
    }

    /// The public half as other servers want it in `publicKeyPem`: SubjectPublicKeyInfo, RFC 7468.
    pub fn public_pem(&self) -> String {
        let mut pem = String::from("-----BEGIN PUBLIC KEY-----\n");
        for (i, c) in STANDARD.encode(&self.public_der).chars().enumerate() {
            if i > 0 && i % 64 == 0 {
                pem.push('\n');
            }
            pem.push(c);
        }
        pem.push_str("\n-----END PUBLIC KEY-----\n");
        pem
    }

    /// RSASSA-PKCS1-v1_5 over SHA-256, as long as the modulus. Takes about 0.6 ms: not for an async thread.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        let signed = self.pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature);
        signed.expect("a key that was checked when it was read signs any message");
        signature
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(RSA, private)")
    }
}
