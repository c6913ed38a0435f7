//! Addresses inside this node: pages, and the library with one filter more or less.
//!
//! What the parameters mean is read by the handler; here they are only written.

use url::Url;
use url::form_urlencoded::Serializer;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::interaction::Interaction;
use crate::domain::library::{Facet, LibraryQuery, Sort};

/// How many entries a page of the library shows where nothing else was asked for.
pub const PAGE_LIMIT: usize = 20;

pub fn entry(entry: &Entry) -> String {
    format!("/entries/{}", entry.key)
}

/// `/cities/amsterdam` for the node's own city, `/cities/delft@library.delft.example` for others.
pub fn city(city: &City) -> String {
    if city.local { format!("/cities/{}", city.acct.user) } else { format!("/cities/{}", city.acct) }
}

/// Where a visitor acts on an object from their own server.
pub fn interact(object: &str, act: Interaction) -> String {
    let mut parameters = Serializer::new(String::new());
    parameters.append_pair("object", object).append_pair("do", act.as_str());
    format!("/interact?{}", parameters.finish())
}

/// The library narrowed down by one filter alone.
pub fn library_by(facet: Facet, value: &str) -> String {
    library(&with_filter(&LibraryQuery::default(), facet, value), None)
}

/// The page that answers `query`; `cursor` leads to a later part of it.
pub fn library(query: &LibraryQuery, cursor: Option<&str>) -> String {
    let mut parameters = Serializer::new(String::new());
    if !query.words.is_empty() {
        parameters.append_pair("q", &query.words);
    }
    for (facet, value) in filters(query) {
        parameters.append_pair(facet.as_str(), value);
    }
    if query.sort != Sort::default() {
        parameters.append_pair("sort", query.sort.as_str());
    }
    if let Some(limit) = unusual_limit(query) {
        parameters.append_pair("limit", &limit.to_string());
    }
    if let Some(cursor) = cursor {
        parameters.append_pair("cursor", cursor);
    }
    with_parameters("/library", &parameters.finish())
}

/// The feed of what `query` finds. Its order is its own.
pub fn feed(query: &LibraryQuery) -> String {
    let query = LibraryQuery { sort: Sort::default(), limit: 0, offset: 0, ..query.clone() };
    beside("/library.atom", &query, None)
}

/// The feed of a city.
pub fn city_feed(of: &City) -> String {
    format!("{}/feed.atom", city(of))
}

/// What `query` finds as a table; `cursor` leads to a later part of it.
pub fn table(query: &LibraryQuery, cursor: Option<&str>) -> String {
    beside("/library.csv", &LibraryQuery { limit: 0, ..query.clone() }, cursor)
}

/// What `query` finds for programs.
pub fn api(query: &LibraryQuery) -> String {
    beside("/api/v1/library", query, None)
}

/// The address that answers the same question as the library's page in another form.
fn beside(path: &str, query: &LibraryQuery, cursor: Option<&str>) -> String {
    let page = library(query, cursor);
    with_parameters(path, page.split_once('?').map_or("", |(_, parameters)| parameters))
}

fn with_parameters(path: &str, parameters: &str) -> String {
    if parameters.is_empty() { path.to_owned() } else { format!("{path}?{parameters}") }
}

/// All filters of a query, in the order of the facets.
pub fn filters(query: &LibraryQuery) -> impl Iterator<Item = (Facet, &str)> {
    query.filters.iter().flat_map(|(facet, values)| values.iter().map(|value| (*facet, value.as_str())))
}

/// The limit, where a link must carry it along.
pub fn unusual_limit(query: &LibraryQuery) -> Option<usize> {
    Some(query.limit).filter(|limit| *limit != 0 && *limit != PAGE_LIMIT)
}

/// The same question with one filter more, from its first page.
pub fn with_filter(query: &LibraryQuery, facet: Facet, value: &str) -> LibraryQuery {
    let mut query = LibraryQuery { offset: 0, ..query.clone() };
    let values = query.filters.entry(facet).or_default();
    if !values.iter().any(|known| known == value) {
        values.push(value.to_owned());
    }
    query
}

/// The same question with one filter less, from its first page.
pub fn without_filter(query: &LibraryQuery, facet: Facet, value: &str) -> LibraryQuery {
    let mut query = LibraryQuery { offset: 0, ..query.clone() };
    if let Some(values) = query.filters.get_mut(&facet) {
        values.retain(|known| known != value);
    }
    query.filters.retain(|_, values| !values.is_empty());
    query
}

/// The same question without its words.
pub fn without_words(query: &LibraryQuery) -> LibraryQuery {
    LibraryQuery { offset: 0, words: String::new(), ..query.clone() }
}

/// An address from outside that a page may link to: http or https, nothing that runs.
pub fn outside(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| url.to_string())
}

/// The host of an address, for a link that says where it leads.
pub fn host(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    url.host_str().map(|host| host.trim_start_matches("www.").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_added_once_and_removed_again() {
        let all = LibraryQuery { words: "data & dignity".to_owned(), offset: 40, ..LibraryQuery::default() };
        let some = with_filter(&with_filter(&all, Facet::Topic, "privacy"), Facet::Topic, "privacy");
        assert_eq!(library(&some, None), "/library?q=data+%26+dignity&topic=privacy");
        assert_eq!(library(&without_filter(&some, Facet::Topic, "privacy"), None), "/library?q=data+%26+dignity");
        assert_eq!(library(&without_words(&some), None), "/library?topic=privacy");
    }

    #[test]
    fn two_values_of_one_filter_stand_beside_each_other() {
        let query = with_filter(&LibraryQuery::default(), Facet::Kind, "project");
        let query = with_filter(&query, Facet::Kind, "practice");
        assert_eq!(library(&query, Some("b2Zmc2V0")), "/library?kind=project&kind=practice&cursor=b2Zmc2V0");
    }

    #[test]
    fn a_plain_library_has_a_plain_address() {
        assert_eq!(library(&LibraryQuery { limit: PAGE_LIMIT, ..LibraryQuery::default() }, None), "/library");
        let query = LibraryQuery { sort: Sort::Title, limit: 50, ..LibraryQuery::default() };
        assert_eq!(library(&query, None), "/library?sort=title&limit=50");
    }

    #[test]
    fn only_web_addresses_become_links() {
        assert!(outside("https://delft.example/plan").is_some());
        for address in ["javascript:alert(1)", "data:text/html,x", "/plan", "plan", ""] {
            assert_eq!(outside(address), None, "{address}");
        }
    }
}
