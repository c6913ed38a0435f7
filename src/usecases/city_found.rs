//! The first start: the city and the node's own actor come into being, each with a key.
//!
//! Later starts find them; a changed address or handle is refused once others know the old one.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::json;
use url::Url;

use crate::domain::id::{ActorId, IdMint};
use crate::domain::site::{INSTANCE_ACTOR, Site};
use crate::domain::status::EntryKind;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow, PrivateKeys};
use crate::store::{Conn, Db, face, meta};
use crate::wire::actor::{PublicKey, ed25519_key_id, key_id};
use crate::wire::keys::{ActorKeys, KeyRefused, ProofKey, SigningKey};

use super::error::UseError;
use super::groups_found::{self, Minted};
use super::node::{Node, OwnActors};

/// Our actors and their private keys.
pub struct Founded {
    pub own: OwnActors,
    pub keys: HashMap<ActorId, Arc<ActorKeys>>,
}

/// Finds or makes the actors of `site`.
pub async fn run(db: &Db, ids: &IdMint, site: &Site, now: Moment) -> Result<Founded, UseError> {
    let site = site.clone();
    let minted = [ids.next(now), ids.next(now)];
    let minted_for_groups: Minted = std::array::from_fn(|_| ids.next(now));
    let known = {
        let site = site.clone();
        db.read(move |conn| Ok::<_, UseError>(actors::by_uri(conn, &site.city())?.is_some())).await?
    };
    // Making keys takes a good part of a second; only the first start pays for it, outside the transaction.
    let fresh = if known { None } else { Some(new_keys(&site).await?) };
    db.write(move |conn| {
        check_address(conn, &site)?;
        let (city_fresh, instance_fresh) = fresh.map_or((None, None), |[city, instance]| (Some(city), Some(instance)));
        let [city_id, instance_id] = minted;
        let (city, city_keys) = find_or_make(conn, city_row(&site, now), city_id, city_fresh)?;
        let (instance, instance_keys) = find_or_make(conn, instance_row(&site, now), instance_id, instance_fresh)?;
        let groups = groups_found::run(conn, &site, &city_keys, minted_for_groups, now)?;
        let chosen = face::read(conn)?.and_then(|face| face.location);
        actors::set_location(conn, city, chosen.or(site.location))?;
        meta::set(conn, meta::PUBLIC_URL, site.base())?;
        meta::set(conn, meta::HANDLE, site.handle.as_str())?;
        let own = OwnActors { city, instance, groups };
        Ok(Founded { own, keys: keyring(&site, own, city_keys, instance_keys) })
    })
    .await
}

/// The node as it was last started, for a command beside it: its identity stands in the database, so that a
/// command need not be told it again, and cannot change it. None if it has never been started.
pub async fn resume(db: &Db, ids: &IdMint, now: Moment) -> Result<Option<(Site, Founded)>, UseError> {
    let Some(site) = known_site(db).await? else { return Ok(None) };
    let asked = site.clone();
    if let Some(founded) = db.read(move |conn| stored(conn, &asked)).await? {
        return Ok(Some((site, founded)));
    }
    // The node was last started by a version that had no groups, or no Ed25519 keys.
    let (asked, minted) = (site.clone(), std::array::from_fn(|_| ids.next(now)));
    let founded = db.write(move |conn| {
        let city = complete_keys(conn, &asked.city())?;
        complete_keys(conn, &asked.instance())?;
        groups_found::run(conn, &asked, &city, minted, now)?;
        stored(conn, &asked)?.ok_or_else(|| UseError::Broken("the node has no actors".to_owned()))
    });
    Ok(Some((site, founded.await?)))
}

/// Who this node was when it was last started.
async fn known_site(db: &Db) -> Result<Option<Site>, UseError> {
    db.read(|conn| {
        let (Some(url), Some(handle)) = (meta::get(conn, meta::PUBLIC_URL)?, meta::get(conn, meta::HANDLE)?) else {
            return Ok(None);
        };
        let broken = || UseError::Broken(format!("the database names {url} and {handle}, which are no city's"));
        let parsed = Url::parse(&url).ok().zip(handle.parse().ok());
        let mut site = parsed.and_then(|(url, handle)| Site::new(&url, handle, String::new())).ok_or_else(broken)?;
        let city = actors::by_uri(conn, &site.city())?.ok_or_else(broken)?;
        site.name = city.name;
        site.country = city.country;
        Ok(Some(site))
    })
    .await
}

/// Takes over the keys that another process has exchanged, if it has.
pub async fn reload_keys(node: &Node) -> Result<(), UseError> {
    let (city, site) = (node.own.city, node.site.clone());
    let in_use = node.keyring.of(city).map(|keys| keys.rsa_id.clone());
    let changed = node.db.read(move |conn| {
        if actors::by_id(conn, city)?.map(|row| row.key_id) == in_use {
            return Ok(None);
        }
        stored(conn, &site)
    });
    if let Some(founded) = changed.await? {
        node.keyring.replace(founded.keys);
    }
    Ok(())
}

/// Our actors and their keys as they stand in the database; none if something of them is still to be made.
fn stored(conn: &mut Conn, site: &Site) -> Result<Option<Founded>, UseError> {
    let city = own(conn, &site.city())?;
    let instance = own(conn, &site.instance())?;
    let Some(groups) = groups_found::find(conn, site)? else { return Ok(None) };
    let (Some(city_keys), Some(instance_keys)) = (stored_keys(conn, &city)?, stored_keys(conn, &instance)?) else {
        return Ok(None);
    };
    let own = OwnActors { city: city.actor_id(), instance: instance.actor_id(), groups };
    Ok(Some(Founded { own, keys: keyring(site, own, city_keys, instance_keys) }))
}

fn keyring(site: &Site, own: OwnActors, city: ActorKeys, instance: ActorKeys) -> HashMap<ActorId, Arc<ActorKeys>> {
    let groups = EntryKind::ALL.iter().map(|kind| (own.groups.of(*kind), groups_found::keys(site, *kind, &city)));
    let mut keys: HashMap<_, _> = groups.map(|(id, keys)| (id, Arc::new(keys))).collect();
    keys.insert(own.city, Arc::new(city));
    keys.insert(own.instance, Arc::new(instance));
    keys
}

fn own(conn: &mut Conn, uri: &str) -> Result<ActorRow, UseError> {
    actors::by_uri(conn, uri)?.ok_or_else(|| UseError::Broken(format!("{uri} is missing; restore a backup")))
}

/// The keys of an actor of ours, made complete where it is older than its Ed25519 key.
fn complete_keys(conn: &mut Conn, uri: &str) -> Result<ActorKeys, UseError> {
    let row = own(conn, uri)?;
    if let Some(keys) = stored_keys(conn, &row)? {
        return Ok(keys);
    }
    let keys = with_ed25519(conn, &row)?;
    keep_keys(conn, row, &keys)?;
    Ok(keys)
}

/// None where the Ed25519 key is still missing.
fn stored_keys(conn: &mut Conn, actor: &ActorRow) -> Result<Option<ActorKeys>, UseError> {
    let missing = || UseError::Broken(format!("the private key of {} is missing; restore a backup", actor.uri));
    let broken = |err: KeyRefused| UseError::Broken(err.to_string());
    let stored = actors::private_keys(conn, actor.actor_id())?.ok_or_else(missing)?;
    let more: Vec<PublicKey> = serde_json::from_str(&actor.more_keys).unwrap_or_default();
    let (Some(ed25519), Some(public)) = (stored.ed25519, more.into_iter().next()) else { return Ok(None) };
    Ok(Some(ActorKeys {
        rsa_id: actor.key_id.clone(),
        rsa: Arc::new(SigningKey::from_pkcs8(&stored.rsa).map_err(broken)?),
        ed25519_id: public.id,
        ed25519: Arc::new(ProofKey::from_pkcs8(&ed25519).map_err(broken)?),
    }))
}

/// Keeps an actor's keys, and shows their public halves in its row.
pub(super) fn keep_keys(conn: &mut Conn, mut row: ActorRow, keys: &ActorKeys) -> Result<ActorId, UseError> {
    let public = PublicKey { id: keys.ed25519_id.clone(), key: keys.ed25519.public_multibase() };
    row.key_id.clone_from(&keys.rsa_id);
    row.public_key = keys.rsa.public_pem();
    row.more_keys = json!([public]).to_string();
    let id = actors::upsert(conn, row)?;
    let private = PrivateKeys { rsa: keys.rsa.to_pkcs8(), ed25519: Some(keys.ed25519.to_pkcs8()) };
    actors::set_private_keys(conn, id, private)?;
    Ok(id)
}

fn check_address(conn: &mut Conn, site: &Site) -> Result<(), UseError> {
    let federated = meta::get(conn, meta::FEDERATED_SINCE)?;
    let (url, handle) = (meta::get(conn, meta::PUBLIC_URL)?, meta::get(conn, meta::HANDLE)?);
    let (Some(since), Some(url), Some(handle)) = (federated, url, handle) else {
        return Ok(());
    };
    if url == site.base() && handle == site.handle.as_str() {
        return Ok(());
    }
    Err(UseError::conflict(format!(
        "this node has been known to other servers as @{handle} at {url} since {since}, but is configured as @{} at {}; \
         other servers would take it for a stranger. Set public_url = \"{url}\" and [city] handle = \"{handle}\" again, \
         or start a new node in an empty data folder and have this one move there: manyhalls move --help",
        site.handle,
        site.base(),
    )))
}

fn find_or_make(
    conn: &mut Conn,
    mut row: ActorRow,
    id: i64,
    fresh: Option<ActorKeys>,
) -> Result<(ActorId, ActorKeys), UseError> {
    let Some(known) = actors::by_uri(conn, &row.uri)? else {
        let keys = match fresh {
            Some(keys) => keys,
            None => new_keys_of(&row.uri)?,
        };
        row.id = id;
        let id = keep_keys(conn, row, &keys)?;
        return Ok((id, keys));
    };
    let keys = match stored_keys(conn, &known)? {
        Some(keys) => keys,
        None => with_ed25519(conn, &known)?,
    };
    row.id = known.id;
    row.created_at = known.created_at;
    Ok((keep_keys(conn, row, &keys)?, keys))
}

/// The keys of an actor that was made before it had an Ed25519 key.
fn with_ed25519(conn: &mut Conn, actor: &ActorRow) -> Result<ActorKeys, UseError> {
    let missing = || UseError::Broken(format!("the private key of {} is missing; restore a backup", actor.uri));
    let stored = actors::private_keys(conn, actor.actor_id())?.ok_or_else(missing)?;
    let broken = |err: KeyRefused| UseError::Broken(err.to_string());
    Ok(ActorKeys {
        rsa_id: actor.key_id.clone(),
        rsa: Arc::new(SigningKey::from_pkcs8(&stored.rsa).map_err(broken)?),
        ed25519_id: ed25519_key_id(&actor.uri),
        ed25519: Arc::new(ProofKey::generate().map_err(broken)?),
    })
}

/// The keys of two actors, made side by side.
async fn new_keys(site: &Site) -> Result<[ActorKeys; 2], UseError> {
    let [city, instance] =
        [site.city(), site.instance()].map(|uri| tokio::task::spawn_blocking(move || new_keys_of(&uri)));
    let broken = |err: tokio::task::JoinError| UseError::Broken(err.to_string());
    Ok([city.await.map_err(broken)??, instance.await.map_err(broken)??])
}

fn new_keys_of(actor: &str) -> Result<ActorKeys, UseError> {
    let broken = |err: KeyRefused| UseError::Broken(err.to_string());
    Ok(ActorKeys {
        rsa_id: key_id(actor),
        rsa: Arc::new(SigningKey::generate().map_err(broken)?),
        ed25519_id: ed25519_key_id(actor),
        ed25519: Arc::new(ProofKey::generate().map_err(broken)?),
    })
}

fn city_row(site: &Site, now: Moment) -> ActorRow {
    let uri = site.city();
    ActorRow {
        kind: "Organization".to_owned(),
        username: site.handle.to_string(),
        name: site.name.clone(),
        country: site.country.clone(),
        inbox: site.of_city("inbox"),
        shared_inbox: Some(site.shared_inbox()),
        outbox: Some(site.of_city("outbox")),
        followers: Some(site.of_city("followers")),
        following: Some(site.of_city("following")),
        ..own_row(site, uri, now)
    }
}

fn instance_row(site: &Site, now: Moment) -> ActorRow {
    let uri = site.instance();
    ActorRow {
        kind: "Application".to_owned(),
        username: INSTANCE_ACTOR.to_owned(),
        name: format!("The node of {}", site.name),
        inbox: format!("{uri}/inbox"),
        ..own_row(site, uri, now)
    }
}

pub(super) fn own_row(site: &Site, uri: String, now: Moment) -> ActorRow {
    ActorRow {
        id: 0,
        local: true,
        kind: String::new(),
        username: String::new(),
        peer: site.peer.to_string(),
        name: String::new(),
        summary_html: String::new(),
        url: uri.clone(),
        country: None,
        inbox: String::new(),
        shared_inbox: None,
        outbox: None,
        followers: None,
        following: None,
        key_id: key_id(&uri),
        public_key: String::new(),
        document: None,
        created_at: now.micros(),
        fetched_at: now.micros(),
        deleted_at: None,
        more_keys: "[]".to_owned(),
        latitude: None,
        longitude: None,
        uri,
    }
}
