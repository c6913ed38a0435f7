//! An actor elsewhere is gone: what it left here goes too.

use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, comments, entries, followers, inbox, index_changes};

use super::comment_receive;
use super::error::UseError;
use super::node::Node;

pub(super) fn run(conn: &mut Conn, node: &Node, actor: &ActorRow, now: Moment) -> Result<(), UseError> {
    for comment in comments::of_author(conn, &actor.uri)? {
        inbox::remember_gone(conn, &comment.uri, "", now)?;
        comment_receive::erase(conn, comment)?;
    }
    for entry in entries::ids_of_actor(conn, actor.actor_id())? {
        entries::delete(conn, entry)?;
        index_changes::note(conn, node.ids.next(now), entry)?;
    }
    followers::remove_everywhere(conn, actor.actor_id())?;
    actors::mark_deleted(conn, actor.actor_id(), now)?;
    Ok(())
}
