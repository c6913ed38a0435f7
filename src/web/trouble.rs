//! What helps a reader on when something went wrong: what is near to a mistyped address, and words for the bare answers
//! of routes and layers.
//!
//! The pages themselves are `views::notice`.

use axum::http::StatusCode;
use axum::http::header::{ALLOW, RETRY_AFTER};
use axum::response::Response;
use url::form_urlencoded;

use crate::domain::library::LibraryQuery;
use crate::domain::text;
use crate::usecases::library_search;
use crate::usecases::node::Hall;

use super::pages::{Pages, noticed, pairs, site};
use super::reader::Reader;
use super::views::{Near, Notice};

const NEAR_SHOWN: usize = 3;
const NEAR_WORDS_MAX: usize = 8;
const NEAR_MIN_CHARS: usize = 3;
const NEAR_MAX_CHARS: usize = 100;

/// Rooms in which nothing of the library stands: an address below them that leads nowhere is like no entry.
const ROOMS_WITHOUT_ENTRIES: [&str; 8] =
    ["/desk", "/account", "/sign-in", "/first-run", "/invitation", "/interact", "/coalition", "/about"];

/// What the library has that is like a mistyped address; nothing where even the search fails. None where no entry is
/// looked for.
pub(super) async fn near(hall: &Hall, path: &str) -> Option<Near> {
    let rest_of = |room: &&str| path.strip_prefix(*room);
    let mut rests = ROOMS_WITHOUT_ENTRIES.iter().filter_map(rest_of);
    match rests.any(|rest| rest.is_empty() || rest.starts_with(['/', '?'])) {
        true => None,
        false => Some(find_near(hall, path).await),
    }
}

async fn find_near(hall: &Hall, path: &str) -> Near {
    let words = words_of(path);
    let longest = words.split(' ').max_by_key(|word| word.chars().count()).unwrap_or_default().to_owned();
    let tries = [words.clone(), longest].into_iter().filter(|words| words.chars().count() >= NEAR_MIN_CHARS);
    for typed in tries {
        let query = LibraryQuery { words: typed, limit: NEAR_SHOWN, ..LibraryQuery::default() };
        match library_search::run(hall, query).await {
            Ok(found) if !found.found.is_empty() => return Near { words, entries: pairs(found.found) },
            Ok(_) => {}
            Err(_) => break,
        }
    }
    Near { words, entries: Vec::new() }
}

/// `/entries/algorithm-register.html` speaks of an algorithm register.
fn words_of(path: &str) -> String {
    let decoded = form_urlencoded::parse(path.as_bytes()).map(|(name, _)| name.into_owned()).next();
    let decoded = decoded.unwrap_or_default();
    let words = decoded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let own = ["entries", "cities", "groups", "library", "html", "php", "index"];
    let telling = words.filter(|word| !own.contains(word)).take(NEAR_WORDS_MAX).collect::<Vec<_>>();
    text::one_line(&telling.join(" "), NEAR_MAX_CHARS)
}

/// Turns the bare answers of routes and layers to a person into pages that help: what happened, what was kept, what to
/// do now. Programs get theirs as they are.
pub async fn explain(pages: &Pages, reader: &Reader, answer: Response) -> Response {
    let status = answer.status();
    let notice = match status {
        StatusCode::METHOD_NOT_ALLOWED => Notice::Method,
        StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => Notice::TooSlow,
        StatusCode::PAYLOAD_TOO_LARGE => Notice::TooLarge,
        StatusCode::TOO_MANY_REQUESTS => Notice::TooOften,
        StatusCode::SERVICE_UNAVAILABLE => Notice::Unavailable,
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => {
            Notice::Unreadable
        }
        _ => return answer,
    };
    let Ok(site) = site(pages, reader).await else { return answer };
    let Ok(mut page) = noticed(status, &site, &notice) else { return answer };
    for name in [ALLOW, RETRY_AFTER] {
        if let Some(value) = answer.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_address_speaks_in_words() {
        for (path, words) in [
            ("/entries/algorithm-register.html", "algorithm register"),
            ("/entries/N%C3%B6te_2", "Nöte 2"),
            ("/cities/delft@library.delft.example", "delft delft example"),
            ("/%ff/", ""),
            ("/", ""),
        ] {
            assert_eq!(words_of(path).trim_matches('\u{fffd}'), words, "{path}");
        }
    }
}
