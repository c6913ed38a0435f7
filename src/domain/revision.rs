//! The past of an entry: what it said after each change, and who changed it.

use std::fmt;
use std::str::FromStr;

use super::entry_input::EntryInput;
use super::id::{DraftId, EntryId, RevisionId};
use super::status::word_enum;
use super::time::Moment;

word_enum! {
    /// What was done to an entry.
    RevisionVerb {
        /// What was there before changes were kept.
        Before = "before", "Before";
        Created = "created", "Created";
        Changed = "changed", "Changed";
        Published = "published", "Published";
        Restored = "restored", "Restored";
        Withdrawn = "withdrawn", "Withdrawn";
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    pub id: RevisionId,
    pub entry: EntryId,
    /// The entry's own number at that time.
    pub revision: i32,
    pub verb: RevisionVerb,
    /// Whoever it was: an address of staff, or the name of a command.
    pub by: String,
    pub at: Moment,
    pub content: EntryInput,
}

/// What somebody has typed and not yet handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub id: DraftId,
    /// None for an entry that is not there yet.
    pub entry: Option<EntryId>,
    /// The revision of the entry that was before their eyes.
    pub base_revision: i32,
    /// Grows by one with each saving.
    pub version: i32,
    pub content: EntryInput,
    pub saved_at: Moment,
}
