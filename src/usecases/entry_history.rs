//! What an entry said after each of its changes: kept in the transaction of the change, shown to staff, brought back.

use crate::domain::deed::Deed;
use crate::domain::entry::Entry;
use crate::domain::entry_input::EntryInput;
use crate::domain::id::RevisionId;
use crate::domain::key::Key;
use crate::domain::revision::{Revision, RevisionVerb};
use crate::domain::time::Moment;
use crate::store::{Conn, StoreError, entries, revisions};

use super::audit::{self, By};
use super::entry_edit::{self, Change, Publish};
use super::error::UseError;
use super::node::{Hall, Node};
use super::{entry_publish, entry_read};

/// So many changes are shown; older ones are kept.
pub const SHOWN: i64 = 200;

/// What was done goes into the history and into the log.
pub(super) fn keep(
    conn: &mut Conn,
    node: &Node,
    entry: &Entry,
    verb: RevisionVerb,
    by: &By,
    now: Moment,
) -> Result<(), StoreError> {
    let revision = Revision {
        id: RevisionId(node.ids.next(now)),
        entry: entry.id,
        revision: entry.revision,
        verb,
        by: by.who.clone(),
        at: now,
        content: EntryInput::of(&entry.content),
    };
    revisions::insert(conn, &revision)?;
    match deed(verb) {
        Some(deed) => audit::note(conn, node, by, deed, entry.key.as_str(), None),
        None => Ok(()),
    }
}

fn deed(verb: RevisionVerb) -> Option<Deed> {
    match verb {
        RevisionVerb::Before => None,
        RevisionVerb::Created => Some(Deed::EntryWritten),
        RevisionVerb::Changed => Some(Deed::EntryChanged),
        RevisionVerb::Restored => Some(Deed::EntryRestored),
        RevisionVerb::Published => Some(Deed::EntryPublished),
        RevisionVerb::Withdrawn => Some(Deed::EntryWithdrawn),
    }
}

/// Keeps what an entry says before its first change since there is a history.
pub(super) fn keep_before(conn: &mut Conn, node: &Node, entry: &Entry, now: Moment) -> Result<(), StoreError> {
    if revisions::has_any(conn, entry.id)? {
        return Ok(());
    }
    let mut before = Revision {
        id: RevisionId(node.ids.next(now)),
        entry: entry.id,
        revision: entry.revision,
        verb: RevisionVerb::Before,
        by: String::new(),
        at: entry.updated_at,
        content: EntryInput::of(&entry.content),
    };
    // Its time lies before that of the change, also where the clock stands still.
    before.at = before.at.min(now);
    revisions::insert(conn, &before)
}

/// An entry of this city, withdrawn ones too, with its changes, newest first.
pub async fn run(node: &Hall, key: Key) -> Result<(Entry, Vec<Revision>), UseError> {
    node.db
        .read(move |conn| {
            let entry = entries::by_key(conn, &key)?.filter(|entry| entry.local);
            let entry = entry.ok_or_else(|| UseError::NotFound(format!("there is no entry {key} in this library")))?;
            let revisions = revisions::of_entry(conn, entry.id, SHOWN)?;
            Ok((entry, revisions))
        })
        .await
}

/// Makes an entry say again what it said in an earlier revision, as a change of its own.
pub async fn restore(node: &Hall, key: Key, revision: RevisionId, by: By) -> Result<Entry, UseError> {
    let (hall, now) = (node.clone(), node.now());
    let entry = node.db.write(move |conn| {
        let mut entry = entry_read::own(conn, &key)?;
        let old = revisions::by_id(conn, entry.id, revision)?;
        let old = old.ok_or_else(|| UseError::NotFound("this version is not kept".to_owned()))?;
        let content = old.content.check().map_err(UseError::Invalid)?;
        let change = Change { content, publish: Publish::Keep, verb: RevisionVerb::Restored };
        entry_edit::in_transaction(conn, &hall, &mut entry, change, &by, now)?;
        Ok::<_, UseError>(entry)
    });
    let entry = entry.await?;
    entry_publish::wake(node);
    Ok(entry)
}
