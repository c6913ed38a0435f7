//! Somebody elsewhere likes an entry of ours or passes it on, or no longer does.
//!
//! What is passed on to us is another thing, and left to `announce_receive`.

use crate::domain::reaction::ReactionKind;
use crate::domain::time::Moment;
use crate::store::actors::ActorRow;
use crate::store::reactions::{self, NewReaction};
use crate::store::{Conn, entries, inbox};
use crate::wire::activity::Incoming;
use crate::wire::value;

use super::error::UseError;
use super::node::Node;
use super::notice_note;

/// Counted once for each actor, for an entry of ours that is published.
pub(super) fn came(
    conn: &mut Conn,
    node: &Node,
    kind: ReactionKind,
    activity: &Incoming,
    actor: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let Some(object) = activity.object_id() else { return Ok(()) };
    let is_ours = entries::replied_to(conn, object.as_str())?.is_some_and(|entry| entry.is_ours);
    // It may have been undone before it came.
    if !is_ours || inbox::is_gone(conn, activity.id.as_str(), &actor.uri)? {
        return Ok(());
    }
    let new =
        NewReaction { actor: actor.actor_id(), object_uri: object.as_str(), kind, activity_uri: activity.id.as_str() };
    reactions::upsert(conn, node.ids.next(now), new, now)?;
    notice_note::reaction(conn, node, object.as_str(), kind, now)
}

/// Taken back by whoever it is from; whether there was one.
pub(super) fn undone(
    conn: &mut Conn,
    activity: &Incoming,
    kind: Option<ReactionKind>,
    actor: &ActorRow,
) -> Result<bool, UseError> {
    if let Some(id) = activity.object_id() {
        return Ok(reactions::remove_by_activity(conn, actor.actor_id(), id.as_str())?);
    }
    // Whole, but without an id: then what it was about says which.
    match (kind, value::id_in(&activity.object, "object")) {
        (Some(kind), Some(object)) => Ok(reactions::remove(conn, actor.actor_id(), object.as_str(), kind)?),
        _ => Ok(false),
    }
}
