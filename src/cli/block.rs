//! `manyhalls block …` and `manyhalls allow …`: whom this city speaks with.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;
use serde_json::json;

use crate::domain::block::{Rule, RuleKind};
use crate::domain::time::Moment;
use crate::usecases::block_add::{Added, RuleInput};
use crate::usecases::node::Hall;
use crate::usecases::{block_add, block_csv, block_import, block_lift, block_list};

use super::import_file;
use super::operator::operator;
use super::outcome::{CliError, Exit, write_json};

#[derive(Clone, Debug, clap::Subcommand)]
pub enum BlockCommand {
    /// Block a server with all below its domain, or one actor
    #[command(
        long_about = "Blocks a server with everything below its domain, or one actor by its id. Nothing is taken \
from there any more, nothing asked and nothing sent; its comments and entries are hidden, its follows end. The reason \
is kept with the block, for those who come after you.

  manyhalls block add spam.example --reason \"Advertising under every draft\" --until 2027-03-31
  manyhalls block add https://social.example/users/eve --reason \"Threats\""
    )]
    Add(AddArgs),

    /// Lift a block: what it hid is shown again
    #[command(long_about = "Lifts a block. What it hid is shown again; who followed has to follow anew.

  manyhalls block lift spam.example")]
    Lift(TargetArgs),

    /// Show the blocks
    #[command(long_about = "Shows whom this city blocks, since when, why, by whom, and until when.

  manyhalls block list")]
    List(ListArgs),

    /// Take blocks from a CSV file, also one that Mastodon has exported
    #[command(long_about = "Takes blocks from a CSV file with the columns target, reason and until, or from one that \
Mastodon has exported (of which only the rows with the severity suspend are blocks). The good rows are taken; each one \
that is not is named with its number, column and reason, and the exit code is then 1.

  manyhalls block import blocks.csv --dry-run
  manyhalls block import blocks.csv")]
    Import(BlockImportArgs),

    /// Write the blocks that hold as CSV
    #[command(
        long_about = "Writes the blocks as CSV with the columns target, reason and until: into a file, or to the \
terminal.

  manyhalls block export blocks.csv"
    )]
    Export(ExportArgs),
}

#[derive(Clone, Debug, clap::Subcommand)]
pub enum AllowCommand {
    /// Allow a server, where the mode is coalition or allowlist
    #[command(long_about = "Allows a server with everything below its domain. It counts where federation.mode is \
coalition or allowlist; a block goes before it.

  manyhalls allow add library.city.example --reason \"Member since May\"")]
    Add(AllowArgs),

    /// Take a server from the allow list
    #[command(long_about = "Takes a server from the allow list.

  manyhalls allow remove library.city.example")]
    Remove(TargetArgs),

    /// Show the allow list
    #[command(long_about = "Shows which servers are allowed, since when, why and by whom.

  manyhalls allow list")]
    List(ListArgs),
}

#[derive(Clone, Debug, clap::Args)]
pub struct AddArgs {
    /// A domain like spam.example, or the id of an actor
    #[arg(value_name = "TARGET")]
    pub target: String,

    /// Why, in a sentence
    #[arg(long, value_name = "TEXT")]
    pub reason: String,

    /// The last day, or a time, like 2027-03-31 or 2027-03-31T12:00:00Z [default: until it is lifted]
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Debug, clap::Args)]
pub struct AllowArgs {
    /// A domain like library.city.example
    #[arg(value_name = "TARGET")]
    pub target: String,

    /// Why, in a sentence
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,

    /// The last day, or a time, like 2027-03-31 or 2027-03-31T12:00:00Z [default: until it is removed]
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Debug, clap::Args)]
pub struct TargetArgs {
    /// The domain or the actor's id, as the list shows it
    #[arg(value_name = "TARGET")]
    pub target: String,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Debug, clap::Args)]
pub struct ListArgs {
    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Debug, clap::Args)]
pub struct BlockImportArgs {
    /// A CSV file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Check everything, change nothing
    #[arg(long)]
    pub dry_run: bool,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Debug, clap::Args)]
pub struct ExportArgs {
    /// Where to write; without it, to the terminal
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

pub async fn block(node: &Hall, command: BlockCommand, out: &mut dyn Write) -> Result<Exit, CliError> {
    match command {
        BlockCommand::Add(args) => add(node, RuleKind::Block, args, out).await,
        BlockCommand::Lift(args) => lift(node, RuleKind::Block, &args, out).await,
        BlockCommand::List(args) => list(node, RuleKind::Block, &args, out).await,
        BlockCommand::Import(args) => import(node, &args, out).await,
        BlockCommand::Export(args) => export(node, &args, out).await,
    }
}

pub async fn allow(node: &Hall, command: AllowCommand, out: &mut dyn Write) -> Result<Exit, CliError> {
    match command {
        AllowCommand::Add(AllowArgs { target, reason, until, json }) => {
            add(node, RuleKind::Allow, AddArgs { target, reason, until, json }, out).await
        }
        AllowCommand::Remove(args) => lift(node, RuleKind::Allow, &args, out).await,
        AllowCommand::List(args) => list(node, RuleKind::Allow, &args, out).await,
    }
}

/// A rule for programs.
#[derive(Serialize)]
struct RuleOut<'a> {
    target: String,
    reason: &'a str,
    until: Option<Moment>,
    set_by: &'a str,
    set_at: Moment,
    active: bool,
}

impl<'a> RuleOut<'a> {
    fn new(rule: &'a Rule, now: Moment) -> Self {
        Self {
            target: rule.target.to_string(),
            reason: &rule.reason,
            until: rule.until,
            set_by: &rule.set_by,
            set_at: rule.set_at,
            active: rule.holds(now),
        }
    }
}

async fn add(node: &Hall, kind: RuleKind, args: AddArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let input = RuleInput { target: args.target, reason: args.reason, until: args.until };
    let (rule, added) = block_add::run(node, kind, input, operator()).await?;
    if args.json {
        write_json(out, &RuleOut::new(&rule, node.now()))?;
        return Ok(Exit::Success);
    }
    let (target, what) = (&rule.target, kind.label().to_lowercase());
    let until = rule.until.map_or_else(String::new, |until| format!(" until {until}"));
    match added {
        Added::New => writeln!(out, "{target} is {what}{until}.")?,
        Added::Changed => writeln!(out, "{target} was {what} before; now it is {what}{until} for the new reason.")?,
        Added::Unchanged => writeln!(out, "{target} is {what}{until} already, for the same reason.")?,
    }
    Ok(Exit::Success)
}

async fn lift(node: &Hall, kind: RuleKind, args: &TargetArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let rule = block_lift::run(node, kind, &args.target, operator()).await?;
    if args.json {
        write_json(out, &json!({"target": rule.target.to_string(), kind.as_str(): false}))?;
        return Ok(Exit::Success);
    }
    writeln!(out, "{} is no longer {}.", rule.target, kind.label().to_lowercase())?;
    Ok(Exit::Success)
}

async fn list(node: &Hall, kind: RuleKind, args: &ListArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let (rules, now) = (block_list::all(node, kind).await?, node.now());
    if args.json {
        let items: Vec<RuleOut<'_>> = rules.iter().map(|rule| RuleOut::new(rule, now)).collect();
        write_json(out, &json!({ "items": items }))?;
        return Ok(Exit::Success);
    }
    if rules.is_empty() {
        writeln!(out, "Nobody is {}.", kind.label().to_lowercase())?;
    }
    for rule in &rules {
        let end = match rule.until {
            Some(until) if !rule.holds(now) => format!(", ended {until}"),
            Some(until) => format!(", until {until}"),
            None => String::new(),
        };
        writeln!(out, "{}\n    {}\n    {}, since {}{end}", rule.target, rule.reason, rule.set_by, rule.set_at)?;
    }
    Ok(Exit::Success)
}

async fn import(node: &Hall, args: &BlockImportArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let bytes = import_file::read_bytes(&args.file)?;
    let shown = args.file.display();
    let file = block_csv::read(&bytes).map_err(|problem| CliError::new(format!("{shown}: {problem}")))?;
    let mut report = block_import::run(node, file.rows, args.dry_run, operator()).await?;
    report.refused.extend(file.refused);
    report.refused.sort_by_key(|refused| refused.row);
    let (created, changed, unchanged) = (report.created, report.changed, report.unchanged);
    if args.json {
        write_json(
            out,
            &json!({
                "dry_run": args.dry_run, "created": created, "changed": changed, "unchanged": unchanged,
                "refused": report.refused,
            }),
        )?;
    } else {
        for refused in &report.refused {
            writeln!(out, "row {}, {}: {}", refused.row, refused.refusal.field, refused.refusal.problem)?;
        }
        let would = if args.dry_run { "It would be: " } else { "" };
        let refused = report.refused.len();
        writeln!(out, "{would}{created} new, {changed} changed, {unchanged} as they were, {refused} not taken.")?;
    }
    Ok(if report.refused.is_empty() { Exit::Success } else { Exit::SomeRefused })
}

async fn export(node: &Hall, args: &ExportArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let now = node.now();
    let rules = block_list::all(node, RuleKind::Block).await?;
    let rules: Vec<Rule> = rules.into_iter().filter(|rule| rule.holds(now)).collect();
    let text = block_csv::write(&rules).map_err(CliError::from)?;
    match &args.file {
        None => out.write_all(&text)?,
        Some(path) => {
            std::fs::write(path, &text).map_err(|err| {
                CliError::new(format!("{} cannot be written: {err}", path.display()))
                    .next("Name a file in a folder that you may write to.")
            })?;
            writeln!(out, "Wrote {} blocks to {}.", rules.len(), path.display())?;
        }
    }
    Ok(Exit::Success)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{hall, said};
    use super::*;

    fn add_args(target: &str, reason: &str, until: Option<&str>) -> BlockCommand {
        let until = until.map(str::to_owned);
        BlockCommand::Add(AddArgs { target: target.into(), reason: reason.into(), until, json: false })
    }

    #[tokio::test]
    async fn a_block_is_kept_with_its_reason_its_end_and_who_set_it() {
        let (node, _dir) = hall().await;
        let command = add_args("*.Spam.example", "Advertising", Some("2026-12-31"));
        let text = said(async |out| block(&node, command.clone(), out).await).await;
        assert_eq!(text, "spam.example is blocked until 2027-01-01T00:00:00Z.\n");
        let again = said(async |out| block(&node, command, out).await).await;
        assert!(again.contains("already"), "{again}");
        let listed = said(async |out| block(&node, BlockCommand::List(ListArgs { json: true }), out).await).await;
        let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
        let item = &listed["items"][0];
        assert_eq!((&item["target"], &item["reason"]), (&json!("spam.example"), &json!("Advertising")));
        assert_eq!((&item["set_at"], &item["active"]), (&json!("2026-11-21T12:00:00Z"), &json!(true)));
        assert!(item["set_by"].as_str().unwrap().ends_with("at the command line"));

        let target = TargetArgs { target: "SPAM.example".into(), json: false };
        let lifted = said(async |out| block(&node, BlockCommand::Lift(target.clone()), out).await).await;
        assert_eq!(lifted, "spam.example is no longer blocked.\n");
        let again = block(&node, BlockCommand::Lift(target), &mut Vec::new()).await.unwrap_err();
        assert!(again.to_string().contains("is not blocked by that name"), "{again}");
    }

    #[tokio::test]
    async fn what_makes_no_sense_is_refused_with_what_to_write() {
        let (node, _dir) = hall().await;
        for (target, reason, until, expected) in [
            ("spam.example", " ", None, "reason: is missing; say why"),
            ("example", "x", None, "top-level domain"),
            ("library.delft.example", "x", None, "is this node itself"),
            ("delft.example", "x", None, "is this node itself"),
            ("spam.example", "x", Some("soon"), "until: is no day"),
            ("spam.example", "x", Some("2026-11-20"), "has passed already"),
        ] {
            let refused = block(&node, add_args(target, reason, until), &mut Vec::new()).await.unwrap_err();
            assert!(refused.to_string().contains(expected), "{refused}");
        }
        let (target, reason) = ("https://city.example/users/ana".into(), String::new());
        let actor = AllowCommand::Add(AllowArgs { target, reason, until: None, json: false });
        let refused = allow(&node, actor, &mut Vec::new()).await.unwrap_err();
        assert!(refused.to_string().contains("only servers can be allowed"), "{refused}");
    }

    #[tokio::test]
    async fn an_export_comes_back_by_an_import_and_a_dry_run_changes_nothing() {
        let (node, dir) = hall().await;
        for (target, reason) in [("a.example", "=1+1"), ("https://b.example/users/eve", "'quoted', \"twice\"\nand on")]
        {
            block(&node, add_args(target, reason, Some("2027-01-01")), &mut Vec::new()).await.unwrap();
        }
        let file = dir.path().join("blocks.csv");
        let args = ExportArgs { file: Some(file.clone()) };
        said(async |out| block(&node, BlockCommand::Export(args), out).await).await;
        let exported = block_list::all(&node, RuleKind::Block).await.unwrap();

        let (other, _dir) = hall().await;
        let import = |dry_run| BlockCommand::Import(BlockImportArgs { file: file.clone(), dry_run, json: false });
        let text = said(async |out| block(&other, import(true), out).await).await;
        assert_eq!(text, "It would be: 2 new, 0 changed, 0 as they were, 0 not taken.\n");
        assert!(block_list::all(&other, RuleKind::Block).await.unwrap().is_empty());
        said(async |out| block(&other, import(false), out).await).await;
        assert_eq!(block_list::all(&other, RuleKind::Block).await.unwrap(), exported);
        let text = said(async |out| block(&other, import(false), out).await).await;
        assert_eq!(text, "0 new, 0 changed, 2 as they were, 0 not taken.\n");
    }
}
