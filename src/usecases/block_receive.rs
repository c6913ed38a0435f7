//! Somebody elsewhere blocks one of our actors: nobody follows the other any more, and they are sent nothing.

use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, blocked_by, deliveries, followers, following};
use crate::wire::activity::Incoming;
use crate::wire::value;

use super::error::UseError;
use super::node::Node;
use super::notice_note;

/// What staff read beside a city that has blocked this one.
pub(super) const BLOCKED: &str = "this city or its server has blocked this node's city";

pub(super) fn came(
    conn: &mut Conn,
    node: &Node,
    activity: &Incoming,
    actor: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let Some(target) = ours(conn, activity)? else { return Ok(()) };
    blocked_by::upsert(conn, actor.actor_id(), target.actor_id(), activity.id.as_str(), now)?;
    followers::remove(conn, target.actor_id(), actor.actor_id())?;
    if target.actor_id() == node.own.city
        && let Some(row) = following::by_actor(conn, &actor.uri)?
    {
        following::set_state(conn, row.id, following::REJECTED, Some(BLOCKED), now)?;
        notice_note::follow_answered(conn, node, &row, following::REJECTED, now)?;
    }
    for inbox in blocked_by::inboxes(conn, target.actor_id())? {
        deliveries::delete_waiting(conn, &inbox, target.actor_id())?;
    }
    Ok(())
}

/// Whether there was such a block. Nobody follows anybody again by itself.
pub(super) fn undone(conn: &mut Conn, activity: &Incoming, actor: &ActorRow) -> Result<bool, UseError> {
    if let Some(id) = activity.object_id()
        && blocked_by::remove_by_activity(conn, actor.actor_id(), id.as_str())?
    {
        return Ok(true);
    }
    let target = value::id_in(&activity.object, "object").map(String::from);
    let target = target.map(|uri| actors::by_uri(conn, &uri)).transpose()?.flatten().filter(|target| target.local);
    match target {
        Some(target) => Ok(blocked_by::remove(conn, actor.actor_id(), target.actor_id())?),
        None => Ok(false),
    }
}

fn ours(conn: &mut Conn, activity: &Incoming) -> Result<Option<ActorRow>, UseError> {
    let Some(id) = activity.object_id() else { return Ok(None) };
    Ok(actors::by_uri(conn, id.as_str())?.filter(|target| target.local))
}
