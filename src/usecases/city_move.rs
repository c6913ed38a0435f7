//! This city moves to another address and takes its followers along (FEP-7628).
//!
//! What it published stays readable here under its old ids; where the new address has the same entry, people are sent
//! on. Bringing the library over is left to a backup or an import at the new node.

use serde_json::Value;
use url::Url;

use crate::domain::deed::Deed;
use crate::domain::id::ActivityId;
use crate::domain::key::Key;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, entries, followers, meta};
use crate::wire::{activity, actor};

use super::activity_send::{self, Outgoing};
use super::audit::{self, By};
use super::city_follow::{self, read_address};
use super::error::UseError;
use super::node::Hall;
use super::{actor_learn, city_profile};

/// Moves the city to the account behind `address`, which must name this one as its former address.
pub async fn run(node: &Hall, address: &str, by: By) -> Result<ActorRow, UseError> {
    let acct = read_address(address)?;
    if acct.peer == node.site.peer {
        return Err(UseError::Conflict(format!("@{acct} is an address of this node; name the city's new address")));
    }
    let target = actor_learn::by_address(node, &acct).await?;
    let document = target.document.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok());
    let named = document.map(|document| actor::also_known_as(&document)).unwrap_or_default();
    if !named.contains(&node.site.city()) {
        return Err(UseError::Conflict(format!(
            "@{acct} does not name this city as its former address; run this at the new node first: \
             manyhalls alias add @{}",
            node.site.acct()
        )));
    }
    let hall = node.clone();
    let (uri, now, mover, new) = (target.uri.clone(), node.now(), by.clone(), format!("@{acct}"));
    let moved = node.db.write(move |conn| {
        if let Some(known) = city_profile::moved_to(conn)?.filter(|known| *known != uri) {
            return Err(UseError::Conflict(format!(
                "this city has moved to {known} already; take that back first: manyhalls move --cancel"
            )));
        }
        meta::set(conn, meta::MOVED_TO, &uri)?;
        audit::note(conn, &hall, &mover, Deed::CityMoved, &new, None)?;
        city_profile::announce(conn, &hall, now)?;
        let id = ActivityId(hall.ids.next(now));
        let document = activity::move_to(&hall.site, &hall.site.activity(id.0), &uri, now);
        let inboxes = followers::inboxes(conn, hall.own.city)?;
        let city = hall.site.city();
        let outgoing = Outgoing { id, verb: "Move", object_uri: &city, public: true, document: &document };
        activity_send::queue(conn, &hall, &outgoing, &inboxes, now)?;
        Ok(())
    });
    moved.await?;
    // So that this node knows which entries the new address has.
    city_follow::request(node, address, by).await?;
    node.wakers.deliveries.notify_one();
    Ok(target)
}

/// Takes a move back: the city publishes here again. Followers who have gone along do not come back by themselves.
pub async fn cancel(node: &Hall, by: By) -> Result<(), UseError> {
    let hall = node.clone();
    let now = node.now();
    let cancelled = node.db.write(move |conn| {
        if city_profile::moved_to(conn)?.is_none() {
            return Err(UseError::NotFound("this city has not moved".to_owned()));
        }
        meta::set(conn, meta::MOVED_TO, "")?;
        audit::note(conn, &hall, &by, Deed::MoveCancelled, "", None)?;
        city_profile::announce(conn, &hall, now)
    });
    cancelled.await?;
    node.wakers.deliveries.notify_one();
    Ok(())
}

/// Refuses to publish from an address that the city has left.
pub(super) fn refuse_if_moved(conn: &mut Conn) -> Result<(), UseError> {
    match target(conn)? {
        Some(target) => Err(UseError::Conflict(format!(
            "this city has moved to @{}@{}; publish there (nothing was changed here)",
            target.username, target.peer
        ))),
        None => Ok(()),
    }
}

/// The page of the city at its new address.
pub async fn new_city_page(node: &Hall) -> Result<Option<String>, UseError> {
    node.db.read(|conn| Ok(target(conn)?.map(|target| target.url))).await
}

/// The page of one of our entries at the city's new address, as far as this node knows it.
pub async fn new_entry_page(node: &Hall, key: &Key) -> Result<Option<String>, UseError> {
    let key = key.clone();
    let found = node.db.read(move |conn| {
        let Some(target) = target(conn)? else { return Ok(None) };
        let Some(entry) = entries::by_key(conn, &key)?.filter(|entry| entry.local && entry.is_published()) else {
            return Ok(None);
        };
        let new_home = target.actor_id();
        let same_key = Url::parse(&target.uri).ok().and_then(|uri| uri.join(&format!("/entries/{key}")).ok());
        let by_key = match same_key {
            Some(uri) => entries::by_uri(conn, uri.as_str())?.filter(|found| found.city == new_home),
            None => None,
        };
        let found = match by_key {
            Some(found) => Some(found),
            None => entries::by_title(conn, new_home, &entry.content.title)?,
        };
        Ok::<_, UseError>(found.map(|found| found.url))
    });
    found.await
}

fn target(conn: &mut Conn) -> Result<Option<ActorRow>, UseError> {
    match city_profile::moved_to(conn)? {
        Some(uri) => Ok(actors::by_uri(conn, &uri)?),
        None => Ok(None),
    }
}
