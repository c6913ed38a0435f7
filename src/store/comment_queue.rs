//! Comments as their moderators go through them: across all entries, by state.
//!
//! What one entry's readers see is `comments`'.

use std::collections::HashMap;

use diesel::dsl::{count_star, sql};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::domain::comment::{Comment, CommentState};
use crate::domain::id::{CommentId, EntryId};

use super::comments::CommentRow;
use super::schema::{comments, entries};
use super::{Conn, StoreError};

/// How many comments are in each state.
pub type StateCounts = HashMap<CommentState, i64>;

/// Those in `states`, of one entry or of all: what waits for a decision first and oldest first, the rest newest first.
pub fn page(
    conn: &mut Conn,
    states: &[CommentState],
    entry: Option<EntryId>,
    offset: i64,
    limit: i64,
) -> Result<Vec<Comment>, StoreError> {
    let states: Vec<&str> = states.iter().map(|state| state.as_str()).collect();
    // Ids grow with time.
    let waits_first = sql::<BigInt>("CASE WHEN comments.state IN ('held', 'received') THEN 0 ELSE 1 END");
    let oldest_first =
        sql::<BigInt>("CASE WHEN comments.state IN ('held', 'received') THEN comments.id ELSE -comments.id END");
    let mut query = comments::table
        .filter(comments::state.eq_any(states))
        .order((waits_first, oldest_first))
        .offset(offset)
        .limit(limit)
        .select(CommentRow::as_select())
        .into_boxed();
    if let Some(entry) = entry {
        query = query.filter(comments::entry_id.eq(entry.0));
    }
    let rows: Vec<CommentRow> = query.load(conn)?;
    rows.into_iter().map(Comment::try_from).collect()
}

pub fn counts(conn: &mut Conn, entry: Option<EntryId>) -> Result<StateCounts, StoreError> {
    let query = comments::table.group_by(comments::state).select((comments::state, count_star()));
    let rows: Vec<(String, i64)> = match entry {
        Some(entry) => query.filter(comments::entry_id.eq(entry.0)).load(conn)?,
        None => query.load(conn)?,
    };
    read_counts(rows)
}

/// What the author of a comment had said here before it.
pub fn counts_before(conn: &mut Conn, author_uri: &str, before: CommentId) -> Result<StateCounts, StoreError> {
    let rows: Vec<(String, i64)> = comments::table
        .filter(comments::author_uri.eq(author_uri).and(comments::id.lt(before.0)))
        .group_by(comments::state)
        .select((comments::state, count_star()))
        .load(conn)?;
    read_counts(rows)
}

fn read_counts(rows: Vec<(String, i64)>) -> Result<StateCounts, StoreError> {
    let read = |(state, count): (String, i64)| {
        let state = state.parse().map_err(|()| StoreError::unreadable("comments", 0, "state"))?;
        Ok((state, count))
    };
    rows.into_iter().map(read).collect()
}

/// Entries of ours that have comments: key and title, those with the newest comment first.
pub fn entries_with_comments(conn: &mut Conn, limit: i64) -> Result<Vec<(String, String)>, StoreError> {
    let rows: Vec<(String, String, Option<i64>)> = comments::table
        .inner_join(entries::table)
        .group_by((entries::key, entries::title))
        .order(diesel::dsl::max(comments::id).desc())
        .limit(limit)
        .select((entries::key, entries::title, diesel::dsl::max(comments::id)))
        .load(conn)?;
    Ok(rows.into_iter().map(|(key, title, _)| (key, title)).collect())
}
