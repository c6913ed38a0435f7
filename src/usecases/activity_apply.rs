//! Accepted activities take effect.
//!
//! An activity leaves the queue in the transaction that applies it, so that its effect happens once. The order
//! in which activities about one thing come does not matter: a deletion is remembered, an update of something
//! unknown counts as its creation, and an older version never replaces a newer one.

use serde_json::Value;
use url::Url;

use crate::domain::address::same_origin;
use crate::domain::id::InboxItemId;
use crate::domain::reaction::ReactionKind;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::inbox::{self, InboxItem};
use crate::store::{Conn, following};
use crate::wire::activity::{self, Incoming, Verb};
use crate::wire::article::RemoteEntry;
use crate::wire::note::RemoteNote;
use crate::wire::{actor, article, note, value};

use super::announce_receive::Passed;
use super::announce_unwrap::{self, PassedOn};
use super::comment_receive::Came;
use super::error::UseError;
use super::group_announce::Liked;
use super::node::{Hall, Node};
use super::peers::PeerError;
use super::{
    actor_erase, actor_learn, announce_receive, block_receive, comment_receive, entry_receive, follow_receive,
    group_announce, move_receive, reaction_receive, report_receive, undo_receive,
};

/// How often an activity is tried that needs something which cannot be reached.
const ATTEMPTS_MAX: i32 = 12;

/// An activity with everything at hand that applying it needs.
pub struct Ready {
    item: InboxItemId,
    activity: Incoming,
    /// The activity as it came, for passing it on.
    text: String,
    /// The object, whole, from the activity itself or from its origin.
    object: Option<Object>,
    /// What was passed on as deleted, and is.
    gone: Option<Url>,
    /// Where the actor moves to, as its own server describes it now.
    target: Option<ActorRow>,
}

/// An object with what it says, read before the transaction: that takes more computing than all that is done in it.
pub(super) struct Object {
    document: Value,
    pub text: String,
    /// Who wrote it, where that is not who sends it.
    pub author: Option<Url>,
    pub entry: Option<RemoteEntry>,
    /// Not read for an entry that answers nothing.
    pub note: Option<RemoteNote>,
}

impl Object {
    fn new(document: Value, text: String, author: Option<Url>) -> Self {
        let entry = article::read(&document);
        let stands_alone = entry.is_some() && value::id_in(&document, "inReplyTo").is_none();
        let note = if stands_alone { None } else { note::read(&document) };
        Self { document, text, author, entry, note }
    }
}

/// What applying an activity needs first.
pub enum Step {
    /// Nothing: it can go into a transaction with others.
    Apply(Box<Ready>),
    /// Something from the network: [`fetch`].
    Fetch(Box<Ready>),
    /// It is no activity any more; it is dropped.
    Drop(InboxItemId),
}

/// Sorts an accepted activity by what it needs.
pub fn plan(node: &Node, item: &InboxItem) -> Step {
    let id = item.item_id();
    let Ok(activity) = activity::read(item.body.as_bytes()) else {
        return Step::Drop(id);
    };
    // Blocked since it was taken in.
    if node.gate.refuses(&activity.actor) {
        return Step::Drop(id);
    }
    // What the object says of itself counts only where it comes from its own server: the signature vouches for
    // the actor's server and no other.
    let is_own = activity.object_id().is_some_and(|id| same_origin(&id, &activity.actor));
    // An actor is what its own server shows now: an old `Update` that somebody passes on must not bring back old keys.
    let is_itself = activity.object_id().as_ref() == Some(&activity.actor);
    let brings_object = matches!(activity.verb, Verb::Create | Verb::Update) && !is_itself;
    let whole = activity.whole_object().filter(|_| is_own && brings_object);
    let object = whole.map(|document| {
        let text = activity::object_text(&item.body).map_or_else(|| document.to_string(), str::to_owned);
        Object::new(document.clone(), text, None)
    });
    let concerns_us = activity.object_id().is_none_or(|id| !node.site.owns(id.as_str()));
    let must_fetch = match activity.verb {
        // Nobody creates or changes what lives at another's server: it is not even looked at.
        Verb::Create | Verb::Update => object.is_none() && concerns_us && is_own,
        Verb::Announce => concerns_us,
        Verb::Move => activity.target.is_some(),
        _ => false,
    };
    let ready = Box::new(Ready { item: id, activity, text: item.body.clone(), object, gone: None, target: None });
    if must_fetch { Step::Fetch(ready) } else { Step::Apply(ready) }
}

/// Gets the object from its origin. Without it the activity has no effect, unless a later try may find it.
pub async fn fetch(node: &Hall, item: &InboxItem, mut ready: Box<Ready>) -> Result<(), UseError> {
    let fetched = match ready.activity.verb {
        Verb::Move => move_receive::fetch(node, &ready.activity).await.map(|target| ready.target = target),
        _ => fetch_needed(node, &mut ready).await,
    };
    match fetched {
        Ok(()) => {}
        Err(UseError::Peer(err)) if err.may_pass() && item.attempts < ATTEMPTS_MAX => {
            let (id, due) = (ready.item, node.now().plus_secs(5 << item.attempts.clamp(0, 14)));
            let reason = err.to_string();
            return node.db.write(move |conn| Ok(inbox::postpone(conn, id, &reason, due)?)).await;
        }
        Err(UseError::Peer(err)) => tracing::debug!(activity = %ready.activity.id, "no effect: {err}"),
        Err(err) => return Err(err),
    }
    // Following whoever moved there makes the new server one of the coalition, in the transaction that comes now.
    let _expected = ready.target.as_ref().and_then(|target| node.gate.expect(&target.uri));
    apply(node, vec![*ready]).await
}

async fn fetch_needed(node: &Hall, ready: &mut Ready) -> Result<(), UseError> {
    if !is_wanted(node, &ready.activity).await? {
        return Ok(());
    }
    if ready.activity.verb != Verb::Announce {
        ready.object = fetch_object(node, &ready.activity).await?;
        return Ok(());
    }
    match announce_unwrap::run(node, &ready.activity).await? {
        Some(PassedOn::Object { document, text, author }) => {
            ready.object = Some(Object::new(document, text, Some(author)));
        }
        Some(PassedOn::Gone(id)) => ready.gone = Some(id),
        None => {}
    }
    Ok(())
}

async fn fetch_object(node: &Hall, activity: &Incoming) -> Result<Option<Object>, UseError> {
    let Some(id) = activity.object_id() else { return Ok(None) };
    let fetched = node.peers.object(&id).await?;
    if id == activity.actor {
        return Ok(Some(Object::new(fetched.value, fetched.text, None)));
    }
    let author = value::author(&fetched.value);
    let Some(author) = author.filter(|author| same_origin(author, &id)) else {
        return Err(PeerError::Unusable(format!("{id} does not say who wrote it")).into());
    };
    actor_learn::known(node, &author).await?;
    Ok(Some(Object::new(fetched.value, fetched.text, Some(author))))
}

/// A stranger's activity must not make us fetch things: only those we follow may.
async fn is_wanted(node: &Hall, activity: &Incoming) -> Result<bool, UseError> {
    let actor = activity.actor.to_string();
    let verb = activity.verb;
    node.db
        .read(move |conn| Ok(following::is_followed(conn, &actor)? || verb == Verb::Create || verb == Verb::Update))
        .await
}

/// Applies activities in one transaction, in order; should that fail, each in one of its own.
pub async fn apply(node: &Hall, batch: Vec<Ready>) -> Result<(), UseError> {
    let count = batch.len() as u64;
    let items: Vec<InboxItemId> = batch.iter().map(|ready| ready.item).collect();
    let changes_follows = batch.iter().any(|ready| changes_follows(&ready.activity));
    let changes_actors = batch.iter().any(|ready| ready.activity.object_id().as_ref() == Some(&ready.activity.actor));
    let batch = std::sync::Arc::new(batch);
    let now = node.now();
    let together = {
        let (hall, batch) = (node.clone(), batch.clone());
        node.db.write(move |conn| batch.iter().try_for_each(|ready| apply_one(conn, &hall, ready, now))).await
    };
    if let Err(err) = together {
        tracing::warn!("{count} activities could not be applied together, trying one by one: {err}");
        for (place, id) in items.into_iter().enumerate() {
            let (hall, batch) = (node.clone(), batch.clone());
            let alone = node.db.write(move |conn| match batch.get(place) {
                Some(ready) => apply_one(conn, &hall, ready, now),
                None => Ok(()),
            });
            if let Err(err) = alone.await {
                tracing::error!("an activity could not be applied and is put off: {err}");
                let (reason, due) = (err.to_string(), now.plus_secs(60));
                node.db.write(move |conn| Ok::<_, UseError>(inbox::postpone(conn, id, &reason, due)?)).await?;
            }
        }
    }
    if changes_actors {
        node.keys.actor_changed();
    }
    if changes_follows {
        node.gate.refresh(&node.db).await?;
    }
    node.counts.applied.inc_by(count);
    node.wakers.wake_all();
    Ok(())
}

/// Whether whom we follow may be others afterwards, on which hangs whom we listen to.
fn changes_follows(activity: &Incoming) -> bool {
    match activity.verb {
        Verb::Accept | Verb::Reject | Verb::Block | Verb::Move => true,
        Verb::Delete => activity.object_id().as_ref() == Some(&activity.actor),
        _ => false,
    }
}

/// Takes an unreadable item out of the queue.
pub async fn drop_item(node: &Hall, id: InboxItemId) -> Result<(), UseError> {
    node.db.write(move |conn| inbox::finish(conn, id)).await?;
    Ok(())
}

fn apply_one(conn: &mut Conn, node: &Node, ready: &Ready, now: Moment) -> Result<(), UseError> {
    if !inbox::finish(conn, ready.item)? {
        return Ok(());
    }
    let activity = &ready.activity;
    let Some(actor) = actors::by_uri(conn, activity.actor.as_str())? else {
        return Ok(());
    };
    // What an account had on its way when it was deleted comes too late.
    if actor.deleted_at.is_some() && activity.verb != Verb::Delete {
        return Ok(());
    }
    match activity.verb {
        Verb::Follow => follow_receive::follow(conn, node, activity, &actor, now),
        Verb::Accept => follow_receive::answered(conn, node, activity, following::ACCEPTED, now),
        Verb::Reject => follow_receive::answered(conn, node, activity, following::REJECTED, now),
        Verb::Undo => undo_receive::run(conn, node, activity, &actor, now),
        Verb::Create | Verb::Update => object_came(conn, node, ready, &actor, now),
        Verb::Announce => {
            let passed_on = Passed { object: ready.object.as_ref(), gone: ready.gone.as_ref() };
            announce_receive::came(conn, node, activity, passed_on, &actor, now)
        }
        Verb::Like => {
            reaction_receive::came(conn, node, ReactionKind::Like, activity, &actor, now)?;
            liked(conn, node, ready, &actor, now)
        }
        Verb::Delete => delete(conn, node, ready, &actor, now),
        Verb::Block => block_receive::came(conn, node, activity, &actor, now),
        Verb::Flag => report_receive::came(conn, node, activity, &actor, now),
        Verb::Move => move_receive::came(conn, node, ready.target.as_ref(), &actor, now),
        Verb::Other => Ok(()),
    }
}

/// `Create` and `Update` are one: what counts is the newest version.
fn object_came(conn: &mut Conn, node: &Node, ready: &Ready, actor: &ActorRow, now: Moment) -> Result<(), UseError> {
    let Some(object) = &ready.object else { return Ok(()) };
    if value::id_of(&object.document).map(String::from).as_deref() == Some(actor.uri.as_str()) {
        return actor_changed(conn, node, object, actor, now);
    }
    match (&object.note, &object.entry) {
        (Some(note), _) => {
            let came = Came { text: &object.text, author: actor, activity: &ready.text };
            comment_receive::run(conn, node, note.clone(), &came, now)
        }
        (None, Some(entry)) if entry.attributed_to.as_str() == actor.uri => {
            entry_receive::run(conn, node, entry.clone(), &object.text, actor, now)
        }
        _ => Ok(()),
    }
}

fn liked(conn: &mut Conn, node: &Node, ready: &Ready, actor: &ActorRow, now: Moment) -> Result<(), UseError> {
    match ready.activity.object_id() {
        Some(object) => {
            let like = Liked { object: object.as_str(), by: actor.actor_id(), activity: &ready.text };
            group_announce::liked(conn, node, &like, now)
        }
        None => Ok(()),
    }
}

fn actor_changed(conn: &mut Conn, node: &Node, object: &Object, known: &ActorRow, now: Moment) -> Result<(), UseError> {
    let Ok(read) = actor::read(&object.document) else { return Ok(()) };
    let fetched = super::peers::Fetched { text: object.text.clone(), value: read };
    actor_learn::keep(conn, node, actor_learn::row_of(fetched, known.id, now), now)?;
    Ok(())
}

fn delete(conn: &mut Conn, node: &Node, ready: &Ready, actor: &ActorRow, now: Moment) -> Result<(), UseError> {
    let activity = &ready.activity;
    let Some(id) = activity.object_id() else { return Ok(()) };
    if id.as_str() == actor.uri {
        return actor_erase::run(conn, node, actor, now);
    }
    if !same_origin(&id, &activity.actor) {
        return Ok(());
    }
    let was_entry = entry_receive::gone(conn, node, id.as_str(), actor, now)?;
    let was_comment = comment_receive::gone(conn, node, id.as_str(), actor, Some(&ready.text), now)?;
    if !was_entry && !was_comment {
        inbox::remember_gone(conn, id.as_str(), &actor.uri, now)?;
    }
    Ok(())
}
