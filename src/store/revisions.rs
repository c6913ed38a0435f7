//! What this city's entries said after each of their changes. When one is kept is the use cases' business.

use diesel::prelude::*;

use crate::domain::entry_input::EntryInput;
use crate::domain::id::{EntryId, RevisionId};
use crate::domain::revision::{Revision, RevisionVerb};
use crate::domain::time::Moment;

use super::schema::entry_revisions;
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = entry_revisions)]
struct RevisionRow {
    id: i64,
    entry_id: i64,
    revision: i32,
    verb: String,
    made_by: String,
    made_at: i64,
    content: String,
}

impl TryFrom<RevisionRow> for Revision {
    type Error = StoreError;

    fn try_from(row: RevisionRow) -> Result<Self, StoreError> {
        let unreadable = |column| StoreError::unreadable("entry_revisions", row.id, column);
        let verb: RevisionVerb = row.verb.parse().map_err(|()| unreadable("verb"))?;
        let content: EntryInput = serde_json::from_str(&row.content).map_err(|_| unreadable("content"))?;
        Ok(Self {
            id: RevisionId(row.id),
            entry: EntryId(row.entry_id),
            revision: row.revision,
            verb,
            by: row.made_by,
            at: Moment::from_micros(row.made_at),
            content,
        })
    }
}

pub fn insert(conn: &mut Conn, revision: &Revision) -> Result<(), StoreError> {
    let row = RevisionRow {
        id: revision.id.0,
        entry_id: revision.entry.0,
        revision: revision.revision,
        verb: revision.verb.to_string(),
        made_by: revision.by.clone(),
        made_at: revision.at.micros(),
        content: serde_json::to_string(&revision.content).expect("plain text always serialises"),
    };
    diesel::insert_into(entry_revisions::table).values(row).execute(conn)?;
    Ok(())
}

/// Newest first.
pub fn of_entry(conn: &mut Conn, entry: EntryId, limit: i64) -> Result<Vec<Revision>, StoreError> {
    let rows: Vec<RevisionRow> = entry_revisions::table
        .filter(entry_revisions::entry_id.eq(entry.0))
        .order(entry_revisions::id.desc())
        .limit(limit)
        .select(RevisionRow::as_select())
        .load(conn)?;
    rows.into_iter().map(Revision::try_from).collect()
}

pub fn by_id(conn: &mut Conn, entry: EntryId, id: RevisionId) -> Result<Option<Revision>, StoreError> {
    let found = entry_revisions::table.find(id.0).filter(entry_revisions::entry_id.eq(entry.0));
    let row: Option<RevisionRow> = found.select(RevisionRow::as_select()).get_result(conn).optional()?;
    row.map(Revision::try_from).transpose()
}

/// What the entry said in a revision.
pub fn of_number(conn: &mut Conn, entry: EntryId, revision: i32) -> Result<Option<Revision>, StoreError> {
    let found = entry_revisions::table
        .filter(entry_revisions::entry_id.eq(entry.0).and(entry_revisions::revision.eq(revision)))
        .order(entry_revisions::id.desc());
    let row: Option<RevisionRow> = found.select(RevisionRow::as_select()).first(conn).optional()?;
    row.map(Revision::try_from).transpose()
}

pub fn has_any(conn: &mut Conn, entry: EntryId) -> Result<bool, StoreError> {
    let query = entry_revisions::table.filter(entry_revisions::entry_id.eq(entry.0)).select(entry_revisions::id);
    Ok(diesel::select(diesel::dsl::exists(query)).get_result(conn)?)
}

/// Who changed an entry last; for the many entries of a list at once.
pub fn last_hands(conn: &mut Conn, entries: &[EntryId]) -> Result<Vec<(EntryId, String)>, StoreError> {
    let ids: Vec<i64> = entries.iter().map(|entry| entry.0).collect();
    let rows: Vec<(i64, String)> = entry_revisions::table
        .filter(entry_revisions::entry_id.eq_any(ids))
        .order(entry_revisions::id)
        .select((entry_revisions::entry_id, entry_revisions::made_by))
        .load(conn)?;
    Ok(rows.into_iter().map(|(entry, by)| (EntryId(entry), by)).collect())
}
