//! Sessions of browsers: begun, found again, ended.
//!
//! The id of a session is in the cookie alone; here it is known by its hash. What the pages remember in a session is
//! theirs.

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::domain::time::Moment;
use crate::store::sessions::{self, SessionRow};
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::error::UseError;
use super::node::{Hall, Node};

pub use super::secret::hash;

/// However often it is used, a session ends after this long.
pub const LASTS_SECS: i64 = 30 * 24 * 3600;
/// And after this long without a sign of life.
const IDLE_SECS: i64 = 7 * 24 * 3600;
/// For as long afterwards it is known whose it was, so that what they had typed is kept for them alone.
const KNOWN_AFTER_SECS: i64 = 7 * 24 * 3600;
/// On the way to signing in, from one page to the next.
const HALFWAY_SECS: i64 = 10 * 60;
/// A session is not written at every click.
const SEEN_EVERY_SECS: i64 = 5 * 60;

/// What a session begins with.
#[derive(Clone, Debug)]
pub struct NewSession {
    pub id_hash: String,
    /// Whose it is; none on the way to signing in.
    pub user: Option<UserId>,
    /// How they proved it: `password`, `passkey`, an issuer.
    pub proved_by: String,
    pub agent: String,
    pub data: String,
}

/// Begins a session; one with a user is the moment in which they are signed in.
pub async fn begin(node: &Hall, new: NewSession) -> Result<(), UseError> {
    let hall = node.clone();
    let begun = node.db.write(move |conn| {
        let now = hall.now();
        let row = SessionRow {
            id_hash: new.id_hash.clone(),
            user_id: new.user.map(|user| user.0),
            data: new.data,
            agent: new.agent,
            created_at: now.micros(),
            last_seen_at: now.micros(),
        };
        sessions::insert(conn, row)?;
        let Some(user) = new.user else { return Ok(()) };
        let nobody = || UseError::Broken("a session was to begin for somebody who is not here".to_owned());
        let user = users::by_id(conn, user)?.ok_or_else(nobody)?;
        let by = By::session(&user, &new.id_hash);
        audit::note(conn, &hall, &by, Deed::SignedIn, "", Some(&new.proved_by))?;
        Ok::<_, UseError>(())
    });
    begun.await
}

/// What the pages remember in a session that is not over.
pub async fn find(node: &Hall, id_hash: String) -> Result<Option<String>, UseError> {
    let hash = id_hash.clone();
    let Some(row) = node.db.read(move |conn| Ok::<_, UseError>(sessions::by_hash(conn, &hash)?)).await? else {
        return Ok(None);
    };
    let now = node.now();
    if is_over(&row, now) {
        return Ok(None);
    }
    if now.secs_since(Moment::from_micros(row.last_seen_at)) >= SEEN_EVERY_SECS {
        node.db.write(move |conn| Ok::<_, UseError>(sessions::seen(conn, &id_hash, now)?)).await?;
    }
    Ok(Some(row.data))
}

/// Whose session it is or was, until it is tidied away.
pub async fn whose(node: &Hall, id_hash: String) -> Result<Option<UserId>, UseError> {
    let row = node.db.read(move |conn| Ok::<_, UseError>(sessions::by_hash(conn, &id_hash)?)).await?;
    Ok(row.and_then(|row| row.user_id).map(UserId))
}

fn is_over(session: &SessionRow, now: Moment) -> bool {
    let age = now.secs_since(Moment::from_micros(session.created_at));
    let idle = now.secs_since(Moment::from_micros(session.last_seen_at));
    age >= LASTS_SECS || idle >= IDLE_SECS || (session.user_id.is_none() && age >= HALFWAY_SECS)
}

/// Keeps what the pages remember.
pub async fn remember(node: &Hall, id_hash: String, data: String) -> Result<(), UseError> {
    node.db.write(move |conn| Ok(sessions::set_data(conn, &id_hash, &data)?)).await
}

/// Ends a session; the one of somebody who signs out says so in the log.
pub async fn end(node: &Hall, id_hash: String) -> Result<(), UseError> {
    let hall = node.clone();
    let ended = node.db.write(move |conn| {
        let session = sessions::by_hash(conn, &id_hash)?;
        sessions::delete(conn, &id_hash)?;
        let user = session.and_then(|session| session.user_id);
        if let Some(user) = user
            && let Some(user) = users::by_id(conn, UserId(user))?
        {
            audit::note(conn, &hall, &By::session(&user, &id_hash), Deed::SignedOut, "", None)?;
        }
        Ok::<_, UseError>(())
    });
    ended.await
}

/// The member of staff with this id, while they have access.
pub async fn user(node: &Node, id: UserId) -> Result<Option<User>, UseError> {
    node.db.read(move |conn| Ok(users::by_id(conn, id)?)).await
}

/// Forgets the sessions that have been over for a while.
pub(super) fn tidy(conn: &mut crate::store::Conn, now: Moment) -> Result<(), UseError> {
    let before = |secs: i64| now.plus_secs(-secs);
    let ended = |secs: i64| before(secs + KNOWN_AFTER_SECS);
    Ok(sessions::delete_over(conn, ended(LASTS_SECS), ended(IDLE_SECS), before(HALFWAY_SECS))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_by_age_by_idleness_and_soon_while_nobody_is_signed_in() {
        let session = |user_id, seen_after: i64| SessionRow {
            id_hash: String::new(),
            user_id,
            data: String::new(),
            agent: String::new(),
            created_at: 0,
            last_seen_at: seen_after * 1_000_000,
        };
        let at = |secs: i64| Moment::from_micros(secs * 1_000_000);
        let day = 24 * 3600;
        for (session, now, over) in [
            (session(Some(1), 0), at(0), false),
            (session(Some(1), 0), at(IDLE_SECS - 1), false),
            (session(Some(1), 0), at(IDLE_SECS), true),
            (session(Some(1), 29 * day), at(30 * day - 1), false),
            (session(Some(1), 29 * day), at(30 * day), true),
            (session(None, 0), at(HALFWAY_SECS - 1), false),
            (session(None, HALFWAY_SECS - 1), at(HALFWAY_SECS), true),
        ] {
            assert_eq!(is_over(&session, now), over, "{session:?} at {now}");
        }
    }
}
