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

/// Which lines are wanted; times in microseconds since 1970.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub who: Option<String>,
    pub deed: Option<String>,
    pub from: Option<i64>,
    pub until: Option<i64>,
    /// Lines older than this one.
    pub before: Option<i64>,
}

/// Ids grow with time, so the newest have the largest.
pub fn newest(conn: &mut Conn, filter: &Filter, limit: i64) -> Result<Vec<AuditRow>, StoreError> {
    let mut query =
        audit_log::table.select(AuditRow::as_select()).order(audit_log::id.desc()).limit(limit).into_boxed();
    if let Some(who) = &filter.who {
        query = query.filter(audit_log::who.eq(who));
    }
    if let Some(deed) = &filter.deed {
        query = query.filter(audit_log::deed.eq(deed));
    }
    if let Some(from) = filter.from {
        query = query.filter(audit_log::done_at.ge(from));
    }
    if let Some(until) = filter.until {
        query = query.filter(audit_log::done_at.lt(until));
    }
    if let Some(before) = filter.before {
        query = query.filter(audit_log::id.lt(before));
    }
    Ok(query.load(conn)?)
}
