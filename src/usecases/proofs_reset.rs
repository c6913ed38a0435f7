//! Somebody has lost the phone with their codes, or their passkeys: those who manage people switch them off.
//!
//! The password stays. Who has none left to sign in with gets a new link (`person_link`).

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::store::{passkeys, second_factors, sessions, users};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;
use super::second_factor;

/// Switches off codes and passkeys of somebody and signs them out everywhere: what they lost may have been found.
pub async fn run(node: &Hall, id: UserId, reason: &str, by: By) -> Result<(), UseError> {
    let (hall, reason) = (node.clone(), reason.to_owned());
    let done = node.db.write(move |conn| {
        let nobody = || UseError::NotFound("there is no such person here".to_owned());
        let user = users::by_id(conn, id)?.ok_or_else(nobody)?;
        let had_codes = second_factor::is_on(conn, id)?;
        second_factors::delete(conn, id)?;
        let had_passkeys = passkeys::delete_of(conn, id)? > 0;
        sessions::delete_of(conn, id, None)?;
        for (had, deed) in [(had_codes, Deed::SecondFactorRemoved), (had_passkeys, Deed::PasskeyRemoved)] {
            if had {
                audit::note(conn, &hall, &by, deed, &user.email, Some(&reason))?;
            }
        }
        Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::SessionEnded, &user.email, Some(&reason))?)
    });
    done.await
}
