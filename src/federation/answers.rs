//! What the handlers of this room share: the node at hand, and how an answer is put.

use std::sync::Arc;

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tokio::sync::Semaphore;

use crate::usecases::error::UseError;
use crate::usecases::node::Hall;
use crate::wire::media_type::ACTIVITY_JSON;

use super::limits::{InboxLimits, Limits};
use super::own_documents::OwnDocuments;

/// What the handlers of this room share.
#[derive(Clone)]
pub struct Federation {
    pub hall: Hall,
    /// Turns at checking signatures: more at once than there are processors would only take memory for their threads.
    pub(super) verifying: Arc<Semaphore>,
    pub(super) limits: Arc<Limits>,
    pub(super) own_documents: Arc<OwnDocuments>,
}

impl Federation {
    pub fn new(hall: Hall, limits: InboxLimits) -> Self {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        Self {
            hall,
            verifying: Arc::new(Semaphore::new(processors)),
            limits: Arc::new(Limits::new(limits)),
            own_documents: Arc::default(),
        }
    }
}

pub(super) fn text_document(status: StatusCode, text: impl Into<Body>) -> Response {
    let headers = [(CONTENT_TYPE, ACTIVITY_JSON), (VARY, "Accept"), (CACHE_CONTROL, "max-age=60")];
    (status, headers, text.into()).into_response()
}

pub(super) fn document(value: &Value) -> Response {
    text_document(StatusCode::OK, value.to_string())
}

pub(super) fn json_document(media_type: &'static str, value: &Value) -> Response {
    let headers = [(CONTENT_TYPE, media_type), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    (headers, value.to_string()).into_response()
}

/// An answer for a server that asked for what is not there.
pub(super) struct Missing(pub UseError);

impl From<UseError> for Missing {
    fn from(err: UseError) -> Self {
        Self(err)
    }
}

impl IntoResponse for Missing {
    fn into_response(self) -> Response {
        let (status, text) = match &self.0 {
            UseError::NotFound(text) => (StatusCode::NOT_FOUND, text.to_string()),
            UseError::Gone(text) => (StatusCode::GONE, text.to_string()),
            err => {
                tracing::error!("a document could not be served: {err}");
                (StatusCode::INTERNAL_SERVER_ERROR, "this node could not read its library".to_owned())
            }
        };
        (status, [(CONTENT_TYPE, "text/plain; charset=utf-8"), (VARY, "Accept")], text).into_response()
    }
}

pub(super) fn not_found(what: &str) -> Missing {
    Missing(UseError::not_found(what))
}

pub(super) fn is_own(federation: &Federation, name: &str) -> bool {
    let site = &federation.hall.site;
    name == site.handle.as_str() || name == site.acct().to_string()
}

pub(super) fn own(federation: &Federation, name: &str) -> Result<(), Missing> {
    if is_own(federation, name) { Ok(()) } else { Err(not_found("this node does not speak for that city")) }
}
