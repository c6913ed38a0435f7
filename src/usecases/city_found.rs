//! The first start: the city and the node's own actor come into being, each with a key.
//!
//! Later starts find them; a changed address or handle is refused once others know the old one.

use url::Url;

use crate::domain::id::{ActorId, IdMint};
use crate::domain::site::{INSTANCE_ACTOR, Site};
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, Db, meta};
use crate::wire::actor::key_id;
use crate::wire::keys::SigningKey;

use super::error::UseError;
use super::node::OwnActors;

/// Our two actors with their private keys.
pub struct Founded {
    pub own: OwnActors,
    pub city_key: SigningKey,
    pub instance_key: SigningKey,
}

/// Finds or makes the actors of `site`.
pub async fn run(db: &Db, ids: &IdMint, site: &Site, now: Moment) -> Result<Founded, UseError> {
    let site = site.clone();
    let minted = [ids.next(now), ids.next(now)];
    let known = {
        let site = site.clone();
        db.read(move |conn| Ok::<_, UseError>(actors::by_uri(conn, &site.city())?.is_some())).await?
    };
    // Making keys takes a good part of a second; only the first start pays for it, outside the transaction.
    let fresh = if known { None } else { Some(new_keys().await?) };
    db.write(move |conn| {
        check_address(conn, &site)?;
        let mut found = Vec::new();
        let mut fresh = fresh.into_iter().flatten();
        for (row, id) in [city_row(&site, now), instance_row(&site, now)].into_iter().zip(minted) {
            found.push(find_or_make(conn, row, id, fresh.next())?);
        }
        meta::set(conn, meta::PUBLIC_URL, site.base())?;
        meta::set(conn, meta::HANDLE, site.handle.as_str())?;
        let mut found = found.into_iter();
        match (found.next(), found.next()) {
            (Some((city, city_key)), Some((instance, instance_key))) => {
                Ok(Founded { own: OwnActors { city, instance }, city_key, instance_key })
            }
            _ => Err(UseError::Broken("the node has no actors".to_owned())),
        }
    })
    .await
}

/// The node as it was last started, for a command beside it: its identity stands in the database, so that a
/// command need not be told it again, and cannot change it. None if it has never been started.
pub async fn resume(db: &Db) -> Result<Option<(Site, Founded)>, UseError> {
    db.read(|conn| {
        let (Some(url), Some(handle)) = (meta::get(conn, meta::PUBLIC_URL)?, meta::get(conn, meta::HANDLE)?) else {
            return Ok(None);
        };
        let broken = || UseError::Broken(format!("the database names {url} and {handle}, which are no city's"));
        let parsed = Url::parse(&url).ok().zip(handle.parse().ok());
        let mut site = parsed.and_then(|(url, handle)| Site::new(&url, handle, String::new())).ok_or_else(broken)?;
        let city = actors::by_uri(conn, &site.city())?.ok_or_else(broken)?;
        let instance = actors::by_uri(conn, &site.instance())?.ok_or_else(broken)?;
        let founded = Founded {
            own: OwnActors { city: city.actor_id(), instance: instance.actor_id() },
            city_key: stored_key(conn, &city)?,
            instance_key: stored_key(conn, &instance)?,
        };
        site.name = city.name;
        site.country = city.country;
        Ok(Some((site, founded)))
    })
    .await
}

fn stored_key(conn: &mut Conn, actor: &ActorRow) -> Result<SigningKey, UseError> {
    let der = actors::private_key(conn, actor.actor_id())?
        .ok_or_else(|| UseError::Broken(format!("the private key of {} is missing; restore a backup", actor.uri)))?;
    SigningKey::from_pkcs8(&der).map_err(|err| UseError::Broken(err.to_string()))
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
    Err(UseError::Conflict(format!(
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
    fresh: Option<SigningKey>,
) -> Result<(ActorId, SigningKey), UseError> {
    if let Some(known) = actors::by_uri(conn, &row.uri)? {
        let key = stored_key(conn, &known)?;
        row.id = known.id;
        row.created_at = known.created_at;
        row.public_key = key.public_pem();
        actors::upsert(conn, row)?;
        return Ok((known.actor_id(), key));
    }
    let key = match fresh {
        Some(key) => key,
        None => new_key()?,
    };
    row.id = id;
    row.public_key = key.public_pem();
    let id = actors::upsert(conn, row)?;
    actors::add_private_key(conn, id, key.to_pkcs8())?;
    Ok((id, key))
}

/// Two keys, made side by side.
async fn new_keys() -> Result<[SigningKey; 2], UseError> {
    let making = [tokio::task::spawn_blocking(new_key), tokio::task::spawn_blocking(new_key)];
    let broken = |err: tokio::task::JoinError| UseError::Broken(err.to_string());
    let [city, instance] = making;
    Ok([city.await.map_err(broken)??, instance.await.map_err(broken)??])
}

fn new_key() -> Result<SigningKey, UseError> {
    SigningKey::generate().map_err(|err| UseError::Broken(err.to_string()))
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

fn own_row(site: &Site, uri: String, now: Moment) -> ActorRow {
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
        uri,
    }
}
