//! Why an activity was not taken, as its sender and the operator are told.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::domain::welcome::Unwelcome;
use crate::usecases::error::UseError;
use crate::wire::activity::NoActivity;
use crate::wire::http_signature::{ACCEPT_SIGNATURE, SignatureRefused, our_accept_signature};
use crate::wire::proof::ProofRefused;

use super::limits::TooMuch;

/// The largest activity that is read.
pub const BODY_MAX_BYTES: usize = 1024 * 1024;

/// Why an activity was not taken.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refused {
    #[error("{0}")]
    Unwelcome(#[from] Unwelcome),
    #[error("Send application/activity+json.")]
    MediaType,
    #[error("The body is larger than {BODY_MAX_BYTES} bytes; send less.")]
    TooLarge,
    #[error("{0}.")]
    NoActivity(#[from] NoActivity),
    #[error("{0}")]
    Signature(#[from] SignatureRefused),
    #[error("This node does not write to itself: what comes in the name of its own actors is not theirs.")]
    OwnActor,
    #[error("The activity's id lives at another server than its actor; give it an id at the actor's own host.")]
    ForeignId,
    #[error(
        "The key belongs to another actor than the activity names; sign with the key of the activity's actor, or pass on \
         only what has a proof by its actor (FEP-8b32)."
    )]
    ForeignKey,
    #[error("The activity is not its signer's own, and its proof does not count: {0}")]
    BadProof(#[from] ProofRefused),
    #[error("The actor's document does not have this key; check that keyId is the id of its publicKey.")]
    UnknownKey,
    #[error("The actor's key cannot be used: {0}.")]
    BadKey(String),
    #[error("The actor cannot be fetched, so the signature cannot be checked: {0}.")]
    ActorUnreachable(String),
    #[error("{0}")]
    TooMuch(#[from] TooMuch),
    #[error("This node could not store the activity; try again later.")]
    Broken(UseError),
}

impl Refused {
    fn status(&self) -> StatusCode {
        match self {
            Self::Broken(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMuch(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NoActivity(_) => StatusCode::BAD_REQUEST,
            Self::Signature(_) | Self::UnknownKey | Self::BadKey(_) | Self::ActorUnreachable(_) => {
                StatusCode::UNAUTHORIZED
            }
            Self::Unwelcome(Unwelcome::Paused) => StatusCode::SERVICE_UNAVAILABLE,
            Self::OwnActor | Self::ForeignId | Self::ForeignKey | Self::BadProof(_) | Self::Unwelcome(_) => {
                StatusCode::FORBIDDEN
            }
        }
    }
}

impl Refused {
    /// What was wrong, in a word for the operator's graphs.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Unwelcome(Unwelcome::Paused) => "paused",
            Self::Unwelcome(Unwelcome::BlockedServer | Unwelcome::BlockedActor) => "blocked",
            Self::Unwelcome(Unwelcome::NotOfCoalition | Unwelcome::NotAllowed) => "not_allowed",
            Self::MediaType | Self::NoActivity(_) => "malformed",
            Self::TooLarge => "too_large",
            Self::Signature(_) => "signature",
            Self::OwnActor | Self::ForeignId | Self::ForeignKey | Self::BadProof(_) => "foreign",
            Self::UnknownKey | Self::BadKey(_) | Self::ActorUnreachable(_) => "key",
            Self::TooMuch(_) => "too_much",
            Self::Broken(_) => "broken",
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response =
            (self.status(), [(CONTENT_TYPE, "text/plain; charset=utf-8")], self.to_string()).into_response();
        let retry_after_secs = match &self {
            Self::TooMuch(much) => Some(much.retry_after_secs),
            _ if self.status() == StatusCode::SERVICE_UNAVAILABLE => Some(60),
            _ => None,
        };
        if let Some(secs) = retry_after_secs {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(secs));
        }
        if self.status() == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(ACCEPT_SIGNATURE, our_accept_signature());
        }
        response
    }
}
