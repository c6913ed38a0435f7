//! Which entries changed since the search index last looked.
//!
//! A change is noted in the transaction that makes it, so that the index can miss nothing.

use diesel::prelude::*;

use crate::domain::id::EntryId;

use super::schema::index_changes;
use super::{Conn, StoreError};

pub fn note(conn: &mut Conn, id: i64, entry: EntryId) -> Result<(), StoreError> {
    let values = (index_changes::id.eq(id), index_changes::entry_id.eq(entry.0));
    diesel::insert_into(index_changes::table).values(values).execute(conn)?;
    Ok(())
}

/// The oldest changes, as rows of (change, entry).
pub fn oldest(conn: &mut Conn, limit: i64) -> Result<Vec<(i64, EntryId)>, StoreError> {
    let rows: Vec<(i64, i64)> = index_changes::table
        .order(index_changes::id)
        .limit(limit)
        .select((index_changes::id, index_changes::entry_id))
        .load(conn)?;
    Ok(rows.into_iter().map(|(change, entry)| (change, EntryId(entry))).collect())
}

pub fn forget(conn: &mut Conn, changes: &[i64]) -> Result<(), StoreError> {
    diesel::delete(index_changes::table.filter(index_changes::id.eq_any(changes.to_vec()))).execute(conn)?;
    Ok(())
}

pub fn count(conn: &mut Conn) -> Result<i64, StoreError> {
    Ok(index_changes::table.count().get_result(conn)?)
}
