//! An editor writes an entry, as a draft or published at once.

use crate::domain::entry::{Entry, EntryContent};
use crate::domain::entry_input::EntryInput;
use crate::domain::id::EntryId;
use crate::domain::key::Key;
use crate::domain::refusal::FieldRefusal;
use crate::domain::revision::RevisionVerb;
use crate::domain::status::Publication;
use crate::domain::time::Moment;
use crate::store::{Conn, StoreError, entries};

use super::audit::By;
use super::entry_history;
use super::entry_publish;
use super::error::UseError;
use super::node::{Hall, Node};

/// The longest id that a city's own systems may give.
pub const EXTERNAL_ID_MAX_CHARS: usize = 200;

/// Writes a new entry of this city; says so if the external id is in use.
pub async fn run(
    node: &Hall,
    input: EntryInput,
    external_id: Option<String>,
    publish: bool,
    by: By,
) -> Result<Entry, UseError> {
    let content = input.check().map_err(UseError::Invalid)?;
    let external_id = check_external_id(external_id)?;
    let now = node.now();
    let hall = node.clone();
    let new = New { content, external_id, publish };
    let entry = node.db.write(move |conn| in_transaction(conn, &hall, new, &by, now)).await?;
    entry_publish::wake(node);
    Ok(entry)
}

/// An entry that is to be written.
pub(super) struct New {
    pub content: EntryContent,
    pub external_id: Option<String>,
    pub publish: bool,
}

pub(super) fn in_transaction(conn: &mut Conn, node: &Node, new: New, by: &By, now: Moment) -> Result<Entry, UseError> {
    let New { content, external_id, publish } = new;
    if let Some(external_id) = &external_id
        && let Some(known) = entries::by_external_id(conn, node.own.city, external_id)?
    {
        return Err(UseError::Conflict(format!(
            "external_id \"{external_id}\" belongs to the entry {}; change that one, or choose another external_id",
            known.key
        )));
    }
    let key = free_key(conn, &content.title)?;
    let uri = node.site.entry(&key);
    let mut entry = Entry {
        id: EntryId(node.ids.next(now)),
        key,
        url: uri.clone(),
        uri,
        city: node.own.city,
        local: true,
        content,
        publication: Publication::Draft,
        revision: 1,
        external_id,
        created_at: now,
        published_at: None,
        updated_at: now,
        received_at: None,
    };
    entries::insert(conn, &entry)?;
    if publish {
        entry_publish::in_transaction(conn, node, &mut entry, by, now)?;
    } else {
        entry_history::keep(conn, node, &entry, RevisionVerb::Created, by, now)?;
    }
    Ok(entry)
}

/// The first key made of `title` that no entry here has.
pub(super) fn free_key(conn: &mut Conn, title: &str) -> Result<Key, StoreError> {
    let wanted = Key::from_title(title);
    let mut key = wanted.clone();
    let mut n = 1;
    while entries::key_is_taken(conn, &key)? {
        n += 1;
        key = wanted.numbered(n);
    }
    Ok(key)
}

pub(super) fn check_external_id(external_id: Option<String>) -> Result<Option<String>, UseError> {
    let external_id = external_id.map(|id| id.trim().to_owned()).filter(|id| !id.is_empty());
    let unfit = |id: &String| id.chars().count() > EXTERNAL_ID_MAX_CHARS || id.chars().any(char::is_control);
    if external_id.as_ref().is_some_and(unfit) {
        let problem =
            format!("is too long or holds control characters; use at most {EXTERNAL_ID_MAX_CHARS} characters");
        return Err(UseError::Invalid(vec![FieldRefusal::new("external_id", problem)]));
    }
    Ok(external_id)
}
