//! `manyhalls alias`.

use std::io::Write;

use serde_json::json;

use crate::usecases::city_alias;
use crate::usecases::node::Hall;

use super::operator::operator;
use super::outcome::{CliError, Exit, write_json};

/// Say that this city has been another account before
#[derive(Debug, clap::Subcommand)]
pub enum AliasCommand {
    /// Name an account that this city has been before
    #[command(
        long_about = "Says in this city's profile that it has been another account before. That account can then \
move to this city and bring its followers.

  manyhalls alias add @delft@old-library.delft.example"
    )]
    Add(AliasArgs),

    /// Take such an account back
    #[command(
        long_about = "Takes a former account out of this city's profile: by its address, or by its id where nobody is \
there any more.

  manyhalls alias remove @delft@old-library.delft.example
  manyhalls alias remove https://old-library.delft.example/cities/delft"
    )]
    Remove(AliasArgs),

    /// Show the accounts that this city has been
    #[command(long_about = "Shows the accounts that this city has been, by their ids.

  manyhalls alias list")]
    List {
        /// Say them as JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Clone, Debug, clap::Args)]
pub struct AliasArgs {
    /// The account, like @delft@old-library.delft.example; to remove one also its id, as `alias list` shows it
    #[arg(value_name = "ADDRESS")]
    pub address: String,

    /// Say what is left as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, command: &AliasCommand, out: &mut dyn Write) -> Result<Exit, CliError> {
    let (known, json) = match command {
        AliasCommand::Add(args) => (city_alias::add(node, &args.address, operator()).await?, args.json),
        AliasCommand::Remove(args) => (city_alias::remove(node, &args.address, operator()).await?, args.json),
        AliasCommand::List { json } => (city_alias::list(node).await?, *json),
    };
    if json {
        write_json(out, &json!({ "also_known_as": known }))?;
        return Ok(Exit::Success);
    }
    if known.is_empty() {
        writeln!(out, "This city has no former accounts.")?;
        return Ok(Exit::Success);
    }
    writeln!(out, "This city has also been:")?;
    for uri in &known {
        writeln!(out, "  {uri}")?;
    }
    if matches!(command, AliasCommand::Add(_)) {
        writeln!(out, "Now run this at the old node: manyhalls move @{}", node.site.acct())?;
    }
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{hall, said};
    use super::*;

    #[tokio::test]
    async fn a_city_without_former_accounts_says_so() {
        let (node, _dir) = hall().await;
        let text = said(async |out| run(&node, &AliasCommand::List { json: false }, out).await).await;
        assert_eq!(text, "This city has no former accounts.\n");
        let text = said(async |out| run(&node, &AliasCommand::List { json: true }, out).await).await;
        assert_eq!(text, "{\"also_known_as\":[]}\n");
    }

    #[tokio::test]
    async fn its_own_address_is_no_former_one() {
        let (node, _dir) = hall().await;
        let args = AliasArgs { address: "@delft@library.delft.example".into(), json: false };
        let err = run(&node, &AliasCommand::Add(args.clone()), &mut Vec::new()).await.unwrap_err();
        assert!(err.problem.contains("is an address of this node"), "{err}");
        let err = run(&node, &AliasCommand::Remove(args), &mut Vec::new()).await.unwrap_err();
        assert!(err.problem.contains("is no former account of this city"), "{err}");
    }
}
