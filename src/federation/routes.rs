//! The addresses that other servers ask at, and the documents of actors, entries and activities.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use crate::domain::id::ActivityId;
use crate::domain::key::Key;
use crate::usecases::entry_read::{self, Viewer};
use crate::usecases::error::UseError;
use crate::usecases::{city_profile, city_read, collection_read};
use crate::wire::{article, collection};

use super::answers::{Federation, Missing, document, is_own, not_found, text_document};
use super::{collections, discovery, groups, inbox};

/// All routes that no page shares. Those that it does are [`city`] and [`entry`].
pub fn router(federation: Federation) -> Router {
    Router::new()
        .route("/inbox", post(inbox::receive))
        .route("/actor", get(instance))
        .route("/actor/inbox", post(inbox::receive))
        .route("/actor/outbox", get(instance_outbox))
        .route("/cities/{name}/inbox", post(inbox::receive))
        .route("/cities/{name}/outbox", get(collections::outbox))
        .route("/cities/{name}/followers", get(collections::followers))
        .route("/cities/{name}/following", get(collections::following))
        .route("/groups/{name}/inbox", post(inbox::receive))
        .route("/groups/{name}/outbox", get(groups::outbox))
        .route("/groups/{name}/followers", get(groups::followers))
        .route("/groups/{name}/moderators", get(groups::moderators))
        .route("/entries/{key}/replies", get(collections::replies))
        .route("/entries/{key}/conversation", get(collections::conversation))
        .route("/entries/{key}/likes", get(collections::likes))
        .route("/entries/{key}/shares", get(collections::shares))
        .route("/activities/{id}", get(activity))
        .route("/.well-known/webfinger", get(discovery::webfinger))
        .route("/.well-known/host-meta", get(discovery::host_meta))
        .route("/.well-known/nodeinfo", get(discovery::nodeinfo_links))
        .route("/nodeinfo/2.1", get(discovery::nodeinfo))
        .with_state(federation)
}

/// Whether a request prefers an ActivityPub document to a page.
pub fn wants_document(headers: &HeaderMap) -> bool {
    let accept: Vec<&str> = headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|v| v.split(','))
        .collect();
    let best = |wanted: &[&str]| {
        let fits = |item: &&&str| wanted.iter().any(|name| item.trim().to_ascii_lowercase().starts_with(name));
        accept.iter().filter(fits).map(|item| quality(item)).max().unwrap_or(0)
    };
    let document = best(&["application/activity+json", "application/ld+json", "application/json"]);
    document > 0 && document >= best(&["text/html", "application/xhtml+xml"])
}

/// `;q=0.8` in thousandths.
fn quality(item: &str) -> u32 {
    let q = item.split(';').skip(1).find_map(|part| part.trim().strip_prefix("q="));
    let q = q.and_then(|q| q.trim().parse::<f32>().ok()).unwrap_or(1.0);
    (q.clamp(0.0, 1.0) * 1000.0) as u32
}

/// The document of our city; other cities' documents are at their own nodes.
pub async fn city(federation: &Federation, name: &str) -> Response {
    city_document(federation, name).await.into_response()
}

async fn city_document(federation: &Federation, name: &str) -> Result<Response, Missing> {
    let hall = &federation.hall;
    if !is_own(federation, name) {
        let city = city_read::run(hall, name).await?;
        return Ok(Redirect::to(&city.uri).into_response());
    }
    let text = federation.own_documents.get(hall, hall.own.city, city_profile::document(hall)).await?;
    Ok(text_document(StatusCode::OK, text))
}

/// The document of an entry: ours as it was sent, another city's at its origin.
pub async fn entry(federation: &Federation, key: &str) -> Response {
    entry_document(federation, key).await.into_response()
}

async fn entry_document(federation: &Federation, key: &str) -> Result<Response, Missing> {
    let hall = &federation.hall;
    let key: Key = key.parse().map_err(|()| not_found("there is no such entry"))?;
    let entry = match entry_read::run(hall, key.clone(), Viewer::Public).await {
        Ok((entry, _)) => entry,
        Err(UseError::Gone(_)) => {
            let tombstone = entry_read::tombstone(hall, key).await?;
            return Ok(text_document(StatusCode::GONE, tombstone));
        }
        Err(err) => return Err(err.into()),
    };
    if !entry.local {
        return Ok(Redirect::to(&entry.uri).into_response());
    }
    let text = match entry_read::document(hall, entry.id).await? {
        Some(text) => text,
        None => article::render(&hall.site, &entry).to_string(),
    };
    Ok(text_document(StatusCode::OK, text))
}

async fn instance(State(federation): State<Federation>, headers: HeaderMap) -> Result<Response, Missing> {
    if !wants_document(&headers)
        && headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"text/html"))
    {
        return Ok(Redirect::to("/").into_response());
    }
    let hall = &federation.hall;
    let text = federation.own_documents.get(hall, hall.own.instance, collection_read::instance(hall)).await?;
    Ok(text_document(StatusCode::OK, text))
}

async fn instance_outbox(State(federation): State<Federation>) -> Response {
    let id = format!("{}/outbox", federation.hall.site.instance());
    document(&collection::ordered(&id, 0, None))
}

async fn activity(State(federation): State<Federation>, Path(id): Path<String>) -> Result<Response, Missing> {
    let id = id.parse().map(ActivityId).map_err(|_| not_found("there is no such activity"))?;
    let row = collection_read::activity(&federation.hall, id).await?;
    Ok(text_document(StatusCode::OK, row.document))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wants(accept: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().expect("a header value"));
        wants_document(&headers)
    }

    #[test]
    fn servers_get_documents_and_browsers_get_pages() {
        for accept in [
            "application/activity+json",
            "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
            "application/activity+json, application/ld+json, text/html;q=0.1",
            "application/json",
        ] {
            assert!(wants(accept), "{accept}");
        }
        for accept in ["*/*", "text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", ""] {
            assert!(!wants(accept), "{accept}");
        }
    }
}
