//! Brings a database to the shape this program expects.

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
