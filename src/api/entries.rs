//! Calls about this city's entries, and about one entry of any city.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};

use crate::domain::id::EntryId;
use crate::domain::role::Act;
use crate::domain::status::Publication;
use crate::usecases::entry_edit::Publish;
use crate::usecases::entry_read::Viewer;
use crate::usecases::node::Hall;
use crate::usecases::{entry_create, entry_edit, entry_publish, entry_read, entry_withdraw, reaction_read};

use super::caller::{Staff, Visitor};
use super::document::Refuses;
use super::entry_in::{EntryIn, Given};
use super::entry_out::EntryOut;
use super::page::{Page, Wanted};
use super::problem::Problem;
use super::request::{Body, PathKey, Query};

pub(super) const LIST: &str = "entries";

/// This city's entries, newest first.
///
/// Visitors get the published ones; drafts and withdrawn ones are for staff.
#[utoipa::path(get, path = "/entries", tag = "entries", operation_id = "list_entries",
    params(
        ("publication" = Option<String>, Query, description = "Only entries in this state; without a token only `published`"),
        ("cursor" = Option<String>, Query, description = "The value of `next` from the page before"),
        ("limit" = Option<u32>, Query, description = "How many items to give"),
    ),
    responses((status = 200, description = "A page of entries", body = Page<EntryOut>)),
    security((), ("token" = [])))]
pub(super) async fn list(
    State(hall): State<Hall>,
    caller: Visitor,
    query: Query,
) -> Result<Json<Page<EntryOut>>, Problem> {
    let mut params = query.params(&["publication", "cursor", "limit"]);
    let wanted = Wanted::<EntryId>::read(&mut params, LIST);
    let mut publication = None;
    if let Some(text) = params.one("publication") {
        publication = text.parse().ok();
        if publication.is_none() {
            let right = Publication::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(", ");
            params.refuse("publication", format!("\"{text}\" is none; use {right}"));
        }
    }
    params.finish(()).map_err(Problem::bad_parameters)?;
    if caller.viewer(Act::SeeDrafts) == Viewer::Public {
        if publication.is_some_and(|publication| publication != Publication::Published) {
            caller.must(Act::SeeDrafts)?;
        }
        publication = Some(Publication::Published);
    }
    let rows = entry_read::list_own(&hall, publication, wanted.after, wanted.rows()).await?;
    let item = |entry| EntryOut::own(&hall.here(), entry);
    Ok(Json(wanted.page(LIST, rows, |entry| Some(entry.id), item)))
}

/// Writes a new entry of this city.
#[utoipa::path(post, path = "/entries", tag = "entries", operation_id = "create_entry",
    request_body = EntryIn,
    responses(
        (status = 201, description = "The new entry", body = EntryOut,
            headers(("Location" = String, description = "Where to read it with this API"))),
        Refuses::<409>,
    ),
    security(("token" = [])))]
pub(super) async fn create(State(hall): State<Hall>, staff: Staff, body: Body) -> Result<Response, Problem> {
    staff.must(Act::WriteEntries)?;
    let given = Given::from(body.json::<EntryIn>()?);
    let entry = entry_create::run(&hall, given.input, given.external_id, given.publish, staff.by()).await?;
    let location = hall.site.at(&format!("/api/v1/entries/{}", entry.key));
    Ok((StatusCode::CREATED, [(LOCATION, location)], Json(EntryOut::own(&hall.here(), entry))).into_response())
}

/// One entry, of this city or of any other whose entry this node holds.
#[utoipa::path(get, path = "/entries/{key}", tag = "entries", operation_id = "read_entry",
    params(("key" = String, Path, description = "The last part of the entry's address")),
    responses((status = 200, description = "The entry", body = EntryOut), Refuses::<404>, Refuses::<410>),
    security((), ("token" = [])))]
pub(super) async fn read(
    State(hall): State<Hall>,
    caller: Visitor,
    PathKey(key): PathKey,
) -> Result<Json<EntryOut>, Problem> {
    let (entry, city) = entry_read::run(&hall, key, caller.viewer(Act::SeeDrafts)).await?;
    let counts = match caller.viewer(Act::SeeReactions) {
        Viewer::Staff => reaction_read::counts(&hall, &entry).await?,
        Viewer::Public => None,
    };
    Ok(Json(EntryOut::new(&hall.here(), entry, city).counted(counts)))
}

/// Replaces what an entry says.
///
/// What is left out becomes unknown. The key stays. A published entry is sent to all who have it.
#[utoipa::path(put, path = "/entries/{key}", tag = "entries", operation_id = "replace_entry",
    params(("key" = String, Path, description = "The last part of the entry's address")),
    request_body = EntryIn,
    responses(
        (status = 200, description = "The entry as it is now", body = EntryOut),
        Refuses::<404>, Refuses::<409>, Refuses::<410>,
    ),
    security(("token" = [])))]
pub(super) async fn replace(
    State(hall): State<Hall>,
    staff: Staff,
    PathKey(key): PathKey,
    body: Body,
) -> Result<Json<EntryOut>, Problem> {
    staff.must(Act::WriteEntries)?;
    let given = Given::from(body.json::<EntryIn>()?);
    let publish = if given.publish { Publish::Now } else { Publish::Keep };
    let entry = entry_edit::run(&hall, key, given.input, given.external_id, publish, staff.by()).await?;
    Ok(Json(EntryOut::own(&hall.here(), entry)))
}

/// Withdraws an entry for good.
///
/// Every server that ever got it is told to delete it; a tombstone stays at its address.
#[utoipa::path(delete, path = "/entries/{key}", tag = "entries", operation_id = "withdraw_entry",
    params(("key" = String, Path, description = "The last part of the entry's address")),
    responses((status = 204, description = "It is withdrawn"), Refuses::<404>, Refuses::<409>, Refuses::<410>),
    security(("token" = [])))]
pub(super) async fn withdraw(
    State(hall): State<Hall>,
    staff: Staff,
    PathKey(key): PathKey,
) -> Result<StatusCode, Problem> {
    staff.must(Act::WriteEntries)?;
    entry_withdraw::run(&hall, key, staff.by()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Publishes a draft; a published entry stays as it is.
#[utoipa::path(post, path = "/entries/{key}/publish", tag = "entries", operation_id = "publish_entry",
    params(("key" = String, Path, description = "The last part of the entry's address")),
    responses(
        (status = 200, description = "The published entry", body = EntryOut),
        Refuses::<404>, Refuses::<409>, Refuses::<410>,
    ),
    security(("token" = [])))]
pub(super) async fn publish(
    State(hall): State<Hall>,
    staff: Staff,
    PathKey(key): PathKey,
) -> Result<Json<EntryOut>, Problem> {
    staff.must(Act::WriteEntries)?;
    let entry = entry_publish::run(&hall, key, staff.by()).await?;
    Ok(Json(EntryOut::own(&hall.here(), entry)))
}
