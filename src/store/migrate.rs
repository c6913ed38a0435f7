//! Brings a database to the shape this program expects.

use diesel::backend::Backend;
use diesel::migration::MigrationSource;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Conn, StoreError};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Runs what is missing. Safe to run at every start and by several processes one after the other.
pub(super) fn run(conn: &mut Conn) -> Result<(), StoreError> {
    let done = match conn {
        Conn::Sqlite(conn) => conn.run_pending_migrations(SQLITE).map(|_| ()),
        Conn::Postgres(conn) => conn.run_pending_migrations(POSTGRES).map(|_| ()),
    };
    done.map_err(|err| StoreError::Migrate(err.to_string()))
}

/// How far a database is from the shape this program expects.
pub(super) struct Steps {
    pub pending: usize,
    /// What this program does not know: a newer one was here.
    pub unknown: usize,
}

pub(super) fn steps(conn: &mut Conn) -> Result<Steps, StoreError> {
    let steps = match conn {
        Conn::Sqlite(conn) => compared(conn, &SQLITE),
        Conn::Postgres(conn) => compared(conn, &POSTGRES),
    };
    steps.map_err(|err| StoreError::Migrate(err.to_string()))
}

fn compared<DB, C>(conn: &mut C, source: &EmbeddedMigrations) -> diesel::migration::Result<Steps>
where
    DB: Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: MigrationSource<DB>,
{
    let applied = conn.applied_migrations()?;
    let known = MigrationSource::<DB>::migrations(source)?;
    let known: Vec<_> = known.iter().map(|migration| migration.name().version()).collect();
    Ok(Steps {
        pending: known.iter().filter(|version| !applied.contains(version)).count(),
        unknown: applied.iter().filter(|version| !known.contains(version)).count(),
    })
}
