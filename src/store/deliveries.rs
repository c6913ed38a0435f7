//! The queue of what goes out: one row for each activity and inbox, deleted on arrival.

use diesel::prelude::*;

use crate::domain::id::{ActorId, DeliveryId};
use crate::domain::time::Moment;

use super::fixed::{self, Bind};
use super::schema::{activities, deliveries, reach};
use super::{Conn, StoreError};

/// A new delivery.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = deliveries)]
pub struct NewDelivery {
    pub id: i64,
    pub activity_id: i64,
    pub inbox: String,
    pub peer: String,
    pub attempts: i32,
    pub created_at: i64,
}

/// A delivery with all that is needed to send it.
#[derive(Clone, Debug, Queryable)]
pub struct WaitingDelivery {
    pub id: i64,
    pub inbox: String,
    pub attempts: i32,
    pub created_at: i64,
    pub signer: i64,
    pub object_uri: String,
    pub document: String,
}

impl WaitingDelivery {
    pub fn delivery_id(&self) -> DeliveryId {
        DeliveryId(self.id)
    }

    pub fn signer(&self) -> ActorId {
        ActorId(self.signer)
    }
}

/// How many deliveries wait or have been given up for a peer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeerCounts {
    pub waiting: i64,
    pub dead: i64,
}

pub fn insert(conn: &mut Conn, rows: Vec<NewDelivery>) -> Result<(), StoreError> {
    // Row by row: the two databases do not share a statement for many.
    for row in rows {
        diesel::insert_into(deliveries::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// What waits for a peer, oldest first.
pub fn waiting(conn: &mut Conn, peer: &str, limit: i64) -> Result<Vec<WaitingDelivery>, StoreError> {
    let rows = deliveries::table
        .inner_join(activities::table)
        .filter(deliveries::peer.eq(peer).and(deliveries::dead_at.is_null()))
        .order(deliveries::id)
        .limit(limit)
        .select((
            deliveries::id,
            deliveries::inbox,
            deliveries::attempts,
            deliveries::created_at,
            activities::actor_id,
            activities::object_uri,
            activities::document,
        ))
        .load(conn)?;
    Ok(rows)
}

pub fn any_waiting(conn: &mut Conn, peer: &str) -> Result<bool, StoreError> {
    let query = deliveries::table.filter(deliveries::peer.eq(peer).and(deliveries::dead_at.is_null()));
    Ok(diesel::select(diesel::dsl::exists(query)).get_result(conn)?)
}

pub fn delete(conn: &mut Conn, ids: &[DeliveryId]) -> Result<(), StoreError> {
    // One by one: a statement for many has a text of its own for each count, and would be prepared each time.
    for id in ids {
        diesel::delete(deliveries::table.find(id.0)).execute(conn)?;
    }
    Ok(())
}

pub fn note_failure(conn: &mut Conn, id: DeliveryId, error: &str, dead_at: Option<Moment>) -> Result<(), StoreError> {
    diesel::update(deliveries::table.find(id.0))
        .set((
            deliveries::attempts.eq(deliveries::attempts + 1),
            deliveries::last_error.eq(Some(error)),
            deliveries::dead_at.eq(dead_at.map(Moment::micros)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Gives up whatever has waited for `peer` since before `since`.
pub fn give_up_older(conn: &mut Conn, peer: &str, since: Moment, now: Moment) -> Result<(), StoreError> {
    let old = deliveries::table
        .filter(deliveries::peer.eq(peer).and(deliveries::dead_at.is_null()))
        .filter(deliveries::created_at.lt(since.micros()));
    diesel::update(old).set(deliveries::dead_at.eq(Some(now.micros()))).execute(conn)?;
    Ok(())
}

/// Forgets what waits for an inbox that is gone for good.
pub fn delete_by_inbox(conn: &mut Conn, inbox: &str) -> Result<(), StoreError> {
    diesel::delete(deliveries::table.filter(deliveries::inbox.eq(inbox))).execute(conn)?;
    diesel::delete(reach::table.filter(reach::inbox.eq(inbox))).execute(conn)?;
    Ok(())
}

/// Every server for which something waits or has been given up.
pub fn peers(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
    Ok(deliveries::table.select(deliveries::peer).distinct().load(conn)?)
}

/// Forgets all that waits for a server. What it ever got stays known: it may be spoken with again.
pub fn delete_by_peer(conn: &mut Conn, peer: &str) -> Result<(), StoreError> {
    diesel::delete(deliveries::table.filter(deliveries::peer.eq(peer))).execute(conn)?;
    Ok(())
}

/// Forgets what waits for an inbox from one of our actors.
pub fn delete_waiting(conn: &mut Conn, inbox: &str, signer: ActorId) -> Result<(), StoreError> {
    let sent = activities::table.filter(activities::actor_id.eq(signer.0)).select(activities::id);
    let waiting = deliveries::table.filter(deliveries::inbox.eq(inbox).and(deliveries::activity_id.eq_any(sent)));
    diesel::delete(waiting).execute(conn)?;
    Ok(())
}

pub fn counts(conn: &mut Conn, peer: &str) -> Result<PeerCounts, StoreError> {
    let of_peer = deliveries::table.filter(deliveries::peer.eq(peer));
    let waiting = of_peer.filter(deliveries::dead_at.is_null()).count().get_result(conn)?;
    let dead = of_peer.filter(deliveries::dead_at.is_not_null()).count().get_result(conn)?;
    Ok(PeerCounts { waiting, dead })
}

/// The error of the delivery that was last given up for a peer.
pub fn last_dead_error(conn: &mut Conn, peer: &str) -> Result<Option<String>, StoreError> {
    let error = deliveries::table
        .filter(deliveries::peer.eq(peer).and(deliveries::dead_at.is_not_null()))
        .order(deliveries::dead_at.desc())
        .select(deliveries::last_error)
        .first::<Option<String>>(conn);
    Ok(error.optional()?.flatten())
}

pub fn count_waiting(conn: &mut Conn) -> Result<i64, StoreError> {
    Ok(deliveries::table.filter(deliveries::dead_at.is_null()).count().get_result(conn)?)
}

/// Puts what was given up for a peer back among what waits, as if it had just been sent.
pub fn revive_dead(conn: &mut Conn, peer: &str, now: Moment) -> Result<usize, StoreError> {
    let dead = deliveries::table.filter(deliveries::peer.eq(peer).and(deliveries::dead_at.is_not_null()));
    let values = (
        deliveries::dead_at.eq(None::<i64>),
        deliveries::attempts.eq(0),
        // Age decides when a delivery is given up.
        deliveries::created_at.eq(now.micros()),
    );
    Ok(diesel::update(dead).set(values).execute(conn)?)
}

/// Forgets what was given up for a peer.
pub fn delete_dead(conn: &mut Conn, peer: &str) -> Result<usize, StoreError> {
    let dead = deliveries::table.filter(deliveries::peer.eq(peer).and(deliveries::dead_at.is_not_null()));
    Ok(diesel::delete(dead).execute(conn)?)
}

/// Removes deliveries given up before `before`.
pub fn purge_dead(conn: &mut Conn, before: Moment) -> Result<usize, StoreError> {
    Ok(diesel::delete(deliveries::table.filter(deliveries::dead_at.lt(before.micros()))).execute(conn)?)
}

/// Remembers that an object was sent to an inbox.
pub fn remember_reach(conn: &mut Conn, object_uri: &str, inboxes: &[String]) -> Result<(), StoreError> {
    for inbox in inboxes {
        let reached = "INSERT INTO reach (object_uri, inbox) VALUES (?, ?) ON CONFLICT DO NOTHING";
        fixed::execute(conn, reached, &[Bind::Text(object_uri), Bind::Text(inbox)])?;
    }
    Ok(())
}

/// Every inbox that ever got the object.
pub fn reach_of(conn: &mut Conn, object_uri: &str) -> Result<Vec<String>, StoreError> {
    Ok(reach::table.filter(reach::object_uri.eq(object_uri)).order(reach::inbox).select(reach::inbox).load(conn)?)
}

/// Every inbox that ever got anything of ours.
pub fn all_reached(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
    Ok(reach::table.select(reach::inbox).distinct().load(conn)?)
}

/// Forgets where an object went, once it has been taken back everywhere.
pub fn forget_reach(conn: &mut Conn, object_uri: &str) -> Result<(), StoreError> {
    diesel::delete(reach::table.filter(reach::object_uri.eq(object_uri))).execute(conn)?;
    Ok(())
}
