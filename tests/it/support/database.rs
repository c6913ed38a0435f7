//! A fresh database for each node: a SQLite file, or a database of its own in the PostgreSQL of the run.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use manyhalls::store::DatabaseUrl;

/// The PostgreSQL of this run, if it is to be used.
pub fn postgres_url() -> Option<String> {
    std::env::var("MANYHALLS_TEST_DATABASE_URL").ok()
}

/// Where a new node in `dir` keeps its rows.
pub fn fresh(dir: &Path) -> DatabaseUrl {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let Some(server) = postgres_url() else {
        return DatabaseUrl::Sqlite(dir.join("manyhalls.sqlite3"));
    };
    let name = format!("mh_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let mut conn = PgConnection::establish(&server).expect("the PostgreSQL of the tests answers");
    conn.batch_execute(&format!("CREATE DATABASE {name}")).expect("a database can be made");
    let mut url = url::Url::parse(&server).expect("a URL");
    url.set_path(&name);
    DatabaseUrl::Postgres(url.into())
}
