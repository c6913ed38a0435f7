//! The groups beside the city, as other servers read them: their documents and collections.
//!
//! What they pass on is left to the use cases; their inboxes are the one inbox.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::domain::status::EntryKind;
use crate::usecases::collection_read;
use crate::wire::collection;

use super::answers::{Federation, Missing, document, not_found, text_document};
use super::collections::{PageQuery, outbox_of};

fn kind(name: &str) -> Result<EntryKind, Missing> {
    EntryKind::of_group(name).ok_or_else(|| not_found("this node has no such group"))
}

/// The page that a person sees of a group: the library, filtered.
pub fn page(name: &str) -> Option<String> {
    EntryKind::of_group(name).map(|kind| format!("/library?kind={kind}"))
}

/// The document of a group.
pub async fn group(federation: &Federation, name: &str) -> Response {
    group_document(federation, name).await.into_response()
}

async fn group_document(federation: &Federation, name: &str) -> Result<Response, Missing> {
    let (kind, hall) = (kind(name)?, &federation.hall);
    let text = federation.own_documents.get(hall, hall.own.groups.of(kind), collection_read::group(hall, kind)).await?;
    Ok(text_document(StatusCode::OK, text))
}

pub(super) async fn outbox(
    State(federation): State<Federation>,
    Path(name): Path<String>,
    Query(query): Query<PageQuery>,
) -> Result<Response, Missing> {
    let (kind, hall) = (kind(&name)?, &federation.hall);
    outbox_of(&federation, hall.own.groups.of(kind), &hall.site.of_group(kind, "outbox"), query).await
}

/// How many; who follows is nobody else's business.
pub(super) async fn followers(
    State(federation): State<Federation>,
    Path(name): Path<String>,
) -> Result<Response, Missing> {
    let (kind, hall) = (kind(&name)?, &federation.hall);
    let total = collection_read::followers_total(hall, hall.own.groups.of(kind)).await?;
    Ok(document(&collection::ordered(&hall.site.of_group(kind, "followers"), total, None)))
}

/// Who may post: the city alone.
pub(super) async fn moderators(
    State(federation): State<Federation>,
    Path(name): Path<String>,
) -> Result<Response, Missing> {
    let (kind, site) = (kind(&name)?, &federation.hall.site);
    let mut whole = collection::ordered(&site.of_group(kind, "moderators"), 1, None);
    if let Some(fields) = whole.as_object_mut() {
        fields.insert("orderedItems".to_owned(), json!([site.city()]));
    }
    Ok(document(&whole))
}
