//! What programs take from the library, with the question that its page answers: feeds to subscribe to, a table to keep.
//!
//! What stands in them is said by `views`; the same as JSON is the API's.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName, LINK, VARY};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use url::form_urlencoded;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::library::{Facet, LibraryQuery, Sort};
use crate::domain::library_params;
use crate::usecases::error::UseError;
use crate::usecases::library_search::{self, Found};
use crate::usecases::{city_read, node::Hall};

use super::pages::{Failed, Pages, failed};
use super::reader::Reader;
use super::views::{feed, links, table};

/// As many entries stand in a feed; readers of feeds come often.
const FEED_ENTRIES: usize = 30;
/// As many rows has a table; what comes after them has an address of its own.
const TABLE_ROWS: usize = 1000;
/// Feed readers ask every few minutes, whatever happened.
const FEED_CACHE: &str = "max-age=300";
const ATOM: &str = "application/atom+xml; charset=utf-8";

pub fn router(pages: Pages) -> Router {
    Router::new()
        .route("/library.atom", get(library))
        .route("/library.csv", get(rows))
        .route("/cities/{name}/feed.atom", get(city))
        .with_state(pages)
}

async fn library(State(pages): State<Pages>, reader: Reader, RawQuery(query): RawQuery) -> Response {
    let feed = async {
        let query = LibraryQuery { offset: 0, limit: FEED_ENTRIES, ..asked(query)? };
        let newest =
            LibraryQuery { sort: if query.sort == Sort::Updated { Sort::Updated } else { Sort::Newest }, ..query };
        let (own, found) = (city_read::own(&pages.hall).await?, found(&pages.hall, newest.clone()).await?);
        let cities = city_read::shelved(&pages.hall).await?;
        Ok(atom(feed::library(&reader, &pages.hall.site, &own, &newest, &cities.names, &found)))
    };
    answer(&pages, &reader, "/library.atom", feed.await).await
}

async fn city(State(pages): State<Pages>, reader: Reader, Path(name): Path<String>) -> Response {
    let feed = async {
        let city = city_read::run(&pages.hall, &name).await?;
        let query = LibraryQuery {
            filters: BTreeMap::from([(Facet::City, vec![city.acct.to_string()])]),
            sort: Sort::Newest,
            limit: FEED_ENTRIES,
            ..LibraryQuery::default()
        };
        let found = found(&pages.hall, query).await?;
        Ok(atom(feed::city(&reader, &pages.hall.site, &city, &found)))
    };
    let path = format!("/cities/{name}/feed.atom");
    answer(&pages, &reader, &path, feed.await).await
}

/// The entries as a table that spreadsheets open, and that another node can import.
async fn rows(State(pages): State<Pages>, reader: Reader, RawQuery(query): RawQuery) -> Response {
    let table = async {
        let query = LibraryQuery { limit: TABLE_ROWS, ..asked(query)? };
        let page = library_search::run(&pages.hall, query.clone()).await?;
        let next = page.next_offset.map(library_params::cursor);
        let next = next.map(|cursor| format!("<{}>; rel=\"next\"", links::table(&query, Some(&cursor))));
        let text = table::csv(&pages.hall.site, &entries(page.found))
            .map_err(|err| UseError::Broken(format!("the table cannot be written: {err}")))?;
        let headers = [
            (CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
            (CONTENT_DISPOSITION, "attachment; filename=\"library.csv\""),
        ];
        let rest: Vec<(HeaderName, String)> = next.map(|next| (LINK, next)).into_iter().collect();
        Ok((headers, axum::response::AppendHeaders(rest), text).into_response())
    };
    answer(&pages, &reader, "/library.csv", table.await).await
}

fn asked(query: Option<String>) -> Result<LibraryQuery, UseError> {
    let query = query.unwrap_or_default();
    library_params::read(form_urlencoded::parse(query.as_bytes()).into_owned()).map_err(UseError::Invalid)
}

async fn found(hall: &Hall, query: LibraryQuery) -> Result<Vec<(Entry, City)>, UseError> {
    Ok(entries(library_search::run(hall, query).await?.found))
}

fn entries(found: Vec<Found>) -> Vec<(Entry, City)> {
    found.into_iter().map(|found| (found.entry, found.city)).collect()
}

fn atom(text: String) -> Response {
    let headers = [(CONTENT_TYPE, ATOM), (CACHE_CONTROL, FEED_CACHE), (VARY, "Accept-Language")];
    (headers, text).into_response()
}

async fn answer(pages: &Pages, reader: &Reader, path: &str, answer: Result<Response, Failed>) -> Response {
    match answer {
        Ok(answer) => answer,
        Err(failure) => failed(pages, reader, path, failure).await,
    }
}
