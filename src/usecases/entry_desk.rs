//! What editors see of this city's entries: the list, and what will happen when one goes out.

use serde_json::Value;

use crate::domain::comment::CommentState;
use crate::domain::entry::Entry;
use crate::domain::entry_check::{self, Remark};
use crate::domain::id::EntryId;
use crate::domain::key::Key;
use crate::domain::status::Publication;
use crate::domain::time::Moment;
use crate::store::entries::OwnQuery;
use crate::store::{comments, deliveries, entries, followers, revisions, schedules};
use crate::wire::article;

use super::entry_read;
use super::error::UseError;
use super::node::Hall;

/// Rows on a page of the list.
pub const PAGE: i64 = 100;

/// An entry in the list.
#[derive(Clone, Debug)]
pub struct Line {
    pub entry: Entry,
    /// Who changed it last; unknown where that was before changes were kept.
    pub by: Option<String>,
    pub comments: i64,
    pub due_at: Option<Moment>,
}

/// How many of the city's entries there are of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub drafts: i64,
    pub scheduled: i64,
    pub published: i64,
    pub withdrawn: i64,
}

/// A page of the list, and how many there are to the filter.
pub async fn list(node: &Hall, mut query: OwnQuery, scheduled: bool) -> Result<(Vec<Line>, i64, Counts), UseError> {
    node.db
        .read(move |conn| {
            let schedules = schedules::all(conn)?;
            if scheduled {
                query.only = Some(schedules.iter().map(|schedule| schedule.entry).collect());
            }
            let total = entries::count_own(conn, &query)?;
            let entries = entries::own(conn, &query)?;
            let ids: Vec<EntryId> = entries.iter().map(|entry| entry.id).collect();
            let hands = revisions::last_hands(conn, &ids)?;
            let counts = comments::counts(conn, &ids, &[CommentState::Published, CommentState::Held])?;
            let line = |entry: Entry| Line {
                by: hands.iter().rev().find(|(id, by)| *id == entry.id && !by.is_empty()).map(|(_, by)| by.clone()),
                comments: counts.iter().find(|(id, _)| *id == entry.id).map_or(0, |(_, count)| *count),
                due_at: schedules.iter().find(|schedule| schedule.entry == entry.id).map(|schedule| schedule.due_at),
                entry,
            };
            let of = |publication| OwnQuery { publication: Some(publication), ..OwnQuery::default() };
            let all = Counts {
                drafts: entries::count_own(conn, &of(Publication::Draft))?,
                scheduled: schedules.len() as i64,
                published: entries::count_own(conn, &of(Publication::Published))?,
                withdrawn: entries::count_own(conn, &of(Publication::Withdrawn))?,
            };
            Ok((entries.into_iter().map(line).collect(), total, all))
        })
        .await
}

/// What there is to know before an entry goes out or away.
#[derive(Clone, Debug)]
pub struct Outlook {
    pub entry: Entry,
    pub remarks: Vec<Remark>,
    pub followers: i64,
    /// Servers to which it goes.
    pub servers: usize,
    /// The document that other servers get.
    pub document: Value,
    pub due_at: Option<Moment>,
}

pub async fn outlook(node: &Hall, key: Key) -> Result<Outlook, UseError> {
    let hall = node.clone();
    node.db
        .read(move |conn| {
            let entry = entry_read::own(conn, &key)?;
            let mut inboxes = followers::inboxes(conn, hall.own.city)?;
            if entry.is_published() {
                inboxes.extend(deliveries::reach_of(conn, &entry.uri)?);
                inboxes.sort_unstable();
                inboxes.dedup();
            }
            Ok(Outlook {
                remarks: entry_check::check(&entry.content),
                followers: followers::count(conn, hall.own.city)?,
                servers: inboxes.len(),
                document: article::render(&hall.site, &entry),
                due_at: schedules::of_entry(conn, entry.id)?.map(|schedule| schedule.due_at),
                entry,
            })
        })
        .await
}

pub async fn followers(node: &Hall) -> Result<i64, UseError> {
    let city = node.own.city;
    node.db.read(move |conn| Ok(followers::count(conn, city)?)).await
}
