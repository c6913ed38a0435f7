//! What a block would hide, before anybody decides.
//!
//! The block itself is `block_add`'s; nothing is changed here.

use std::str::FromStr;

use crate::domain::address::{Acct, Peer};
use crate::domain::block::{Rule, RuleKind, Target};
use crate::domain::id::ActorId;
use crate::store::{Conn, actors, comments, entries, followers, following};

use super::block_add::{self, RuleInput};
use super::error::UseError;
use super::node::Hall;

/// How much of theirs is here now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hides {
    pub followers: i64,
    pub comments: i64,
    pub entries: i64,
    /// Cities that would not be followed any longer.
    pub followed: Vec<String>,
}

/// Reads a decision as `block_add` would, and says what it would hide.
pub async fn run(node: &Hall, kind: RuleKind, input: &RuleInput, by: &str) -> Result<(Rule, Hides), UseError> {
    let rule = block_add::read(node, kind, input, by)?;
    if kind == RuleKind::Allow {
        return Ok((rule, Hides::default()));
    }
    let target = rule.target.clone();
    let hides = node.db.read(move |conn| count(conn, &target)).await?;
    Ok((rule, hides))
}

fn count(conn: &mut Conn, target: &Target) -> Result<Hides, UseError> {
    let mut covered: Vec<(ActorId, String)> = Vec::new();
    match target {
        Target::Actor(id) => {
            covered.extend(actors::by_uri(conn, id.as_str())?.map(|actor| (actor.actor_id(), actor.uri)));
        }
        Target::Domain(_) => {
            let is_covered = |peer: &String| Peer::from_str(peer).is_ok_and(|peer| target.covers(&peer, None));
            for peer in actors::remote_peers(conn)?.into_iter().filter(is_covered) {
                covered.extend(actors::of_peer(conn, &peer)?.into_iter().map(|(id, uri)| (ActorId(id), uri)));
            }
        }
    }
    let mut hides = Hides::default();
    for (id, uri) in &covered {
        hides.followers += followers::count_of(conn, *id)?;
        hides.comments += comments::count_published_of(conn, uri)?;
        hides.entries += entries::heard_of(conn, *id)?.0;
    }
    for (handle, actor) in following::places(conn)? {
        let by_name = handle.parse::<Acct>().is_ok_and(|acct| target.covers(&acct.peer, None));
        if by_name || actor.is_some_and(|actor| covered.iter().any(|(_, uri)| *uri == actor)) {
            hides.followed.push(handle);
        }
    }
    Ok(hides)
}
