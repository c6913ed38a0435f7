//! A verified activity is taken in: on disk when this returns, and known from then on.

use std::collections::HashMap;

use crate::domain::address::Peer;
use crate::store::inbox::{self, InboxItem};
use crate::store::peers;
use crate::wire::activity::Incoming;

use super::error::UseError;
use super::node::Hall;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepted {
    New,
    /// Its id was taken in before; it has no further effect.
    Again,
}

/// Keeps the exact text of an activity whose signature and origin have been checked.
pub async fn run(node: &Hall, activity: &Incoming, body: String) -> Result<Accepted, UseError> {
    let now = node.now();
    let peer = Peer::of(&activity.actor);
    let item = InboxItem {
        id: node.ids.next(now),
        activity_uri: activity.id.to_string(),
        actor_uri: activity.actor.to_string(),
        body,
        attempts: 0,
        due_at: now.micros(),
        received_at: now.micros(),
        peer: peer.as_ref().map(Peer::to_string).unwrap_or_default(),
    };
    let new = node.db.write(move |conn| {
        // Who talks to us can be talked to: no need to wait out the pause after a failure.
        let resting = match &peer {
            Some(peer) => peers::wake_resting(conn, peer.as_str(), now)?,
            None => false,
        };
        Ok::<_, UseError>((inbox::accept(conn, item)?, resting))
    });
    let (new, woken) = new.await?;
    if woken {
        node.wakers.deliveries.notify_one();
    }
    if new {
        node.counts.accepted.inc();
        node.wakers.inbox.notify_one();
        return Ok(Accepted::New);
    }
    node.counts.duplicates.inc();
    Ok(Accepted::Again)
}

/// How many accepted activities of each server wait to take effect.
pub async fn waiting_by_peer(node: &Hall) -> Result<HashMap<String, i64>, UseError> {
    let counts = node.db.read(|conn| Ok::<_, UseError>(inbox::count_by_peer(conn)?)).await?;
    Ok(counts.into_iter().collect())
}
