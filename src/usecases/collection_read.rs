//! What other servers read of us: actors, activities and collections.

use std::sync::Arc;

use serde_json::Value;

use crate::domain::comment::{Comment, CommentState};
use crate::domain::entry::Entry;
use crate::domain::id::{ActivityId, ActorId, CommentId};
use crate::domain::key::Key;
use crate::domain::status::EntryKind;
use crate::domain::time::Moment;
use crate::store::activities::{self, ActivityRow};
use crate::store::actors::{self, ActorRow};
use crate::store::{comments, entries, followers, following};
use crate::wire::keys::ActorKeys;
use crate::wire::{actor, group, proof};

use super::entry_read::{self, Viewer};
use super::error::UseError;
use super::node::Hall;

/// Activities on one page of the outbox.
pub const OUTBOX_PAGE: i64 = 50;
/// Replies on one page; Mastodon reads five when it meets an object.
pub const REPLIES_PAGE: i64 = 5;

/// Comments on one page of a conversation.
pub const CONVERSATION_PAGE: i64 = 50;

/// A group as other servers read it.
pub async fn group(node: &Hall, kind: EntryKind) -> Result<Value, UseError> {
    let id = node.own.groups.of(kind);
    let row = own_actor(node, id).await?;
    let keys = own_keys(node, id)?;
    let document = group::group(&node.here(), kind, &keys, Moment::from_micros(row.created_at));
    Ok(proof::seal(document, &keys, Moment::from_micros(row.created_at)))
}

/// The node's own actor as other servers read it.
pub async fn instance(node: &Hall) -> Result<Value, UseError> {
    let row = own_actor(node, node.own.instance).await?;
    let keys = own_keys(node, node.own.instance)?;
    Ok(proof::seal(actor::instance(&node.here(), &keys), &keys, Moment::from_micros(row.created_at)))
}

fn own_keys(node: &Hall, id: ActorId) -> Result<Arc<ActorKeys>, UseError> {
    node.keyring.of(id).ok_or_else(|| UseError::Broken("the node has lost the keys of one of its actors".to_owned()))
}

/// One of our actors.
async fn own_actor(node: &Hall, id: ActorId) -> Result<ActorRow, UseError> {
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_id(conn, id)?)).await?;
    row.ok_or_else(|| UseError::Broken("the node has lost one of its actors".to_owned()))
}

/// An activity of ours that anyone may read.
pub async fn activity(node: &Hall, id: ActivityId) -> Result<ActivityRow, UseError> {
    let uri = node.site.activity(id.0);
    let row = node.db.read(move |conn| Ok::<_, UseError>(activities::by_uri(conn, &uri)?)).await?;
    row.filter(|row| row.public).ok_or_else(|| UseError::not_found(format!("there is no public activity {id}")))
}

/// How much one of our actors has sent that anyone may read.
pub async fn outbox_total(node: &Hall, actor: ActorId) -> Result<i64, UseError> {
    node.db.read(move |conn| Ok(activities::count_outbox(conn, actor)?)).await
}

/// Newest first, with ids below `before`.
pub async fn outbox_page(
    node: &Hall,
    actor: ActorId,
    before: Option<ActivityId>,
) -> Result<Vec<ActivityRow>, UseError> {
    node.db.read(move |conn| Ok(activities::outbox(conn, actor, before, OUTBOX_PAGE)?)).await
}

pub async fn followers_total(node: &Hall, actor: ActorId) -> Result<i64, UseError> {
    node.db.read(move |conn| Ok(followers::count(conn, actor)?)).await
}

/// The cities that accepted us; whom a city follows is no secret.
pub async fn following(node: &Hall) -> Result<Vec<String>, UseError> {
    node.db.read(|conn| Ok(following::accepted_actors(conn)?)).await
}

/// What is said about an entry of ours, or a part of it.
pub struct Said {
    pub entry: Entry,
    /// Of all comments that anyone may see.
    pub total: i64,
    pub page: Vec<Comment>,
    /// Where the next page goes on, if there is one.
    pub next: Option<CommentId>,
}

/// The comments on one of our entries in the order they came, at most `limit`.
pub async fn said(node: &Hall, key: Key, after: Option<CommentId>, limit: i64) -> Result<Said, UseError> {
    let (entry, _) = entry_read::run(node, key, Viewer::Public).await?;
    if !entry.local {
        return Err(UseError::not_found("what is said about this entry is listed by its own city".to_owned()));
    }
    let id = entry.id;
    let states = [CommentState::Published];
    let (total, mut page) = node
        .db
        .read(move |conn| {
            let total = comments::count_of_entry(conn, id, &states)?;
            Ok::<_, UseError>((total, comments::of_entry(conn, id, &states, after, limit + 1)?))
        })
        .await?;
    let more = page.len() as i64 > limit;
    page.truncate(usize::try_from(limit).unwrap_or_default());
    let next = page.last().filter(|_| more).map(|last| last.id);
    Ok(Said { entry, total, page, next })
}

/// How much this city has to show, for NodeInfo.
pub async fn own_counts(node: &Hall) -> Result<(i64, i64), UseError> {
    node.db.read(|conn| Ok((entries::count_published(conn, true)?, comments::count_published(conn)?))).await
}
