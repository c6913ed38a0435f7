//! The parts of a conversation that nobody sent us: what a reply answers, and what answers a comment.
//!
//! Everything is fetched from its own server and taken by the rules of `comment_receive`. Whoever sends us something
//! makes us ask only so much: the bounds stand below and in `fetch_budget`.

use std::collections::{HashSet, VecDeque};
use std::time::Duration;

use serde_json::Value;
use url::Url;

use crate::domain::address::{object_id, same_origin};
use crate::domain::comment::CommentState;
use crate::domain::time::Moment;
use crate::store::actors::ActorRow;
use crate::store::jobs::{self, Pending};
use crate::store::{Conn, comments, entries};
use crate::wire::note::{self, RemoteNote};
use crate::wire::value;

use super::actor_learn;
use super::comment_receive::{self, Taken};
use super::error::UseError;
use super::node::{Hall, Node};
use super::peers::PeerError;

/// The job that climbs from a reply to something that we know.
pub const CLIMB: &str = "thread-climb";
/// The job that looks for answers to a comment, a while after it came.
pub const LOOK: &str = "thread-look";
/// The same, once more.
pub const LOOK_AGAIN: &str = "thread-look-again";
/// All of them. They have a queue of their own, so that hosts that hang hold up nothing else.
pub const KINDS: [&str; 3] = [CLIMB, LOOK, LOOK_AGAIN];
/// Those that are always planned ahead.
pub const LOOKS: [&str; 2] = [LOOK, LOOK_AGAIN];

const LOOK_AFTER_SECS: i64 = 60;
const LOOK_AGAIN_AFTER_SECS: i64 = 24 * 3600;

/// How far up a reply is followed.
const LEVELS_MAX: usize = 10;
/// How far down from a comment is looked.
const DEPTH_MAX: usize = 3;
/// Of each collection.
const PAGES_MAX: usize = 3;
/// Items that one look considers, and so what it fetches at most.
const ITEMS_MAX: usize = 50;
/// One piece of work ends after this, with what it has.
const TIME_MAX: Duration = Duration::from_secs(60);

/// Work of one kind that waits for one host, and in all; more is not begun.
const WAITING: Pending = Pending { of_host: 50, in_all: 1000 };

/// A note with its author, from their own server.
struct Fetched {
    note: RemoteNote,
    document: Value,
    text: String,
}

/// A reply came that answers what we do not know.
pub(super) fn request_climb(conn: &mut Conn, node: &Node, note: &str, now: Moment) -> Result<(), UseError> {
    request(conn, node, CLIMB, note, now, now)
}

/// A comment came: others may have answered it without telling us.
pub(super) fn request_look(conn: &mut Conn, node: &Node, note: &str, now: Moment) -> Result<(), UseError> {
    request(conn, node, LOOK, note, now.plus_secs(LOOK_AFTER_SECS), now)
}

fn request(conn: &mut Conn, node: &Node, kind: &str, note: &str, due: Moment, now: Moment) -> Result<(), UseError> {
    let Some(host) = object_id(note).map(|url| url.origin().ascii_serialization()) else { return Ok(()) };
    if jobs::has_room(conn, kind, &format!("{host}/"), WAITING)? {
        jobs::request(conn, node.ids.next(now), kind, note, due, now)?;
    }
    Ok(())
}

/// Goes up from a reply until it meets one of our entries or a comment on one, and takes what lies between.
pub async fn climb(node: &Hall, subject: &str) -> Result<(), UseError> {
    let Some(start) = object_id(subject) else { return Ok(()) };
    match tokio::time::timeout(TIME_MAX, chain_from(node, start)).await {
        Ok(Ok(chain)) => keep_chain(node, chain).await,
        Ok(Err(err)) => Err(err),
        Err(_) => Err(PeerError::Unreachable(format!("the thread of {subject} takes too long")).into()),
    }
}

/// The reply and what it answers, the topmost last; empty unless that answers something of ours.
async fn chain_from(node: &Hall, start: Url) -> Result<Vec<(Fetched, ActorRow)>, UseError> {
    let mut chain: Vec<(Fetched, ActorRow)> = Vec::new();
    let mut seen = HashSet::new();
    let mut next = start;
    // The reply itself, and as many levels above it.
    while chain.len() <= LEVELS_MAX && seen.insert(next.clone()) {
        let fetched = fetch(node, &next).await?;
        let Some(target) = fetched.note.in_reply_to.clone() else { return Ok(Vec::new()) };
        let author = author(node, &fetched.note).await?;
        chain.push((fetched, author));
        if is_ours(node, &target).await? {
            return Ok(chain);
        }
        if node.site.owns(target.as_str()) {
            return Ok(Vec::new());
        }
        next = target;
    }
    Ok(Vec::new())
}

async fn keep_chain(node: &Hall, chain: Vec<(Fetched, ActorRow)>) -> Result<(), UseError> {
    if chain.is_empty() {
        return Ok(());
    }
    let (hall, now) = (node.clone(), node.now());
    let kept = node.db.write(move |conn| {
        for (fetched, author) in chain.into_iter().rev() {
            let uri = fetched.note.uri.to_string();
            if let Taken::New(_) = comment_receive::take(conn, &hall, fetched.note, &fetched.text, &author, now)? {
                request_look(conn, &hall, &uri, now)?;
            }
        }
        Ok::<_, UseError>(())
    });
    kept.await?;
    node.wakers.threads.notify_one();
    Ok(())
}

/// Looks at a comment's own server for answers to it, and has it looked at once more a day later.
pub async fn look(node: &Hall, subject: &str, again: bool) -> Result<(), UseError> {
    // What was found until then is kept already.
    let looked = tokio::time::timeout(TIME_MAX, look_below(node, subject)).await;
    match looked {
        Ok(Err(UseError::Peer(err))) => tracing::debug!(subject, "no answers found: {err}"),
        Ok(Err(err)) => return Err(err),
        Ok(Ok(())) | Err(_) => {}
    }
    if again {
        let (hall, now, subject) = (node.clone(), node.now(), subject.to_owned());
        let due = now.plus_secs(LOOK_AGAIN_AFTER_SECS);
        node.db.write(move |conn| request(conn, &hall, LOOK_AGAIN, &subject, due, now)).await?;
        node.wakers.threads.notify_one();
    }
    Ok(())
}

async fn look_below(node: &Hall, subject: &str) -> Result<(), UseError> {
    let Some(start) = object_id(subject) else { return Ok(()) };
    if !is_ours(node, &start).await? {
        return Ok(());
    }
    let mut left = ITEMS_MAX;
    let mut seen = HashSet::from([start.clone()]);
    let first = fetch(node, &start).await?;
    let mut todo = VecDeque::from([(first, 1)]);
    while let Some((comment, depth)) = todo.pop_front() {
        for collection in collections(&comment) {
            for item in items(node, &collection, left).await {
                let Some(id) = value::id_of(&item).filter(|id| !node.site.owns(id.as_str())) else { continue };
                if left == 0 || !seen.insert(id.clone()) {
                    continue;
                }
                left -= 1;
                let answer = answer(node, &collection, &id, item).await;
                match answer {
                    Ok(Some(answer)) if depth < DEPTH_MAX => todo.push_back((answer, depth + 1)),
                    Ok(_) => {}
                    Err(UseError::Peer(err)) => tracing::debug!(%id, "not taken: {err}"),
                    Err(err) => return Err(err),
                }
            }
        }
    }
    Ok(())
}

/// Where a comment's own server lists its answers, and the whole conversation.
fn collections(comment: &Fetched) -> Vec<Url> {
    let named = ["replies", "context"].into_iter().filter_map(|field| value::id_in(&comment.document, field));
    named.filter(|url| same_origin(url, &comment.note.uri)).collect()
}

async fn items(node: &Hall, collection: &Url, limit: usize) -> Vec<Value> {
    if limit == 0 {
        return Vec::new();
    }
    let mut pages = 0..PAGES_MAX;
    let mut may_ask = || pages.next().is_some() && node.thread_budget.spend(collection, node.now());
    let read = node.peers.collection(collection, limit, &mut may_ask).await;
    read.unwrap_or_else(|err| {
        tracing::debug!(%collection, "no answers found: {err}");
        Vec::new()
    })
}

/// Takes one item of a collection if it answers something of ours; what was taken, for looking further.
async fn answer(node: &Hall, collection: &Url, id: &Url, item: Value) -> Result<Option<Fetched>, UseError> {
    if is_ours(node, id).await? {
        return Ok(None);
    }
    let fetched = match item.is_object() && same_origin(id, collection) {
        true => read(id, item.to_string(), item)?,
        false => fetch(node, id).await?,
    };
    match &fetched.note.in_reply_to {
        Some(target) if is_ours(node, target).await? => {}
        _ => return Ok(None),
    }
    let author = author(node, &fetched.note).await?;
    let (hall, now) = (node.clone(), node.now());
    let (note, text) = (fetched.note.clone(), fetched.text.clone());
    let taken = node.db.write(move |conn| comment_receive::take(conn, &hall, note, &text, &author, now)).await?;
    Ok(matches!(taken, Taken::New(_)).then_some(fetched))
}

/// A public note from its own server, by somebody there.
async fn fetch(node: &Hall, id: &Url) -> Result<Fetched, UseError> {
    spend(node, id)?;
    let fetched = node.peers.object(id).await?;
    read(id, fetched.text, fetched.value)
}

fn read(id: &Url, text: String, document: Value) -> Result<Fetched, UseError> {
    let note = note::read(&document).filter(|note| note.public && same_origin(&note.attributed_to, id));
    match note {
        Some(note) => Ok(Fetched { note, document, text }),
        None => Err(PeerError::Unusable(format!("{id} is no public note by somebody at its server")).into()),
    }
}

async fn author(node: &Hall, note: &RemoteNote) -> Result<ActorRow, UseError> {
    spend(node, &note.attributed_to)?;
    actor_learn::known(node, &note.attributed_to).await
}

fn spend(node: &Node, url: &Url) -> Result<(), UseError> {
    if node.thread_budget.spend(url, node.now()) {
        return Ok(());
    }
    Err(PeerError::Unreachable(format!("{url} is not asked: its host was asked often enough for now")).into())
}

/// Whether it is one of our entries or a comment on one that was not taken away.
async fn is_ours(node: &Hall, id: &Url) -> Result<bool, UseError> {
    let id = id.to_string();
    node.db
        .read(move |conn| {
            if entries::replied_to(conn, &id)?.is_some_and(|entry| entry.is_ours) {
                return Ok(true);
            }
            let comment = comments::by_uri(conn, &id)?;
            Ok(comment.is_some_and(|comment| comment.state != CommentState::Removed))
        })
        .await
}
