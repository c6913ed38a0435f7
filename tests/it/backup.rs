//! A backup is taken of a node that serves, and restored into either database.

use std::path::{Path, PathBuf};

use manyhalls::cli::{self, BackupArgs, ImportArgs, NodeState, RestoreArgs};
use manyhalls::store::files::{Files, FilesPlace};
use manyhalls::store::{DatabaseUrl, Db, DbSettings, StoreError, backup};
use serde_json::Value;

use crate::support::database;
use crate::support::town::Town;

/// Every row of every table, in one order. Both databases write the same JSON, but for the spaces in it.
async fn content(db: &Db) -> Vec<(&'static str, Vec<String>)> {
    let read = db.read(|conn| {
        let mut content = Vec::new();
        for table in backup::tables(conn)? {
            let mut rows = Vec::new();
            backup::each_row(conn, &table, |row| {
                let row: Value = serde_json::from_str(row).expect("a row is JSON");
                rows.push(row.to_string());
                Ok::<_, StoreError>(())
            })?;
            rows.sort_unstable();
            content.push((table.name, rows));
        }
        Ok::<_, StoreError>(content)
    });
    read.await.expect("the tables can be read")
}

fn open(url: DatabaseUrl) -> Db {
    Db::open(DbSettings { url, readers: 2, announce_writes: false }).expect("an empty database")
}

async fn restore(town: &Town, file: &Path, db: &Db) {
    let args = RestoreArgs { file: file.to_owned(), json: false };
    let site = &town.settings.site;
    let place = tempfile::tempdir().expect("a folder");
    let files = Files::open(&FilesPlace::Folder(place.path().to_owned())).expect("a place for files");
    cli::restore(db, site, &files, &args, NodeState::Stopped, &mut Vec::new()).await.expect("the backup is taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_comes_back_row_by_row_in_either_database() {
    let mut town = Town::start("delft").await;
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("config/demo/projects.csv");
    let import = ImportArgs { file, dry_run: false, take_other_cities: true, drafts: false, json: false };
    cli::import(town.hall(), &import, &mut Vec::new()).await.expect("the entries are taken");
    let dir = tempfile::tempdir().expect("a folder");

    let serving = BackupArgs { file: dir.path().join("serving"), json: false };
    cli::backup(town.hall(), &serving, &mut Vec::new()).await.expect("a node that serves can be backed up");

    // What the queues of a node still do would show as a difference: compared is the backup of one at rest.
    let hall = town.hall().clone();
    town.stop().await;
    let resting = BackupArgs { file: dir.path().join("resting"), json: false };
    cli::backup(&hall, &resting, &mut Vec::new()).await.expect("a node that rests can be backed up");
    let before = content(&hall.db).await;
    for url in [database::fresh(dir.path()), DatabaseUrl::Sqlite(dir.path().join("other.sqlite3"))] {
        let db = open(url);
        restore(&town, &resting.file, &db).await;
        assert_eq!(content(&db).await, before);
    }

    let entries = |content: Vec<(&'static str, Vec<String>)>| content.into_iter().find(|(name, _)| *name == "entries");
    let db = open(DatabaseUrl::Sqlite(dir.path().join("serving.sqlite3")));
    restore(&town, &serving.file, &db).await;
    assert_eq!(entries(content(&db).await), entries(before));
}
