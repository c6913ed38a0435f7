//! Who calls: a visitor without a token, or a member of staff with one. What they may do is left to `domain::role`.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use crate::domain::role::Act;
use crate::store::users::User;
use crate::usecases::entry_read::Viewer;
use crate::usecases::token_create;

use super::Api;
use super::problem::Problem;

/// Anyone. A token that is no token is refused even where none is needed, so that its owner learns of it.
pub(super) struct Visitor(Option<User>);

impl Visitor {
    /// How they see things that staff who may do `act` see more of.
    pub fn viewer(&self, act: Act) -> Viewer {
        match &self.0 {
            Some(user) if user.role.may(act) => Viewer::Staff,
            _ => Viewer::Public,
        }
    }

    /// Refuses whoever may not do `act`.
    pub fn must(&self, act: Act) -> Result<(), Problem> {
        let user = self.0.as_ref().ok_or_else(Problem::no_token)?;
        if user.role.may(act) { Ok(()) } else { Err(Problem::forbidden(user.role, act)) }
    }
}

impl FromRequestParts<Api> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let mut headers = parts.headers.get_all(AUTHORIZATION).iter();
        let Some(header) = headers.next() else { return Ok(Self(None)) };
        let token = header.to_str().ok().and_then(bearer).filter(|_| headers.next().is_none());
        let user = match token {
            Some(token) => token_create::check(&api.hall, token).await?,
            None => None,
        };
        user.map(|user| Self(Some(user))).ok_or_else(Problem::wrong_token)
    }
}

/// A member of staff: whoever has no token is refused before the rest of the request is read.
pub(super) struct Staff(User);

impl Staff {
    /// Refuses whoever may not do `act`.
    pub fn must(&self, act: Act) -> Result<(), Problem> {
        if self.0.role.may(act) { Ok(()) } else { Err(Problem::forbidden(self.0.role, act)) }
    }

    /// Who it is, for what is kept of who decided.
    pub fn email(&self) -> &str {
        &self.0.email
    }
}

impl FromRequestParts<Api> for Staff {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let visitor = Visitor::from_request_parts(parts, api).await?;
        visitor.0.map(Self).ok_or_else(Problem::no_token)
    }
}

fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
