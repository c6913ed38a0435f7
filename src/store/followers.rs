//! Who follows this city.

use diesel::prelude::*;

use crate::domain::id::ActorId;
use crate::domain::time::Moment;

use super::actors::ActorRow;
use super::schema::{actors, followers};
use super::{Conn, StoreError};

/// A follower's row id with the follower.
pub type Follower = (i64, ActorRow);

/// Adds a follower, or renews the follow under which it is known; false if it was one already.
pub fn upsert(
    conn: &mut Conn,
    id: i64,
    target: ActorId,
    actor: ActorId,
    follow_uri: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let known = followers::table.filter(followers::target_id.eq(target.0).and(followers::actor_id.eq(actor.0)));
    if diesel::update(known).set(followers::follow_uri.eq(follow_uri)).execute(conn)? > 0 {
        return Ok(false);
    }
    diesel::insert_into(followers::table)
        .values((
            followers::id.eq(id),
            followers::actor_id.eq(actor.0),
            followers::target_id.eq(target.0),
            followers::follow_uri.eq(follow_uri),
            followers::created_at.eq(now.micros()),
        ))
        .execute(conn)?;
    Ok(true)
}

pub fn remove(conn: &mut Conn, target: ActorId, actor: ActorId) -> Result<bool, StoreError> {
    let known = followers::table.filter(followers::target_id.eq(target.0).and(followers::actor_id.eq(actor.0)));
    Ok(diesel::delete(known).execute(conn)? > 0)
}

/// Removes a follower, if this is the follow under which it is known.
pub fn remove_by_follow(
    conn: &mut Conn,
    target: ActorId,
    actor: ActorId,
    follow_uri: &str,
) -> Result<bool, StoreError> {
    let known = followers::table
        .filter(followers::target_id.eq(target.0).and(followers::actor_id.eq(actor.0)))
        .filter(followers::follow_uri.eq(follow_uri));
    Ok(diesel::delete(known).execute(conn)? > 0)
}

/// What an actor follows here, each with the id of the follow.
pub fn follows_of(conn: &mut Conn, actor: ActorId) -> Result<Vec<(ActorId, String)>, StoreError> {
    let columns = (followers::target_id, followers::follow_uri);
    let rows: Vec<(i64, String)> =
        followers::table.filter(followers::actor_id.eq(actor.0)).select(columns).load(conn)?;
    Ok(rows.into_iter().map(|(target, follow)| (ActorId(target), follow)).collect())
}

/// Removes a follower from everything it follows here.
pub fn remove_everywhere(conn: &mut Conn, actor: ActorId) -> Result<(), StoreError> {
    diesel::delete(followers::table.filter(followers::actor_id.eq(actor.0))).execute(conn)?;
    Ok(())
}

/// Removes everyone whose activities would go to `inbox`, because it said that it is gone.
pub fn remove_by_inbox(conn: &mut Conn, inbox: &str) -> Result<usize, StoreError> {
    let there = actors::table
        .filter(actors::shared_inbox.eq(inbox).or(actors::shared_inbox.is_null().and(actors::inbox.eq(inbox))))
        .select(actors::id)
        .load::<i64>(conn)?;
    Ok(diesel::delete(followers::table.filter(followers::actor_id.eq_any(there))).execute(conn)?)
}

pub fn count(conn: &mut Conn, target: ActorId) -> Result<i64, StoreError> {
    Ok(followers::table.filter(followers::target_id.eq(target.0)).count().get_result(conn)?)
}

pub fn is_follower(conn: &mut Conn, target: ActorId, actor: ActorId) -> Result<bool, StoreError> {
    let known = followers::table.filter(followers::target_id.eq(target.0).and(followers::actor_id.eq(actor.0)));
    Ok(diesel::select(diesel::dsl::exists(known)).get_result(conn)?)
}

/// The inboxes that together reach every follower: one for each server that has a shared one.
pub fn inboxes(conn: &mut Conn, target: ActorId) -> Result<Vec<String>, StoreError> {
    let all: Vec<(Option<String>, String)> = followers::table
        .inner_join(actors::table)
        .filter(followers::target_id.eq(target.0).and(actors::deleted_at.is_null()))
        .select((actors::shared_inbox, actors::inbox))
        .distinct()
        .load(conn)?;
    let mut inboxes: Vec<String> = all.into_iter().map(|(shared, own)| shared.unwrap_or(own)).collect();
    inboxes.sort_unstable();
    inboxes.dedup();
    Ok(inboxes)
}

/// A follower with its row's id, whom it follows, and since when.
pub type Listed = (i64, i64, Moment, ActorRow);

/// Everyone who follows any of our actors; newest first, with ids below `before`.
pub fn list(conn: &mut Conn, before: Option<i64>, limit: i64) -> Result<Vec<Listed>, StoreError> {
    let rows: Vec<(i64, i64, i64, ActorRow)> = followers::table
        .inner_join(actors::table)
        .filter(followers::id.lt(before.unwrap_or(i64::MAX)))
        .order(followers::id.desc())
        .limit(limit)
        .select((followers::id, followers::target_id, followers::created_at, ActorRow::as_select()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, target, since, actor)| (id, target, Moment::from_micros(since), actor)).collect())
}

/// Followers of each server, the most first.
pub fn count_by_peer(conn: &mut Conn) -> Result<Vec<(String, i64)>, StoreError> {
    let rows = followers::table
        .inner_join(actors::table)
        .group_by(actors::peer)
        .order((diesel::dsl::count_star().desc(), actors::peer))
        .select((actors::peer, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(rows)
}

/// How many follows one actor has here.
pub fn count_of(conn: &mut Conn, actor: ActorId) -> Result<i64, StoreError> {
    Ok(followers::table.filter(followers::actor_id.eq(actor.0)).count().get_result(conn)?)
}
