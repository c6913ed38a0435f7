//! An editor replaces what an entry says. What is left out becomes unknown; the key stays.

use crate::domain::entry::{Entry, EntryContent};
use crate::domain::entry_input::EntryInput;
use crate::domain::key::Key;
use crate::domain::revision::RevisionVerb;
use crate::domain::time::Moment;
use crate::store::{Conn, entries};

use super::audit::By;
use super::entry_create::check_external_id;
use super::error::UseError;
use super::node::{Hall, Node};
use super::{entry_history, entry_publish, entry_read};

/// What happens to the publication of an edited entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publish {
    /// It stays what it is.
    Keep,
    /// A draft is published along with the change.
    Now,
}

pub async fn run(
    node: &Hall,
    key: Key,
    input: EntryInput,
    external_id: Option<String>,
    publish: Publish,
    by: By,
) -> Result<Entry, UseError> {
    let content = input.check().map_err(UseError::Invalid)?;
    let external_id = check_external_id(external_id)?;
    let now = node.now();
    let hall = node.clone();
    let entry = node.db.write(move |conn| {
        let mut entry = entry_read::own(conn, &key)?;
        match external_id {
            Some(external_id) => claim_external_id(conn, &hall, &mut entry, external_id)?,
            None => entry.external_id = None,
        }
        in_transaction(conn, &hall, &mut entry, Change { content, publish, verb: RevisionVerb::Changed }, &by, now)?;
        Ok::<_, UseError>(entry)
    });
    let entry = entry.await?;
    entry_publish::wake(node);
    Ok(entry)
}

/// What is to become of an entry.
pub(super) struct Change {
    pub content: EntryContent,
    pub publish: Publish,
    /// What the history says was done.
    pub verb: RevisionVerb,
}

/// Replaces the content; whether anything is different now.
pub(super) fn in_transaction(
    conn: &mut Conn,
    node: &Node,
    entry: &mut Entry,
    change: Change,
    by: &By,
    now: Moment,
) -> Result<bool, UseError> {
    let Change { content, publish, verb } = change;
    let changed = entry.content != content;
    if changed {
        entry_history::keep_before(conn, node, entry, now)?;
        entry.content = content;
        entry.revision += 1;
        // Other servers take an update only if its time has grown.
        entry.updated_at = now.max(Moment::from_micros(entry.updated_at.micros() + 1));
    }
    entries::update(conn, entry)?;
    if changed {
        entry_history::keep(conn, node, entry, verb, by, now)?;
    }
    if entry.is_published() && changed {
        entry_publish::announce(conn, node, entry, "Update", now)?;
    }
    if !entry.is_published() && publish == Publish::Now {
        entry_publish::in_transaction(conn, node, entry, by, now)?;
    }
    Ok(changed)
}

fn claim_external_id(conn: &mut Conn, node: &Node, entry: &mut Entry, external_id: String) -> Result<(), UseError> {
    if let Some(other) = entries::by_external_id(conn, node.own.city, &external_id)?
        && other.id != entry.id
    {
        return Err(UseError::Conflict(format!(
            "external_id \"{external_id}\" belongs to the entry {}; choose another one",
            other.key
        )));
    }
    entry.external_id = Some(external_id);
    Ok(())
}
