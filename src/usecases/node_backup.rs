//! Everything that a node holds goes into one file, consistent while the node serves.
//!
//! The node's private keys are in it. Keeping the file safe is left to whoever asked for it.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use tokio::runtime::Handle;

use crate::store::files::Files;
use crate::store::{Conn, DatabaseUrl, StoreError, backup, pictures};

use super::backup_file::{BackupWriter, FILES, FILES_COLUMNS, Head};
use super::error::UseError;
use super::node::Hall;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub rows: u64,
    pub size_bytes: u64,
}

/// Writes `file`, which must not be there yet; only its owner can read it. `progress` hears rows done and rows in all.
pub async fn run(node: &Hall, file: &Path, progress: impl Fn(u64, u64) + Send + 'static) -> Result<Written, UseError> {
    if fs::symlink_metadata(file).is_ok() {
        return Err(is_there(file));
    }
    let database = match node.db.url() {
        DatabaseUrl::Sqlite(_) => "sqlite",
        DatabaseUrl::Postgres(_) => "postgresql",
    };
    let (created_at, url, handle) = (node.now().to_string(), node.site.base().to_owned(), node.site.handle.to_string());
    let (part, target) = (Part::beside(file, node.new_id())?, file.to_owned());
    let (files, runtime) = (node.files.clone(), Handle::current());
    let done = node.db.snapshot(move |conn| {
        let head = Head::new(database, backup::schema_version(conn)?, created_at, url, handle);
        let pictures = Pictures { files, runtime };
        let rows = write(conn, &part, &head, &pictures, progress)?;
        part.put_in_place(&target)?;
        let size_bytes = fs::metadata(&target).map_err(|err| failed(&target, &err))?.len();
        Ok(Written { rows, size_bytes })
    });
    done.await
}

/// Where pictures come from while the database is read on a thread that may wait.
struct Pictures {
    files: Files,
    runtime: Handle,
}

fn write(
    conn: &mut Conn,
    part: &Part,
    head: &Head,
    pictures: &Pictures,
    progress: impl Fn(u64, u64),
) -> Result<u64, UseError> {
    let failed = |err: io::Error| failed(&part.0, &err);
    let tables = backup::tables(conn)?;
    let mut total = 0;
    for table in &tables {
        total += backup::count(conn, table)?;
    }
    let mut out = BackupWriter::start(part.create().map_err(failed)?, head).map_err(failed)?;
    let mut done = 0;
    for table in &tables {
        out.table(table.name, table.column_names()).map_err(failed)?;
        backup::each_row(conn, table, |row| {
            out.row(row).map_err(failed)?;
            done += 1;
            progress(done, total);
            Ok::<_, UseError>(())
        })?;
    }
    // Files never change; one whose picture is taken away meanwhile may be gone.
    out.table(FILES, FILES_COLUMNS.into_iter()).map_err(failed)?;
    for name in pictures::names(conn)? {
        let bytes = pictures.runtime.block_on(pictures.files.get(&name))?;
        // One that should be there is for `doctor` to tell; the rest is worth keeping.
        let Some(bytes) = bytes else { continue };
        let row = serde_json::to_string(&[name, BASE64.encode(bytes)]).expect("text always serialises");
        out.row(&row).map_err(failed)?;
    }
    out.finish().map_err(failed)?;
    Ok(done)
}

/// The file while it grows, under a name of its own; gone when it is not finished.
struct Part(PathBuf);

impl Part {
    fn beside(file: &Path, id: i64) -> Result<Self, UseError> {
        let name = file
            .file_name()
            .ok_or_else(|| UseError::Conflict(format!("{} is no name of a file; name a new file", file.display())))?;
        Ok(Self(file.with_file_name(format!(".{}.{id}.part", name.to_string_lossy()))))
    }

    fn create(&self) -> io::Result<File> {
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&self.0)
    }

    /// Gives the finished file its name, unless something else has got that meanwhile.
    fn put_in_place(&self, target: &Path) -> Result<(), UseError> {
        // A second name, unlike a change of name, never replaces what is there; not every file system can do it.
        match fs::hard_link(&self.0, target) {
            Ok(()) => {}
            Err(err) if err.kind() == io::ErrorKind::AlreadyExists => return Err(is_there(target)),
            Err(_) => fs::rename(&self.0, target).map_err(|err| failed(target, &err))?,
        }
        // The name has to survive a loss of power too; where a folder cannot be synced, the file still is.
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn is_there(file: &Path) -> UseError {
    UseError::Conflict(format!("{} is there already and is left as it is; name a new file", file.display()))
}

fn failed(file: &Path, err: &io::Error) -> UseError {
    StoreError::Backup(format!("{} cannot be written: {err}", file.display())).into()
}
