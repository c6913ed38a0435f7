//! A reader asks the library.

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::library::{LibraryHits, LibraryQuery};
use crate::store::entries;

use super::city_read;
use super::error::UseError;
use super::node::Hall;

/// The hits of one page with what the store knows of them, and the counts over all.
pub struct LibraryPage {
    pub found: Vec<Found>,
    pub hits: LibraryHits,
    /// How many hits to skip for the next page, if there is one.
    pub next_offset: Option<usize>,
}

pub struct Found {
    pub entry: Entry,
    pub city: City,
    /// Escaped HTML with `<mark>` around what was searched for.
    pub highlight: Option<String>,
}

pub async fn run(node: &Hall, query: LibraryQuery) -> Result<LibraryPage, UseError> {
    node.counts.searches.inc();
    let (hall, cities) = (node.clone(), city_read::shelved(node).await?);
    node.db
        .read(move |conn| {
            let hits = hall.index.search(&query)?;
            let ids: Vec<EntryId> = hits.hits.iter().map(|hit| hit.entry).collect();
            let rows = entries::by_ids(conn, &ids)?;
            let mut found = Vec::with_capacity(rows.len());
            for entry in rows {
                // The index may be a moment behind: what is no longer public is not shown.
                let city = cities.shown.get(&entry.city).cloned();
                if let Some(city) = city.filter(|_| entry.is_published()) {
                    let hit = hits.hits.iter().find(|hit| hit.entry == entry.id);
                    found.push(Found { highlight: hit.and_then(|hit| hit.highlight.clone()), entry, city });
                }
            }
            let seen = query.offset + hits.hits.len();
            let next_offset = (seen < hits.total && !hits.hits.is_empty()).then_some(seen);
            Ok(LibraryPage { found, hits, next_offset })
        })
        .await
}

/// How large the library is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LibrarySize {
    pub entries: i64,
    pub own_entries: i64,
    /// Cities with at least one entry here.
    pub cities: i64,
}

pub async fn size(node: &Hall) -> Result<LibrarySize, UseError> {
    node.db
        .read(|conn| {
            Ok(LibrarySize {
                entries: entries::count_published(conn, false)?,
                own_entries: entries::count_published(conn, true)?,
                cities: entries::count_cities(conn)?,
            })
        })
        .await
}
