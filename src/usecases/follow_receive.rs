//! Others follow this city or one of its groups, stop following, or answer when it wants to follow them.

use crate::domain::id::ActivityId;
use crate::domain::time::Moment;
use crate::store::actors::ActorRow;
use crate::store::{Conn, blocked_by, followers, following, jobs, moves};
use crate::wire::activity::{self, Incoming};
use crate::wire::value;

use super::activity_send::{self, Outgoing};
use super::city_follow::FILL;
use super::error::UseError;
use super::node::Node;
use super::notice_note;

/// A follow is accepted at once; one that comes again is answered again, since the answer may have been lost.
pub(super) fn follow(
    conn: &mut Conn,
    node: &Node,
    activity: &Incoming,
    actor: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let target = activity.object_id().map(String::from).unwrap_or_default();
    let Some((followed, _)) = node.own.followable(&node.site).find(|(_, uri)| *uri == target) else {
        return Ok(());
    };
    // Who follows does not block any longer, whatever became of the Undo.
    blocked_by::remove(conn, actor.actor_id(), followed)?;
    if followers::upsert(conn, node.ids.next(now), followed, actor.actor_id(), activity.id.as_str(), now)? {
        notice_note::follower(conn, node, followed, actor, now)?;
    }
    // One who came here from another account is counted once.
    for former in moves::former_of(conn, actor.actor_id())? {
        followers::remove(conn, followed, former)?;
    }
    let id = ActivityId(node.ids.next(now));
    let uri = node.site.activity(id.0);
    let accept = activity::answer_follow(&target, "Accept", &uri, &actor.uri, activity.id.as_str());
    let outgoing = Outgoing { id, verb: "Accept", object_uri: activity.id.as_str(), public: false, document: &accept };
    activity_send::queue_as(conn, node, followed, &outgoing, std::slice::from_ref(&actor.inbox), now)?;
    Ok(())
}

/// An `Undo` of a follow, whole or by its id; whether there was one.
pub(super) fn undone(conn: &mut Conn, node: &Node, activity: &Incoming, actor: &ActorRow) -> Result<bool, UseError> {
    let follower = actor.actor_id();
    let target = value::id_in(&activity.object, "object");
    let follow = activity.object_id().map(String::from).unwrap_or_default();
    let mut ended = false;
    for (followed, uri) in node.own.followable(&node.site) {
        ended |= match &target {
            Some(target) if target.as_str() == uri => followers::remove(conn, followed, follower)?,
            Some(_) => false,
            // Only an id: it may as well be a like, so it counts only if it is the follow that we know.
            None => followers::remove_by_follow(conn, followed, follower, &follow)?,
        };
    }
    Ok(ended)
}

/// Somebody accepts or rejects our follow. Only whom we asked may answer.
pub(super) fn answered(
    conn: &mut Conn,
    node: &Node,
    activity: &Incoming,
    state: &str,
    now: Moment,
) -> Result<(), UseError> {
    let Some(asked) = following::by_actor(conn, activity.actor.as_str())? else {
        return Ok(());
    };
    // The follow comes back whole, or as its id; some servers give it an id of their own.
    let whole = activity
        .whole_object()
        .is_some_and(|follow| value::id_in(follow, "actor").is_some_and(|actor| actor.as_str() == node.site.city()));
    let by_id = activity.object_id().map(String::from) == asked.follow_uri;
    if !whole && !by_id {
        return Ok(());
    }
    let error = (state == following::REJECTED).then_some("the city does not accept followers, or not this node");
    following::set_state(conn, asked.id, state, error, now)?;
    notice_note::follow_answered(conn, node, &asked, state, now)?;
    if state == following::ACCEPTED {
        jobs::request(conn, node.ids.next(now), FILL, activity.actor.as_str(), now, now)?;
    }
    Ok(())
}
