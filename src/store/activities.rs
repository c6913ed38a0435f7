//! Activities that this node sent, as the exact text that was signed.

use diesel::prelude::*;

use crate::domain::id::{ActivityId, ActorId};
use crate::domain::time::Moment;

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
        .filter(activities::object_uri.eq(object_uri).and(activities::verb.eq_any(["Create", "Update", "Announce"])));
    diesel::update(versions).set(activities::public.eq(false)).execute(conn)?;
    Ok(())
}

/// Takes the activities that carry an object's text out of public view, and sends none of them any more.
pub fn retire_versions(conn: &mut Conn, object_uri: &str) -> Result<(), StoreError> {
    let versions = activities::object_uri.eq(object_uri).and(activities::verb.eq_any(["Create", "Update"]));
    let ids: Vec<i64> = activities::table.filter(versions).select(activities::id).load(conn)?;
    diesel::delete(deliveries::table.filter(deliveries::activity_id.eq_any(&ids))).execute(conn)?;
    hide_versions(conn, object_uri)
}

/// What of ours others may still read or get, with ids above `after`.
pub fn readable(conn: &mut Conn, after: ActivityId, limit: i64) -> Result<Vec<(ActivityId, String)>, StoreError> {
    let waiting = deliveries::table.filter(deliveries::dead_at.is_null()).select(deliveries::activity_id);
    let rows: Vec<(i64, String)> = activities::table
        .filter(activities::public.eq(true).or(activities::id.eq_any(waiting)))
        .filter(activities::id.gt(after.0))
        .order(activities::id)
        .limit(limit)
        .select((activities::id, activities::document))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, document)| (ActivityId(id), document)).collect())
}

pub fn set_document(conn: &mut Conn, id: ActivityId, document: &str) -> Result<(), StoreError> {
    diesel::update(activities::table.find(id.0)).set(activities::document.eq(document)).execute(conn)?;
    Ok(())
}
/// What our actors passed on about an object, oldest first.
pub fn announces_of(conn: &mut Conn, object_uri: &str) -> Result<Vec<ActivityRow>, StoreError> {
    let rows = activities::table
        .filter(activities::object_uri.eq(object_uri).and(activities::verb.eq("Announce")))
        .order(activities::id)
        .select(ActivityRow::as_select())
        .load(conn)?;
    Ok(rows)
}

/// The activity that carries the newest text of an object of ours.
pub fn newest_version(conn: &mut Conn, object_uri: &str) -> Result<Option<ActivityRow>, StoreError> {
    let row = activities::table
        .filter(activities::object_uri.eq(object_uri).and(activities::public.eq(true)))
        .filter(activities::verb.eq_any(["Create", "Update"]))
        .order(activities::id.desc())
        .select(ActivityRow::as_select())
        .first(conn);
    Ok(row.optional()?)
}

/// Forgets what our actors passed on about an object, also where it still waits to be sent.
pub fn forget_announces(conn: &mut Conn, object_uri: &str) -> Result<(), StoreError> {
    let passed_on = activities::object_uri.eq(object_uri).and(activities::verb.eq("Announce"));
    let ids = activities::table.filter(passed_on).select(activities::id).load::<i64>(conn)?;
    if !ids.is_empty() {
        diesel::delete(deliveries::table.filter(deliveries::activity_id.eq_any(ids.clone()))).execute(conn)?;
        diesel::delete(activities::table.filter(activities::id.eq_any(ids))).execute(conn)?;
    }
    Ok(())
}

/// Forgets what was passed on before `before` about objects that are not below `own`, once nothing of it waits.
pub fn purge_announces(conn: &mut Conn, own: &str, before: Moment) -> Result<usize, StoreError> {
    let waiting = deliveries::table.select(deliveries::activity_id);
    let old = activities::table
        .filter(activities::verb.eq("Announce").and(activities::public.eq(false)))
        .filter(activities::created_at.lt(before.micros()))
        .filter(activities::object_uri.not_like(format!("{own}/%")))
        .filter(activities::id.ne_all(waiting));
    Ok(diesel::delete(old).execute(conn)?)
}
