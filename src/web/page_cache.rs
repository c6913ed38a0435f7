//! Keeps public pages as they were sent, until something is written.
//!
//! A page is good as long as neither the database nor the search index has changed since before it was made, and for
//! the day on which it was made. So nothing has to be told what to throw away, and no reader is shown what was before
//! a write that has been confirmed. Which pages may be kept, their handlers say with [`Shareable`]: those that are the
//! same for all who read the same language.

use std::io::Write;
use std::sync::{Arc, OnceLock};

use aws_lc_rs::digest::{SHA256, digest};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use moka::sync::Cache;

use crate::usecases::node::Hall;

use super::reader::Reader;

const KEPT_MAX_BYTES: u64 = 16_000_000;
/// Longer questions are answered, but not kept.
const KEY_MAX_BYTES: usize = 512;
const PAGE_MAX_BYTES: usize = 1_000_000;
const MICROS_A_DAY: i64 = 24 * 60 * 60 * 1_000_000;

/// On an answer whose page is the same for everyone who reads its language.
#[derive(Clone, Copy, Debug)]
pub struct Shareable;

#[derive(Clone)]
pub struct PageCache {
    hall: Hall,
    kept: Cache<String, Arc<Kept>>,
    /// Whether a request wants a document and no page, at the addresses that have both.
    is_for_programs: fn(&HeaderMap) -> bool,
}

/// What the pages stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ground {
    database: (u64, u64),
    index: u64,
    day: i64,
}

struct Kept {
    ground: Ground,
    page: Bytes,
    /// Made when it is first wanted.
    zipped: OnceLock<Bytes>,
    etag: HeaderValue,
    headers: HeaderMap,
}

impl PageCache {
    pub fn new(hall: Hall, is_for_programs: fn(&HeaderMap) -> bool) -> Self {
        let kept = Cache::builder()
            .max_capacity(KEPT_MAX_BYTES)
            .weigher(|key: &String, kept: &Arc<Kept>| {
                // The second form is about a sixth of the first; what is small is not free either.
                u32::try_from(key.len() + kept.page.len() * 7 / 6 + 500).unwrap_or(u32::MAX)
            })
            .build();
        Self { hall, kept, is_for_programs }
    }

    fn ground(&self) -> Ground {
        Ground {
            database: self.hall.db.version(),
            index: self.hall.index.generation(),
            day: self.hall.now().micros() / MICROS_A_DAY,
        }
    }

    fn key(&self, request: &Request, reader: &Reader) -> Option<String> {
        let is_page = request.method() == Method::GET
            && !request.headers().contains_key(COOKIE)
            && reader.address().len() < KEY_MAX_BYTES
            && !(self.is_for_programs)(request.headers());
        is_page.then(|| reader.link(&format!("{} {}", reader.address(), reader.words.tongue.tag())))
    }
}

/// Answers with the page that is kept, else makes it and keeps it.
pub async fn serve(State(cache): State<PageCache>, reader: Reader, request: Request, next: Next) -> Response {
    let Some(key) = cache.key(&request, &reader) else { return next.run(request).await };
    let asked = Asked::of(request.headers());
    let ground = cache.ground();
    if let Some(kept) = cache.kept.get(&key).filter(|kept| kept.ground == ground) {
        return kept.answer(&asked);
    }
    let response = next.run(request).await;
    if response.status() != StatusCode::OK || response.extensions().get::<Shareable>().is_none() {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, PAGE_MAX_BYTES).await else {
        return (StatusCode::INTERNAL_SERVER_ERROR, "This page is too long to be shown.\n").into_response();
    };
    let kept = Arc::new(Kept::new(ground, page, parts.headers));
    cache.kept.insert(key, kept.clone());
    kept.answer(&asked)
}

/// What matters of a request for a page that is kept.
struct Asked {
    zipped: bool,
    known: Option<HeaderValue>,
}

impl Asked {
    fn of(headers: &HeaderMap) -> Self {
        let accepted = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
        let zipped = accepted.flat_map(|value| value.split(',')).any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            parts.next() == Some("gzip") && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00"))
        });
        Self { zipped, known: headers.get(IF_NONE_MATCH).cloned() }
    }
}

impl Kept {
    fn new(ground: Ground, page: Bytes, mut headers: HeaderMap) -> Self {
        let hash = digest(&SHA256, &page);
        let hash: String = hash.as_ref().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        // Weak: the same page, whether it is sent zipped or not.
        let etag = HeaderValue::from_str(&format!("W/\"{hash}\"")).expect("hexadecimal digits fit into a header");
        headers.remove(CONTENT_LENGTH);
        headers.append(VARY, HeaderValue::from_name(ACCEPT_ENCODING));
        headers.insert(ETAG, etag.clone());
        Self { ground, page, zipped: OnceLock::new(), etag, headers }
    }

    fn answer(&self, asked: &Asked) -> Response {
        if asked.known.as_ref().is_some_and(|known| names(known, &self.etag)) {
            let mut headers = self.headers.clone();
            headers.remove(CONTENT_TYPE);
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        if !asked.zipped {
            return (self.headers.clone(), Body::from(self.page.clone())).into_response();
        }
        let zipped = self.zipped.get_or_init(|| zip(&self.page)).clone();
        let coding = [(CONTENT_ENCODING, HeaderValue::from_static("gzip"))];
        (self.headers.clone(), coding, Body::from(zipped)).into_response()
    }
}

/// Whether `If-None-Match` names the page.
fn names(known: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(known), Ok(etag)) = (known.to_str(), etag.to_str()) else { return false };
    known.split(',').map(str::trim).any(|one| one == etag || one == etag.trim_start_matches("W/"))
}

fn zip(page: &[u8]) -> Bytes {
    let mut zipped = GzEncoder::new(Vec::with_capacity(page.len() / 5), Compression::default());
    zipped.write_all(page).and_then(|()| zipped.finish()).expect("memory takes what it is given").into()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderName;

    use super::*;

    fn asked(pairs: &[(HeaderName, &str)]) -> Asked {
        Asked::of(&pairs.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect())
    }

    fn kept() -> Kept {
        let ground = Ground { database: (0, 0), index: 0, day: 0 };
        let headers = [(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))];
        Kept::new(ground, Bytes::from_static(b"<p>page</p>"), headers.into_iter().collect())
    }

    #[test]
    fn a_page_is_zipped_for_those_who_say_that_they_can_read_it() {
        for (accepted, zipped) in
            [("gzip", true), ("br, gzip;q=0.5", true), ("gzip;q=0", false), ("br", false), ("xgzip", false)]
        {
            assert_eq!(asked(&[(ACCEPT_ENCODING, accepted)]).zipped, zipped, "{accepted}");
        }
        let answer = kept().answer(&asked(&[(ACCEPT_ENCODING, "gzip")]));
        assert_eq!(answer.headers()[CONTENT_ENCODING], "gzip");
    }

    #[test]
    fn whoever_has_the_page_is_told_so_and_sent_nothing() {
        let kept = kept();
        let etag = kept.etag.to_str().unwrap().to_owned();
        for known in [etag.clone(), format!("\"other\", {etag}"), etag.trim_start_matches("W/").to_owned()] {
            assert_eq!(kept.answer(&asked(&[(IF_NONE_MATCH, &known)])).status(), StatusCode::NOT_MODIFIED, "{known}");
        }
        assert_eq!(kept.answer(&asked(&[(IF_NONE_MATCH, "\"other\"")])).status(), StatusCode::OK);
    }
}
