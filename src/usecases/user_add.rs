//! The city's staff.

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::domain::refusal::FieldRefusal;
use crate::domain::role::Role;
use crate::store::Conn;
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::error::UseError;
use super::invitation_make::{self, Link};
use super::node::{Hall, Node};

/// What became of it.
pub struct Added {
    pub user: User,
    pub is_new: bool,
    /// For somebody who cannot sign in yet.
    pub link: Option<Link>,
}

/// Adds a member of staff, or changes the role of one. Whoever has no way to sign in yet gets a link.
pub async fn run(node: &Hall, email: &str, role: Role, by: By) -> Result<Added, UseError> {
    let email = check_email(email)?;
    let hall = node.clone();
    node.db.write(move |conn| add(conn, &hall, &email, role, &by)).await
}

pub(super) fn add(conn: &mut Conn, node: &Node, email: &str, role: Role, by: &By) -> Result<Added, UseError> {
    let now = node.now();
    let (user, is_new) = match users::by_email(conn, email)? {
        Some(known) => (User { role, ..known }, false),
        None => match users::ended_by_email(conn, email)? {
            Some(former) => {
                users::set_ended(conn, former.id, None)?;
                (User { role, ..former }, true)
            }
            None => {
                let user = User {
                    id: UserId(node.ids.next(now)),
                    email: email.to_owned(),
                    name: String::new(),
                    language: None,
                    role,
                };
                users::insert(conn, &user, now)?;
                (user, true)
            }
        },
    };
    users::set_role(conn, user.id, role)?;
    let deed = if is_new { Deed::PersonInvited } else { Deed::RoleChanged };
    audit::note(conn, node, by, deed, &user.email, Some(role.as_str()))?;
    let link = match users::password_hash(conn, user.id)? {
        Some(_) => None,
        None => Some(invitation_make::make(conn, node, user.id)?),
    };
    Ok(Added { user, is_new, link })
}

pub(super) fn check_email(text: &str) -> Result<String, UseError> {
    let text = text.trim();
    let fits = text.len() <= 254
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
        && text.split_once('@').is_some_and(|(user, host)| {
            !user.is_empty()
                && host.contains('.')
                && !host.contains('@')
                && !host.starts_with('.')
                && !host.ends_with('.')
        });
    if fits {
        return Ok(text.to_owned());
    }
    let problem = format!("\"{text}\" is no mail address; write it like ana@city.example");
    Err(UseError::Invalid(vec![FieldRefusal::new("email", problem)]))
}
