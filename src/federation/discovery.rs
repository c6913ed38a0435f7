//! How this node is found: WebFinger, host-meta, NodeInfo.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::usecases::collection_read;
use crate::wire::discovery;

use super::answers::{Federation, Missing, json_document};

#[derive(Deserialize)]
pub(super) struct WebfingerQuery {
    resource: Option<String>,
}

pub(super) async fn webfinger(State(federation): State<Federation>, Query(query): Query<WebfingerQuery>) -> Response {
    let Some(resource) = query.resource else {
        let hint = "say what you look for: ?resource=acct:name@host";
        return (StatusCode::BAD_REQUEST, hint).into_response();
    };
    match discovery::webfinger(&federation.hall.site, &resource) {
        Some(found) => json_document("application/jrd+json", &found),
        None => (StatusCode::NOT_FOUND, "nobody here has that address").into_response(),
    }
}

pub(super) async fn host_meta(State(federation): State<Federation>) -> Response {
    ([(CONTENT_TYPE, "application/xrd+xml; charset=utf-8")], discovery::host_meta(&federation.hall.site))
        .into_response()
}

pub(super) async fn nodeinfo_links(State(federation): State<Federation>) -> Response {
    json_document("application/json", &discovery::nodeinfo_links(&federation.hall.site))
}

pub(super) async fn nodeinfo(State(federation): State<Federation>) -> Result<Response, Missing> {
    let (entries, comments) = collection_read::own_counts(&federation.hall).await?;
    let media_type = "application/json; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\"";
    Ok(json_document(media_type, &discovery::nodeinfo(&federation.hall.here(), entries, comments)))
}
