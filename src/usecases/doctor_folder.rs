//! Looks at where a node keeps its things, before it is opened: the folder, the disk, the database.
//!
//! Nothing is changed, not even tables that are out of date. The node itself is `doctor_node`'s.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::store::DatabaseUrl;
use crate::store::checkup::{self, Inspected};

use super::checkup::Finding;

const FOLDER: &str = "data folder";
const DISK: &str = "disk";
pub const DATABASE: &str = "database";
/// Below this the node may stop soon; below the next it soon will.
const ROOMY_BYTES: u64 = 1024 * 1024 * 1024;
const NARROW_BYTES: u64 = 100 * 1024 * 1024;

/// The findings, and whether the node can be opened.
pub async fn run(folder: &Path, database: &DatabaseUrl) -> (Vec<Finding>, bool) {
    if !folder.is_dir() {
        let found = format!("there is no folder {}", folder.display());
        let advice = "Name the node's folder with data_dir, or start the node once with `manyhalls serve`.";
        return (vec![Finding::failed(FOLDER, found, advice)], false);
    }
    let mut findings = vec![folder_of(folder), disk_of(folder)];
    if let DatabaseUrl::Sqlite(file) = database {
        if !file.exists() {
            let found = format!("there is no file {}", file.display());
            let advice = "Start the node once with `manyhalls serve`, or name its database with database_url.";
            findings.push(Finding::failed(DATABASE, found, advice));
            return (findings, false);
        }
        if is_open_to_others(file) {
            let found =
                format!("{} can be read by other users of this machine; private keys are in it", file.display());
            findings.push(Finding::warning("database file", found, format!("chmod 600 {}", file.display())));
        }
    }
    let (finding, is_usable) = database_of(database).await;
    findings.push(finding);
    (findings, is_usable)
}

fn folder_of(folder: &Path) -> Finding {
    let shown = folder.display();
    if let Err(err) = tempfile::tempfile_in(folder) {
        let advice = "Run this command as the node's user, and see that this user owns the folder.";
        return Finding::failed(FOLDER, format!("{shown} cannot be written to: {err}"), advice);
    }
    if is_open_to_others(folder) {
        let found = format!("{shown} can be opened by other users of this machine");
        return Finding::warning(FOLDER, found, format!("chmod 700 {shown}"));
    }
    Finding::ok(FOLDER, format!("{shown} can be written to, and is closed to others"))
}

fn is_open_to_others(path: &Path) -> bool {
    path.metadata().is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

fn disk_of(folder: &Path) -> Finding {
    let Ok(disk) = rustix::fs::statvfs(folder) else {
        return Finding::not_checked(DISK, "the system does not say how much room there is");
    };
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let found = format!("{} MiB free", free / (1024 * 1024));
    if free < NARROW_BYTES {
        return Finding::failed(DISK, found, "Make room: a node that cannot write takes nothing in.");
    }
    if free < ROOMY_BYTES {
        return Finding::warning(DISK, found, "Make room soon.");
    }
    Finding::ok(DISK, found)
}

async fn database_of(database: &DatabaseUrl) -> (Finding, bool) {
    let url = database.clone();
    let inspected = tokio::task::spawn_blocking(move || checkup::inspect(&url)).await;
    match inspected {
        Ok(Ok(inspected)) => judged(database, inspected),
        Ok(Err(err)) => {
            let advice = match database {
                DatabaseUrl::Sqlite(_) => {
                    "Run this command as the node's user. If the file is damaged, restore a backup."
                }
                DatabaseUrl::Postgres(_) => {
                    "See that PostgreSQL runs, and that database_url has the right user and name."
                }
            };
            (Finding::failed(DATABASE, err.to_string(), advice), false)
        }
        Err(_) => (Finding::not_checked(DATABASE, "the look at it broke off"), false),
    }
}

fn judged(database: &DatabaseUrl, inspected: Inspected) -> (Finding, bool) {
    let Inspected { pending, unknown, damage, write_problem } = inspected;
    if !damage.is_empty() {
        let found = format!("{database} is damaged: {}", damage.join("; "));
        let advice = "Stop the node, keep a copy of the file, and restore the last backup into an empty folder.";
        return (Finding::failed(DATABASE, found, advice), false);
    }
    if unknown > 0 {
        let found = format!("{database} was brought up to date by a newer version of this program");
        return (
            Finding::failed(DATABASE, found, "Use the newer program, or restore a backup of this version."),
            false,
        );
    }
    if pending > 0 {
        let found = format!("{database} is of an older version; changes of its tables to make: {pending}");
        let advice = "Make a backup; the next start of `manyhalls serve` makes them. Then run this command again.";
        return (Finding::warning(DATABASE, found, advice), false);
    }
    if let Some(problem) = write_problem {
        let found = format!("{database} cannot be written to: {problem}");
        return (
            Finding::failed(DATABASE, found, "See that the disk has room and that this user may write there."),
            true,
        );
    }
    (Finding::ok(DATABASE, format!("{database}, whole, up to date, open for writing")), true)
}
