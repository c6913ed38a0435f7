//! The one writer: a thread with a connection of its own that commits in groups.
//!
//! While one commit is on its way to the disk, the next writes queue up; they then share a
//! transaction, each in a savepoint, so that one that fails takes none of the others with it. On
//! SQLite this is what makes SQLITE_BUSY impossible and durable writes fast; PostgreSQL gains the
//! same speed and the same order of things, so both behave alike.
//!
//! What is written is the callers' business.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use tokio::sync::{oneshot, watch};

use super::fixed;
use super::{Conn, DatabaseUrl, StoreError};

/// Writes that share one commit at most.
const GROUP_MAX: usize = 512;
/// How often the writer looks whether another process has written.
const WATCH_EVERY: Duration = Duration::from_millis(500);
/// The channel on which PostgreSQL tells other processes of a write.
const CHANNEL: &str = "manyhalls";

type Job = Box<dyn FnOnce(&mut Conn) -> Outcome + Send>;

/// What a write came to. The answer goes out once it is known whether the group was committed.
struct Outcome {
    keep: bool,
    answer: Box<dyn FnOnce(Result<(), StoreError>) + Send>,
}

pub(super) struct Writer {
    jobs: SyncSender<Job>,
    foreign_writes: watch::Receiver<u64>,
    commits: Arc<AtomicU64>,
}

impl Writer {
    /// `announce` tells a running node of each write of this process.
    pub fn start(url: DatabaseUrl, mut conn: Conn, announce: bool) -> Result<Self, StoreError> {
        let (jobs, queue) = sync_channel(4 * GROUP_MAX);
        let (seen, foreign_writes) = watch::channel(0);
        let watcher = Watcher::new(&url, &mut conn, seen, announce)?;
        let commits = Arc::new(AtomicU64::new(0));
        let counted = commits.clone();
        thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || run(&url, conn, &queue, watcher, &counted))
            .map_err(|err| StoreError::Open(format!("cannot start the writer's thread: {err}")))?;
        Ok(Self { jobs, foreign_writes, commits })
    }

    /// How many groups this process has committed.
    pub fn commits(&self) -> u64 {
        self.commits.load(Ordering::Acquire)
    }

    pub fn foreign_writes(&self) -> watch::Receiver<u64> {
        self.foreign_writes.clone()
    }

    pub async fn run<T, E, F>(&self, write: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (sender, receiver) = oneshot::channel();
        let job: Job = Box::new(move |conn| match write(conn) {
            Ok(value) => Outcome {
                keep: true,
                answer: Box::new(move |commit| {
                    // Nobody listens any more when the request was cut off; the write stands.
                    let _ = sender.send(commit.map(|()| value).map_err(E::from));
                }),
            },
            Err(err) => Outcome {
                keep: false,
                answer: Box::new(move |_| {
                    let _ = sender.send(Err(err));
                }),
            },
        });
        self.send(job).await?;
        receiver.await.unwrap_or_else(|_| Err(StoreError::Abandoned.into()))
    }

    async fn send(&self, job: Job) -> Result<(), StoreError> {
        use std::sync::mpsc::TrySendError;
        let job = match self.jobs.try_send(job) {
            Ok(()) => return Ok(()),
            Err(TrySendError::Disconnected(_)) => return Err(StoreError::Abandoned),
            Err(TrySendError::Full(job)) => job,
        };
        let jobs = self.jobs.clone();
        let sent = tokio::task::spawn_blocking(move || jobs.send(job)).await;
        sent.ok().and_then(Result::ok).ok_or(StoreError::Abandoned)
    }
}

fn run(url: &DatabaseUrl, conn: Conn, queue: &Receiver<Job>, mut watcher: Watcher, commits: &AtomicU64) {
    let mut conn = Some(conn);
    let mut looked = Instant::now();
    loop {
        let first = match queue.recv_timeout(WATCH_EVERY) {
            Ok(job) => job,
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                if let Some(conn) = &mut conn {
                    watcher.look(conn);
                }
                continue;
            }
        };
        let mut group = vec![first];
        group.extend(queue.try_iter().take(GROUP_MAX - 1));
        if conn.is_none() {
            conn = url.connect().ok();
            if let Some(conn) = &mut conn {
                watcher.start_over(url, conn);
            }
        }
        let Some(open) = &mut conn else {
            // Dropping the jobs answers each with `Abandoned`.
            tracing::error!("the database cannot be reached; {} writes were refused", group.len());
            thread::sleep(WATCH_EVERY);
            continue;
        };
        if !commit_group(open, group, watcher.announce, commits) {
            conn = None;
        } else if looked.elapsed() >= WATCH_EVERY {
            watcher.look(open);
            looked = Instant::now();
        }
    }
}

/// Runs a group in one transaction; false when the connection can no longer be trusted.
fn commit_group(conn: &mut Conn, group: Vec<Job>, announce: bool, commits: &AtomicU64) -> bool {
    let begin = match conn {
        // IMMEDIATE: a transaction that starts as a reader cannot always become a writer.
        Conn::Sqlite(_) => "BEGIN IMMEDIATE",
        Conn::Postgres(_) => "BEGIN",
    };
    if let Err(err) = conn.batch_execute(begin) {
        tracing::error!("cannot begin a transaction: {err}");
        return false;
    }
    let mut answers = Vec::with_capacity(group.len());
    for job in group {
        match savepoint(conn, job) {
            Ok(Some(Outcome { keep: true, answer })) => answers.push(answer),
            Ok(Some(Outcome { keep: false, answer })) => answer(Ok(())),
            Ok(None) => {}
            Err(err) => {
                tracing::error!("cannot use a savepoint: {err}");
                return false;
            }
        }
    }
    // SQLite needs no word: its version number changes.
    let commit = match conn {
        Conn::Postgres(_) if announce => format!("NOTIFY {CHANNEL}; COMMIT"),
        _ => "COMMIT".to_owned(),
    };
    let committed = conn.batch_execute(&commit).map_err(|err| err.to_string());
    if let Err(text) = &committed {
        tracing::error!("cannot commit: {text}");
    }
    if !answers.is_empty() {
        // Before the answers: whoever hears that their write stands must not be shown what was before it.
        commits.fetch_add(1, Ordering::Release);
    }
    for answer in answers {
        answer(committed.clone().map_err(StoreError::Commit));
    }
    committed.is_ok()
}

fn savepoint(conn: &mut Conn, job: Job) -> Result<Option<Outcome>, StoreError> {
    fixed::execute(conn, "SAVEPOINT one_write", &[])?;
    let outcome = catch_unwind(AssertUnwindSafe(|| job(conn)));
    match &outcome {
        Ok(Outcome { keep: true, .. }) => {
            fixed::execute(conn, "RELEASE one_write", &[])?;
        }
        Ok(_) => conn.batch_execute("ROLLBACK TO one_write; RELEASE one_write")?,
        Err(_) => {
            tracing::error!("a write panicked and was undone");
            conn.batch_execute("ROLLBACK TO one_write; RELEASE one_write")?;
        }
    }
    Ok(outcome.ok())
}

/// Notices what other processes write.
struct Watcher {
    seen: watch::Sender<u64>,
    last: Option<i64>,
    announce: bool,
    /// PostgreSQL pushes its notices to a connection that listens; this one does nothing else.
    listener: Option<PgConnection>,
}

#[derive(QueryableByName)]
struct DataVersion {
    #[diesel(sql_type = BigInt)]
    data_version: i64,
}

impl Watcher {
    /// What is written from now on is noticed.
    fn new(url: &DatabaseUrl, conn: &mut Conn, seen: watch::Sender<u64>, announce: bool) -> Result<Self, StoreError> {
        let listener = if announce { None } else { listen(url)? };
        Ok(Self { seen, last: data_version(conn), announce, listener })
    }

    /// The connection is a new one: what was written while there was none must be looked for.
    fn start_over(&mut self, url: &DatabaseUrl, conn: &mut Conn) {
        self.last = data_version(conn);
        if !self.announce {
            self.listener = listen(url).unwrap_or_else(|err| {
                tracing::error!("what commands write will not be noticed before the next start: {err}");
                None
            });
        }
        self.seen.send_modify(|count| *count += 1);
    }

    fn look(&mut self, conn: &mut Conn) {
        let changed = match (conn, &mut self.listener) {
            (conn @ Conn::Sqlite(_), _) => {
                let now = data_version(conn);
                let changed = now != self.last;
                self.last = now;
                changed
            }
            (Conn::Postgres(_), Some(listener)) => listener.notifications_iter().any(|notice| notice.is_ok()),
            (Conn::Postgres(_), None) => false,
        };
        if changed {
            self.seen.send_modify(|count| *count += 1);
        }
    }
}

/// SQLite's number that changes with commits of other connections only, never with our own.
fn data_version(conn: &mut Conn) -> Option<i64> {
    let Conn::Sqlite(conn) = conn else { return None };
    let read = diesel::sql_query("SELECT data_version FROM pragma_data_version").get_result::<DataVersion>(conn);
    read.ok().map(|row| row.data_version)
}

/// A connection to which PostgreSQL pushes what other processes announce.
fn listen(url: &DatabaseUrl) -> Result<Option<PgConnection>, StoreError> {
    if let DatabaseUrl::Sqlite(_) = url {
        return Ok(None);
    }
    let Conn::Postgres(mut conn) = url.connect()? else { return Ok(None) };
    conn.batch_execute(&format!("LISTEN {CHANNEL}"))?;
    Ok(Some(conn))
}
