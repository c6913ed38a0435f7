//! `/styleguide`: every component in every state, for those who build pages.
//!
//! It is no part of a release: `mod.rs` and `pages.rs` name it in development builds only. Its words are not translated.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use crate::domain::library::{Facet, LibraryHits, LibraryQuery};
use crate::domain::status::Status;
use crate::usecases::library_search;

use super::assets;
use super::face::OWN_COLOUR;
use super::face::accent::{THEMES, contrast};
use super::pages::{Failed, Pages, failed, site};
use super::reader::Reader;
use super::views::Card;
use super::views::card::Stamp;
use super::views::frame::{Frame, Place};
use super::views::shelf::{PRINCIPLES, Principle, Shelf};

const PATH: &str = "/styleguide";
const CARDS_SHOWN: usize = 4;

pub fn router(pages: Pages) -> Router {
    Router::new().route(PATH, get(page)).with_state(pages)
}

struct ContrastRow {
    theme: &'static str,
    accent: String,
    /// On paper, on a leaf, and of the text on it.
    contrasts: Vec<String>,
}

#[derive(Template)]
#[template(path = "styleguide.html")]
struct StyleguidePage {
    frame: Frame,
    desk_stylesheet: &'static str,
    contrasts: Vec<ContrastRow>,
    principles: Vec<Principle>,
    stamps: Vec<Stamp>,
    cards: Vec<Card>,
    shelves: Vec<Shelf>,
}

async fn page(State(pages): State<Pages>, reader: Reader) -> Response {
    match shown(&pages, &reader).await {
        Ok(page) => page,
        Err(failure) => failed(&pages, &reader, PATH, failure).await,
    }
}

async fn shown(pages: &Pages, reader: &Reader) -> Result<Response, Failed> {
    let all = LibraryQuery { limit: CARDS_SHOWN, ..LibraryQuery::default() };
    let library = library_search::run(&pages.hall, all.clone()).await?;
    let city = pages.face.get(&pages.hall).await?.face.colour.unwrap_or(OWN_COLOUR);
    let site = site(pages, reader).await?;
    let names = ["light", "dark", "light, more contrast", "dark, more contrast"];
    let contrasts = THEMES.iter().zip(names).map(|(theme, name)| {
        let accent = theme.accent(city);
        let with = theme.beside.iter().map(|beside| format!("{:.1}", contrast(accent, *beside)));
        ContrastRow { theme: name, accent: accent.to_string(), contrasts: with.collect() }
    });
    let one_book = [(Facet::Principle, vec![("privacy-and-security".to_owned(), 1)])];
    let some = LibraryHits { facets: BTreeMap::from(one_book), ..LibraryHits::default() };
    let hits = [library.hits, some, LibraryHits::default()];
    let stamps = [Status::Planned, Status::Open, Status::Completed, Status::Closed].into_iter().map(|status| {
        let mut content = library.found.first().map(|found| found.entry.content.clone())?;
        content.status = Some(status);
        Stamp::of(site.words(), &content)
    });
    let page = StyleguidePage {
        desk_stylesheet: &assets::desk_stylesheet().path,
        contrasts: contrasts.collect(),
        principles: PRINCIPLES.iter().filter_map(|(slug, _)| Principle::find(site.words(), slug)).collect(),
        stamps: stamps.flatten().collect(),
        cards: library.found.iter().map(|found| Card::new(&site, &found.entry, &found.city)).collect(),
        shelves: hits.iter().map(|hits| Shelf::new(&site, hits, &all)).collect(),
        frame: Frame::new(&site, Place::Elsewhere, "Style guide").unindexed(),
    };
    Ok(Html(page.render()?).into_response())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_release_does_not_have_it() {
        let (rooms, pages) = (include_str!("mod.rs"), include_str!("pages.rs"));
        assert!(rooms.contains("#[cfg(debug_assertions)]\nmod styleguide;"));
        // Without the module a mention that is not left out as well would not even compile.
        assert_eq!(pages.matches("styleguide::").count(), 1);
    }
}
