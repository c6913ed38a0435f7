//! Somebody takes back what they did. Only what is their own can be undone.

use crate::domain::address::same_origin;
use crate::domain::reaction::ReactionKind;
use crate::domain::time::Moment;
use crate::store::actors::ActorRow;
use crate::store::{Conn, inbox};
use crate::wire::activity::{Incoming, Verb};
use crate::wire::value;

use super::error::UseError;
use super::node::Node;
use super::{announce_receive, block_receive, follow_receive, reaction_receive, report_receive};

/// An `Undo` with what it undoes whole, or with its id alone.
pub(super) fn run(
    conn: &mut Conn,
    node: &Node,
    activity: &Incoming,
    actor: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let inner_actor = value::id_in(&activity.object, "actor");
    if inner_actor.is_some_and(|inner| inner.as_str() != actor.uri) {
        return Ok(());
    }
    let inner = activity.inner_verb();
    // A bare id may be of anything that we know by its id.
    let is = |verb: Verb| inner.is_none_or(|inner| inner == verb);
    let kind = match inner {
        Some(Verb::Like) => Some(ReactionKind::Like),
        Some(Verb::Announce) => Some(ReactionKind::Share),
        _ => None,
    };
    let done = (is(Verb::Follow) && follow_receive::undone(conn, node, activity, actor)?)
        || ((is(Verb::Like) || is(Verb::Announce)) && reaction_receive::undone(conn, activity, kind, actor)?)
        || (is(Verb::Announce) && announce_receive::undone(conn, node, activity, actor, now)?)
        || (is(Verb::Block) && block_receive::undone(conn, activity, actor)?)
        || (is(Verb::Flag) && report_receive::undone(conn, activity, actor, now)?);
    // A like or a share may come after its undoing.
    let may_come = !done && (is(Verb::Like) || is(Verb::Announce));
    if may_come && let Some(id) = activity.object_id().filter(|id| same_origin(id, &activity.actor)) {
        inbox::remember_gone(conn, id.as_str(), &actor.uri, now)?;
    }
    Ok(())
}
