//! A city is looked at: ours or one that this node knows.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::domain::address::Acct;
use crate::domain::city::City;
use crate::domain::id::ActorId;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, StoreError, entries, followers, hidden_actors};

use super::error::UseError;
use super::node::{Hall, Node};

/// The city behind `handle` (ours) or `handle@host` (any).
pub async fn run(node: &Hall, name: &str) -> Result<City, UseError> {
    let missing = || UseError::not_found(format!("this node knows no city {name}"));
    let acct: Acct =
        if name == node.site.handle.as_str() { node.site.acct() } else { name.parse().map_err(|()| missing())? };
    let peer = acct.peer.to_string();
    let hall = node.clone();
    let row = node.db.read(move |conn| {
        let Some(row) = actors::by_address(conn, &acct.user, &peer)? else { return Ok(None) };
        let shown = has_page(conn, &hall, &row)?;
        Ok::<_, UseError>(Some(row).filter(|_| shown))
    });
    Ok(row.await?.ok_or_else(missing)?.try_into()?)
}

/// Whether an actor has a page here: people who comment have none; whoever publishes entries has.
pub(super) fn has_page(conn: &mut Conn, node: &Node, row: &ActorRow) -> Result<bool, StoreError> {
    let is_city = matches!(row.kind.as_str(), "Organization" | "Group");
    // Of our own actors only the city has one.
    let hidden = row.local && row.actor_id() != node.own.city || hidden_actors::is_hidden(conn, row.actor_id())?;
    Ok(!hidden && (is_city || entries::any_of_actor(conn, row.actor_id())?))
}

/// This node's own city.
pub async fn own(node: &Hall) -> Result<City, UseError> {
    let id = node.own.city;
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_id(conn, id)?)).await?;
    let row = row.ok_or_else(|| UseError::Broken("the node has no city".to_owned()))?;
    Ok(row.try_into()?)
}

/// How many actors follow this city.
pub async fn followers(node: &Hall) -> Result<i64, UseError> {
    let id = node.own.city;
    node.db.read(move |conn| Ok(followers::count(conn, id)?)).await
}

/// All cities with an entry here, whom nearly every page of the library names.
pub struct Shelved {
    /// Those whose entries are shown.
    pub shown: HashMap<ActorId, City>,
    /// The names of all, by address.
    pub names: BTreeMap<String, String>,
}

pub async fn shelved(node: &Hall) -> Result<Arc<Shelved>, UseError> {
    let read = |conn: &mut Conn| {
        let (rows, hidden) = (actors::with_entries(conn)?, hidden_actors::all(conn)?);
        let names = rows.iter().map(|row| (format!("{}@{}", row.username, row.peer), row.name.clone())).collect();
        let shown = rows.into_iter().filter(|row| !hidden.contains(&row.actor_id()));
        let shown = shown.map(|row| Ok((row.actor_id(), City::try_from(row)?)));
        Ok(Shelved { shown: shown.collect::<Result<_, StoreError>>()?, names })
    };
    node.shelved.get(&node.db, read).await
}
