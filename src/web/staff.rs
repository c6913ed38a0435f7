//! A member of staff who is signed in, as the pages of the desk ask for them.
//!
//! Signing in itself is the account pages' business; who may do what is decided in `domain::role`.

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT, REFERER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;
use url::form_urlencoded;

use crate::domain::id::UserId;
use crate::domain::role::Act;
use crate::store::users::User;
use crate::usecases::audit::By;
use crate::usecases::error::UseError;
use crate::usecases::node::Node;
use crate::usecases::{notice_list, session_keep};

use super::account;
use super::pages::{Failed, Pages, failed};
use super::reader::Reader;
use super::words::Tongue;

/// Who is signed in, and reads in their own language. Whoever is not is asked to sign in first, and then comes back.
pub struct Staff {
    pub user: User,
    pub reader: Reader,
    /// What happened since they last looked.
    pub new_notices: usize,
    /// The hash of the session's id.
    session: String,
}

impl Staff {
    /// Refuses what the role does not allow.
    pub fn require(&self, act: Act) -> Result<(), Failed> {
        if self.user.role.may(act) { Ok(()) } else { Err(Failed::NotAllowed(self.user.role)) }
    }

    /// The same person, as the audit log names them.
    pub fn by(&self) -> By {
        By::session(&self.user, &self.session)
    }
}

impl FromRequestParts<Pages> for Staff {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, pages: &Pages) -> Result<Self, Response> {
        let Ok(reader) = Reader::from_request_parts(parts, pages).await;
        let session = Session::from_request_parts(parts, pages).await.map_err(IntoResponse::into_response)?;
        let found = match signed_in(&pages.hall, &session).await {
            Ok(found) => found,
            Err(err) => return Err(failed(pages, &reader, parts.uri.path(), Failed::Use(err)).await),
        };
        let Some((user, session)) = found else { return Err(sign_in_first(parts, pages, &reader)) };
        let tongue = user.language.as_deref().and_then(Tongue::by_tag);
        let reader = tongue.map_or(reader.clone(), |tongue| reader.preferring(tongue));
        let new_notices = match notice_list::count_new(&pages.hall, &user).await {
            Ok(count) => count,
            Err(err) => return Err(failed(pages, &reader, parts.uri.path(), Failed::Use(err)).await),
        };
        Ok(Self { user, reader, new_notices, session })
    }
}

async fn signed_in(node: &Node, session: &Session) -> Result<Option<(User, String)>, UseError> {
    let broken = |err| UseError::Broken(format!("a session cannot be read: {err}"));
    let Some(id) = session.get::<i64>(account::USER).await.map_err(broken)? else { return Ok(None) };
    let Some(session) = session.id() else { return Ok(None) };
    let user = session_keep::user(node, UserId(id)).await?;
    Ok(user.map(|user| (user, account::hash_of(&session))))
}

/// A page of ours is asked for again after signing in; a form cannot be, so the page that it stood on is.
fn sign_in_first(parts: &Parts, pages: &Pages, reader: &Reader) -> Response {
    if !wants_page(&parts.headers) {
        return (StatusCode::UNAUTHORIZED, "sign in first\n").into_response();
    }
    let then = if parts.method.is_safe() {
        Some(reader.link(reader.address()))
    } else {
        let referer = parts.headers.get(REFERER).and_then(|referer| referer.to_str().ok());
        referer.and_then(|referer| referer.strip_prefix(pages.hall.site.base())).map(str::to_owned)
    };
    let then: String = form_urlencoded::byte_serialize(then.unwrap_or_default().as_bytes()).collect();
    Redirect::to(&reader.link(&format!("/sign-in?then={then}"))).into_response()
}

/// A script asks for something else than a page, and would take the form for its answer.
fn wants_page(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).is_none_or(|accept| accept.to_str().is_ok_and(|kinds| kinds.contains("text/html")))
}
