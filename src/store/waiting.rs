//! How much of each kind waits for somebody on the staff.

use diesel::prelude::*;

use crate::domain::comment::CommentState;
use crate::domain::report::ReportState;
use crate::domain::status::Publication;

use super::schema::{comments, entries, reports};
use super::{Conn, StoreError};

pub fn held_comments(conn: &mut Conn) -> Result<i64, StoreError> {
    Ok(comments::table.filter(comments::state.eq(CommentState::Held.as_str())).count().get_result(conn)?)
}

pub fn open_reports(conn: &mut Conn) -> Result<i64, StoreError> {
    Ok(reports::table.filter(reports::state.eq(ReportState::Open.as_str())).count().get_result(conn)?)
}

pub fn drafts(conn: &mut Conn) -> Result<i64, StoreError> {
    let drafts = entries::local.eq(true).and(entries::publication.eq(Publication::Draft.as_str()));
    Ok(entries::table.filter(drafts).count().get_result(conn)?)
}
