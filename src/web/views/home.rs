//! The home page: whose library this is, what it holds, what is new.
//!
//! The figures are counted by the search room over everything this node holds.

use askama::Template;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::library::{Facet, LibraryHits, LibraryQuery};

use super::card::Card;
use super::frame::{Frame, Place, Site};
use super::shelf::Shelf;
use super::words;

#[derive(Template)]
#[template(path = "home.html")]
pub struct HomePage {
    pub frame: Frame,
    /// `126 entries`; none while the library is empty.
    pub count: Option<String>,
    /// `52 cities`.
    pub cities: String,
    /// Whether more than one city keeps it.
    pub shared: bool,
    pub shelf: Shelf,
    pub open: Vec<Card>,
    pub newest: Vec<Card>,
}

impl HomePage {
    /// `found` is the answer to the empty query; `open` the consultations that take comments now; `newest` the
    /// entries published last.
    pub fn new(site: &Site, found: &LibraryHits, open: &[(Entry, City)], newest: &[(Entry, City)]) -> Self {
        let cities = found.facets.get(&Facet::City).map_or(0, Vec::len);
        let cards = |entries: &[(Entry, City)]| entries.iter().map(|(entry, city)| Card::new(entry, city)).collect();
        Self {
            frame: Frame::new(site, Place::Home, ""),
            count: (found.total > 0).then(|| words::counted(found.total, "entry", "entries")),
            cities: words::counted(cities, "city", "cities"),
            shared: cities > 1,
            shelf: Shelf::new(found, &LibraryQuery::default()),
            open: cards(open),
            newest: cards(newest),
        }
    }
}
