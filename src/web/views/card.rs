//! The catalogue card: an entry as it stands in a list.
//!
//! What an entry says in full is the entry page's.

use crate::domain::city::City;
use crate::domain::entry::{Entry, EntryContent};
use crate::domain::status::Status;
use crate::domain::time::Moment;

use crate::web::words::{self, Part, Said, Words};

use super::frame::Site;
use super::links;
use super::markup::Markup;
use super::shelf::{self, Principle};

/// About three lines; the entry page has the rest.
const SUMMARY_CHARS: usize = 240;

/// A quiet word about a state, with a shape that says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub word: String,
    /// Its shape and tint: `ahead`, `going`, `done` or `over`.
    pub kind: &'static str,
    /// `as of May 2024`.
    pub as_of: Option<Said>,
}

impl Stamp {
    /// None where the status is unknown.
    pub fn of(words: &Words, content: &EntryContent) -> Option<Self> {
        let status = content.status?;
        let as_of = content.status_as_of.map(|date| words.dated("card-as-of", &words.date(date)));
        Some(Self { word: words.status(status), kind: shape(status), as_of })
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

#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub path: String,
    pub title: String,
    /// For `lang`.
    pub lang: Option<String>,
    /// `Project`, or what a practice is more exactly.
    pub kind: String,
    pub stamp: Option<Stamp>,
    /// None on the city's own page, which need not say it again.
    pub place: Option<Said>,
    pub summary: Option<String>,
    /// The passage that holds the words searched for; stands instead of the summary.
    pub highlight: Option<Markup>,
    pub principles: Vec<Principle>,
    /// `in Dutch`, where that is not the page's language.
    pub language: Option<String>,
    /// `until 12 January 2027`.
    pub until: Option<Said>,
    /// `12 days left`.
    pub left: Option<String>,
}

impl Card {
    pub fn new(site: &Site, entry: &Entry, city: &City) -> Self {
        let (words, content) = (site.words(), &entry.content);
        let open = content.status == Some(Status::Open);
        Self {
            path: site.link(&links::entry(entry)),
            title: content.title.clone(),
            lang: words.foreign(content.language.as_ref()),
            kind: words.kind_of(content),
            stamp: Stamp::of(words, content),
            place: Some(place(site, city)),
            summary: content.summary.as_deref().map(|summary| words::beginning(summary, SUMMARY_CHARS)),
            highlight: None,
            principles: shelf::principles(words, &content.principles),
            language: words
                .foreign(content.language.as_ref())
                .map(|tag| words.named("card-language", &words.language(&tag))),
            left: None,
            until: content.ends.filter(|_| open).map(|date| words.dated("card-until", &words.date(date))),
        }
    }

    /// With how long it still takes comments, where its last day is known.
    pub fn open_at(self, site: &Site, entry: &Entry, now: Moment) -> Self {
        let is_open = entry.content.status == Some(Status::Open);
        let days = entry.content.ends.filter(|_| is_open).and_then(|ends| ends.days_after(now));
        let days = days.and_then(|days| usize::try_from(days).ok());
        let left = days.map(|days| match days {
            0 => site.words().say("card-last-day"),
            days => site.words().count("card-days-left", days),
        });
        Self { left, ..self }
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

/// Whose an entry is: the city, with a link to its page, and its country.
pub(super) fn place(site: &Site, city: &City) -> Said {
    let words = site.words();
    let link = [("city", Part::Link(site.link(&links::city(city))))];
    let name = ("city", city.name.as_str().into());
    match city.country.as_deref() {
        Some(code) => words.rich("place", &[name, ("country", words.country(code).into())], &link),
        None => words.rich("place-city", &[name], &link),
    }
}
