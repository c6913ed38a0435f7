//! Keeps the search index in step with the store.
//!
//! Every change of an entry leaves a note in the same transaction; the running node works the notes off. Only it
//! writes the index: commands ask it to.

use std::collections::BTreeSet;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::search::{Changes, Filling, Indexed};
use crate::store::{Conn, actors, entries, hidden_actors, index_changes, jobs};

use super::error::UseError;
use super::node::Hall;

/// The job that fills the index anew.
pub const REINDEX: &str = "reindex";

const PORTION: i64 = 500;

/// Works off a portion of the notes; how many there were.
pub async fn update(node: &Hall) -> Result<usize, UseError> {
    let hall = node.clone();
    let done = node.db.read(move |conn| {
        let notes = index_changes::oldest(conn, PORTION)?;
        let ids: Vec<EntryId> = notes.iter().map(|(_, id)| *id).collect::<BTreeSet<_>>().into_iter().collect();
        let mut found: Vec<Entry> = entries::by_ids(conn, &ids)?.into_iter().filter(Entry::is_published).collect();
        let cities = cities_of(conn, &found)?;
        // Those of hidden cities leave the index.
        found.retain(|entry| cities.iter().any(|city| city.id == entry.city));
        let put: Vec<Indexed<'_>> = pairs(&found, &cities).collect();
        let remove = ids.into_iter().filter(|id| !found.iter().any(|entry| entry.id == *id)).collect();
        hall.index.apply(&Changes { put, remove })?;
        Ok::<_, UseError>(notes.into_iter().map(|(note, _)| note).collect::<Vec<_>>())
    });
    let notes = done.await?;
    let count = notes.len();
    if count > 0 {
        // The index is on disk before the notes go: a crash in between repeats work, and loses none.
        node.db.write(move |conn| Ok::<_, UseError>(index_changes::forget(conn, &notes)?)).await?;
    }
    Ok(count)
}

/// Fills the index anew from the store; how many entries it holds afterwards. `progress` hears the count so far.
pub async fn rebuild(node: &Hall, progress: impl Fn(usize) + Send + 'static) -> Result<usize, UseError> {
    let hall = node.clone();
    node.db
        .read(move |conn| {
            let mut count = 0;
            hall.index.rebuild(|filling| {
                count = fill(conn, filling, &progress)?;
                Ok::<_, UseError>(())
            })?;
            Ok(count)
        })
        .await
}

/// Asks the running node to fill its index anew.
pub async fn request_rebuild(node: &Hall) -> Result<(), UseError> {
    let (id, now) = (node.new_id(), node.now());
    node.db.write(move |conn| Ok::<_, UseError>(jobs::request(conn, id, REINDEX, "", now, now)?)).await?;
    node.wakers.jobs.notify_one();
    Ok(())
}

fn fill(conn: &mut Conn, filling: &mut Filling<'_>, progress: &impl Fn(usize)) -> Result<usize, UseError> {
    let mut after = EntryId(0);
    let mut count = 0;
    loop {
        let portion = entries::published_after(conn, after, PORTION)?;
        let Some(last) = portion.last() else { return Ok(count) };
        after = last.id;
        let cities = cities_of(conn, &portion)?;
        for indexed in pairs(&portion, &cities) {
            filling.put(indexed)?;
            count += 1;
        }
        progress(count);
    }
}

/// The cities of entries, but for those that are hidden.
fn cities_of(conn: &mut Conn, entries: &[Entry]) -> Result<Vec<City>, UseError> {
    let ids: BTreeSet<i64> = entries.iter().map(|entry| entry.city.0).collect();
    let rows = actors::by_ids(conn, &ids.into_iter().collect::<Vec<_>>())?;
    let hidden = hidden_actors::all(conn)?;
    let shown = rows.into_iter().filter(|row| !hidden.contains(&row.actor_id()));
    Ok(shown.map(City::try_from).collect::<Result<_, _>>()?)
}

fn pairs<'a>(entries: &'a [Entry], cities: &'a [City]) -> impl Iterator<Item = Indexed<'a>> {
    entries.iter().filter_map(|entry| {
        let city = cities.iter().find(|city| city.id == entry.city)?;
        Some(Indexed { entry, city })
    })
}
