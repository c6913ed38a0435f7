//! Actors elsewhere that have moved to another address.

use diesel::prelude::*;

use crate::domain::id::ActorId;
use crate::domain::time::Moment;

use super::actors::ActorRow;
use super::schema::{actors, moves};
use super::{Conn, StoreError};

/// Notes where an actor has moved to; the last word counts.
pub fn upsert(conn: &mut Conn, actor: ActorId, target: ActorId, now: Moment) -> Result<(), StoreError> {
    let values = (moves::target_id.eq(target.0), moves::moved_at.eq(now.micros()));
    if diesel::update(moves::table.find(actor.0)).set(values).execute(conn)? == 0 {
        diesel::insert_into(moves::table).values((moves::actor_id.eq(actor.0), values)).execute(conn)?;
    }
    Ok(())
}

/// When an actor has moved, if it has.
pub fn moved_at(conn: &mut Conn, actor: ActorId) -> Result<Option<Moment>, StoreError> {
    let at: Option<i64> = moves::table.find(actor.0).select(moves::moved_at).get_result(conn).optional()?;
    Ok(at.map(Moment::from_micros))
}

/// Where an actor has moved to, if it has.
pub fn target_of(conn: &mut Conn, actor: ActorId) -> Result<Option<ActorRow>, StoreError> {
    let found = moves::table
        .inner_join(actors::table)
        .filter(moves::actor_id.eq(actor.0))
        .select(ActorRow::as_select())
        .get_result(conn);
    Ok(found.optional()?)
}

/// The actors that have moved to this one.
pub fn former_of(conn: &mut Conn, target: ActorId) -> Result<Vec<ActorId>, StoreError> {
    let ids: Vec<i64> = moves::table.filter(moves::target_id.eq(target.0)).select(moves::actor_id).load(conn)?;
    Ok(ids.into_iter().map(ActorId).collect())
}

/// Forgets every move of an actor and to it.
pub fn remove_of_actor(conn: &mut Conn, actor: ActorId) -> Result<(), StoreError> {
    diesel::delete(moves::table.filter(moves::actor_id.eq(actor.0).or(moves::target_id.eq(actor.0)))).execute(conn)?;
    Ok(())
}
