//! Staff go through the reports of other servers and close them, each with a reason.

use crate::domain::deed::Deed;
use crate::domain::report::{Closing, Report, ReportState};
use crate::store::{reports, waiting};

use super::audit::{self, By};
use super::comment_moderate;
use super::error::UseError;
use super::node::Hall;

/// Newest first, with ids below `before`.
pub async fn list(
    node: &Hall,
    state: Option<ReportState>,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Report>, UseError> {
    node.db.read(move |conn| Ok(reports::list(conn, state, before, limit)?)).await
}

/// How many wait for somebody.
pub async fn count_open(node: &Hall) -> Result<usize, UseError> {
    let count = node.db.read(|conn| Ok::<_, UseError>(waiting::open_reports(conn)?)).await?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// Closes a report for good; `by` is the member of staff.
pub async fn close(node: &Hall, key: &str, reason: Option<String>, by: By) -> Result<Report, UseError> {
    let reason = comment_moderate::needed_reason(reason)?;
    let missing = || UseError::NotFound(format!("there is no report {key}"));
    let id: i64 = key.parse().map_err(|_| missing())?;
    let (hall, now) = (node.clone(), node.now());
    let closed = node.db.write(move |conn| {
        let Some(mut report) = reports::by_id(conn, id)? else { return Ok(None) };
        if report.state == ReportState::Closed {
            return Err(UseError::Conflict(format!("the report {id} is closed already; it stays as it is")));
        }
        let closing = Closing { reason, by: Some(by.who.clone()), at: now };
        reports::close(conn, id, &closing)?;
        audit::note(conn, &hall, &by, Deed::ReportClosed, &id.to_string(), Some(&closing.reason))?;
        report.state = ReportState::Closed;
        report.closed = Some(closing);
        Ok(Some(report))
    });
    closed.await?.ok_or_else(missing)
}
