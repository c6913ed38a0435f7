//! The comments that wait for a moderator, and those that were decided about, each with what helps to decide.
//!
//! The deciding is `comment_moderate`'s.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;

use crate::domain::comment::{Comment, CommentState};
use crate::domain::entry::Entry;
use crate::domain::key::Key;
use crate::domain::report::{Report, ReportState, Subject};
use crate::domain::status::word_enum;
use crate::store::{Conn, comment_queue as queue, comments, entries, reports};
use std::fmt;
use std::str::FromStr;

use super::error::UseError;
use super::node::Hall;

pub use queue::StateCounts;

/// Comments on one page.
pub const PAGE: usize = 20;
const ENTRIES_MAX: i64 = 200;
const REPORTS_MAX: i64 = 1000;

word_enum! {
    /// Which comments are shown.
    Shown {
        Held = "held", "Held";
        Published = "published", "Published";
        Removed = "removed", "Removed";
        All = "all", "All";
    }
}

impl Shown {
    fn states(self) -> &'static [CommentState] {
        match self {
            Self::Held => &[CommentState::Held, CommentState::Received],
            Self::Published => &[CommentState::Published],
            Self::Removed => &[CommentState::Removed],
            Self::All => &[CommentState::Received, CommentState::Held, CommentState::Published, CommentState::Removed],
        }
    }

    /// How many there are of these.
    pub fn count(self, counts: &StateCounts) -> usize {
        let of_state = |state: &CommentState| counts.get(state).copied().unwrap_or_default();
        usize::try_from(self.states().iter().map(of_state).sum::<i64>()).unwrap_or_default()
    }
}

/// What a moderator asked to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub shown: Shown,
    pub entry: Option<Key>,
    /// From 0.
    pub page: usize,
    /// This one alone, by its key.
    pub only: Option<String>,
}

/// A comment with what helps to decide about it.
#[derive(Clone, Debug)]
pub struct Queued {
    pub comment: Comment,
    pub entry: Option<Entry>,
    /// The comment that it answers, where it answers one.
    pub answers: Option<Comment>,
    /// What its author had said here before.
    pub before: StateCounts,
    /// Open ones about it.
    pub reports: Vec<Report>,
}

#[derive(Clone, Debug)]
pub struct Queue {
    pub items: Vec<Queued>,
    pub counts: StateCounts,
    /// Entries that have comments: key and title.
    pub entries: Vec<(String, String)>,
    pub open_reports: usize,
}

pub async fn run(node: &Hall, asked: Asked) -> Result<Queue, UseError> {
    node.db.read(move |conn| read(conn, &asked)).await
}

fn read(conn: &mut Conn, asked: &Asked) -> Result<Queue, UseError> {
    let entry = asked.entry.as_ref().map(|key| {
        let missing = || UseError::not_found(format!("there is no entry {key}"));
        entries::by_key(conn, key)?.ok_or_else(missing)
    });
    let entry = entry.transpose()?.map(|entry| entry.id);
    let offset = i64::try_from(asked.page * PAGE).unwrap_or(i64::MAX);
    let found = match &asked.only {
        Some(key) => comments::by_key(conn, key)?.into_iter().collect(),
        None => queue::page(conn, asked.shown.states(), entry, offset, PAGE as i64)?,
    };
    let open = reports::list(conn, Some(ReportState::Open), None, REPORTS_MAX)?;
    let mut known: HashMap<i64, Option<Entry>> = HashMap::new();
    let mut items = Vec::with_capacity(found.len());
    for comment in found {
        let entry = match known.entry(comment.entry.0) {
            Slot::Occupied(slot) => slot.get().clone(),
            Slot::Vacant(slot) => slot.insert(entries::by_id(conn, comment.entry)?).clone(),
        };
        let subject = Subject::Comment(comment.key.clone());
        items.push(Queued {
            entry,
            answers: comments::by_uri(conn, &comment.in_reply_to)?,
            before: match comment.author.uri.as_str() {
                "" => StateCounts::new(),
                author => queue::counts_before(conn, author, comment.id)?,
            },
            reports: open.iter().filter(|report| report.subjects.contains(&subject)).cloned().collect(),
            comment,
        });
    }
    Ok(Queue {
        items,
        counts: queue::counts(conn, entry)?,
        entries: queue::entries_with_comments(conn, ENTRIES_MAX)?,
        open_reports: open.len(),
    })
}
