//! What waits for a member of staff when they come to their desk.

use crate::domain::role::{Act, Role};
use crate::store::waiting;

use super::error::UseError;
use super::node::Hall;

/// How much of each waits; nothing is counted that the role could not look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    pub held_comments: usize,
    pub open_reports: usize,
    pub drafts: usize,
}

pub async fn run(node: &Hall, role: Role) -> Result<Overview, UseError> {
    node.db
        .read(move |conn| {
            let mut found = Overview::default();
            let count = |counted: i64| usize::try_from(counted).unwrap_or_default();
            if role.may(Act::ModerateComments) {
                found.held_comments = count(waiting::held_comments(conn)?);
            }
            if role.may(Act::HandleReports) {
                found.open_reports = count(waiting::open_reports(conn)?);
            }
            if role.may(Act::WriteEntries) {
                found.drafts = count(waiting::drafts(conn)?);
            }
            Ok(found)
        })
        .await
}
