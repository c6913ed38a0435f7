//! What staff have typed and not yet handed in: one text a person and entry, any number of new entries.

use diesel::prelude::*;

use crate::domain::id::{DraftId, EntryId, UserId};
use crate::domain::revision::Draft;
use crate::domain::time::Moment;

use super::schema::drafts;
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = drafts)]
struct DraftRow {
    id: i64,
    user_id: i64,
    entry_id: Option<i64>,
    base_revision: i32,
    version: i32,
    content: String,
    saved_at: i64,
}

impl TryFrom<DraftRow> for Draft {
    type Error = StoreError;

    fn try_from(row: DraftRow) -> Result<Self, StoreError> {
        let content = serde_json::from_str(&row.content);
        Ok(Self {
            id: DraftId(row.id),
            entry: row.entry_id.map(EntryId),
            base_revision: row.base_revision,
            version: row.version,
            content: content.map_err(|_| StoreError::unreadable("drafts", row.id, "content"))?,
            saved_at: Moment::from_micros(row.saved_at),
        })
    }
}

fn text(draft: &Draft) -> String {
    serde_json::to_string(&draft.content).expect("plain text always serialises")
}

pub fn insert(conn: &mut Conn, user: UserId, draft: &Draft) -> Result<(), StoreError> {
    let row = DraftRow {
        id: draft.id.0,
        user_id: user.0,
        entry_id: draft.entry.map(|entry| entry.0),
        base_revision: draft.base_revision,
        version: draft.version,
        content: text(draft),
        saved_at: draft.saved_at.micros(),
    };
    diesel::insert_into(drafts::table).values(row).execute(conn)?;
    Ok(())
}

pub fn update(conn: &mut Conn, draft: &Draft) -> Result<(), StoreError> {
    let values = (
        drafts::base_revision.eq(draft.base_revision),
        drafts::version.eq(draft.version),
        drafts::content.eq(text(draft)),
        drafts::saved_at.eq(draft.saved_at.micros()),
    );
    diesel::update(drafts::table.find(draft.id.0)).set(values).execute(conn)?;
    Ok(())
}

/// Nobody sees another's.
pub fn by_id(conn: &mut Conn, user: UserId, id: DraftId) -> Result<Option<Draft>, StoreError> {
    let found = drafts::table.find(id.0).filter(drafts::user_id.eq(user.0));
    let row: Option<DraftRow> = found.select(DraftRow::as_select()).get_result(conn).optional()?;
    row.map(Draft::try_from).transpose()
}

pub fn of_entry(conn: &mut Conn, user: UserId, entry: EntryId) -> Result<Option<Draft>, StoreError> {
    let found = drafts::table.filter(drafts::user_id.eq(user.0).and(drafts::entry_id.eq(entry.0)));
    let row: Option<DraftRow> = found.select(DraftRow::as_select()).get_result(conn).optional()?;
    row.map(Draft::try_from).transpose()
}

/// All of one person, the newest first.
pub fn of_user(conn: &mut Conn, user: UserId, limit: i64) -> Result<Vec<Draft>, StoreError> {
    let rows: Vec<DraftRow> = drafts::table
        .filter(drafts::user_id.eq(user.0))
        .order(drafts::saved_at.desc())
        .limit(limit)
        .select(DraftRow::as_select())
        .load(conn)?;
    rows.into_iter().map(Draft::try_from).collect()
}

pub fn delete(conn: &mut Conn, user: UserId, id: DraftId) -> Result<(), StoreError> {
    diesel::delete(drafts::table.find(id.0).filter(drafts::user_id.eq(user.0))).execute(conn)?;
    Ok(())
}

/// Those of everybody, for an entry that is withdrawn.
pub fn delete_of_entry(conn: &mut Conn, entry: EntryId) -> Result<(), StoreError> {
    diesel::delete(drafts::table.filter(drafts::entry_id.eq(entry.0))).execute(conn)?;
    Ok(())
}

/// Everybody's in which `part`, which has no signs of a pattern, stands somewhere.
pub fn with_text(conn: &mut Conn, part: &str) -> Result<Vec<Draft>, StoreError> {
    let rows: Vec<DraftRow> = drafts::table
        .filter(drafts::content.like(format!("%{part}%")))
        .order(drafts::id)
        .select(DraftRow::as_select())
        .load(conn)?;
    rows.into_iter().map(Draft::try_from).collect()
}
