//! Somebody leaves the staff: their sessions, tokens and links end with their access.
//!
//! What they wrote and decided stays, and so does their address in the log.

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::store::users::{self, User};
use crate::store::{identities, invitations, passkeys, second_factors, sessions};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;
use super::person_list::is_last_admin;

/// None if nobody would be left who can manage people.
pub async fn run(node: &Hall, id: UserId, by: By) -> Result<Option<User>, UseError> {
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        let nobody = || UseError::NotFound("there is no such person here".to_owned());
        let user = users::by_id(conn, id)?.ok_or_else(nobody)?;
        if is_last_admin(conn, &user)? {
            return Ok(None);
        }
        users::set_ended(conn, id, Some(hall.now()))?;
        users::set_password_hash(conn, id, None, hall.now())?;
        users::delete_tokens(conn, id)?;
        second_factors::delete(conn, id)?;
        passkeys::delete_of(conn, id)?;
        identities::delete_of(conn, id)?;
        sessions::delete_of(conn, id, None)?;
        invitations::delete_of(conn, Some(id))?;
        audit::note(conn, &hall, &by, Deed::AccessEnded, &user.email, None)?;
        Ok::<_, UseError>(Some(user))
    });
    done.await
}
