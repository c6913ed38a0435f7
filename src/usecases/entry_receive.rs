//! Another city's entry enters this node's library, changes, or leaves it.

use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::status::Publication;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, announces, entries, following, inbox, index_changes, moves};
use crate::wire::article::RemoteEntry;

use super::entry_create::free_key;
use super::error::UseError;
use super::node::Node;

/// Takes an entry that its own city sent, if this city follows it.
pub(super) fn run(
    conn: &mut Conn,
    node: &Node,
    entry: RemoteEntry,
    text: &str,
    city: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    // What is known already is kept true even after unfollowing.
    let known = entries::by_uri(conn, entry.uri.as_str())?.is_some();
    if !known && !following::is_followed(conn, &city.uri)? {
        return Ok(());
    }
    keep(conn, node, entry, text, city, now)
}

/// Keeps the newest version of an entry whose author has been made sure of.
pub(super) fn keep(
    conn: &mut Conn,
    node: &Node,
    remote: RemoteEntry,
    text: &str,
    city: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let uri = remote.uri.to_string();
    if !remote.public || node.site.owns(&uri) || inbox::is_gone(conn, &uri, &city.uri)? {
        return Ok(());
    }
    let updated_at = remote.updated_at.or(remote.published_at).unwrap_or(now);
    if let Some(mut entry) = entries::by_uri(conn, &uri)? {
        if entry.city != city.actor_id() || entry.updated_at >= updated_at {
            return Ok(());
        }
        entry.content = remote.content;
        entry.url = remote.url;
        entry.revision += 1;
        entry.updated_at = updated_at;
        entries::update(conn, &entry)?;
        return noted(conn, node, entry.id, text, now);
    }
    if let Some(entry) = brought_along(conn, &remote, city)? {
        announces::remove_of_object(conn, &entry.uri)?;
        let entry = Entry {
            uri,
            url: remote.url,
            city: city.actor_id(),
            content: remote.content,
            revision: entry.revision + 1,
            updated_at,
            ..entry
        };
        entries::update(conn, &entry)?;
        return noted(conn, node, entry.id, text, now);
    }
    let entry = Entry {
        id: EntryId(node.ids.next(now)),
        key: free_key(conn, &remote.content.title)?,
        uri,
        url: remote.url,
        city: city.actor_id(),
        local: false,
        content: remote.content,
        publication: Publication::Published,
        revision: 1,
        external_id: None,
        created_at: now,
        published_at: remote.published_at.or(Some(now)),
        updated_at,
        received_at: Some(now),
    };
    entries::insert(conn, &entry)?;
    noted(conn, node, entry.id, text, now)
}

/// The entry as it came from an address that its city has left: the city has brought it along to the new one.
fn brought_along(conn: &mut Conn, remote: &RemoteEntry, city: &ActorRow) -> Result<Option<Entry>, UseError> {
    for former in moves::former_of(conn, city.actor_id())? {
        let known = entries::by_title(conn, former, &remote.content.title)?;
        if let Some(entry) = known.filter(|entry| !entry.local) {
            return Ok(Some(entry));
        }
    }
    Ok(None)
}

fn noted(conn: &mut Conn, node: &Node, id: EntryId, text: &str, now: Moment) -> Result<(), UseError> {
    entries::set_document(conn, id, text)?;
    index_changes::note(conn, node.ids.next(now), id)?;
    Ok(())
}

/// Its city withdrew it; whether it was one that we had.
pub(super) fn gone(conn: &mut Conn, node: &Node, uri: &str, city: &ActorRow, now: Moment) -> Result<bool, UseError> {
    let Some(entry) = entries::by_uri(conn, uri)?.filter(|entry| !entry.local && entry.city == city.actor_id()) else {
        return Ok(false);
    };
    remove(conn, node, &entry, now)?;
    inbox::remember_gone(conn, uri, &city.uri, now)?;
    Ok(true)
}

/// Its own server says that it is gone.
pub(super) fn gone_at_origin(conn: &mut Conn, node: &Node, uri: &str, now: Moment) -> Result<(), UseError> {
    let Some(entry) = entries::by_uri(conn, uri)?.filter(|entry| !entry.local) else { return Ok(()) };
    if let Some(city) = actors::by_id(conn, entry.city)? {
        remove(conn, node, &entry, now)?;
        inbox::remember_gone(conn, uri, &city.uri, now)?;
    }
    Ok(())
}

/// Takes another city's entry out of the library.
pub(super) fn remove(conn: &mut Conn, node: &Node, entry: &Entry, now: Moment) -> Result<(), UseError> {
    announces::remove_of_object(conn, &entry.uri)?;
    entries::delete(conn, entry.id)?;
    index_changes::note(conn, node.ids.next(now), entry.id)?;
    Ok(())
}
