//! Passkeys of the staff: what is public of each, and when it was last used.
//!
//! What a credential says is read by the use cases; here it is text.

use diesel::prelude::*;

use crate::domain::id::UserId;
use crate::domain::time::Moment;

use super::schema::passkeys;
use super::{Conn, StoreError};

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = passkeys)]
pub struct PasskeyRow {
    pub id: i64,
    pub user_id: i64,
    /// As the device names it, in base64url.
    pub credential_id: String,
    /// JSON: the public key, the counter and what the device said of itself.
    pub credential: String,
    pub name: String,
    pub created_at: i64,
    pub used_at: Option<i64>,
}

pub fn insert(conn: &mut Conn, row: PasskeyRow) -> Result<(), StoreError> {
    diesel::insert_into(passkeys::table).values(row).execute(conn)?;
    Ok(())
}

/// The passkeys of somebody, the oldest first.
pub fn of(conn: &mut Conn, user: UserId) -> Result<Vec<PasskeyRow>, StoreError> {
    let own = passkeys::table.filter(passkeys::user_id.eq(user.0)).order(passkeys::id);
    Ok(own.select(PasskeyRow::as_select()).load(conn)?)
}

pub fn by_credential_id(conn: &mut Conn, credential_id: &str) -> Result<Option<PasskeyRow>, StoreError> {
    let row = passkeys::table.filter(passkeys::credential_id.eq(credential_id));
    Ok(row.select(PasskeyRow::as_select()).get_result(conn).optional()?)
}

/// Who has one.
pub fn owners(conn: &mut Conn) -> Result<Vec<UserId>, StoreError> {
    let ids: Vec<i64> = passkeys::table.select(passkeys::user_id).distinct().load(conn)?;
    Ok(ids.into_iter().map(UserId).collect())
}

/// Writes down that a passkey was used, unless it was used, or removed, since `before` was read; whether it could.
pub fn set_used(conn: &mut Conn, before: &PasskeyRow, credential: &str, now: Moment) -> Result<bool, StoreError> {
    let unchanged = passkeys::table.find(before.id).filter(passkeys::credential.eq(&before.credential));
    let values = (passkeys::credential.eq(credential), passkeys::used_at.eq(Some(now.micros())));
    Ok(diesel::update(unchanged).set(values).execute(conn)? > 0)
}

/// Removes one of somebody's own; its name.
pub fn delete(conn: &mut Conn, user: UserId, id: i64) -> Result<Option<String>, StoreError> {
    let own = passkeys::table.find(id).filter(passkeys::user_id.eq(user.0));
    let name: Option<String> = own.select(passkeys::name).get_result(conn).optional()?;
    if name.is_some() {
        diesel::delete(passkeys::table.find(id)).execute(conn)?;
    }
    Ok(name)
}

/// Removes all of somebody's; how many there were.
pub fn delete_of(conn: &mut Conn, user: UserId) -> Result<usize, StoreError> {
    Ok(diesel::delete(passkeys::table.filter(passkeys::user_id.eq(user.0))).execute(conn)?)
}
