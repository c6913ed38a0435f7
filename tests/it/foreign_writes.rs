//! A node notices what commands beside it write into its database.

use std::time::Duration;

use manyhalls::store::{Db, DbSettings, StoreError, meta};
use tokio::sync::watch;

use crate::support::database;

/// The database as a node has it open, and as a command beside it.
fn node_and_command(dir: &std::path::Path) -> (Db, Db) {
    let url = database::fresh(dir);
    let open = |announce_writes| {
        Db::open(DbSettings { url: url.clone(), readers: 2, announce_writes }).expect("the database opens")
    };
    let command = open(true);
    (open(false), command)
}

async fn write(db: &Db) -> Result<(), StoreError> {
    // Another text each time: SQLite does not write what is there already.
    let text = fastrand::u64(..).to_string();
    db.write(move |conn| meta::set(conn, "test", &text)).await
}

async fn noticed(writes: &mut watch::Receiver<u64>) {
    let within = Duration::from_secs(10);
    tokio::time::timeout(within, writes.changed()).await.expect("it is noticed").expect("the node is there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_is_noticed_from_the_first_moment_on_and_again_and_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let (node, command) = node_and_command(dir.path());
    let mut writes = node.foreign_writes();
    for _ in 0..3 {
        write(&command).await.expect("written");
        noticed(&mut writes).await;
        write(&node).await.expect("written");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_is_noticed_after_the_server_has_cut_the_connections() {
    // SQLite has no server.
    if database::postgres_url().is_none() {
        return;
    }
    let dir = tempfile::tempdir().expect("a folder");
    let (node, command) = node_and_command(dir.path());
    let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let cutting = command.write(move |conn| {
        use diesel::connection::SimpleConnection;
        conn.batch_execute(cut).map_err(StoreError::from)
    });
    cutting.await.expect("an administrator may do this");
    // The write that meets the cut is refused; the next one has a new connection.
    let _ = write(&node).await;
    write(&node).await.expect("written");
    let mut writes = node.foreign_writes();
    noticed(&mut writes).await;
    write(&command).await.expect("written");
    noticed(&mut writes).await;
}
