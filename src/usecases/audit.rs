//! Who did what: a line in the audit log, written in the transaction of the deed itself.
//!
//! Reading the log is `audit_read`'s.

use crate::domain::deed::Deed;
use crate::domain::role::Role;
use crate::store::audit_log::{self, AuditRow};
use crate::store::users::User;
use crate::store::{Conn, StoreError};

use super::node::Node;

/// As much of the hash of a session as tells it from others.
const SESSION_CHARS: usize = 8;
const COMMAND_LINE: &str = "command line";

/// Who acts, and from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// A mail address, or what acts instead of a person.
    pub who: String,
    pub role: Option<Role>,
    pub origin: String,
}

impl By {
    /// Somebody in a browser; `session` is the hash of its id.
    pub fn session(user: &User, session: &str) -> Self {
        let short: String = session.chars().take(SESSION_CHARS).collect();
        Self { who: user.email.clone(), role: Some(user.role), origin: format!("session {short}") }
    }

    /// A program with somebody's token.
    pub fn token(user: &User, name: &str) -> Self {
        Self { who: user.email.clone(), role: Some(user.role), origin: format!("token {name}") }
    }

    /// Whoever can start commands on the node's machine.
    pub fn command_line() -> Self {
        Self::operator(COMMAND_LINE)
    }

    /// The same, where it is known what they are called there.
    pub fn operator(who: &str) -> Self {
        Self { who: who.to_owned(), role: None, origin: COMMAND_LINE.to_owned() }
    }

    /// The hour has come that somebody had set.
    pub fn schedule(who: &str) -> Self {
        Self { who: who.to_owned(), role: None, origin: "schedule".to_owned() }
    }

    /// Somebody who is not signed in, on a page such as `sign-in`.
    pub fn page(who: &str, role: Option<Role>, page: &str) -> Self {
        Self { who: who.to_owned(), role, origin: format!("page {page}") }
    }
}

/// Writes a deed down. `subject` is what it was done to, `reason` why, where somebody said so.
pub fn note(
    conn: &mut Conn,
    node: &Node,
    by: &By,
    deed: Deed,
    subject: &str,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let now = node.now();
    let row = AuditRow {
        id: node.ids.next(now),
        done_at: now.micros(),
        who: by.who.clone(),
        role: by.role.map(|role| role.to_string()).unwrap_or_default(),
        deed: deed.to_string(),
        subject: subject.to_owned(),
        reason: reason.map(str::to_owned),
        origin: by.origin.clone(),
    };
    audit_log::insert(conn, row)
}
