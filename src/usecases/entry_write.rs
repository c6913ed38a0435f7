//! An editor hands in an entry at the desk. Whoever was overtaken by somebody else gets both texts and loses none.

use crate::domain::entry::{Entry, EntryContent};
use crate::domain::id::EntryId;
use crate::domain::revision::{Draft, RevisionVerb};
use crate::domain::time::Moment;
use crate::store::{Conn, drafts};

use super::audit::By;
use super::draft_keep::{self, Typed};
use super::entry_create::{self, New};
use super::entry_edit::{self, Change, Publish};
use super::error::UseError;
use super::node::{Hall, Node};
use super::{entry_publish, entry_read};

/// What became of it.
#[derive(Clone, Debug)]
pub enum Written {
    Entry(Box<Entry>),
    /// Somebody else has changed the entry since: this is it now. Nothing was written.
    OvertakenByEntry(Box<Entry>),
    /// The writer has kept another text in another tab: this. Nothing was written.
    OvertakenByDraft(Box<Draft>),
}

/// Writes a new entry as a draft, or replaces what an entry says; a published one is sent to all who have it.
pub async fn run(node: &Hall, typed: Typed, by: By) -> Result<Written, UseError> {
    let content = typed.input.clone().check().map_err(UseError::Invalid)?;
    let (hall, now) = (node.clone(), node.now());
    let written = node.db.write(move |conn| in_transaction(conn, &hall, &typed, content, &by, now)).await?;
    entry_publish::wake(node);
    Ok(written)
}

fn in_transaction(
    conn: &mut Conn,
    node: &Node,
    typed: &Typed,
    mut content: EntryContent,
    by: &By,
    now: Moment,
) -> Result<Written, UseError> {
    let entry = match &typed.key {
        Some(key) => Some(entry_read::own(conn, key)?),
        None => None,
    };
    let draft = draft_keep::known(conn, typed, entry.as_ref().map(|entry| -> EntryId { entry.id }))?;
    if let Some(draft) = draft.clone().filter(|draft| draft_keep::is_overtaken(draft, typed)) {
        return Ok(Written::OvertakenByDraft(Box::new(draft)));
    }
    let entry = match entry {
        Some(mut entry) => {
            keep_media_types(&entry.content, &mut content);
            if entry.revision != typed.base_revision && entry.content != content {
                return Ok(Written::OvertakenByEntry(Box::new(entry)));
            }
            let change = Change { content, publish: Publish::Keep, verb: RevisionVerb::Changed };
            entry_edit::in_transaction(conn, node, &mut entry, change, by, now)?;
            entry
        }
        None => {
            let new = New { content, external_id: None, publish: false };
            entry_create::in_transaction(conn, node, new, by, now)?
        }
    };
    if let Some(draft) = draft {
        drafts::delete(conn, typed.user, draft.id)?;
    }
    Ok(Written::Entry(Box::new(entry)))
}

/// The desk's form does not show the type of a file, so it cannot send it back.
fn keep_media_types(before: &EntryContent, after: &mut EntryContent) {
    for file in after.attachments.iter_mut().filter(|file| file.media_type.is_none()) {
        let known = before.attachments.iter().find(|known| known.url == file.url);
        file.media_type = known.and_then(|known| known.media_type.clone());
    }
}
