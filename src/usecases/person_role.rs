//! A member of staff gets another role.

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::domain::role::Role;
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;
use super::person_list::is_last_admin;

/// None if nobody would be left who can manage people.
pub async fn run(node: &Hall, id: UserId, role: Role, by: By) -> Result<Option<User>, UseError> {
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        let nobody = || UseError::not_found("there is no such person here".to_owned());
        let user = users::by_id(conn, id)?.ok_or_else(nobody)?;
        if user.role == role {
            return Ok(Some(user));
        }
        if is_last_admin(conn, &user)? {
            return Ok(None);
        }
        users::set_role(conn, id, role)?;
        audit::note(conn, &hall, &by, Deed::RoleChanged, &user.email, Some(role.as_str()))?;
        Ok::<_, UseError>(Some(User { role, ..user }))
    });
    done.await
}
