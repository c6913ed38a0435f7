//! The delivery queue: what is next for each server, and what became of it.
//!
//! Servers are scheduled, not deliveries: one that fails rests as a whole and delays nobody else.

use crate::domain::id::DeliveryId;
use crate::domain::time::Moment;
use crate::store::deliveries::{self, WaitingDelivery};
use crate::store::{Conn, followers, peers};

use super::error::UseError;
use super::node::Hall;
use super::notice_note;
use super::peers::Handover;

/// What is taken for one server at a time.
const PORTION: i64 = 16;
/// A delivery is given up when it is this old and its server still fails.
const GIVE_UP_AFTER_SECS: i64 = 8 * 24 * 3600;
const BACKOFF_MAX_SECS: i64 = 6 * 3600;

/// One server's turn.
pub struct Turn {
    pub peer: String,
    /// Oldest first.
    pub deliveries: Vec<WaitingDelivery>,
}

/// The servers whose turn it is, but for those in `busy`, each with what waits for it; and when the next server that
/// rests now is to be tried.
pub async fn next_turns(node: &Hall, busy: Vec<String>, limit: usize) -> Result<(Vec<Turn>, Option<Moment>), UseError> {
    let now = node.now();
    let turns = node.db.read(move |conn| {
        let mut turns = Vec::new();
        for (peer, failures) in peers::due(conn, now, &busy, limit as i64)? {
            // One that failed shows with a single delivery whether it is well again; each costs a signature.
            let portion = if failures > 0 { 1 } else { PORTION };
            let deliveries = deliveries::waiting(conn, &peer, portion)?;
            turns.push(Turn { peer, deliveries });
        }
        Ok((turns, peers::next_due(conn, now)?))
    });
    turns.await
}

/// Writes down how a turn went. What was not tried stays for the next one.
pub async fn record(node: &Hall, peer: String, outcomes: Vec<(WaitingDelivery, Handover)>) -> Result<(), UseError> {
    let now = node.now();
    // Up to a fifth more or less, so that servers which failed together do not come back together.
    let jitter = fastrand::i64(800..1200);
    let notice_id = node.ids.next(now);
    let delivered = outcomes.iter().filter(|(_, outcome)| *outcome == Handover::Delivered).count() as u64;
    node.counts.delivered.inc_by(delivered);
    node.counts.delivery_failures.inc_by(outcomes.len() as u64 - delivered);
    node.db.write(move |conn| record_turn(conn, &peer, outcomes, jitter, notice_id, now)).await?;
    Ok(())
}

fn record_turn(
    conn: &mut Conn,
    peer: &str,
    outcomes: Vec<(WaitingDelivery, Handover)>,
    jitter_per_mille: i64,
    notice_id: i64,
    now: Moment,
) -> Result<(), UseError> {
    let mut arrived: Vec<DeliveryId> = Vec::new();
    let mut failure = None;
    for (delivery, outcome) in outcomes {
        let id = delivery.delivery_id();
        match outcome {
            Handover::Delivered => arrived.push(id),
            Handover::Refused(reason) => deliveries::note_failure(conn, id, &reason, Some(now))?,
            Handover::InboxGone => {
                followers::remove_by_inbox(conn, &delivery.inbox)?;
                deliveries::delete_by_inbox(conn, &delivery.inbox)?;
            }
            Handover::PeerFailed { reason, retry_after_secs } => {
                deliveries::note_failure(conn, id, &reason, None)?;
                failure = Some((reason, retry_after_secs));
            }
        }
    }
    deliveries::delete(conn, &arrived)?;
    let Some((reason, retry_after_secs)) = failure else {
        let more = deliveries::any_waiting(conn, peer)?;
        peers::mark_well(conn, peer, arrived.len() as i64, more, now)?;
        return Ok(());
    };
    deliveries::give_up_older(conn, peer, now.plus_secs(-GIVE_UP_AFTER_SECS), now)?;
    let failures = peers::by_name(conn, peer)?.map_or(0, |row| row.failures);
    let rest = rest_millis(failures, jitter_per_mille, retry_after_secs);
    let due = deliveries::any_waiting(conn, peer)?.then(|| now.plus_millis(rest));
    peers::mark_failing(conn, peer, &reason, due, now)?;
    if let Some(since) = peers::by_name(conn, peer)?.and_then(|row| row.failing_since) {
        notice_note::failing(conn, notice_id, peer, Moment::from_micros(since), now)?;
    }
    Ok(())
}

/// How long a server rests after one more failure: a second, doubled each time, up to six hours. A server that
/// says when to come back is believed, within a day.
fn rest_millis(failures_before: i32, jitter_per_mille: i64, retry_after_secs: Option<u64>) -> i64 {
    let doubled = 1_i64 << failures_before.clamp(0, 20);
    let own = doubled.min(BACKOFF_MAX_SECS) * jitter_per_mille;
    let asked = retry_after_secs.map_or(0, |secs| secs.min(24 * 3600) as i64 * 1000);
    own.max(asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rests_double_up_to_six_hours() {
        assert_eq!(rest_millis(0, 1000, None), 1000);
        assert_eq!(rest_millis(5, 1000, None), 32_000);
        assert_eq!(rest_millis(40, 1000, None), BACKOFF_MAX_SECS * 1000);
    }

    #[test]
    fn a_server_that_says_when_to_come_back_is_believed_within_a_day() {
        assert_eq!(rest_millis(0, 1000, Some(120)), 120_000);
        assert_eq!(rest_millis(0, 1000, Some(u64::MAX)), 86_400_000);
    }

    #[test]
    fn a_server_that_is_away_for_a_week_is_still_tried() {
        let mut waited = 0;
        let mut tries = 0;
        while waited < 7 * 24 * 3600 * 1000 {
            waited += rest_millis(tries, 1200, None);
            tries += 1;
        }
        assert!(tries > 30, "{tries}");
        const { assert!(GIVE_UP_AFTER_SECS > 7 * 24 * 3600) };
    }
}
