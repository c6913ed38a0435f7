//! The coalition: the cities that this node knows, on a map and in a table that says the same.
//!
//! Which cities those are, and how much of each is here, comes from a use case.

use askama::Template;

use crate::domain::interaction::Interaction;
use crate::usecases::coalition_read::CityFacts;
use crate::web::assets;
use crate::web::words::When;

use super::frame::{Frame, Place, Site};
use super::links;
use super::shelf::PRINCIPLES;
use super::world;

/// A page of the table, so that it comes as fast as any other; the map has all cities.
pub const ROWS_SHOWN: usize = 15;

/// A principle at the head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub slug: &'static str,
    pub name: String,
}

/// A city on the map, in columns and rows of its grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    pub name: String,
    pub x: String,
    pub y: String,
    pub own: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: String,
    pub path: String,
    pub own: bool,
    pub country: Option<String>,
    pub entries: String,
    pub by_principle: Vec<String>,
    pub languages: String,
    pub known_since: When,
    pub address: String,
    pub follow_path: String,
    pub follow_label: String,
    pub on_map: bool,
}

#[derive(Template)]
#[template(path = "coalition.html")]
pub struct CoalitionPage {
    pub frame: Frame,
    pub count: String,
    pub map_label: String,
    pub caption: String,
    pub columns: Vec<Column>,
    pub dots: Vec<Dot>,
    pub rows: Vec<Row>,
    /// How many cities do not say where they lie.
    pub unplaced: Option<String>,
    pub before: Option<String>,
    pub next: Option<String>,
}

impl CoalitionPage {
    /// `page` counts from 0.
    pub fn new(site: &Site, cities: &[CityFacts], page: usize) -> Self {
        let words = site.words();
        let countries = {
            let mut codes: Vec<&str> = cities.iter().filter_map(|facts| facts.city.country.as_deref()).collect();
            codes.sort_unstable();
            codes.dedup();
            codes.len()
        };
        let unplaced = cities.iter().filter(|facts| facts.city.location.is_none()).count();
        let link = |page: usize| match page {
            0 => site.link("/coalition"),
            page => site.link(&format!("/coalition?page={}", page + 1)),
        };
        let shown = cities.iter().skip(page * ROWS_SHOWN).take(ROWS_SHOWN);
        let counts = [("cities", cities.len().into()), ("countries", countries.into())];
        let frame = Frame::new(site, Place::Coalition, words.say("coalition-title"));
        Self {
            frame: frame.styled(assets::coalition_stylesheet()),
            count: words.with("coalition-count", &counts),
            map_label: words.count("coalition-map", cities.len() - unplaced),
            caption: words.say("coalition-caption"),
            columns: PRINCIPLES.iter().map(|(slug, name)| Column { slug, name: words.say(name) }).collect(),
            dots: dots(cities),
            rows: shown.map(|facts| row(site, facts)).collect(),
            unplaced: (unplaced > 0).then(|| words.count("coalition-unplaced", unplaced)),
            before: (page > 0).then(|| link(page.saturating_sub(1))),
            next: ((page + 1) * ROWS_SHOWN < cities.len()).then(|| link(page + 1)),
        }
    }
}

/// Our own last, so that no other lies over it.
fn dots(cities: &[CityFacts]) -> Vec<Dot> {
    let dot = |facts: &CityFacts| {
        let (x, y) = world::place(facts.city.location?);
        Some(Dot { name: facts.city.name.clone(), x: format!("{x:.1}"), y: format!("{y:.1}"), own: facts.city.local })
    };
    let mut dots: Vec<Dot> = cities.iter().filter_map(dot).collect();
    dots.sort_by_key(|dot| dot.own);
    dots
}

fn row(site: &Site, facts: &CityFacts) -> Row {
    let (words, city) = (site.words(), &facts.city);
    let languages: Vec<String> = facts.languages.iter().map(|tag| words.language(tag)).collect();
    Row {
        name: city.name.clone(),
        path: site.link(&links::city(city)),
        own: city.local,
        country: city.country.as_deref().map(|code| words.country(code)),
        entries: words.number(facts.entries),
        by_principle: facts.by_principle.iter().map(|count| words.number(*count)).collect(),
        languages: words.list(&languages),
        known_since: words.day(city.known_since),
        address: format!("@{}", city.acct),
        follow_path: site.link(&links::interact(&city.uri, Interaction::Follow)),
        follow_label: words.named("coalition-follow-city", &city.name),
        on_map: city.location.is_some(),
    }
}
