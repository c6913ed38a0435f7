//! What other servers read of us: actors, activities and collections.

use crate::domain::comment::{Comment, CommentState};
use crate::domain::entry::Entry;
use crate::domain::id::{ActivityId, CommentId};
use crate::domain::key::Key;
use crate::store::activities::{self, ActivityRow};
use crate::store::actors::{self, ActorRow};
use crate::store::{comments, entries, followers, following};

use super::entry_read::{self, Viewer};
use super::error::UseError;
use super::node::Hall;

/// Activities on one page of the outbox.
pub const OUTBOX_PAGE: i64 = 50;
/// Replies on one page; Mastodon reads five when it meets an object.
pub const REPLIES_PAGE: i64 = 5;

pub async fn instance(node: &Hall) -> Result<ActorRow, UseError> {
    let id = node.own.instance;
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_id(conn, id)?)).await?;
    row.ok_or_else(|| UseError::Broken("the node has lost one of its actors".to_owned()))
}

/// An activity of ours that anyone may read.
pub async fn activity(node: &Hall, id: ActivityId) -> Result<ActivityRow, UseError> {
    let uri = node.site.activity(id.0);
    let row = node.db.read(move |conn| Ok::<_, UseError>(activities::by_uri(conn, &uri)?)).await?;
    row.filter(|row| row.public).ok_or_else(|| UseError::NotFound(format!("there is no public activity {id}")))
}

pub async fn outbox_total(node: &Hall) -> Result<i64, UseError> {
    let city = node.own.city;
    node.db.read(move |conn| Ok(activities::count_outbox(conn, city)?)).await
}

/// Newest first, with ids below `before`.
pub async fn outbox_page(node: &Hall, before: Option<ActivityId>) -> Result<Vec<ActivityRow>, UseError> {
    let city = node.own.city;
    node.db.read(move |conn| Ok(activities::outbox(conn, city, before, OUTBOX_PAGE)?)).await
}

pub async fn followers_total(node: &Hall) -> Result<i64, UseError> {
    let city = node.own.city;
    node.db.read(move |conn| Ok(followers::count(conn, city)?)).await
}

/// The cities that accepted us; whom a city follows is no secret.
pub async fn following(node: &Hall) -> Result<Vec<String>, UseError> {
    node.db.read(|conn| Ok(following::accepted_actors(conn)?)).await
}

/// The replies to one of our entries, with how many there are.
pub async fn replies(node: &Hall, key: Key, after: Option<CommentId>) -> Result<(Entry, i64, Vec<Comment>), UseError> {
    let (entry, _) = entry_read::run(node, key, Viewer::Public).await?;
    let id = entry.id;
    let states = [CommentState::Published];
    let (total, page) = node
        .db
        .read(move |conn| {
            let total = comments::count_of_entry(conn, id, &states)?;
            Ok::<_, UseError>((total, comments::of_entry(conn, id, &states, after, REPLIES_PAGE)?))
        })
        .await?;
    Ok((entry, total, page))
}

/// How much this city has to show, for NodeInfo.
pub async fn own_counts(node: &Hall) -> Result<(i64, i64), UseError> {
    node.db.read(|conn| Ok((entries::count_published(conn, true)?, comments::count_published(conn)?))).await
}
