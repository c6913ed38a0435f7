//! Calls about who likes an entry of this city, and who passed it on.

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::reaction::Reaction;
use crate::domain::role::Act;
use crate::usecases::node::Hall;
use crate::usecases::reaction_read;

use super::caller::Staff;
use super::document::Refuses;
use super::page::{Page, Wanted};
use super::problem::Problem;
use super::request::{PathKey, Query};

pub(super) const LIST: &str = "reactions";

/// Somebody elsewhere likes an entry, or passed it on.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Reaction)]
pub(super) struct ReactionOut {
    kind: String,
    /// The ActivityPub id of whose it is.
    actor: String,
    /// `@name@server`
    address: String,
    /// What they call themselves.
    name: String,
    server: String,
    received_at: String,
}

impl From<Reaction> for ReactionOut {
    fn from(reaction: Reaction) -> Self {
        Self {
            kind: reaction.kind.to_string(),
            actor: reaction.actor_uri,
            address: reaction.address,
            name: reaction.name,
            server: reaction.server,
            received_at: reaction.at.to_string(),
        }
    }
}

/// Who likes an entry of this city and who passed it on, newest first.
#[utoipa::path(get, path = "/entries/{key}/reactions", tag = "entries", operation_id = "list_reactions",
    params(
        ("key" = String, Path, description = "The last part of the entry's address"),
        ("cursor" = Option<String>, Query, description = "The value of `next` from the page before"),
        ("limit" = Option<u32>, Query, description = "How many items to give"),
    ),
    responses(
        (status = 200, description = "A page of reactions", body = Page<ReactionOut>),
        Refuses::<404>, Refuses::<410>,
    ),
    security(("token" = [])))]
pub(super) async fn list(
    State(hall): State<Hall>,
    staff: Staff,
    PathKey(key): PathKey,
    query: Query,
) -> Result<Json<Page<ReactionOut>>, Problem> {
    staff.must(Act::SeeReactions)?;
    let mut params = query.params(&["cursor", "limit"]);
    let wanted = Wanted::<i64>::read(&mut params, LIST);
    params.finish(()).map_err(Problem::bad_parameters)?;
    let rows = reaction_read::list(&hall, key, wanted.after, wanted.rows()).await?;
    Ok(Json(wanted.page(LIST, rows, |reaction| Some(reaction.id), ReactionOut::from)))
}
