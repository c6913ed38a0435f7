//! The search over everything this node holds. What a question may ask is read in `domain::library_params`.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

use crate::domain::library::Facet;
use crate::domain::library_params;
use crate::domain::site::Site;
use crate::usecases::library_search::{self, Found, LibraryPage};
use crate::usecases::node::Hall;

use super::caller::Visitor;
use super::entry_out::EntryOut;
use super::problem::Problem;
use super::request::Query;

/// A page of what a question found.
#[derive(Serialize, ToSchema)]
pub(super) struct LibraryOut {
    /// How many entries were found in all.
    total: usize,
    items: Vec<FoundOut>,
    /// For each filter, how many of all found entries have which value, most frequent first.
    #[schema(value_type = BTreeMap<String, BTreeMap<String, usize>>)]
    facets: Facets,
    /// The value for `cursor` that leads to the next page; null on the last one.
    next: Option<String>,
}

/// An entry that was found.
#[derive(Serialize, ToSchema)]
struct FoundOut {
    #[serde(flatten)]
    entry: EntryOut,
    /// The words found in their surroundings: escaped HTML with `<mark>` around each; null where no words were asked
    /// for.
    highlight: Option<String>,
}

/// Written as objects whose members come in the order of their counts.
struct Facets(BTreeMap<Facet, Vec<(String, usize)>>);

struct Counts<'a>(&'a [(String, usize)]);

impl Serialize for Facets {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Facet::ALL.len()))?;
        for facet in Facet::ALL {
            map.serialize_entry(facet.as_str(), &Counts(self.0.get(&facet).map_or(&[], Vec::as_slice)))?;
        }
        map.end()
    }
}

impl Serialize for Counts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(value, count)| (value, count)))
    }
}

impl LibraryOut {
    fn new(site: &Site, page: LibraryPage) -> Self {
        let item =
            |found: Found| FoundOut { entry: EntryOut::new(site, found.entry, found.city), highlight: found.highlight };
        Self {
            total: page.hits.total,
            items: page.found.into_iter().map(item).collect(),
            facets: Facets(page.hits.facets),
            next: page.next_offset.map(library_params::cursor),
        }
    }
}

/// Searches the library: every entry this node holds, of this city and of all it follows.
///
/// A filter given twice means either; different filters mean both.
#[utoipa::path(get, path = "/library", tag = "library", operation_id = "search_library",
    params(
        ("q" = Option<String>, Query, description = "Words to find, in any language"),
        ("kind" = Option<Vec<String>>, Query, description = "Kinds of entry"),
        ("principle" = Option<Vec<String>>, Query, description = "Principles, by slug or number"),
        ("topic" = Option<Vec<String>>, Query, description = "Topics, by slug"),
        ("city" = Option<Vec<String>>, Query, description = "Cities, as `handle@host`"),
        ("country" = Option<Vec<String>>, Query, description = "Countries, ISO 3166-1 alpha-2"),
        ("status" = Option<Vec<String>>, Query, description = "How things stand in the world"),
        ("language" = Option<Vec<String>>, Query, description = "Languages, BCP 47"),
        ("sort" = Option<String>, Query, description = "The order; `relevance` where left out, which without words is `newest`"),
        ("cursor" = Option<String>, Query, description = "The value of `next` from the page before"),
        ("limit" = Option<u32>, Query, description = "How many items to give"),
    ),
    responses((status = 200, description = "A page of what was found", body = LibraryOut)),
    security((), ("token" = [])))]
pub(super) async fn search(State(hall): State<Hall>, _: Visitor, query: Query) -> Result<Json<LibraryOut>, Problem> {
    let question = library_params::read(query.0).map_err(Problem::bad_parameters)?;
    let page = library_search::run(&hall, question).await?;
    Ok(Json(LibraryOut::new(&hall.site, page)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_written_in_their_order_and_every_filter_is_there() {
        let topics = vec![("water".to_owned(), 9), ("air".to_owned(), 2)];
        let text = serde_json::to_string(&Facets(BTreeMap::from([(Facet::Topic, topics)]))).unwrap();
        assert!(text.contains(r#""topic":{"water":9,"air":2}"#), "{text}");
        assert!(text.contains(r#""language":{}"#), "{text}");
    }
}
