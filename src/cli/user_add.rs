//! `manyhalls user add`.

use std::io::Write;

use serde_json::json;

use crate::domain::role::Role;
use crate::usecases;
use crate::usecases::node::Hall;
use crate::usecases::user_add::Added;

use super::operator::operator;
use super::outcome::{CliError, Exit, write_json};

/// Add a member of staff, or change the role of one
#[derive(Clone, Debug, clap::Args)]
#[command(long_about = "Adds a member of this city's staff, or changes the role of one who is here already.

  manyhalls user add ana@city.example --role editor

Roles: an editor writes, publishes and withdraws entries; a moderator holds, publishes and removes comments, and blocks servers and people; a manager \
does both, follows cities and sees deliveries; an admin may do everything.")]
pub struct UserAddArgs {
    /// Their mail address
    #[arg(value_name = "EMAIL")]
    pub email: String,

    /// What they may do: admin, manager, editor or moderator
    #[arg(long, value_parser = read_role)]
    pub role: Role,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, args: &UserAddArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let added = usecases::user_add::run(node, &args.email, args.role, operator()).await?;
    let Added { user, is_new, link } = added;
    let (email, role) = (&user.email, user.role.as_str());
    if args.json {
        let link = link.map(|link| json!({"url": link.url, "ends_at": link.ends_at}));
        write_json(out, &json!({"email": email, "role": role, "created": is_new, "link": link}))?;
        return Ok(Exit::Success);
    }
    match is_new {
        true => writeln!(out, "Added {email} as {role}.")?,
        false => writeln!(out, "{email} was here already and is {role} now.")?,
    }
    if let Some(link) = link {
        writeln!(
            out,
            "They choose their password at this link, which works once and until {}:\n{}",
            link.ends_at, link.url
        )?;
    }
    writeln!(out, "For the API: manyhalls token create {email} --name NAME")?;
    Ok(Exit::Success)
}

fn read_role(text: &str) -> Result<Role, String> {
    text.parse().map_err(|()| "use admin, manager, editor or moderator".to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{hall, said};
    use super::*;

    fn args(email: &str, json: bool) -> UserAddArgs {
        UserAddArgs { email: email.to_owned(), role: Role::Editor, json }
    }

    #[tokio::test]
    async fn it_says_what_to_do_next() {
        let (node, _dir) = hall().await;
        let text = said(async |out| run(&node, &args("ana@city.example", false), out).await).await;
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "Added ana@city.example as editor.");
        assert!(lines[2].starts_with("https://library.delft.example/invitation/"), "{text}");
        assert_eq!(lines[3], "For the API: manyhalls token create ana@city.example --name NAME");
        let again = said(async |out| run(&node, &args("ana@city.example", true), out).await).await;
        let value: serde_json::Value = serde_json::from_str(&again).unwrap();
        assert_eq!(value["created"], json!(false));
        assert!(!again.contains(lines[2]), "a new link takes the place of the one before");
    }

    #[tokio::test]
    async fn what_is_no_mail_address_is_refused() {
        let (node, _dir) = hall().await;
        let refused = run(&node, &args("ana", false), &mut Vec::new()).await;
        assert!(refused.unwrap_err().to_string().contains("write it like ana@city.example"));
    }
}
