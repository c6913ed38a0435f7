//! What a node throws away in time.

use crate::store::{activities, actors, deliveries, import_files, inbox, invitations, notices};

use super::error::UseError;
use super::node::Hall;
use super::{import_keep, session_keep};

/// The job that does this, once a day.
pub const TIDY: &str = "tidy";
pub const TIDY_EVERY_SECS: i64 = 24 * 3600;

/// Signatures pass for 12 hours; the memory of what was seen outlasts them by far.
const REMEMBER_SEEN_SECS: i64 = 30 * 24 * 3600;
const KEEP_DEAD_SECS: i64 = 30 * 24 * 3600;
/// What residents wrote is kept with their comments, and not for longer than needed with what groups passed on.
const KEEP_PASSED_ON_SECS: i64 = 30 * 24 * 3600;

/// What is gone may still come once more from a server that was away.
const REMEMBER_GONE_SECS: i64 = 90 * 24 * 3600;
const KEEP_STRANGERS_SECS: i64 = 30 * 24 * 3600;
/// Strangers that one transaction forgets.
const PORTION: i64 = 500;

const KEEP_NOTICES_SECS: i64 = 90 * 24 * 3600;

pub async fn run(node: &Hall) -> Result<(), UseError> {
    let now = node.now();
    let own = node.site.base().to_owned();
    let done = node.db.write(move |conn| {
        inbox::forget_seen(conn, now.plus_secs(-REMEMBER_SEEN_SECS))?;
        deliveries::purge_dead(conn, now.plus_secs(-KEEP_DEAD_SECS))?;
        import_files::purge(conn, now.plus_secs(-import_keep::KEPT_SECS))?;
        activities::purge_announces(conn, &own, now.plus_secs(-KEEP_PASSED_ON_SECS))?;
        inbox::forget_gone(conn, now.plus_secs(-REMEMBER_GONE_SECS))?;
        notices::purge(conn, now.plus_secs(-KEEP_NOTICES_SECS))?;
        session_keep::tidy(conn, now)?;
        invitations::delete_over(conn, now)?;
        Ok::<_, UseError>(())
    });
    done.await?;
    forget_strangers(node).await
}

/// Those who once said something here of which nothing is left.
async fn forget_strangers(node: &Hall) -> Result<(), UseError> {
    let before = node.now().plus_secs(-KEEP_STRANGERS_SECS);
    loop {
        // In portions, so that nobody waits long for the next transaction.
        let forgotten = node.db.write(move |conn| Ok::<_, UseError>(actors::purge_strangers(conn, before, PORTION)?));
        let forgotten = forgotten.await?;
        if forgotten > 0 {
            node.keys.actor_changed();
        }
        if forgotten < PORTION.unsigned_abs() as usize {
            return Ok(());
        }
    }
}
