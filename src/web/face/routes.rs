//! Where the pictures of the face are served: the icons that browsers and phones ask for, and the cards that go with
//! shared links.
//!
//! Files with an address of their own are served with the other assets.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::domain::key::Key;
use crate::domain::library::{Facet, LibraryQuery};
use crate::usecases::error::UseError;
use crate::usecases::{city_read, entry_read, library_search};
use crate::web::pages::{Pages, site};
use crate::web::reader::Reader;
use crate::web::views::shelf::{PRINCIPLES, Shelf};
use crate::web::words::Tongue;

use super::drawing::Shares;
use super::manifest;

pub fn router(pages: Pages) -> Router {
    Router::new()
        .route("/favicon.ico", get(icon))
        .route("/manifest.webmanifest", get(manifest))
        .route("/cards/icon.png", get(large_icon))
        .route("/cards/library.png", get(library_card))
        .route("/cards/cities/{file}", get(city_card))
        .route("/cards/entries/{file}", get(entry_card))
        .with_state(pages)
}

const A_DAY: &str = "public, max-age=86400";
const AN_HOUR: &str = "public, max-age=3600";

async fn icon(State(pages): State<Pages>) -> Response {
    match pages.face.get(&pages.hall).await {
        Ok(files) => {
            ([(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, A_DAY)], files.icon_32.body.clone()).into_response()
        }
        Err(err) => failed(&err),
    }
}

/// What a phone needs to put the library on its start screen.
async fn manifest(State(pages): State<Pages>, reader: Reader) -> Response {
    let made = async { Ok(manifest::of(&site(&pages, &reader).await?, &*pages.face.get(&pages.hall).await?)) };
    match made.await {
        Ok(made) => {
            let headers = [(CONTENT_TYPE, manifest::TYPE), (CACHE_CONTROL, AN_HOUR), (VARY, "Accept-Language")];
            (headers, made.to_string()).into_response()
        }
        Err(err) => failed(&err),
    }
}

async fn large_icon(State(pages): State<Pages>) -> Response {
    let drawn = async {
        let files = pages.face.get(&pages.hall).await?;
        let icon = tokio::task::spawn_blocking(move || files.large_icon()).await;
        icon.map_err(|err| UseError::Broken(err.to_string()))
    };
    picture(drawn.await, A_DAY)
}

async fn library_card(State(pages): State<Pages>) -> Response {
    answer(&pages, shelf_shares(&pages, LibraryQuery::default()).await).await
}

async fn city_card(State(pages): State<Pages>, Path(file): Path<String>) -> Response {
    let shares = async {
        let name = file.strip_suffix(".png").ok_or_else(missing)?;
        let city = city_read::run(&pages.hall, name).await?;
        let filters = [(Facet::City, vec![city.acct.to_string()])].into();
        shelf_shares(&pages, LibraryQuery { filters, ..LibraryQuery::default() }).await
    };
    answer(&pages, shares.await).await
}

/// The books of an entry are its principles.
async fn entry_card(State(pages): State<Pages>, Path(file): Path<String>) -> Response {
    let shares = async {
        let key: Key = file.strip_suffix(".png").and_then(|key| key.parse().ok()).ok_or_else(missing)?;
        let (entry, ..) = entry_read::with_comments(&pages.hall, key).await?;
        let named = |slug: &str| entry.content.principles.iter().any(|known| known == slug);
        Ok(PRINCIPLES.map(|(slug, _)| u8::from(named(slug))))
    };
    answer(&pages, shares.await).await
}

fn missing() -> UseError {
    UseError::not_found("there is no such picture".to_owned())
}

async fn shelf_shares(pages: &Pages, query: LibraryQuery) -> Result<Shares, UseError> {
    let found = library_search::run(&pages.hall, LibraryQuery { limit: 1, ..query.clone() }).await?;
    let site = site(pages, &Reader::new(Tongue::English)).await?;
    let mut shares = Shares::default();
    for (share, spine) in shares.iter_mut().zip(Shelf::new(&site, &found.hits, &query).spines) {
        *share = u8::try_from(spine.share).unwrap_or(u8::MAX);
    }
    Ok(shares)
}

async fn answer(pages: &Pages, shares: Result<Shares, UseError>) -> Response {
    let drawn = async {
        let shares = shares?;
        let files = pages.face.get(&pages.hall).await?;
        let card = tokio::task::spawn_blocking(move || files.card(shares)).await;
        card.map_err(|err| UseError::Broken(err.to_string()))
    };
    picture(drawn.await, AN_HOUR)
}

fn picture(drawn: Result<Arc<Vec<u8>>, UseError>, kept: &'static str) -> Response {
    match drawn {
        Ok(png) => ([(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, kept)], Arc::unwrap_or_clone(png)).into_response(),
        Err(err) => failed(&err),
    }
}

fn failed(err: &UseError) -> Response {
    if let UseError::NotFound(_) | UseError::Gone(_) = err {
        return (StatusCode::NOT_FOUND, "no such file\n").into_response();
    }
    tracing::error!("a picture could not be drawn: {err}");
    (StatusCode::INTERNAL_SERVER_ERROR, "the picture could not be drawn\n").into_response()
}
