//! What a node throws away in time.

use crate::store::{activities, deliveries, inbox, invitations, notices};

use super::error::UseError;
use super::node::Hall;
use super::session_keep;

/// The job that does this, once a day.
pub const TIDY: &str = "tidy";
pub const TIDY_EVERY_SECS: i64 = 24 * 3600;

/// Signatures pass for 12 hours; the memory of what was seen outlasts them by far.
const REMEMBER_SEEN_SECS: i64 = 30 * 24 * 3600;
const KEEP_DEAD_SECS: i64 = 30 * 24 * 3600;
/// What residents wrote is kept with their comments, and not for longer than needed with what groups passed on.
const KEEP_PASSED_ON_SECS: i64 = 30 * 24 * 3600;

const KEEP_NOTICES_SECS: i64 = 90 * 24 * 3600;

pub async fn run(node: &Hall) -> Result<(), UseError> {
    let now = node.now();
    let own = node.site.base().to_owned();
    let done = node.db.write(move |conn| {
        inbox::forget_seen(conn, now.plus_secs(-REMEMBER_SEEN_SECS))?;
        deliveries::purge_dead(conn, now.plus_secs(-KEEP_DEAD_SECS))?;
        activities::purge_announces(conn, &own, now.plus_secs(-KEEP_PASSED_ON_SECS))?;
        notices::purge(conn, now.plus_secs(-KEEP_NOTICES_SECS))?;
        session_keep::tidy(conn, now)?;
        invitations::delete_over(conn, now)?;
        Ok::<_, UseError>(())
    });
    done.await
}
