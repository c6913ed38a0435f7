//! A moderator holds, publishes or removes a comment, with a reason.

use crate::domain::comment::{Comment, CommentState};
use crate::store::comments;

use super::error::UseError;
use super::node::Hall;

/// Sets the state of a comment. One that its author deleted stays deleted.
pub async fn run(node: &Hall, key: String, state: CommentState, reason: Option<String>) -> Result<Comment, UseError> {
    node.db
        .write(move |conn| {
            let missing = || UseError::NotFound(format!("there is no comment {key}"));
            let mut comment = comments::by_key(conn, &key)?.ok_or_else(missing)?;
            if comment.author.uri.is_empty() {
                return Err(UseError::Gone(format!("the comment {key} was deleted by its author")));
            }
            comments::set_state(conn, comment.id, state, reason.as_deref())?;
            comment.state = state;
            comment.state_reason = reason;
            Ok(comment)
        })
        .await
}
