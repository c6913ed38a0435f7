//! An actor elsewhere moves to another address (FEP-7628, sent by the old actor).
//!
//! Its new actor has to name the old one, else anybody could move anybody. What it left here stays and follows it; a
//! follower that moves is followed up by its own server, which sends a new `Follow`.

use serde_json::Value;

use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, comments, entries, followers, following, moves};
use crate::wire::activity::Incoming;
use crate::wire::actor;

use super::error::UseError;
use super::node::{Hall, Node};
use super::{actor_learn, city_follow, notice_note};

/// Who has just moved stays for that long, as with Mastodon: nobody makes us follow in circles.
const REST_SECS: i64 = 7 * 24 * 3600;

/// The new actor, fetched now; none if the move is not the actor's own or nobody here knows it.
pub(super) async fn fetch(node: &Hall, activity: &Incoming) -> Result<Option<ActorRow>, UseError> {
    let own = activity.object_id().as_ref() == Some(&activity.actor);
    let Some(target) = activity.target.as_ref().filter(|target| own && **target != activity.actor) else {
        return Ok(None);
    };
    let old = activity.actor.to_string();
    if !node.db.read(move |conn| is_known(conn, &old)).await? {
        return Ok(None);
    }
    let _expected = node.gate.expect(target.as_str());
    let found = actor_learn::fetched(node, target).await?;
    Ok(Some(found).filter(|found| found.uri == target.as_str()))
}

/// Whether an actor has left anything here that could follow it: a stranger must not make us fetch things.
fn is_known(conn: &mut Conn, uri: &str) -> Result<bool, UseError> {
    let Some(actor) = actors::by_uri(conn, uri)? else { return Ok(false) };
    Ok(following::is_followed(conn, uri)?
        || !followers::follows_of(conn, actor.actor_id())?.is_empty()
        || entries::any_of_actor(conn, actor.actor_id())?
        || comments::any_of_author(conn, uri)?)
}

pub(super) fn came(
    conn: &mut Conn,
    node: &Node,
    target: Option<&ActorRow>,
    actor: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let Some(target) = target.filter(|target| names(target, &actor.uri)) else { return Ok(()) };
    let rests = moves::moved_at(conn, actor.actor_id())?.is_some_and(|at| now.secs_since(at) < REST_SECS);
    if rests {
        return Ok(());
    }
    moves::upsert(conn, actor.actor_id(), target.actor_id(), now)?;
    comments::set_author_url(conn, &actor.uri, &target.url)?;
    if let Some(row) = following::by_actor(conn, &actor.uri)?.filter(|row| row.state != following::REJECTED) {
        notice_note::moved(conn, node, &row, target, now)?;
        city_follow::end(conn, node, row, true, now)?;
        city_follow::start_in_transaction(conn, node, target, now)?;
    }
    Ok(())
}

/// Whether the new actor says that it is the old one.
fn names(target: &ActorRow, old: &str) -> bool {
    let document = target.document.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok());
    document.is_some_and(|document| actor::also_known_as(&document).iter().any(|known| known == old))
}
