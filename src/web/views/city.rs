//! A city's page: who it is, how to follow it, what it has published.
//!
//! The city's entries and their counts are the library's answer to the question for this city.

use askama::Template;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::interaction::Interaction;
use crate::domain::library::{Facet, LibraryHits, LibraryQuery};
use crate::domain::status::EntryKind;

use super::card::Card;
use super::frame::{Frame, Place, Site};
use super::links;
use super::markup::Markup;
use super::shelf::Shelf;
use super::words::{self, When};

/// The entries of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct KindOfEntries {
    pub heading: &'static str,
    pub id: &'static str,
    pub count: String,
    pub cards: Vec<Card>,
    /// The library, where not all stand here.
    pub all: Option<String>,
}

#[derive(Template)]
#[template(path = "city.html")]
pub struct CityPage {
    pub frame: Frame,
    pub name: String,
    pub country: Option<String>,
    /// `@delft@library.delft.example`, to follow from any server.
    pub address: String,
    /// Where it can be followed from another server.
    pub follow_path: String,
    /// The addresses of its groups, where it is ours: each with what it brings.
    pub groups: Vec<(&'static str, String)>,
    pub local: bool,
    pub known_since: When,
    pub about: Option<Markup>,
    /// Its page at its own node, and where that is.
    pub url: Option<String>,
    pub host: String,
    pub count: String,
    pub empty: bool,
    pub shelf: Shelf,
    pub kinds: Vec<KindOfEntries>,
    pub library_path: String,
}

impl CityPage {
    /// `found` answers the question for this city; `entries` are its entries, as many as the page shall show.
    pub fn new(site: &Site, city: &City, found: &LibraryHits, entries: &[Entry]) -> Self {
        let own = links::with_filter(&LibraryQuery::default(), Facet::City, &city.acct.to_string());
        let place = if city.local { Place::OwnCity } else { Place::Elsewhere };
        let mut frame = Frame::new(site, place, &city.name);
        frame.activity = links::outside(&city.uri);
        frame.canonical = links::outside(&city.url).filter(|_| !city.local);
        let alt = site.words().named("frame-card-shelf", &city.name);
        let frame = frame.shared("website", &city.name, &format!("cities/{}", city.acct), alt);
        Self {
            frame,
            name: city.name.clone(),
            country: city.country.as_deref().map(words::country),
            address: format!("@{}", city.acct),
            follow_path: links::interact(&city.uri, Interaction::Follow),
            groups: if city.local { groups(city) } else { Vec::new() },
            local: city.local,
            known_since: When::day_of(city.known_since),
            about: Markup::cleaned(&city.summary_html),
            url: links::outside(&city.url).filter(|_| !city.local),
            host: links::host(&city.url).unwrap_or_else(|| city.acct.peer.to_string()),
            count: words::counted(found.total, "entry", "entries"),
            empty: found.total == 0,
            shelf: Shelf::new(found, &own),
            kinds: EntryKind::ALL.iter().filter_map(|kind| of_kind(*kind, city, found, entries, &own)).collect(),
            library_path: links::library(&own, None),
        }
    }
}

fn groups(city: &City) -> Vec<(&'static str, String)> {
    let address = |kind: &EntryKind| (kind.plural(), format!("@{}@{}", kind.group_handle(), city.acct.peer));
    EntryKind::ALL.iter().map(address).collect()
}

fn of_kind(
    kind: EntryKind,
    city: &City,
    found: &LibraryHits,
    entries: &[Entry],
    own: &LibraryQuery,
) -> Option<KindOfEntries> {
    let cards: Vec<Card> =
        entries.iter().filter(|e| e.content.kind == kind).map(|entry| Card::new(entry, city).at_home()).collect();
    let counted = found.facets.get(&Facet::Kind)?.iter().find(|(value, _)| value == kind.as_str())?.1;
    (counted > 0).then(|| KindOfEntries {
        heading: kind.plural(),
        id: kind.as_str(),
        count: words::number(counted),
        all: (counted > cards.len())
            .then(|| links::library(&links::with_filter(own, Facet::Kind, kind.as_str()), None)),
        cards,
    })
}
