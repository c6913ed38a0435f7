//! Who calls: a visitor without a token, or a member of staff with one. What they may do is left to `domain::role`.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use crate::domain::role::Act;
use crate::store::users::User;
use crate::usecases::audit::By;
use crate::usecases::entry_read::Viewer;
use crate::usecases::token_create;

use super::Api;
use super::problem::Problem;

/// Somebody's token.
struct Token {
    user: User,
    name: String,
}

/// Anyone. A token that is no token is refused even where none is needed, so that its owner learns of it.
pub(super) struct Visitor(Option<Token>);

impl Visitor {
    /// How they see things that staff who may do `act` see more of.
    pub fn viewer(&self, act: Act) -> Viewer {
        match &self.0 {
            Some(token) if token.user.role.may(act) => Viewer::Staff,
            _ => Viewer::Public,
        }
    }

    /// Refuses whoever may not do `act`.
    pub fn must(&self, act: Act) -> Result<(), Problem> {
        let user = &self.0.as_ref().ok_or_else(Problem::no_token)?.user;
        if user.role.may(act) { Ok(()) } else { Err(Problem::forbidden(user.role, act)) }
    }
}

impl FromRequestParts<Api> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let mut headers = parts.headers.get_all(AUTHORIZATION).iter();
        let Some(header) = headers.next() else { return Ok(Self(None)) };
        let token = header.to_str().ok().and_then(bearer).filter(|_| headers.next().is_none());
        let known = match token {
            Some(token) => token_create::check(&api.hall, token).await?,
            None => None,
        };
        known.map(|(user, name)| Self(Some(Token { user, name }))).ok_or_else(Problem::wrong_token)
    }
}

/// A member of staff: whoever has no token is refused before the rest of the request is read.
pub(super) struct Staff(Token);

impl Staff {
    /// Refuses whoever may not do `act`.
    pub fn must(&self, act: Act) -> Result<(), Problem> {
        let role = self.0.user.role;
        if role.may(act) { Ok(()) } else { Err(Problem::forbidden(role, act)) }
    }

    /// Who it is, as the audit log names them.
    pub fn by(&self) -> By {
        By::token(&self.0.user, &self.0.name)
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
