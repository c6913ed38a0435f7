//! Two texts of one entry beside each other, field by field, with what differs marked.

use askama::Template;

use crate::domain::entry_changes::{self, Mark, Piece};
use crate::domain::entry_input::EntryInput;
use crate::domain::id::DraftId;
use crate::domain::key::Key;
use crate::domain::time::Moment;
use crate::web::desk::DeskFrame;
use crate::web::words::When;

use super::history::{field_label, shown_value};

/// The text that is kept already.
pub struct Other {
    pub key: Option<Key>,
    pub input: EntryInput,
    /// What both began with, where that is known.
    pub base: Option<EntryInput>,
    /// None for the same person.
    pub by: Option<String>,
    pub at: Moment,
    /// From here on what the editor has before their eyes.
    pub base_revision: i32,
    pub draft: Option<DraftId>,
    pub version: i32,
}

pub struct Difference {
    pub field: &'static str,
    pub label: String,
    pub mine: String,
    pub theirs: String,
    /// From theirs to mine.
    pub pieces: Vec<Piece>,
    pub takes_theirs: bool,
    /// Whether both texts can stand one below the other.
    pub is_long: bool,
}

#[derive(Template)]
#[template(path = "desk/merge.html")]
pub struct MergePage {
    pub frame: DeskFrame,
    pub action: String,
    pub by: Option<String>,
    pub when: When,
    pub differences: Vec<Difference>,
    pub mine: String,
    pub theirs: String,
    pub base_revision: i32,
    pub draft: String,
    pub version: i32,
}

impl MergePage {
    pub fn new(frame: DeskFrame, mine: &EntryInput, other: Other) -> Self {
        let words = frame.words();
        let json = |input: &EntryInput| serde_json::to_string(input).expect("plain text always serialises");
        // What only the others have changed is theirs by default, all else the editor's own.
        let own: Option<Vec<&str>> = other
            .base
            .as_ref()
            .map(|base| entry_changes::between(base, mine).iter().map(|change| change.field).collect());
        let differences = entry_changes::between(&other.input, mine).into_iter().map(|change| Difference {
            field: change.field,
            label: field_label(words, change.field),
            takes_theirs: own.as_ref().is_some_and(|own| !own.contains(&change.field)),
            is_long: matches!(change.field, "body" | "summary"),
            mine: shown_value(words, change.field, &change.after),
            theirs: shown_value(words, change.field, &change.before),
            pieces: change.pieces,
        });
        let path = match &other.key {
            Some(key) => format!("/desk/entries/{key}/edit"),
            None => "/desk/entries/new".to_owned(),
        };
        Self {
            action: frame.link(&path),
            when: words.moment(other.at),
            differences: differences.collect(),
            mine: json(mine),
            theirs: json(&other.input),
            by: other.by,
            base_revision: other.base_revision,
            draft: other.draft.map(|draft| draft.to_string()).unwrap_or_default(),
            version: other.version,
            frame,
        }
    }
}
