//! A one-time link is opened, and then used: somebody says their name and chooses a password.
//!
//! Opening changes nothing, since the scanners of mail servers open every link.

use crate::domain::deed::Deed;
use crate::domain::password::{PasswordRefused, judge};
use crate::store::users::{self, User};
use crate::store::{Conn, invitations, sessions};

use super::audit::{self, By};
use super::error::UseError;
use super::node::{Hall, Node};
use super::{password, secret};

const PAGE: &str = "invitation";
const NAME_MAX_CHARS: usize = 100;

/// What somebody says of themselves.
#[derive(Clone, Debug)]
pub struct Said {
    pub name: String,
    pub language: Option<String>,
    pub password: String,
}

/// Whose link it is; none if it was used, replaced or is too old.
pub async fn open(node: &Hall, token: &str) -> Result<Option<User>, UseError> {
    let (hash, now) = (secret::hash(token), node.now());
    node.db.read(move |conn| Ok(find(conn, &hash, now)?)).await
}

fn find(
    conn: &mut Conn,
    hash: &str,
    now: crate::domain::time::Moment,
) -> Result<Option<User>, crate::store::StoreError> {
    match invitations::by_hash(conn, hash, now)?.and_then(|invitation| invitation.user) {
        Some(user) => users::by_id(conn, user),
        None => Ok(None),
    }
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Used {
    Done(User),
    /// Somebody was faster, or the link ended meanwhile.
    Over,
    Refused(PasswordRefused),
}

pub async fn run(node: &Hall, token: &str, said: Said) -> Result<Used, UseError> {
    let Some(user) = open(node, token).await? else { return Ok(Used::Over) };
    if let Err(refused) = judged(node, &said, &user.email) {
        return Ok(Used::Refused(refused));
    }
    let hash = password::hash(said.password.clone()).await?;
    let (hall, token) = (node.clone(), secret::hash(token));
    let done = node.db.write(move |conn| {
        let Some(user) = find(conn, &token, hall.now())? else { return Ok(Used::Over) };
        let by = By::page(&user.email, Some(user.role), PAGE);
        settle(conn, &hall, &user, &said, &hash, &by)?;
        Ok::<_, UseError>(users::by_id(conn, user.id)?.map_or(Used::Over, Used::Done))
    });
    done.await
}

pub(super) fn judged(node: &Node, said: &Said, email: &str) -> Result<(), PasswordRefused> {
    let here = node.here();
    judge(&said.password, &[email, said.name.as_str(), here.name.as_str(), here.handle.as_str(), "manyhalls"])
}

/// Writes down what somebody said; links and sessions from before are over.
pub(super) fn settle(
    conn: &mut Conn,
    node: &Node,
    user: &User,
    said: &Said,
    hash: &str,
    by: &By,
) -> Result<(), UseError> {
    users::set_profile(conn, user.id, &tidy(&said.name), said.language.as_deref())?;
    users::set_password_hash(conn, user.id, Some(hash), node.now())?;
    invitations::delete_of(conn, Some(user.id))?;
    sessions::delete_of(conn, user.id, None)?;
    Ok(audit::note(conn, node, by, Deed::PasswordSet, &user.email, None)?)
}

/// A name on one line.
pub(super) fn tidy(name: &str) -> String {
    let words = name.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().filter(|c| !c.is_control()).take(NAME_MAX_CHARS).collect()
}
