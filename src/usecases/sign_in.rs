//! Somebody says who they are, with their mail address and password.
//!
//! The session that follows is `session_keep`'s; how often somebody may try is `attempts`'.

use crate::domain::deed::Deed;
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;
use super::password;

/// Where this happens, for the audit log.
const PAGE: &str = "sign-in";

/// Who it is; none, and no word on why, if address and password do not belong together.
pub async fn run(node: &Hall, email: &str, typed: String) -> Result<Option<User>, UseError> {
    let email = email.trim().to_owned();
    let known = node.db.read(move |conn| {
        let Some(user) = users::by_email(conn, &email)? else { return Ok(None) };
        let hash = users::password_hash(conn, user.id)?;
        Ok::<_, UseError>(Some((user, hash)))
    });
    let (user, hash) = known.await?.map_or((None, None), |(user, hash)| (Some(user), hash));
    if password::is_right(node, hash, typed).await? {
        return Ok(user);
    }
    // What was typed is not kept: people write passwords into the wrong field.
    let by = match &user {
        Some(user) => By::page(&user.email, Some(user.role), PAGE),
        None => By::page("unknown address", None, PAGE),
    };
    let hall = node.clone();
    node.db.write(move |conn| Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::SignInRefused, "", None)?)).await?;
    Ok(None)
}
