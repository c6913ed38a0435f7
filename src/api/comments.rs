//! Calls about what is said on an entry, and what a moderator makes of it.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::comment::{Comment, CommentState};
use crate::domain::id::CommentId;
use crate::domain::refusal::FieldRefusal;
use crate::domain::role::Act;
use crate::usecases::entry_read::Viewer;
use crate::usecases::node::Hall;
use crate::usecases::{comment_moderate, comment_read};

use super::caller::{Staff, Visitor};
use super::document::Refuses;
use super::entry_out::written;
use super::json::JsonInput;
use super::page::{Page, Wanted};
use super::problem::Problem;
use super::request::{Body, PathKey, Query};

pub(super) const LIST: &str = "comments";

/// A reply to an entry, from any server.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Comment)]
pub(super) struct CommentOut {
    /// The ActivityPub id; null for a removed comment, whose id tells who wrote it.
    id: Option<String>,
    key: String,
    /// `@name@server`; empty for a removed comment.
    author: String,
    /// What the author calls themselves.
    author_name: String,
    /// The author's server; empty for a removed comment.
    server: String,
    /// The page at its origin.
    url: Option<String>,
    /// The passage of a consultation's text that it is about; null for the whole entry.
    passage: Option<String>,
    /// The version of a consultation's text that it is about.
    version: Option<u32>,
    /// Plain text; empty for a removed comment.
    text: String,
    language: Option<String>,
    state: String,
    /// Why a moderator held or removed it; only for staff.
    reason: Option<String>,
    /// What the city decided about it.
    decision: Option<String>,
    published_at: Option<String>,
    received_at: String,
    edited_at: Option<String>,
}

impl CommentOut {
    fn new(comment: Comment, viewer: Viewer) -> Self {
        let removed = comment.state == CommentState::Removed;
        let hidden = removed && viewer == Viewer::Public;
        let shown = |text: String| if hidden { String::new() } else { text };
        let filled = |text: String| Some(text).filter(|text| !text.is_empty() && !hidden);
        Self {
            id: filled(comment.uri),
            key: comment.key,
            author: shown(comment.author.address),
            author_name: shown(comment.author.name),
            server: shown(comment.author.server),
            url: filled(comment.url),
            passage: None,
            version: None,
            text: shown(comment.html.to_plain()),
            language: comment.language.filter(|_| !hidden),
            state: comment.state.to_string(),
            reason: comment.state_reason.filter(|_| viewer == Viewer::Staff),
            decision: None,
            published_at: written(comment.published_at.filter(|_| !hidden)),
            received_at: comment.received_at.to_string(),
            edited_at: written(comment.edited_at.filter(|_| !hidden)),
        }
    }
}

/// What a moderator does with a comment, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Moderation {
    action: Option<String>,
    /// Compulsory for `hold` and `remove`.
    reason: Option<String>,
}

impl JsonInput for Moderation {
    const FIELDS: &'static [&'static str] = &["action", "reason"];
}

pub(super) const ACTIONS: [(&str, CommentState); 3] =
    [("hold", CommentState::Held), ("publish", CommentState::Published), ("remove", CommentState::Removed)];

impl Moderation {
    fn state(&self) -> Result<CommentState, Problem> {
        let action = self.action.as_deref().unwrap_or_default();
        let found = ACTIONS.into_iter().find(|(name, _)| *name == action);
        found.map(|(_, state)| state).ok_or_else(|| {
            let problem = format!("\"{action}\" is no action; use {}", ACTIONS.map(|(name, _)| name).join(", "));
            Problem::bad_fields(vec![FieldRefusal::new("action", problem)])
        })
    }
}

/// The comments on an entry, in the order they came.
///
/// Visitors get the published ones, and of those that were removed only that they were; staff get all.
#[utoipa::path(get, path = "/entries/{key}/comments", tag = "comments", operation_id = "list_comments",
    params(
        ("key" = String, Path, description = "The last part of the entry's address"),
        ("cursor" = Option<String>, Query, description = "The value of `next` from the page before"),
        ("limit" = Option<u32>, Query, description = "How many items to give"),
    ),
    responses(
        (status = 200, description = "A page of comments", body = Page<CommentOut>),
        Refuses::<404>, Refuses::<410>,
    ),
    security((), ("token" = [])))]
pub(super) async fn list(
    State(hall): State<Hall>,
    caller: Visitor,
    PathKey(key): PathKey,
    query: Query,
) -> Result<Json<Page<CommentOut>>, Problem> {
    let mut params = query.params(&["cursor", "limit"]);
    let wanted = Wanted::<CommentId>::read(&mut params, LIST);
    params.finish(()).map_err(Problem::bad_parameters)?;
    let viewer = caller.viewer(Act::SeeHeldComments);
    let (_, rows) = comment_read::run(&hall, key, viewer, wanted.after, wanted.rows()).await?;
    let item = |comment| CommentOut::new(comment, viewer);
    Ok(Json(wanted.page(LIST, rows, |comment| Some(comment.id), item)))
}

/// Holds, publishes or removes a comment.
#[utoipa::path(post, path = "/comments/{key}/moderate", tag = "comments", operation_id = "moderate_comment",
    params(("key" = String, Path, description = "The comment's key")),
    request_body = Moderation,
    responses(
        (status = 200, description = "The comment as it is now", body = CommentOut),
        Refuses::<404>, Refuses::<409>, Refuses::<410>,
    ),
    security(("token" = [])))]
pub(super) async fn moderate(
    State(hall): State<Hall>,
    staff: Staff,
    PathKey(key): PathKey,
    body: Body,
) -> Result<Json<CommentOut>, Problem> {
    staff.must(Act::ModerateComments)?;
    let moderation: Moderation = body.json()?;
    let state = moderation.state()?;
    let comment = comment_moderate::run(&hall, key.to_string(), state, moderation.reason, staff.by()).await?;
    Ok(Json(CommentOut::new(comment, Viewer::Staff)))
}
