//! `/account/codes`: one-time codes from one's phone, switched on and off; `/sign-in/code`: asked for at sign-in.
//!
//! Which code is right is `usecases::second_factor`'s.

use askama::Template;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use qrcode::QrCode;
use serde::Deserialize;
use tower_sessions::Session;

use crate::domain::id::UserId;
use crate::store::users::User;
use crate::usecases::error::UseError;
use crate::usecases::{passkey_list, second_factor, session_keep};
use crate::web::assets;
use crate::web::desk::{DeskFrame, DeskPlace};
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::reader::Reader;
use crate::web::staff::Staff;
use crate::web::typed::Form;
use crate::web::views::frame::{Frame, Place};

use super::knock::Knock;
use super::own::{PATH, answer};
use super::sign_in::{broken, go_on, passkey_script};
use super::then;

/// Who has shown their password, and still owes a code.
const HALFWAY: &str = "halfway";
const THEN: &str = "then";
const CODE_PATH: &str = "/sign-in/code";

#[derive(Template)]
#[template(path = "account/codes.html")]
struct OfferPage {
    frame: DeskFrame,
    /// The squares of the picture as one path, in units of one square.
    picture: String,
    size: usize,
    secret: String,
    problem: Option<String>,
}

#[derive(Template)]
#[template(path = "account/recovery.html")]
struct RecoveryPage {
    frame: DeskFrame,
    codes: Vec<String>,
}

#[derive(Template)]
#[template(path = "account/code.html")]
struct CodePage {
    frame: Frame,
    stylesheet: &'static str,
    problem: Option<String>,
    /// The script for passkeys, for somebody who has one.
    passkey_script: Option<&'static str>,
}

#[derive(Deserialize)]
pub struct TypedCode {
    #[serde(default)]
    code: String,
}

pub async fn offer(State(pages): State<Pages>, staff: Staff) -> Response {
    let page = offered(&pages, &staff, None).await;
    answer(&pages, &staff, page).await
}

pub async fn confirm(
    State(pages): State<Pages>,
    staff: Staff,
    form: Result<Form<TypedCode>, FormRejection>,
) -> Response {
    let page = async {
        let code = form.map(|Form(typed)| typed.code).unwrap_or_default();
        let Some(codes) = second_factor::confirm(&pages.hall, staff.user.id, code, staff.by()).await? else {
            return offered(&pages, &staff, Some("account-code-wrong")).await;
        };
        let site = site(&pages, &staff.reader).await?;
        let title = site.words().say("account-recovery");
        let page = RecoveryPage { frame: DeskFrame::new(&site, &staff, DeskPlace::Account, title), codes };
        Ok(Html(page.render()?).into_response())
    };
    answer(&pages, &staff, page.await).await
}

pub async fn remove(State(pages): State<Pages>, staff: Staff) -> Response {
    let page = async {
        second_factor::remove(&pages.hall, staff.user.id, staff.by()).await?;
        Ok(Redirect::to(&staff.reader.link(PATH)).into_response())
    };
    answer(&pages, &staff, page.await).await
}

async fn offered(pages: &Pages, staff: &Staff, problem: Option<&str>) -> Result<Response, Failed> {
    let Some(offer) = second_factor::offer(&pages.hall, &staff.user).await? else {
        return Ok(Redirect::to(&staff.reader.link(PATH)).into_response());
    };
    let picture = QrCode::new(&offer.url).map_err(|err| UseError::Broken(format!("no picture of a code: {err}")))?;
    let site = site(pages, &staff.reader).await?;
    let words = site.words();
    let page = OfferPage {
        size: picture.width() + 2 * QUIET,
        picture: squares(&picture),
        secret: in_fours(&offer.secret),
        problem: problem.map(|problem| words.say(problem)),
        frame: DeskFrame::new(&site, staff, DeskPlace::Account, words.say("account-codes")),
    };
    let status = if problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    Ok((status, Html(page.render()?)).into_response())
}

/// Squares around the picture that stay white, as cameras need it.
const QUIET: usize = 4;

/// One path for all dark squares, in rows: the library's own SVG has colours in attributes of its own.
fn squares(picture: &QrCode) -> String {
    let width = picture.width();
    let colors = picture.to_colors();
    let dark = colors.iter().enumerate().filter(|(_, color)| **color == qrcode::Color::Dark);
    dark.map(|(place, _)| format!("M{} {}h1v1h-1z", place % width + QUIET, place / width + QUIET)).collect()
}

fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Somebody has shown their password; whoever switched codes on owes one now.
pub(super) async fn after_password(
    pages: &Pages,
    knock: &Knock,
    user: &User,
    then: &str,
) -> Result<Response, UseError> {
    if !second_factor::is_needed(&pages.hall, user.id).await? {
        return go_on(knock, user, "password", then).await;
    }
    let session = &knock.session;
    let kept = async {
        session.cycle_id().await?;
        session.clear().await;
        session.insert(HALFWAY, user.id.0).await?;
        session.insert(THEN, then).await
    };
    kept.await.map_err(|err| broken(&err))?;
    Ok(Redirect::to(CODE_PATH).into_response())
}

pub async fn ask(State(pages): State<Pages>, reader: Reader, session: Session) -> Response {
    match halfway(&session).await {
        Ok(Some(user)) => finish(&pages, &reader, asked(&pages, &reader, user, StatusCode::OK, None).await).await,
        Ok(None) => Redirect::to(&reader.link("/sign-in")).into_response(),
        Err(err) => failed(&pages, &reader, CODE_PATH, err.into()).await,
    }
}

pub async fn take(
    State(pages): State<Pages>,
    reader: Reader,
    knock: Knock,
    form: Result<Form<TypedCode>, FormRejection>,
) -> Response {
    let page = async {
        let Some(id) = halfway(&knock.session).await? else {
            return Ok(Redirect::to(&reader.link("/sign-in")).into_response());
        };
        let (from, now) = (knock.from, pages.hall.now());
        let tried = format!("code of {id}");
        if let Err(wait) = pages.attempts.may(&tried, from, now) {
            let problem = reader.words.count("account-wait", wait.minutes());
            return asked(&pages, &reader, id, StatusCode::TOO_MANY_REQUESTS, Some(problem)).await;
        }
        let code = form.map(|Form(typed)| typed.code).unwrap_or_default();
        if !second_factor::check(&pages.hall, id, code).await? {
            pages.attempts.failed(&tried, from, now);
            let problem = reader.words.say("account-code-wrong");
            return asked(&pages, &reader, id, StatusCode::FORBIDDEN, Some(problem)).await;
        }
        pages.attempts.succeeded(&tried, from, now);
        let Some(user) = session_keep::user(&pages.hall, id).await? else {
            return Ok(Redirect::to(&reader.link("/sign-in")).into_response());
        };
        let then = then_of(&knock.session).await?;
        Ok(go_on(&knock, &user, "password and code", &then).await?)
    };
    finish(&pages, &reader, page.await).await
}

/// Where they go on who owe a code.
pub(super) async fn then_of(session: &Session) -> Result<String, UseError> {
    let then = session.get::<String>(THEN).await.map_err(|err| broken(&err))?;
    Ok(then::checked(then.as_deref()))
}

/// Who has shown their password in this browser.
pub(super) async fn halfway(session: &Session) -> Result<Option<UserId>, UseError> {
    Ok(session.get::<i64>(HALFWAY).await.map_err(|err| broken(&err))?.map(UserId))
}

pub(super) async fn asked(
    pages: &Pages,
    reader: &Reader,
    user: UserId,
    status: StatusCode,
    problem: Option<String>,
) -> Result<Response, Failed> {
    let own = passkey_list::run(&pages.hall, user).await?;
    let site = site(pages, reader).await?;
    let mut frame = Frame::new(&site, Place::Elsewhere, reader.words.say("account-code-title")).unindexed();
    frame.search = false;
    let page = CodePage {
        stylesheet: &assets::account_stylesheet().path,
        problem,
        passkey_script: passkey_script(pages).filter(|_| !own.is_empty()),
        frame,
    };
    Ok((status, Html(page.render()?)).into_response())
}

async fn finish(pages: &Pages, reader: &Reader, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(failure) => failed(pages, reader, CODE_PATH, failure).await,
    }
}
