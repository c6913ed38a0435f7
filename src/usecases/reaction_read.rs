//! Who likes an entry of this city and who passed it on: a number for everyone, names for staff.

use crate::domain::entry::Entry;
use crate::domain::key::Key;
use crate::domain::reaction::{Reaction, ReactionKind};
use crate::store::reactions;

use super::entry_read::{self, Viewer};
use super::error::UseError;
use super::node::Hall;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReactionCounts {
    pub likes: i64,
    pub shares: i64,
}

/// Counted for this city's own entries; what becomes of another city's is known there.
pub async fn counts(node: &Hall, entry: &Entry) -> Result<Option<ReactionCounts>, UseError> {
    if !entry.local {
        return Ok(None);
    }
    let uri = entry.uri.clone();
    let counts = node.db.read(move |conn| {
        let likes = reactions::count(conn, &uri, ReactionKind::Like)?;
        let shares = reactions::count(conn, &uri, ReactionKind::Share)?;
        Ok::<_, UseError>(ReactionCounts { likes, shares })
    });
    counts.await.map(Some)
}

/// Newest first, with ids below `before`.
pub async fn list(node: &Hall, key: Key, before: Option<i64>, limit: i64) -> Result<Vec<Reaction>, UseError> {
    let entry = own(node, key, Viewer::Staff).await?;
    node.db.read(move |conn| Ok(reactions::of_object(conn, &entry.uri, before, limit)?)).await
}

/// What everyone may know.
pub async fn public_count(node: &Hall, key: Key, kind: ReactionKind) -> Result<i64, UseError> {
    let entry = own(node, key, Viewer::Public).await?;
    node.db.read(move |conn| Ok(reactions::count(conn, &entry.uri, kind)?)).await
}

async fn own(node: &Hall, key: Key, viewer: Viewer) -> Result<Entry, UseError> {
    let (entry, city) = entry_read::run(node, key, viewer).await?;
    if entry.local {
        return Ok(entry);
    }
    let key = &entry.key;
    Err(UseError::not_found(format!("the entry {key} is of {}; who likes or shares it is known there", city.acct)))
}
