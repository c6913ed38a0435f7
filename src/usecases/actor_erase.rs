//! An actor elsewhere is gone: what it left here goes too.

use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{
    Conn, activities, announces, blocked_by, comments, deliveries, entries, followers, following, inbox, moves,
    notices, reactions, reports,
};

use super::error::UseError;
use super::node::Node;
use super::{announce_receive, comment_receive, entry_receive};

/// What staff read beside a city that they followed.
const GONE: &str = "this account was deleted at its server";

pub(super) fn run(conn: &mut Conn, node: &Node, actor: &ActorRow, now: Moment) -> Result<(), UseError> {
    for comment in comments::of_author(conn, &actor.uri)? {
        inbox::remember_gone(conn, &comment.uri, "", now)?;
        comment_receive::erase(conn, comment)?;
    }
    for id in entries::ids_of_actor(conn, actor.actor_id())? {
        if let Some(entry) = entries::by_id(conn, id)? {
            entry_receive::remove(conn, node, &entry, now)?;
        }
    }
    for object in announces::of_actor(conn, actor.actor_id())? {
        announce_receive::withdrawn(conn, node, &object, actor, now)?;
    }
    reactions::remove_of_actor(conn, actor.actor_id())?;
    reports::erase_reporter(conn, &actor.uri)?;
    notices::forget_actor(conn, &actor.uri)?;
    blocked_by::remove_of_actor(conn, actor.actor_id())?;
    moves::remove_of_actor(conn, actor.actor_id())?;
    forget_exchange(conn, actor, now)?;
    actors::mark_deleted(conn, actor.actor_id(), now)?;
    Ok(())
}

/// Ends following in both directions, with what waits in the queues and what was said about it.
fn forget_exchange(conn: &mut Conn, actor: &ActorRow, now: Moment) -> Result<(), UseError> {
    for (_, follow) in followers::follows_of(conn, actor.actor_id())? {
        activities::forget_private(conn, &follow)?;
    }
    followers::remove_everywhere(conn, actor.actor_id())?;
    if let Some(row) = following::by_actor(conn, &actor.uri)? {
        following::set_state(conn, row.id, following::REJECTED, Some(GONE), now)?;
    }
    activities::forget_private(conn, &actor.uri)?;
    inbox::forget_from(conn, &actor.uri)?;
    if !actors::inbox_is_shared(conn, &actor.inbox)? {
        deliveries::delete_by_inbox(conn, &actor.inbox)?;
    }
    Ok(())
}
