//! `manyhalls backup`.

use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::usecases::node::Hall;
use crate::usecases::node_backup;

use super::outcome::{CliError, Exit, write_json};
use super::progress;

/// Write everything that the node holds into one file, also while it serves
#[derive(Clone, Debug, clap::Args)]
#[command(
    long_about = "Writes everything that the node holds into one file, consistent also while the node serves. It \
can be restored into SQLite and PostgreSQL alike. The search index is not in it: it is made anew.

The node's private keys are in it: keep it as safe as the node itself. Only its owner may read it.

  manyhalls backup /var/backups/manyhalls-2026-11-21"
)]
pub struct BackupArgs {
    /// The file to write; it must not be there yet
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, args: &BackupArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let bar = progress::bar("Writing");
    let written = node_backup::run(node, &args.file, move |done, total| bar.at(done, total)).await?;
    let shown = args.file.display();
    if args.json {
        let file = args.file.to_string_lossy();
        write_json(out, &json!({"file": file, "rows": written.rows, "size_bytes": written.size_bytes}))?;
        return Ok(Exit::Success);
    }
    writeln!(out, "Wrote {} rows into {shown} ({} bytes).", written.rows, written.size_bytes)?;
    writeln!(out, "It holds the node's private keys: keep it safe, and on another machine.")?;
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::super::testing::{hall, said};
    use super::*;

    #[tokio::test]
    async fn only_the_owner_can_read_it_and_nothing_else_is_left_beside_it() {
        let (node, dir) = hall().await;
        let folder = dir.path().join("backups");
        std::fs::create_dir(&folder).unwrap();
        let args = BackupArgs { file: folder.join("b"), json: false };
        let text = said(async |out| run(&node, &args, out).await).await;
        assert!(text.starts_with("Wrote ") && text.contains("private keys"), "{text}");
        assert_eq!(std::fs::metadata(&args.file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[tokio::test]
    async fn a_file_that_is_there_is_left_as_it_is() {
        let (node, dir) = hall().await;
        let args = BackupArgs { file: dir.path().join("b"), json: false };
        std::fs::write(&args.file, "mine").unwrap();
        let refused = run(&node, &args, &mut Vec::new()).await.unwrap_err();
        assert!(refused.to_string().ends_with("is there already and is left as it is; name a new file"));
        assert_eq!(std::fs::read_to_string(&args.file).unwrap(), "mine");
    }
}
