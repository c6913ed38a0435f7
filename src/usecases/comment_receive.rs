//! A reply from another server becomes a comment on one of our entries, changes, or goes.

use crate::domain::comment::{Author, Comment, CommentState, HELD_AS_PRIVATE};
use crate::domain::id::{ActivityId, CommentId, EntryId};
use crate::domain::text::CleanHtml;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, activities, comments, deliveries, entries, inbox, moves};
use crate::wire::activity;
use crate::wire::note::RemoteNote;

use super::activity_send::{self, Outgoing};
use super::error::UseError;
use super::node::Node;
use super::{block_effect, group_announce, notice_note, thread_backfill};

/// A reply as its author's server sent it.
pub(super) struct Came<'a> {
    /// The exact text of the note.
    pub text: &'a str,
    pub author: &'a ActorRow,
    /// The exact text of the activity that brought it.
    pub activity: &'a str,
}

/// What became of a reply.
#[derive(Debug)]
pub(super) enum Taken {
    /// It is a comment now.
    New(Comment),
    /// It was one, and now says something else.
    Changed(Comment),
    /// It answers something that nobody here knows.
    AnswersUnknown,
    /// It came too late: the entry with this id takes no replies any more.
    Closed(String),
    /// It concerns none of our entries, or changes nothing.
    Nothing,
}

/// Takes a reply that its author's server sent. What answers none of our entries has no effect.
pub(super) fn run(
    conn: &mut Conn,
    node: &Node,
    note: RemoteNote,
    came: &Came<'_>,
    now: Moment,
) -> Result<(), UseError> {
    let (uri, public) = (note.uri.to_string(), note.public);
    match take(conn, node, note, came.text, came.author, now)? {
        Taken::New(comment) => {
            group_announce::comment_came(conn, node, &comment, public, came.activity, now)?;
            thread_backfill::request_look(conn, node, &uri, now)
        }
        Taken::Changed(comment) => group_announce::comment_came(conn, node, &comment, public, came.activity, now),
        Taken::AnswersUnknown if public => thread_backfill::request_climb(conn, node, &uri, now),
        Taken::Closed(entry) => refuse(conn, node, &uri, &entry, came.author, now),
        Taken::AnswersUnknown | Taken::Nothing => Ok(()),
    }
}

/// Takes a reply, however it was come by; `text` is its own server's, and `author` too.
pub(super) fn take(
    conn: &mut Conn,
    node: &Node,
    note: RemoteNote,
    text: &str,
    author: &ActorRow,
    now: Moment,
) -> Result<Taken, UseError> {
    if note.attributed_to.as_str() != author.uri || node.gate.refuses(&note.attributed_to) {
        return Ok(Taken::Nothing);
    }
    // Most replies are new, and whether one is costs less to ask than all that is known of it.
    if comments::is_known(conn, note.uri.as_str())?
        && let Some(known) = comments::by_uri(conn, note.uri.as_str())?
    {
        return edited(conn, node, known, note, text, author, now);
    }
    let Some(target) = &note.in_reply_to else { return Ok(Taken::Nothing) };
    let entry = match entry_of(conn, target.as_str())? {
        Target::Open(entry) => entry,
        Target::Closed(entry) => return Ok(Taken::Closed(entry)),
        Target::Unknown if !node.site.owns(target.as_str()) => return Ok(Taken::AnswersUnknown),
        Target::Unknown | Target::NotOurs => return Ok(Taken::Nothing),
    };
    // The gate may be a moment behind the decisions that stand in the database.
    if inbox::is_gone(conn, note.uri.as_str(), &author.uri)? || block_effect::is_blocked(conn, author, now)? {
        return Ok(Taken::Nothing);
    }
    let (state, reason) = match (note.public, node.gate.policy().hold_comments) {
        // Not everybody's to read: the author chose whom it is for.
        (false, _) => (CommentState::Held, Some(HELD_AS_PRIVATE.to_owned())),
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
        // It may have been changed before it came here.
        edited_at: note.updated_at,
    };
    comments::insert(conn, &comment, text)?;
    notice_note::reply(conn, node, &comment, now)?;
    Ok(Taken::New(comment))
}

/// What a reply answers.
enum Target {
    /// This entry of ours, directly or through another comment.
    Open(EntryId),
    /// The same, but the entry with this id takes no replies any more.
    Closed(String),
    /// Something here that nobody can comment on: another city's entry, or one that was withdrawn.
    NotOurs,
    Unknown,
}

fn entry_of(conn: &mut Conn, target: &str) -> Result<Target, UseError> {
    if let Some(entry) = entries::replied_to(conn, target)? {
        return Ok(match (entry.is_ours, entry.is_closed) {
            (false, _) => Target::NotOurs,
            (true, false) => Target::Open(entry.id),
            (true, true) => Target::Closed(target.to_owned()),
        });
    }
    let Some(parent) = comments::by_uri(conn, target)? else { return Ok(Target::Unknown) };
    let entry = entries::by_id(conn, parent.entry)?;
    let Some(entry) = entry.filter(|entry| entry.local && entry.is_published()) else {
        return Ok(Target::NotOurs);
    };
    Ok(if entry.content.takes_replies() { Target::Open(entry.id) } else { Target::Closed(entry.uri) })
}

/// Tells the author of a reply that it came too late, and that nobody is shown it here.
fn refuse(
    conn: &mut Conn,
    node: &Node,
    note: &str,
    entry: &str,
    author: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let id = ActivityId(node.ids.next(now));
    let reject = activity::reject_reply(&node.site, &node.site.activity(id.0), note, entry, &author.uri);
    let outgoing = Outgoing { id, verb: "Reject", object_uri: note, public: false, document: &reject };
    activity_send::queue(conn, node, &outgoing, std::slice::from_ref(&author.inbox), now)?;
    Ok(())
}

fn edited(
    conn: &mut Conn,
    node: &Node,
    mut comment: Comment,
    note: RemoteNote,
    text: &str,
    author: &ActorRow,
    now: Moment,
) -> Result<Taken, UseError> {
    if comment.author.uri != author.uri || comment.html == note.html {
        return Ok(Taken::Nothing);
    }
    // The first version may come after a later one, and says only when it was written. One that says nothing of its
    // time changes a text of which nothing later is known.
    let said = note.updated_at.or(note.published_at.filter(|_| comment.published_at.is_some()));
    let is_older = match (comment.edited_at, said) {
        (Some(known), Some(said)) => known >= said,
        (Some(_), None) => true,
        (None, _) => false,
    };
    if is_older {
        return Ok(Taken::Nothing);
    }
    let edited_at = note.updated_at.unwrap_or(now);
    comment.html = note.html;
    comment.language = note.language;
    comment.author = author_now(conn, author)?;
    comment.edited_at = Some(edited_at);
    if !note.public && comment.state != CommentState::Removed {
        comment.state = CommentState::Held;
        comment.state_reason = Some(HELD_AS_PRIVATE.to_owned());
        group_announce::comment_removed(conn, node, comment.entry, &comment.uri, now)?;
    } else if node.gate.policy().hold_comments && comment.state == CommentState::Published {
        // What a moderator has let pass was another text.
        comment.state = CommentState::Held;
        comment.state_reason = Some("its author changed it after it was published".to_owned());
    }
    comments::update(conn, &comment, Some(text))?;
    Ok(Taken::Changed(comment))
}

/// The author's name and address changed.
pub(super) fn author_changed(conn: &mut Conn, row: &ActorRow) -> Result<(), UseError> {
    let author = author_now(conn, row)?;
    comments::set_author(conn, &author)?;
    Ok(())
}

/// An author who has moved is found at the new address.
fn author_now(conn: &mut Conn, row: &ActorRow) -> Result<Author, UseError> {
    let mut author = author_of(row);
    if let Some(target) = moves::target_of(conn, row.actor_id())? {
        author.url = target.url;
    }
    Ok(author)
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

/// Its author deleted it: a stub without personal data stays; whether there was such a comment. `activity` is what told
/// so, for passing it on.
pub(super) fn gone(
    conn: &mut Conn,
    node: &Node,
    uri: &str,
    author: &ActorRow,
    activity: Option<&str>,
    now: Moment,
) -> Result<bool, UseError> {
    let Some(comment) = comments::by_uri(conn, uri)?.filter(|comment| comment.author.uri == author.uri) else {
        return Ok(false);
    };
    let entry = comment.entry;
    erase(conn, comment)?;
    inbox::remember_gone(conn, uri, "", now)?;
    // Whoever ever got it from the group is told, held or not at this moment.
    match activity {
        Some(activity) if !deliveries::reach_of(conn, uri)?.is_empty() => {
            group_announce::comment_activity(conn, node, entry, uri, activity, now)?;
        }
        Some(_) => {}
        None => group_announce::comment_removed(conn, node, entry, uri, now)?,
    }
    Ok(true)
}

/// Its own server says that it is gone, whoever told us to look.
pub(super) fn gone_at_origin(conn: &mut Conn, node: &Node, uri: &str, now: Moment) -> Result<(), UseError> {
    let Some(comment) = comments::by_uri(conn, uri)? else { return Ok(()) };
    if let Some(author) = actors::by_uri(conn, &comment.author.uri)? {
        gone(conn, node, uri, &author, None, now)?;
    }
    Ok(())
}

/// Leaves of a comment only that there was one.
pub(super) fn erase(conn: &mut Conn, mut comment: Comment) -> Result<(), UseError> {
    activities::forget_announces(conn, &comment.uri)?;
    comments::forget_activity(conn, comment.id)?;
    notice_note::reply_gone(conn, &comment)?;
    activities::forget_private(conn, &comment.uri)?;
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
