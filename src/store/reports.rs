//! Reports from other servers about what is here.

use diesel::prelude::*;

use crate::domain::report::{Closing, Report, ReportState};
use crate::domain::time::Moment;

use super::schema::reports;
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = reports)]
struct ReportRow {
    id: i64,
    activity_uri: String,
    reporter_uri: String,
    server: String,
    subjects: String,
    text: String,
    state: String,
    closed_reason: Option<String>,
    closed_by: Option<String>,
    closed_at: Option<i64>,
    created_at: i64,
}

impl From<&Report> for ReportRow {
    fn from(report: &Report) -> Self {
        let closed = report.closed.as_ref();
        Self {
            id: report.id,
            activity_uri: report.activity_uri.clone(),
            reporter_uri: report.reporter_uri.clone(),
            server: report.server.clone(),
            subjects: serde_json::to_string(&report.subjects).expect("lists of plain text always serialise"),
            text: report.text.clone(),
            state: report.state.to_string(),
            closed_reason: closed.map(|closed| closed.reason.clone()),
            closed_by: closed.and_then(|closed| closed.by.clone()),
            closed_at: closed.map(|closed| closed.at.micros()),
            created_at: report.received_at.micros(),
        }
    }
}

impl TryFrom<ReportRow> for Report {
    type Error = StoreError;

    fn try_from(row: ReportRow) -> Result<Self, StoreError> {
        let unreadable = |column: &str| StoreError::unreadable("reports", row.id, column);
        let closed = row.closed_at.map(|at| Closing {
            reason: row.closed_reason.clone().unwrap_or_default(),
            by: row.closed_by.clone(),
            at: Moment::from_micros(at),
        });
        Ok(Self {
            id: row.id,
            state: row.state.parse().map_err(|()| unreadable("state"))?,
            subjects: serde_json::from_str(&row.subjects).map_err(|_| unreadable("subjects"))?,
            closed,
            activity_uri: row.activity_uri,
            reporter_uri: row.reporter_uri,
            server: row.server,
            text: row.text,
            received_at: Moment::from_micros(row.created_at),
        })
    }
}

pub fn insert(conn: &mut Conn, report: &Report) -> Result<(), StoreError> {
    diesel::insert_into(reports::table).values(ReportRow::from(report)).execute(conn)?;
    Ok(())
}

pub fn by_id(conn: &mut Conn, id: i64) -> Result<Option<Report>, StoreError> {
    let row = reports::table.find(id).select(ReportRow::as_select()).get_result(conn);
    row.optional()?.map(Report::try_from).transpose()
}

/// The open reports that came with this activity of this reporter.
pub fn open_by_activity(conn: &mut Conn, reporter: &str, activity_uri: &str) -> Result<Vec<Report>, StoreError> {
    let rows: Vec<ReportRow> = reports::table
        .filter(reports::reporter_uri.eq(reporter).and(reports::activity_uri.eq(activity_uri)))
        .filter(reports::state.eq(ReportState::Open.as_str()))
        .select(ReportRow::as_select())
        .load(conn)?;
    rows.into_iter().map(Report::try_from).collect()
}

/// Newest first, with ids below `before`.
pub fn list(
    conn: &mut Conn,
    state: Option<ReportState>,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Report>, StoreError> {
    let mut query = reports::table
        .filter(reports::id.lt(before.unwrap_or(i64::MAX)))
        .order(reports::id.desc())
        .limit(limit)
        .into_boxed();
    if let Some(state) = state {
        query = query.filter(reports::state.eq(state.as_str()));
    }
    let rows: Vec<ReportRow> = query.select(ReportRow::as_select()).load(conn)?;
    rows.into_iter().map(Report::try_from).collect()
}

pub fn count_open_of_server(conn: &mut Conn, server: &str) -> Result<i64, StoreError> {
    let query = reports::table.filter(reports::server.eq(server).and(reports::state.eq(ReportState::Open.as_str())));
    Ok(query.count().get_result(conn)?)
}

pub fn close(conn: &mut Conn, id: i64, closing: &Closing) -> Result<(), StoreError> {
    diesel::update(reports::table.find(id))
        .set((
            reports::state.eq(ReportState::Closed.as_str()),
            reports::closed_reason.eq(Some(&closing.reason)),
            reports::closed_by.eq(closing.by.as_ref()),
            reports::closed_at.eq(Some(closing.at.micros())),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes out of its reports who sent them and what they wrote: they are gone.
pub fn erase_reporter(conn: &mut Conn, reporter: &str) -> Result<(), StoreError> {
    diesel::update(reports::table.filter(reports::reporter_uri.eq(reporter)))
        .set((reports::reporter_uri.eq(""), reports::text.eq(""), reports::activity_uri.eq("")))
        .execute(conn)?;
    Ok(())
}
