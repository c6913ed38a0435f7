//! Takes forms from our own pages only, so that no other site can act in the name of somebody who is signed in.
//!
//! It stands before every route of the pages; those for servers and programs carry no cookie and have other guards.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, COOKIE, HeaderName, ORIGIN, REFERER};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use crate::domain::site::Site as Here;

use super::pages::{Failed, Pages, failed, site};
use super::reader::Reader;
use super::views::frame::{Frame, Place};

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

#[derive(Template)]
#[template(path = "account/elsewhere.html")]
struct ElsewherePage {
    frame: Frame,
}

/// Lets a request through that changes nothing, or comes from a page of ours.
pub async fn own_forms_only(State(pages): State<Pages>, reader: Reader, request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_own(request.headers(), &pages.hall.site) {
        return next.run(request).await;
    }
    match refused(&pages, &reader).await {
        Ok(page) => page,
        Err(failure) => failed(&pages, &reader, request.uri().path(), failure).await,
    }
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

async fn refused(pages: &Pages, reader: &Reader) -> Result<Response, Failed> {
    let site = site(pages, reader).await?;
    let frame = Frame::new(&site, Place::Elsewhere, reader.words.say("account-elsewhere-title")).unindexed();
    let html = Html(ElsewherePage { frame }.render()?);
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
