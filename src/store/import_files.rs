//! Files on their way into the library, kept between the steps of an import: one a person, for an hour.

use diesel::prelude::*;

use crate::domain::id::UserId;
use crate::domain::time::Moment;

use super::schema::import_files;
use super::{Conn, StoreError};

/// Replaces what the person brought before.
pub fn put(conn: &mut Conn, id: i64, user: UserId, name: &str, content: &str, now: Moment) -> Result<(), StoreError> {
    delete(conn, user)?;
    let values = (
        import_files::id.eq(id),
        import_files::user_id.eq(user.0),
        import_files::name.eq(name),
        import_files::content.eq(content),
        import_files::created_at.eq(now.micros()),
    );
    diesel::insert_into(import_files::table).values(values).execute(conn)?;
    Ok(())
}

/// Name and content, unless it came before `since`.
pub fn of_user(conn: &mut Conn, user: UserId, id: i64, since: Moment) -> Result<Option<(String, String)>, StoreError> {
    let found = import_files::table
        .find(id)
        .filter(import_files::user_id.eq(user.0).and(import_files::created_at.ge(since.micros())));
    Ok(found.select((import_files::name, import_files::content)).get_result(conn).optional()?)
}

pub fn delete(conn: &mut Conn, user: UserId) -> Result<(), StoreError> {
    diesel::delete(import_files::table.filter(import_files::user_id.eq(user.0))).execute(conn)?;
    Ok(())
}

pub fn purge(conn: &mut Conn, before: Moment) -> Result<(), StoreError> {
    diesel::delete(import_files::table.filter(import_files::created_at.lt(before.micros()))).execute(conn)?;
    Ok(())
}
