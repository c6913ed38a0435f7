//! `manyhalls search reindex`.

use std::io::Write;

use serde_json::json;

use crate::usecases::library_index;
use crate::usecases::node::Hall;

use super::outcome::{CliError, Exit, NodeState, write_json};

/// Have the search index filled anew
#[derive(Clone, Debug, clap::Args)]
#[command(long_about = "Has the search index filled anew from the database. Only the node itself writes the index: a \
running one begins at once and answers from the old index meanwhile, a stopped one begins when it is started.

  manyhalls search reindex")]
pub struct ReindexArgs {
    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, args: &ReindexArgs, state: NodeState, out: &mut dyn Write) -> Result<Exit, CliError> {
    library_index::request_rebuild(node).await?;
    if args.json {
        write_json(out, &json!({"requested": true, "running": state == NodeState::Running}))?;
        return Ok(Exit::Success);
    }
    match state {
        NodeState::Running => writeln!(out, "The node fills its search index anew; its log says when that is done.")?,
        NodeState::Stopped => {
            writeln!(out, "The node is not running; it fills its search index anew when it is started.")?;
        }
    }
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use crate::store::jobs;

    use super::super::testing::{hall, said};
    use super::*;

    #[tokio::test]
    async fn the_node_is_asked_once_however_often_the_command_is_run() {
        let (node, _dir) = hall().await;
        let args = ReindexArgs { json: false };
        for _ in 0..2 {
            let text = said(async |out| run(&node, &args, NodeState::Running, out).await).await;
            assert!(text.starts_with("The node fills its search index anew"), "{text}");
        }
        assert_eq!(node.db.read(|conn| jobs::count_of(conn, jobs::Kinds::AllBut(&[]))).await.unwrap(), 1);
    }
}
