//! An entry is looked at: by the public, by staff, by another server.

use crate::domain::city::City;
use crate::domain::comment::{Comment, CommentState};
use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::key::Key;
use crate::domain::refusal::Problem;
use crate::domain::status::Publication;
use crate::domain::time::Moment;
use crate::store::{Conn, StoreError, actors, comments, entries, hidden_actors};

use super::error::UseError;
use super::node::Hall;

/// How many comments an entry's page shows at first.
pub const COMMENTS_SHOWN: i64 = 200;

/// Who is looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    Public,
    /// Staff who may see drafts.
    Staff,
}

/// An entry with whose it is.
pub async fn run(node: &Hall, key: Key, viewer: Viewer) -> Result<(Entry, City), UseError> {
    node.db.read(move |conn| visible(conn, &key, viewer)).await
}

/// An entry for its page: whose it is and what is said about it.
pub async fn with_comments(node: &Hall, key: Key) -> Result<(Entry, City, Vec<Comment>), UseError> {
    node.db
        .read(move |conn| {
            let (entry, city) = visible(conn, &key, Viewer::Public)?;
            let states = [CommentState::Published];
            let comments = comments::of_entry(conn, entry.id, &states, None, COMMENTS_SHOWN)?;
            Ok((entry, city, comments))
        })
        .await
}

/// The exact text of the entry's document at its id.
pub async fn document(node: &Hall, entry: EntryId) -> Result<Option<String>, UseError> {
    node.db.read(move |conn| Ok(entries::document(conn, entry)?)).await
}

/// This city's entries for its staff, newest first.
pub async fn list_own(
    node: &Hall,
    publication: Option<Publication>,
    before: Option<EntryId>,
    limit: i64,
) -> Result<Vec<Entry>, UseError> {
    node.db.read(move |conn| Ok(entries::local_by_publication(conn, publication, before, limit)?)).await
}

fn visible(conn: &mut Conn, key: &Key, viewer: Viewer) -> Result<(Entry, City), UseError> {
    let entry = entries::by_key(conn, key)?.ok_or_else(|| missing(key))?;
    match entry.publication {
        Publication::Withdrawn => return Err(UseError::gone(format!("the entry {key} was withdrawn by its city"))),
        Publication::Draft if viewer == Viewer::Public => return Err(missing(key)),
        Publication::Draft | Publication::Published => {}
    }
    if viewer == Viewer::Public && !entry.local && hidden_actors::is_hidden(conn, entry.city)? {
        return Err(missing(key));
    }
    let city = city_of(conn, &entry)?;
    Ok((entry, city))
}

pub(super) fn city_of(conn: &mut Conn, entry: &Entry) -> Result<City, StoreError> {
    let row = actors::by_id(conn, entry.city)?;
    row.ok_or_else(|| StoreError::Unreadable(format!("entry {} has no city", entry.id)))?.try_into()
}

/// An entry that this city may change: its own, and not withdrawn.
pub(super) fn own(conn: &mut Conn, key: &Key) -> Result<Entry, UseError> {
    let entry = entries::by_key(conn, key)?.ok_or_else(|| missing(key))?;
    if !entry.local {
        return Err(UseError::Conflict(Problem::EntryOfAnother { key: key.to_string() }));
    }
    if entry.publication == Publication::Withdrawn {
        return Err(UseError::Gone(Problem::EntryWithdrawn { key: key.to_string() }));
    }
    Ok(entry)
}

fn missing(key: &Key) -> UseError {
    UseError::not_found(format!("there is no entry {key} in this library"))
}

/// What stands at the address of one of our entries that was withdrawn.
pub async fn tombstone(node: &Hall, key: Key) -> Result<String, UseError> {
    let document = node.db.read(move |conn| {
        let entry = entries::by_key(conn, &key)?.ok_or_else(|| missing(&key))?;
        let text = entries::document(conn, entry.id)?;
        Ok::<_, UseError>(
            text.filter(|_| entry.local)
                .unwrap_or_else(|| crate::wire::article::tombstone(&entry.uri, entry.updated_at).to_string()),
        )
    });
    document.await
}

/// Whose entry was withdrawn, and when.
pub async fn withdrawn(node: &Hall, key: Key) -> Result<(City, Moment), UseError> {
    node.db
        .read(move |conn| {
            let entry = entries::by_key(conn, &key)?.ok_or_else(|| missing(&key))?;
            Ok((city_of(conn, &entry)?, entry.updated_at))
        })
        .await
}
