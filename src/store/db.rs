//! The door to the database: many readers, one writer.

use std::sync::Arc;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ManageConnection, Pool};
use tokio::sync::{Semaphore, watch};

use super::writer::Writer;
use super::{Conn, DatabaseUrl, StoreError, migrate};

/// How to open a database.
#[derive(Clone, Debug)]
pub struct DbSettings {
    pub url: DatabaseUrl,
    pub readers: u32,
    /// Whether this process is a command beside a running node, which it tells of its writes.
    pub announce_writes: bool,
}

/// Cheap to clone; the writer ends with the last clone.
#[derive(Clone)]
pub struct Db {
    url: DatabaseUrl,
    readers: Pool<Opener>,
    /// As many as there are readers: who waits for one shall not hold a thread.
    free: Arc<Semaphore>,
    writer: Arc<Writer>,
}

impl Db {
    /// Opens the database and brings it up to date.
    pub fn open(settings: DbSettings) -> Result<Self, StoreError> {
        let mut conn = settings.url.connect()?;
        migrate::run(&mut conn)?;
        let readers = Pool::builder()
            .max_size(settings.readers)
            .min_idle(Some(1))
            .connection_timeout(Duration::from_secs(10))
            .test_on_check_out(false)
            .build(Opener(settings.url.clone()))
            .map_err(|err| StoreError::Open(err.to_string()))?;
        let writer = Arc::new(Writer::start(settings.url.clone(), conn, settings.announce_writes)?);
        Ok(Self { url: settings.url, readers, free: Arc::new(Semaphore::new(settings.readers as usize)), writer })
    }

    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Runs `read` on a connection of the pool, off the async threads.
    pub async fn read<T, E, F>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let pool = self.readers.clone();
        let turn = self.free.clone().acquire_owned().await.map_err(|_| StoreError::Abandoned)?;
        let task = tokio::task::spawn_blocking(move || {
            let mut conn = pool.get().map_err(|err| StoreError::Busy(err.to_string()))?;
            let outcome = read(&mut conn);
            drop(conn);
            drop(turn);
            outcome
        });
        task.await.unwrap_or_else(|_| Err(StoreError::Abandoned.into()))
    }

    /// Runs `write` in a transaction of its own; an error undoes all of it. It has reached the disk when this returns.
    pub async fn write<T, E, F>(&self, write: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.writer.run(write).await
    }

    /// Runs `read` on a connection of its own that sees the database as it is now, however long it takes and
    /// whatever is written meanwhile.
    pub async fn snapshot<T, E, F>(&self, read: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let url = self.url.clone();
        let task = tokio::task::spawn_blocking(move || {
            let mut conn = url.connect()?;
            let begin = match &conn {
                // In WAL mode a reader keeps what it saw first, and writers go on beside it.
                Conn::Sqlite(_) => "BEGIN",
                Conn::Postgres(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            };
            conn.batch_execute(begin).map_err(StoreError::from)?;
            // Nothing was written: the end of the connection is the end of the transaction.
            read(&mut conn)
        });
        task.await.unwrap_or_else(|_| Err(StoreError::Abandoned.into()))
    }

    /// Another value after each write: at once for one of this process, within a second for another process's.
    pub fn version(&self) -> (u64, u64) {
        (self.writer.commits(), *self.writer.foreign_writes().borrow())
    }

    /// Changes each time another process has written to this database.
    pub fn foreign_writes(&self) -> watch::Receiver<u64> {
        self.writer.foreign_writes()
    }
}

/// Opens connections for the pool.
#[derive(Debug)]
struct Opener(DatabaseUrl);

impl ManageConnection for Opener {
    type Connection = Conn;
    type Error = StoreError;

    fn connect(&self) -> Result<Conn, StoreError> {
        self.0.connect()
    }

    fn is_valid(&self, _: &mut Conn) -> Result<(), StoreError> {
        Ok(())
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        use diesel::r2d2::R2D2Connection;
        std::thread::panicking() || conn.is_broken()
    }
}
