//! The JSON API for programs, below `/api/v1`, and the document that describes it.
//!
//! A handler reads the request, calls one use case and shapes the answer; the rules are left to the use cases.

mod blocks;
mod caller;
mod comments;
mod deliveries;
mod document;
mod entries;
mod entry_in;
mod entry_out;
mod following;
mod headers;
mod json;
mod library;
mod page;
mod problem;
mod reactions;
mod reports;
mod request;
mod roles;
mod schemas;

#[cfg(test)]
mod document_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::http::{Method, Uri};
use axum::routing::any;
use bytes::Bytes;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::usecases::node::Hall;

use problem::Problem;

/// The largest body that is read.
const BODY_MAX_BYTES: usize = 1024 * 1024;

/// What the handlers have at hand.
#[derive(Clone)]
struct Api {
    hall: Hall,
    /// The description of the API, as it is sent.
    document: Bytes,
}

impl FromRef<Api> for Hall {
    fn from_ref(api: &Api) -> Self {
        api.hall.clone()
    }
}

/// Everything below `/api`, whatever else the node serves.
pub fn router(hall: Hall) -> Router {
    let (router, described) = calls().split_for_parts();
    let document = Bytes::from(document::complete(described).to_string());
    router
        .method_not_allowed_fallback(not_allowed)
        .route("/api", any(not_found))
        .route("/api/", any(not_found))
        .route("/api/{*rest}", any(not_found))
        .layer(axum::middleware::from_fn(headers::set))
        .layer(DefaultBodyLimit::max(BODY_MAX_BYTES))
        .with_state(Api { hall, document })
}

/// The routes with their descriptions: a handler cannot have the one without the other.
fn calls() -> OpenApiRouter<Api> {
    let calls = OpenApiRouter::new()
        .routes(routes!(entries::list, entries::create))
        .routes(routes!(entries::read, entries::replace, entries::withdraw))
        .routes(routes!(entries::publish))
        .routes(routes!(reactions::list))
        .routes(routes!(comments::list))
        .routes(routes!(comments::moderate))
        .routes(routes!(reports::send))
        .routes(routes!(reports::list))
        .routes(routes!(reports::close))
        .routes(routes!(library::search))
        .routes(routes!(following::list, following::follow, following::unfollow))
        .routes(routes!(blocks::list, blocks::block, blocks::lift))
        .routes(routes!(blocks::list_allows, blocks::allow, blocks::remove))
        .routes(routes!(deliveries::list))
        .routes(routes!(document::show));
    OpenApiRouter::new().nest("/api/v1", calls)
}

async fn not_found(uri: Uri) -> Problem {
    Problem::not_found(format!("there is no call {}; /api/v1/openapi.json describes them all", uri.path()))
}

async fn not_allowed(method: Method, uri: Uri) -> Problem {
    Problem::not_allowed(format!("{} does not take {method}; the header Allow says what it takes", uri.path()))
}
