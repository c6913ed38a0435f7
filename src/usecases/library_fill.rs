//! Fetches what a city has published, so that a new follower has its library at once.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use serde_json::Value;
use url::Url;

use crate::domain::address::same_origin;
use crate::store::{actors, following};
use crate::wire::article::{self, RemoteEntry};
use crate::wire::value;

use super::actor_learn;
use super::error::UseError;
use super::node::Hall;
use super::{entry_publish, entry_receive};

/// How many activities of an outbox are looked at.
const ACTIVITIES_MAX: usize = 1000;
/// How many objects are fetched one by one, where the outbox names only their ids.
const FETCHES_MAX: usize = 100;
/// How long all of that may take.
const FETCHING_MAX: Duration = Duration::from_secs(120);

/// Reads the outbox of a followed city into the library.
pub async fn run(node: &Hall, actor_uri: &str) -> Result<(), UseError> {
    let uri = actor_uri.to_owned();
    let city = node.db.read(move |conn| {
        let followed = following::is_followed(conn, &uri)?;
        Ok::<_, UseError>(actors::by_uri(conn, &uri)?.filter(|_| followed))
    });
    let Some(city) = city.await? else { return Ok(()) };
    let Some(outbox) = city.outbox.as_deref().and_then(|outbox| Url::parse(outbox).ok()) else {
        return Ok(());
    };
    let city_id = Url::parse(&city.uri).map_err(|err| UseError::Broken(err.to_string()))?;
    if !same_origin(&outbox, &city_id) {
        return Ok(());
    }
    let activities = node.peers.collection(&outbox, ACTIVITIES_MAX).await?;
    let entries = collect(node, &city_id, activities).await;
    let now = node.now();
    let hall = node.clone();
    // The newest stand first in an outbox; ids here should grow with time.
    let done = node.db.write(move |conn| {
        for (entry, text) in entries.into_iter().rev() {
            entry_receive::run(conn, &hall, entry, &text, &city, now)?;
        }
        Ok::<_, UseError>(())
    });
    done.await?;
    entry_publish::wake(node);
    Ok(())
}

/// The entries that an outbox tells of, each in the first, that is the newest, form found.
async fn collect(node: &Hall, city: &Url, activities: Vec<Value>) -> Vec<(RemoteEntry, String)> {
    let mut seen = HashSet::new();
    let mut entries = Vec::new();
    let (mut fetches, start) = (0, Instant::now());
    for activity in activities {
        let types = value::types(&activity);
        let verb = |name: &str| types.iter().any(|known| known == name);
        let by_city = value::id_in(&activity, "actor").is_none_or(|actor| actor == *city);
        let Some(object) = value::first(&activity, "object").filter(|_| by_city) else { continue };
        let Some(id) = value::id_of(object).filter(|id| same_origin(id, city)) else { continue };
        if verb("Delete") {
            seen.insert(id);
            continue;
        }
        if !(verb("Create") || verb("Update")) || !seen.insert(id.clone()) {
            continue;
        }
        let whole = if object.is_object() {
            Some((object.clone(), object.to_string()))
        } else if fetches < FETCHES_MAX && start.elapsed() < FETCHING_MAX {
            fetches += 1;
            node.peers.object(&id).await.ok().map(|fetched| (fetched.value, fetched.text))
        } else {
            None
        };
        let Some((document, text)) = whole else { continue };
        entries
            .extend(article::read(&document).filter(|entry| entry.attributed_to == *city).map(|entry| (entry, text)));
    }
    entries
}

/// Fetches a city's details anew: its name or its inbox may have changed.
pub async fn refresh_city(node: &Hall, actor_uri: &str) -> Result<(), UseError> {
    let id = Url::parse(actor_uri).map_err(|err| UseError::Broken(err.to_string()))?;
    actor_learn::fetched(node, &id).await.map(|_| ())
}
