//! Queues an activity of ours for the inboxes it is meant for, in the caller's transaction.

use serde_json::Value;
use url::Url;

use crate::domain::address::Peer;
use crate::domain::id::{ActivityId, ActorId};
use crate::domain::time::Moment;
use crate::store::activities::{self, ActivityRow};
use crate::store::deliveries::{self, NewDelivery};
use crate::store::{Conn, StoreError, blocked_by, meta, peers};

use super::node::Node;

/// An activity of ours that is ready to go.
pub(super) struct Outgoing<'a> {
    pub id: ActivityId,
    pub verb: &'a str,
    /// What it is about: deliveries about one object keep their order.
    pub object_uri: &'a str,
    /// Whether it stands in the outbox.
    pub public: bool,
    pub document: &'a Value,
}

/// Proves the activity, and keeps it as the exact text that will be sent, with one delivery for each inbox. The city
/// sends it.
pub(super) fn queue(
    conn: &mut Conn,
    node: &Node,
    activity: &Outgoing<'_>,
    inboxes: &[String],
    now: Moment,
) -> Result<(), StoreError> {
    queue_as(conn, node, node.own.city, activity, inboxes, now)
}

/// The same, sent by another of our actors. Who blocks it is sent nothing.
pub(super) fn queue_as(
    conn: &mut Conn,
    node: &Node,
    sender: ActorId,
    activity: &Outgoing<'_>,
    inboxes: &[String],
    now: Moment,
) -> Result<(), StoreError> {
    let sealed = node.sealed(activity.document.clone(), sender, now);
    queue_sealed(conn, node, sender, &Outgoing { document: &sealed, ..*activity }, inboxes, now)
}

/// The same for an activity that has its proof.
pub(super) fn queue_sealed(
    conn: &mut Conn,
    node: &Node,
    sender: ActorId,
    activity: &Outgoing<'_>,
    inboxes: &[String],
    now: Moment,
) -> Result<(), StoreError> {
    activities::insert(
        conn,
        ActivityRow {
            id: activity.id.0,
            uri: node.site.activity(activity.id.0),
            actor_id: sender.0,
            verb: activity.verb.to_owned(),
            object_uri: activity.object_uri.to_owned(),
            public: activity.public,
            document: activity.document.to_string(),
            created_at: now.micros(),
        },
    )?;
    let blocked = blocked_by::among(conn, sender, inboxes)?;
    let mut rows = Vec::with_capacity(inboxes.len());
    let mut woken = Vec::new();
    for inbox in inboxes {
        let Some(peer) = Url::parse(inbox).ok().as_ref().and_then(Peer::of) else {
            continue;
        };
        if node.site.owns(inbox) || blocked.contains(inbox) || node.gate.refuses_server(&peer) {
            continue;
        }
        rows.push(NewDelivery {
            id: node.ids.next(now),
            activity_id: activity.id.0,
            inbox: inbox.clone(),
            peer: peer.to_string(),
            attempts: 0,
            created_at: now.micros(),
        });
        woken.push(peer);
    }
    if rows.is_empty() {
        return Ok(());
    }
    deliveries::insert(conn, rows)?;
    woken.sort_unstable();
    woken.dedup();
    for peer in woken {
        peers::wake(conn, peer.as_str(), now)?;
    }
    federated(conn, now)
}

/// From now on others know this node by its address, so that it must not change silently.
pub(super) fn federated(conn: &mut Conn, now: Moment) -> Result<(), StoreError> {
    if meta::get(conn, meta::FEDERATED_SINCE)?.is_none() {
        meta::set(conn, meta::FEDERATED_SINCE, &now.to_string())?;
    }
    Ok(())
}
