//! A reply from another server becomes a comment on one of our entries, changes, or goes.

use crate::domain::comment::{Author, Comment, CommentState};
use crate::domain::id::{CommentId, EntryId};
use crate::domain::text::CleanHtml;
use crate::domain::time::Moment;
use crate::store::actors::ActorRow;
use crate::store::{Conn, comments, entries, inbox};
use crate::wire::note::RemoteNote;

use super::error::UseError;
use super::node::Node;

/// Takes a reply that its author's server sent. What answers none of our entries has no effect.
pub(super) fn run(
    conn: &mut Conn,
    node: &Node,
    note: RemoteNote,
    text: &str,
    author: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    if note.attributed_to.as_str() != author.uri {
        return Ok(());
    }
    // Most replies are new, and whether one is costs less to ask than all that is known of it.
    if comments::is_known(conn, note.uri.as_str())?
        && let Some(known) = comments::by_uri(conn, note.uri.as_str())?
    {
        return edited(conn, node, known, note, text, author, now);
    }
    let Some(target) = &note.in_reply_to else { return Ok(()) };
    let Some(entry) = entry_of(conn, target.as_str())? else { return Ok(()) };
    if inbox::is_gone(conn, note.uri.as_str(), &author.uri)? {
        return Ok(());
    }
    let (state, reason) = match (note.public, node.policy.hold_comments) {
        // Not everybody's to read: the author chose whom it is for.
        (false, _) => (CommentState::Held, Some("its author sent it to the city alone".to_owned())),
        (true, true) => (CommentState::Held, None),
        (true, false) => (CommentState::Published, None),
    };
    let id = CommentId(node.ids.next(now));
    let comment = Comment {
        id,
        key: id.to_string(),
        uri: note.uri.into(),
        entry,
        in_reply_to: target.to_string(),
        author: author_of(author),
        html: note.html,
        language: note.language,
        url: note.url,
        state,
        state_reason: reason,
        published_at: note.published_at,
        received_at: now,
        edited_at: None,
    };
    comments::insert(conn, &comment, text)?;
    Ok(())
}

/// The entry of ours that a reply belongs to, directly or through another comment.
fn entry_of(conn: &mut Conn, target: &str) -> Result<Option<EntryId>, UseError> {
    if let Some(entry) = entries::replied_to(conn, target)? {
        return Ok(entry.takes_replies.then_some(entry.id));
    }
    let Some(parent) = comments::by_uri(conn, target)? else { return Ok(None) };
    let entry = entries::by_id(conn, parent.entry)?;
    Ok(entry.filter(|entry| entry.local && entry.is_published()).map(|entry| entry.id))
}

fn edited(
    conn: &mut Conn,
    node: &Node,
    mut comment: Comment,
    note: RemoteNote,
    text: &str,
    author: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    if comment.author.uri != author.uri || comment.html == note.html {
        return Ok(());
    }
    let edited_at = note.updated_at.unwrap_or(now);
    if comment.edited_at.is_some_and(|known| known >= edited_at) {
        return Ok(());
    }
    comment.html = note.html;
    comment.language = note.language;
    comment.author = author_of(author);
    comment.edited_at = Some(edited_at);
    if node.policy.hold_comments && comment.state == CommentState::Published {
        // What a moderator has let pass was another text.
        comment.state = CommentState::Held;
        comment.state_reason = Some("its author changed it after it was published".to_owned());
    }
    comments::update(conn, &comment, Some(text))?;
    Ok(())
}

fn author_of(row: &ActorRow) -> Author {
    Author {
        uri: row.uri.clone(),
        address: format!("@{}@{}", row.username, row.peer),
        name: row.name.clone(),
        url: row.url.clone(),
        server: row.peer.clone(),
    }
}

/// Its author deleted it: a stub without personal data stays; whether there was such a comment.
pub(super) fn gone(conn: &mut Conn, uri: &str, author: &ActorRow, now: Moment) -> Result<bool, UseError> {
    let Some(comment) = comments::by_uri(conn, uri)?.filter(|comment| comment.author.uri == author.uri) else {
        return Ok(false);
    };
    erase(conn, comment)?;
    inbox::remember_gone(conn, uri, "", now)?;
    Ok(true)
}

/// Leaves of a comment only that there was one.
pub(super) fn erase(conn: &mut Conn, mut comment: Comment) -> Result<(), UseError> {
    comment.uri = format!("urn:x-manyhalls:erased:{}", comment.id);
    comment.in_reply_to = String::new();
    comment.author = Author {
        uri: String::new(),
        address: String::new(),
        name: String::new(),
        url: String::new(),
        server: String::new(),
    };
    comment.html = CleanHtml::default();
    comment.language = None;
    comment.url = String::new();
    comment.state = CommentState::Removed;
    comment.state_reason = Some("deleted by its author".to_owned());
    comment.published_at = None;
    comments::update(conn, &comment, None)?;
    Ok(())
}
