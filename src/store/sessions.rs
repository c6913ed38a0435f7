//! Browsers that are signed in. The id of a session is never stored, only its hash.

use diesel::prelude::*;

use crate::domain::id::UserId;
use crate::domain::time::Moment;

use super::schema::sessions;
use super::{Conn, StoreError};

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
pub struct SessionRow {
    pub id_hash: String,
    /// None on the way to signing in.
    pub user_id: Option<i64>,
    /// JSON.
    pub data: String,
    /// The browser, in a few words.
    pub agent: String,
    pub created_at: i64,
    pub last_seen_at: i64,
}

pub fn insert(conn: &mut Conn, row: SessionRow) -> Result<(), StoreError> {
    diesel::insert_into(sessions::table).values(row).execute(conn)?;
    Ok(())
}

pub fn by_hash(conn: &mut Conn, id_hash: &str) -> Result<Option<SessionRow>, StoreError> {
    Ok(sessions::table.find(id_hash).select(SessionRow::as_select()).get_result(conn).optional()?)
}

/// Writes what the pages remember; whose session it is stays.
pub fn set_data(conn: &mut Conn, id_hash: &str, data: &str) -> Result<(), StoreError> {
    diesel::update(sessions::table.find(id_hash)).set(sessions::data.eq(data)).execute(conn)?;
    Ok(())
}

pub fn seen(conn: &mut Conn, id_hash: &str, now: Moment) -> Result<(), StoreError> {
    diesel::update(sessions::table.find(id_hash)).set(sessions::last_seen_at.eq(now.micros())).execute(conn)?;
    Ok(())
}

pub fn delete(conn: &mut Conn, id_hash: &str) -> Result<(), StoreError> {
    diesel::delete(sessions::table.find(id_hash)).execute(conn)?;
    Ok(())
}

/// Ends all sessions of somebody but one; how many there were.
pub fn delete_of(conn: &mut Conn, user: UserId, but: Option<&str>) -> Result<usize, StoreError> {
    let others = sessions::table.filter(sessions::user_id.eq(user.0)).filter(sessions::id_hash.ne(but.unwrap_or("")));
    Ok(diesel::delete(others).execute(conn)?)
}

/// Those that were begun, or last seen, too long ago.
pub fn delete_over(
    conn: &mut Conn,
    begun_before: Moment,
    seen_before: Moment,
    halfway_before: Moment,
) -> Result<(), StoreError> {
    let halfway = sessions::user_id.is_null().and(sessions::created_at.lt(halfway_before.micros()));
    let over = sessions::created_at.lt(begun_before.micros()).or(sessions::last_seen_at.lt(seen_before.micros()));
    diesel::delete(sessions::table.filter(over.or(halfway.assume_not_null()))).execute(conn)?;
    Ok(())
}
