//! Somebody at the door: the session that has no owner yet, and what is known of whoever brings it.

use std::net::IpAddr;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use tower_sessions::Session;

use crate::web::visitor::Visitor;

pub(super) struct Knock {
    pub session: Session,
    pub from: IpAddr,
    /// What their browser calls itself.
    pub agent: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Knock {
    type Rejection = (StatusCode, &'static str);

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let session = Session::from_request_parts(parts, state).await?;
        let Ok(Visitor(from)) = Visitor::from_request_parts(parts, state).await;
        let agent = parts.headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok());
        Ok(Self { session, from, agent: agent.unwrap_or_default().to_owned() })
    }
}
