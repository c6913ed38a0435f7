//! Activities that this node sent, as the exact text that was signed.

use diesel::prelude::*;

use crate::domain::id::{ActivityId, ActorId};

use super::schema::{activities, deliveries};
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = activities)]
pub struct ActivityRow {
    pub id: i64,
    pub uri: String,
    pub actor_id: i64,
    pub verb: String,
    pub object_uri: String,
    /// Whether it may be shown to anyone, and so stands in the outbox.
    pub public: bool,
    pub document: String,
    pub created_at: i64,
}

pub fn insert(conn: &mut Conn, row: ActivityRow) -> Result<(), StoreError> {
    diesel::insert_into(activities::table).values(row).execute(conn)?;
    Ok(())
}

pub fn by_uri(conn: &mut Conn, uri: &str) -> Result<Option<ActivityRow>, StoreError> {
    let row = activities::table.filter(activities::uri.eq(uri)).select(ActivityRow::as_select()).get_result(conn);
    Ok(row.optional()?)
}

/// The public activities of an actor, newest first, with ids below `before`.
pub fn outbox(
    conn: &mut Conn,
    actor: ActorId,
    before: Option<ActivityId>,
    limit: i64,
) -> Result<Vec<ActivityRow>, StoreError> {
    let rows = activities::table
        .filter(activities::actor_id.eq(actor.0).and(activities::public.eq(true)))
        .filter(activities::id.lt(before.map_or(i64::MAX, |id| id.0)))
        .order(activities::id.desc())
        .limit(limit)
        .select(ActivityRow::as_select())
        .load(conn)?;
    Ok(rows)
}

pub fn count_outbox(conn: &mut Conn, actor: ActorId) -> Result<i64, StoreError> {
    let query = activities::table.filter(activities::actor_id.eq(actor.0).and(activities::public.eq(true)));
    Ok(query.count().get_result(conn)?)
}

/// Forgets what was said about an object to somebody alone, and what of it still waits to be sent.
pub fn forget_private(conn: &mut Conn, object_uri: &str) -> Result<(), StoreError> {
    let about = activities::table.filter(activities::object_uri.eq(object_uri).and(activities::public.eq(false)));
    // The versions of an entry that was withdrawn are hidden too, but ours.
    let about = about.filter(activities::verb.ne_all(["Create", "Update"]));
    let ids: Vec<i64> = about.select(activities::id).load(conn)?;
    diesel::delete(deliveries::table.filter(deliveries::activity_id.eq_any(&ids))).execute(conn)?;
    diesel::delete(activities::table.filter(activities::id.eq_any(&ids))).execute(conn)?;
    Ok(())
}

/// Takes the activities that carry an object's text out of public view: it was withdrawn.
pub fn hide_versions(conn: &mut Conn, object_uri: &str) -> Result<(), StoreError> {
    let versions = activities::table
        .filter(activities::object_uri.eq(object_uri).and(activities::verb.eq_any(["Create", "Update"])));
    diesel::update(versions).set(activities::public.eq(false)).execute(conn)?;
    Ok(())
}
