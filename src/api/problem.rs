//! What went wrong, as an RFC 9457 problem document. Private causes go to the log, once, and never to a stranger.

use axum::Json;
use axum::http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::refusal::FieldRefusal;
use crate::domain::role::{Act, Role};
use crate::domain::text;
use crate::usecases::error::UseError;

pub(super) const MEDIA_TYPE: &str = "application/problem+json";

/// What is said of one field, and of how many of them.
const PROBLEM_MAX_CHARS: usize = 1000;
const ERRORS_MAX: usize = 50;

/// A problem document (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Problem {
    /// `about:blank`: the status says all there is to say about the type.
    r#type: &'static str,
    /// The status in words.
    title: &'static str,
    status: u16,
    /// What went wrong this time and, where something can be done, what to do.
    detail: String,
    /// Each field or parameter that could not be taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 50)]
    errors: Vec<FieldProblem>,
    #[serde(skip)]
    challenge: Option<&'static str>,
}

/// One field that could not be taken.
#[derive(Debug, Serialize, ToSchema)]
struct FieldProblem {
    /// Its name, for instance `links[2].url`.
    field: String,
    /// What is wrong with it, and what would be right.
    problem: String,
}

impl Problem {
    fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let title = status.canonical_reason().unwrap_or("Problem");
        let detail = text::many_lines(&detail.into(), PROBLEM_MAX_CHARS);
        Self { r#type: "about:blank", title, status: status.as_u16(), detail, errors: Vec::new(), challenge: None }
    }

    /// The body is not what its media type says.
    pub fn malformed(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    pub fn bad_parameters(refusals: Vec<FieldRefusal>) -> Self {
        Self::of_fields(StatusCode::BAD_REQUEST, refusals)
    }

    /// The body is well formed, but fields of it cannot be taken.
    pub fn bad_fields(refusals: Vec<FieldRefusal>) -> Self {
        Self::of_fields(StatusCode::UNPROCESSABLE_ENTITY, refusals)
    }

    fn of_fields(status: StatusCode, refusals: Vec<FieldRefusal>) -> Self {
        let line = |text: String| text::one_line(&text, PROBLEM_MAX_CHARS);
        let mut problem = Self::new(status, "something in the request cannot be taken; nothing was changed");
        problem.errors = refusals
            .into_iter()
            .take(ERRORS_MAX)
            .map(|refusal| FieldProblem { field: line(refusal.field), problem: line(refusal.problem.to_string()) })
            .collect();
        problem
    }

    pub fn no_token() -> Self {
        let detail = "this needs the header Authorization: Bearer TOKEN; make a token with: manyhalls token create";
        Self { challenge: Some("Bearer"), ..Self::new(StatusCode::UNAUTHORIZED, detail) }
    }

    pub fn wrong_token() -> Self {
        let detail = "the header Authorization holds no token of this node; send Bearer TOKEN, or leave the header out";
        Self { challenge: Some("Bearer error=\"invalid_token\""), ..Self::new(StatusCode::UNAUTHORIZED, detail) }
    }

    pub fn forbidden(role: Role, act: Act) -> Self {
        let may: Vec<&str> = Role::ALL.into_iter().filter(|role| role.may(act)).map(Role::as_str).collect();
        let detail = format!("this needs the role {}; the token's user is {role}", may.join(" or "));
        Self::new(StatusCode::FORBIDDEN, detail)
    }

    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    pub fn not_allowed(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, detail)
    }

    pub fn too_large(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, detail)
    }

    pub fn not_json() -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send the body as Content-Type: application/json")
    }
}

impl From<UseError> for Problem {
    fn from(err: UseError) -> Self {
        match err {
            UseError::NotFound(detail) => Self::new(StatusCode::NOT_FOUND, detail.to_string()),
            UseError::Gone(detail) => Self::new(StatusCode::GONE, detail.to_string()),
            UseError::Invalid(refusals) => Self::bad_fields(refusals),
            UseError::Conflict(detail) => Self::new(StatusCode::CONFLICT, detail.to_string()),
            UseError::Peer(_) | UseError::Store(_) | UseError::Search(_) | UseError::Broken(_) => {
                tracing::error!("a call of the API failed: {err}");
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "this node could not do it; its log has the cause")
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let challenge = self.challenge;
        let mut response = (status, Json(self)).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        if let Some(challenge) = challenge {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        response
    }
}
