//! The pages about the library, and where to report a hole in its security.
//!
//! What they say is the views'; what the city set comes with the settings.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::domain::about::AboutPage as Page;

use super::pages::{Pages, failed, missing, shown, site};
use super::reader::Reader;
use super::views::about::{AboutPage, Rules, path_of};

/// The standard (RFC 9116) wants a date, at most a year ahead; whoever reads the file later asks again.
const SECURITY_TEXT_SECS: i64 = 180 * 24 * 3600;

pub fn router(pages: Pages) -> Router {
    Router::new()
        .route("/about", get(about))
        .route("/about/{page}", get(one))
        .route("/.well-known/security.txt", get(security))
        .with_state(pages)
}

async fn about(State(pages): State<Pages>, reader: Reader) -> Response {
    page(&pages, &reader, Page::About).await
}

async fn one(State(pages): State<Pages>, reader: Reader, Path(name): Path<String>) -> Response {
    match name.parse() {
        Ok(Page::About) | Err(()) => missing(&pages, &reader, &format!("/about/{name}")).await,
        Ok(wanted) => page(&pages, &reader, wanted).await,
    }
}

async fn page(pages: &Pages, reader: &Reader, page: Page) -> Response {
    let shown = async {
        let rules =
            Rules { hold_comments: pages.hall.gate.policy().hold_comments, mode: pages.hall.gate.policy().mode };
        let face = pages.face.get(&pages.hall).await?;
        let lines = &face.face.contact;
        shown(&AboutPage::new(&site(pages, reader).await?, &pages.about, lines, rules, page))
    };
    match shown.await {
        Ok(page) => page,
        Err(failure) => failed(pages, reader, path_of(page), failure).await,
    }
}

async fn security(State(pages): State<Pages>) -> Response {
    let node = &pages.hall.site;
    let page = node.at(path_of(Page::Contact));
    let contact = pages.about.mail.as_ref().map_or(page, |mail| format!("mailto:{mail}"));
    let expires = pages.hall.now().plus_secs(SECURITY_TEXT_SECS).to_datetime().format("%Y-%m-%dT00:00:00Z");
    let languages = if node.languages.is_empty() { "en".to_owned() } else { node.languages.join(", ") };
    let canonical = node.at("/.well-known/security.txt");
    let text =
        format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: {languages}\nCanonical: {canonical}\n");
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
