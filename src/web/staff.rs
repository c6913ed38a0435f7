//! A member of staff who is signed in, as the pages of the desk ask for them.
//!
//! Signing in itself is the account pages' business; who may do what is decided in `domain::role`.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use url::form_urlencoded;

use crate::domain::role::Act;
use crate::store::users::User;

use super::pages::{Failed, Pages};
use super::reader::Reader;

/// Who is signed in, and reads in their own language. Whoever is not is asked to sign in first, and then comes back.
pub struct Staff {
    pub user: User,
    pub reader: Reader,
    /// What happened since they last looked.
    pub new_notices: usize,
}

impl Staff {
    /// Refuses what the role does not allow.
    pub fn require(&self, act: Act) -> Result<(), Failed> {
        if self.user.role.may(act) { Ok(()) } else { Err(Failed::NotAllowed(self.user.role)) }
    }
}

impl FromRequestParts<Pages> for Staff {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _pages: &Pages) -> Result<Self, Response> {
        Err(sign_in_first(&parts.uri.to_string()))
    }
}

fn sign_in_first(then: &str) -> Response {
    let then: String = form_urlencoded::byte_serialize(then.as_bytes()).collect();
    Redirect::to(&format!("/sign-in?then={then}")).into_response()
}
