//! The catalogue card: an entry as it stands in a list.
//!
//! What an entry says in full is the entry page's.

use crate::domain::city::City;
use crate::domain::entry::{Entry, EntryContent};
use crate::domain::status::Status;

use super::links;
use super::markup::Markup;
use super::shelf::Principle;
use super::words::{self, When};

/// About three lines; the entry page has the rest.
const SUMMARY_CHARS: usize = 240;

/// A quiet word about a state, with a shape that says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub word: &'static str,
    /// Its shape and tint: `ahead`, `going`, `done` or `over`.
    pub kind: &'static str,
    pub as_of: Option<When>,
}

impl Stamp {
    /// None where the status is unknown.
    pub fn of(content: &EntryContent) -> Option<Self> {
        let status = content.status?;
        Some(Self { word: status.label(), kind: shape(status), as_of: content.status_as_of.map(When::from) })
    }
}

/// Hollow before it starts, half while it goes on, full when it is done, a bar when it is over.
fn shape(status: Status) -> &'static str {
    match status {
        Status::Idea | Status::Planned | Status::Announced => "ahead",
        Status::Running | Status::Open => "going",
        Status::Completed | Status::Adopted | Status::Answered => "done",
        Status::Stopped | Status::Closed | Status::Archived => "over",
    }
}

/// Whose an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardPlace {
    pub city: String,
    pub path: String,
    pub country: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub path: String,
    pub title: String,
    /// For `lang`.
    pub lang: Option<String>,
    /// `Project`, or what a practice is more exactly.
    pub kind: &'static str,
    pub stamp: Option<Stamp>,
    /// None on the city's own page, which need not say it again.
    pub place: Option<CardPlace>,
    pub summary: Option<String>,
    /// The passage that holds the words searched for; stands instead of the summary.
    pub highlight: Option<Markup>,
    pub principles: Vec<Principle>,
    /// The name of the language, where it is not the page's.
    pub language: Option<String>,
    pub until: Option<When>,
}

impl Card {
    pub fn new(entry: &Entry, city: &City) -> Self {
        let content = &entry.content;
        let open = content.status == Some(Status::Open);
        Self {
            path: links::entry(entry),
            title: content.title.clone(),
            lang: words::foreign(content.language.as_ref()),
            kind: kind_label(content),
            stamp: Stamp::of(content),
            place: Some(CardPlace {
                city: city.name.clone(),
                path: links::city(city),
                country: city.country.as_deref().map(words::country),
            }),
            summary: content.summary.as_deref().map(|summary| words::beginning(summary, SUMMARY_CHARS)),
            highlight: None,
            principles: content.principles.iter().filter_map(|slug| Principle::find(slug)).collect(),
            language: words::foreign(content.language.as_ref()).map(|tag| words::language(&tag)),
            until: content.ends.filter(|_| open).map(When::from),
        }
    }

    /// As it stands on the page of its city.
    pub fn at_home(self) -> Self {
        Self { place: None, ..self }
    }

    /// With the passage around the words that were found.
    pub fn highlighted(self, highlight: Option<&str>) -> Self {
        Self { highlight: highlight.and_then(Markup::cleaned), ..self }
    }
}

/// `Practice` says little where the city said which.
pub(super) fn kind_label(content: &EntryContent) -> &'static str {
    content.practice_kind.map_or(content.kind.label(), |practice| practice.label())
}
