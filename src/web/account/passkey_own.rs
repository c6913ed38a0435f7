//! `/account/passkeys`: passkeys of one's own account, added, listed and removed.
//!
//! What a device has to answer is decided in `usecases::passkey_add`; signing in with one is `passkey_sign_in`'s.

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;

use crate::usecases::error::UseError;
use crate::usecases::passkey_add::{self, AddRefused};
use crate::usecases::passkey_list::{self, OwnPasskey};
use crate::usecases::{one_time, passkeys};
use crate::web::assets;
use crate::web::pages::Pages;
use crate::web::staff::Staff;
use crate::web::typed::Form;
use crate::web::visitor::{self, Visitor};
use crate::web::words::{When, Words};

use super::own::{PATH, answer, refused};

/// The part of the account page that is about passkeys.
pub(super) struct PasskeyPart {
    pub script: &'static str,
    pub passkeys: Vec<PasskeyLine>,
}

pub(super) struct PasskeyLine {
    pub id: i64,
    pub name: String,
    pub since: When,
    pub used: Option<When>,
}

impl PasskeyPart {
    /// None on a node that cannot have passkeys.
    pub async fn of(pages: &Pages, staff: &Staff) -> Result<Option<Self>, UseError> {
        if !passkeys::are_offered(&pages.hall.site) {
            return Ok(None);
        }
        let own = passkey_list::run(&pages.hall, staff.user.id).await?;
        let words = staff.reader.words;
        let passkeys = own.into_iter().map(|passkey| line(words, passkey)).collect();
        Ok(Some(Self { script: &assets::passkeys_script().path, passkeys }))
    }
}

fn line(words: &'static Words, passkey: OwnPasskey) -> PasskeyLine {
    PasskeyLine {
        id: passkey.id,
        name: Some(passkey.name).filter(|name| !name.is_empty()).unwrap_or_else(|| words.say("passkey-unnamed")),
        since: words.moment(passkey.since),
        used: passkey.used.map(|used| words.moment(used)),
    }
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    password: String,
}

#[derive(Deserialize)]
pub struct Answered {
    #[serde(default)]
    token: String,
    #[serde(default)]
    credential: String,
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
pub struct Which {
    passkey: i64,
}

/// What the device is asked; the answer is for the script of the page.
pub async fn begin(
    State(pages): State<Pages>,
    staff: Staff,
    Visitor(from): Visitor,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    let words = staff.reader.words;
    let refused = |status: StatusCode, problem: String| (status, Json(json!({ "problem": problem }))).into_response();
    let now = pages.hall.now();
    // The password is guarded as at its change.
    let tried = format!("password of {}", staff.user.id);
    if let Err(wait) = pages.attempts.may(&tried, from, now) {
        return refused(StatusCode::TOO_MANY_REQUESTS, words.count("account-wait", wait.minutes()));
    }
    let typed = form.map(|Form(typed)| typed.password).unwrap_or_default();
    let begun = async {
        let begun = passkey_add::begin(&pages.hall, &staff.user, typed, staff.session()).await?;
        let (asked, begun) = match begun {
            Ok(begun) => begun,
            Err(why) => return Ok(Err(why)),
        };
        let token = pages.waiting.adding.keep(begun, visitor::household(from), now)?;
        Ok::<_, UseError>(Ok(token.map(|token| json!({ "token": token, "asked": asked }))))
    };
    match begun.await {
        Ok(Ok(Some(asked))) => Json(asked).into_response(),
        Ok(Ok(None)) => refused(StatusCode::TOO_MANY_REQUESTS, words.count("account-wait", one_time::LASTS_MINUTES)),
        Ok(Err(why)) => {
            if why == AddRefused::WrongPassword {
                pages.attempts.failed(&tried, from, now);
            }
            refused(StatusCode::BAD_REQUEST, words.say(problem_of(why)))
        }
        Err(err) => {
            tracing::error!("a passkey cannot be begun: {err}");
            refused(StatusCode::INTERNAL_SERVER_ERROR, words.say("passkey-failed"))
        }
    }
}

pub async fn add(State(pages): State<Pages>, staff: Staff, form: Result<Form<Answered>, FormRejection>) -> Response {
    let page = async {
        let Ok(Form(answered)) = form else { return refused(&pages, &staff, "account-unreadable").await };
        let Some(begun) = pages.waiting.adding.take(&answered.token, pages.hall.now()) else {
            return refused(&pages, &staff, "passkey-late").await;
        };
        let (credential, name) = (&answered.credential, &answered.name);
        match passkey_add::finish(&pages.hall, &staff.user, begun, credential, name, staff.by()).await? {
            Ok(()) => Ok(Redirect::to(&staff.reader.link(PATH)).into_response()),
            Err(why) => refused(&pages, &staff, problem_of(why)).await,
        }
    };
    answer(&pages, &staff, page.await).await
}

pub async fn remove(State(pages): State<Pages>, staff: Staff, form: Result<Form<Which>, FormRejection>) -> Response {
    let page = async {
        let Ok(Form(which)) = form else { return refused(&pages, &staff, "account-unreadable").await };
        passkey_list::remove(&pages.hall, staff.user.id, which.passkey, staff.by()).await?;
        Ok(Redirect::to(&staff.reader.link(PATH)).into_response())
    };
    answer(&pages, &staff, page.await).await
}

fn problem_of(why: AddRefused) -> &'static str {
    match why {
        AddRefused::WrongPassword => "account-password-old-wrong",
        AddRefused::SignInAgain => "passkey-sign-in-again",
        AddRefused::TooMany => "passkey-too-many",
        AddRefused::NotTaken => "passkey-not-taken",
    }
}
