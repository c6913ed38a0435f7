//! An empty database is filled from a backup, of whichever of the two databases it was made.
//!
//! The search index is not in a backup; throwing the old one away, so that it is made anew, is left to the caller.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use tokio::runtime::Handle;

use crate::domain::picture::media_type;
use crate::domain::site::Site;
use crate::store::backup::{self, Table};
use crate::store::files::Files;
use crate::store::{Conn, Db, StoreError};

use super::backup_file::{BackupReader, FILES, Head, Item};
use super::error::UseError;

/// Rows are handed to the database in portions of this size, or one by one where they are larger.
const PORTION_BYTES: usize = 1024 * 1024;
/// So that a portion of tiny rows stays one quick statement.
const PORTION_ROWS: usize = 1000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where the backup comes from.
    pub head: Head,
    pub rows: u64,
}

/// Reads the whole file first, and only if all of it is right writes it, in one transaction.
/// `progress` hears rows done and rows in all.
pub async fn run(
    db: &Db,
    site: &Site,
    files: &Files,
    file: &Path,
    progress: impl Fn(u64, u64) + Send + 'static,
) -> Result<Restored, UseError> {
    let path = file.to_owned();
    let checked = tokio::task::spawn_blocking(move || check(&path)).await;
    let (head, total) = checked.map_err(|_| StoreError::Abandoned)??;
    check_address(&head, site)?;
    put_files(files, file).await?;
    let (path, expected) = (file.to_owned(), head.clone());
    let rows = db.write(move |conn| {
        check_database(conn, &expected)?;
        fill(conn, &path, &expected, |done| progress(done, total))
    });
    Ok(Restored { rows: rows.await?, head })
}

/// Reads a backup to its end; its head and how many rows it holds.
fn check(path: &Path) -> Result<(Head, u64), UseError> {
    let (head, mut reader) = BackupReader::open(path).map_err(|problem| unfit(path, &problem))?;
    let mut rows = 0;
    while let Some(item) = reader.next_item().map_err(|problem| unfit(path, &problem))? {
        rows += u64::from(matches!(item, Item::Row(_)));
    }
    Ok((head, rows))
}

/// Before the rows that name them: should those be refused, files without rows do no harm.
async fn put_files(files: &Files, path: &Path) -> Result<(), UseError> {
    let (files, path, runtime) = (files.clone(), path.to_owned(), Handle::current());
    let put = move || {
        let (_, mut reader) = BackupReader::open(&path).map_err(|problem| unfit(&path, &problem))?;
        let mut is_files = false;
        while let Some(item) = reader.next_item().map_err(|problem| unfit(&path, &problem))? {
            match item {
                Item::Table { name, .. } => is_files = name == FILES,
                Item::Row(row) if is_files => {
                    let row: [String; 2] =
                        serde_json::from_str(&row).map_err(|_| unfit(&path, "a file in it cannot be read"))?;
                    let [name, content] = row;
                    let bytes = BASE64.decode(content).ok().filter(|_| media_type(&name).is_some());
                    let bytes = bytes.ok_or_else(|| unfit(&path, "a file in it is none of ours"))?;
                    runtime.block_on(files.put(&name, bytes))?;
                }
                Item::Row(_) => {}
            }
        }
        Ok(())
    };
    tokio::task::spawn_blocking(put).await.map_err(|_| StoreError::Abandoned)?
}

/// Other servers know the node by its address: under another one it would be a stranger with the same keys.
fn check_address(head: &Head, site: &Site) -> Result<(), UseError> {
    if head.public_url == site.base() && head.handle == site.handle.as_str() {
        return Ok(());
    }
    Err(UseError::conflict(format!(
        "the backup is of @{} at {}, but the settings say @{} at {}; set public_url = \"{}\" and [city] handle = \"{}\"",
        head.handle,
        head.public_url,
        site.handle,
        site.base(),
        head.public_url,
        head.handle
    )))
}

fn check_database(conn: &mut Conn, head: &Head) -> Result<(), UseError> {
    let schema = backup::schema_version(conn)?;
    if head.schema != schema {
        return Err(UseError::conflict(format!(
            "the backup was made by version {} with tables of {}, this version has tables of {schema}; restore it with \
             that version, then upgrade",
            head.software, head.schema
        )));
    }
    for table in backup::tables(conn)? {
        if backup::count(conn, &table)? > 0 {
            return Err(UseError::conflict(
                "the database holds a node already; restore into an empty data folder or an empty database".to_owned(),
            ));
        }
    }
    Ok(())
}

fn fill(conn: &mut Conn, path: &Path, expected: &Head, progress: impl Fn(u64)) -> Result<u64, UseError> {
    let (head, mut reader) = BackupReader::open(path).map_err(|problem| unfit(path, &problem))?;
    if head != *expected {
        return Err(unfit(path, "it was changed while it was read; run the command again"));
    }
    let known = backup::tables(conn)?;
    let mut filling = Filling { path: path.to_owned(), table: None, portion: String::new(), rows: 0, done: 0 };
    while let Some(item) = reader.next_item().map_err(|problem| unfit(path, &problem))? {
        match item {
            Item::Table { name, .. } if name == FILES => {
                filling.flush(conn)?;
                filling.table = None;
            }
            Item::Table { name, columns } => {
                filling.flush(conn)?;
                let table = known.iter().find(|table| table.name == name).and_then(|table| table.in_order(&columns));
                filling.table =
                    Some(table.ok_or_else(|| unfit(path, &format!("its table {name} is not one of this version's")))?);
            }
            Item::Row(row) if filling.table.is_some() => filling.add(conn, &row)?,
            // A file, which was put in its place before.
            Item::Row(_) => {}
        }
        progress(filling.done);
    }
    filling.flush(conn)?;
    Ok(filling.done)
}

/// Rows on their way into a table.
struct Filling {
    path: PathBuf,
    table: Option<Table>,
    portion: String,
    rows: usize,
    done: u64,
}

impl Filling {
    fn add(&mut self, conn: &mut Conn, row: &str) -> Result<(), UseError> {
        self.portion.push(if self.portion.is_empty() { '[' } else { ',' });
        self.portion.push_str(row);
        self.rows += 1;
        if self.portion.len() >= PORTION_BYTES || self.rows >= PORTION_ROWS { self.flush(conn) } else { Ok(()) }
    }

    fn flush(&mut self, conn: &mut Conn) -> Result<(), UseError> {
        let Some(table) = self.table.as_ref().filter(|_| self.rows > 0) else { return Ok(()) };
        self.portion.push(']');
        let added = backup::insert_rows(conn, table, &self.portion)?;
        if added != self.rows {
            return Err(unfit(&self.path, &format!("not every row of its table {} could be taken", table.name)));
        }
        self.done += self.rows as u64;
        self.rows = 0;
        self.portion.clear();
        Ok(())
    }
}

fn unfit(path: &Path, problem: &str) -> UseError {
    UseError::conflict(format!("{} was not restored: {problem}", path.display()))
}
