//! An entry: anything in the library.
//!
//! Everything but title, kind and one principle may be unknown, and unknown is kept as `None` or empty.

use serde::{Deserialize, Serialize};

use super::date::PartialDate;
use super::id::{ActorId, EntryId};
use super::key::Key;
use super::lang::Lang;
use super::status::{EntryKind, PracticeKind, Publication, Status};
use super::text::CleanHtml;
use super::time::Moment;

/// The licence of an entry whose city said nothing else.
pub const DEFAULT_LICENCE: &str = "CC-BY-4.0";

/// What a city says in an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryContent {
    pub kind: EntryKind,
    pub practice_kind: Option<PracticeKind>,
    pub title: String,
    /// Plain, at most 500 characters.
    pub summary: Option<String>,
    pub body: Body,
    pub language: Option<Lang>,
    /// Slugs of the vocabulary, in its order.
    pub principles: Vec<String>,
    pub topics: Vec<String>,
    pub missions: Vec<String>,
    pub status: Option<Status>,
    /// When the status was last known to be true.
    pub status_as_of: Option<PartialDate>,
    pub starts: Option<PartialDate>,
    pub ends: Option<PartialDate>,
    /// Names of other cities that take part.
    pub partners: Vec<String>,
    pub links: Vec<Link>,
    pub attachments: Vec<Attachment>,
    /// An SPDX identifier, or the address of a licence.
    pub licence: String,
    /// The page that the facts come from.
    pub source: Option<String>,
}

impl EntryContent {
    /// Whether residents can still comment on it.
    pub fn takes_replies(&self) -> bool {
        !self.status.is_some_and(Status::ends_replies)
    }
}

/// The long text of an entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// As its editor wrote it; unknown for entries of cities that send only HTML.
    pub markdown: Option<String>,
    pub html: CleanHtml,
}

impl Body {
    pub fn from_markdown(markdown: String) -> Self {
        let html = CleanHtml::from_markdown(&markdown);
        Self { markdown: Some(markdown), html }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub url: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// A file kept elsewhere, described so that everyone knows what it is without opening it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub url: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    pub alt: String,
}

/// An entry as this node holds it, its own or another city's.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: EntryId,
    /// The last part of its page's address at this node.
    pub key: Key,
    /// The ActivityPub id.
    pub uri: String,
    /// The page for people at its origin.
    pub url: String,
    pub city: ActorId,
    /// Whether it is this node's own.
    pub local: bool,
    pub content: EntryContent,
    pub publication: Publication,
    /// Grows by one with each change of the content.
    pub revision: i32,
    /// The id its city's own systems use.
    pub external_id: Option<String>,
    pub created_at: Moment,
    pub published_at: Option<Moment>,
    pub updated_at: Moment,
    /// When this node learned of another city's entry.
    pub received_at: Option<Moment>,
}

impl Entry {
    pub fn is_published(&self) -> bool {
        self.publication == Publication::Published
    }
}
