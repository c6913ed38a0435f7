//! `manyhalls token create`, `list` and `remove`.

use std::io::Write;

use serde_json::json;

use crate::usecases;
use crate::usecases::node::Hall;

use super::operator::operator;
use super::outcome::{CliError, Exit, write_json};

#[derive(Clone, Debug, clap::Subcommand)]
pub enum TokenCommand {
    /// Make a token for a member of staff and print it, once
    #[command(long_about = "Makes a token with which a program may do in the API what a member of staff may do, and \
prints it alone. It works at once. It is shown this one time only: the node keeps no copy.

  manyhalls token create ana@city.example --name laptop")]
    Create(TokenArgs),

    /// Show which tokens there are
    #[command(long_about = "Shows whose tokens there are, what they are called and since when. The tokens themselves \
are not kept and cannot be shown.

  manyhalls token list")]
    List(TokenListArgs),

    /// Remove a token, which ends at once
    #[command(long_about = "Removes a token: a program that still has it is refused from then on. Where somebody has \
several tokens of one name, all of them are removed.

  manyhalls token remove ana@city.example --name laptop")]
    Remove(TokenArgs),
}

#[derive(Clone, Debug, clap::Args)]
pub struct TokenArgs {
    /// Whose token it is: somebody added with `manyhalls user add`
    #[arg(value_name = "EMAIL")]
    pub email: String,

    /// The name by which the token is told from others
    #[arg(long, value_name = "NAME")]
    pub name: String,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Debug, clap::Args)]
pub struct TokenListArgs {
    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, command: &TokenCommand, out: &mut dyn Write) -> Result<Exit, CliError> {
    match command {
        TokenCommand::Create(args) => create(node, args, out).await,
        TokenCommand::List(args) => list(node, args, out).await,
        TokenCommand::Remove(args) => remove(node, args, out).await,
    }
}

async fn create(node: &Hall, args: &TokenArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let name = args.name.trim();
    if name.is_empty() || name.chars().count() > 100 {
        return Err(CliError::new("the name of a token has 1 to 100 characters; give it with --name"));
    }
    let token = usecases::token_create::run(node, args.email.trim().to_owned(), name.to_owned(), operator()).await?;
    match args.json {
        true => write_json(out, &json!({"email": args.email.trim(), "name": name, "token": token}))?,
        false => writeln!(out, "{token}")?,
    }
    Ok(Exit::Success)
}

async fn list(node: &Hall, args: &TokenListArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let tokens = usecases::token_list::run(node).await?;
    if args.json {
        let tokens =
            tokens.iter().map(|token| json!({"email": token.email, "name": token.name, "made_at": token.made_at}));
        write_json(out, &json!(tokens.collect::<Vec<_>>()))?;
        return Ok(Exit::Success);
    }
    for token in &tokens {
        writeln!(out, "{}  \"{}\"  since {}", token.email, token.name, token.made_at)?;
    }
    if tokens.is_empty() {
        writeln!(out, "There are no tokens. Make one: manyhalls token create EMAIL --name NAME")?;
    }
    Ok(Exit::Success)
}

async fn remove(node: &Hall, args: &TokenArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let (email, name) = (args.email.trim(), args.name.trim());
    let count = usecases::token_remove::run(node, email.to_owned(), name.to_owned(), operator()).await?;
    match (args.json, count) {
        (true, _) => write_json(out, &json!({"email": email, "name": name, "removed": count}))?,
        (false, 1) => writeln!(out, "Removed. Whatever program used it is refused from now on.")?,
        (false, _) => writeln!(out, "Removed {count} tokens of that name; what used them is refused from now on.")?,
    }
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use crate::domain::role::Role;

    use super::super::testing::{hall, said};
    use super::*;
    use crate::usecases::audit::By;

    fn args(name: &str) -> TokenArgs {
        TokenArgs { email: "ana@city.example".into(), name: name.into(), json: false }
    }

    #[tokio::test]
    async fn a_token_stands_alone_works_at_once_and_ends_when_it_is_removed() {
        let (node, _dir) = hall().await;
        usecases::user_add::run(&node, "ana@city.example", Role::Editor, By::command_line()).await.unwrap();
        let make = async |name: &str| said(async |out| create(&node, &args(name), out).await).await;
        let (laptop, server) = (make("laptop").await, make("server").await);
        let known = async |text: &str| {
            let token = text.strip_suffix('\n').unwrap();
            let known = usecases::token_create::check(&node, token).await.unwrap();
            known.map(|(user, name)| (user.email, name))
        };
        let ana = |name: &str| Some(("ana@city.example".to_owned(), name.to_owned()));
        assert_eq!((known(&laptop).await, known(&server).await), (ana("laptop"), ana("server")));

        let show = async || said(async |out| list(&node, &TokenListArgs { json: false }, out).await).await;
        let shown = show().await;
        assert_eq!(shown.lines().count(), 2);
        assert!(shown.contains("ana@city.example  \"laptop\"  since ") && !shown.contains("mh_"), "{shown}");

        said(async |out| remove(&node, &args("laptop"), out).await).await;
        assert_eq!((known(&laptop).await, known(&server).await), (None, ana("server")));
        assert!(!show().await.contains("laptop"));
    }

    #[tokio::test]
    async fn what_is_not_there_is_named_with_the_command_that_helps() {
        let (node, _dir) = hall().await;
        let refused = create(&node, &args("laptop"), &mut Vec::new()).await.unwrap_err();
        assert!(refused.to_string().contains("manyhalls user add ana@city.example"));
        let refused = remove(&node, &args("laptop"), &mut Vec::new()).await.unwrap_err();
        assert!(refused.to_string().contains("manyhalls token list"), "{refused}");
        assert!(
            said(async |out| list(&node, &TokenListArgs { json: false }, out).await).await.contains("token create")
        );
    }
}
