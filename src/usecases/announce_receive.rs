//! Somebody passes something on: another's entry to us, if we follow them, or an entry of ours to others.

use url::Url;

use crate::domain::id::ActorId;
use crate::domain::reaction::ReactionKind;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, announces, entries, following, inbox};
use crate::wire::activity::Incoming;
use crate::wire::article::RemoteEntry;
use crate::wire::{announce, value};

use super::activity_apply::Object;
use super::error::UseError;
use super::node::Node;
use super::{comment_receive, entry_receive, reaction_receive};

/// What was passed on, as its own server has it.
#[derive(Clone, Copy)]
pub(super) struct Passed<'a> {
    pub object: Option<&'a Object>,
    /// It was passed on as deleted, and is.
    pub gone: Option<&'a Url>,
}

/// What a city that we follow passes on enters the library under its author's name.
pub(super) fn came(
    conn: &mut Conn,
    node: &Node,
    activity: &Incoming,
    passed: Passed<'_>,
    actor: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    if passed.object.is_none() && passed.gone.is_none() {
        shared_again(conn, activity, actor, now)?;
        return reaction_receive::came(conn, node, ReactionKind::Share, activity, actor, now);
    }
    if !following::is_followed(conn, &actor.uri)? || inbox::is_gone(conn, activity.id.as_str(), &actor.uri)? {
        return Ok(());
    }
    if let Some(gone) = passed.gone {
        comment_receive::gone_at_origin(conn, node, gone.as_str(), now)?;
        return entry_receive::gone_at_origin(conn, node, gone.as_str(), now);
    }
    let Some(object) = passed.object else { return Ok(()) };
    let Some(author) = &object.author else { return Ok(()) };
    let Some(author) = actors::by_uri(conn, author.as_str())? else { return Ok(()) };
    let Some(entry) = object.entry.as_ref().filter(|entry| entry.attributed_to.as_str() == author.uri) else {
        // A community elsewhere passes on what its members say about an entry of ours.
        return match object.note.clone().filter(|note| note.public) {
            Some(note) => comment_receive::take(conn, node, note, &object.text, &author, now).map(|_| ()),
            None => Ok(()),
        };
    };
    let by = PassedOnBy { actor: actor.actor_id(), activity: activity.id.as_str() };
    keep(conn, node, entry.clone(), &object.text, &author, &by, now)
}

/// Who passed an entry on, and with which activity.
pub(super) struct PassedOnBy<'a> {
    pub actor: ActorId,
    pub activity: &'a str,
}

/// Keeps an entry that somebody whom we follow passed on: it stays for as long as anyone of them does.
pub(super) fn keep(
    conn: &mut Conn,
    node: &Node,
    entry: RemoteEntry,
    text: &str,
    author: &ActorRow,
    by: &PassedOnBy<'_>,
    now: Moment,
) -> Result<(), UseError> {
    let uri = entry.uri.to_string();
    let came_otherwise = entries::by_uri(conn, &uri)?.is_some() && !announces::any_of_object(conn, &uri)?;
    entry_receive::keep(conn, node, entry, text, author, now)?;
    if !came_otherwise && entries::by_uri(conn, &uri)?.is_some_and(|entry| !entry.local) {
        announces::upsert(conn, &uri, by.actor, by.activity, now)?;
    }
    Ok(())
}

/// An entry that is here already is not fetched again; but if it came only by being passed on, it stays as long as
/// anyone whom this city follows does so.
fn shared_again(conn: &mut Conn, activity: &Incoming, actor: &ActorRow, now: Moment) -> Result<(), UseError> {
    let Some(object) = announce::about(&activity.object) else { return Ok(()) };
    let uri = object.id.as_str();
    if !announces::any_of_object(conn, uri)?
        || !following::is_followed(conn, &actor.uri)?
        || inbox::is_gone(conn, activity.id.as_str(), &actor.uri)?
    {
        return Ok(());
    }
    announces::upsert(conn, uri, actor.actor_id(), activity.id.as_str(), now)?;
    Ok(())
}

/// Taken back by whoever passed it on; whether they had. An entry that came only so leaves.
pub(super) fn undone(
    conn: &mut Conn,
    node: &Node,
    activity: &Incoming,
    actor: &ActorRow,
    now: Moment,
) -> Result<bool, UseError> {
    let object = match activity.object_id() {
        Some(id) => announces::object_of(conn, actor.actor_id(), id.as_str())?,
        None => value::id_in(&activity.object, "object").map(String::from),
    };
    match object {
        Some(object) => withdrawn(conn, node, &object, actor, now),
        None => Ok(false),
    }
}

/// The actor passes the object on no longer; whether it did.
pub(super) fn withdrawn(
    conn: &mut Conn,
    node: &Node,
    object_uri: &str,
    actor: &ActorRow,
    now: Moment,
) -> Result<bool, UseError> {
    if !announces::remove(conn, object_uri, actor.actor_id())? {
        return Ok(false);
    }
    let Some(entry) = entries::by_uri(conn, object_uri)?.filter(|entry| !entry.local) else { return Ok(true) };
    let author = actors::by_id(conn, entry.city)?;
    let from_author = match &author {
        Some(author) => following::is_followed(conn, &author.uri)?,
        None => false,
    };
    if !from_author && !announces::any_of_object(conn, object_uri)? {
        entry_receive::remove(conn, node, &entry, now)?;
    }
    Ok(true)
}
