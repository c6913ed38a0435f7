//! Whom this city follows and who follows it, with what came of it.
//!
//! How deliveries stand is `delivery_list`'s.

use crate::domain::id::ActorId;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::following::{self, FollowingRow};
use crate::store::{Conn, announces, entries, followers};

use super::error::UseError;
use super::node::Hall;

/// Someone whom this city follows, or wants to.
#[derive(Clone, Debug)]
pub struct Followed {
    pub row: FollowingRow,
    pub name: Option<String>,
    pub country: Option<String>,
    /// How many entries are here that it brought.
    pub entries: i64,
    /// When the last of them came or changed.
    pub last_heard: Option<Moment>,
}

/// One that follows the city or one of its groups.
#[derive(Clone, Debug)]
pub struct Follower {
    pub id: i64,
    pub actor: ActorRow,
    /// The handle that it follows.
    pub followed: String,
    pub since: Moment,
}

/// Newest first, with ids below `before`.
pub async fn following(node: &Hall, before: Option<i64>, limit: i64) -> Result<Vec<Followed>, UseError> {
    node.db
        .read(move |conn| following::list(conn, before, limit)?.into_iter().map(|row| heard(conn, row)).collect())
        .await
}

/// One of them, by its address.
pub async fn followed(node: &Hall, handle: String) -> Result<Option<Followed>, UseError> {
    node.db.read(move |conn| following::by_handle(conn, &handle)?.map(|row| heard(conn, row)).transpose()).await
}

fn heard(conn: &mut Conn, row: FollowingRow) -> Result<Followed, UseError> {
    let actor = row.actor_uri.as_ref().map(|uri| actors::by_uri(conn, uri)).transpose()?.flatten();
    let Some(actor) = actor else {
        return Ok(Followed { row, name: None, country: None, entries: 0, last_heard: None });
    };
    let (own, last_heard) = entries::heard_of(conn, actor.actor_id())?;
    let passed_on = announces::count_of(conn, actor.actor_id())?;
    let name = Some(actor.name).filter(|name| !name.is_empty());
    Ok(Followed { row, name, country: actor.country, entries: own + passed_on, last_heard })
}

/// Newest first, with ids below `before`.
pub async fn followers(node: &Hall, before: Option<i64>, limit: i64) -> Result<Vec<Follower>, UseError> {
    node.db
        .read(move |conn| {
            let mut list = Vec::new();
            for (id, target, since, actor) in followers::list(conn, before, limit)? {
                let followed = actors::by_id(conn, ActorId(target))?.map(|target| target.username).unwrap_or_default();
                list.push(Follower { id, actor, followed, since });
            }
            Ok(list)
        })
        .await
}

/// How many followers each server has, the most first.
pub async fn servers_of_followers(node: &Hall) -> Result<Vec<(String, usize)>, UseError> {
    let counts = node.db.read(|conn| Ok::<_, UseError>(followers::count_by_peer(conn)?)).await?;
    Ok(counts.into_iter().map(|(peer, count)| (peer, usize::try_from(count).unwrap_or_default())).collect())
}
