//! The home page: whose library this is, what it holds, what is new.
//!
//! The figures are counted by the search room over everything this node holds.

use askama::Template;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::library::{Facet, LibraryHits, LibraryQuery};
use crate::domain::time::Moment;

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
    pub feed_why: Said,
    pub address_label: Said,
    pub shelf: Shelf,
    /// What takes comments now, what ends first before the others.
    pub open: Vec<Card>,

    pub newest: Vec<Card>,
}

impl HomePage {
    /// `found` is the answer to the empty query; `open` the consultations that take comments now; `newest` the
    /// entries published last.
    pub fn new(
        site: &Site,
        now: Moment,
        found: &LibraryHits,
        open: &[(Entry, City)],
        newest: &[(Entry, City)],
    ) -> Self {
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
        let feed = Frame::library_feed(site);
        let mut frame = Frame::new(site, Place::Home, "");
        frame.feeds = vec![feed.clone()];
        frame.description = Some(site.words().say("home-lede"));
        let mut open: Vec<&(Entry, City)> = open.iter().collect();
        open.sort_by_key(|(entry, _)| entry.content.ends.map_or((true, None), |ends| (false, Some(ends))));
        let open = open.into_iter().map(|(entry, city)| Card::new(site, entry, city).open_at(site, entry, now));
        Self {
            frame: frame.shared(
                "website",
                &site.words().named("frame-title", &site.city_name),
                "library",
                site.words().named("frame-card-shelf", &site.city_name),
            ),
            heading: of_city("home-heading"),
            count,
            feed_why: site.words().rich("home-follow-feed-why", &[], &[("feed", Part::Link(feed.path.clone()))]),
            follow_why: of_city("home-follow-why"),
            address_label: of_city("home-address"),
            shelf: Shelf::new(site, found, &LibraryQuery::default()),
            open: open.collect(),
            newest: cards(newest),
        }
    }
}
