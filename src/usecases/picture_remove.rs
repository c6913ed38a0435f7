//! A picture is taken from an entry, and its file thrown away once no other entry has it.
//!
//! While a text shows it, it stays: whoever wants it gone takes it out of the text first.

use crate::domain::deed::Deed;
use crate::domain::entry::Entry;
use crate::domain::entry_input::EntryInput;
use crate::domain::key::Key;
use crate::domain::picture::FILES_PATH;
use crate::store::{Conn, drafts, entries, pictures};

use super::audit::{self, By};
use super::entry_read;
use super::error::UseError;
use super::node::Hall;

/// What became of it.
#[derive(Clone, Debug)]
pub enum Removed {
    Gone,
    /// These still show it; nothing was changed.
    InUse(Vec<Showing>),
}

/// A text that shows a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Showing {
    /// None for an entry that is not there yet.
    pub key: Option<Key>,
    pub title: String,
    /// Not handed in yet; perhaps somebody else's.
    pub is_draft: bool,
}

pub async fn run(node: &Hall, key: Key, name: String, by: By) -> Result<Removed, UseError> {
    // Nobody adds the same picture again between the look at the database and the end of its file.
    let turn = node.one_picture.acquire().await.map_err(|_| UseError::Broken("no pictures are taken".to_owned()))?;
    let (hall, file) = (node.clone(), name.clone());
    let done = node.db.write(move |conn| {
        let entry = entry_read::own(conn, &key)?;
        let none = || UseError::NotFound(format!("the entry {key} has no such picture"));
        let picture = pictures::of_entry(conn, entry.id)?.into_iter().find(|picture| picture.name == name);
        let picture = picture.ok_or_else(none)?;
        let is_last = pictures::count_of_name(conn, &name)? == 1;
        let showing = showing(conn, &format!("{FILES_PATH}{name}"), &entry, is_last)?;
        if !showing.is_empty() {
            return Ok((Removed::InUse(showing), false));
        }
        pictures::delete(conn, picture.id)?;
        audit::note(conn, &hall, &by, Deed::PictureRemoved, key.as_str(), Some(&name))?;
        Ok::<_, UseError>((Removed::Gone, is_last))
    });
    let (removed, is_last) = done.await?;
    if is_last {
        node.files.delete(&file).await?;
    }
    drop(turn);
    Ok(removed)
}

/// The texts that would lack it: the entry's own, and every other where no entry has the file any more.
fn showing(conn: &mut Conn, path: &str, entry: &Entry, is_last: bool) -> Result<Vec<Showing>, UseError> {
    let mut found = Vec::new();
    for other in entries::own_with_text(conn, path)? {
        if other.id == entry.id || is_last {
            found.push(Showing { key: Some(other.key), title: other.content.title, is_draft: false });
        }
    }
    for draft in drafts::with_text(conn, path)? {
        let of = match draft.entry {
            Some(id) => entries::by_id(conn, id)?,
            None => None,
        };
        if of.as_ref().is_some_and(|of| of.id == entry.id) || is_last {
            let EntryInput { title, .. } = draft.content;
            found.push(Showing { key: of.map(|of| of.key), title: title.unwrap_or_default(), is_draft: true });
        }
    }
    Ok(found)
}
