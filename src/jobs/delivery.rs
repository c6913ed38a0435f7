//! Sends what waits, server by server: many at once, a few requests each, and in order for each object.

use std::collections::{BTreeMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};

use futures::StreamExt;
use futures::stream;
use tokio::task::JoinSet;
use url::Url;

use crate::store::deliveries::WaitingDelivery;
use crate::usecases::delivery_record::{self, Turn};
use crate::usecases::node::Hall;
use crate::usecases::peers::Handover;

use super::{AFTER_ERROR, Stop, sleep_until, stopped};

/// Servers that have their turn at the same time.
const PEERS_AT_ONCE: usize = 256;
/// Requests to one server at the same time.
const REQUESTS_PER_PEER: usize = 4;

pub(super) async fn run(hall: Hall, mut stop: Stop) {
    let mut busy: HashSet<String> = HashSet::new();
    let mut turns: JoinSet<String> = JoinSet::new();
    loop {
        let free = PEERS_AT_ONCE - turns.len();
        let next = match free {
            0 => Ok((Vec::new(), None)),
            // Whoever ends the pause wakes this worker.
            _ if hall.gate.is_paused() => Ok((Vec::new(), None)),
            _ => delivery_record::next_turns(&hall, busy.iter().cloned().collect(), free).await,
        };
        let due = match next {
            Ok((next, due)) => {
                for turn in next {
                    busy.insert(turn.peer.clone());
                    turns.spawn(take_turn(hall.clone(), turn));
                }
                due
            }
            Err(err) => {
                tracing::error!("the delivery queue cannot be read: {err}");
                Some(hall.now().plus_millis(AFTER_ERROR.as_millis() as i64))
            }
        };
        tokio::select! {
            Some(done) = turns.join_next(), if !turns.is_empty() => finished(done, &mut busy),
            () = hall.wakers.deliveries.notified() => {}
            () = sleep_until(&hall.clock, due), if free > 0 => {}
            () = stopped(&mut stop) => break,
        }
        while let Some(done) = turns.try_join_next() {
            finished(done, &mut busy);
        }
    }
    // What is on the wire may arrive; its row goes only if we hear of it.
    while turns.join_next().await.is_some() {}
}

fn finished(done: Result<String, tokio::task::JoinError>, busy: &mut HashSet<String>) {
    match done {
        Ok(peer) => {
            busy.remove(&peer);
        }
        Err(err) => tracing::error!("a delivery worker ended unexpectedly: {err}"),
    }
}

async fn take_turn(hall: Hall, turn: Turn) -> String {
    let peer = turn.peer.clone();
    let outcomes = send_all(&hall, turn.deliveries).await;
    if outcomes.is_empty() && hall.gate.is_paused() {
        return peer;
    }
    for (delivery, outcome) in &outcomes {
        if let Handover::Refused(reason) | Handover::PeerFailed { reason, .. } = outcome {
            tracing::info!(inbox = %delivery.inbox, object = %delivery.object_uri, "not delivered: {reason}");
        }
    }
    if let Err(err) = delivery_record::record(&hall, peer.clone(), outcomes).await {
        // The rows are as they were: the turn comes again.
        tracing::error!(%peer, "what became of deliveries could not be written down: {err}");
        tokio::time::sleep(AFTER_ERROR).await;
    }
    peer
}

/// Deliveries about different objects go side by side, those about one object one after the other. After the first
/// failure of the server nothing more is tried.
async fn send_all(hall: &Hall, deliveries: Vec<WaitingDelivery>) -> Vec<(WaitingDelivery, Handover)> {
    let mut lanes: BTreeMap<(String, String), Vec<WaitingDelivery>> = BTreeMap::new();
    for delivery in deliveries {
        lanes.entry((delivery.inbox.clone(), delivery.object_uri.clone())).or_default().push(delivery);
    }
    let failed = &AtomicBool::new(false);
    let lanes = lanes.into_values().map(|lane| async move {
        let mut outcomes = Vec::with_capacity(lane.len());
        for delivery in lane {
            if failed.load(Ordering::Relaxed) || hall.gate.is_paused() {
                break;
            }
            let outcome = send(hall, &delivery).await;
            if matches!(outcome, Handover::PeerFailed { .. }) {
                failed.store(true, Ordering::Relaxed);
            }
            outcomes.push((delivery, outcome));
        }
        outcomes
    });
    stream::iter(lanes).buffer_unordered(REQUESTS_PER_PEER).collect::<Vec<_>>().await.into_iter().flatten().collect()
}

async fn send(hall: &Hall, delivery: &WaitingDelivery) -> Handover {
    match Url::parse(&delivery.inbox) {
        Ok(inbox) => hall.peers.deliver(&inbox, &delivery.document, delivery.signer()).await,
        Err(err) => Handover::Refused(format!("the inbox {} is no address: {err}", delivery.inbox)),
    }
}
