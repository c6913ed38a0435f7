//! The command line as a whole. What a command takes stands beside what it does.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use super::{
    AliasCommand, AllowCommand, BackupArgs, BlockCommand, DoctorArgs, FollowArgs, ImportArgs, MoveArgs, ReindexArgs,
    RestoreArgs, RotateArgs, SettingFlags, TokenCommand, UnfollowArgs, UserAddArgs,
};

/// One library, many city halls: a city's own node in a library that nobody owns.
#[derive(Debug, Parser)]
#[command(name = "manyhalls", version, about, disable_help_subcommand = true)]
#[command(long_about = "One library, many city halls: a city's own node in a library that nobody owns.

To look around, with nothing to set up:
  manyhalls demo

To run a city's node:
  manyhalls serve --config /etc/manyhalls/manyhalls.toml")]
#[command(after_help = "`manyhalls COMMAND --help` says more about a command, with an example.")]
pub struct Args {
    #[command(flatten)]
    pub settings: SettingFlags,

    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
#[command(subcommand_help_heading = "Commands")]
pub enum Command {
    /// Run this city's node
    #[command(long_about = "Runs this city's node until it is told to stop (Ctrl-C, or SIGTERM).

The first start makes the data folder, the node's keys and its database.

  manyhalls serve --config /etc/manyhalls/manyhalls.toml")]
    Serve,

    /// Run a coalition of cities on this machine, filled with real projects
    #[command(long_about = "Runs a coalition of cities on this machine, filled with real projects. Nothing has to be \
set up, nothing leaves the machine, and without --data nothing stays behind.

  manyhalls demo --cities 5 --data ./demo")]
    Demo(DemoArgs),

    /// Add staff of this city
    #[command(subcommand)]
    User(UserCommand),

    /// Make and end tokens for programs that use the API
    #[command(subcommand)]
    Token(TokenCommand),

    Import(ImportArgs),

    Follow(FollowArgs),

    Unfollow(UnfollowArgs),

    /// Choose whom this city has nothing to do with
    #[command(subcommand)]
    Block(BlockCommand),

    /// Choose whom this city speaks with where the mode is coalition or allowlist
    #[command(subcommand)]
    Allow(AllowCommand),

    /// Say who this city was elsewhere
    #[command(subcommand)]
    Alias(AliasCommand),

    Move(MoveArgs),

    Doctor(DoctorArgs),

    Backup(BackupArgs),

    Restore(RestoreArgs),

    /// Look after the keys that the city signs with
    #[command(subcommand)]
    Keys(KeysCommand),

    /// Look after the search index
    #[command(subcommand)]
    Search(SearchCommand),
}

#[derive(Clone, Debug, clap::Args)]
pub struct DemoArgs {
    /// How many cities take part, beginning with Amsterdam, Barcelona and New York
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub cities: u16,

    /// Keep the demo in this folder, so that it goes on with the same data and ports next time
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,

    /// The port of the first city; the others get the ports after it [default: free ones]
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    pub port: Option<u16>,
}

#[derive(Debug, Subcommand)]
pub enum UserCommand {
    Add(UserAddArgs),
}

#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    Rotate(RotateArgs),
}

#[derive(Debug, Subcommand)]
pub enum SearchCommand {
    Reindex(ReindexArgs),
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn parse(line: &str) -> Result<Args, clap::Error> {
        Args::try_parse_from(line.split(' '))
    }

    #[test]
    fn the_command_line_is_put_together_right() {
        Args::command().debug_assert();
    }

    #[test]
    fn settings_stand_before_or_after_the_command() {
        for line in ["manyhalls --city-handle delft serve", "manyhalls serve --city-handle delft"] {
            let args = parse(line).unwrap();
            assert_eq!(args.settings.get("city.handle"), Some("delft"), "{line}");
        }
        let args = parse("manyhalls user add --data-dir d ana@city.example --role editor").unwrap();
        assert_eq!(args.settings.get("data_dir"), Some("d"));
    }

    #[test]
    fn every_command_of_the_contract_is_taken() {
        for line in [
            "serve",
            "demo",
            "demo --cities 46 --data d --port 4000",
            "user add ana@city.example --role moderator",
            "token create ana@city.example --name laptop",
            "import f.csv --dry-run --take-other-cities --drafts --json",
            "follow @amsterdam@library.example",
            "unfollow amsterdam@library.example",
            "block add spam.example --reason spam --until 2027-01-01",
            "block lift spam.example",
            "block list --json",
            "block import f.csv --dry-run",
            "block export",
            "block export f.csv",
            "allow add city.example",
            "allow remove city.example",
            "allow list",
            "doctor",
            "doctor --peer @ana@mastodon.example --json",
            "alias add @delft@old.example",
            "alias remove @delft@old.example --json",
            "alias list",
            "move @delft@new.example",
            "move --cancel",
            "backup f",
            "restore f",
            "search reindex",
            "keys rotate --json",
            "serve --federation-allow-loopback --listen 127.0.0.1:0",
        ] {
            assert!(parse(&format!("manyhalls {line}")).is_ok(), "{line}");
        }
    }

    #[test]
    fn a_command_line_that_says_too_little_or_what_is_unknown_is_refused() {
        for line in [
            "",
            "block add spam.example",
            "user add ana@city.example",
            "user add ana@city.example --role mayor",
            "token create a@b.c",
        ] {
            assert!(parse(format!("manyhalls {line}").trim()).is_err(), "{line}");
        }
        let unknown = parse("manyhalls folow @a@b.example").unwrap_err().to_string();
        assert!(unknown.contains("'follow'"), "{unknown}");
    }

    #[test]
    fn every_command_has_a_long_help_with_an_example() {
        fn check(command: &mut clap::Command, path: &str) {
            let name = format!("{path}{}", command.get_name());
            let children: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
            if children.is_empty() {
                assert!(command.render_long_help().to_string().contains(&format!("\n  {name}")), "{name}");
            }
            for child in children {
                check(command.find_subcommand_mut(&child).unwrap(), &format!("{name} "));
            }
        }
        check(&mut Args::command(), "");
    }

    #[test]
    fn every_setting_but_the_secret_has_a_flag_of_its_name() {
        let flags: Vec<String> =
            Args::command().get_arguments().filter_map(|a| a.get_long()).map(str::to_owned).collect();
        for name in ["listen", "public-url", "data-dir", "database-url", "trusted-proxies", "comments", "city-name"] {
            assert!(flags.iter().any(|flag| flag == name), "{name}");
        }
        assert!(!flags.iter().any(|flag| flag.contains("token")));
    }
}
