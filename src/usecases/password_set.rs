//! Somebody chooses their password.
//!
//! Whoever knew the old one, or sits at a browser that was signed in with it, is out.

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::store::{invitations, sessions, users};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;
use super::password;

pub async fn run(node: &Hall, user: UserId, typed: String, by: By) -> Result<(), UseError> {
    let hash = password::hash(typed).await?;
    let hall = node.clone();
    let set = node.db.write(move |conn| {
        let nobody = || UseError::not_found("there is no such person here".to_owned());
        let user = users::by_id(conn, user)?.ok_or_else(nobody)?;
        users::set_password_hash(conn, user.id, Some(&hash), hall.now())?;
        sessions::delete_of(conn, user.id, None)?;
        invitations::delete_of(conn, Some(user.id))?;
        audit::note(conn, &hall, &by, Deed::PasswordSet, &user.email, None)?;
        Ok::<_, UseError>(())
    });
    set.await
}
