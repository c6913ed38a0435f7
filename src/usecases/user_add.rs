//! The city's staff.

use crate::domain::id::UserId;
use crate::domain::refusal::FieldRefusal;
use crate::domain::role::Role;
use crate::store::users::{self, User};

use super::error::UseError;
use super::node::Hall;

/// Adds a member of staff, or changes the role of one; whether they are new.
pub async fn run(node: &Hall, email: &str, role: Role) -> Result<(User, bool), UseError> {
    let email = check_email(email)?;
    let now = node.now();
    let id = UserId(node.ids.next(now));
    node.db
        .write(move |conn| {
            if let Some(known) = users::by_email(conn, &email)? {
                users::set_role(conn, known.id, role)?;
                return Ok((User { role, ..known }, false));
            }
            let user = User { id, email, role };
            users::insert(conn, &user, now)?;
            Ok((user, true))
        })
        .await
}

fn check_email(text: &str) -> Result<String, UseError> {
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
