//! The changes of an entry as a list, and two of them compared.

use askama::Template;

use crate::domain::entry::Entry;
use crate::domain::entry_changes::{self, Mark, Piece};
use crate::domain::id::RevisionId;
use crate::domain::revision::{Revision, RevisionVerb};
use crate::domain::status::Publication;
use crate::web::desk::DeskFrame;
use crate::web::words::{When, Words};

pub struct Change {
    pub id: i64,
    pub what: String,
    pub when: When,
    /// Unknown for what was there before changes were kept.
    pub by: Option<String>,
    pub from: bool,
    pub to: bool,
    pub is_newest: bool,
}

pub struct Difference {
    pub label: String,
    pub pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "desk/history.html")]
pub struct HistoryPage {
    pub frame: DeskFrame,
    pub title: String,
    pub key: String,
    pub changes: Vec<Change>,
    pub differences: Vec<Difference>,
    /// Whether two versions stand to be compared.
    pub is_compared: bool,
    /// Whether an old version can be brought back.
    pub may_restore: bool,
    pub is_published: bool,
}

impl HistoryPage {
    pub fn new(
        frame: DeskFrame,
        entry: &Entry,
        revisions: &[Revision],
        compared: (Option<RevisionId>, Option<RevisionId>),
        may_write: bool,
    ) -> Self {
        let words = frame.words();
        let find = |id: Option<RevisionId>| id.and_then(|id| revisions.iter().find(|revision| revision.id == id));
        // Where nobody has chosen: the newest, against the one before it that said something else.
        let to = find(compared.1).or(revisions.first());
        let from = find(compared.0).or_else(|| {
            let to = to?;
            revisions.iter().find(|revision| revision.id < to.id && revision.content != to.content)
        });
        let changes = revisions.iter().enumerate().map(|(place, revision)| Change {
            id: revision.id.0,
            what: verb(words, revision.verb),
            when: words.moment(revision.at),
            by: Some(revision.by.clone()).filter(|by| !by.is_empty()),
            from: from.is_some_and(|from| from.id == revision.id),
            to: to.is_some_and(|to| to.id == revision.id),
            is_newest: place == 0,
        });
        let differences = from.zip(to).map(|(from, to)| entry_changes::between(&from.content, &to.content));
        let is_compared = differences.is_some();
        let difference = |change: entry_changes::FieldChange| {
            let label = field_label(words, change.field);
            let named = |text: &str| shown_value(words, change.field, text);
            let pieces = entry_changes::pieces(&named(&change.before), &named(&change.after));
            Difference { label, pieces }
        };
        Self {
            title: entry.content.title.clone(),
            key: entry.key.to_string(),
            changes: changes.collect(),
            differences: differences.unwrap_or_default().into_iter().map(difference).collect(),
            is_compared,
            may_restore: may_write && entry.publication != Publication::Withdrawn,
            is_published: entry.is_published(),
            frame,
        }
    }
}

fn verb(words: &Words, verb: RevisionVerb) -> String {
    words.say(match verb {
        RevisionVerb::Before => "history-before",
        RevisionVerb::Created => "history-created",
        RevisionVerb::Changed => "history-changed",
        RevisionVerb::Published => "history-published",
        RevisionVerb::Restored => "history-restored",
        RevisionVerb::Withdrawn => "history-withdrawn",
    })
}

/// What a field is called on the desk.
pub fn field_label(words: &Words, field: &str) -> String {
    let id = match field {
        "kind" => "field-kind",
        "practice_kind" => "field-practice-kind",
        "title" => "field-title",
        "summary" => "field-summary",
        "body" => "field-body",
        "language" => "field-language",
        "principles" => "field-principles",
        "topics" => "field-topics",
        "missions" => "field-missions",
        "status" => "field-status",
        "status_as_of" => "field-status-as-of",
        "starts" => "field-starts",
        "ends" => "field-ends",
        "partners" => "field-partners",
        "links" => "field-links",
        "attachments" => "field-attachments",
        "licence" => "field-licence",
        "source" => "field-source",
        "due" => "field-due",
        "picture" => "field-picture",
        "alt" => "field-alt",
        "file" => "field-file",
        "external_id" => "field-external-id",
        "city" => "field-city",
        "row" => "field-row",
        "reason" | "text" => "blocks-reason",
        "until" => "blocks-until",
        "target" => "blocks-target",
        other => return other.to_owned(),
    };
    words.say(id)
}

/// A value as people know it: terms by their names.
pub fn shown_value(words: &Words, field: &str, text: &str) -> String {
    let each = |name: &dyn Fn(&str) -> String| text.lines().map(name).collect::<Vec<_>>().join("\n");
    match field {
        "principles" => each(&|slug| words.principle(slug)),
        "topics" => each(&|slug| words.topic(slug)),
        "missions" => each(&|slug| words.mission(slug)),
        "status" => text.parse().map_or_else(|()| text.to_owned(), |status| words.status(status)),
        "kind" => text.parse().map_or_else(|()| text.to_owned(), |kind| words.kind(kind)),
        "practice_kind" => text.parse().map_or_else(|()| text.to_owned(), |kind| words.practice_kind(kind)),
        "language" if !text.is_empty() => words.language(text),
        _ => text.to_owned(),
    }
}
