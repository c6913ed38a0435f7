//! Fetches what a city has published, so that a new follower has its library at once.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use serde_json::Value;
use url::Url;

use crate::domain::address::same_origin;
use crate::store::actors::{self, ActorRow};
use crate::store::following;
use crate::wire::activity::{self, Verb};
use crate::wire::announce::{self, About};
use crate::wire::article::{self, RemoteEntry};
use crate::wire::value;

use super::announce_receive::{self, PassedOnBy};
use super::error::UseError;
use super::node::Hall;
use super::{actor_learn, entry_publish, entry_receive};

/// How many activities of an outbox are looked at.
const ACTIVITIES_MAX: usize = 1000;
/// How many objects are fetched one by one, where the outbox names only their ids.
const FETCHES_MAX: usize = 100;
/// How long all of that may take.
const FETCHING_MAX: Duration = Duration::from_secs(120);
const PAGES_MAX: usize = 40;
/// How many cities one group may bring entries of.
const AUTHORS_MAX: usize = 50;

/// Reads the outbox of a followed city, or of a group that passes entries on, into the library.
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
    let mut pages = 0..PAGES_MAX;
    let activities = node.peers.collection(&outbox, ACTIVITIES_MAX, &mut || pages.next().is_some()).await?;
    let found = collect(node, &city_id, activities).await;
    let authors = authors(node, &city_id, &found).await?;
    let now = node.now();
    let hall = node.clone();
    // The newest stand first in an outbox; ids here should grow with time.
    let done = node.db.write(move |conn| {
        for Found { entry, text, activity } in found.into_iter().rev() {
            if entry.attributed_to == city_id {
                entry_receive::run(conn, &hall, entry, &text, &city, now)?;
            } else if let Some(author) = authors.get(&entry.attributed_to) {
                let by = PassedOnBy { actor: city.actor_id(), activity: &activity };
                announce_receive::keep(conn, &hall, entry, &text, author, &by, now)?;
            }
        }
        Ok::<_, UseError>(())
    });
    done.await?;
    entry_publish::wake(node);
    Ok(())
}

/// Those that a group passes on the entries of, by their ids; who cannot be reached is left out.
async fn authors(node: &Hall, followed: &Url, found: &[Found]) -> Result<HashMap<Url, ActorRow>, UseError> {
    let mut authors = HashMap::new();
    let ids: HashSet<&Url> =
        found.iter().map(|found| &found.entry.attributed_to).filter(|id| *id != followed).collect();
    for id in ids.into_iter().take(AUTHORS_MAX) {
        match actor_learn::known(node, id).await {
            Ok(author) => {
                authors.insert(id.clone(), author);
            }
            Err(UseError::Peer(err)) => tracing::info!(%id, "its entries are left out: {err}"),
            Err(err) => return Err(err),
        }
    }
    Ok(authors)
}

/// What one activity of an outbox tells of.
struct Told<'a> {
    about: About<'a>,
    /// Whether it was passed on, and so may be another's.
    passed_on: bool,
}

fn told<'a>(activity: &'a Value, followed: &Url) -> Option<Told<'a>> {
    if value::id_in(activity, "actor").is_some_and(|actor| actor != *followed) {
        return None;
    }
    let object = value::first(activity, "object")?;
    let passed_on = activity::verb_of(activity) == Some(Verb::Announce);
    let about = announce::about(if passed_on { object } else { activity })?;
    // Its own activities tell of what is its own.
    (passed_on || same_origin(&about.id, followed)).then_some(Told { about, passed_on })
}

/// An entry that an outbox tells of.
struct Found {
    entry: RemoteEntry,
    text: String,
    /// The id of the activity that tells of it; empty if it has none.
    activity: String,
}

/// The entries that an outbox tells of, each in the first, that is the newest, form found.
async fn collect(node: &Hall, followed: &Url, activities: Vec<Value>) -> Vec<Found> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let (mut fetches, start) = (0, Instant::now());
    for activity in activities {
        let Some(Told { about: About { id, whole, verb }, passed_on }) = told(&activity, followed) else { continue };
        if !seen.insert(id.clone()) || verb == Verb::Delete || node.site.owns(id.as_str()) {
            continue;
        }
        // An object that came from another server than its own says nothing.
        let whole = whole.filter(|_| same_origin(&id, followed)).map(|object| (object.clone(), object.to_string()));
        let whole = match whole {
            Some(whole) => Some(whole),
            None if fetches < FETCHES_MAX && start.elapsed() < FETCHING_MAX => {
                fetches += 1;
                node.peers.object(&id).await.ok().map(|fetched| (fetched.value, fetched.text))
            }
            None => None,
        };
        let Some((document, text)) = whole else { continue };
        let is_theirs = |entry: &RemoteEntry| match passed_on {
            true => same_origin(&entry.attributed_to, &entry.uri) && entry.uri == id,
            false => entry.attributed_to == *followed,
        };
        let activity = value::id_of(&activity).map(String::from).unwrap_or_default();
        found.extend(article::read(&document).filter(is_theirs).map(|entry| Found { entry, text, activity }));
    }
    found
}
