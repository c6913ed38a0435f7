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

/// A quiet word about a state, with a shape that says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub word: &'static str,
    /// The end of its class, which gives the tint.
    pub kind: &'static str,
    pub figure: &'static str,
    pub as_of: Option<When>,
}

impl Stamp {
    /// None where the status is unknown.
    pub fn of(content: &EntryContent) -> Option<Self> {
        let status = content.status?;
        let (kind, figure) = shape(status);
        Some(Self { word: status.label(), kind, figure, as_of: content.status_as_of.map(When::from) })
    }
}

/// Hollow before it starts, half while it goes on, full when it is done, a bar when it is over.
fn shape(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Idea | Status::Planned | Status::Announced => {
            ("ahead", "M5 .5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM5 2a3 3 0 1 1 0 6a3 3 0 1 1 0-6z")
        }
        Status::Running | Status::Open => ("going", "M5 .5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM5 2a3 3 0 1 1 0 6z"),
        Status::Completed | Status::Adopted | Status::Answered => {
            ("done", "M5 .5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z")
        }
        Status::Stopped | Status::Closed | Status::Archived => ("over", "M.5 3.5h9v3h-9z"),
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub path: String,
    pub title: String,
    /// The entry's language, where it is known, for `lang`.
    pub lang: Option<String>,
    /// `Project`, or what a practice is more exactly.
    pub kind: &'static str,
    pub stamp: Option<Stamp>,
    pub city: String,
    pub city_path: String,
    pub country: Option<String>,
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
            lang: content.language.as_ref().map(ToString::to_string),
            kind: kind_label(content),
            stamp: Stamp::of(content),
            city: city.name.clone(),
            city_path: links::city(city),
            country: city.country.as_deref().map(words::country),
            summary: content.summary.clone(),
            highlight: None,
            principles: content.principles.iter().filter_map(|slug| Principle::find(slug)).collect(),
            language: content.language.as_ref().map(|lang| words::language(lang.as_str())).filter(|l| l != "English"),
            until: content.ends.filter(|_| open).map(When::from),
        }
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
