//! Which followed actors passed on the entries that came in no other way.

use diesel::prelude::*;

use crate::domain::id::ActorId;
use crate::domain::time::Moment;

use super::schema::announces;
use super::{Conn, StoreError};

/// Notes that the actor passes the object on; again, if it did before.
pub fn upsert(
    conn: &mut Conn,
    object_uri: &str,
    actor: ActorId,
    activity_uri: &str,
    now: Moment,
) -> Result<(), StoreError> {
    let known = announces::table.filter(announces::object_uri.eq(object_uri).and(announces::actor_id.eq(actor.0)));
    if diesel::update(known).set(announces::activity_uri.eq(activity_uri)).execute(conn)? > 0 {
        return Ok(());
    }
    diesel::insert_into(announces::table)
        .values((
            announces::object_uri.eq(object_uri),
            announces::actor_id.eq(actor.0),
            announces::activity_uri.eq(activity_uri),
            announces::created_at.eq(now.micros()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Whether anyone is known to have passed the object on.
pub fn any_of_object(conn: &mut Conn, object_uri: &str) -> Result<bool, StoreError> {
    let known = announces::table.filter(announces::object_uri.eq(object_uri));
    Ok(diesel::select(diesel::dsl::exists(known)).get_result(conn)?)
}

/// What the actor passed on with this activity.
pub fn object_of(conn: &mut Conn, actor: ActorId, activity_uri: &str) -> Result<Option<String>, StoreError> {
    let known = announces::table
        .filter(announces::actor_id.eq(actor.0).and(announces::activity_uri.eq(activity_uri)))
        .select(announces::object_uri);
    Ok(known.first(conn).optional()?)
}

/// Everything that the actor passed on.
pub fn of_actor(conn: &mut Conn, actor: ActorId) -> Result<Vec<String>, StoreError> {
    Ok(announces::table.filter(announces::actor_id.eq(actor.0)).select(announces::object_uri).load(conn)?)
}

/// Forgets that the actor passed the object on; whether it had.
pub fn remove(conn: &mut Conn, object_uri: &str, actor: ActorId) -> Result<bool, StoreError> {
    let known = announces::table.filter(announces::object_uri.eq(object_uri).and(announces::actor_id.eq(actor.0)));
    Ok(diesel::delete(known).execute(conn)? > 0)
}

pub fn remove_of_object(conn: &mut Conn, object_uri: &str) -> Result<(), StoreError> {
    diesel::delete(announces::table.filter(announces::object_uri.eq(object_uri))).execute(conn)?;
    Ok(())
}

/// How many entries came through an actor that passed them on.
pub fn count_of(conn: &mut Conn, actor: ActorId) -> Result<i64, StoreError> {
    Ok(announces::table.filter(announces::actor_id.eq(actor.0)).count().get_result(conn)?)
}
