//! The library: search, filters, what was found, and the way on.
//!
//! Which entries were found and how many there are is the search room's answer; this page only sets it out.

use askama::Template;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::library::{LibraryHits, LibraryQuery, Sort};

use super::card::Card;
use super::filters::{self, Active, CityNames, Group};
use super::frame::{Frame, Place, Site};
use super::{links, words};

/// What the use case found for a query: the hits, and beside each its entry and city.
pub struct Answer<'a> {
    pub found: &'a LibraryHits,
    /// The entries of `found.hits`, in their order; one that has gone since is simply missing.
    pub entries: &'a [(Entry, City)],
    pub cities: &'a CityNames,
    /// The cursor of the next part, where there is one.
    pub next: Option<&'a str>,
    /// For each active filter, in the order of [`links::filters`], how many entries there would be without it.
    /// Only asked for when nothing was found; may be empty.
    pub without: &'a [usize],
}

/// One order that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub value: &'static str,
    pub label: &'static str,
    pub chosen: bool,
}

#[derive(Template)]
#[template(path = "library.html")]
pub struct LibraryPage {
    pub frame: Frame,
    pub words: String,
    pub groups: Vec<Group>,
    pub active: Vec<Active>,
    /// `126 entries`.
    pub count: String,
    /// `21 to 40`, where not everything stands on this page.
    pub part: Option<String>,
    pub orders: Vec<Order>,
    /// Carried along by the form.
    pub limit: Option<usize>,
    pub cards: Vec<Card>,
    pub start: Option<String>,
    pub next: Option<String>,
    /// Nothing was found, though something was asked for.
    pub no_match: bool,
    /// Nothing was found, and nothing was asked for.
    pub empty: bool,
}

impl LibraryPage {
    pub fn new(site: &Site, query: &LibraryQuery, answer: &Answer<'_>) -> Self {
        let found = answer.found;
        let mut active = filters::active(query, answer.cities);
        let counted = active.iter_mut().filter(|filter| filter.name != "Words").zip(answer.without);
        for (filter, count) in counted {
            filter.count_without = Some(words::counted(*count, "entry", "entries"));
        }
        let cards: Vec<Card> = answer.entries.iter().map(|(entry, city)| card(entry, city, found)).collect();
        let title =
            if query.words.is_empty() { "Library".to_owned() } else { format!("{} in the library", query.words) };
        let mut frame = Frame::new(site, Place::Library, title);
        // Every combination of filters is a page; search engines need only the plain one.
        frame.indexed = active.is_empty() && query.offset == 0;
        Self {
            words: query.words.clone(),
            groups: filters::groups(query, found, answer.cities),
            count: words::counted(found.total, "entry", "entries"),
            part: part(query.offset, cards.len(), found.total),
            orders: orders(query),
            limit: links::unusual_limit(query),
            start: (query.offset > 0).then(|| links::library(query, None)),
            next: answer.next.map(|cursor| links::library(query, Some(cursor))),
            no_match: found.total == 0 && !active.is_empty(),
            empty: found.total == 0 && active.is_empty(),
            frame,
            active,
            cards,
        }
    }
}

fn card(entry: &Entry, city: &City, found: &LibraryHits) -> Card {
    let hit = found.hits.iter().find(|hit| hit.entry == entry.id);
    Card::new(entry, city).highlighted(hit.and_then(|hit| hit.highlight.as_deref()))
}

fn part(offset: usize, shown: usize, total: usize) -> Option<String> {
    let some = shown > 0 && shown < total;
    some.then(|| format!("{} to {}", words::number(offset + 1), words::number(offset + shown)))
}

fn orders(query: &LibraryQuery) -> Vec<Order> {
    let label = |sort| match sort {
        Sort::Relevance if query.words.is_empty() => "Newest first",
        Sort::Relevance => "Best match first",
        Sort::Newest => "Newest first",
        Sort::Updated => "Last changed first",
        Sort::Title => "By title, from A",
    };
    // Without words to match, relevance and newest are the same order: one of them is enough, the chosen one.
    let same = match query.sort {
        _ if !query.words.is_empty() => None,
        Sort::Newest => Some(Sort::Relevance),
        _ => Some(Sort::Newest),
    };
    Sort::ALL
        .into_iter()
        .filter(|sort| Some(*sort) != same)
        .map(|sort| Order { value: sort.as_str(), label: label(sort), chosen: sort == query.sort })
        .collect()
}
