//! `manyhalls unfollow`.

use std::io::Write;

use serde_json::json;

use crate::usecases::city_follow;
use crate::usecases::node::Hall;

use super::operator::operator;
use super::outcome::{CliError, Exit, NodeState, write_json};

/// Stop following another city
#[derive(Clone, Debug, clap::Args)]
#[command(
    long_about = "Stops following another city and tells it so. The entries that came from it stay in the library.

  manyhalls unfollow @amsterdam@library.amsterdam.example"
)]
pub struct UnfollowArgs {
    /// The city, as it was followed
    #[arg(value_name = "ADDRESS")]
    pub address: String,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, args: &UnfollowArgs, state: NodeState, out: &mut dyn Write) -> Result<Exit, CliError> {
    city_follow::stop(node, &args.address, operator()).await?;
    let handle = args.address.trim().trim_start_matches("acct:").trim_start_matches('@');
    if args.json {
        write_json(out, &json!({"handle": handle, "following": false}))?;
        return Ok(Exit::Success);
    }
    let told = match state {
        NodeState::Running => "The node tells it now.",
        NodeState::Stopped => "The node is not running; it tells it when it is started.",
    };
    writeln!(out, "This city no longer follows @{handle}. {told}")?;
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{hall, said};
    use super::*;

    #[tokio::test]
    async fn a_city_is_followed_no_more() {
        let (node, _dir) = hall().await;
        city_follow::request(&node, "@amsterdam@library.example", operator()).await.unwrap();
        let args = UnfollowArgs { address: "@amsterdam@library.example".into(), json: false };
        let text = said(async |out| run(&node, &args, NodeState::Stopped, out).await).await;
        assert!(text.starts_with("This city no longer follows @amsterdam@library.example."), "{text}");
        assert!(city_follow::list(&node, None, 10).await.unwrap().is_empty());
        let again = run(&node, &args, NodeState::Stopped, &mut Vec::new()).await.unwrap_err();
        assert_eq!(again.to_string(), "this city does not follow @amsterdam@library.example");
    }
}
