//! Former addresses of this city: they let it take over the followers of an account elsewhere.
//!
//! Leaving for another address is `city_move`'s.

use crate::domain::address::Acct;
use crate::domain::deed::Deed;
use crate::store::{Conn, actors, meta};

use super::audit::{self, By};
use super::city_follow::read_address;
use super::error::UseError;
use super::node::Hall;
use super::{actor_learn, city_profile};

/// Says in the city's actor that it is also the account behind `address`; all of them afterwards.
pub async fn add(node: &Hall, address: &str, by: By) -> Result<Vec<String>, UseError> {
    let acct = read_address(address)?;
    if acct.peer == node.site.peer {
        return Err(UseError::Conflict(format!("@{acct} is an address of this node; name the city's former address")));
    }
    let actor = actor_learn::by_address(node, &acct).await?;
    change(node, Done { deed: Deed::AliasAdded, alias: format!("@{acct}"), by }, move |known| {
        if !known.contains(&actor.uri) {
            known.push(actor.uri);
        }
    })
    .await
}

/// Takes an address, or the id of an actor, back; all that are left. By its id also an actor that is not there any
/// more.
pub async fn remove(node: &Hall, alias: &str, by: By) -> Result<Vec<String>, UseError> {
    let known = list(node).await?;
    let uri = match known.iter().find(|uri| *uri == alias) {
        Some(uri) => Some(uri.clone()),
        None => uri_of(node, read_address(alias)?).await?.filter(|uri| known.contains(uri)),
    };
    let none = || {
        let text = format!("{alias} is no former account of this city; `manyhalls alias list` shows them by their ids");
        UseError::NotFound(text)
    };
    let uri = uri.ok_or_else(none)?;
    let done = Done { deed: Deed::AliasRemoved, alias: alias.to_owned(), by };
    change(node, done, move |known| known.retain(|other| *other != uri)).await
}

async fn uri_of(node: &Hall, acct: Acct) -> Result<Option<String>, UseError> {
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_address(conn, &acct.user, acct.peer.as_str())?));
    Ok(row.await?.map(|row| row.uri))
}

/// The ids of the actors that this city has been.
pub async fn list(node: &Hall) -> Result<Vec<String>, UseError> {
    node.db.read(city_profile::also_known_as).await
}

/// What the log will say.
struct Done {
    deed: Deed,
    alias: String,
    by: By,
}

async fn change(
    node: &Hall,
    done: Done,
    change: impl FnOnce(&mut Vec<String>) + Send + 'static,
) -> Result<Vec<String>, UseError> {
    let hall = node.clone();
    let now = node.now();
    let changed = node.db.write(move |conn: &mut Conn| {
        let mut known = city_profile::also_known_as(conn)?;
        let before = known.clone();
        change(&mut known);
        if known != before {
            let text = serde_json::to_string(&known).expect("a list of text always serialises");
            meta::set(conn, meta::ALSO_KNOWN_AS, &text)?;
            audit::note(conn, &hall, &done.by, done.deed, &done.alias, None)?;
            city_profile::announce(conn, &hall, now)?;
        }
        Ok::<_, UseError>(known)
    });
    let known = changed.await?;
    node.wakers.deliveries.notify_one();
    Ok(known)
}
