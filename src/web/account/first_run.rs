//! `/first-run/TOKEN`: whoever started the node names the city and makes the first account.
//!
//! What the link is good for is `usecases::first_run`'s; what comes next is on the desk.

use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

use crate::usecases::city_name::NameInput;
use crate::usecases::first_run::{self, First, FirstRefused};
use crate::web::assets;
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::reader::Reader;
use crate::web::typed::Form;
use crate::web::views::frame::{Frame, Place};

use super::choosing::{Choosing, TypedPerson, problem_of};
use super::invitation::over;
use super::knock::Knock;
use super::naming::{Naming, problem_of as naming_problem};
use super::sign_in::go_on;
use super::then;

const PATH: &str = "/first-run";

#[derive(Template)]
#[template(path = "account/first_run.html")]
struct FirstRunPage {
    frame: Frame,
    stylesheet: &'static str,
    action: String,
    email: String,
    naming: Naming,
    choosing: Choosing,
}

#[derive(Clone, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    city_name: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    languages: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
}

impl Typed {
    fn person(&self) -> TypedPerson {
        TypedPerson {
            name: self.name.clone(),
            language: self.language.clone(),
            password: self.password.clone(),
            again: self.again.clone(),
        }
    }

    fn city(&self) -> NameInput {
        NameInput { name: self.city_name.clone(), country: self.country.clone(), languages: self.languages.clone() }
    }
}

pub async fn page(State(pages): State<Pages>, reader: Reader, Path(token): Path<String>) -> Response {
    let page = async {
        if !first_run::is_open(&pages.hall, &token).await? {
            return over(&pages, &reader, "first-run-over").await;
        }
        shown(&pages, &reader, StatusCode::OK, &token, None, None).await
    };
    answer(&pages, &reader, page.await).await
}

pub async fn begin(
    State(pages): State<Pages>,
    reader: Reader,
    knock: Knock,
    Path(token): Path<String>,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    let page = async {
        if !first_run::is_open(&pages.hall, &token).await? {
            return over(&pages, &reader, "first-run-over").await;
        }
        let typed = form.map(|Form(typed)| typed).unwrap_or_default();
        let person = typed.person();
        let refused = |problem| shown(&pages, &reader, StatusCode::BAD_REQUEST, &token, Some(&typed), Some(problem));
        if !person.agrees() {
            return refused("account-passwords-differ").await;
        }
        match first_run::run(&pages.hall, &token, &typed.city(), &typed.email, person.said()).await? {
            First::Done(user) => Ok(go_on(&knock, &user, "first run", then::DESK).await?),
            First::Over => over(&pages, &reader, "first-run-over").await,
            First::Refused(FirstRefused::City(why)) => refused(naming_problem(why)).await,
            First::Refused(FirstRefused::NoAddress) => refused("account-no-address").await,
            First::Refused(FirstRefused::Password(why)) => refused(problem_of(why)).await,
        }
    };
    answer(&pages, &reader, page.await).await
}

async fn shown(
    pages: &Pages,
    reader: &Reader,
    status: StatusCode,
    token: &str,
    typed: Option<&Typed>,
    problem: Option<&str>,
) -> Result<Response, Failed> {
    let site = site(pages, reader).await?;
    let mut frame = Frame::new(&site, Place::Elsewhere, reader.words.say("first-run-title")).unindexed();
    frame.search = false;
    let person = typed.map(Typed::person).unwrap_or_default();
    let mut naming = Naming::new(&pages.hall, reader.words, typed.map(Typed::city).as_ref());
    if typed.is_none() && !naming.name.fixed {
        // What the city is called until somebody says so is not to be kept by mistake.
        naming.name.value.clear();
    }
    let page = FirstRunPage {
        stylesheet: &assets::account_stylesheet().path,
        action: reader.link(&format!("{PATH}/{token}")),
        email: typed.map(|typed| typed.email.chars().take(254).collect()).unwrap_or_default(),
        naming,
        choosing: Choosing::new(reader, &person, None, problem),
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
