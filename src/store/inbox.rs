//! Activities that were accepted, and the memory of which ones were.

use diesel::prelude::*;

use crate::domain::id::InboxItemId;
use crate::domain::time::Moment;

use super::fixed::{self, Bind};
use super::schema::{gone_objects, inbox_items, seen_activities};
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = inbox_items)]
pub struct InboxItem {
    pub id: i64,
    pub activity_uri: String,
    pub actor_uri: String,
    /// The exact text that was signed.
    pub body: String,
    pub attempts: i32,
    pub due_at: i64,
    pub received_at: i64,
    /// The actor's server.
    pub peer: String,
}

impl InboxItem {
    pub fn item_id(&self) -> InboxItemId {
        InboxItemId(self.id)
    }
}

/// Keeps an activity, unless its id has been seen; whether it is new.
pub fn accept(conn: &mut Conn, item: InboxItem) -> Result<bool, StoreError> {
    let seen = "INSERT INTO seen_activities (uri, received_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
    if fixed::execute(conn, seen, &[Bind::Text(&item.activity_uri), Bind::Int(item.received_at)])? == 0 {
        return Ok(false);
    }
    diesel::insert_into(inbox_items::table).values(item).execute(conn)?;
    Ok(true)
}

/// What is due, in the order it came, but for what some servers sent.
pub fn due(
    conn: &mut Conn,
    now: Moment,
    after: InboxItemId,
    limit: i64,
    without: &[String],
) -> Result<Vec<InboxItem>, StoreError> {
    let rows = inbox_items::table
        .filter(inbox_items::due_at.le(now.micros()).and(inbox_items::id.gt(after.0)))
        .filter(inbox_items::peer.ne_all(without))
        .order(inbox_items::id)
        .limit(limit)
        .select(InboxItem::as_select())
        .load(conn)?;
    Ok(rows)
}

pub fn next_due(conn: &mut Conn, now: Moment) -> Result<Option<Moment>, StoreError> {
    let next: Option<i64> = inbox_items::table
        .filter(inbox_items::due_at.gt(now.micros()))
        .select(diesel::dsl::min(inbox_items::due_at))
        .get_result(conn)?;
    Ok(next.map(Moment::from_micros))
}

/// Takes an item out, in the transaction that applied it; false if it was out already.
pub fn finish(conn: &mut Conn, id: InboxItemId) -> Result<bool, StoreError> {
    Ok(diesel::delete(inbox_items::table.find(id.0)).execute(conn)? > 0)
}

/// Puts an item off, because something it needs could not be reached.
pub fn postpone(conn: &mut Conn, id: InboxItemId, error: &str, due_at: Moment) -> Result<(), StoreError> {
    diesel::update(inbox_items::table.find(id.0))
        .set((
            inbox_items::attempts.eq(inbox_items::attempts + 1),
            inbox_items::last_error.eq(Some(error)),
            inbox_items::due_at.eq(due_at.micros()),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn count(conn: &mut Conn) -> Result<i64, StoreError> {
    Ok(inbox_items::table.count().get_result(conn)?)
}

/// How many activities of each server wait.
pub fn count_by_peer(conn: &mut Conn) -> Result<Vec<(String, i64)>, StoreError> {
    let counts = inbox_items::table.group_by(inbox_items::peer).select((inbox_items::peer, diesel::dsl::count_star()));
    Ok(counts.load(conn)?)
}

/// Forgets what an actor sent and what waits to be applied.
pub fn forget_from(conn: &mut Conn, actor_uri: &str) -> Result<(), StoreError> {
    diesel::delete(inbox_items::table.filter(inbox_items::actor_uri.eq(actor_uri))).execute(conn)?;
    Ok(())
}

/// Forgets ids so old that their signatures no longer pass.
pub fn forget_seen(conn: &mut Conn, before: Moment) -> Result<usize, StoreError> {
    Ok(diesel::delete(seen_activities::table.filter(seen_activities::received_at.lt(before.micros()))).execute(conn)?)
}

/// Remembers that an object elsewhere is gone by this actor's word; others' words stand beside it.
pub fn remember_gone(conn: &mut Conn, uri: &str, actor_uri: &str, now: Moment) -> Result<(), StoreError> {
    let gone = "INSERT INTO gone_objects (uri, actor_uri, gone_at) VALUES (?, ?, ?)
                ON CONFLICT (uri, actor_uri) DO UPDATE SET gone_at = excluded.gone_at";
    fixed::execute(conn, gone, &[Bind::Text(uri), Bind::Text(actor_uri), Bind::Int(now.micros())])?;
    Ok(())
}

/// Whether the object is gone by its author's own word; an empty author stands for one who was erased.
pub fn is_gone(conn: &mut Conn, uri: &str, actor_uri: &str) -> Result<bool, StoreError> {
    let gone =
        gone_objects::table.filter(gone_objects::uri.eq(uri).and(gone_objects::actor_uri.eq_any([actor_uri, ""])));
    Ok(diesel::select(diesel::dsl::exists(gone)).get_result(conn)?)
}

/// Forgets what has been gone for so long that nothing of it is on its way any more.
pub fn forget_gone(conn: &mut Conn, before: Moment) -> Result<usize, StoreError> {
    Ok(diesel::delete(gone_objects::table.filter(gone_objects::gone_at.lt(before.micros()))).execute(conn)?)
}
