//! The home page: whose library this is, what it holds, what is new.
//!
//! The figures are counted by the search room over everything this node holds.

use askama::Template;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::library::{Facet, LibraryHits, LibraryQuery};

use crate::web::words::{Part, Said};

use super::card::Card;
use super::frame::{Frame, Place, Site};
use super::shelf::Shelf;

#[derive(Template)]
#[template(path = "home.html")]
pub struct HomePage {
    pub frame: Frame,
    pub heading: Said,
    /// `126 entries from 52 cities, kept by all of them, owned by none.`
    pub count: Said,
    pub follow_why: Said,
    pub address_label: Said,
    pub shelf: Shelf,
    pub open: Vec<Card>,
    pub newest: Vec<Card>,
}

impl HomePage {
    /// `found` is the answer to the empty query; `open` the consultations that take comments now; `newest` the
    /// entries published last.
    pub fn new(site: &Site, found: &LibraryHits, open: &[(Entry, City)], newest: &[(Entry, City)]) -> Self {
        let cities = found.facets.get(&Facet::City).map_or(0, Vec::len);
        let cards =
            |entries: &[(Entry, City)]| entries.iter().map(|(entry, city)| Card::new(site, entry, city)).collect();
        let of_city = |id| site.words().rich(id, &[("city", site.city_name.as_str().into())], &[]);
        let counted = |id| {
            let counts = [("entries", found.total.into()), ("cities", cities.into())];
            site.words().rich(id, &counts, &[("all", Part::Link(site.link("/library")))])
        };
        let count = match (found.total, cities) {
            (0, _) => of_city("home-empty"),
            (_, 0 | 1) => counted("home-count-own"),
            _ => counted("home-count-shared"),
        };
        Self {
            frame: Frame { description: Some(site.words().say("home-lede")), ..Frame::new(site, Place::Home, "") }
                .shared(
                    "website",
                    &site.words().named("frame-title", &site.city_name),
                    "library",
                    site.words().named("frame-card-shelf", &site.city_name),
                ),
            heading: of_city("home-heading"),
            count,
            follow_why: of_city("home-follow-why"),
            address_label: of_city("home-address"),
            shelf: Shelf::new(site, found, &LibraryQuery::default()),
            open: cards(open),
            newest: cards(newest),
        }
    }
}
