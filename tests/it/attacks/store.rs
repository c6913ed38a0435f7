//! All that a node's database holds, to be compared before and after; past the program, with plain SQL.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};
use diesel::{PgConnection, SqliteConnection};
use manyhalls::store::DatabaseUrl;

use crate::support::town::Town;

/// What changes by itself: when something was last asked for, and when its next turn is.
const PASSING: [(&str, &[&str]); 3] = [
    ("actors", &["fetched_at"]),
    ("jobs", &["id", "created_at", "attempts", "due_at", "last_error"]),
    ("peers", &["due_at", "failures", "failing_since", "last_error", "last_success_at", "delivered"]),
];

/// Notes for the search index, which takes them away when it has got to them.
const CLEARED: &str = "index_changes";

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Nullable<Text>)]
    line: Option<String>,
}

/// The rows of every table as text.
pub fn contents(town: &Town) -> BTreeMap<String, Vec<String>> {
    match &town.settings.database_url {
        DatabaseUrl::Sqlite(path) => {
            let mut conn = SqliteConnection::establish(&path.display().to_string()).expect("the database opens");
            let mut lines = |sql: &str| lines(diesel::sql_query(sql).load(&mut conn).expect(sql));
            let tables = lines("SELECT name AS line FROM sqlite_master WHERE type = 'table'");
            let columns = |table: &str| format!("SELECT name AS line FROM pragma_table_info('{table}')");
            read(tables, columns, |column| format!("quote(\"{column}\")"), &mut lines)
        }
        DatabaseUrl::Postgres(url) => {
            let mut conn = PgConnection::establish(url).expect("the database opens");
            let mut lines = |sql: &str| lines(diesel::sql_query(sql).load(&mut conn).expect(sql));
            let tables = lines("SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public'");
            let columns = |table: &str| {
                format!("SELECT column_name::text AS line FROM information_schema.columns WHERE table_name = '{table}'")
            };
            read(tables, columns, |column| format!("quote_nullable(\"{column}\"::text)"), &mut lines)
        }
    }
}

/// The tables that are not as they were, each with its new rows.
pub fn changed(before: &BTreeMap<String, Vec<String>>, after: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let changed = after.iter().filter(|(table, rows)| before.get(*table) != Some(rows));
    let new = |table: &str, rows: &[String]| -> Vec<String> {
        let known = before.get(table).map_or(&[][..], Vec::as_slice);
        rows.iter().filter(|row| !known.contains(row)).cloned().collect()
    };
    changed.map(|(table, rows)| format!("{table}: {} rows, new: {:?}", rows.len(), new(table, rows))).collect()
}

/// The keys of the entries of other cities that came last.
pub fn newest_remote_keys(town: &Town, limit: usize) -> Vec<String> {
    let sql = &format!("SELECT key AS line FROM entries WHERE local IS FALSE ORDER BY id DESC LIMIT {limit}");
    match &town.settings.database_url {
        DatabaseUrl::Sqlite(path) => {
            let mut conn = SqliteConnection::establish(&path.display().to_string()).expect("the database opens");
            lines(diesel::sql_query(sql).load(&mut conn).expect(sql))
        }
        DatabaseUrl::Postgres(url) => {
            let mut conn = PgConnection::establish(url).expect("the database opens");
            lines(diesel::sql_query(sql).load(&mut conn).expect(sql))
        }
    }
}

fn read(
    tables: Vec<String>,
    columns: impl Fn(&str) -> String,
    quoted: impl Fn(&str) -> String,
    lines: &mut dyn FnMut(&str) -> Vec<String>,
) -> BTreeMap<String, Vec<String>> {
    let mut contents = BTreeMap::new();
    let ours = |table: &String| !table.starts_with("__") && !table.starts_with("sqlite_") && table != CLEARED;
    for table in tables.into_iter().filter(ours) {
        let passing = PASSING.iter().find(|(name, _)| *name == table).map_or(&[][..], |(_, columns)| columns);
        let kept: Vec<String> = lines(&columns(&table))
            .iter()
            .filter(|column| !passing.contains(&column.as_str()))
            .map(|column| quoted(column))
            .collect();
        let mut rows = lines(&format!("SELECT {} AS line FROM {table}", kept.join(" || ' ' || ")));
        // Whoever comments is asked for answers a minute later, and a day later again.
        rows.retain(|row| !(table == "jobs" && row.contains("'thread-look")));
        rows.sort();
        contents.insert(table, rows);
    }
    contents
}

fn lines(rows: Vec<Line>) -> Vec<String> {
    rows.into_iter().filter_map(|row| row.line).collect()
}
