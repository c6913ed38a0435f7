//! How things stand with each other server: the unit by which deliveries are scheduled.

use diesel::prelude::*;

use crate::domain::time::Moment;

use super::fixed::{self, Bind};
use super::schema::peers;
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = peers)]
pub struct PeerRow {
    pub peer: String,
    /// When it is next to be tried; none when nothing waits for it.
    pub due_at: Option<i64>,
    /// Failures in a row.
    pub failures: i32,
    pub failing_since: Option<i64>,
    pub last_error: Option<String>,
    pub last_success_at: Option<i64>,
    pub delivered: i64,
}

/// The server that something was handed over to last.
pub fn last_reached(conn: &mut Conn) -> Result<Option<String>, StoreError> {
    let reached = peers::table.filter(peers::last_success_at.is_not_null()).order(peers::last_success_at.desc());
    Ok(reached.select(peers::peer).first(conn).optional()?)
}

/// Notes that something waits for `peer`. One that is failing keeps the time it was given.
pub fn wake(conn: &mut Conn, peer: &str, now: Moment) -> Result<(), StoreError> {
    fixed::execute(
        conn,
        "INSERT INTO peers (peer, due_at, failures, delivered) VALUES (?, ?, 0, 0)
         ON CONFLICT (peer) DO UPDATE SET due_at = CASE
             WHEN peers.due_at IS NOT NULL AND (peers.failures > 0 OR peers.due_at < excluded.due_at)
             THEN peers.due_at ELSE excluded.due_at END",
        &[Bind::Text(peer), Bind::Int(now.micros())],
    )?;
    Ok(())
}

/// Peers whose time has come and that are not in `busy`, with their failures in a row: the fewest first.
pub fn due(conn: &mut Conn, now: Moment, busy: &[String], limit: i64) -> Result<Vec<(String, i32)>, StoreError> {
    let mut query = peers::table
        .filter(peers::due_at.le(now.micros()))
        .order((peers::failures, peers::due_at))
        .limit(limit)
        .select((peers::peer, peers::failures))
        .into_boxed();
    if !busy.is_empty() {
        query = query.filter(peers::peer.ne_all(busy.to_vec()));
    }
    Ok(query.load(conn)?)
}

/// When the next peer that is not due yet will be.
pub fn next_due(conn: &mut Conn, now: Moment) -> Result<Option<Moment>, StoreError> {
    let next: Option<i64> =
        peers::table.filter(peers::due_at.gt(now.micros())).select(diesel::dsl::min(peers::due_at)).get_result(conn)?;
    Ok(next.map(Moment::from_micros))
}

pub fn by_name(conn: &mut Conn, peer: &str) -> Result<Option<PeerRow>, StoreError> {
    Ok(peers::table.find(peer).select(PeerRow::as_select()).get_result(conn).optional()?)
}

/// After `delivered` arrivals: all is well, and the peer is due again at once if more waits.
pub fn mark_well(conn: &mut Conn, peer: &str, delivered: i64, more_waits: bool, now: Moment) -> Result<(), StoreError> {
    let due = more_waits.then(|| now.micros());
    fixed::execute(
        conn,
        "UPDATE peers SET due_at = ?, failures = 0, failing_since = NULL, last_error = NULL, last_success_at = ?,
             delivered = delivered + ? WHERE peer = ?",
        &[Bind::MaybeInt(due), Bind::Int(now.micros()), Bind::Int(delivered), Bind::Text(peer)],
    )?;
    Ok(())
}

/// After a failure that concerns the whole server: it rests until `due_at`.
pub fn mark_failing(
    conn: &mut Conn,
    peer: &str,
    error: &str,
    due_at: Option<Moment>,
    now: Moment,
) -> Result<(), StoreError> {
    let since: Option<i64> =
        peers::table.find(peer).select(peers::failing_since).get_result::<Option<i64>>(conn).optional()?.flatten();
    diesel::update(peers::table.find(peer))
        .set((
            peers::due_at.eq(due_at.map(Moment::micros)),
            peers::failures.eq(peers::failures + 1),
            peers::failing_since.eq(Some(since.unwrap_or(now.micros()))),
            peers::last_error.eq(Some(error)),
        ))
        .execute(conn)?;
    Ok(())
}

/// All peers by name, after `after`.
pub fn list(conn: &mut Conn, after: Option<&str>, limit: i64) -> Result<Vec<PeerRow>, StoreError> {
    let rows = peers::table
        .filter(peers::peer.gt(after.unwrap_or_default().to_owned()))
        .order(peers::peer)
        .limit(limit)
        .select(PeerRow::as_select())
        .load(conn)?;
    Ok(rows)
}

/// Lets a peer be tried now, however it went before.
pub fn wake_at_once(conn: &mut Conn, peer: &str, now: Moment) -> Result<(), StoreError> {
    let resting = peers::table.find(peer).filter(peers::due_at.is_not_null());
    diesel::update(resting).set(peers::due_at.eq(Some(now.micros()))).execute(conn)?;
    Ok(())
}

/// Ends the pause of a peer that is failing, because it has been heard from; whether there was one.
pub fn wake_resting(conn: &mut Conn, peer: &str, now: Moment) -> Result<bool, StoreError> {
    // Asked for every activity that comes in, and seldom so.
    let woken = "UPDATE peers SET due_at = ? WHERE peer = ? AND failures > 0 AND due_at > ?";
    let now = now.micros();
    Ok(fixed::execute(conn, woken, &[Bind::Int(now), Bind::Text(peer), Bind::Int(now)])? > 0)
}
