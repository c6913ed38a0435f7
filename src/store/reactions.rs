//! Likes and shares of what is ours: one row for each actor, object and kind.

use diesel::prelude::*;

use crate::domain::id::ActorId;
use crate::domain::reaction::{Reaction, ReactionKind};
use crate::domain::time::Moment;

use super::schema::{actors, reactions};
use super::{Conn, StoreError};

/// A reaction as it comes in.
#[derive(Clone, Copy, Debug)]
pub struct NewReaction<'a> {
    pub actor: ActorId,
    pub object_uri: &'a str,
    pub kind: ReactionKind,
    pub activity_uri: &'a str,
}

/// Adds a reaction, or renews the activity under which it is known.
pub fn upsert(conn: &mut Conn, id: i64, new: NewReaction<'_>, now: Moment) -> Result<(), StoreError> {
    let known = reactions::table
        .filter(reactions::object_uri.eq(new.object_uri).and(reactions::kind.eq(new.kind.as_str())))
        .filter(reactions::actor_id.eq(new.actor.0));
    if diesel::update(known).set(reactions::activity_uri.eq(new.activity_uri)).execute(conn)? > 0 {
        return Ok(());
    }
    diesel::insert_into(reactions::table)
        .values((
            reactions::id.eq(id),
            reactions::actor_id.eq(new.actor.0),
            reactions::object_uri.eq(new.object_uri),
            reactions::kind.eq(new.kind.as_str()),
            reactions::activity_uri.eq(new.activity_uri),
            reactions::created_at.eq(now.micros()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Removes the actor's reaction that is known by this activity; whether there was one.
pub fn remove_by_activity(conn: &mut Conn, actor: ActorId, activity_uri: &str) -> Result<bool, StoreError> {
    let known = reactions::table.filter(reactions::actor_id.eq(actor.0).and(reactions::activity_uri.eq(activity_uri)));
    Ok(diesel::delete(known).execute(conn)? > 0)
}

/// Removes the actor's reaction of a kind to an object; whether there was one.
pub fn remove(conn: &mut Conn, actor: ActorId, object_uri: &str, kind: ReactionKind) -> Result<bool, StoreError> {
    let known = reactions::table
        .filter(reactions::object_uri.eq(object_uri).and(reactions::kind.eq(kind.as_str())))
        .filter(reactions::actor_id.eq(actor.0));
    Ok(diesel::delete(known).execute(conn)? > 0)
}

pub fn remove_of_actor(conn: &mut Conn, actor: ActorId) -> Result<(), StoreError> {
    diesel::delete(reactions::table.filter(reactions::actor_id.eq(actor.0))).execute(conn)?;
    Ok(())
}

pub fn remove_of_object(conn: &mut Conn, object_uri: &str) -> Result<(), StoreError> {
    diesel::delete(reactions::table.filter(reactions::object_uri.eq(object_uri))).execute(conn)?;
    Ok(())
}

pub fn count(conn: &mut Conn, object_uri: &str, kind: ReactionKind) -> Result<i64, StoreError> {
    let query = reactions::table.filter(reactions::object_uri.eq(object_uri).and(reactions::kind.eq(kind.as_str())));
    Ok(query.count().get_result(conn)?)
}

pub fn count_since(conn: &mut Conn, object_uri: &str, kind: ReactionKind, since: Moment) -> Result<i64, StoreError> {
    let query = reactions::table
        .filter(reactions::object_uri.eq(object_uri).and(reactions::kind.eq(kind.as_str())))
        .filter(reactions::created_at.ge(since.micros()));
    Ok(query.count().get_result(conn)?)
}

/// Newest first, with ids below `before`.
pub fn of_object(
    conn: &mut Conn,
    object_uri: &str,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Reaction>, StoreError> {
    type Row = (i64, String, i64, String, String, String, String);
    let rows: Vec<Row> = reactions::table
        .inner_join(actors::table)
        .filter(reactions::object_uri.eq(object_uri).and(reactions::id.lt(before.unwrap_or(i64::MAX))))
        .order(reactions::id.desc())
        .limit(limit)
        .select((
            reactions::id,
            reactions::kind,
            reactions::created_at,
            actors::uri,
            actors::username,
            actors::peer,
            actors::name,
        ))
        .load(conn)?;
    let read = |(id, kind, at, uri, username, peer, name): Row| {
        Ok(Reaction {
            id,
            kind: kind.parse().map_err(|()| StoreError::unreadable("reactions", id, "kind"))?,
            actor_uri: uri,
            address: format!("@{username}@{peer}"),
            name,
            server: peer,
            at: Moment::from_micros(at),
        })
    };
    rows.into_iter().map(read).collect()
}
