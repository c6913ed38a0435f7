//! `manyhalls move`.

use std::io::Write;

use serde_json::json;

use crate::usecases::city_move;
use crate::usecases::node::Hall;

use super::operator::operator;
use super::outcome::{CliError, Exit, NodeState, write_json};

/// Move this city to another address
#[derive(Clone, Debug, clap::Args)]
#[command(
    long_about = "Moves this city to another address and asks its followers to go along. The new node has to name \
this one first, with `manyhalls alias add`. Afterwards nothing can be published here; everything stays readable, and \
visitors are sent on to the entries that the new node has. Keep this node running for as long as you can.

  manyhalls move @delft@library.delft.example"
)]
pub struct MoveArgs {
    /// The new address, like @delft@library.delft.example
    #[arg(value_name = "ADDRESS", required_unless_present = "cancel", conflicts_with = "cancel")]
    pub address: Option<String>,

    /// Take a move back: the city publishes here again
    #[arg(long)]
    pub cancel: bool,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, args: &MoveArgs, state: NodeState, out: &mut dyn Write) -> Result<Exit, CliError> {
    let told = match state {
        NodeState::Running => "The node tells its followers now.",
        NodeState::Stopped => "The node is not running; it tells its followers when it is started.",
    };
    let Some(address) = args.address.as_deref().filter(|_| !args.cancel) else {
        city_move::cancel(node, operator()).await?;
        if args.json {
            write_json(out, &json!({ "moved_to": null }))?;
        } else {
            writeln!(out, "This city has not moved any more. {told}")?;
        }
        return Ok(Exit::Success);
    };
    let target = city_move::run(node, address, operator()).await?;
    if args.json {
        write_json(out, &json!({ "moved_to": target.uri }))?;
        return Ok(Exit::Success);
    }
    writeln!(out, "This city has moved to @{}@{}. {told}", target.username, target.peer)?;
    writeln!(out, "Keep this node running: old links lead here, and those who were away learn it later.")?;
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use super::super::testing::hall;
    use super::*;

    #[tokio::test]
    async fn a_city_that_has_not_moved_cannot_take_it_back() {
        let (node, _dir) = hall().await;
        let args = MoveArgs { address: None, cancel: true, json: false };
        let err = run(&node, &args, NodeState::Stopped, &mut Vec::new()).await.unwrap_err();
        assert_eq!(err.to_string(), "this city has not moved");
    }

    #[tokio::test]
    async fn it_cannot_move_to_where_it_is() {
        let (node, _dir) = hall().await;
        let args = MoveArgs { address: Some("@delft@library.delft.example".into()), cancel: false, json: false };
        let err = run(&node, &args, NodeState::Stopped, &mut Vec::new()).await.unwrap_err();
        assert!(err.problem.contains("is an address of this node"), "{err}");
    }
}
