//! A city's page: who it is, how to follow it, what it has published.
//!
//! The city's entries and their counts are the library's answer to the question for this city.

use askama::Template;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::interaction::Interaction;
use crate::domain::library::{Facet, LibraryHits, LibraryQuery};
use crate::domain::status::EntryKind;

use crate::web::words::{Part, Said};

use super::card::Card;
use super::frame::{Feed, Frame, Place, Site};
use super::links;
use super::markup::Markup;
use super::shelf::Shelf;

/// Of each kind; the library has all.
const KIND_SHOWN: usize = 6;

/// The entries of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct KindOfEntries {
    pub heading: String,
    pub id: &'static str,
    pub count: String,
    pub cards: Vec<Card>,
    /// The library, where not all stand here: how many, and where.
    pub all: Option<(String, String)>,
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
    pub groups: Vec<(String, String)>,
    /// Since when this node speaks for it, or knows it.
    pub since: Said,
    pub about: Option<Markup>,
    /// The languages of its entries, each with their number.
    pub languages: Vec<Said>,
    /// How to write to it.
    pub contact: Said,
    pub feed: Said,
    /// The way to its page at its own node.
    pub visit: Option<Said>,
    pub follow: Said,
    pub address_label: Said,
    /// Said where it has no entries.
    pub empty: Option<Said>,
    pub count: Said,
    pub shelf: Shelf,
    pub kinds: Vec<KindOfEntries>,
}

impl CityPage {
    /// `found` answers the question for this city; `entries` are its entries, as many as the page shall show.
    pub fn new(site: &Site, city: &City, found: &LibraryHits, entries: &[Entry]) -> Self {
        let words = site.words();
        let own = links::with_filter(&LibraryQuery::default(), Facet::City, &city.acct.to_string());
        let place = if city.local { Place::OwnCity } else { Place::Elsewhere };
        let mut frame = Frame::new(site, place, &city.name);
        frame.activity = links::outside(&city.uri);
        let alt = words.named("frame-card-shelf", &city.name);
        let frame = frame.kept_at(links::outside(&city.url));
        let mut frame = frame.shared("website", &city.name, &format!("cities/{}", city.acct), alt);
        let feed = Feed { title: words.named("feed-city", &city.name), path: site.link(&links::city_feed(city)) };
        let link = |id, path: &str| {
            let parts = [("link", Part::Link(path.to_owned()))];
            words.rich(id, &[("city", city.name.as_str().into())], &parts)
        };
        let whose = |id| words.rich(id, &[("city", city.name.as_str().into())], &[]);
        let visit = |url| {
            let host = links::host(&city.url).unwrap_or_else(|| city.acct.peer.to_string());
            words.rich("city-visit", &[("host", host.into())], &[("link", Part::Link(url))])
        };
        let feed_link = link("city-feed-link", &feed.path);
        frame.feeds = vec![feed];
        Self {
            frame,
            name: city.name.clone(),
            country: city.country.as_deref().map(|code| words.country(code)),
            address: format!("@{}", city.acct),
            follow_path: site.link(&links::interact(&city.uri, Interaction::Follow)),
            groups: if city.local { groups(site, city) } else { Vec::new() },
            since: since(site, city),
            about: Markup::cleaned(&city.summary_html),
            languages: languages(site, found, &own),
            contact: match links::outside(&city.url).filter(|_| !city.local) {
                Some(url) => link("city-contact-other", &url),
                None => link("city-contact-own", &site.link("/about/contact")),
            },
            feed: feed_link,
            visit: links::outside(&city.url).filter(|_| !city.local).map(visit),
            follow: whose("city-follow"),
            address_label: whose("city-address"),
            empty: (found.total == 0).then(|| whose("city-empty")),
            count: words.rich(
                "city-shelf-count",
                &[("count", found.total.into())],
                &[("all", Part::Link(site.link(&links::library(&own, None))))],
            ),
            shelf: Shelf::new(site, found, &own),
            kinds: EntryKind::ALL.iter().filter_map(|kind| of_kind(site, *kind, city, found, entries, &own)).collect(),
        }
    }
}

fn languages(site: &Site, found: &LibraryHits, own: &LibraryQuery) -> Vec<Said> {
    let counts = found.facets.get(&Facet::Language).map_or(&[][..], Vec::as_slice);
    let language = |(tag, count): &(String, usize)| {
        let path = links::library(&links::with_filter(own, Facet::Language, tag), None);
        let values = [("name", site.words().language(tag).into()), ("count", (*count).into())];
        site.words().rich("library-near", &values, &[("link", Part::Link(site.link(&path)))])
    };
    counts.iter().map(language).collect()
}

fn since(site: &Site, city: &City) -> Said {
    let (words, day) = (site.words(), site.words().day(city.known_since));
    let values = [("city", city.name.as_str().into()), ("date", day.words.into())];
    let id = if city.local { "city-own" } else { "city-known" };
    words.rich(id, &values, &[("date", Part::Time(day.datetime))])
}

fn groups(site: &Site, city: &City) -> Vec<(String, String)> {
    let label = |kind| site.words().with("city-address-kind", &[("kind", site.words().kinds(kind).into())]);
    let address = |kind: &EntryKind| (label(*kind), format!("@{}@{}", kind.group_handle(), city.acct.peer));
    EntryKind::ALL.iter().map(address).collect()
}

fn of_kind(
    site: &Site,
    kind: EntryKind,
    city: &City,
    found: &LibraryHits,
    entries: &[Entry],
    own: &LibraryQuery,
) -> Option<KindOfEntries> {
    let newest = entries.iter().filter(|e| e.content.kind == kind).take(KIND_SHOWN);
    let cards: Vec<Card> = newest.map(|entry| Card::new(site, entry, city).at_home()).collect();
    let counted = found.facets.get(&Facet::Kind)?.iter().find(|(value, _)| value == kind.as_str())?.1;
    (counted > 0).then(|| KindOfEntries {
        heading: site.words().kinds(kind),
        id: kind.as_str(),
        count: site.words().number(counted),
        all: (counted > cards.len()).then(|| {
            let all = links::library(&links::with_filter(own, Facet::Kind, kind.as_str()), None);
            (site.words().count(all_of(kind), counted), site.link(&all))
        }),
        cards,
    })
}

fn all_of(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Project => "city-all-project",
        EntryKind::Practice => "city-all-practice",
        EntryKind::Consultation => "city-all-consultation",
    }
}
