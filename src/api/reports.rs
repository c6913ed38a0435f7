//! Calls about reports: those of other servers about what is here, and ours about a comment to its author's server.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::key::Key;
use crate::domain::report::{Report, ReportState, Subject};
use crate::domain::role::Act;
use crate::domain::site::Site;
use crate::usecases::node::Hall;
use crate::usecases::{report_handle, report_send};

use super::caller::Staff;
use super::document::Refuses;
use super::entry_out::written;
use super::json::JsonInput;
use super::page::{Page, Wanted};
use super::problem::Problem;
use super::request::{Body, PathKey, Query};

pub(super) const LIST: &str = "reports";

/// What another server reports about something here.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Report)]
pub(super) struct ReportOut {
    key: String,
    /// The server that sent it.
    server: String,
    /// The ActivityPub id of who sent it, mostly the server itself; null when they are gone.
    reporter: Option<String>,
    /// What is reported.
    about: Vec<AboutOut>,
    /// What they say, as plain text; may be empty.
    text: String,
    state: String,
    /// Why it was closed.
    reason: Option<String>,
    /// Who of the staff closed it; null where whoever sent it took it back.
    closed_by: Option<String>,
    closed_at: Option<String>,
    received_at: String,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportSubject)]
struct AboutOut {
    kind: String,
    /// The key of the entry or comment, or the city's handle.
    key: String,
    /// Its page here; null for a comment, which stands on its entry's page.
    page: Option<String>,
}

impl ReportOut {
    fn new(site: &Site, report: Report) -> Self {
        let (reason, by, at) = match report.closed {
            Some(closed) => (Some(closed.reason), closed.by, Some(closed.at)),
            None => (None, None, None),
        };
        Self {
            key: report.id.to_string(),
            server: report.server,
            reporter: Some(report.reporter_uri).filter(|uri| !uri.is_empty()),
            about: report.subjects.iter().map(|subject| AboutOut::new(site, subject)).collect(),
            text: report.text,
            state: report.state.to_string(),
            reason,
            closed_by: by,
            closed_at: written(at),
            received_at: report.received_at.to_string(),
        }
    }
}

impl AboutOut {
    fn new(site: &Site, subject: &Subject) -> Self {
        let page = match subject {
            Subject::City(handle) => Some(site.at(&format!("/cities/{handle}"))),
            Subject::Entry(key) => key.parse::<Key>().ok().map(|key| site.entry(&key)),
            Subject::Comment(_) => None,
        };
        Self { kind: subject.kind().to_owned(), key: subject.key().to_owned(), page }
    }
}

/// How a report came to its end.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CloseReport {
    reason: Option<String>,
}

impl JsonInput for CloseReport {
    const FIELDS: &'static [&'static str] = &["reason"];
}

/// What is wrong with a comment.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportIn {
    /// Plain text for the staff of the author's server.
    text: Option<String>,
}

impl JsonInput for ReportIn {
    const FIELDS: &'static [&'static str] = &["text"];
}

/// A report that is on its way to another server.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ReportSent {
    /// The ActivityPub id of the report.
    id: String,
    /// The server that gets it.
    server: String,
}

/// What other servers report about what is here, newest first.
#[utoipa::path(get, path = "/reports", tag = "reports", operation_id = "list_reports",
    params(
        ("state" = Option<String>, Query, description = "Only reports in this state"),
        ("cursor" = Option<String>, Query, description = "The value of `next` from the page before"),
        ("limit" = Option<u32>, Query, description = "How many items to give"),
    ),
    responses((status = 200, description = "A page of reports", body = Page<ReportOut>)),
    security(("token" = [])))]
pub(super) async fn list(
    State(hall): State<Hall>,
    staff: Staff,
    query: Query,
) -> Result<Json<Page<ReportOut>>, Problem> {
    staff.must(Act::HandleReports)?;
    let mut params = query.params(&["state", "cursor", "limit"]);
    let wanted = Wanted::<i64>::read(&mut params, LIST);
    let mut state = None;
    if let Some(text) = params.one("state") {
        state = text.parse::<ReportState>().ok();
        if state.is_none() {
            params.refuse("state", format!("\"{text}\" is none; use open or closed"));
        }
    }
    params.finish(()).map_err(Problem::bad_parameters)?;
    let rows = report_handle::list(&hall, state, wanted.after, wanted.rows()).await?;
    let item = |report| ReportOut::new(&hall.site, report);
    Ok(Json(wanted.page(LIST, rows, |report| Some(report.id), item)))
}

/// Closes a report, with the reason. It stays closed.
#[utoipa::path(post, path = "/reports/{key}/close", tag = "reports", operation_id = "close_report",
    params(("key" = String, Path, description = "The report's key")),
    request_body = CloseReport,
    responses(
        (status = 200, description = "The report as it is now", body = ReportOut),
        Refuses::<404>, Refuses::<409>,
    ),
    security(("token" = [])))]
pub(super) async fn close(
    State(hall): State<Hall>,
    staff: Staff,
    PathKey(key): PathKey,
    body: Body,
) -> Result<Json<ReportOut>, Problem> {
    staff.must(Act::HandleReports)?;
    let close: CloseReport = body.json()?;
    let report = report_handle::close(&hall, key.as_str(), close.reason, staff.by()).await?;
    Ok(Json(ReportOut::new(&hall.site, report)))
}

/// Reports a comment to its author's server.
///
/// The node sends it, not the person who reports; it is sent after the answer.
#[utoipa::path(post, path = "/comments/{key}/report", tag = "comments", operation_id = "report_comment",
    params(("key" = String, Path, description = "The comment's key")),
    request_body = ReportIn,
    responses(
        (status = 202, description = "The report is on its way", body = ReportSent),
        Refuses::<404>, Refuses::<410>,
    ),
    security(("token" = [])))]
pub(super) async fn send(
    State(hall): State<Hall>,
    staff: Staff,
    PathKey(key): PathKey,
    body: Body,
) -> Result<(StatusCode, Json<ReportSent>), Problem> {
    staff.must(Act::HandleReports)?;
    let report: ReportIn = body.json()?;
    let sent = report_send::run(&hall, key.to_string(), report.text, staff.by()).await?;
    Ok((StatusCode::ACCEPTED, Json(ReportSent { id: sent.uri, server: sent.server })))
}
