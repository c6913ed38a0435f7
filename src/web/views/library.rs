//! The library: search, filters, what was found, and the way on.
//!
//! Which entries were found and how many there are is the search room's answer; this page only sets it out.

use askama::Template;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::library::{LibraryHits, LibraryQuery, Sort};

use crate::usecases::library_help::Help;
use crate::web::words::{Part, Said};

use super::card::Card;
use super::filters::{self, Active, CityNames, Group};
use super::frame::{Feed, Frame, Place, Site};
use super::links;
use super::nothing::Nothing;

/// What the use case found for a query: the hits, and beside each its entry and city.
pub struct Answer<'a> {
    pub found: &'a LibraryHits,
    /// The entries of `found.hits`, in their order; one that has gone since is simply missing.
    pub entries: &'a [(Entry, City)],
    pub cities: &'a CityNames,
    /// The cursor of the next part, where there is one.
    pub next: Option<&'a str>,
    /// Only asked for when nothing was found.
    pub help: Option<&'a Help>,
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
    /// The same question for a feed reader, a spreadsheet and a program.
    pub feed_path: String,
    pub table_path: String,
    pub api_path: String,
    pub start: Option<String>,
    pub next: Option<String>,
    /// Where nothing was found, though something was asked for.
    pub nothing: Option<Nothing>,
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
        let feed_path = site.link(&links::feed(query));
        frame.feeds = vec![Feed { title: words.say("library-subscribe"), path: feed_path.clone() }];
        // Every combination of filters is a page; search engines need only the plain one.
        frame.indexed = active.is_empty() && query.offset == 0;
        Self {
            words: query.words.clone(),
            groups: filters::groups(words, query, found, answer.cities),
            count: count(site, query.offset, cards.len(), found.total),
            orders: orders(site, query),
            feed_path,
            table_path: links::table(query, None),
            api_path: links::api(query),
            limit: links::unusual_limit(query),
            start: (query.offset > 0).then(|| site.link(&links::library(query, None))),
            next: answer.next.map(|cursor| site.link(&links::library(query, Some(cursor)))),
            nothing: answer.help.filter(|_| found.total == 0).map(|help| Nothing::new(site, query, &active, help)),
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
