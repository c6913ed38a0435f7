//! Actors for whom a block has taken effect. Whether one should be in force is the use cases'.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::domain::id::ActorId;

use super::schema::hidden_actors;
use super::{Conn, StoreError};

pub fn all(conn: &mut Conn) -> Result<BTreeSet<ActorId>, StoreError> {
    let ids: Vec<i64> = hidden_actors::table.select(hidden_actors::actor_id).load(conn)?;
    Ok(ids.into_iter().map(ActorId).collect())
}

pub fn is_hidden(conn: &mut Conn, actor: ActorId) -> Result<bool, StoreError> {
    Ok(diesel::select(diesel::dsl::exists(hidden_actors::table.find(actor.0))).get_result(conn)?)
}

pub fn insert(conn: &mut Conn, actor: ActorId) -> Result<(), StoreError> {
    diesel::insert_into(hidden_actors::table).values(hidden_actors::actor_id.eq(actor.0)).execute(conn)?;
    Ok(())
}

pub fn delete(conn: &mut Conn, actor: ActorId) -> Result<(), StoreError> {
    diesel::delete(hidden_actors::table.find(actor.0)).execute(conn)?;
    Ok(())
}
