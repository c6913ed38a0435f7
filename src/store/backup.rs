//! Whole tables as lines of JSON, the same from both databases, and back.
//!
//! A row is an array in the order of its table's columns: text and numbers as they are, yes and no as 1 and 0, bytes
//! as hexadecimal digits. The databases write and read the JSON themselves, and tell what columns there are, so that a
//! column added later cannot be forgotten. How the lines make a file is the use cases'.

use diesel::connection::DefaultLoadingMode;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::{Conn, StoreError};

/// Every table, each after those that it refers to.
pub const TABLES: [&str; 35] = [
    "meta",
    "actors",
    "actor_keys",
    "entries",
    "comments",
    "comment_activities",
    "followers",
    "following",
    "activities",
    "deliveries",
    "peers",
    "reach",
    "inbox_items",
    "seen_activities",
    "gone_objects",
    "jobs",
    "index_changes",
    "users",
    "tokens",
    "peer_rules",
    "hidden_actors",
    "reactions",
    "announces",
    "blocked_by",
    "reports",
    "moves",
    "notices",
    "notice_marks",
    "sessions",
    "invitations",
    "second_factors",
    "recovery_codes",
    "passkeys",
    "identities",
    "audit_log",
];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: &'static str,
    columns: Vec<Column>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Column {
    name: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Flag,
    Bytes,
}

impl Table {
    pub fn column_names(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| column.name.as_str())
    }

    /// The same table with its columns in the order of `names`; none unless these are exactly its columns.
    pub fn in_order(&self, names: &[String]) -> Option<Self> {
        let find = |name: &String| self.columns.iter().find(|column| column.name == *name).cloned();
        let columns: Vec<Column> = names.iter().map(find).collect::<Option<_>>()?;
        let all = self.columns.iter().all(|column| names.contains(&column.name));
        (all && columns.len() == self.columns.len()).then_some(Self { name: self.name, columns })
    }
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

#[derive(QueryableByName)]
struct ColumnRow {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

/// The tables as this database has them, in the order of [`TABLES`].
pub fn tables(conn: &mut Conn) -> Result<Vec<Table>, StoreError> {
    TABLES.into_iter().map(|name| Ok(Table { name, columns: columns(conn, name)? })).collect()
}

fn columns(conn: &mut Conn, table: &str) -> Result<Vec<Column>, StoreError> {
    let query = match conn {
        Conn::Sqlite(_) => "SELECT name, lower(type) AS kind FROM pragma_table_info($1) ORDER BY cid",
        Conn::Postgres(_) => {
            "SELECT column_name::text AS name, data_type::text AS kind FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position"
        }
    };
    let rows: Vec<ColumnRow> = diesel::sql_query(query).bind::<Text, _>(table).load(conn)?;
    let columns = rows.into_iter().map(|row| {
        let kind = match row.kind.as_str() {
            "text" => Kind::Text,
            "integer" | "bigint" => Kind::Number,
            "boolean" => Kind::Flag,
            "blob" | "bytea" => Kind::Bytes,
            other => return Err(StoreError::Backup(format!("{table}.{} is of the unknown kind {other}", row.name))),
        };
        Ok(Column { name: row.name, kind })
    });
    columns.collect()
}

/// The shape that the database has: the version of its newest migration.
pub fn schema_version(conn: &mut Conn) -> Result<String, StoreError> {
    let query = "SELECT CAST(max(version) AS TEXT) AS line FROM __diesel_schema_migrations";
    Ok(diesel::sql_query(query).get_result::<Line>(conn)?.line)
}

pub fn count(conn: &mut Conn, table: &Table) -> Result<u64, StoreError> {
    let query = format!("SELECT count(*) AS count FROM \"{}\"", table.name);
    let count = diesel::sql_query(query).get_result::<Count>(conn)?.count;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// Hands each row of a table to `take` as one line of JSON, without holding more than one.
pub fn each_row<E: From<StoreError>>(
    conn: &mut Conn,
    table: &Table,
    mut take: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let sqlite = matches!(conn, Conn::Sqlite(_));
    let values: Vec<String> = table.columns.iter().map(|column| column.written(sqlite)).collect();
    let array = if sqlite { "json_array" } else { "json_build_array" };
    let query = format!("SELECT CAST({array}({}) AS TEXT) AS line FROM \"{}\"", values.join(", "), table.name);
    let query = diesel::sql_query(query);
    match conn {
        Conn::Sqlite(conn) => {
            let rows = query.load_iter::<Line, DefaultLoadingMode>(conn).map_err(StoreError::from)?;
            for row in rows {
                take(&row.map_err(StoreError::from)?.line)?;
            }
        }
        Conn::Postgres(conn) => {
            // Otherwise the client would hold the whole table.
            let rows = query.load_iter::<Line, PgRowByRowLoadingMode>(conn).map_err(StoreError::from)?;
            for row in rows {
                take(&row.map_err(StoreError::from)?.line)?;
            }
        }
    }
    Ok(())
}

/// Adds rows to a table: `rows` is a JSON array of such lines.
pub fn insert_rows(conn: &mut Conn, table: &Table, rows: &str) -> Result<usize, StoreError> {
    let sqlite = matches!(conn, Conn::Sqlite(_));
    let names: Vec<String> = table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
    let values: Vec<String> = table.columns.iter().enumerate().map(|(place, c)| c.read_back(place, sqlite)).collect();
    let rows_of = if sqlite { "json_each($1)" } else { "jsonb_array_elements($1::jsonb)" };
    let query =
        format!("INSERT INTO \"{}\" ({}) SELECT {} FROM {rows_of}", table.name, names.join(", "), values.join(", "));
    Ok(diesel::sql_query(query).bind::<Text, _>(rows).execute(conn)?)
}

impl Column {
    /// The SQL for the column's value in JSON.
    fn written(&self, sqlite: bool) -> String {
        let name = format!("\"{}\"", self.name);
        match (self.kind, sqlite) {
            (Kind::Flag, false) => format!("{name}::int"),
            (Kind::Bytes, false) => format!("encode({name}, 'hex')"),
            // hex() makes an empty text of an unknown value.
            (Kind::Bytes, true) => format!("CASE WHEN {name} IS NULL THEN NULL ELSE lower(hex({name})) END"),
            _ => name,
        }
    }

    /// The SQL for the value at `place` in a row of JSON.
    fn read_back(&self, place: usize, sqlite: bool) -> String {
        let value = if sqlite { format!("json_extract(value, '$[{place}]')") } else { format!("(value ->> {place})") };
        match (self.kind, sqlite) {
            (Kind::Bytes, true) => format!("unhex({value})"),
            (Kind::Bytes, false) => format!("decode({value}, 'hex')"),
            (Kind::Number, false) => format!("{value}::bigint"),
            (Kind::Flag, false) => format!("{value}::int::boolean"),
            _ => value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DatabaseUrl, migrate};
    use super::*;

    fn open(dir: &tempfile::TempDir, name: &str) -> Conn {
        let mut conn = DatabaseUrl::Sqlite(dir.path().join(name)).connect().unwrap();
        migrate::run(&mut conn).unwrap();
        conn
    }

    fn rows(conn: &mut Conn, table: &Table) -> Vec<String> {
        let mut rows = Vec::new();
        each_row(conn, table, |row| {
            rows.push(row.to_owned());
            Ok::<_, StoreError>(())
        })
        .unwrap();
        rows
    }

    #[test]
    fn no_table_is_left_out() {
        let dir = tempfile::tempdir().unwrap();
        let conn = &mut open(&dir, "a");
        let query =
            "SELECT name AS line FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'
                     AND name NOT LIKE 'sqlite%' ORDER BY name";
        let known: Vec<Line> = diesel::sql_query(query).load(conn).unwrap();
        let mut named = TABLES.to_vec();
        named.sort_unstable();
        assert_eq!(known.into_iter().map(|row| row.line).collect::<Vec<_>>(), named);
    }

    #[test]
    fn every_kind_of_value_comes_back_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (&mut open(&dir, "a"), &mut open(&dir, "b"));
        let odd = "{\"a\": 1.0,\n\"b\":\"\\u00e9 \u{2028} \u{1f3db} '' \\\\ \\\"\"}\r\n\t\u{7f}\u{1}";
        let big = i64::MAX;
        let insert = "INSERT INTO actors VALUES ($1,'u',1,'k','n','p','','','',NULL,'i',NULL,$2,'','','k','p',$2,0,-5,NULL,'[]')";
        diesel::sql_query(insert).bind::<BigInt, _>(big).bind::<Text, _>(odd).execute(from).unwrap();
        diesel::sql_query("INSERT INTO actor_keys (actor_id, private_key) VALUES ($1, x'00ff10')")
            .bind::<BigInt, _>(big)
            .execute(from)
            .unwrap();
        for table in tables(from).unwrap() {
            let before = rows(from, &table);
            if !before.is_empty() {
                let added = insert_rows(to, &table, &format!("[{}]", before.join(","))).unwrap();
                assert_eq!(added, before.len());
            }
            assert_eq!(rows(to, &table), before);
            assert_eq!(count(to, &table).unwrap(), before.len() as u64);
        }
        let document = "SELECT document AS line FROM actors";
        assert_eq!(diesel::sql_query(document).get_result::<Line>(to).unwrap().line, odd);
        let types = "SELECT group_concat(typeof(v), ' ') AS line FROM
            (SELECT id AS v FROM actors UNION ALL SELECT private_key FROM actor_keys UNION ALL SELECT country FROM actors
             UNION ALL SELECT followers FROM actors)";
        assert_eq!(diesel::sql_query(types).get_result::<Line>(to).unwrap().line, "integer blob null text");
    }

    #[test]
    fn columns_are_taken_by_name_and_must_all_be_there() {
        let dir = tempfile::tempdir().unwrap();
        let table = tables(&mut open(&dir, "a")).unwrap().remove(0);
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let turned = table.in_order(&names(&["value", "name"])).unwrap();
        assert_eq!(turned.column_names().collect::<Vec<_>>(), ["value", "name"]);
        for wrong in [&["name"][..], &["name", "name"], &["name", "value", "more"]] {
            assert_eq!(table.in_order(&names(wrong)), None, "{wrong:?}");
        }
    }
}
