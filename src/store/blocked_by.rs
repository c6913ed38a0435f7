//! Actors elsewhere that have blocked one of ours.

use diesel::prelude::*;

use crate::domain::id::ActorId;
use crate::domain::time::Moment;

use super::schema::{actors, blocked_by};
use super::{Conn, StoreError};

/// Inboxes that one question names.
const AT_ONCE: usize = 500;

/// Notes that `actor` blocks `target`, or renews the activity under which that is known.
pub fn upsert(
    conn: &mut Conn,
    actor: ActorId,
    target: ActorId,
    activity_uri: &str,
    now: Moment,
) -> Result<(), StoreError> {
    let known = blocked_by::table.filter(blocked_by::actor_id.eq(actor.0).and(blocked_by::target_id.eq(target.0)));
    if diesel::update(known).set(blocked_by::activity_uri.eq(activity_uri)).execute(conn)? > 0 {
        return Ok(());
    }
    diesel::insert_into(blocked_by::table)
        .values((
            blocked_by::actor_id.eq(actor.0),
            blocked_by::target_id.eq(target.0),
            blocked_by::activity_uri.eq(activity_uri),
            blocked_by::created_at.eq(now.micros()),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn is_blocked(conn: &mut Conn, actor: ActorId, target: ActorId) -> Result<bool, StoreError> {
    let known = blocked_by::table.filter(blocked_by::actor_id.eq(actor.0).and(blocked_by::target_id.eq(target.0)));
    Ok(diesel::select(diesel::dsl::exists(known)).get_result(conn)?)
}

/// Ends a block; whether there was one.
pub fn remove(conn: &mut Conn, actor: ActorId, target: ActorId) -> Result<bool, StoreError> {
    let known = blocked_by::table.filter(blocked_by::actor_id.eq(actor.0).and(blocked_by::target_id.eq(target.0)));
    Ok(diesel::delete(known).execute(conn)? > 0)
}

/// Ends the block that is known by this activity; whether there was one.
pub fn remove_by_activity(conn: &mut Conn, actor: ActorId, activity_uri: &str) -> Result<bool, StoreError> {
    let known =
        blocked_by::table.filter(blocked_by::actor_id.eq(actor.0).and(blocked_by::activity_uri.eq(activity_uri)));
    Ok(diesel::delete(known).execute(conn)? > 0)
}

pub fn remove_of_actor(conn: &mut Conn, actor: ActorId) -> Result<(), StoreError> {
    diesel::delete(blocked_by::table.filter(blocked_by::actor_id.eq(actor.0))).execute(conn)?;
    Ok(())
}

/// Those of `inboxes` that belong to somebody who blocks `target`, without any that others read as well. Only what is
/// about to be sent to is looked at: how many block us is theirs to choose, and must not cost us anything.
pub fn among(conn: &mut Conn, target: ActorId, inboxes: &[String]) -> Result<Vec<String>, StoreError> {
    let mut own: Vec<String> = Vec::new();
    for some in inboxes.chunks(AT_ONCE) {
        let blockers = blocked_by::table.inner_join(actors::table).filter(blocked_by::target_id.eq(target.0));
        own.extend(blockers.filter(actors::inbox.eq_any(some)).select(actors::inbox).distinct().load(conn)?);
    }
    let mut alone = Vec::new();
    for inbox in own {
        // An actor may name any inbox as its own: it must not silence those whose inbox it really is.
        if !super::actors::inbox_is_shared(conn, &inbox)? {
            alone.push(inbox);
        }
    }
    Ok(alone)
}
