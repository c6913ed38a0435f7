//! Lists of blocks as CSV: our own, and those that Mastodon writes.
//!
//! Whether a row makes a block is judged by the import itself.

use csv::{ReaderBuilder, StringRecord};

use super::block_add::RuleInput;
use super::entry_import::RowRefusal;
use crate::domain::block::Rule;
use crate::domain::refusal::FieldRefusal;

/// What a row of another's list without a reason gets.
const NO_REASON: &str = "On a list that was imported; the list gives no reason";

/// What stands in a file.
#[derive(Debug, Default)]
pub struct BlockRows {
    /// With the number of each row; the heading is row 1.
    pub rows: Vec<(usize, RuleInput)>,
    pub refused: Vec<RowRefusal>,
}

#[derive(Clone, Copy)]
struct Columns {
    target: usize,
    reason: Option<usize>,
    until: Option<usize>,
    severity: Option<usize>,
    is_ours: bool,
}

/// Reads a list; or says why nothing of it can be taken.
pub fn read(bytes: &[u8]) -> Result<BlockRows, String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err("it is no text; save it as CSV in UTF-8".to_owned());
    }
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
    let heading = reader.headers().map_err(|err| format!("its heading cannot be read: {err}"))?;
    let columns = read_heading(heading)?;
    let mut file = BlockRows::default();
    for (place, record) in reader.records().enumerate() {
        let row = place + 2;
        let record = record.map_err(|err| format!("row {row} and what follows it cannot be read: {err}"))?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        match read_row(columns, &record) {
            Ok(input) => file.rows.push((row, input)),
            Err(refusal) => file.refused.push(RowRefusal { row, refusal }),
        }
    }
    Ok(file)
}

fn read_heading(heading: &StringRecord) -> Result<Columns, String> {
    let find = |name: &str| heading.iter().position(|cell| cell.trim().trim_start_matches('#') == name);
    if let Some(target) = find("target") {
        let (reason, until) = (find("reason"), find("until"));
        return Ok(Columns { target, reason, until, severity: None, is_ours: true });
    }
    let target = find("domain").ok_or_else(|| {
        "its first row does not name the columns; it has to be target,reason,until, or Mastodon's #domain,#severity,…"
            .to_owned()
    })?;
    let reason = find("public_comment");
    Ok(Columns { target, reason, until: None, severity: find("severity"), is_ours: false })
}

fn read_row(columns: Columns, record: &StringRecord) -> Result<RuleInput, FieldRefusal> {
    let cell = |place: Option<usize>| place.and_then(|place| record.get(place)).unwrap_or_default().trim();
    let severity = cell(columns.severity);
    if columns.severity.is_some() && severity != "suspend" {
        let problem = match severity {
            "silence" | "limit" | "noop" => {
                "is no block: this node blocks a server or does not, and knows no silencing"
            }
            _ => "is not known; only suspend is a block",
        };
        let shown: String = severity.chars().take(40).collect();
        return Err(FieldRefusal::new("severity", format!("\"{shown}\" {problem}")));
    }
    let reason = plain(cell(columns.reason));
    let reason = if reason.is_empty() && !columns.is_ours { NO_REASON.to_owned() } else { reason };
    let until = Some(plain(cell(columns.until))).filter(|until| !until.is_empty());
    Ok(RuleInput { target: plain(cell(Some(columns.target))), reason, until })
}

/// Writes a list of ours, with its heading.
pub fn write(rules: &[Rule]) -> std::io::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["target", "reason", "until"])?;
    for rule in rules {
        let target = rule.target.to_string();
        let until = rule.until.map(|until| until.to_string()).unwrap_or_default();
        writer.write_record([harmless(&target), harmless(&rule.reason), until])?;
    }
    writer.into_inner().map_err(|err| err.into_error())
}

/// With these at its start, a spreadsheet takes a cell for a formula and runs it.
const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell that no spreadsheet runs: an apostrophe before it makes it text.
fn harmless(text: &str) -> String {
    let risky = text.starts_with(FORMULA_STARTS) || text.starts_with('\'');
    if risky { format!("'{text}") } else { text.to_owned() }
}

/// The cell without the apostrophe that made it harmless.
fn plain(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA_STARTS) || rest.starts_with('\'') => rest.to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::block::RuleKind;
    use crate::domain::time::Moment;

    #[test]
    fn a_list_of_mastodon_is_read_and_only_suspended_servers_are_blocks() {
        let text = "#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate\n\
                    spam.example,suspend,true,true,Spam,false\n\
                    loud.example,silence,false,false,,false\n\
                    fine.example,noop,true,false,,false\n\
                    quiet.example,suspend,false,false,,true\n";
        let file = read(text.as_bytes()).unwrap();
        let rows: Vec<(usize, &str, &str)> =
            file.rows.iter().map(|(row, input)| (*row, input.target.as_str(), input.reason.as_str())).collect();
        assert_eq!(rows, [(2, "spam.example", "Spam"), (5, "quiet.example", NO_REASON)]);
        let refused: Vec<(usize, &str)> =
            file.refused.iter().map(|refused| (refused.row, refused.refusal.field.as_str())).collect();
        assert_eq!(refused, [(3, "severity"), (4, "severity")]);
        assert!(file.refused[0].refusal.problem.to_string().contains("knows no silencing"));
    }

    #[test]
    fn no_cell_of_an_export_is_run_by_a_spreadsheet_and_each_comes_back_as_it_was() {
        for reason in ["=HYPERLINK(\"x\")", "+1", "-1", "@SUM(1)", "'=1", "''", "'tis so", "plain", "a=b"] {
            let (target, until) = ("spam.example".parse().unwrap(), None);
            let set_at = Moment::from_micros(0);
            let rule =
                Rule { kind: RuleKind::Block, target, reason: reason.into(), until, set_by: "ana".into(), set_at };
            let text = String::from_utf8(write(&[rule]).unwrap()).unwrap();
            let cell = text.lines().nth(1).unwrap().trim_start_matches("spam.example,").trim_start_matches('"');
            assert!(!cell.starts_with(FORMULA_STARTS), "{text}");
            assert_eq!(read(text.as_bytes()).unwrap().rows[0].1.reason, reason);
        }
    }

    #[test]
    fn a_file_that_is_no_list_is_refused_as_a_whole() {
        for text in ["", "spam.example\nother.example\n", "a,b\n1,2\n"] {
            assert!(read(text.as_bytes()).unwrap_err().contains("target,reason,until"), "{text}");
        }
        assert!(read(b"target,reason\n\xff,x\n").unwrap_err().starts_with("row 2"));
    }
}
