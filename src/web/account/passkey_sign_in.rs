//! `/sign-in/passkey`: signing in with a passkey, and `/sign-in/code/passkey`: with one after the password.
//!
//! Whether a device's answer is right is `usecases::passkey_use`'s to say.

use std::net::IpAddr;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::usecases::error::UseError;
use crate::usecases::one_time;
use crate::usecases::passkey_use::{self, Begun};
use crate::web::pages::{Failed, Pages, failed};
use crate::web::reader::Reader;
use crate::web::typed::Form;
use crate::web::visitor::{self, Visitor};

use super::knock::Knock;
use super::sign_in::{self, go_on};
use super::{codes, then};

const PATH: &str = "/sign-in/passkey";
const AFTER_PASSWORD: &str = "/sign-in/code/passkey";

#[derive(Deserialize)]
pub struct Answered {
    #[serde(default)]
    token: String,
    #[serde(default)]
    credential: String,
    then: Option<String>,
}

/// What a device is asked, whoever sits before it; for the script of the page.
pub async fn begin(State(pages): State<Pages>, reader: Reader, visitor: Visitor) -> Response {
    let begun = passkey_use::begin(&pages.hall).map(Some);
    begun_answer(&pages, &reader, visitor.0, begun)
}

/// The same for whoever has shown their password in this browser.
pub async fn begin_after_password(State(pages): State<Pages>, reader: Reader, knock: Knock) -> Response {
    let begun = async {
        match codes::halfway(&knock.session).await? {
            Some(user) => passkey_use::begin_after_password(&pages.hall, user).await,
            None => Ok(None),
        }
    };
    begun_answer(&pages, &reader, knock.from, begun.await)
}

fn begun_answer(
    pages: &Pages,
    reader: &Reader,
    from: IpAddr,
    begun: Result<Option<(Value, Begun)>, UseError>,
) -> Response {
    let problem = |status: StatusCode, problem: String| (status, Json(json!({ "problem": problem }))).into_response();
    let words = reader.words;
    let kept = begun.and_then(|begun| {
        let Some((asked, begun)) = begun else { return Ok(None) };
        Ok(Some((asked, pages.waiting.using.keep(begun, visitor::household(from), pages.hall.now())?)))
    });
    match kept {
        Ok(Some((asked, Some(token)))) => Json(json!({ "token": token, "asked": asked })).into_response(),
        Ok(Some((_, None))) => {
            problem(StatusCode::TOO_MANY_REQUESTS, words.count("account-wait", one_time::LASTS_MINUTES))
        }
        Ok(None) => problem(StatusCode::FORBIDDEN, words.say("passkey-late")),
        Err(err) => {
            tracing::error!("no passkey can be asked for: {err}");
            problem(StatusCode::INTERNAL_SERVER_ERROR, words.say("passkey-failed"))
        }
    }
}

pub async fn sign_in(
    State(pages): State<Pages>,
    reader: Reader,
    knock: Knock,
    form: Result<Form<Answered>, FormRejection>,
) -> Response {
    let page = async {
        let answered = form.map(|Form(answered)| answered).ok();
        let then = then::checked(answered.as_ref().and_then(|answered| answered.then.as_deref()));
        let refused = |status, problem| sign_in::shown(&pages, &reader, status, "", &then, Some(problem));
        let now = pages.hall.now();
        let begun = answered.as_ref().and_then(|answered| pages.waiting.using.take(&answered.token, now));
        let (Some(answered), Some(begun @ Begun::Anybody(_))) = (answered, begun) else {
            return refused(StatusCode::FORBIDDEN, reader.words.say("passkey-late")).await;
        };
        let Some(user) = passkey_use::finish(&pages.hall, begun, &answered.credential).await? else {
            // Nobody guesses a signature, so there is nothing to slow down, and no colleague to keep out.
            return refused(StatusCode::FORBIDDEN, reader.words.say("passkey-refused")).await;
        };
        pages.attempts.succeeded(&user.email, knock.from, now);
        Ok(go_on(&knock, &user, "passkey", &then).await?)
    };
    finish(&pages, &reader, PATH, page.await).await
}

pub async fn sign_in_after_password(
    State(pages): State<Pages>,
    reader: Reader,
    knock: Knock,
    form: Result<Form<Answered>, FormRejection>,
) -> Response {
    let page = async {
        let Some(user) = codes::halfway(&knock.session).await? else {
            return Ok(Redirect::to(&reader.link("/sign-in")).into_response());
        };
        let refused = |status, problem| codes::asked(&pages, &reader, user, status, Some(problem));
        let (from, now) = (knock.from, pages.hall.now());
        let tried = format!("code of {user}");
        if let Err(wait) = pages.attempts.may(&tried, from, now) {
            let problem = reader.words.count("account-wait", wait.minutes());
            return refused(StatusCode::TOO_MANY_REQUESTS, problem).await;
        }
        let answered = form.map(|Form(answered)| answered).ok();
        let begun = answered.as_ref().and_then(|answered| pages.waiting.using.take(&answered.token, now));
        let begun = begun.filter(|begun| matches!(begun, Begun::Somebody(asked, _) if *asked == user));
        let (Some(answered), Some(begun)) = (answered, begun) else {
            return refused(StatusCode::FORBIDDEN, reader.words.say("passkey-late")).await;
        };
        let Some(user) = passkey_use::finish(&pages.hall, begun, &answered.credential).await? else {
            pages.attempts.failed(&tried, from, now);
            return refused(StatusCode::FORBIDDEN, reader.words.say("passkey-refused")).await;
        };
        pages.attempts.succeeded(&tried, from, now);
        let then = codes::then_of(&knock.session).await?;
        Ok(go_on(&knock, &user, "password and passkey", &then).await?)
    };
    finish(&pages, &reader, AFTER_PASSWORD, page.await).await
}

async fn finish(pages: &Pages, reader: &Reader, path: &str, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(failure) => failed(pages, reader, path, failure).await,
    }
}
