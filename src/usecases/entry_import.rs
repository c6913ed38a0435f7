//! Entries come in from a file, row by row: written where they are new, changed where they differ.
//!
//! Reading files is the command's; here a row is a set of fields with its number.

use crate::domain::deed::Deed;
use crate::domain::entry_input::EntryInput;
use crate::domain::refusal::FieldRefusal;
use crate::domain::revision::RevisionVerb;
use crate::domain::text;
use crate::domain::time::Moment;
use crate::store::{Conn, entries};

use super::audit::{self, By};
use super::entry_create::{self, New, check_external_id};
use super::entry_edit::{self, Change, Publish};
use super::entry_publish;
use super::error::UseError;
use super::node::{Hall, Node};

/// One row of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportRow {
    /// As people count: the first row below the heading of a CSV is 2, the first object of a JSON list is 1.
    pub number: usize,
    pub input: EntryInput,
    pub external_id: Option<String>,
    /// Whose entry it is; none means this city's.
    pub city: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportOptions {
    /// Check everything, write nothing.
    pub dry_run: bool,
    /// Take rows that name another city as this city's own.
    pub take_other_cities: bool,
    /// Leave new entries as drafts.
    pub as_drafts: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    pub refused: Vec<RowRefusal>,
    /// What became of each row that was taken.
    pub taken: Vec<Taken>,
}

impl ImportReport {
    /// As the log keeps it.
    fn in_short(&self) -> String {
        format!("{} new, {} changed, {} as they were", self.created, self.updated, self.unchanged)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub row: usize,
    pub title: String,
    pub outcome: Outcome,
}

/// Why a row was not taken.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct RowRefusal {
    pub row: usize,
    #[serde(flatten)]
    pub refusal: FieldRefusal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Created,
    Updated,
    Unchanged,
}

/// Takes what can be taken and names the rest. A row is known again by its external id, else by its title.
pub async fn run(
    node: &Hall,
    rows: Vec<ImportRow>,
    options: ImportOptions,
    by: By,
    progress: impl Fn(usize) + Send,
) -> Result<ImportReport, UseError> {
    let mut report = ImportReport::default();
    for (done, row) in rows.into_iter().enumerate() {
        let (number, now) = (row.number, node.now());
        let title = row.input.title.clone().unwrap_or_default();
        let (hall, by) = (node.clone(), by.clone());
        // One transaction a row: what was taken stays taken, whatever comes later in the file.
        let outcome = node.db.write(move |conn| take(conn, &hall, row, options, &by, now)).await;
        if let Ok(outcome) = &outcome {
            report.taken.push(Taken { row: number, title, outcome: *outcome });
        }
        match outcome {
            Ok(Outcome::Created) => report.created += 1,
            Ok(Outcome::Updated) => report.updated += 1,
            Ok(Outcome::Unchanged) => report.unchanged += 1,
            Err(UseError::Invalid(refusals)) => {
                report.refused.extend(refusals.into_iter().map(|refusal| RowRefusal { row: number, refusal }));
            }
            Err(UseError::Conflict(problem) | UseError::Gone(problem)) => {
                report.refused.push(RowRefusal { row: number, refusal: FieldRefusal::new("external_id", problem) });
            }
            Err(err) => return Err(err),
        }
        progress(done + 1);
    }
    if !options.dry_run && report.created + report.updated > 0 {
        let (hall, said) = (node.clone(), report.in_short());
        let noted = node.db.write(move |conn| audit::note(conn, &hall, &by, Deed::EntriesImported, &said, None));
        noted.await?;
    }
    entry_publish::wake(node);
    Ok(report)
}

fn take(
    conn: &mut Conn,
    node: &Node,
    row: ImportRow,
    options: ImportOptions,
    by: &By,
    now: Moment,
) -> Result<Outcome, UseError> {
    check_city(node, row.city.as_deref(), options)?;
    let external_id = check_external_id(row.external_id)?;
    let content = row.input.check().map_err(UseError::Invalid)?;
    let known = match &external_id {
        Some(id) => entries::by_external_id(conn, node.own.city, id)?,
        None => entries::by_title(conn, node.own.city, &content.title)?,
    };
    let Some(mut entry) = known else {
        if !options.dry_run {
            let new = New { content, external_id, publish: !options.as_drafts };
            entry_create::in_transaction(conn, node, new, by, now)?;
        }
        return Ok(Outcome::Created);
    };
    if entry.content == content {
        return Ok(Outcome::Unchanged);
    }
    if !options.dry_run {
        let change = Change { content, publish: Publish::Keep, verb: RevisionVerb::Changed };
        entry_edit::in_transaction(conn, node, &mut entry, change, by, now)?;
    }
    Ok(Outcome::Updated)
}

fn check_city(node: &Node, city: Option<&str>, options: ImportOptions) -> Result<(), UseError> {
    let Some(city) = city.map(str::trim).filter(|city| !city.is_empty()) else { return Ok(()) };
    let here = node.here();
    let own = [here.name.as_str(), node.site.handle.as_str()];
    let same = own.iter().any(|name| text::fold(name) == text::fold(city)) || city == node.site.acct().to_string();
    if same || options.take_other_cities {
        return Ok(());
    }
    let problem = format!(
        "\"{city}\" is another city; leave its rows to its own node, or import with --take-other-cities to make them {}'s",
        here.name
    );
    Err(UseError::Invalid(vec![FieldRefusal::new("city", problem)]))
}
