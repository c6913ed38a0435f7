//! An API token ends before its owner's access does.

use crate::domain::deed::Deed;
use crate::store::users;

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;

/// How many tokens of that name there were.
pub async fn run(node: &Hall, email: String, name: String, by: By) -> Result<usize, UseError> {
    let hall = node.clone();
    let removed = node.db.write(move |conn| {
        let user = users::by_email(conn, &email)?;
        let removed = match &user {
            Some(user) => users::remove_token(conn, user.id, &name)?,
            None => 0,
        };
        let Some(user) = user.filter(|_| removed > 0) else {
            let none = format!("{email} has no token \"{name}\"; see which there are: manyhalls token list");
            return Err(UseError::not_found(none));
        };
        audit::note(conn, &hall, &by, Deed::TokenRemoved, &user.email, Some(&name))?;
        Ok(removed)
    });
    removed.await
}
