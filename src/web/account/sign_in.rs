//! `/sign-in` and `/sign-out`.
//!
//! Whether address and password belong together is `usecases::sign_in`'s to say.

use askama::Template;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use tower_sessions::Session;

use crate::store::users::User;
use crate::usecases::error::UseError;
use crate::usecases::{passkeys, sign_in as usecase};
use crate::web::assets;
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::reader::Reader;
use crate::web::typed::Form;
use crate::web::views::frame::{Frame, Place};

use super::knock::Knock;
use super::session_store::{AGENT, PROVED_BY, USER};
use super::single_sign_on::SignOnLink;
use super::{codes, device, then};

const PATH: &str = "/sign-in";
/// What is longer is no password that was ever set here.
const PASSWORD_MAX_BYTES: usize = 1000;

#[derive(Deserialize)]
pub struct Asked {
    pub(super) then: Option<String>,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    then: Option<String>,
}

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage {
    frame: Frame,
    stylesheet: &'static str,
    email: String,
    then: String,
    problem: Option<String>,
    /// The script for passkeys, where there can be any.
    passkey_script: Option<&'static str>,
    sign_on: Option<SignOnLink>,
}

pub async fn page(
    State(pages): State<Pages>,
    reader: Reader,
    session: Session,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let then = then::checked(asked.ok().and_then(|Query(asked)| asked.then).as_deref());
    if matches!(session.get::<i64>(USER).await, Ok(Some(_))) {
        return Redirect::to(&then).into_response();
    }
    answer(&pages, &reader, shown(&pages, &reader, StatusCode::OK, "", &then, None).await).await
}

pub async fn sign_in(
    State(pages): State<Pages>,
    reader: Reader,
    knock: Knock,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    let page = async {
        let Ok(Form(typed)) = form else {
            let problem = Some(reader.words.say("account-unreadable"));
            return shown(&pages, &reader, StatusCode::BAD_REQUEST, "", then::DESK, problem).await;
        };
        let then = then::checked(typed.then.as_deref());
        if let Err(wait) = pages.attempts.may(&typed.email, knock.from, pages.hall.now()) {
            let problem = Some(reader.words.count("account-wait", wait.minutes()));
            let page = shown(&pages, &reader, StatusCode::TOO_MANY_REQUESTS, &typed.email, &then, problem).await?;
            return Ok(([(RETRY_AFTER, wait.secs().to_string())], page).into_response());
        }
        let found = match typed.password.len() {
            ..=PASSWORD_MAX_BYTES => usecase::run(&pages.hall, &typed.email, typed.password).await?,
            _ => None,
        };
        match found {
            Some(user) => {
                pages.attempts.succeeded(&typed.email, knock.from, pages.hall.now());
                Ok(codes::after_password(&pages, &knock, &user, &then).await?)
            }
            None => {
                pages.attempts.failed(&typed.email, knock.from, pages.hall.now());
                let problem = Some(reader.words.say("account-sign-in-wrong"));
                shown(&pages, &reader, StatusCode::FORBIDDEN, &typed.email, &then, problem).await
            }
        }
    };
    answer(&pages, &reader, page.await).await
}

pub async fn sign_out(State(pages): State<Pages>, reader: Reader, session: Session) -> Response {
    match session.flush().await {
        Ok(()) => Redirect::to(&reader.link("/")).into_response(),
        Err(err) => failed(&pages, &reader, "/sign-out", broken(&err).into()).await,
    }
}

/// Begins the session of somebody who has proved who they are, under an id that nobody knew before.
pub(super) async fn go_on(knock: &Knock, user: &User, proved_by: &str, then: &str) -> Result<Response, UseError> {
    let session = &knock.session;
    let begun = async {
        session.cycle_id().await?;
        session.clear().await;
        session.insert(USER, user.id.0).await?;
        session.insert(PROVED_BY, proved_by).await?;
        session.insert(AGENT, device::words(&knock.agent)).await
    };
    begun.await.map_err(|err| broken(&err))?;
    Ok(Redirect::to(then).into_response())
}

pub(super) fn broken(err: &tower_sessions::session::Error) -> UseError {
    UseError::Broken(format!("a session cannot be kept: {err}"))
}

/// The script for passkeys, on a node that can have them.
pub(super) fn passkey_script(pages: &Pages) -> Option<&'static str> {
    passkeys::are_offered(&pages.hall.site).then(|| assets::passkeys_script().path.as_str())
}

pub(super) async fn shown(
    pages: &Pages,
    reader: &Reader,
    status: StatusCode,
    email: &str,
    then: &str,
    problem: Option<String>,
) -> Result<Response, Failed> {
    let site = site(pages, reader).await?;
    let mut frame = Frame::new(&site, Place::Elsewhere, reader.words.say("account-sign-in")).unindexed();
    frame.search = false;
    let page = SignInPage {
        stylesheet: &assets::account_stylesheet().path,
        email: email.chars().take(254).collect(),
        then: then.to_owned(),
        problem,
        passkey_script: passkey_script(pages),
        sign_on: SignOnLink::of(pages, reader, then),
        frame,
    };
    Ok((status, Html(page.render()?)).into_response())
}

async fn answer(pages: &Pages, reader: &Reader, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(failure) => failed(pages, reader, PATH, failure).await,
    }
}
