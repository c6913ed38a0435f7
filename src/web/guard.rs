//! Takes forms from our own pages only, so that no other site can act in the name of somebody who is signed in.
//!
//! It stands before every route of the pages; those for servers and programs carry no cookie and have other guards.

use askama::Template;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, COOKIE, HeaderName, ORIGIN, REFERER};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use crate::domain::site::Site as Here;

use super::desk::{Text, texts_of};
use super::pages::{Failed, Pages, failed, site};
use super::reader::Reader;
use super::typed;
use super::views::frame::{Frame, Place};

/// A longer text is not repeated.
const SHOWN_MAX_BYTES: usize = 1024 * 1024;
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

#[derive(Template)]
#[template(path = "account/elsewhere.html")]
struct ElsewherePage {
    frame: Frame,
    /// What was typed, to be copied.
    texts: Vec<Text>,
}

/// Lets a request through that changes nothing, or comes from a page of ours.
pub async fn own_forms_only(State(pages): State<Pages>, reader: Reader, request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_own(request.headers(), &pages.hall.site) {
        return next.run(request).await;
    }
    let path = request.uri().path().to_owned();
    let typed = if says_nothing(request.headers(), &pages.hall.site) { typed(request).await } else { Vec::new() };
    match refused(&pages, &reader, &typed).await {
        Ok(page) => page,
        Err(failure) => failed(&pages, &reader, &path, failure).await,
    }
}

/// Such a browser may be one of ours that is set to say nothing. What another site has sent is not repeated.
fn says_nothing(headers: &HeaderMap, here: &Here) -> bool {
    let referer = headers.get(REFERER).map(|referer| referer.to_str().unwrap_or_default());
    !headers.contains_key(FETCH_SITE) && !headers.contains_key(ORIGIN) && referer.is_none_or(|page| here.owns(page))
}

async fn typed(request: Request) -> Vec<(String, String)> {
    let bytes = to_bytes(request.into_body(), SHOWN_MAX_BYTES).await.unwrap_or_default();
    typed::pairs(&bytes)
}

/// Whether a browser sent the request from a page of ours. Browsers have said so with every form since about 2020. What
/// says nothing at all is older, or no browser; it is taken where no cookie could be abused.
fn is_own(headers: &HeaderMap, here: &Here) -> bool {
    let said = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(fetch_site) = said(&FETCH_SITE) {
        return fetch_site == "same-origin";
    }
    if let Some(origin) = said(&ORIGIN) {
        return origin == here.base();
    }
    !headers.contains_key(COOKIE) && said(&REFERER).is_none_or(|referer| here.owns(referer))
}

async fn refused(pages: &Pages, reader: &Reader, typed: &[(String, String)]) -> Result<Response, Failed> {
    let site = site(pages, reader).await?;
    let frame = Frame::new(&site, Place::Elsewhere, reader.words.say("account-elsewhere-title")).unindexed();
    let html = Html(ElsewherePage { frame, texts: texts_of(reader.words, typed) }.render()?);
    Ok((StatusCode::FORBIDDEN, [(CACHE_CONTROL, "no-store")], html).into_response())
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use url::Url;

    use super::*;

    fn is_taken(headers: &[(&'static str, &'static str)]) -> bool {
        let url = Url::parse("https://library.delft.example").unwrap();
        let here = Here::new(&url, "delft".parse().unwrap(), "Delft".to_owned()).unwrap();
        let headers =
            headers.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        is_own(&headers.collect(), &here)
    }

    #[test]
    fn only_what_our_own_pages_send_is_taken() {
        let cookie = ("cookie", "session=x");
        let own = ("origin", "https://library.delft.example");
        for (headers, taken) in [
            (&[("sec-fetch-site", "same-origin"), cookie][..], true),
            (&[("sec-fetch-site", "cross-site"), cookie], false),
            (&[("sec-fetch-site", "same-site"), cookie], false),
            (&[("sec-fetch-site", "none"), cookie], false),
            (&[("sec-fetch-site", "cross-site"), own], false),
            (&[own, cookie], true),
            (&[("origin", "https://evil.example"), cookie], false),
            (&[("origin", "https://library.delft.example.evil.example")], false),
            (&[("origin", "http://library.delft.example")], false),
            (&[("origin", "null"), cookie], false),
            (&[("referer", "https://library.delft.example/sign-in"), cookie], false),
            (&[("referer", "https://library.delft.example/interact")], true),
            (&[("referer", "https://evil.example/")], false),
            (&[cookie], false),
            (&[], true),
        ] {
            assert_eq!(is_taken(headers), taken, "{headers:?}");
        }
    }
}
