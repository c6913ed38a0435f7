//! All routes of a node: pages for people, documents for servers, the API for programs.
//!
//! One address per object serves a page or a document, as the request prefers; this is where the two meet.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::header::{
    ACCEPT, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tower::Layer;
use tower::util::MapRequestLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use crate::federation;
use crate::federation::answers::Federation;
use crate::federation::groups;
use crate::federation::routes::{self as documents, wants_document};
use crate::usecases::node::Hall;
use crate::web::page_cache::{self, PageCache};
use crate::web::pages::{self, Pages};
use crate::web::reader::{self, Reader};
use crate::web::trouble;
use crate::web::words::Tongue;

use super::settings::Settings;
use super::{client_address, health};

/// A request that takes longer is cut off.
const REQUEST_MAX: Duration = Duration::from_secs(30);

/// Pages load nothing but our stylesheet, icon and manifest, run no script and stand in nobody's frame.
const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; \
                              form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// On the pages of the staff scripts of ours may make things quicker, and a picture be seen before it is sent.
const STAFF_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' blob:; script-src 'self'; \
                            connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
                            frame-ancestors 'none'";

/// Where people sign in, a script of ours asks their device for a passkey.
const DOOR_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
                           connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
                           frame-ancestors 'none'";

fn content_policy(path: &str) -> &'static str {
    let is_under = |part: &&str| path.strip_prefix(*part).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    match path {
        // Passkeys need a script, and nothing else at the door does.
        "/sign-in"
        | "/sign-in/code"
        | "/sign-in/passkey"
        | "/sign-in/code/passkey"
        | "/sign-in/provider"
        | "/sign-in/provider/back" => DOOR_POLICY,
        _ if ["/desk", "/account"].iter().any(is_under) => STAFF_POLICY,
        _ => CONTENT_POLICY,
    }
}

#[derive(Clone)]
struct Both {
    federation: Federation,
    pages: Pages,
}

/// Everything that a node answers, at addresses with a language in front as well.
pub fn router(hall: Hall, settings: &Settings) -> Router {
    let first_language = settings.site.languages.first().and_then(|lang| Tongue::wanted(lang));
    let fallback = first_language.unwrap_or(Tongue::English);
    // Around the routes, not a layer of them: it changes the address by which a route is found.
    let entrance = MapRequestLayer::new(move |request| reader::enter(request, fallback));
    Router::new().fallback_service(entrance.layer(routes(hall, settings)))
}

/// All routes, each once.
pub fn routes(hall: Hall, settings: &Settings) -> Router {
    let federation = Federation::new(hall.clone(), settings.inbox_limits);
    let pages = Pages::new(hall.clone()).about(&settings.about).provider(settings.provider.clone());
    let trusted: Arc<[IpAddr]> = settings.trusted_proxies.clone().into();
    let explainer = pages.clone();
    let both = Both { federation: federation.clone(), pages: pages.clone() };
    Router::new()
        .route("/cities/{name}", get(city))
        .route("/groups/{name}", get(group))
        .route("/entries/{key}", get(entry))
        .fallback(missing)
        .with_state(both)
        .merge(federation::routes::router(federation))
        .merge(pages::router(pages))
        .merge(health::router(hall.clone(), settings.metrics_token.clone()))
        .method_not_allowed_fallback(not_allowed)
        // It answers in its own way.
        .merge(crate::api::router(hall.clone()))
        .layer(middleware::from_fn_with_state(PageCache::new(hall, wants_document), page_cache::serve))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_MAX))
        .layer(middleware::from_fn(no_nul))
        .layer(middleware::from_fn_with_state(explainer, explain))
        .layer(middleware::from_fn_with_state(trusted, client_address::note))
        .layer(middleware::from_fn(harden))
        .layer(CompressionLayer::new())
}

async fn city(State(both): State<Both>, reader: Reader, Path(name): Path<String>, headers: HeaderMap) -> Response {
    if wants_document(&headers) {
        return documents::city(&both.federation, &name).await;
    }
    pages::city(&both.pages, &reader, &name).await
}

async fn entry(State(both): State<Both>, reader: Reader, Path(key): Path<String>, headers: HeaderMap) -> Response {
    if wants_document(&headers) {
        return documents::entry(&both.federation, &key).await;
    }
    pages::entry(&both.pages, &reader, &key).await
}

async fn group(State(both): State<Both>, reader: Reader, Path(name): Path<String>, headers: HeaderMap) -> Response {
    if wants_document(&headers) {
        return groups::group(&both.federation, &name).await;
    }
    match groups::page(&name) {
        Some(page) => Redirect::to(&reader.link(&page)).into_response(),
        None => pages::missing(&both.pages, &reader, &format!("/groups/{name}")).await,
    }
}

async fn missing(State(both): State<Both>, reader: Reader, headers: HeaderMap, request: Request) -> Response {
    let page = request.method() == Method::GET && !wants_document(&headers);
    if page {
        return pages::missing(&both.pages, &reader, request.uri().path()).await;
    }
    (StatusCode::NOT_FOUND, "there is nothing at this address\n").into_response()
}

async fn not_allowed(request: Request) -> Response {
    let text = format!("{} cannot be used at this address\n", request.method());
    (StatusCode::METHOD_NOT_ALLOWED, text).into_response()
}

/// What went wrong before a page was made, or instead of one, is explained to people.
async fn explain(State(pages): State<Pages>, reader: Reader, request: Request, next: Next) -> Response {
    let person = asks_for_page(request.headers());
    let answer = next.run(request).await;
    let is_page = |kind: &HeaderValue| {
        [b"text/html".as_slice(), b"application/"].iter().any(|own| kind.as_bytes().starts_with(own))
    };
    let failed = answer.status().is_client_error() || answer.status().is_server_error();
    if !person || !failed || answer.headers().get(CONTENT_TYPE).is_some_and(is_page) {
        return answer;
    }
    trouble::explain(&pages, &reader, answer).await
}

/// Browsers name HTML where they want a page; whatever they load beside it, and programs, do not.
fn asks_for_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    accept.contains("text/html") && !wants_document(headers)
}

/// Nothing of ours has the character NUL in its address, and PostgreSQL cannot even be asked for it. The API reads
/// another character in its place, since it promises to take every text.
async fn no_nul(request: Request, next: Next) -> Response {
    let uri = request.uri();
    let has_nul = uri.path_and_query().is_some_and(|address| address.as_str().contains("%00"));
    if has_nul && !uri.path().starts_with("/api/") {
        return (StatusCode::BAD_REQUEST, "no address here has the character NUL (%00) in it\n").into_response();
    }
    next.run(request).await
}

async fn harden(request: Request, next: Next) -> Response {
    let policy = content_policy(request.uri().path());
    let mut response = next.run(request).await;
    let html = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(REFERRER_POLICY, "same-origin");
    if html {
        set(CONTENT_SECURITY_POLICY, policy);
        set(X_FRAME_OPTIONS, "DENY");
    }
    response
}

fn panicked(cause: Box<dyn std::any::Any + Send>) -> Response {
    let said = cause.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let said = said.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_default();
    tracing::error!("a request panicked: {said}");
    (StatusCode::INTERNAL_SERVER_ERROR, "The library could not answer. Try again in a moment.\n").into_response()
}
