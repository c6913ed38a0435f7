//! `/account`: one's own name, language, password and sessions.
//!
//! One-time codes are `codes`', passkeys `passkey_own`'s.

use askama::Template;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::usecases::own_account::{self, ChangeRefused};
use crate::usecases::second_factor;
use crate::web::desk::{DeskFrame, DeskPlace};
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::staff::Staff;
use crate::web::typed::Form;
use crate::web::visitor::Visitor;
use crate::web::words::{Tongue, When};

use super::choosing::{LanguageChoice, languages, problem_of};
use super::passkey_own::PasskeyPart;

pub(super) const PATH: &str = "/account";

#[derive(Template)]
#[template(path = "account/own.html")]
struct AccountPage {
    frame: DeskFrame,
    email: String,
    name: String,
    languages: Vec<LanguageChoice>,
    problem: Option<String>,
    done: Option<String>,
    sessions: Vec<SessionLine>,
    codes_since: Option<When>,
    codes_left: String,
    passkeys: Option<PasskeyPart>,
    /// Those without have another way in.
    has_password: bool,
}

struct SessionLine {
    id: String,
    device: String,
    since: When,
    last_seen: When,
    is_this: bool,
}

#[derive(Deserialize)]
pub struct Profile {
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
}

#[derive(Deserialize)]
pub struct NewPassword {
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
}

#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    session: String,
}

pub async fn page(State(pages): State<Pages>, staff: Staff) -> Response {
    let page = shown(&pages, &staff, StatusCode::OK, None, None).await;
    answer(&pages, &staff, page).await
}

pub async fn set_profile(
    State(pages): State<Pages>,
    staff: Staff,
    form: Result<Form<Profile>, FormRejection>,
) -> Response {
    let page = async {
        let Ok(Form(typed)) = form else { return refused(&pages, &staff, "account-unreadable").await };
        let language = Tongue::by_tag(&typed.language).map(|tongue| tongue.tag().to_owned());
        own_account::set_profile(&pages.hall, staff.user.id, &typed.name, language, staff.by()).await?;
        // The next page is in the new language.
        Ok(Redirect::to(PATH).into_response())
    };
    answer(&pages, &staff, page.await).await
}

pub async fn change_password(
    State(pages): State<Pages>,
    staff: Staff,
    Visitor(from): Visitor,
    form: Result<Form<NewPassword>, FormRejection>,
) -> Response {
    let page = async {
        let Ok(Form(typed)) = form else { return refused(&pages, &staff, "account-unreadable").await };
        if typed.password != typed.again {
            return refused(&pages, &staff, "account-passwords-differ").await;
        }
        // Whoever found a browser open may not guess here either.
        let now = pages.hall.now();
        let tried = format!("password of {}", staff.user.id);
        if let Err(wait) = pages.attempts.may(&tried, from, now) {
            let problem = staff.reader.words.count("account-wait", wait.minutes());
            return shown(&pages, &staff, StatusCode::TOO_MANY_REQUESTS, Some(problem), None).await;
        }
        let (user, this) = (&staff.user, staff.session().to_owned());
        let changed =
            own_account::change_password(&pages.hall, user, typed.old, typed.password, this, staff.by()).await?;
        match changed {
            Ok(()) => {
                let done = Some(staff.reader.words.say("account-password-changed"));
                shown(&pages, &staff, StatusCode::OK, None, done).await
            }
            Err(ChangeRefused::WrongOld) => {
                pages.attempts.failed(&tried, from, now);
                refused(&pages, &staff, "account-password-old-wrong").await
            }
            Err(ChangeRefused::Password(why)) => refused(&pages, &staff, problem_of(why)).await,
        }
    };
    answer(&pages, &staff, page.await).await
}

pub async fn end_session(
    State(pages): State<Pages>,
    staff: Staff,
    form: Result<Form<Which>, FormRejection>,
) -> Response {
    let page = async {
        let Ok(Form(which)) = form else { return refused(&pages, &staff, "account-unreadable").await };
        own_account::end_session(&pages.hall, staff.user.id, which.session, staff.by()).await?;
        Ok(Redirect::to(&staff.reader.link(PATH)).into_response())
    };
    answer(&pages, &staff, page.await).await
}

pub async fn end_others(State(pages): State<Pages>, staff: Staff) -> Response {
    let page = async {
        let this = staff.session().to_owned();
        own_account::end_other_sessions(&pages.hall, staff.user.id, this, staff.by()).await?;
        Ok(Redirect::to(&staff.reader.link(PATH)).into_response())
    };
    answer(&pages, &staff, page.await).await
}

pub(super) async fn refused(pages: &Pages, staff: &Staff, problem: &str) -> Result<Response, Failed> {
    let problem = Some(staff.reader.words.say(problem));
    shown(pages, staff, StatusCode::BAD_REQUEST, problem, None).await
}

async fn shown(
    pages: &Pages,
    staff: &Staff,
    status: StatusCode,
    problem: Option<String>,
    done: Option<String>,
) -> Result<Response, Failed> {
    let sessions = own_account::sessions(&pages.hall, staff.user.id).await?;
    let codes = second_factor::state(&pages.hall, staff.user.id).await?;
    let passkeys = PasskeyPart::of(pages, staff).await?;
    let site = site(pages, &staff.reader).await?;
    let words = site.words();
    let line = |session: own_account::OwnSession| SessionLine {
        is_this: session.id_hash == staff.session(),
        id: session.id_hash,
        device: Some(session.agent).filter(|agent| !agent.is_empty()).unwrap_or_else(|| words.say("account-device")),
        since: words.moment(session.since),
        last_seen: words.moment(session.last_seen),
    };
    let chosen = staff.user.language.as_deref().and_then(Tongue::by_tag).unwrap_or(words.tongue);
    let mut frame = DeskFrame::new(&site, staff, DeskPlace::Account, words.say("account-title"));
    frame.scripts.extend(passkeys.as_ref().map(|part| part.script));
    let page = AccountPage {
        email: staff.user.email.clone(),
        name: staff.user.name.clone(),
        languages: languages(chosen),
        problem,
        done,
        sessions: sessions.into_iter().map(line).collect(),
        codes_since: codes.since.map(|since| words.day(since)),
        codes_left: words.count("account-recovery-left", codes.recovery_codes_left),
        passkeys,
        has_password: own_account::has_password(&pages.hall, staff.user.id).await?,
        frame,
    };
    Ok((status, Html(page.render()?)).into_response())
}

pub(super) async fn answer(pages: &Pages, staff: &Staff, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(failure) => failed(pages, &staff.reader, PATH, failure).await,
    }
}
