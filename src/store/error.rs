//! What can go wrong between us and the database.

use thiserror::Error;

#[derive(Debug, Error)]
pub enum StoreError {
    #[error("the database refused a statement: {0}")]
    Statement(#[from] diesel::result::Error),
    #[error("cannot open the database: {0}")]
    Open(String),
    #[error("cannot bring the database up to date: {0}")]
    Migrate(String),
    #[error("all connections to the database are busy: {0}")]
    Busy(String),
    #[error("the transaction could not be committed: {0}")]
    Commit(String),
    #[error("a transaction ended unexpectedly; the log has the cause")]
    Abandoned,
    #[error("the database holds what this program cannot read: {0}")]
    Unreadable(String),
    #[error("{0}")]
    Backup(String),
    #[error("a file could not be kept or read: {0}")]
    Files(String),
}

impl StoreError {
    /// A row that the border between rows and values could not let through.
    pub(crate) fn unreadable(table: &str, id: impl std::fmt::Display, what: impl std::fmt::Display) -> Self {
        Self::Unreadable(format!("{table} {id}: {what}"))
    }

    /// Whether a row with the same unique value was there already.
    pub fn is_duplicate(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error};
        matches!(self, Self::Statement(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)))
    }
}
