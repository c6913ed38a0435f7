//! Whom this city follows.

use diesel::prelude::*;

use crate::domain::time::Moment;

use super::schema::{actors, following};
use super::{Conn, StoreError};

pub const PENDING: &str = "pending";
pub const ACCEPTED: &str = "accepted";
pub const REJECTED: &str = "rejected";

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = following)]
pub struct FollowingRow {
    pub id: i64,
    /// `amsterdam@library.example`
    pub handle: String,
    /// Unknown until the handle has been looked up.
    pub actor_uri: Option<String>,
    /// The id of our `Follow`, once sent.
    pub follow_uri: Option<String>,
    pub state: String,
    /// Why it has not worked yet, for people.
    pub error: Option<String>,
    pub created_at: i64,
    pub updated_at: i64,
}

pub fn insert(conn: &mut Conn, row: FollowingRow) -> Result<(), StoreError> {
    diesel::insert_into(following::table).values(row).execute(conn)?;
    Ok(())
}

pub fn by_handle(conn: &mut Conn, handle: &str) -> Result<Option<FollowingRow>, StoreError> {
    let row = following::table.filter(following::handle.eq(handle)).select(FollowingRow::as_select()).get_result(conn);
    Ok(row.optional()?)
}

pub fn by_actor(conn: &mut Conn, actor_uri: &str) -> Result<Option<FollowingRow>, StoreError> {
    let row =
        following::table.filter(following::actor_uri.eq(actor_uri)).select(FollowingRow::as_select()).get_result(conn);
    Ok(row.optional()?)
}

/// Newest first, with ids below `before`.
pub fn list(conn: &mut Conn, before: Option<i64>, limit: i64) -> Result<Vec<FollowingRow>, StoreError> {
    let rows = following::table
        .filter(following::id.lt(before.unwrap_or(i64::MAX)))
        .order(following::id.desc())
        .limit(limit)
        .select(FollowingRow::as_select())
        .load(conn)?;
    Ok(rows)
}

/// The ids of the actors that accepted us.
pub fn accepted_actors(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
    let uris: Vec<Option<String>> = following::table
        .filter(following::state.eq(ACCEPTED))
        .order(following::id)
        .select(following::actor_uri)
        .load(conn)?;
    Ok(uris.into_iter().flatten().collect())
}

/// Where every city is that is followed, or is to be: its address, and its actor's id once that is known.
pub fn places(conn: &mut Conn) -> Result<Vec<(String, Option<String>)>, StoreError> {
    let query = following::table.filter(following::state.ne(REJECTED));
    Ok(query.select((following::handle, following::actor_uri)).load(conn)?)
}

/// Notes to which actor an address leads, before anything is asked of that actor's server.
pub fn set_actor(conn: &mut Conn, id: i64, actor_uri: &str) -> Result<(), StoreError> {
    diesel::update(following::table.find(id)).set(following::actor_uri.eq(Some(actor_uri))).execute(conn)?;
    Ok(())
}

pub fn set_request(conn: &mut Conn, id: i64, actor_uri: &str, follow_uri: &str, now: Moment) -> Result<(), StoreError> {
    diesel::update(following::table.find(id))
        .set((
            following::actor_uri.eq(Some(actor_uri)),
            following::follow_uri.eq(Some(follow_uri)),
            following::error.eq(None::<String>),
            following::updated_at.eq(now.micros()),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn set_state(conn: &mut Conn, id: i64, state: &str, error: Option<&str>, now: Moment) -> Result<(), StoreError> {
    diesel::update(following::table.find(id))
        .set((following::state.eq(state), following::error.eq(error), following::updated_at.eq(now.micros())))
        .execute(conn)?;
    Ok(())
}

pub fn delete(conn: &mut Conn, id: i64) -> Result<(), StoreError> {
    diesel::delete(following::table.find(id)).execute(conn)?;
    Ok(())
}

/// Whether anyone here follows the actor, answered or not.
pub fn is_followed(conn: &mut Conn, actor_uri: &str) -> Result<bool, StoreError> {
    let query = following::table.filter(following::actor_uri.eq(actor_uri).and(following::state.ne(REJECTED)));
    Ok(diesel::select(diesel::dsl::exists(query)).get_result(conn)?)
}

/// The inboxes of everyone whom the city follows.
pub fn inboxes(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
    let uris =
        following::table.filter(following::actor_uri.is_not_null()).select(following::actor_uri.assume_not_null());
    Ok(actors::table.filter(actors::uri.eq_any(uris)).select(actors::inbox).load(conn)?)
}

/// The inbox of an actor we know, for telling it that we stop following.
pub fn inbox_of(conn: &mut Conn, actor_uri: &str) -> Result<Option<String>, StoreError> {
    Ok(actors::table.filter(actors::uri.eq(actor_uri)).select(actors::inbox).get_result(conn).optional()?)
}
