//! The parts of a request, each turned once into what the use cases take, or into a problem.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use url::form_urlencoded;

use crate::domain::key::Key;
use crate::domain::params::Params;

use super::json::{self, JsonInput};
use super::problem::Problem;
use super::{Api, BODY_MAX_BYTES};

/// What stands for what is no text, so that it is like no name of ours.
const REPLACED: &str = "\u{fffd}";

/// The `{key}` of a path.
pub(super) struct PathKey(pub Key);

impl FromRequestParts<Api> for PathKey {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let path = Path::<String>::from_request_parts(parts, api).await;
        let key = path.ok().and_then(|Path(text)| text.parse().ok());
        key.map(Self).ok_or_else(|| Problem::not_found("there is nothing with such a key; keys are of a-z, 0-9 and -"))
    }
}

/// The pairs of the query string; what is not UTF-8 in it is replaced, as browsers do, and so is a NUL.
pub(super) struct Query(pub Vec<(String, String)>);

impl Query {
    /// The parameters of a call that takes `known` ones.
    pub fn params(self, known: &[&str]) -> Params {
        Params::new(self.0, known)
    }
}

impl FromRequestParts<Api> for Query {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Api) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        let pairs = form_urlencoded::parse(query.as_bytes());
        Ok(Self(pairs.map(|(name, value)| (name.replace('\0', REPLACED), value.replace('\0', REPLACED))).collect()))
    }
}

/// A body that has been received but not read: first it is seen whether the caller may.
pub(super) struct Body {
    is_json: bool,
    bytes: Bytes,
}

impl Body {
    pub fn json<T: JsonInput>(&self) -> Result<T, Problem> {
        if self.is_json { json::read(&self.bytes) } else { Err(Problem::not_json()) }
    }
}

impl FromRequest<Api> for Body {
    type Rejection = Problem;

    async fn from_request(request: Request, api: &Api) -> Result<Self, Problem> {
        let is_json = is_json(request.headers());
        let bytes =
            Bytes::from_request(request, api).await.map_err(|rejection| match rejection.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => {
                    Problem::too_large(format!("the body is larger than {BODY_MAX_BYTES} bytes"))
                }
                _ => Problem::malformed("the body broke off"),
            })?;
        Ok(Self { is_json, bytes })
    }
}

/// `application/json`, or a type that is written in JSON (RFC 6839).
fn is_json(headers: &HeaderMap) -> bool {
    let text = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}
