//! Somebody tells us about a change of something that we hold, but cannot prove it: then its own server is asked.
//!
//! So a deletion or an edit reaches us also by hands that we need not trust.

use url::Url;

use crate::domain::address::same_origin;
use crate::store::{Conn, actors, comments, entries, jobs};
use crate::wire::activity::Incoming;
use crate::wire::{article, note, value};

use super::error::UseError;
use super::node::Hall;
use super::peers::PeerError;
use super::{actor_learn, comment_receive, entry_receive};

/// The kind of the job; its subject is the object's id.
pub const CHECK: &str = "object-check";
/// So that many who tell of one thing cost one question.
const WAIT_SECS: i64 = 2;

/// The object of an activity, if it is one that we have from its own server.
pub async fn held(node: &Hall, activity: &Incoming) -> Result<Option<Url>, UseError> {
    let Some(id) = activity.object_id().filter(|id| !node.site.owns(id.as_str())) else { return Ok(None) };
    let uri = id.to_string();
    let held = node.db.read(move |conn| is_held(conn, &uri)).await?;
    Ok(held.then_some(id))
}

fn is_held(conn: &mut Conn, uri: &str) -> Result<bool, UseError> {
    Ok(comments::is_known(conn, uri)? || entries::by_uri(conn, uri)?.is_some())
}

/// Has the object looked at, soon.
pub async fn request(node: &Hall, object: Url) -> Result<(), UseError> {
    let (id, now) = (node.new_id(), node.now());
    let due = now.plus_secs(WAIT_SECS);
    node.db.write(move |conn| Ok::<_, UseError>(jobs::request(conn, id, CHECK, object.as_str(), due, now)?)).await?;
    node.wakers.jobs.notify_one();
    Ok(())
}

/// Asks the object's server what has become of it.
pub async fn run(node: &Hall, subject: &str) -> Result<(), UseError> {
    let Ok(id) = Url::parse(subject) else { return Ok(()) };
    let now = node.now();
    let fetched = match node.peers.object(&id).await {
        Ok(fetched) => fetched,
        Err(PeerError::Gone(_)) => return gone(node, id).await,
        Err(err) => return Err(err.into()),
    };
    if value::types(&fetched.value).iter().any(|name| name == "Tombstone") {
        return gone(node, id).await;
    }
    let author = value::author(&fetched.value).filter(|author| same_origin(author, &id));
    let Some(author) = author else { return Ok(()) };
    let author = actor_learn::known(node, &author).await?;
    let hall = node.clone();
    node.db
        .write(move |conn| {
            if !is_held(conn, id.as_str())? {
                return Ok(());
            }
            match (note::read(&fetched.value), article::read(&fetched.value)) {
                (_, Some(entry)) if entries::by_uri(conn, id.as_str())?.is_some() => {
                    entry_receive::run(conn, &hall, entry, &fetched.text, &author, now)
                }
                (Some(note), _) => comment_receive::take(conn, &hall, note, &fetched.text, &author, now).map(|_| ()),
                _ => Ok(()),
            }
        })
        .await?;
    node.wakers.index.notify_one();
    Ok(())
}

async fn gone(node: &Hall, id: Url) -> Result<(), UseError> {
    let (hall, now) = (node.clone(), node.now());
    node.db
        .write(move |conn| {
            let author = match comments::by_uri(conn, id.as_str())? {
                Some(comment) => actors::by_uri(conn, &comment.author.uri)?,
                None => match entries::by_uri(conn, id.as_str())? {
                    Some(entry) => actors::by_id(conn, entry.city)?,
                    None => None,
                },
            };
            let Some(author) = author else { return Ok::<_, UseError>(()) };
            comment_receive::gone(conn, &hall, id.as_str(), &author, None, now)?;
            entry_receive::gone(conn, &hall, id.as_str(), &author, now)?;
            Ok(())
        })
        .await?;
    node.wakers.index.notify_one();
    Ok(())
}
