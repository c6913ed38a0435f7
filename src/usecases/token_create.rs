//! API tokens: made once, shown once, kept only as a hash.

use crate::domain::deed::Deed;
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;
use super::secret;

/// What every token starts with, so that a leaked one is recognised.
const PREFIX: &str = "mh_";

/// Makes a token for a member of staff. It cannot be shown again.
pub async fn run(node: &Hall, email: String, name: String, by: By) -> Result<String, UseError> {
    let token = format!("{PREFIX}{}", secret::fresh()?);
    let hash = secret::hash(&token);
    let now = node.now();
    let id = node.ids.next(now);
    let hall = node.clone();
    let stored = node.db.write(move |conn| {
        let user = users::by_email(conn, &email)?.ok_or_else(|| {
            UseError::NotFound(format!(
                "nobody here has the address {email}; add them first: manyhalls user add {email} --role editor"
            ))
        })?;
        users::add_token(conn, id, user.id, &name, &hash, now)?;
        audit::note(conn, &hall, &by, Deed::TokenMade, &user.email, Some(&name))?;
        Ok::<_, UseError>(())
    });
    stored.await?;
    Ok(token)
}

/// Whose token it is, and what it is called.
pub async fn check(node: &Hall, token: &str) -> Result<Option<(User, String)>, UseError> {
    if !token.starts_with(PREFIX) {
        return Ok(None);
    }
    let hash = secret::hash(token);
    node.db.read(move |conn| Ok(users::by_token_hash(conn, &hash)?)).await
}
