//! The inbox: who sends is made sure of, then the activity is kept, then `202` is said. In this order.
//!
//! Who signed it, and whether that one may send so much, is found out by `sender`; what it means is left to the use
//! cases.

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::domain::address::{Peer, same_origin};
use crate::domain::client_address::ClientAddress;
use crate::domain::welcome::Unwelcome;
use crate::usecases::activity_accept;
use crate::wire::activity::{self, NoActivity};
use crate::wire::http_signature::{self, ACCEPT_SIGNATURE, Received, our_accept_signature};
use crate::wire::media_type;

use super::answers::Federation;
use super::inbox_refused::{BODY_MAX_BYTES, Refused};
use super::sender::{self, Sender};

/// `POST /inbox` and the inboxes of our actors.
pub async fn receive(State(federation): State<Federation>, request: Request) -> Response {
    match take(&federation, request).await {
        Ok(()) => (StatusCode::ACCEPTED, [(ACCEPT_SIGNATURE, our_accept_signature())]).into_response(),
        Err(refused) => {
            federation.hall.counts.refused.inc();
            federation.hall.counts.refused_by.get_or_create(&[("kind", refused.kind())]).inc();
            match &refused {
                Refused::Broken(err) => tracing::error!("an activity could not be stored: {err}"),
                refused => tracing::debug!("an activity was refused: {refused}"),
            }
            refused.into_response()
        }
    }
}

async fn take(federation: &Federation, request: Request) -> Result<(), Refused> {
    if federation.hall.gate.is_paused() {
        return Err(Unwelcome::Paused.into());
    }
    let (parts, body) = request.into_parts();
    check_media_type(&parts.headers)?;
    let body = read_body(body).await?;
    let activity = activity::read(&body)?;
    if !same_origin(&activity.id, &activity.actor) {
        return Err(Refused::ForeignId);
    }
    // Before anything is asked of a server that is blocked.
    federation.hall.gate.judge(&activity.actor)?;
    let received = Received {
        method: &parts.method,
        scheme: federation.hall.site.scheme(),
        path_and_query: parts.uri.path_and_query().map_or("/", |target| target.as_str()),
        headers: &parts.headers,
        body: &body,
    };
    let hall = &federation.hall;
    let examined = http_signature::examine(&received, std::slice::from_ref(&hall.site.peer), hall.now())?;
    if Peer::of(&activity.actor).is_some_and(|peer| peer == hall.site.peer) {
        return Err(Refused::OwnActor);
    }
    let ClientAddress(client) = parts.extensions.get().copied().unwrap_or_default();
    if sender::admit(federation, examined, &activity, &body, client).await? == Sender::GoneStranger {
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
