//! The library: search, filters, what was found, and the way on.
//!
//! Which entries were found and how many there are is the search room's answer; this page only sets it out.

use askama::Template;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::library::{LibraryHits, LibraryQuery, Sort};

use crate::web::words::{Part, Said};

use super::card::Card;
use super::filters::{self, Active, CityNames, Group};
use super::frame::{Frame, Place, Site};
use super::links;

/// What the use case found for a query: the hits, and beside each its entry and city.
pub struct Answer<'a> {
    pub found: &'a LibraryHits,
    /// The entries of `found.hits`, in their order; one that has gone since is simply missing.
    pub entries: &'a [(Entry, City)],
    pub cities: &'a CityNames,
    /// The cursor of the next part, where there is one.
    pub next: Option<&'a str>,
    /// For each active filter, the words first, how many entries there would be without it.
    /// Only asked for when nothing was found; may be empty.
    pub without: &'a [usize],
}

/// One order that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub value: &'static str,
    pub label: String,
    pub chosen: bool,
}

#[derive(Template)]
#[template(path = "library.html")]
pub struct LibraryPage {
    pub frame: Frame,
    pub words: String,
    pub groups: Vec<Group>,
    pub active: Vec<Active>,
    /// `126 entries`, and which of them where not all stand on this page.
    pub count: Said,
    pub orders: Vec<Order>,
    /// Carried along by the form.
    pub limit: Option<usize>,
    pub cards: Vec<Card>,
    pub start: Option<String>,
    pub next: Option<String>,
    /// Where nothing was found, though something was asked for: a way on for each active filter.
    pub without: Vec<Said>,
    /// Nothing was found, and nothing was asked for.
    pub empty: bool,
}

impl LibraryPage {
    pub fn new(site: &Site, query: &LibraryQuery, answer: &Answer<'_>) -> Self {
        let found = answer.found;
        let words = site.words();
        let active = filters::active(site, query, answer.cities);
        let cards: Vec<Card> = answer.entries.iter().map(|(entry, city)| card(site, entry, city, found)).collect();
        let title = match query.words.as_str() {
            "" => words.say("library-title"),
            typed => words.named("library-title-words", typed),
        };
        let mut frame = Frame::new(site, Place::Library, title);
        // Every combination of filters is a page; search engines need only the plain one.
        frame.indexed = active.is_empty() && query.offset == 0;
        Self {
            words: query.words.clone(),
            groups: filters::groups(words, query, found, answer.cities),
            count: count(site, query.offset, cards.len(), found.total),
            orders: orders(site, query),
            limit: links::unusual_limit(query),
            start: (query.offset > 0).then(|| site.link(&links::library(query, None))),
            next: answer.next.map(|cursor| site.link(&links::library(query, Some(cursor)))),
            without: if found.total == 0 { without(site, &active, answer.without) } else { Vec::new() },
            empty: found.total == 0 && active.is_empty(),
            frame,
            active,
            cards,
        }
    }
}

fn card(site: &Site, entry: &Entry, city: &City, found: &LibraryHits) -> Card {
    let hit = found.hits.iter().find(|hit| hit.entry == entry.id);
    Card::new(site, entry, city).highlighted(hit.and_then(|hit| hit.highlight.as_deref()))
}

fn count(site: &Site, offset: usize, shown: usize, total: usize) -> Said {
    if shown == 0 || shown >= total {
        return site.words().rich("count-entries", &[("count", total.into())], &[]);
    }
    let values = [("count", total.into()), ("from", (offset + 1).into()), ("to", (offset + shown).into())];
    site.words().rich("library-count-part", &values, &[("part", Part::Span("results__part"))])
}

/// The way to the library without each of the filters, with how many entries there would be, where that was counted.
fn without(site: &Site, active: &[Active], counts: &[usize]) -> Vec<Said> {
    let with_counts = active.iter().zip(counts.iter().map(Some).chain(std::iter::repeat(None)));
    let ways = with_counts.map(|(filter, count)| {
        let link = [("link", Part::Link(filter.without.clone()))];
        let mut values = vec![("name", filter.name.as_str().into()), ("label", filter.label.as_str().into())];
        let Some(count) = count else { return site.words().rich("library-without", &values, &link) };
        values.push(("count", (*count).into()));
        site.words().rich("library-without-count", &values, &link)
    });
    ways.collect()
}

fn orders(site: &Site, query: &LibraryQuery) -> Vec<Order> {
    let label = |sort| match sort {
        Sort::Relevance if query.words.is_empty() => "sort-newest",
        Sort::Relevance => "sort-best",
        Sort::Newest => "sort-newest",
        Sort::Updated => "sort-updated",
        Sort::Title => "sort-title",
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
        .map(|sort| Order { value: sort.as_str(), label: site.words().say(label(sort)), chosen: sort == query.sort })
        .collect()
}
