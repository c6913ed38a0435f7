//! Somebody is asked to join the staff.

use crate::domain::role::Role;
use crate::store::users;

use super::audit::By;
use super::error::UseError;
use super::invitation_make::Link;
use super::node::Hall;
use super::user_add;

/// Why nobody was invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteRefused {
    NoAddress,
    IsHere,
}

/// The link for somebody new.
pub async fn run(node: &Hall, email: &str, role: Role, by: By) -> Result<Result<Link, InviteRefused>, UseError> {
    let Ok(email) = user_add::check_email(email) else { return Ok(Err(InviteRefused::NoAddress)) };
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        if users::by_email(conn, &email)?.is_some() {
            return Ok(Err(InviteRefused::IsHere));
        }
        let added = user_add::add(conn, &hall, &email, role, &by)?;
        let none = || UseError::Broken("somebody new got no link".to_owned());
        Ok::<_, UseError>(Ok(added.link.ok_or_else(none)?))
    });
    done.await
}
