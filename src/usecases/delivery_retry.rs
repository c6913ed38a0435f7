//! Staff try a server again now, or decide what becomes of what was given up for it.
//!
//! By itself a server is tried again when its rest is over: `delivery_record`.

use crate::domain::deed::Deed;
use crate::store::{deliveries, peers};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;

/// Ends a server's rest.
pub async fn now(node: &Hall, peer: String, by: By) -> Result<(), UseError> {
    let (hall, now) = (node.clone(), node.now());
    let woken = node.db.write(move |conn| {
        peers::wake_at_once(conn, &peer, now)?;
        Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::DeliveryRetried, &peer, None)?)
    });
    woken.await?;
    node.wakers.deliveries.notify_one();
    Ok(())
}

/// Sends once more what was given up for a server; how much that is.
pub async fn revive(node: &Hall, peer: String, by: By) -> Result<usize, UseError> {
    let (hall, now) = (node.clone(), node.now());
    let revived = node.db.write(move |conn| {
        let revived = deliveries::revive_dead(conn, &peer, now)?;
        peers::wake(conn, &peer, now)?;
        peers::wake_at_once(conn, &peer, now)?;
        audit::note(conn, &hall, &by, Deed::DeliveryRetried, &peer, Some(&revived.to_string()))?;
        Ok::<_, UseError>(revived)
    });
    let revived = revived.await?;
    node.wakers.deliveries.notify_one();
    Ok(revived)
}

/// Throws away what was given up for a server; how much that was.
pub async fn drop(node: &Hall, peer: String, by: By) -> Result<usize, UseError> {
    let hall = node.clone();
    let dropped = node.db.write(move |conn| {
        let dropped = deliveries::delete_dead(conn, &peer)?;
        audit::note(conn, &hall, &by, Deed::DeliveryDropped, &peer, Some(&dropped.to_string()))?;
        Ok(dropped)
    });
    dropped.await
}
