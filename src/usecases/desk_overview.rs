//! What waits for a member of staff when they come to their desk.

use crate::domain::role::{Act, Role};
use crate::store::{entries, waiting};

use super::error::UseError;
use super::node::Hall;

/// How much of each waits; nothing is counted that the role could not look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    pub held_comments: usize,
    pub open_reports: usize,
    pub drafts: usize,
    /// While one of them is still to do, for those who can do them.
    pub first_steps: Option<FirstSteps>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstSteps {
    pub has_entry: bool,
    pub follows: bool,
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
            if role.may(Act::FollowCities) {
                let (has_entry, follows) = (entries::count_published(conn, true)? > 0, waiting::follows_any(conn)?);
                found.first_steps = Some(FirstSteps { has_entry, follows }).filter(|_| !(has_entry && follows));
            }
            Ok(found)
        })
        .await
}
