//! Collections that other servers read: outbox, followers, following, replies, conversations, likes, shares.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use crate::domain::id::{ActivityId, ActorId, CommentId};
use crate::domain::key::Key;
use crate::domain::reaction::ReactionKind;
use crate::usecases::collection_read::{self, CONVERSATION_PAGE, OUTBOX_PAGE, REPLIES_PAGE, Said};
use crate::usecases::reaction_read;
use crate::wire::collection;
use crate::wire::context::with_context;

use super::answers::{Federation, Missing, document, not_found, own};

#[derive(Deserialize)]
pub(super) struct PageQuery {
    page: Option<String>,
}

impl PageQuery {
    /// After which comment the page begins.
    fn after(&self) -> Option<CommentId> {
        self.page.as_deref().and_then(|page| page.parse().ok()).map(CommentId)
    }
}

pub(super) async fn outbox(
    State(federation): State<Federation>,
    Path(name): Path<String>,
    Query(query): Query<PageQuery>,
) -> Result<Response, Missing> {
    own(&federation, &name)?;
    let hall = &federation.hall;
    outbox_of(&federation, hall.own.city, &hall.site.of_city("outbox"), query).await
}

pub(super) async fn outbox_of(
    federation: &Federation,
    actor: ActorId,
    id: &str,
    query: PageQuery,
) -> Result<Response, Missing> {
    let hall = &federation.hall;
    let Some(page) = query.page else {
        let total = collection_read::outbox_total(hall, actor).await?;
        return Ok(document(&collection::ordered(id, total, Some(&format!("{id}?page=first")))));
    };
    let before = page.parse().ok().map(ActivityId);
    let rows = collection_read::outbox_page(hall, actor, before).await?;
    let full = rows.len() as i64 == OUTBOX_PAGE;
    let next = rows.last().filter(|_| full).map(|row| format!("{id}?page={}", row.id));
    let items = rows.iter().filter_map(|row| serde_json::from_str(&row.document).ok()).collect();
    Ok(document(&collection::ordered_page(&format!("{id}?page={page}"), id, items, next.as_deref())))
}

/// How many; who follows a city is nobody else's business.
pub(super) async fn followers(
    State(federation): State<Federation>,
    Path(name): Path<String>,
) -> Result<Response, Missing> {
    own(&federation, &name)?;
    let total = collection_read::followers_total(&federation.hall, federation.hall.own.city).await?;
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
    let after = query.after();
    let said = said(&federation, &key, after, REPLIES_PAGE).await?;
    let id = federation.hall.site.replies(&said.entry.key);
    let next = said.next.map(|last| format!("{id}?page={last}"));
    let items = said.page.into_iter().map(|comment| json!(comment.uri)).collect();
    let page_id = format!("{id}?page={}", after.map_or(0, |id| id.0));
    let page = collection::inner_page(&page_id, &id, items, next.as_deref());
    Ok(document(&match query.page {
        Some(_) => with_context(page),
        None => collection::with_first_page(&id, said.total, page),
    }))
}

/// An entry with all that is said about it, in order: FEP-7888 and FEP-f228.
pub(super) async fn conversation(
    State(federation): State<Federation>,
    Path(key): Path<String>,
    Query(query): Query<PageQuery>,
) -> Result<Response, Missing> {
    let after = query.after();
    let said = said(&federation, &key, after, CONVERSATION_PAGE).await?;
    let site = &federation.hall.site;
    let id = site.conversation(&said.entry.key);
    if query.page.is_none() {
        // The entry itself is part of what is said.
        let whole = collection::conversation(&id, &site.city(), said.total + 1, &format!("{id}?page=0"));
        return Ok(document(&whole));
    }
    let next = said.next.map(|last| format!("{id}?page={last}"));
    let entry = Some(said.entry.uri).filter(|_| after.is_none_or(|after| after.0 == 0));
    let items = entry.into_iter().chain(said.page.into_iter().map(|comment| comment.uri));
    let page_id = format!("{id}?page={}", after.map_or(0, |id| id.0));
    let items = items.map(|uri| json!(uri)).collect();
    Ok(document(&collection::ordered_page(&page_id, &id, items, next.as_deref())))
}

async fn said(federation: &Federation, key: &str, after: Option<CommentId>, limit: i64) -> Result<Said, Missing> {
    let key: Key = key.parse().map_err(|()| not_found("there is no such entry"))?;
    Ok(collection_read::said(&federation.hall, key, after, limit).await?)
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
