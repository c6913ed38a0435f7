//! Signing in, and what somebody on the staff sees and changes of their own account.
//!
//! The pages of the desk ask for who is signed in through `staff`; who may do what is decided in `domain::role`.

mod attempts;
mod choosing;
mod codes;
mod device;
mod first_run;
mod invitation;
mod knock;
pub(super) mod naming;
mod own;
mod passkey_own;
mod passkey_sign_in;
mod session_store;
mod sign_in;
mod single_sign_on;
mod then;
mod waiting;

use std::borrow::Cow;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::Duration;
use tower_sessions::{Expiry, SessionManagerLayer};

use crate::usecases::node::Hall;
use crate::usecases::session_keep;

use super::pages::Pages;

use session_store::Sessions;

pub(super) use attempts::Attempts;
pub(super) use session_store::{USER, hash_of};
pub(super) use waiting::Waiting;

/// The longest form here holds what a device says of a new passkey.
const FORM_MAX_BYTES: usize = 16 * 1024;

pub fn router(pages: Pages) -> Router {
    Router::new()
        .route("/sign-in", get(sign_in::page).post(sign_in::sign_in))
        .route("/sign-in/code", get(codes::ask).post(codes::take))
        .route("/sign-in/code/passkey", post(passkey_sign_in::sign_in_after_password))
        .route("/sign-in/code/passkey/begin", post(passkey_sign_in::begin_after_password))
        .route("/sign-in/provider", get(single_sign_on::go))
        .route("/sign-in/provider/back", get(single_sign_on::back))
        .route("/sign-in/passkey", post(passkey_sign_in::sign_in))
        .route("/sign-in/passkey/begin", post(passkey_sign_in::begin))
        .route("/account", get(own::page))
        .route("/account/profile", post(own::set_profile))
        .route("/account/password", post(own::change_password))
        .route("/account/sessions/end", post(own::end_session))
        .route("/account/sessions/end-others", post(own::end_others))
        .route("/account/codes", get(codes::offer).post(codes::confirm))
        .route("/account/codes/remove", post(codes::remove))
        .route("/account/passkeys", post(passkey_own::add))
        .route("/account/passkeys/begin", post(passkey_own::begin))
        .route("/account/passkeys/remove", post(passkey_own::remove))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/invitation/{token}", get(invitation::page).post(invitation::accept))
        .route("/first-run/{token}", get(first_run::page).post(first_run::begin))
        .layer(DefaultBodyLimit::max(FORM_MAX_BYTES))
        .with_state(pages)
}

/// What the cookie is called. The prefix makes browsers refuse it from anyone but this very host, over TLS.
pub(super) fn session_cookie(hall: &Hall) -> &'static str {
    if hall.site.scheme() == "https" { "__Host-session" } else { "session" }
}

/// Around all routes that know who is signed in. Nobody else's page touches a cookie.
pub fn sessions(hall: &Hall) -> SessionManagerLayer<Sessions> {
    let is_https = hall.site.scheme() == "https";
    let name: Cow<'static, str> = session_cookie(hall).into();
    SessionManagerLayer::new(Sessions::new(hall.clone()))
        .with_name(name)
        .with_secure(is_https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(Duration::seconds(session_keep::LASTS_SECS)))
}

/// What staff see is kept by no cache on the way, nor by the browser for the next one at this desk.
pub async fn keep_nothing(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    // But for the pictures of what is published, which are everyone's.
    let is_public = response.headers().get(CACHE_CONTROL).is_some_and(|said| said.as_bytes().starts_with(b"public"));
    if !is_public {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Sessions and the ban on keeping, for a room of the staff.
pub fn around(router: Router, hall: &Hall) -> Router {
    router.layer(sessions(hall)).layer(middleware::from_fn(keep_nothing))
}
