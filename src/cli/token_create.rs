//! `manyhalls token create`.

use std::io::Write;

use serde_json::json;

use crate::usecases;
use crate::usecases::node::Hall;

use super::operator::operator;
use super::outcome::{CliError, Exit, write_json};

/// Make a token for a member of staff and print it, once
#[derive(Clone, Debug, clap::Args)]
#[command(
    long_about = "Makes a token with which a program may do in the API what a member of staff may do, and prints \
it alone. It works at once. It is shown this one time only: the node keeps no copy.

  manyhalls token create ana@city.example --name laptop"
)]
pub struct TokenCreateArgs {
    /// Whose token it is: somebody added with `manyhalls user add`
    #[arg(value_name = "EMAIL")]
    pub email: String,

    /// A name by which the token can be told from others later
    #[arg(long, value_name = "NAME")]
    pub name: String,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, args: &TokenCreateArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
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

#[cfg(test)]
mod tests {
    use crate::domain::role::Role;

    use super::super::testing::{hall, said};
    use super::*;
    use crate::usecases::audit::By;

    #[tokio::test]
    async fn the_token_stands_alone_and_works_at_once() {
        let (node, _dir) = hall().await;
        usecases::user_add::run(&node, "ana@city.example", Role::Editor, By::command_line()).await.unwrap();
        let args = TokenCreateArgs { email: "ana@city.example".into(), name: "laptop".into(), json: false };
        let text = said(async |out| run(&node, &args, out).await).await;
        let token = text.strip_suffix('\n').unwrap();
        let known = usecases::token_create::check(&node, token).await.unwrap();
        assert_eq!(
            known.map(|(user, name)| (user.email, name)),
            Some(("ana@city.example".to_owned(), "laptop".to_owned()))
        );
    }

    #[tokio::test]
    async fn a_stranger_gets_no_token_but_the_command_to_run_first() {
        let (node, _dir) = hall().await;
        let args = TokenCreateArgs { email: "eve@city.example".into(), name: "laptop".into(), json: false };
        let refused = run(&node, &args, &mut Vec::new()).await.unwrap_err();
        assert!(refused.to_string().contains("manyhalls user add eve@city.example"));
    }
}
