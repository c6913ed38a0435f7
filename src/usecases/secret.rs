//! Secrets that open a door: long, random, shown once, kept only as a hash.
//!
//! What each of them opens is said by the use case that makes it.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::error::UseError;

/// 256 bits as text that fits into an address.
pub(super) fn fresh() -> Result<String, UseError> {
    let mut secret = [0_u8; 32];
    fill(&mut secret)?;
    Ok(URL_SAFE_NO_PAD.encode(secret))
}

pub(super) fn fill(bytes: &mut [u8]) -> Result<(), UseError> {
    let broken = |_| UseError::Broken("the system gives no random numbers".to_owned());
    SystemRandom::new().fill(bytes).map_err(broken)
}

/// A secret is long and random, so a plain hash is enough; and equal hashes are found by the database without telling
/// anything by the time that takes.
pub fn hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, secret.as_bytes()))
}
