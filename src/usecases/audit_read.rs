//! The audit log is read: page by page, by person, deed and time.
//!
//! What it says was written with each deed; see `audit`.

use crate::domain::deed::Deed;
use crate::domain::time::Moment;
use crate::store::audit_log::{self, AuditRow};

use super::error::UseError;
use super::node::Hall;

/// Which lines are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub who: Option<String>,
    pub deed: Option<Deed>,
    pub from: Option<Moment>,
    pub until: Option<Moment>,
    /// Lines older than this one.
    pub before: Option<i64>,
}

/// The newest first; with the mark for the next page where there is one.
pub async fn page(node: &Hall, wanted: Wanted, limit: usize) -> Result<(Vec<AuditRow>, Option<i64>), UseError> {
    let mut rows = lines(node, wanted, limit + 1).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| row.id);
    Ok((rows, next))
}

/// Up to `limit` lines, the newest first.
pub async fn lines(node: &Hall, wanted: Wanted, limit: usize) -> Result<Vec<AuditRow>, UseError> {
    let filter = audit_log::Filter {
        who: wanted.who,
        deed: wanted.deed.map(|deed| deed.to_string()),
        from: wanted.from.map(Moment::micros),
        until: wanted.until.map(Moment::micros),
        before: wanted.before,
    };
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    node.db.read(move |conn| Ok(audit_log::newest(conn, &filter, limit)?)).await
}
