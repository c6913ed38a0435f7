//! Looks at a database without changing it: is it the one this program expects, whole, and open for writing?
//!
//! Unlike [`super::Db::open`] it does not bring the tables up to date.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::migrate::{self, Steps};
use super::{Conn, DatabaseUrl, StoreError};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// Changes of the tables that this program has and the database not yet.
    pub pending: usize,
    /// The other way round: the database was made by a newer program.
    pub unknown: usize,
    /// What SQLite found broken, as much as is worth reading; PostgreSQL watches over that itself.
    pub damage: Vec<String>,
    pub write_problem: Option<String>,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Blocks while it looks, which takes a second for each gigabyte or so. The database has to exist.
pub fn inspect(url: &DatabaseUrl) -> Result<Inspected, StoreError> {
    let mut conn = url.connect()?;
    let damage = match &mut conn {
        Conn::Sqlite(conn) => {
            let query = "SELECT quick_check AS line FROM pragma_quick_check LIMIT 5";
            let lines: Vec<Line> = diesel::sql_query(query).load(conn)?;
            lines.into_iter().map(|row| row.line).filter(|line| line != "ok").collect()
        }
        Conn::Postgres(_) => Vec::new(),
    };
    let Steps { pending, unknown } = migrate::steps(&mut conn)?;
    Ok(Inspected { pending, unknown, damage, write_problem: try_to_write(&mut conn).err().map(|err| err.to_string()) })
}

/// Writes what stands there already and takes it back.
fn try_to_write(conn: &mut Conn) -> QueryResult<()> {
    let begin = match conn {
        Conn::Sqlite(_) => "BEGIN IMMEDIATE",
        Conn::Postgres(_) => "BEGIN",
    };
    conn.batch_execute(begin)?;
    let written = conn.batch_execute("UPDATE meta SET value = value");
    conn.batch_execute("ROLLBACK")?;
    written
}
