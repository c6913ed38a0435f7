//! Blocks take effect on what is here already, and lose it when they end.
//!
//! Nothing here knows which block came or went: it compares whom the blocks cover now with whom they covered when it
//! last looked, so that it is safe to run at any time and as often as one likes. What comes in later is kept out at
//! the gate.

use std::collections::{BTreeMap, HashSet};

use url::Url;

use crate::domain::address::{Acct, Peer};
use crate::domain::block::{RuleKind, Target, targets_over};
use crate::domain::comment::HELD_BY_BLOCK;
use crate::domain::id::{ActivityId, ActorId};
use crate::domain::time::Moment;
use crate::domain::welcome::{Mode, Rules};
use crate::store::actors::{self, ActorRow};
use crate::store::following::{self, FollowingRow};
use crate::store::{Conn, comments, deliveries, entries, followers, hidden_actors, index_changes, peer_rules};
use crate::wire::activity;

use super::activity_send::{self, Outgoing};
use super::city_follow;
use super::error::UseError;
use super::node::{Hall, Node};

/// The job that looks again when a block ends.
pub const ENDS: &str = "block_ends";

/// Looks at everything again.
pub async fn run(node: &Hall) -> Result<(), UseError> {
    let hall = node.clone();
    node.db.write(move |conn| apply(conn, &hall, hall.now())).await?;
    noticed(node).await
}

/// To be called once a decision is committed.
pub(super) async fn noticed(node: &Hall) -> Result<(), UseError> {
    node.gate.refresh(&node.db).await?;
    node.wakers.wake_all();
    Ok(())
}

/// Brings what is here in line with the blocks that hold at `now`.
pub(super) fn apply(conn: &mut Conn, node: &Node, now: Moment) -> Result<(), UseError> {
    let decided = peer_rules::all(conn)?;
    let rules = Rules::new(Mode::Open, &decided, HashSet::new());
    let is_blocked = |peer: &str| peer.parse::<Peer>().is_ok_and(|peer| rules.blocked(&peer, None, now).is_err());

    let mut covered: BTreeMap<ActorId, String> = BTreeMap::new();
    for peer in actors::remote_peers(conn)?.into_iter().filter(|peer| is_blocked(peer)) {
        covered.extend(actors::of_peer(conn, &peer)?.into_iter().map(|(id, uri)| (ActorId(id), uri)));
    }
    for rule in decided.iter().filter(|rule| rule.kind == RuleKind::Block && rule.holds(now)) {
        if let Target::Actor(id) = &rule.target
            && let Some(actor) = actors::by_uri(conn, id.as_str())?
        {
            covered.insert(actor.actor_id(), actor.uri);
        }
    }
    let hidden = hidden_actors::all(conn)?;
    for id in hidden.iter().filter(|id| !covered.contains_key(id)) {
        show(conn, node, *id, now)?;
    }
    for id in covered.keys().filter(|id| !hidden.contains(id)) {
        let Some(actor) = actors::by_id(conn, *id)? else { continue };
        hide(conn, node, &actor, !is_blocked(&actor.peer), now)?;
    }
    for row in following::list(conn, None, i64::MAX)? {
        end_following(conn, node, &rules, row, now)?;
    }
    for peer in deliveries::peers(conn)?.into_iter().filter(|peer| is_blocked(peer)) {
        deliveries::delete_by_peer(conn, &peer)?;
    }
    Ok(())
}

/// Whether a block holds, of an actor or of its server.
pub(super) fn is_blocked(conn: &mut Conn, actor: &ActorRow, now: Moment) -> Result<bool, UseError> {
    let (Ok(peer), Ok(id)) = (actor.peer.parse::<Peer>(), Url::parse(&actor.uri)) else { return Ok(false) };
    Ok(peer_rules::any_holds(conn, RuleKind::Block, targets_over(&peer, &id), now)?)
}

/// Takes from the public what an actor left here, and ends its following. Its server is told where it may be.
fn hide(conn: &mut Conn, node: &Node, actor: &ActorRow, tell: bool, now: Moment) -> Result<(), UseError> {
    hidden_actors::insert(conn, actor.actor_id())?;
    comments::hide_of_author(conn, &actor.uri, HELD_BY_BLOCK, true)?;
    reindex(conn, node, actor.actor_id(), now)?;
    for (target, follow) in followers::follows_of(conn, actor.actor_id())?.into_iter().filter(|_| tell) {
        let Some((_, followed)) = node.own.followable(&node.site).find(|(id, _)| *id == target) else { continue };
        let id = ActivityId(node.ids.next(now));
        let document = activity::answer_follow(&followed, "Reject", &node.site.activity(id.0), &actor.uri, &follow);
        let outgoing = Outgoing { id, verb: "Reject", object_uri: &follow, public: false, document: &document };
        activity_send::queue_as(conn, node, target, &outgoing, std::slice::from_ref(&actor.inbox), now)?;
    }
    followers::remove_everywhere(conn, actor.actor_id())?;
    Ok(())
}

/// Gives back to the public what was taken from it.
fn show(conn: &mut Conn, node: &Node, id: ActorId, now: Moment) -> Result<(), UseError> {
    hidden_actors::delete(conn, id)?;
    if let Some(actor) = actors::by_id(conn, id)? {
        comments::hide_of_author(conn, &actor.uri, HELD_BY_BLOCK, false)?;
    }
    reindex(conn, node, id, now)
}

fn reindex(conn: &mut Conn, node: &Node, actor: ActorId, now: Moment) -> Result<(), UseError> {
    for entry in entries::ids_of_actor(conn, actor)? {
        index_changes::note(conn, node.ids.next(now), entry)?;
    }
    Ok(())
}

fn end_following(conn: &mut Conn, node: &Node, rules: &Rules, row: FollowingRow, now: Moment) -> Result<(), UseError> {
    let actor = row.actor_uri.as_ref().and_then(|uri| Url::parse(uri).ok());
    let blocked =
        |peer: Option<Peer>, actor: Option<&Url>| peer.is_some_and(|peer| rules.blocked(&peer, actor, now).is_err());
    let server = actor.as_ref().and_then(Peer::of);
    let by_address = blocked(row.handle.parse::<Acct>().ok().map(|acct| acct.peer), None);
    if !by_address && !blocked(server.clone(), actor.as_ref()) {
        return Ok(());
    }
    let tell = server.is_some() && !blocked(server, None);
    city_follow::end(conn, node, row, tell, now)
}
