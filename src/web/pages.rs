//! The routes of the pages: each asks one use case and hands the answer to a view.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::http::{StatusCode, Uri};
use axum::middleware;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use url::form_urlencoded;

use crate::domain::about::About;
use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::key::Key;
use crate::domain::library::{Facet, LibraryQuery, Sort};
use crate::domain::library_params;
use crate::domain::params::LIMIT_DEFAULT;
use crate::domain::provider::Provider;
use crate::domain::role::Role;
use crate::domain::status::{EntryKind, Status};
use crate::usecases::error::UseError;
use crate::usecases::library_search::{Found, LibraryPage as Answered};
use crate::usecases::node::Hall;
use crate::usecases::sign_on_provider::SignOn;
use crate::usecases::{city_move, city_read, coalition_read, entry_read, library_help, library_search};

use super::account::{Attempts, Waiting};
use super::face::{self, HeldFace};
use super::kept_forms::KeptForms;
use super::page_cache::Shareable;
use super::reader::Reader;
use super::views::coalition::ROWS_SHOWN as CITIES_SHOWN;
use super::views::{
    Answer, CityPage, CoalitionPage, EntryPage, HomePage, LibraryPage, Notice, NoticePage, Site, Template,
};
use super::visitor::LookupLimit;
use super::{about, account, assets, desk, feeds, guard, interact, trouble};

/// Where the program's text can be had, as its licence demands.
const SOURCE_URL: &str = env!("CARGO_PKG_REPOSITORY");
const NEWEST_SHOWN: usize = 6;
const OPEN_SHOWN: usize = 6;
/// Among so many of the newest a city's page finds some of each kind.
const CITY_ENTRIES_FOUND: usize = 100;
/// Fewer than the API gives at once: with its stylesheet a page has to arrive soon.
const LIBRARY_SHOWN: usize = 15;

/// What the pages share.
#[derive(Clone)]
pub struct Pages {
    pub hall: Hall,
    /// What the city says of itself.
    pub(super) about: Arc<About>,
    pub(super) lookups: Arc<LookupLimit>,
    /// How the city shows itself.
    pub face: Arc<HeldFace>,
    pub(super) attempts: Arc<Attempts>,
    pub(super) waiting: Arc<Waiting>,
    /// What was typed into forms whose session had ended.
    pub(super) kept: Arc<KeptForms>,
    /// The city's single sign-on.
    pub(super) sign_on: Option<Arc<SignOn>>,
}

impl Pages {
    pub fn new(hall: Hall) -> Self {
        Self {
            hall,
            about: Arc::default(),
            lookups: Arc::default(),
            face: Arc::default(),
            attempts: Arc::default(),
            waiting: Arc::default(),
            kept: Arc::default(),
            sign_on: None,
        }
    }

    pub fn about(self, about: &About) -> Self {
        Self { about: Arc::new(about.clone()), ..self }
    }

    pub fn provider(self, provider: Option<Provider>) -> Self {
        Self { sign_on: provider.map(|provider| Arc::new(SignOn::new(provider))), ..self }
    }
}

/// All routes that no document shares. Those that it does are [`city`] and [`entry`].
pub fn router(pages: Pages) -> Router {
    let router = Router::new()
        .route("/", get(home))
        .route("/library", get(library))
        .route("/coalition", get(coalition))
        .route("/assets/{name}", get(asset))
        .route("/robots.txt", get(|| async { "User-agent: *\nDisallow: /api/\nDisallow: /interact\n" }))
        .with_state(pages.clone())
        .merge(face::router(pages.clone()))
        .merge(about::router(pages.clone()))
        .merge(feeds::router(pages.clone()))
        .merge(account::around(desk::router(pages.clone()).merge(account::router(pages.clone())), &pages.hall))
        .merge(interact::router(pages.clone()));
    #[cfg(debug_assertions)]
    let router = router.merge(super::styleguide::router(pages.clone()));
    router.layer(middleware::from_fn_with_state(pages, guard::own_forms_only))
}

/// A page that cannot be shown, for the reader.
pub enum Failed {
    Use(UseError),
    Render(askama::Error),
    /// The role of whoever is signed in does not allow it.
    NotAllowed(Role),
}

impl From<UseError> for Failed {
    fn from(err: UseError) -> Self {
        Self::Use(err)
    }
}

impl From<askama::Error> for Failed {
    fn from(err: askama::Error) -> Self {
        Self::Render(err)
    }
}

pub(super) async fn site(pages: &Pages, reader: &Reader) -> Result<Site, UseError> {
    let city = city_read::own(&pages.hall).await?;
    let face = pages.face.get(&pages.hall).await?;
    Ok(Site::new(reader.clone(), &city, SOURCE_URL).with_face(pages.hall.site.base(), &face))
}

pub(super) fn shown(page: &impl Template) -> Result<Response, Failed> {
    page_with(StatusCode::OK, page)
}

fn page_with(status: StatusCode, page: &impl Template) -> Result<Response, Failed> {
    let headers = [(VARY, "Accept, Accept-Language"), (CACHE_CONTROL, "max-age=0, must-revalidate")];
    let mut response = (status, headers, Html(page.render()?)).into_response();
    if status == StatusCode::OK {
        response.extensions_mut().insert(Shareable);
    }
    Ok(response)
}

pub(super) fn noticed(status: StatusCode, site: &Site, notice: &Notice<'_>) -> Result<Response, Failed> {
    page_with(status, &NoticePage::new(site, notice))
}

/// The page for what went wrong; when even that fails, plain words.
pub(super) async fn failed(pages: &Pages, reader: &Reader, path: &str, failure: Failed) -> Response {
    let page = match (&failure, site(pages, reader).await) {
        (Failed::Use(UseError::NotFound(_)), Ok(site)) => noticed(
            StatusCode::NOT_FOUND,
            &site,
            &Notice::Missing { path, near: trouble::near(&pages.hall, path).await.as_ref() },
        ),
        (Failed::Use(UseError::Invalid(refusals)), Ok(site)) => {
            let fields: Vec<&str> = refusals.iter().map(|refusal| refusal.field.as_str()).collect();
            noticed(StatusCode::BAD_REQUEST, &site, &Notice::Question { fields: &fields })
        }
        (Failed::NotAllowed(_), Ok(site)) => noticed(StatusCode::FORBIDDEN, &site, &Notice::NotAllowed),
        (_, Ok(site)) => {
            let reference = &log(&pages.hall, path, &failure);
            noticed(StatusCode::INTERNAL_SERVER_ERROR, &site, &Notice::Broken { reference })
        }
        (_, Err(err)) => Err(Failed::Use(err)),
    };
    page.unwrap_or_else(|failure| {
        log(&pages.hall, path, &failure);
        (StatusCode::INTERNAL_SERVER_ERROR, "The library could not answer. Try again in a moment.\n").into_response()
    })
}

/// Writes a failure down under a word that the reader can quote.
fn log(hall: &Hall, path: &str, failure: &Failed) -> String {
    let reference = format!("{:x}", hall.new_id());
    match failure {
        Failed::Use(err) => tracing::error!(reference, path, "a page could not be shown: {err}"),
        Failed::NotAllowed(role) => tracing::warn!(reference, path, "the role {role} does not allow this"),
        Failed::Render(err) => tracing::error!(reference, path, "a page could not be written: {err}"),
    }
    reference
}

async fn home(State(pages): State<Pages>, reader: Reader, uri: Uri) -> Response {
    match home_page(&pages, &reader).await {
        Ok(page) => page,
        Err(err) => failed(&pages, &reader, uri.path(), err).await,
    }
}

async fn home_page(pages: &Pages, reader: &Reader) -> Result<Response, Failed> {
    let newest = LibraryQuery { sort: Sort::Newest, limit: NEWEST_SHOWN, ..LibraryQuery::default() };
    let open = LibraryQuery {
        filters: BTreeMap::from([
            (Facet::Kind, vec![EntryKind::Consultation.to_string()]),
            (Facet::Status, vec![Status::Open.to_string()]),
        ]),
        limit: OPEN_SHOWN,
        ..LibraryQuery::default()
    };
    let newest = library_search::run(&pages.hall, newest).await?;
    let open = library_search::run(&pages.hall, open).await?;
    let site = site(pages, reader).await?;
    shown(&HomePage::new(&site, pages.hall.now(), &newest.hits, &pairs(open.found), &pairs(newest.found)))
}

pub(super) fn pairs(found: Vec<Found>) -> Vec<(Entry, City)> {
    found.into_iter().map(|found| (found.entry, found.city)).collect()
}

async fn library(State(pages): State<Pages>, reader: Reader, RawQuery(query): RawQuery, uri: Uri) -> Response {
    match library_page(&pages, &reader, query.unwrap_or_default()).await {
        Ok(page) => page,
        Err(err) => failed(&pages, &reader, uri.path(), err).await,
    }
}

async fn library_page(pages: &Pages, reader: &Reader, query: String) -> Result<Response, Failed> {
    let pairs_given = form_urlencoded::parse(query.as_bytes()).into_owned();
    let query = library_params::read(pairs_given).map_err(UseError::Invalid)?;
    let limit = if query.limit == LIMIT_DEFAULT { LIBRARY_SHOWN } else { query.limit };
    let asked_for = LibraryQuery { limit, ..query.clone() };
    let Answered { found, hits, next_offset } = library_search::run(&pages.hall, asked_for).await?;
    let asked = !query.words.is_empty() || !query.filters.is_empty();
    let help = match hits.total {
        0 if asked => Some(library_help::run(&pages.hall, query.clone(), reader.words.tongue.tag()).await?),
        _ => None,
    };
    let cities = city_read::shelved(&pages.hall).await?;
    let next = next_offset.map(library_params::cursor);
    let site = site(pages, reader).await?;
    let answer = Answer {
        found: &hits,
        entries: &pairs(found),
        cities: &cities.names,
        next: next.as_deref(),
        help: help.as_ref(),
    };
    shown(&LibraryPage::new(&site, &query, &answer))
}

async fn coalition(State(pages): State<Pages>, reader: Reader, RawQuery(query): RawQuery) -> Response {
    match coalition_page(&pages, &reader, &query.unwrap_or_default()).await {
        Ok(page) => page,
        Err(err) => failed(&pages, &reader, reader.address(), err).await,
    }
}

async fn coalition_page(pages: &Pages, reader: &Reader, query: &str) -> Result<Response, Failed> {
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "page");
    let page = asked.map_or(Some(1), |(_, number)| number.parse::<usize>().ok());
    let cities = coalition_read::run(&pages.hall).await?;
    let page = page.and_then(|number| number.checked_sub(1));
    let page = page.filter(|page| page.saturating_mul(CITIES_SHOWN) < cities.len());
    let page = page.ok_or_else(|| UseError::not_found("the list of cities has no such page".to_owned()))?;
    shown(&CoalitionPage::new(&site(pages, reader).await?, &cities, page))
}

/// The page of an entry, ours or another city's.
pub async fn entry(pages: &Pages, reader: &Reader, key: &str) -> Response {
    match entry_page(pages, reader, key).await {
        Ok(page) => page,
        Err(err) => failed(pages, reader, &format!("/entries/{key}"), err).await,
    }
}

async fn entry_page(pages: &Pages, reader: &Reader, key: &str) -> Result<Response, Failed> {
    let key: Key = key.parse().map_err(|()| UseError::not_found("there is no such entry".to_owned()))?;
    if let Some(address) = city_move::new_entry_page(&pages.hall, &key).await? {
        return Ok(Redirect::permanent(&address).into_response());
    }
    let site = site(pages, reader).await?;
    match entry_read::with_comments(&pages.hall, key.clone()).await {
        Ok((entry, city, comments)) => shown(&EntryPage::new(&site, pages.hall.now(), &entry, &city, &comments)),
        Err(UseError::Gone(_)) => {
            let (city, withdrawn_at) = entry_read::withdrawn(&pages.hall, key).await?;
            noticed(StatusCode::GONE, &site, &Notice::Withdrawn { city: &city, at: withdrawn_at })
        }
        Err(err) => Err(err.into()),
    }
}

/// The page of a city, ours or one that this node knows.
pub async fn city(pages: &Pages, reader: &Reader, name: &str) -> Response {
    match city_page(pages, reader, name).await {
        Ok(page) => page,
        Err(err) => failed(pages, reader, &format!("/cities/{name}"), err).await,
    }
}

async fn city_page(pages: &Pages, reader: &Reader, name: &str) -> Result<Response, Failed> {
    let city = city_read::run(&pages.hall, name).await?;
    if city.local
        && let Some(address) = city_move::new_city_page(&pages.hall).await?
    {
        return Ok(Redirect::permanent(&address).into_response());
    }
    let query = LibraryQuery {
        filters: BTreeMap::from([(Facet::City, vec![city.acct.to_string()])]),
        sort: Sort::Newest,
        limit: CITY_ENTRIES_FOUND,
        ..LibraryQuery::default()
    };
    let Answered { found, hits, .. } = library_search::run(&pages.hall, query).await?;
    let entries: Vec<Entry> = found.into_iter().map(|found| found.entry).collect();
    shown(&CityPage::new(&site(pages, reader).await?, &city, &hits, &entries))
}

/// For every address that is nobody's.
pub async fn missing(pages: &Pages, reader: &Reader, path: &str) -> Response {
    failed(pages, reader, path, Failed::Use(UseError::not_found(""))).await
}

async fn asset(State(pages): State<Pages>, Path(name): Path<String>) -> Response {
    const FOR_EVER: &str = "public, max-age=31536000, immutable";
    let path = format!("/assets/{name}");
    if let Some(asset) = assets::find(&path) {
        return ([(CONTENT_TYPE, asset.content_type), (CACHE_CONTROL, FOR_EVER)], asset.body.as_ref()).into_response();
    }
    let face = pages.face.get(&pages.hall).await;
    match face.as_ref().ok().and_then(|face| face.find(&path)) {
        Some(file) => {
            ([(CONTENT_TYPE, file.content_type), (CACHE_CONTROL, FOR_EVER)], file.body.clone()).into_response()
        }
        None => (StatusCode::NOT_FOUND, "no such file\n").into_response(),
    }
}
