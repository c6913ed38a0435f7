//! `/sign-in/provider`: to the city's single sign-on, and back from it.
//!
//! Who somebody is who comes back is decided in `usecases::sign_on_finish`.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use url::form_urlencoded::byte_serialize;

use crate::usecases::sign_on_finish::Answer;
use crate::usecases::sign_on_provider::SignOnFailed;
use crate::usecases::{one_time, sign_on_begin, sign_on_finish};
use crate::web::pages::{Failed, Pages, failed, missing};
use crate::web::reader::Reader;
use crate::web::visitor;

use super::knock::Knock;
use super::sign_in::{Asked, broken, go_on, shown};
use super::then;

const PATH: &str = "/sign-in/provider";
/// By what a browser is known again that was sent away.
const AWAY: &str = "away";
const PROVED_BY: &str = "single sign-on";

/// The way there, for the page for signing in.
pub(super) struct SignOnLink {
    pub path: String,
    pub label: String,
}

impl SignOnLink {
    pub fn of(pages: &Pages, reader: &Reader, then: &str) -> Option<Self> {
        let provider = &pages.sign_on.as_ref()?.provider;
        let then: String = byte_serialize(then.as_bytes()).collect();
        let label = provider.label.clone().unwrap_or_else(|| reader.words.say("sign-on-button"));
        Some(Self { path: reader.link(&format!("{PATH}?then={then}")), label })
    }
}

#[derive(Deserialize)]
pub struct Back {
    #[serde(default)]
    state: String,
    code: Option<String>,
    iss: Option<String>,
}

pub async fn go(
    State(pages): State<Pages>,
    reader: Reader,
    knock: Knock,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let then = then::checked(asked.ok().and_then(|Query(asked)| asked.then).as_deref());
    let page = async {
        let Some(sign_on) = &pages.sign_on else { return Ok(missing(&pages, &reader, PATH).await) };
        let from = visitor::household(knock.from);
        let begun = match sign_on_begin::run(&pages.hall, sign_on, then.clone()).await? {
            Ok(begun) => begun,
            Err(failed) => return refused(&pages, &reader, &then, &failed).await,
        };
        let mut address = begun.address(&pages.hall, sign_on);
        let Some(state) = pages.waiting.away.keep(begun, from, pages.hall.now())? else {
            let problem = Some(reader.words.count("account-wait", one_time::LASTS_MINUTES));
            return shown(&pages, &reader, StatusCode::TOO_MANY_REQUESTS, "", &then, problem).await;
        };
        knock.session.insert(AWAY, &state).await.map_err(|err| broken(&err))?;
        address.query_pairs_mut().append_pair("state", &state);
        Ok(Redirect::to(address.as_str()).into_response())
    };
    finish(&pages, &reader, page.await).await
}

pub async fn back(
    State(pages): State<Pages>,
    reader: Reader,
    knock: Knock,
    back: Result<Query<Back>, QueryRejection>,
) -> Response {
    let page = async {
        let Some(sign_on) = &pages.sign_on else { return Ok(missing(&pages, &reader, PATH).await) };
        let back = back.ok().map(|Query(back)| back);
        let sent_away = knock.session.get::<String>(AWAY).await.map_err(|err| broken(&err))?;
        // Only the browser that was sent there may come back from there, with what it was given on the way.
        let own = back.filter(|back| sent_away.as_deref() == Some(back.state.as_str()));
        let begun = own.as_ref().and_then(|back| pages.waiting.away.take(&back.state, pages.hall.now()));
        let (Some(back), Some(begun)) = (own, begun) else {
            return refused(&pages, &reader, then::DESK, &SignOnFailed::Late).await;
        };
        knock.session.remove::<String>(AWAY).await.map_err(|err| broken(&err))?;
        let then = begun.then.clone();
        let answer = Answer { code: back.code, issuer: back.iss };
        match sign_on_finish::run(&pages.hall, sign_on, begun, answer).await? {
            Ok(user) => Ok(go_on(&knock, &user, PROVED_BY, &then).await?),
            Err(failed) => refused(&pages, &reader, &then, &failed).await,
        }
    };
    finish(&pages, &reader, page.await).await
}

/// The page for signing in, where the password still works.
async fn refused(pages: &Pages, reader: &Reader, then: &str, failed: &SignOnFailed) -> Result<Response, Failed> {
    let (status, problem) = match failed {
        SignOnFailed::Down(_) => (StatusCode::SERVICE_UNAVAILABLE, "sign-on-down"),
        SignOnFailed::Untrusted(_) => (StatusCode::FORBIDDEN, "sign-on-untrusted"),
        SignOnFailed::Cancelled => (StatusCode::FORBIDDEN, "sign-on-cancelled"),
        SignOnFailed::Late => (StatusCode::FORBIDDEN, "sign-on-late"),
        SignOnFailed::NotVerified => (StatusCode::FORBIDDEN, "sign-on-not-verified"),
        SignOnFailed::NoAccount => (StatusCode::FORBIDDEN, "sign-on-no-account"),
    };
    shown(pages, reader, status, "", then, Some(reader.words.say(problem))).await
}

async fn finish(pages: &Pages, reader: &Reader, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(failure) => failed(pages, reader, PATH, failure).await,
    }
}
