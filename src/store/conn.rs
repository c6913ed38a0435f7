//! One connection type for both databases, and how a connection is opened.

use std::fmt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use diesel::connection::SimpleConnection;
use diesel::{Connection, MultiConnection, PgConnection, SqliteConnection};

use super::StoreError;

#[derive(MultiConnection)]
pub enum Conn {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

/// Where the database is. `Display` leaves the password out.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    Sqlite(PathBuf),
    Postgres(String),
}

impl FromStr for DatabaseUrl {
    type Err = String;

    /// `postgres://…`, `sqlite://PATH`, or a plain path.
    fn from_str(text: &str) -> Result<Self, String> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let path = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:")).unwrap_or(text);
        if path.is_empty() || path.contains("://") {
            return Err(format!("\"{text}\" is no database; use postgres://user@host/name or a path to a SQLite file"));
        }
        Ok(Self::Sqlite(PathBuf::from(path)))
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "SQLite in {}", path.display()),
            Self::Postgres(url) => match url::Url::parse(url) {
                Ok(url) => write!(f, "PostgreSQL at {}{}", url.host_str().unwrap_or("localhost"), url.path()),
                Err(_) => f.write_str("PostgreSQL"),
            },
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl DatabaseUrl {
    pub(super) fn connect(&self) -> Result<Conn, StoreError> {
        match self {
            Self::Sqlite(path) => connect_sqlite(path).map(Conn::Sqlite),
            Self::Postgres(url) => {
                let conn = PgConnection::establish(url).map_err(|err| StoreError::Open(err.to_string()))?;
                Ok(Conn::Postgres(conn))
            }
        }
    }
}

fn connect_sqlite(path: &Path) -> Result<SqliteConnection, StoreError> {
    let open = |text: String| StoreError::Open(format!("{}: {text}", path.display()));
    let name = path.to_str().ok_or_else(|| open("the path is not UTF-8".to_owned()))?;
    // Private keys and held comments are in it: nobody else on the machine may read it.
    let made = std::fs::OpenOptions::new().create(true).append(true).mode(0o600).open(path);
    made.map_err(|err| open(err.to_string()))?;
    let mut conn = SqliteConnection::establish(name).map_err(|err| open(err.to_string()))?;
    // The timeout comes first: switching to WAL takes a lock that another process may hold.
    conn.batch_execute(
        "PRAGMA busy_timeout = 10000;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;",
    )
    .map_err(|err| open(err.to_string()))?;
    Ok(conn)
}
