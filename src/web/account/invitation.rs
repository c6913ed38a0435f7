//! `/invitation/TOKEN`: a one-time link, with which somebody says their name and chooses a password.
//!
//! What a link is good for is `usecases::invitation_use`'s.

use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use crate::store::users::User;
use crate::usecases::invitation_use::{self, Used};
use crate::web::assets;
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::reader::Reader;
use crate::web::typed::Form;
use crate::web::views::frame::{Frame, Place};

use super::choosing::{Choosing, TypedPerson, problem_of};
use super::codes::after_password;
use super::knock::Knock;
use super::then;

const PATH: &str = "/invitation";

#[derive(Template)]
#[template(path = "account/invitation.html")]
struct InvitationPage {
    frame: Frame,
    stylesheet: &'static str,
    action: String,
    email: String,
    choosing: Choosing,
}

/// For a link that is over.
#[derive(Template)]
#[template(path = "account/over.html")]
struct OverPage {
    frame: Frame,
    advice: String,
}

pub async fn page(State(pages): State<Pages>, reader: Reader, Path(token): Path<String>) -> Response {
    let page = async {
        match invitation_use::open(&pages.hall, &token).await? {
            Some(user) => {
                let person = TypedPerson { name: user.name.clone(), ..TypedPerson::default() };
                shown(&pages, &reader, StatusCode::OK, &token, &user, &person, None).await
            }
            None => over(&pages, &reader, "account-invitation-over").await,
        }
    };
    answer(&pages, &reader, page.await).await
}

pub async fn accept(
    State(pages): State<Pages>,
    reader: Reader,
    knock: Knock,
    Path(token): Path<String>,
    form: Result<Form<TypedPerson>, FormRejection>,
) -> Response {
    let page = async {
        let Some(user) = invitation_use::open(&pages.hall, &token).await? else {
            return over(&pages, &reader, "account-invitation-over").await;
        };
        let person = form.map(|Form(person)| person).unwrap_or_default();
        if !person.agrees() {
            let problem = Some("account-passwords-differ");
            return shown(&pages, &reader, StatusCode::BAD_REQUEST, &token, &user, &person, problem).await;
        }
        match invitation_use::run(&pages.hall, &token, person.said()).await? {
            Used::Done(user) => Ok(after_password(&pages, &knock, &user, then::DESK).await?),
            Used::Over => over(&pages, &reader, "account-invitation-over").await,
            Used::Refused(refused) => {
                let problem = Some(problem_of(refused));
                shown(&pages, &reader, StatusCode::BAD_REQUEST, &token, &user, &person, problem).await
            }
        }
    };
    answer(&pages, &reader, page.await).await
}

async fn shown(
    pages: &Pages,
    reader: &Reader,
    status: StatusCode,
    token: &str,
    user: &User,
    person: &TypedPerson,
    problem: Option<&str>,
) -> Result<Response, Failed> {
    let site = site(pages, reader).await?;
    let mut frame = Frame::new(&site, Place::Elsewhere, reader.words.say("account-invitation")).unindexed();
    frame.search = false;
    let page = InvitationPage {
        stylesheet: &assets::account_stylesheet().path,
        action: reader.link(&format!("{PATH}/{token}")),
        email: user.email.clone(),
        choosing: Choosing::new(reader, person, user.language.as_deref(), problem),
        frame,
    };
    Ok((status, Html(page.render()?)).into_response())
}

/// For whoever comes with a link that nothing can be done with.
pub(super) async fn over(pages: &Pages, reader: &Reader, advice: &str) -> Result<Response, Failed> {
    let site = site(pages, reader).await?;
    let frame = Frame::new(&site, Place::Elsewhere, reader.words.say("account-over")).unindexed();
    let page = OverPage { advice: reader.words.say(advice), frame };
    Ok((StatusCode::GONE, Html(page.render()?)).into_response())
}

async fn answer(pages: &Pages, reader: &Reader, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        // The token stays out of the log.
        Err(failure) => failed(pages, reader, PATH, failure).await,
    }
}
