//! The comments on one of our entries, for the public and for moderators.

use crate::domain::comment::{Comment, CommentState};
use crate::domain::entry::Entry;
use crate::domain::id::CommentId;
use crate::domain::key::Key;
use crate::store::comments;

use super::entry_read::{self, Viewer};
use super::error::UseError;
use super::node::Hall;

const ALL_STATES: [CommentState; 4] =
    [CommentState::Received, CommentState::Held, CommentState::Published, CommentState::Removed];
/// Removed comments are listed without text, so that the public sees that something was removed.
const PUBLIC_STATES: [CommentState; 2] = [CommentState::Published, CommentState::Removed];

/// In the order they came, after `after`, with the entry they are about.
pub async fn run(
    node: &Hall,
    key: Key,
    viewer: Viewer,
    after: Option<CommentId>,
    limit: i64,
) -> Result<(Entry, Vec<Comment>), UseError> {
    let (entry, _) = entry_read::run(node, key, viewer).await?;
    let id = entry.id;
    let states: &'static [CommentState] = match viewer {
        Viewer::Public => &PUBLIC_STATES,
        Viewer::Staff => &ALL_STATES,
    };
    let found =
        node.db.read(move |conn| Ok::<_, UseError>(comments::of_entry(conn, id, states, after, limit)?)).await?;
    Ok((entry, found))
}

/// One comment, whatever its state, for staff.
pub async fn one(node: &Hall, key: &str) -> Result<Comment, UseError> {
    let wanted = key.to_owned();
    let found = node.db.read(move |conn| Ok::<_, UseError>(comments::by_key(conn, &wanted)?)).await?;
    found.ok_or_else(|| UseError::not_found(format!("there is no comment {key}")))
}
