//! The two databases have the same tables, and what goes in comes out.

use std::path::Path;

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

/// Where a migration stops being a twin.
const OWN_WORDS: &str = "-- From here on each database has its own words.";

/// The migrations of a database, in their order.
fn migrations(database: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(database);
    let entries = std::fs::read_dir(folder).expect("the migrations");
    let mut folders: Vec<_> = entries.map(|entry| entry.expect("a folder").path()).collect();
    folders.sort();
    folders.iter().map(|path| std::fs::read_to_string(path.join("up.sql")).expect("up.sql")).collect()
}

/// What a migration and its twin say alike.
fn shared(migration: &str) -> String {
    let shared = migration.split(OWN_WORDS).next().unwrap_or_default();
    shared.lines().filter(|line| !line.starts_with("--")).collect::<Vec<_>>().join("\n")
}

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
    conn.batch_execute(&migrations("sqlite").concat()).expect("the migration runs");
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
        let same = |text: &str| {
            text.replace(" INTEGER NOT NULL PRIMARY KEY", " BIGINT NOT NULL PRIMARY KEY").replace("BLOB", "BYTEA")
        };
        for (one, twin) in migrations("sqlite").iter().zip(migrations("postgres")) {
            assert_eq!(shared(&same(one)), shared(&twin));
        }
        return;
    };
    let dir = tempfile::tempdir().expect("a folder");
    let manyhalls::store::DatabaseUrl::Postgres(url) = database::fresh(dir.path()) else {
        panic!("{server} is PostgreSQL");
    };
    let mut conn = PgConnection::establish(&url).expect("a database");
    conn.batch_execute(&migrations("postgres").concat()).expect("it runs");
    let rows = diesel::sql_query(
        "SELECT table_name || '.' || column_name AS place,
                data_type || (CASE WHEN is_nullable = 'NO' THEN ' not null' ELSE '' END) AS kind
         FROM information_schema.columns WHERE table_schema = 'public'",
    )
    .load(&mut conn)
    .expect("a description");
    assert_eq!(tidy(rows), sqlite_columns());
}

#[tokio::test(flavor = "multi_thread")]
async fn ids_order_times_and_the_exact_text_of_documents_survive_a_round_trip() {
    use manyhalls::store::activities::{self, ActivityRow};
    use manyhalls::usecases::error::UseError;

    let town = crate::support::town::Town::start("delft").await;
    // Spaces, the order of keys, numbers and letters that a database with a type for JSON would write anew.
    let document = "{ \"b\" : 1.00,\"a\":[ 1e2 , \"Ünï\\u00e9\\n\u{1F3DB}\" ],  \"b\":10000000000000000000001 }";
    let hall = town.hall();
    let (city, now) = (hall.own.city, hall.now());
    let rows: Vec<ActivityRow> = (0..50)
        .map(|number| ActivityRow {
            id: hall.new_id(),
            uri: format!("{}/{number}", hall.site.base()),
            actor_id: city.0,
            verb: "Create".to_owned(),
            object_uri: "urn:x:test".to_owned(),
            public: true,
            document: document.to_owned(),
            created_at: now.micros(),
        })
        .collect();
    let written = rows.clone();
    hall.db
        .write(move |conn| written.into_iter().try_for_each(|row| Ok::<_, UseError>(activities::insert(conn, row)?)))
        .await
        .expect("written");
    let mut read = hall.db.read(move |conn| activities::outbox(conn, city, None, 100)).await.expect("read");
    read.reverse();
    let same = |a: &ActivityRow, b: &ActivityRow| {
        a.id == b.id && a.uri == b.uri && a.document == b.document && a.created_at == b.created_at
    };
    assert_eq!(read.len(), rows.len());
    assert!(rows.iter().zip(&read).all(|(wrote, read)| same(wrote, read)), "in the order they were made");
}
