//! A moderator holds, publishes or removes a comment, with a reason.

use crate::domain::comment::{Comment, CommentState, HELD_AS_PRIVATE, HELD_BY_BLOCK};
use crate::domain::deed::Deed;
use crate::domain::refusal::FieldRefusal;
use crate::store::comments;

use super::audit::{self, By};
use super::error::UseError;
use super::group_announce;
use super::node::Hall;

pub const REASON_MAX_CHARS: usize = 500;

/// Sets the state of a comment, which needs a reason unless it is published. One that its author deleted stays
/// deleted.
pub async fn run(
    node: &Hall,
    key: String,
    state: CommentState,
    reason: Option<String>,
    by: By,
) -> Result<Comment, UseError> {
    let reason = check_reason(state, reason)?;
    let (hall, now) = (node.clone(), node.now());
    let decided = node
        .db
        .write(move |conn| {
            let missing = || UseError::NotFound(format!("there is no comment {key}"));
            let mut comment = comments::by_key(conn, &key)?.ok_or_else(missing)?;
            if comment.author.uri.is_empty() {
                return Err(UseError::Gone(format!("the comment {key} was deleted by its author")));
            }
            if state == CommentState::Published && comment.state_reason.as_deref() == Some(HELD_BY_BLOCK) {
                return Err(UseError::Conflict(format!(
                    "the comment {key} is held because {HELD_BY_BLOCK}; lift the block to show it again"
                )));
            }
            if state == CommentState::Published && comment.state_reason.as_deref() == Some(HELD_AS_PRIVATE) {
                return Err(UseError::Conflict(format!(
                    "the comment {key} is held because {HELD_AS_PRIVATE}; only its author can make it public"
                )));
            }
            comments::set_state(conn, comment.id, state, reason.as_deref())?;
            let before = std::mem::replace(&mut comment.state, state);
            comment.state_reason = reason;
            audit::note(conn, &hall, &by, deed(before, state), &key, comment.state_reason.as_deref())?;
            group_announce::comment_decided(conn, &hall, &comment, before, now)?;
            Ok::<_, UseError>(comment)
        })
        .await?;
    node.wakers.deliveries.notify_one();
    Ok(decided)
}

fn deed(before: CommentState, after: CommentState) -> Deed {
    match (before, after) {
        (CommentState::Removed, CommentState::Published) => Deed::CommentRestored,
        (_, CommentState::Published) => Deed::CommentPublished,
        (_, CommentState::Held | CommentState::Received) => Deed::CommentHeld,
        (_, CommentState::Removed) => Deed::CommentRemoved,
    }
}

fn check_reason(state: CommentState, reason: Option<String>) -> Result<Option<String>, UseError> {
    let empty = reason.as_deref().is_none_or(|reason| reason.trim().is_empty());
    if empty && state == CommentState::Published {
        return Ok(None);
    }
    needed_reason(reason).map(Some)
}

/// A reason where one must be given.
pub(super) fn needed_reason(reason: Option<String>) -> Result<String, UseError> {
    let refused = |problem: String| Err(UseError::Invalid(vec![FieldRefusal::new("reason", problem)]));
    let reason = reason.map(|reason| reason.trim().to_owned()).unwrap_or_default();
    if reason.is_empty() {
        return refused(format!("is missing; say why, in 1 to {REASON_MAX_CHARS} characters"));
    }
    if reason.chars().count() > REASON_MAX_CHARS {
        return refused(format!("is longer than {REASON_MAX_CHARS} characters; say it shorter"));
    }
    if reason.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return refused("holds control characters; use plain text".to_owned());
    }
    Ok(reason)
}
