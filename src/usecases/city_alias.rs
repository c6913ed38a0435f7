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
        return Err(UseError::conflict(format!("@{acct} is an address of this node; name the city's former address")));
    }
    let actor = actor_learn::by_address(node, &acct).await?;
    change(node, Done { deed: Deed::AliasAdded, acct, by }, move |known| {
        if !known.contains(&actor.uri) {
            known.push(actor.uri);
        }
    })
    .await
}

/// Takes an address back; all that are left. Its actor need not be there any more.
pub async fn remove(node: &Hall, address: &str, by: By) -> Result<Vec<String>, UseError> {
    let acct = read_address(address)?;
    let (user, peer) = (acct.user.clone(), acct.peer.to_string());
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_address(conn, &user, &peer)?)).await?;
    let uri = row.map(|row| row.uri);
    let known = list(node).await?;
    let uri = uri.filter(|uri| known.contains(uri)).ok_or_else(|| none(&acct))?;
    change(node, Done { deed: Deed::AliasRemoved, acct, by }, move |known| known.retain(|other| *other != uri)).await
}

fn none(acct: &Acct) -> UseError {
    UseError::not_found(format!("@{acct} is no former address of this city; `manyhalls alias list` shows them"))
}

/// The ids of the actors that this city has been.
pub async fn list(node: &Hall) -> Result<Vec<String>, UseError> {
    node.db.read(city_profile::also_known_as).await
}

/// What the log will say.
struct Done {
    deed: Deed,
    acct: Acct,
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
            audit::note(conn, &hall, &done.by, done.deed, &format!("@{}", done.acct), None)?;
            city_profile::announce(conn, &hall, now)?;
        }
        Ok::<_, UseError>(known)
    });
    let known = changed.await?;
    node.wakers.deliveries.notify_one();
    Ok(known)
}
