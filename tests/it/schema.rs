//! The two databases have the same tables, and what goes in comes out.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::support::database;

#[derive(QueryableByName, Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Column {
    #[diesel(sql_type = Text)]
    place: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

const SQLITE: &str = include_str!("../../migrations/sqlite/2026-11-21-000001_start/up.sql");

/// `table.column` with its kind, in words that both databases understand.
fn tidy(columns: Vec<Column>) -> Vec<Column> {
    let mut columns: Vec<Column> = columns
        .into_iter()
        .filter(|column| !column.place.starts_with("__diesel"))
        .map(|column| {
            let kind = column.kind.to_lowercase();
            let kind = kind.replace("bytea", "blob").replace("boolean", "bool");
            Column { kind, ..column }
        })
        .collect();
    columns.sort();
    columns
}

fn sqlite_columns() -> Vec<Column> {
    let mut conn = SqliteConnection::establish(":memory:").expect("a database");
    conn.batch_execute(SQLITE).expect("the migration runs");
    let rows = diesel::sql_query(
        "SELECT m.name || '.' || c.name AS place,
                (CASE WHEN c.pk > 0 AND c.type = 'INTEGER' THEN 'BIGINT' ELSE c.type END)
                || (CASE WHEN c.\"notnull\" THEN ' not null' ELSE '' END) AS kind
         FROM sqlite_master m JOIN pragma_table_info(m.name) c
         WHERE m.type = 'table'",
    )
    .load(&mut conn)
    .expect("a description");
    tidy(rows)
}

#[test]
fn both_databases_have_the_same_tables() {
    let Some(server) = database::postgres_url() else {
        // Without PostgreSQL the twin is compared as text.
        let twin = include_str!("../../migrations/postgres/2026-11-21-000001_start/up.sql");
        let same = |text: &str| {
            text.replace(" INTEGER NOT NULL PRIMARY KEY", " BIGINT NOT NULL PRIMARY KEY").replace("BLOB", "BYTEA")
        };
        let body = |text: &str| text.lines().filter(|line| !line.starts_with("--")).collect::<Vec<_>>().join("\n");
        assert_eq!(body(&same(SQLITE)), body(twin));
        return;
    };
    let dir = tempfile::tempdir().expect("a folder");
    let manyhalls::store::DatabaseUrl::Postgres(url) = database::fresh(dir.path()) else {
        panic!("{server} is PostgreSQL");
    };
    let mut conn = PgConnection::establish(&url).expect("a database");
    conn.batch_execute(include_str!("../../migrations/postgres/2026-11-21-000001_start/up.sql")).expect("it runs");
    let rows = diesel::sql_query(
        "SELECT table_name || '.' || column_name AS place,
                data_type || (CASE WHEN is_nullable = 'NO' THEN ' not null' ELSE '' END) AS kind
         FROM information_schema.columns WHERE table_schema = 'public'",
    )
    .load(&mut conn)
    .expect("a description");
    assert_eq!(tidy(rows), sqlite_columns());
}
