//! `manyhalls import`: a file goes in, a report comes out.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use serde_json::json;

use crate::usecases::entry_import::{self, ImportOptions, ImportReport};
use crate::usecases::node::Hall;

use super::import_file;
use super::operator::operator;
use super::outcome::{CliError, Exit, write_json};
use super::progress;

/// Take entries from a CSV or JSON file
#[derive(Clone, Debug, clap::Args)]
#[command(
    long_about = "Takes entries from a CSV file (the first row names the columns; lists in a cell are separated \
by `;`) or a JSON file (a list of objects with the API's field names), and publishes them. The good rows are taken; each \
one that is not is named with its number, column and reason, and the exit code is then 1.

A row is known again by its external_id, else by its title: importing a file a second time changes nothing.

  manyhalls import entries.csv --dry-run
  manyhalls import entries.csv

Columns: external_id, city, kind (project, practice, consultation), practice_kind, title, summary, body, language, \
principles, topics, missions, status, status_as_of, starts, ends, partners, links, attachments (address, space, what it \
shows), licence, source. Only title, kind and one principle are compulsory."
)]
pub struct ImportArgs {
    /// A CSV or JSON file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Check everything, change nothing
    #[arg(long)]
    pub dry_run: bool,

    /// Take rows that name another city in the column `city` as this city's own
    #[arg(long)]
    pub take_other_cities: bool,

    /// Leave new entries as drafts
    #[arg(long)]
    pub drafts: bool,

    /// Say the outcome as JSON
    #[arg(long)]
    pub json: bool,
}

pub async fn run(node: &Hall, args: &ImportArgs, out: &mut dyn Write) -> Result<Exit, CliError> {
    let file = import_file::read(&args.file)?;
    let options =
        ImportOptions { dry_run: args.dry_run, take_other_cities: args.take_other_cities, as_drafts: args.drafts };
    let (bar, total) = (progress::bar("Importing"), file.rows.len() as u64);
    let mut report = entry_import::run(node, file.rows, options, operator(), |done| bar.at(done as u64, total)).await?;
    drop(bar);
    report.refused.extend(file.broken);
    report.refused.sort_by_key(|refused| refused.row);
    match args.json {
        true => write_json(
            out,
            &json!({
                "dry_run": args.dry_run,
                "created": report.created,
                "updated": report.updated,
                "unchanged": report.unchanged,
                "refused": report.refused,
                "not_stored": file.not_stored,
            }),
        )?,
        false => write_report(out, args, &report, &file.not_stored)?,
    }
    Ok(if report.refused.is_empty() { Exit::Success } else { Exit::SomeRefused })
}

fn write_report(
    out: &mut dyn Write,
    args: &ImportArgs,
    report: &ImportReport,
    not_stored: &[&str],
) -> Result<(), CliError> {
    let refused = report.refused.iter().map(|refused| refused.row).collect::<BTreeSet<_>>().len();
    for refused in &report.refused {
        writeln!(out, "row {}, {}: {}", refused.row, refused.refusal.field, refused.refusal.problem)?;
    }
    if !not_stored.is_empty() {
        writeln!(out, "Columns that were taken note of but not stored: {}", not_stored.join(", "))?;
    }
    let would = if args.dry_run { "It would be: " } else { "" };
    writeln!(
        out,
        "{would}{} new, {} changed, {} as they were, {refused} refused.",
        report.created, report.updated, report.unchanged
    )?;
    if args.dry_run {
        writeln!(out, "Nothing was changed. Without --dry-run the rows that are not refused are taken.")?;
    } else if refused > 0 {
        writeln!(out, "Mend the refused rows and import the file again: the others stay as they are.")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::testing::hall;
    use super::*;

    fn args(file: &Path) -> ImportArgs {
        ImportArgs { file: file.to_owned(), dry_run: false, take_other_cities: false, drafts: false, json: false }
    }

    async fn imported(node: &Hall, args: &ImportArgs) -> (Exit, String) {
        let mut out = Vec::new();
        let exit = run(node, args, &mut out).await.unwrap();
        (exit, String::from_utf8(out).unwrap())
    }

    #[tokio::test]
    async fn the_good_rows_are_taken_and_the_others_named() {
        let (node, dir) = hall().await;
        let file = dir.path().join("f.csv");
        let text = "title,kind,principles,city,country\nA,project,1,,NL\nB,projet,1,,NL\nC,project,1,Utrecht,NL\nD,x\n";
        std::fs::write(&file, text).unwrap();
        let (exit, said) = imported(&node, &args(&file)).await;
        assert_eq!(exit, Exit::SomeRefused);
        let lines: Vec<&str> = said.lines().collect();
        assert!(lines[0].starts_with("row 3, kind: \"projet\" is no kind; use project"), "{said}");
        assert!(lines[1].starts_with("row 4, city: \"Utrecht\" is another city"), "{said}");
        assert!(lines[2].starts_with("row 5, row: has 2 cells"), "{said}");
        assert_eq!(lines[3], "Columns that were taken note of but not stored: country");
        assert_eq!(lines[4], "1 new, 0 changed, 0 as they were, 3 refused.");
    }

    #[tokio::test]
    async fn a_dry_run_changes_nothing_and_a_second_import_neither() {
        let (node, dir) = hall().await;
        let file = dir.path().join("f.json");
        std::fs::write(&file, r#"[{"title": "A", "kind": "project", "principles": [1]}]"#).unwrap();
        let dry = ImportArgs { dry_run: true, json: true, ..args(&file) };
        let counts = |text: &str| {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            (value["created"].as_u64(), value["unchanged"].as_u64())
        };
        assert_eq!(counts(&imported(&node, &dry).await.1), (Some(1), Some(0)));
        let (exit, said) = imported(&node, &args(&file)).await;
        assert_eq!((exit, said.as_str()), (Exit::Success, "1 new, 0 changed, 0 as they were, 0 refused.\n"));
        assert_eq!(counts(&imported(&node, &dry).await.1), (Some(0), Some(1)));
    }

    #[tokio::test]
    async fn rows_of_other_cities_are_taken_when_told_so() {
        let (node, _dir) = hall().await;
        let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/demo/projects.csv");
        let take = ImportArgs { take_other_cities: true, ..args(&demo) };
        let (exit, said) = imported(&node, &take).await;
        assert_eq!(exit, Exit::Success, "{said}");
        assert!(said.ends_with("93 new, 0 changed, 0 as they were, 0 refused.\n"), "{said}");
    }
}
