//! The steps of an import: the file, its columns, what would happen, what has happened.

use askama::Template;

use crate::domain::refusal::FieldRefusal;
use crate::domain::status::EntryKind;
use crate::domain::taxonomy;
use crate::usecases::entry_file::{self, Heading};
use crate::usecases::entry_import::{ImportReport, Outcome};
use crate::usecases::import_keep::ROWS_MAX;
use crate::web::desk::DeskFrame;
use crate::web::words::Words;

use super::editor::Choice;
use super::history::field_label;
use super::pictures::sentence;

/// Rows of the report on a page; the counts are of all.
const SHOWN: usize = 500;

/// What counts where a row says nothing.
#[derive(Clone, Debug, Default)]
pub struct Defaults {
    pub kind: Option<String>,
    pub language: Option<String>,
    pub principle: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/import_file.html")]
pub struct UploadPage {
    pub frame: DeskFrame,
    pub hint: String,
    pub problem: Option<String>,
}

impl UploadPage {
    pub fn new(frame: DeskFrame, refusals: &[FieldRefusal]) -> Self {
        let words = frame.words();
        let problem = refusals.first().map(|refusal| sentence(words, refusal));
        Self { hint: words.count("import-file-hint", ROWS_MAX), problem, frame }
    }
}

pub struct Column {
    pub name: String,
    pub example: String,
    pub options: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "desk/import_columns.html")]
pub struct ColumnsPage {
    pub frame: DeskFrame,
    pub id: i64,
    pub name: String,
    pub columns: Vec<Column>,
    pub kinds: Vec<Choice>,
    pub principles: Vec<Choice>,
    pub language: String,
}

impl ColumnsPage {
    pub fn new(frame: DeskFrame, id: i64, name: &str, headings: &[Heading], defaults: &Defaults) -> Self {
        let words = frame.words();
        let column = |heading: &Heading| Column {
            name: heading.name.clone(),
            example: heading.example.clone(),
            options: fields(words, heading.guess),
        };
        let kind = |kind: &EntryKind| Choice { value: kind.to_string(), label: words.kind(*kind), chosen: false };
        let principle = |term: &taxonomy::Term| Choice {
            value: term.slug.clone(),
            label: words.principle(&term.slug),
            chosen: false,
        };
        Self {
            id,
            name: name.to_owned(),
            columns: headings.iter().map(column).collect(),
            kinds: EntryKind::ALL.iter().map(kind).collect(),
            principles: taxonomy::principles().terms.iter().map(principle).collect(),
            language: defaults.language.clone().unwrap_or_default(),
            frame,
        }
    }
}

fn fields(words: &Words, guess: Option<&str>) -> Vec<Choice> {
    let option = |field: &'static str| Choice {
        value: field.to_owned(),
        label: field_label(words, field),
        chosen: guess == Some(field),
    };
    // Every row becomes this city's own, so whose it was makes no difference.
    entry_file::fields().filter(|field| *field != "city").map(option).collect()
}

pub struct Row {
    pub number: usize,
    pub title: String,
    pub what: String,
    pub is_refused: bool,
}

/// What is sent along with the next step.
pub struct Hidden {
    pub name: String,
    pub value: String,
}

#[derive(Template)]
#[template(path = "desk/import_outcome.html")]
pub struct OutcomePage {
    pub frame: DeskFrame,
    pub name: String,
    pub summary: String,
    pub rows: Vec<Row>,
    pub more: Option<String>,
    /// Empty where it has been done.
    pub hidden: Vec<Hidden>,
    pub is_done: bool,
    /// Whether anything would be taken.
    pub is_useful: bool,
    pub publish: String,
    pub columns_path: String,
}

impl OutcomePage {
    pub fn before(
        frame: DeskFrame,
        id: i64,
        name: &str,
        said: (&[Option<String>], &Defaults),
        report: &ImportReport,
        followers: i64,
    ) -> Self {
        let (fields, defaults) = said;
        let hidden = |name: &str, value: &str| Hidden { name: name.to_owned(), value: value.to_owned() };
        let mut all = vec![hidden("file", &id.to_string()), hidden("columns", &fields.len().to_string())];
        for (place, field) in fields.iter().enumerate() {
            all.extend(field.as_deref().map(|field| hidden(&format!("column.{place}"), field)));
        }
        for (name, value) in
            [("kind", &defaults.kind), ("language", &defaults.language), ("principle", &defaults.principle)]
        {
            all.extend(value.as_deref().map(|value| hidden(&format!("default.{name}"), value)));
        }
        let followers = usize::try_from(followers).unwrap_or_default();
        let publish = frame.count("import-publish", followers);
        let columns_path = frame.link(&format!("/desk/import/{id}"));
        Self { hidden: all, publish, columns_path, ..Self::new(frame, name, report, false) }
    }

    pub fn after(frame: DeskFrame, name: &str, report: &ImportReport) -> Self {
        Self::new(frame, name, report, true)
    }

    fn new(frame: DeskFrame, name: &str, report: &ImportReport, is_done: bool) -> Self {
        let words = frame.words();
        let outcome = |outcome: Outcome| {
            words.say(match outcome {
                Outcome::Created => "import-is-new",
                Outcome::Updated => "import-is-changed",
                Outcome::Unchanged => "import-is-same",
            })
        };
        let taken = report.taken.iter().map(|taken| Row {
            number: taken.row,
            title: taken.title.clone(),
            what: outcome(taken.outcome),
            is_refused: false,
        });
        let refused = report.refused.iter().map(|refused| Row {
            number: refused.row,
            title: String::new(),
            what: sentence(words, &refused.refusal),
            is_refused: true,
        });
        // What has to be mended stands first.
        let mut rows: Vec<Row> = refused.chain(taken).collect();
        let hidden_rows = rows.len().saturating_sub(SHOWN);
        rows.truncate(SHOWN);
        let mut refused_rows: Vec<usize> = report.refused.iter().map(|refused| refused.row).collect();
        refused_rows.dedup();
        let counts = [
            ("created", report.created.into()),
            ("updated", report.updated.into()),
            ("unchanged", report.unchanged.into()),
            ("refused", refused_rows.len().into()),
        ];
        Self {
            name: name.to_owned(),
            summary: words.with("import-summary", &counts),
            rows,
            more: (hidden_rows > 0).then(|| words.count("import-more", hidden_rows)),
            hidden: Vec::new(),
            is_done,
            is_useful: report.created + report.updated > 0,
            publish: String::new(),
            columns_path: frame.link("/desk/import"),
            frame,
        }
    }
}
