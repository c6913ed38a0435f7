//! Collections that other servers read: outbox, followers, following, replies, likes, shares.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use crate::domain::id::{ActivityId, CommentId};
use crate::domain::key::Key;
use crate::domain::reaction::ReactionKind;
use crate::usecases::collection_read::{self, OUTBOX_PAGE, REPLIES_PAGE};
use crate::usecases::reaction_read;
use crate::wire::collection;
use crate::wire::context::with_context;

use super::answers::{Federation, Missing, document, not_found, own};

#[derive(Deserialize)]
pub(super) struct PageQuery {
    page: Option<String>,
}

pub(super) async fn outbox(
    State(federation): State<Federation>,
    Path(name): Path<String>,
    Query(query): Query<PageQuery>,
) -> Result<Response, Missing> {
    own(&federation, &name)?;
    let hall = &federation.hall;
    let id = hall.site.of_city("outbox");
    let Some(page) = query.page else {
        let total = collection_read::outbox_total(hall).await?;
        return Ok(document(&collection::ordered(&id, total, Some(&format!("{id}?page=first")))));
    };
    let before = page.parse().ok().map(ActivityId);
    let rows = collection_read::outbox_page(hall, before).await?;
    let full = rows.len() as i64 == OUTBOX_PAGE;
    let next = rows.last().filter(|_| full).map(|row| format!("{id}?page={}", row.id));
    let items = rows.iter().filter_map(|row| serde_json::from_str(&row.document).ok()).collect();
    Ok(document(&collection::ordered_page(&format!("{id}?page={page}"), &id, items, next.as_deref())))
}

/// How many; who follows a city is nobody else's business.
pub(super) async fn followers(
    State(federation): State<Federation>,
    Path(name): Path<String>,
) -> Result<Response, Missing> {
    own(&federation, &name)?;
    let total = collection_read::followers_total(&federation.hall).await?;
    Ok(document(&collection::ordered(&federation.hall.site.of_city("followers"), total, None)))
}

pub(super) async fn following(
    State(federation): State<Federation>,
    Path(name): Path<String>,
) -> Result<Response, Missing> {
    own(&federation, &name)?;
    let cities = collection_read::following(&federation.hall).await?;
    let id = federation.hall.site.of_city("following");
    let mut whole = collection::ordered(&id, cities.len() as i64, None);
    if let Some(fields) = whole.as_object_mut() {
        fields.insert("orderedItems".to_owned(), json!(cities));
    }
    Ok(document(&whole))
}

pub(super) async fn replies(
    State(federation): State<Federation>,
    Path(key): Path<String>,
    Query(query): Query<PageQuery>,
) -> Result<Response, Missing> {
    let hall = &federation.hall;
    let key: Key = key.parse().map_err(|()| not_found("there is no such entry"))?;
    let after = query.page.as_deref().and_then(|page| page.parse().ok()).map(CommentId);
    let (entry, total, comments) = collection_read::replies(hall, key, after).await?;
    let id = hall.site.replies(&entry.key);
    let full = comments.len() as i64 == REPLIES_PAGE;
    let next = comments.last().filter(|_| full).map(|last| format!("{id}?page={}", last.id));
    let items = comments.into_iter().map(|comment| json!(comment.uri)).collect();
    let page_id = format!("{id}?page={}", after.map_or(0, |id| id.0));
    let page = collection::inner_page(&page_id, &id, items, next.as_deref());
    Ok(document(&match query.page {
        Some(_) => with_context(page),
        None => collection::with_first_page(&id, total, page),
    }))
}

/// How many; whose likes they are is for the city's staff.
pub(super) async fn likes(State(federation): State<Federation>, Path(key): Path<String>) -> Result<Response, Missing> {
    reactions(&federation, &key, ReactionKind::Like).await
}

pub(super) async fn shares(State(federation): State<Federation>, Path(key): Path<String>) -> Result<Response, Missing> {
    reactions(&federation, &key, ReactionKind::Share).await
}

async fn reactions(federation: &Federation, key: &str, kind: ReactionKind) -> Result<Response, Missing> {
    let site = &federation.hall.site;
    let key: Key = key.parse().map_err(|()| not_found("there is no such entry"))?;
    let total = reaction_read::public_count(&federation.hall, key.clone(), kind).await?;
    let id = match kind {
        ReactionKind::Like => site.likes(&key),
        ReactionKind::Share => site.shares(&key),
    };
    Ok(document(&collection::counted(&id, total)))
}
