//! `manyhalls follow`.

use std::io::Write;

use serde_json::json;

use crate::store::following::ACCEPTED;
use crate::usecases::city_follow;
use crate::usecases::node::Hall;

use super::operator::operator;
use super::outcome::{CliError, Exit, NodeState, write_json};

/// Follow another city: its entries come into the library
#[derive(Clone, Debug, clap::Args)]
#[command(long_about = "Follows another city, so that its entries come into this node's library, the ones it has \
already published first. The running node looks the city up and asks; the city may accept or reject.

  manyhalls follow @amsterdam@library.amsterdam.example")]
pub struct FollowArgs {
    /// The city, like @amsterdam@library.amsterdam.example
    #[arg(value_name = "ADDRESS")]
    pub address: String,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, args: &FollowArgs, state: NodeState, out: &mut dyn Write) -> Result<Exit, CliError> {
    let row = city_follow::request(node, &args.address, operator()).await?;
    if args.json {
        write_json(
            out,
            &json!({"handle": row.handle, "actor": row.actor_uri, "state": row.state, "error": row.error}),
        )?;
        return Ok(Exit::Success);
    }
    let handle = &row.handle;
    if row.state == ACCEPTED {
        writeln!(out, "This city follows @{handle} already.")?;
        return Ok(Exit::Success);
    }
    match state {
        NodeState::Running => writeln!(out, "The node asks @{handle} now.")?,
        NodeState::Stopped => writeln!(out, "The node is not running; it asks @{handle} when it is started.")?,
    }
    writeln!(out, "How it stands: {} (with a manager's token)", node.site.at("/api/v1/following"))?;
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{hall, said};
    use super::*;

    fn args(address: &str, json: bool) -> FollowArgs {
        FollowArgs { address: address.to_owned(), json }
    }

    #[tokio::test]
    async fn it_says_who_asks_and_where_the_state_is_seen() {
        let (node, _dir) = hall().await;
        let args = args("@amsterdam@library.example", false);
        let running = said(async |out| run(&node, &args, NodeState::Running, out).await).await;
        assert!(running.starts_with("The node asks @amsterdam@library.example now.\n"), "{running}");
        assert!(running.contains("https://library.delft.example/api/v1/following"), "{running}");
        let stopped = said(async |out| run(&node, &args, NodeState::Stopped, out).await).await;
        assert!(stopped.contains("when it is started"), "{stopped}");
    }

    #[tokio::test]
    async fn a_program_gets_the_state() {
        let (node, _dir) = hall().await;
        let args = args("@amsterdam@library.example", true);
        let text = said(async |out| run(&node, &args, NodeState::Running, out).await).await;
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&value["handle"], &value["state"]), (&json!("amsterdam@library.example"), &json!("pending")));
    }

    #[tokio::test]
    async fn what_is_no_address_or_is_our_own_is_refused() {
        let (node, _dir) = hall().await;
        for address in ["amsterdam", "@delft@library.delft.example"] {
            assert!(run(&node, &args(address, false), NodeState::Running, &mut Vec::new()).await.is_err(), "{address}");
        }
    }
}
