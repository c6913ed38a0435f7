//! The delivery queue as its staff see it, server by server.

use crate::domain::time::Moment;
use crate::store::jobs::{self, Kinds};
use crate::store::peers::PeerRow;
use crate::store::{Conn, deliveries, inbox, peers};

use super::error::UseError;
use super::node::Hall;
use super::thread_backfill;

/// How deliveries to one server stand.
#[derive(Clone, Debug, PartialEq)]
pub struct PeerDeliveries {
    pub peer: String,
    pub waiting: i64,
    pub dead: i64,
    pub delivered: i64,
    /// Failures in a row.
    pub attempts: i32,
    pub retrying_since: Option<Moment>,
    pub next_try_at: Option<Moment>,
    pub last_error: Option<String>,
    pub last_success_at: Option<Moment>,
}

/// One server; none where nothing was ever sent to it.
pub async fn of_peer(node: &Hall, peer: String) -> Result<Option<PeerDeliveries>, UseError> {
    node.db
        .read(move |conn| match peers::by_name(conn, &peer)? {
            Some(row) => read(conn, row).map(Some),
            None => Ok(None),
        })
        .await
}

/// By name, after `after`.
pub async fn run(node: &Hall, after: Option<String>, limit: i64) -> Result<Vec<PeerDeliveries>, UseError> {
    node.db
        .read(move |conn| {
            let mut list = Vec::new();
            for row in peers::list(conn, after.as_deref(), limit)? {
                list.push(read(conn, row)?);
            }
            Ok(list)
        })
        .await
}

fn read(conn: &mut Conn, row: PeerRow) -> Result<PeerDeliveries, UseError> {
    let counts = deliveries::counts(conn, &row.peer)?;
    let dead_error = match counts.dead {
        0 => None,
        _ => deliveries::last_dead_error(conn, &row.peer)?,
    };
    Ok(PeerDeliveries {
        waiting: counts.waiting,
        dead: counts.dead,
        delivered: row.delivered,
        attempts: row.failures,
        retrying_since: row.failing_since.map(Moment::from_micros),
        next_try_at: row.due_at.filter(|_| row.failures > 0).map(Moment::from_micros),
        last_error: row.last_error.or(dead_error),
        last_success_at: row.last_success_at.map(Moment::from_micros),
        peer: row.peer,
    })
}

/// How much waits in each queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueueSizes {
    pub deliveries: i64,
    pub inbox: i64,
    /// Without what is planned for later only.
    pub jobs: i64,
}

/// Also the proof that the database answers.
pub async fn sizes(node: &Hall) -> Result<QueueSizes, UseError> {
    node.db
        .read(|conn| {
            Ok(QueueSizes {
                deliveries: deliveries::count_waiting(conn)?,
                inbox: inbox::count(conn)?,
                jobs: jobs::count_of(conn, Kinds::AllBut(&thread_backfill::LOOKS))?,
            })
        })
        .await
}
