//! The inbox: who sends is made sure of, then the activity is kept, then `202` is said. In this order.
//!
//! What an activity means is left to the use cases.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::domain::address::{Peer, same_origin};
use crate::usecases::error::UseError;
use crate::usecases::known_keys::KnownKey;
use crate::usecases::peers::PeerError;
use crate::usecases::{activity_accept, actor_learn};
use crate::wire::activity::{self, Incoming, NoActivity, Verb};
use crate::wire::http_signature::{self, Examined, Received, SignatureRefused};
use crate::wire::media_type;

use super::answers::Federation;

/// The largest activity that is read.
pub const BODY_MAX_BYTES: usize = 1024 * 1024;
/// A key that failed is asked for again only if it is older than this: bad signatures must not make us ask on and on.
const REFETCH_AFTER_SECS: i64 = 60;

/// Why an activity was not taken.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("This node takes nothing for now; try again later.")]
    Paused,
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
    #[error("The key belongs to another actor than the activity names; sign with the key of the activity's actor.")]
    ForeignKey,
    #[error("The actor's document does not have this key; check that keyId is the id of its publicKey.")]
    UnknownKey,
    #[error("The actor's key cannot be used: {0}.")]
    BadKey(String),
    #[error("The actor cannot be fetched, so the signature cannot be checked: {0}.")]
    ActorUnreachable(String),
    #[error("This node could not store the activity; try again later.")]
    Broken(UseError),
}

impl Refused {
    fn status(&self) -> StatusCode {
        match self {
            Self::Paused | Self::Broken(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NoActivity(_) => StatusCode::BAD_REQUEST,
            Self::Signature(_) | Self::UnknownKey | Self::BadKey(_) | Self::ActorUnreachable(_) => {
                StatusCode::UNAUTHORIZED
            }
            Self::OwnActor | Self::ForeignId | Self::ForeignKey => StatusCode::FORBIDDEN,
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response =
            (self.status(), [(CONTENT_TYPE, "text/plain; charset=utf-8")], self.to_string()).into_response();
        if self.status() == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
        }
        response
    }
}

/// `POST /inbox` and the inboxes of our actors.
pub async fn receive(State(federation): State<Federation>, request: Request) -> Response {
    match take(&federation, request).await {
        Ok(()) => StatusCode::ACCEPTED.into_response(),
        Err(refused) => {
            federation.hall.counts.refused.inc();
            match &refused {
                Refused::Broken(err) => tracing::error!("an activity could not be stored: {err}"),
                refused => tracing::debug!("an activity was refused: {refused}"),
            }
            refused.into_response()
        }
    }
}

async fn take(federation: &Federation, request: Request) -> Result<(), Refused> {
    if federation.hall.policy.paused {
        return Err(Refused::Paused);
    }
    let (parts, body) = request.into_parts();
    check_media_type(&parts.headers)?;
    let body = read_body(body).await?;
    let activity = activity::read(&body)?;
    if Peer::of(&activity.actor).is_some_and(|peer| peer == federation.hall.site.peer) {
        return Err(Refused::OwnActor);
    }
    if !same_origin(&activity.id, &activity.actor) {
        return Err(Refused::ForeignId);
    }
    let received = Received {
        method: &parts.method,
        path_and_query: parts.uri.path_and_query().map_or("/", |target| target.as_str()),
        headers: &parts.headers,
        body: &body,
    };
    let hall = &federation.hall;
    let examined = http_signature::examine(&received, std::slice::from_ref(&hall.site.peer), hall.now())?;
    if !verify(federation, examined, &activity).await? {
        // Somebody we never met is gone: there is nothing of theirs to remove.
        return Ok(());
    }
    let text = String::from_utf8(body.to_vec()).map_err(|_| NoActivity::NotJson)?;
    activity_accept::run(hall, &activity, text).await.map_err(Refused::Broken)?;
    Ok(())
}

fn check_media_type(headers: &HeaderMap) -> Result<(), Refused> {
    let given = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if media_type::is_activity(given) { Ok(()) } else { Err(Refused::MediaType) }
}

async fn read_body(body: Body) -> Result<Bytes, Refused> {
    axum::body::to_bytes(body, BODY_MAX_BYTES).await.map_err(|_| Refused::TooLarge)
}

/// Whether the actor signed this; false for the farewell of an actor that we never knew.
async fn verify(federation: &Federation, examined: Examined, activity: &Incoming) -> Result<bool, Refused> {
    let hall = &federation.hall;
    let actor = match actor_learn::key(hall, &examined.key_id, &activity.actor).await {
        Ok(actor) => actor,
        Err(UseError::Peer(PeerError::Gone(_))) if is_farewell(activity) => return Ok(false),
        Err(UseError::Peer(err)) => return Err(unreachable(&err)),
        Err(err) => return Err(Refused::Broken(err)),
    };
    if actor.actor_uri != activity.actor.as_str() {
        return Err(Refused::ForeignKey);
    }
    let examined = Arc::new(examined);
    match check(federation, &examined, &actor).await {
        Ok(()) => Ok(true),
        Err(refused) => {
            let age = hall.now().secs_since(actor.fetched_at);
            if age < REFETCH_AFTER_SECS {
                return Err(refused);
            }
            // The actor may have a new key since we last looked.
            let actor = match actor_learn::fetched_key(hall, &activity.actor).await {
                Ok(actor) => actor,
                Err(UseError::Peer(err)) => return Err(unreachable(&err)),
                Err(err) => return Err(Refused::Broken(err)),
            };
            check(federation, &examined, &actor).await.map(|()| true)
        }
    }
}

fn unreachable(err: &PeerError) -> Refused {
    // What exactly we met on the way is not told: the answer must not serve to look around behind our walls.
    tracing::debug!("a signer could not be fetched: {err}");
    Refused::ActorUnreachable(match err {
        PeerError::NotThere(_) => "it is not there".to_owned(),
        PeerError::Gone(_) => "it is gone".to_owned(),
        PeerError::Unusable(_) => "what is there is no actor with a key of its own, or may not be asked for".to_owned(),
        PeerError::Unreachable(_) => "its server does not answer".to_owned(),
    })
}

fn is_farewell(activity: &Incoming) -> bool {
    activity.verb == Verb::Delete && activity.object_id().as_ref() == Some(&activity.actor)
}

async fn check(federation: &Federation, examined: &Arc<Examined>, actor: &KnownKey) -> Result<(), Refused> {
    if actor.key_id != examined.key_id.as_str() {
        return Err(Refused::UnknownKey);
    }
    let key = actor.key.clone().map_err(|refused| Refused::BadKey(refused.to_string()))?;
    let examined = examined.clone();
    let turn = federation.verifying.acquire().await;
    let verified = tokio::task::spawn_blocking(move || examined.verify(&key)).await;
    drop(turn);
    verified.unwrap_or(Err(SignatureRefused::WrongSignature))?;
    Ok(())
}
