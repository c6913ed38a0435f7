//! Who did what. The database itself refuses to change or remove a row.

use diesel::prelude::*;

use super::schema::audit_log;
use super::{Conn, StoreError};

#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = audit_log)]
pub struct AuditRow {
    pub id: i64,
    pub done_at: i64,
    /// A mail address, or `command line`.
    pub who: String,
    pub role: String,
    pub deed: String,
    pub subject: String,
    pub reason: Option<String>,
    /// A session, a token or the command line.
    pub origin: String,
}

pub fn insert(conn: &mut Conn, row: AuditRow) -> Result<(), StoreError> {
    diesel::insert_into(audit_log::table).values(row).execute(conn)?;
    Ok(())
}
