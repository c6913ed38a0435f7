//! Headers that every answer of the API carries: who may keep it, and which pages may read it.

use axum::extract::Request;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, AUTHORIZATION, CACHE_CONTROL, VARY};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;

/// What visitors read may be a few seconds old; what staff read is kept nowhere.
const BRIEFLY: HeaderValue = HeaderValue::from_static("public, max-age=10");
const NEVER: HeaderValue = HeaderValue::from_static("no-store");

pub(super) async fn set(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let is_public = is_read && !request.headers().contains_key(AUTHORIZATION);
    let mut response = next.run(request).await;
    let keep = if is_public && response.status().is_success() { BRIEFLY } else { NEVER };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, keep);
    headers.append(VARY, HeaderValue::from_static("Authorization"));
    if is_public {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    response
}
