//! Calls about whom this city follows.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::address::Acct;
use crate::domain::refusal::FieldRefusal;
use crate::domain::role::Act;
use crate::store::following::FollowingRow;
use crate::usecases::city_follow;
use crate::usecases::node::Hall;

use super::caller::Staff;
use super::document::Refuses;
use super::json::JsonInput;
use super::page::{Page, Wanted};
use super::problem::Problem;
use super::request::{Body, Query};

pub(super) const LIST: &str = "following";

/// A city that this one follows, or has asked to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Following)]
pub(super) struct FollowingOut {
    /// `handle@host`
    handle: String,
    /// The ActivityPub id of the city; null until its address has been looked up.
    actor: Option<String>,
    state: String,
    /// Why it has not worked yet.
    error: Option<String>,
}

impl From<FollowingRow> for FollowingOut {
    fn from(row: FollowingRow) -> Self {
        Self { handle: row.handle, actor: row.actor_uri, state: row.state, error: row.error }
    }
}

/// Whom to follow.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Follow {
    /// `@amsterdam@library.amsterdam.example`
    handle: String,
}

impl JsonInput for Follow {
    const FIELDS: &'static [&'static str] = &["handle"];
    const ANSWERED: &'static [&'static str] = &["actor", "state", "error"];
}

/// Whom this city follows, newest first.
#[utoipa::path(get, path = "/following", tag = "following", operation_id = "list_following",
    params(
        ("cursor" = Option<String>, Query, description = "The value of `next` from the page before"),
        ("limit" = Option<u32>, Query, description = "How many items to give"),
    ),
    responses((status = 200, description = "A page of cities", body = Page<FollowingOut>)),
    security(("token" = [])))]
pub(super) async fn list(
    State(hall): State<Hall>,
    staff: Staff,
    query: Query,
) -> Result<Json<Page<FollowingOut>>, Problem> {
    staff.must(Act::FollowCities)?;
    let mut params = query.params(&["cursor", "limit"]);
    let wanted = Wanted::<i64>::read(&mut params, LIST);
    params.finish(()).map_err(Problem::bad_parameters)?;
    let rows = city_follow::list(&hall, wanted.after, wanted.rows()).await?;
    Ok(Json(wanted.page(LIST, rows, |row| Some(row.id), FollowingOut::from)))
}

/// Asks to follow a city.
///
/// The address is looked up and the request sent after the answer; the list says how it goes.
#[utoipa::path(post, path = "/following", tag = "following", operation_id = "follow_city",
    request_body = Follow,
    responses((status = 202, description = "The request is on its way", body = FollowingOut)),
    security(("token" = [])))]
pub(super) async fn follow(
    State(hall): State<Hall>,
    staff: Staff,
    body: Body,
) -> Result<(StatusCode, Json<FollowingOut>), Problem> {
    staff.must(Act::FollowCities)?;
    let follow: Follow = body.json()?;
    let row = city_follow::request(&hall, &follow.handle, staff.by()).await?;
    Ok((StatusCode::ACCEPTED, Json(row.into())))
}

/// Stops following a city. Its entries stay in the library.
#[utoipa::path(delete, path = "/following", tag = "following", operation_id = "unfollow_city",
    params(("handle" = String, Query, description = "The city's address, `handle@host`")),
    responses((status = 204, description = "It is followed no longer"), Refuses::<404>),
    security(("token" = [])))]
pub(super) async fn unfollow(State(hall): State<Hall>, staff: Staff, query: Query) -> Result<StatusCode, Problem> {
    staff.must(Act::FollowCities)?;
    let mut params = query.params(&["handle"]);
    let handle = params.one("handle").unwrap_or_default();
    params.finish(()).map_err(Problem::bad_parameters)?;
    if handle.parse::<Acct>().is_err() {
        let problem = "is missing or no address; write it like ?handle=amsterdam@library.amsterdam.example";
        return Err(Problem::bad_parameters(vec![FieldRefusal::new("handle", problem)]));
    }
    city_follow::stop(&hall, &handle, staff.by()).await?;
    Ok(StatusCode::NO_CONTENT)
}
