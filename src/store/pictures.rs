//! Which pictures belong to which entry, and what they show. The files themselves are `files`'.

use diesel::prelude::*;

use crate::domain::id::EntryId;
use crate::domain::picture::Picture;
use crate::domain::status::Publication;
use crate::domain::time::Moment;

use super::schema::{entries, pictures};
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = pictures)]
struct PictureRow {
    id: i64,
    entry_id: i64,
    name: String,
    alt: Option<String>,
    width: i32,
    height: i32,
    size_bytes: i64,
    added_by: String,
    added_at: i64,
}

impl From<PictureRow> for Picture {
    fn from(row: PictureRow) -> Self {
        Self {
            id: row.id,
            entry: EntryId(row.entry_id),
            name: row.name,
            alt: row.alt,
            width: row.width.unsigned_abs(),
            height: row.height.unsigned_abs(),
            size_bytes: row.size_bytes.unsigned_abs(),
            added_by: row.added_by,
            added_at: Moment::from_micros(row.added_at),
        }
    }
}

/// The same picture added twice to an entry is one, with the newer words.
pub fn put(conn: &mut Conn, picture: &Picture) -> Result<(), StoreError> {
    let known = pictures::table.filter(pictures::entry_id.eq(picture.entry.0).and(pictures::name.eq(&picture.name)));
    if diesel::update(known).set(pictures::alt.eq(&picture.alt)).execute(conn)? > 0 {
        return Ok(());
    }
    let small = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let row = PictureRow {
        id: picture.id,
        entry_id: picture.entry.0,
        name: picture.name.clone(),
        alt: picture.alt.clone(),
        width: small(picture.width),
        height: small(picture.height),
        size_bytes: i64::try_from(picture.size_bytes).unwrap_or(i64::MAX),
        added_by: picture.added_by.clone(),
        added_at: picture.added_at.micros(),
    };
    diesel::insert_into(pictures::table).values(row).execute(conn)?;
    Ok(())
}

/// In the order they came.
pub fn of_entry(conn: &mut Conn, entry: EntryId) -> Result<Vec<Picture>, StoreError> {
    let rows: Vec<PictureRow> = pictures::table
        .filter(pictures::entry_id.eq(entry.0))
        .order(pictures::id)
        .select(PictureRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Picture::from).collect())
}

pub fn count_of_entry(conn: &mut Conn, entry: EntryId) -> Result<i64, StoreError> {
    Ok(pictures::table.filter(pictures::entry_id.eq(entry.0)).count().get_result(conn)?)
}

/// How many entries have this picture.
pub fn count_of_name(conn: &mut Conn, name: &str) -> Result<i64, StoreError> {
    Ok(pictures::table.filter(pictures::name.eq(name)).count().get_result(conn)?)
}

pub fn delete(conn: &mut Conn, id: i64) -> Result<(), StoreError> {
    diesel::delete(pictures::table.find(id)).execute(conn)?;
    Ok(())
}

/// Whether an entry that everybody may read has this picture; none where nobody has it.
pub fn is_public(conn: &mut Conn, name: &str) -> Result<Option<bool>, StoreError> {
    let states: Vec<String> = pictures::table
        .inner_join(entries::table)
        .filter(pictures::name.eq(name))
        .select(entries::publication)
        .load(conn)?;
    Ok((!states.is_empty()).then(|| states.iter().any(|state| state == Publication::Published.as_str())))
}

/// The names of all files, each once.
pub fn names(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
    Ok(pictures::table.select(pictures::name).distinct().order(pictures::name).load(conn)?)
}
