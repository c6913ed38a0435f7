//! What somebody changes of their own account: name and language, the password, the sessions.

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::domain::password::PasswordRefused;
use crate::domain::time::Moment;
use crate::store::sessions::{self, SessionRow};
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::error::UseError;
use super::invitation_use::{Said, judged, tidy};
use super::node::Hall;
use super::password;

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSession {
    /// What ends it; no help to anybody who wants to take it over.
    pub id_hash: String,
    pub agent: String,
    pub since: Moment,
    pub last_seen: Moment,
}

impl From<SessionRow> for OwnSession {
    fn from(row: SessionRow) -> Self {
        Self {
            id_hash: row.id_hash,
            agent: row.agent,
            since: Moment::from_micros(row.created_at),
            last_seen: Moment::from_micros(row.last_seen_at),
        }
    }
}

pub async fn sessions(node: &Hall, user: UserId) -> Result<Vec<OwnSession>, UseError> {
    node.db.read(move |conn| Ok(sessions::of(conn, user)?.into_iter().map(OwnSession::from).collect())).await
}

pub async fn has_password(node: &Hall, user: UserId) -> Result<bool, UseError> {
    node.db.read(move |conn| Ok(users::password_hash(conn, user)?.is_some())).await
}

/// Ends one of somebody's own sessions; another's is left alone.
pub async fn end_session(node: &Hall, user: UserId, id_hash: String, by: By) -> Result<(), UseError> {
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        let own = sessions::by_hash(conn, &id_hash)?.filter(|session| session.user_id == Some(user.0));
        let Some(session) = own else { return Ok(()) };
        sessions::delete(conn, &id_hash)?;
        Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::SessionEnded, &session.agent, None)?)
    });
    done.await
}

/// Ends all of somebody's sessions but `this`.
pub async fn end_other_sessions(node: &Hall, user: UserId, this: String, by: By) -> Result<(), UseError> {
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        sessions::delete_of(conn, user, Some(&this))?;
        Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::SessionEnded, "all others", None)?)
    });
    done.await
}

pub async fn set_profile(
    node: &Hall,
    user: UserId,
    name: &str,
    language: Option<String>,
    by: By,
) -> Result<(), UseError> {
    let (hall, name) = (node.clone(), tidy(name));
    let done = node.db.write(move |conn| {
        users::set_profile(conn, user, &name, language.as_deref())?;
        Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::ProfileChanged, "", None)?)
    });
    done.await
}

/// Why a password was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeRefused {
    WrongOld,
    Password(PasswordRefused),
}

/// Changes the password for somebody who knows the old one; their other sessions end.
pub async fn change_password(
    node: &Hall,
    user: &User,
    old: String,
    new: String,
    this: String,
    by: By,
) -> Result<Result<(), ChangeRefused>, UseError> {
    let id = user.id;
    let hash = node.db.read(move |conn| Ok::<_, UseError>(users::password_hash(conn, id)?)).await?;
    if !password::is_right(node, hash, old).await? {
        return Ok(Err(ChangeRefused::WrongOld));
    }
    let said = Said { name: user.name.clone(), language: None, password: new };
    if let Err(refused) = judged(node, &said, &user.email) {
        return Ok(Err(ChangeRefused::Password(refused)));
    }
    let hash = password::hash(said.password).await?;
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        users::set_password_hash(conn, id, Some(&hash), hall.now())?;
        sessions::delete_of(conn, id, Some(&this))?;
        Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::PasswordSet, "", None)?)
    });
    done.await?;
    Ok(Ok(()))
}
