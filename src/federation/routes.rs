//! What other servers ask of this one: discovery, actors, collections, objects.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::domain::id::{ActivityId, CommentId};
use crate::domain::key::Key;
use crate::domain::time::Moment;
use crate::usecases::collection_read::{self, OUTBOX_PAGE, REPLIES_PAGE};
use crate::usecases::entry_read::{self, Viewer};
use crate::usecases::error::UseError;
use crate::usecases::node::Hall;
use crate::wire::media_type::ACTIVITY_JSON;
use crate::wire::{actor, article, collection, discovery};

use super::inbox;

/// What the handlers of this room share.
#[derive(Clone)]
pub struct Federation {
    pub hall: Hall,
    /// Turns at checking signatures: more at once than there are processors would only take memory for their threads.
    pub(super) verifying: Arc<Semaphore>,
}

impl Federation {
    pub fn new(hall: Hall) -> Self {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        Self { hall, verifying: Arc::new(Semaphore::new(processors)) }
    }
}

/// All routes that no page shares. Those that it does are [`city`] and [`entry`].
pub fn router(federation: Federation) -> Router {
    Router::new()
        .route("/inbox", post(inbox::receive))
        .route("/actor", get(instance))
        .route("/actor/inbox", post(inbox::receive))
        .route("/actor/outbox", get(instance_outbox))
        .route("/cities/{name}/inbox", post(inbox::receive))
        .route("/cities/{name}/outbox", get(outbox))
        .route("/cities/{name}/followers", get(followers))
        .route("/cities/{name}/following", get(following))
        .route("/entries/{key}/replies", get(replies))
        .route("/activities/{id}", get(activity))
        .route("/.well-known/webfinger", get(webfinger))
        .route("/.well-known/host-meta", get(host_meta))
        .route("/.well-known/nodeinfo", get(nodeinfo_links))
        .route("/nodeinfo/2.1", get(nodeinfo))
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

fn text_document(status: StatusCode, text: String) -> Response {
    let headers = [(CONTENT_TYPE, ACTIVITY_JSON), (VARY, "Accept"), (CACHE_CONTROL, "max-age=60")];
    (status, headers, text).into_response()
}

fn document(value: &Value) -> Response {
    text_document(StatusCode::OK, value.to_string())
}

fn json_document(media_type: &'static str, value: &Value) -> Response {
    let headers = [(CONTENT_TYPE, media_type), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    (headers, value.to_string()).into_response()
}

/// An answer for a server that asked for what is not there.
struct Missing(UseError);

impl From<UseError> for Missing {
    fn from(err: UseError) -> Self {
        Self(err)
    }
}

impl IntoResponse for Missing {
    fn into_response(self) -> Response {
        let (status, text) = match &self.0 {
            UseError::NotFound(text) => (StatusCode::NOT_FOUND, text.clone()),
            UseError::Gone(text) => (StatusCode::GONE, text.clone()),
            err => {
                tracing::error!("a document could not be served: {err}");
                (StatusCode::INTERNAL_SERVER_ERROR, "this node could not read its library".to_owned())
            }
        };
        (status, [(CONTENT_TYPE, "text/plain; charset=utf-8"), (VARY, "Accept")], text).into_response()
    }
}

fn not_found(what: &str) -> Missing {
    Missing(UseError::NotFound(what.to_owned()))
}

/// The document of our city; other cities' documents are at their own nodes.
pub async fn city(federation: &Federation, name: &str) -> Response {
    city_document(federation, name).await.into_response()
}

async fn city_document(federation: &Federation, name: &str) -> Result<Response, Missing> {
    let hall = &federation.hall;
    if !is_own(federation, name) {
        let city = crate::usecases::city_read::run(hall, name).await?;
        return Ok(Redirect::to(&city.uri).into_response());
    }
    let row = collection_read::city(hall).await?;
    let created = Moment::from_micros(row.created_at);
    Ok(document(&actor::city(&hall.site, &row.summary_html, &row.public_key, created)))
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

fn is_own(federation: &Federation, name: &str) -> bool {
    let site = &federation.hall.site;
    name == site.handle.as_str() || name == site.acct().to_string()
}

fn own(federation: &Federation, name: &str) -> Result<(), Missing> {
    if is_own(federation, name) { Ok(()) } else { Err(not_found("this node does not speak for that city")) }
}

async fn instance(State(federation): State<Federation>, headers: HeaderMap) -> Result<Response, Missing> {
    if !wants_document(&headers)
        && headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"text/html"))
    {
        return Ok(Redirect::to("/").into_response());
    }
    let row = collection_read::instance(&federation.hall).await?;
    Ok(document(&actor::instance(&federation.hall.site, &row.public_key)))
}

async fn instance_outbox(State(federation): State<Federation>) -> Response {
    let id = format!("{}/outbox", federation.hall.site.instance());
    document(&collection::ordered(&id, 0, None))
}

#[derive(Deserialize)]
struct PageQuery {
    page: Option<String>,
}

async fn outbox(
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
async fn followers(State(federation): State<Federation>, Path(name): Path<String>) -> Result<Response, Missing> {
    own(&federation, &name)?;
    let total = collection_read::followers_total(&federation.hall).await?;
    Ok(document(&collection::ordered(&federation.hall.site.of_city("followers"), total, None)))
}

async fn following(State(federation): State<Federation>, Path(name): Path<String>) -> Result<Response, Missing> {
    own(&federation, &name)?;
    let cities = collection_read::following(&federation.hall).await?;
    let id = federation.hall.site.of_city("following");
    let mut whole = collection::ordered(&id, cities.len() as i64, None);
    if let Some(fields) = whole.as_object_mut() {
        fields.insert("orderedItems".to_owned(), json!(cities));
    }
    Ok(document(&whole))
}

async fn replies(
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
        Some(_) => crate::wire::context::with_context(page),
        None => collection::with_first_page(&id, total, page),
    }))
}

async fn activity(State(federation): State<Federation>, Path(id): Path<String>) -> Result<Response, Missing> {
    let id = id.parse().map(ActivityId).map_err(|_| not_found("there is no such activity"))?;
    let row = collection_read::activity(&federation.hall, id).await?;
    Ok(text_document(StatusCode::OK, row.document))
}

#[derive(Deserialize)]
struct WebfingerQuery {
    resource: Option<String>,
}

async fn webfinger(State(federation): State<Federation>, Query(query): Query<WebfingerQuery>) -> Response {
    let Some(resource) = query.resource else {
        let hint = "say what you look for: ?resource=acct:name@host";
        return (StatusCode::BAD_REQUEST, hint).into_response();
    };
    match discovery::webfinger(&federation.hall.site, &resource) {
        Some(found) => json_document("application/jrd+json", &found),
        None => (StatusCode::NOT_FOUND, "nobody here has that address").into_response(),
    }
}

async fn host_meta(State(federation): State<Federation>) -> Response {
    ([(CONTENT_TYPE, "application/xrd+xml; charset=utf-8")], discovery::host_meta(&federation.hall.site))
        .into_response()
}

async fn nodeinfo_links(State(federation): State<Federation>) -> Response {
    json_document("application/json", &discovery::nodeinfo_links(&federation.hall.site))
}

async fn nodeinfo(State(federation): State<Federation>) -> Result<Response, Missing> {
    let (entries, comments) = collection_read::own_counts(&federation.hall).await?;
    let media_type = "application/json; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\"";
    Ok(json_document(media_type, &discovery::nodeinfo(&federation.hall.site, entries, comments)))
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
