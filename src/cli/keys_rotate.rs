//! `manyhalls keys rotate`.

use std::io::Write;

use serde_json::json;

use crate::usecases::keys_rotate;
use crate::usecases::node::Hall;

use super::operator::operator;
use super::outcome::{CliError, Exit, NodeState, write_json};

/// Replace the keys of the city and the node
#[derive(Clone, Debug, clap::Args)]
#[command(long_about = "Replaces the keys of the city and of the node, for instance when a backup fell into wrong \
hands. Everything public is proved anew with the new key, and every server that knows this city is told. The old keys \
are gone: there is no way back.

  manyhalls keys rotate")]
pub struct RotateArgs {
    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, args: &RotateArgs, state: NodeState, out: &mut dyn Write) -> Result<Exit, CliError> {
    let rotated = keys_rotate::run(node, operator()).await?;
    if args.json {
        let outcome = json!({ "key_id": rotated.key_id, "proved": rotated.proved, "told": rotated.told });
        write_json(out, &outcome)?;
        return Ok(Exit::Success);
    }
    writeln!(out, "The city signs with a new key now: {}", rotated.key_id)?;
    writeln!(out, "{} documents were proved anew.", rotated.proved)?;
    match state {
        NodeState::Running => writeln!(out, "{} inboxes are being told.", rotated.told)?,
        NodeState::Stopped => writeln!(out, "{} inboxes will be told when the node is started.", rotated.told)?,
    }
    writeln!(out, "Old backups hold the old keys: make a new one with `manyhalls backup FILE`.")?;
    Ok(Exit::Success)
}
