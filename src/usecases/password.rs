//! Passwords: made into a hash that is slow to guess (Argon2id), and held against one.
//!
//! Whether a password is good enough is `password_judge`'s; who may try how often is `attempts`'.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use tokio::sync::Semaphore;

use super::error::UseError;
use super::node::Node;

/// Each takes 19 MiB and a good part of a core for a moment, so a crowd of them waits in line.
static TURNS: Semaphore = Semaphore::const_new(2);

/// What an address that nobody has is held against, so that it takes as long as a wrong password.
static NOBODYS: LazyLock<String> = LazyLock::new(|| made("nobody has this password").unwrap_or_default());

/// The hash of a new password, with its salt and what it cost (PHC string).
pub(super) async fn hash(password: String) -> Result<String, UseError> {
    off_the_async_threads(move || made(&password)).await?
}

/// Whether `password` is the one of `stored`. The work is the same if there is none.
pub(super) async fn is_right(node: &Node, stored: Option<String>, password: String) -> Result<bool, UseError> {
    node.counts.password_checks.inc();
    off_the_async_threads(move || {
        let known = stored.is_some();
        let hash = stored.unwrap_or_else(|| NOBODYS.clone());
        let Ok(hash) = PasswordHash::new(&hash) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && known
    })
    .await
}

async fn off_the_async_threads<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, UseError> {
    let _turn = TURNS.acquire().await.map_err(|err| UseError::Broken(err.to_string()))?;
    tokio::task::spawn_blocking(work).await.map_err(|err| UseError::Broken(err.to_string()))
}

/// The parameters are those that OWASP names for Argon2id: 19 MiB, 2 rounds.
fn made(password: &str) -> Result<String, UseError> {
    let salt = SaltString::generate(&mut OsRng);
    let hash = Argon2::default().hash_password(password.as_bytes(), &salt);
    hash.map(|hash| hash.to_string()).map_err(|err| UseError::Broken(format!("a password cannot be hashed: {err}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_says_how_it_was_made_and_never_the_password() {
        let hash = made("correct horse battery").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_ne!(hash, made("correct horse battery").unwrap(), "each has a salt of its own");
    }
}
