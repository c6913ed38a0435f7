//! A database of its own for a node, in a PostgreSQL that is there; gone again when the value is.

use std::sync::atomic::{AtomicU32, Ordering};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use crate::Failure;

pub struct Database {
    server: String,
    name: String,
}

impl Database {
    pub fn make(server: &str) -> Result<Self, Failure> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("load_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        PgConnection::establish(server)?.batch_execute(&format!("CREATE DATABASE {name}"))?;
        Ok(Self { server: server.to_owned(), name })
    }

    pub fn url(&self) -> Result<String, Failure> {
        let mut url = url::Url::parse(&self.server)?;
        url.set_path(&self.name);
        Ok(url.into())
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let dropped = PgConnection::establish(&self.server).map(|mut conn| {
            let _ = conn.batch_execute(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
        });
        if dropped.is_err() {
            eprintln!("load: the database {} was left behind", self.name);
        }
    }
}
