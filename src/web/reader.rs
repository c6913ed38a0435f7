//! Who reads a page, as far as pages need to know: in which language, and at which address.
//!
//! Without a cookie there are two ways to say which language one wants: the browser's `Accept-Language`, and an
//! address that begins with it (`/es/library`), which the links of the page then keep. Who is signed in is another
//! room's question.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request};
use axum::http::Uri;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;

use super::words::{Tongue, Words};

/// What the address and the city say about the language; kept with the request until a page asks.
#[derive(Clone, Debug)]
struct Asked {
    chosen: Option<Tongue>,
    fallback: Tongue,
    /// The address without the language.
    address: String,
}

/// Takes the language off the front of the address, so that all routes exist once.
pub fn enter<B>(mut request: Request<B>, fallback: Tongue) -> Request<B> {
    let address = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
    let (chosen, address) = match split(address) {
        Some((tongue, rest)) => (Some(tongue), rest),
        None => (None, address.to_owned()),
    };
    if chosen.is_some()
        && let Ok(uri) = address.parse::<Uri>()
    {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(Asked { chosen, fallback, address });
    request
}

/// `/es/library?q=x` is Spanish and `/library?q=x`.
fn split(address: &str) -> Option<(Tongue, String)> {
    let (tag, rest) = address.strip_prefix('/')?.split_at_checked(2)?;
    let tongue = Tongue::by_tag(tag)?;
    match rest.chars().next() {
        None => Some((tongue, "/".to_owned())),
        Some('?') => Some((tongue, format!("/{rest}"))),
        // "//" would make the rest a host's name.
        Some('/') if !rest.starts_with("//") => Some((tongue, rest.to_owned())),
        Some(_) => None,
    }
}

#[derive(Clone)]
pub struct Reader {
    pub words: &'static Words,
    /// Whether the address names the language.
    chosen: bool,
    /// The address of this page without its language.
    address: String,
}

/// This page in one of the languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InTongue {
    pub tag: &'static str,
    pub dir: &'static str,
    pub name: &'static str,
    pub path: String,
    pub here: bool,
}

impl Reader {
    pub fn new(tongue: Tongue) -> Self {
        Self { words: Words::of(tongue), chosen: false, address: "/".to_owned() }
    }

    /// An address of this node as a link of this page: it keeps the language that the reader chose.
    pub fn link(&self, path: &str) -> String {
        match (self.chosen, path) {
            (false, path) => path.to_owned(),
            (true, "/") => format!("/{}", self.words.tongue.tag()),
            (true, path) => format!("/{}{path}", self.words.tongue.tag()),
        }
    }

    /// The address of this page without its language, as a link is written.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// For a page that repeats nothing of the question in its address, since that may be anybody's text.
    pub fn without_question(self) -> Self {
        let address = self.address.split('?').next().unwrap_or("/").to_owned();
        Self { address, ..self }
    }

    /// For the answer to a form, which cannot be asked for again: `address` can, in another language as well.
    pub fn at(self, address: String) -> Self {
        Self { address, ..self }
    }

    pub fn in_tongues(&self) -> Vec<InTongue> {
        let all = Tongue::ALL.iter().map(|tongue| {
            let other = Self { words: Words::of(*tongue), chosen: true, address: String::new() };
            InTongue {
                tag: tongue.tag(),
                dir: tongue.dir(),
                name: tongue.own_name(),
                path: other.link(&self.address),
                here: *tongue == self.words.tongue,
            }
        });
        all.collect()
    }

    /// For somebody who said in their account which language they want; an address that says so is stronger.
    pub fn preferring(self, tongue: Tongue) -> Self {
        if self.chosen { self } else { Self { words: Words::of(tongue), ..self } }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let asked = parts.extensions.get::<Asked>().cloned().unwrap_or_else(|| Asked {
            chosen: None,
            fallback: Tongue::English,
            address: parts.uri.to_string(),
        });
        let wanted = || {
            let header = parts.headers.get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok());
            header.and_then(Tongue::wanted).unwrap_or(asked.fallback)
        };
        let words = Words::of(asked.chosen.unwrap_or_else(wanted));
        Ok(Self { words, chosen: asked.chosen.is_some(), address: asked.address })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_begins_with_a_language_is_the_same_page() {
        for (address, tongue, rest) in [
            ("/es", Tongue::Spanish, "/"),
            ("/es/", Tongue::Spanish, "/"),
            ("/ar?x=1", Tongue::Arabic, "/?x=1"),
            ("/nl/library?q=a%2Fb", Tongue::Dutch, "/library?q=a%2Fb"),
        ] {
            assert_eq!(split(address), Some((tongue, rest.to_owned())), "{address}");
        }
    }

    #[test]
    fn no_other_address_is_cut() {
        for address in
            ["/", "/library", "/esx", "/xx/library", "//es/library", "/es//evil.example", "es/library", "/é/x"]
        {
            assert_eq!(split(address), None, "{address}");
        }
    }

    #[test]
    fn links_keep_the_language_that_was_chosen_and_no_other() {
        let chosen = Reader { chosen: true, ..Reader::new(Tongue::Arabic) };
        assert_eq!(chosen.link("/library?q=x"), "/ar/library?q=x");
        assert_eq!(chosen.link("/"), "/ar");
        assert_eq!(Reader::new(Tongue::Arabic).link("/library"), "/library");
    }
}
