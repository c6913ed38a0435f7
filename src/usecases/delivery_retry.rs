//! Staff try a server again now, or decide what becomes of what was given up for it.
//!
//! By itself a server is tried again when its rest is over: `delivery_record`.

use crate::store::{deliveries, peers};

use super::error::UseError;
use super::node::Hall;

/// Ends a server's rest.
pub async fn now(node: &Hall, peer: String) -> Result<(), UseError> {
    let now = node.now();
    node.db.write(move |conn| Ok::<_, UseError>(peers::wake_at_once(conn, &peer, now)?)).await?;
    node.wakers.deliveries.notify_one();
    Ok(())
}

/// Sends once more what was given up for a server; how much that is.
pub async fn revive(node: &Hall, peer: String) -> Result<usize, UseError> {
    let now = node.now();
    let revived = node.db.write(move |conn| {
        let revived = deliveries::revive_dead(conn, &peer, now)?;
        peers::wake(conn, &peer, now)?;
        peers::wake_at_once(conn, &peer, now)?;
        Ok::<_, UseError>(revived)
    });
    let revived = revived.await?;
    node.wakers.deliveries.notify_one();
    Ok(revived)
}

/// Throws away what was given up for a server; how much that was.
pub async fn drop(node: &Hall, peer: String) -> Result<usize, UseError> {
    node.db.write(move |conn| Ok(deliveries::delete_dead(conn, &peer)?)).await
}
