//! A comment: a reply from any server to one of this city's entries.

use super::id::{CommentId, EntryId};
use super::status::word_enum;
use super::text::CleanHtml;
use super::time::Moment;
use std::fmt;
use std::str::FromStr;

/// Why a comment is held whose author, or their server, is blocked; when the block ends it is published again.
pub const HELD_AS_PRIVATE: &str = "its author sent it to the city alone";
pub const HELD_BY_BLOCK: &str = "its author, or their server, is blocked here";

word_enum! {
    /// What has become of a comment.
    CommentState {
        /// Stored, not looked at.
        Received = "received", "Received";
        /// Kept from the public until a moderator decides.
        Held = "held", "Held";
        Published = "published", "Published";
        /// Taken down by a moderator or deleted by its author.
        Removed = "removed", "Removed";
    }
}

/// Who wrote a comment, as their own server says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    pub uri: String,
    /// `@name@server`.
    pub address: String,
    pub name: String,
    /// Their page for people.
    pub url: String,
    /// Host with port.
    pub server: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    pub id: CommentId,
    /// The last part of its address here.
    pub key: String,
    /// The ActivityPub id at its origin.
    pub uri: String,
    pub entry: EntryId,
    /// What it answers: the entry's id, or another comment's.
    pub in_reply_to: String,
    pub author: Author,
    pub html: CleanHtml,
    pub language: Option<String>,
    pub url: String,
    pub state: CommentState,
    /// Why a moderator held or removed it.
    pub state_reason: Option<String>,
    pub published_at: Option<Moment>,
    pub received_at: Moment,
    pub edited_at: Option<Moment>,
}
