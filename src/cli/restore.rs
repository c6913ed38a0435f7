//! `manyhalls restore`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::domain::site::Site;
use crate::store::Db;
use crate::store::files::Files;
use crate::usecases::node_restore;

use super::outcome::{CliError, Exit, NodeState, write_json};
use super::progress;

/// Fill an empty database from a backup
#[derive(Clone, Debug, clap::Args)]
#[command(
    long_about = "Fills an empty database from a backup. The node must not be running, and its settings must name \
the same public address and handle as the backup. The whole file is checked before anything is written.

  manyhalls restore /var/backups/manyhalls-2026-11-21

Never let two nodes run from one backup at the same time."
)]
pub struct RestoreArgs {
    /// A file that `manyhalls backup` has written
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

/// Works on a database that nobody has founded a node in. The caller throws the search index away afterwards.
pub async fn run(
    db: &Db,
    site: &Site,
    files: &Files,
    args: &RestoreArgs,
    state: NodeState,
    out: &mut dyn Write,
) -> Result<Exit, CliError> {
    if state == NodeState::Running {
        let next = "Stop it (for instance: systemctl stop manyhalls), then run the command again.";
        return Err(CliError::new("the node is running").next(next));
    }
    let bar = progress::bar("Restoring");
    let restored = node_restore::run(db, site, files, &args.file, move |done, total| bar.at(done, total)).await?;
    let head = &restored.head;
    if args.json {
        write_json(out, &json!({"rows": restored.rows, "backup": head}))?;
        return Ok(Exit::Success);
    }
    writeln!(
        out,
        "Restored {} rows of @{} at {}, as of {}.",
        restored.rows, head.handle, head.public_url, head.created_at
    )?;
    writeln!(out, "Next: start the node. It makes its search index anew.")?;
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::domain::role::Role;
    use crate::store::{StoreError, backup};
    use crate::usecases::audit::By;
    use crate::usecases::node::Hall;
    use crate::usecases::{city_follow, node_backup, token_create, user_add};

    use super::super::testing::{files, hall, open, said, site};
    use super::super::{ImportArgs, import};
    use super::*;

    /// A node with something in it, and its backup.
    async fn backed_up() -> (Hall, tempfile::TempDir, RestoreArgs) {
        let (node, dir) = hall().await;
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/demo/projects.csv");
        let take = ImportArgs { file, dry_run: false, take_other_cities: true, drafts: false, json: false };
        import(&node, &take, &mut Vec::new()).await.unwrap();
        user_add::run(&node, "ana@city.example", Role::Admin, By::command_line()).await.unwrap();
        token_create::run(&node, "ana@city.example".into(), "laptop".into(), By::command_line()).await.unwrap();
        city_follow::request(&node, "@utrecht@library.example", By::command_line()).await.unwrap();
        let args = RestoreArgs { file: dir.path().join("backup"), json: false };
        node_backup::run(&node, &args.file, |_, _| {}).await.unwrap();
        (node, dir, args)
    }

    /// Every row of every table, as text, in one order.
    async fn content(db: &Db) -> Vec<(&'static str, Vec<String>)> {
        let read = db.read(|conn| {
            let mut content = Vec::new();
            for table in backup::tables(conn)? {
                let mut rows = Vec::new();
                backup::each_row(conn, &table, |row| {
                    rows.push(row.to_owned());
                    Ok::<_, StoreError>(())
                })?;
                rows.sort_unstable();
                content.push((table.name, rows));
            }
            Ok::<_, StoreError>(content)
        });
        read.await.unwrap()
    }

    #[tokio::test]
    async fn every_row_comes_back_as_it_was() {
        let (node, _dir, args) = backed_up().await;
        let other = tempfile::tempdir().unwrap();
        let db = open(other.path());
        let text = said(async |out| run(&db, &site(), &files(), &args, NodeState::Stopped, out).await).await;
        assert!(text.contains("rows of @delft at https://library.delft.example"), "{text}");
        let (before, after) = (content(&node.db).await, content(&db).await);
        assert!(before.iter().filter(|(_, rows)| !rows.is_empty()).count() >= 8);
        assert_eq!(before, after);
    }

    #[tokio::test]
    async fn what_is_written_after_the_backup_began_is_not_in_it() {
        let (node, dir) = hall().await;
        let other = node.clone();
        let before = content(&node.db).await;
        let (began, wait) = tokio::sync::oneshot::channel();
        let (go_on, written) = std::sync::mpsc::channel();
        let signals = std::sync::Mutex::new(Some((began, written)));
        let args = RestoreArgs { file: dir.path().join("b"), json: false };
        let file = args.file.clone();
        let backing_up = tokio::spawn(async move {
            let once = move |_, _| {
                if let Some((began, written)) = signals.lock().unwrap().take() {
                    began.send(()).unwrap();
                    written.recv().unwrap();
                }
            };
            node_backup::run(&other, &file, once).await
        });
        wait.await.unwrap();
        user_add::run(&node, "late@city.example", Role::Editor, By::command_line()).await.unwrap();
        go_on.send(()).unwrap();
        backing_up.await.unwrap().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let db = open(folder.path());
        run(&db, &site(), &files(), &args, NodeState::Stopped, &mut Vec::new()).await.unwrap();
        assert_eq!(content(&db).await, before);
    }

    #[tokio::test]
    async fn a_running_node_a_full_database_another_address_or_a_broken_file_is_refused() {
        let (node, dir, args) = backed_up().await;
        let other = tempfile::tempdir().unwrap();
        let db = open(other.path());
        let empty = content(&db).await;
        let stopped = NodeState::Stopped;
        let refusal = async |db: &Db, site: &Site, args: &RestoreArgs, state| {
            run(db, site, &files(), args, state, &mut Vec::new()).await.unwrap_err().to_string()
        };
        assert!(refusal(&db, &site(), &args, NodeState::Running).await.starts_with("the node is running\nStop it"));
        assert!(refusal(&node.db, &site(), &args, stopped).await.contains("holds a node already"));
        let url = url::Url::parse("https://other.example").unwrap();
        let moved = Site::new(&url, "delft".parse().unwrap(), "Delft".into()).unwrap();
        assert!(
            refusal(&db, &moved, &args, stopped).await.contains("set public_url = \"https://library.delft.example\"")
        );
        let cut = RestoreArgs { file: dir.path().join("cut"), json: false };
        let bytes = std::fs::read(&args.file).unwrap();
        std::fs::write(&cut.file, &bytes[..bytes.len() - 40]).unwrap();
        assert!(refusal(&db, &site(), &cut, stopped).await.contains("it was cut or changed"));
        assert_eq!(content(&db).await, empty);
    }

    #[tokio::test]
    async fn a_restored_node_goes_on_where_it_was() {
        let (node, _dir, args) = backed_up().await;
        let other = tempfile::tempdir().unwrap();
        let db = open(other.path());
        run(&db, &site(), &files(), &args, NodeState::Stopped, &mut Vec::new()).await.unwrap();
        let founded = crate::usecases::city_found::run(&db, &node.ids, &site(), node.now()).await.unwrap();
        assert_eq!(founded.own.city, node.own.city);
    }
}
