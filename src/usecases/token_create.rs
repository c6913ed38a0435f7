//! API tokens: made once, shown once, kept only as a hash.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::store::users::{self, User};

use super::error::UseError;
use super::node::Hall;

/// What every token starts with, so that a leaked one is recognised.
const PREFIX: &str = "mh_";

/// Makes a token for a member of staff. It cannot be shown again.
pub async fn run(node: &Hall, email: String, name: String) -> Result<String, UseError> {
    let mut secret = [0_u8; 32];
    SystemRandom::new()
        .fill(&mut secret)
        .map_err(|_| UseError::Broken("the system gives no random numbers".to_owned()))?;
    let token = format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(secret));
    let hash = hash(&token);
    let now = node.now();
    let id = node.ids.next(now);
    let stored = node.db.write(move |conn| {
        let user = users::by_email(conn, &email)?.ok_or_else(|| {
            UseError::NotFound(format!(
                "nobody here has the address {email}; add them first: manyhalls user add {email} --role editor"
            ))
        })?;
        users::add_token(conn, id, user.id, &name, &hash, now)?;
        Ok::<_, UseError>(())
    });
    stored.await?;
    Ok(token)
}

/// Whose token it is.
pub async fn check(node: &Hall, token: &str) -> Result<Option<User>, UseError> {
    if !token.starts_with(PREFIX) {
        return Ok(None);
    }
    // The secret is long and random, so a plain hash is enough, and equal hashes are found by the database
    // without telling anything by the time that takes.
    let hash = hash(token);
    node.db.read(move |conn| Ok(users::by_token_hash(conn, &hash)?)).await
}

fn hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, token.as_bytes()))
}
