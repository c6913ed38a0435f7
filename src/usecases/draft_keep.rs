//! What staff type is kept before it is handed in, so that neither a crash nor a second tab loses any of it.

use crate::domain::entry::Entry;
use crate::domain::entry_input::EntryInput;
use crate::domain::id::{DraftId, EntryId, UserId};
use crate::domain::key::Key;
use crate::domain::revision::Draft;
use crate::domain::time::Moment;
use crate::store::{Conn, StoreError, drafts};

use super::entry_read;
use super::error::UseError;
use super::node::{Hall, Node};

/// A text on its way: what it is of, and what its writer had before their eyes.
#[derive(Clone, Debug)]
pub struct Typed {
    pub user: UserId,
    /// None for an entry that is not there yet.
    pub key: Option<Key>,
    pub draft: Option<DraftId>,
    /// Of the draft; nothing kept is 0.
    pub version: i32,
    pub base_revision: i32,
    pub input: EntryInput,
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum Kept {
    Draft(Draft),
    /// Another tab has kept something else meanwhile: this. Nothing was changed.
    Overtaken(Draft),
}

/// The newest drafts that an editor is reminded of.
const REMINDED: i64 = 20;

pub async fn run(node: &Hall, typed: Typed) -> Result<Kept, UseError> {
    let (hall, now) = (node.clone(), node.now());
    node.db
        .write(move |conn| {
            let entry = match &typed.key {
                Some(key) => Some(entry_read::own(conn, key)?.id),
                None => None,
            };
            match known(conn, &typed, entry)? {
                Some(draft) if is_overtaken(&draft, &typed) => Ok(Kept::Overtaken(draft)),
                known => Ok(Kept::Draft(keep(conn, &hall, typed, known, entry, now)?)),
            }
        })
        .await
}

fn keep(
    conn: &mut Conn,
    node: &Node,
    typed: Typed,
    known: Option<Draft>,
    entry: Option<EntryId>,
    now: Moment,
) -> Result<Draft, StoreError> {
    let Some(known) = known else {
        let id = DraftId(node.ids.next(now));
        let new =
            Draft { id, entry, base_revision: typed.base_revision, version: 1, content: typed.input, saved_at: now };
        drafts::insert(conn, typed.user, &new)?;
        return Ok(new);
    };
    let version = if known.content == typed.input { known.version } else { known.version.saturating_add(1) };
    let draft = Draft { version, base_revision: typed.base_revision, content: typed.input, saved_at: now, ..known };
    drafts::update(conn, &draft)?;
    Ok(draft)
}

/// What the writer has kept of this text so far.
pub(super) fn known(conn: &mut Conn, typed: &Typed, entry: Option<EntryId>) -> Result<Option<Draft>, StoreError> {
    match (entry, typed.draft) {
        (Some(entry), _) => drafts::of_entry(conn, typed.user, entry),
        (None, Some(id)) => Ok(drafts::by_id(conn, typed.user, id)?.filter(|draft| draft.entry.is_none())),
        (None, None) => Ok(None),
    }
}

/// Whether something else was kept after what the writer had before their eyes.
pub(super) fn is_overtaken(draft: &Draft, typed: &Typed) -> bool {
    draft.version > typed.version && draft.content != typed.input
}

/// The texts of one person that are not handed in: new entries, and changes with the entry they are of.
pub async fn list(node: &Hall, user: UserId) -> Result<Vec<(Draft, Option<Entry>)>, UseError> {
    node.db
        .read(move |conn| {
            let drafts = drafts::of_user(conn, user, REMINDED)?;
            let ids: Vec<EntryId> = drafts.iter().filter_map(|draft| draft.entry).collect();
            let entries = crate::store::entries::by_ids(conn, &ids)?;
            let with = |draft: Draft| {
                let entry = entries.iter().find(|entry| Some(entry.id) == draft.entry).cloned();
                (draft, entry)
            };
            Ok(drafts.into_iter().map(with).collect())
        })
        .await
}

pub async fn of_new(node: &Hall, user: UserId, id: DraftId) -> Result<Draft, UseError> {
    let found = node.db.read(move |conn| Ok::<_, UseError>(drafts::by_id(conn, user, id)?)).await?;
    let found = found.filter(|draft| draft.entry.is_none());
    found.ok_or_else(|| UseError::not_found("this text has been handed in or thrown away".to_owned()))
}

/// An entry of this city for its editor, with what they have not handed in.
pub async fn open(node: &Hall, user: UserId, key: Key) -> Result<(Entry, Option<Draft>), UseError> {
    node.db
        .read(move |conn| {
            let entry = entry_read::own(conn, &key)?;
            let draft = drafts::of_entry(conn, user, entry.id)?;
            Ok((entry, draft))
        })
        .await
}

pub async fn discard(node: &Hall, user: UserId, id: DraftId) -> Result<(), UseError> {
    node.db.write(move |conn| Ok(drafts::delete(conn, user, id)?)).await
}
