//! New keys for our actors: what is public is proved anew, and everyone who may know the old ones is told.
//!
//! The new keys have new ids, so that a server that keeps keys by their id asks for them instead of trusting what it has.

use std::sync::Arc;

use crate::domain::deed::Deed;
use crate::domain::id::{ActivityId, ActorId};
use crate::domain::time::Moment;
use crate::store::{Conn, activities, actors, deliveries, followers, following, jobs};
use crate::wire::keys::{ActorKeys, KeyRefused, ProofKey, SigningKey};
use crate::wire::{activity, proof};

use super::activity_send::{self, Outgoing};
use super::audit::{self, By};
use super::error::UseError;
use super::node::{Hall, Node};
use super::prove_anew::{self, PROVE_ANEW};
use super::{city_found, city_profile, groups_found};

/// When it is looked again whether anything has a proof by an old key.
const LOOK_AGAIN_SECS: i64 = 60;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotated {
    /// The id of the city's new RSA key.
    pub key_id: String,
    /// Documents with a new proof.
    pub proved: usize,
    /// Inboxes that are told.
    pub told: usize,
}

pub async fn run(node: &Hall, by: By) -> Result<Rotated, UseError> {
    let (city, instance) = (node.own.city, node.own.instance);
    let making = [next_keys(node, city)?, next_keys(node, instance)?]
        .map(|(rsa_id, ed25519_id)| tokio::task::spawn_blocking(move || make(rsa_id, ed25519_id)));
    let [city_keys, instance_keys] = making;
    let broken = |err: tokio::task::JoinError| UseError::Broken(err.to_string());
    let fresh = [(city, city_keys.await.map_err(broken)??), (instance, instance_keys.await.map_err(broken)??)];
    let (hall, now) = (node.clone(), node.now());
    let rotated = node.db.write(move |conn| {
        let rotated = in_transaction(conn, &hall, fresh, now)?;
        audit::note(conn, &hall, &by, Deed::KeysRotated, &rotated.key_id, None)?;
        Ok::<_, UseError>(rotated)
    });
    let rotated = rotated.await?;
    city_found::reload_keys(node).await?;
    let rotated = Rotated { proved: prove_anew::run(node).await?, ..rotated };
    node.wakers.jobs.notify_one();
    node.wakers.deliveries.notify_one();
    Ok(rotated)
}

fn next_keys(node: &Node, of: ActorId) -> Result<(String, String), UseError> {
    let keys = keys_of(node, of)?;
    Ok((next_id(&keys.rsa_id), next_id(&keys.ed25519_id)))
}

/// `#main-key`, `#main-key-2`, `#main-key-3`, …
fn next_id(id: &str) -> String {
    match id.rsplit_once('-').and_then(|(base, number)| Some((base, number.parse::<u32>().ok()?))) {
        Some((base, number)) => format!("{base}-{}", number.saturating_add(1)),
        None => format!("{id}-2"),
    }
}

fn make(rsa_id: String, ed25519_id: String) -> Result<ActorKeys, UseError> {
    let broken = |err: KeyRefused| UseError::Broken(err.to_string());
    Ok(ActorKeys {
        rsa_id,
        rsa: Arc::new(SigningKey::generate().map_err(broken)?),
        ed25519_id,
        ed25519: Arc::new(ProofKey::generate().map_err(broken)?),
    })
}

fn in_transaction(
    conn: &mut Conn,
    node: &Node,
    fresh: [(ActorId, ActorKeys); 2],
    now: Moment,
) -> Result<Rotated, UseError> {
    let [(_, city), _] = &fresh;
    for (id, keys) in &fresh {
        let missing = || UseError::Broken("an actor of this node is missing; restore a backup".to_owned());
        let mut row = actors::by_id(conn, *id)?.ok_or_else(missing)?;
        row.fetched_at = now.micros();
        city_found::keep_keys(conn, row, keys)?;
    }
    groups_found::run(conn, &node.site, city, std::array::from_fn(|_| node.ids.next(now)), now)?;
    // The old descriptions of the city name the old key: nobody is to pass them on with a proof that holds.
    activities::retire_versions(conn, &node.site.city())?;
    let told = tell(conn, node, city, now)?;
    // A node that serves beside this command learns of the new keys a moment later, and may have used the old ones.
    jobs::request(conn, node.ids.next(now), PROVE_ANEW, "", now.plus_secs(LOOK_AGAIN_SECS), now)?;
    Ok(Rotated { key_id: city.rsa_id.clone(), proved: 0, told })
}

fn keys_of(node: &Node, actor: ActorId) -> Result<Arc<ActorKeys>, UseError> {
    node.keyring.of(actor).ok_or_else(|| UseError::Broken("an actor of this node has no keys".to_owned()))
}

fn tell(conn: &mut Conn, node: &Node, keys: &ActorKeys, now: Moment) -> Result<usize, UseError> {
    let city = node.own.city;
    let document = city_profile::render(conn, node, keys)?;
    let mut inboxes = deliveries::all_reached(conn)?;
    inboxes.extend(following::inboxes(conn)?);
    for (followed, _) in node.own.followable(&node.site) {
        inboxes.extend(followers::inboxes(conn, followed)?);
    }
    inboxes.sort_unstable();
    inboxes.dedup();
    let id = ActivityId(node.ids.next(now));
    let update = activity::about_object(&node.site, "Update", &node.site.activity(id.0), document, now);
    let update = proof::seal(update, keys, now);
    let outgoing = Outgoing { id, verb: "Update", object_uri: &node.site.city(), public: true, document: &update };
    activity_send::queue_sealed(conn, node, city, &outgoing, &inboxes, now)?;
    Ok(inboxes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_count_on() {
        assert_eq!(next_id("https://a.example/c#main-key"), "https://a.example/c#main-key-2");
        assert_eq!(next_id("https://a.example/c#main-key-2"), "https://a.example/c#main-key-3");
        assert_eq!(next_id("https://a.example/c#ed25519-key"), "https://a.example/c#ed25519-key-2");
    }
}
