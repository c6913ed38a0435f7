//! `/desk/settings/name`: what the city is called, where its configuration leaves that open.
//!
//! How it looks is another page's.

use askama::Template;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

use crate::domain::role::Act;
use crate::usecases::city_name::{self, NameInput};
use crate::web::account::naming::{Naming, problem_of};
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::staff::Staff;
use crate::web::typed::Form;

use super::{DeskFrame, DeskPlace};

const PATH: &str = "/desk/settings/name";

#[derive(Template)]
#[template(path = "desk/naming.html")]
struct SettingsPage {
    frame: DeskFrame,
    naming: Naming,
    problem: Option<String>,
    saved: bool,
}

#[derive(Clone, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    city_name: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    languages: String,
}

pub async fn page(State(pages): State<Pages>, staff: Staff) -> Response {
    let page = async {
        staff.require(Act::ChangeCity)?;
        shown(&pages, &staff, None, None, false).await
    };
    answer(&pages, &staff, page.await).await
}

pub async fn save(State(pages): State<Pages>, staff: Staff, form: Result<Form<Typed>, FormRejection>) -> Response {
    let page = async {
        staff.require(Act::ChangeCity)?;
        let Ok(Form(typed)) = form else {
            return shown(&pages, &staff, None, Some("account-unreadable"), false).await;
        };
        let input = NameInput { name: typed.city_name, country: typed.country, languages: typed.languages };
        match city_name::run(&pages.hall, &input, staff.by()).await? {
            Ok(()) => shown(&pages, &staff, None, None, true).await,
            Err(refused) => shown(&pages, &staff, Some(&input), Some(problem_of(refused)), false).await,
        }
    };
    answer(&pages, &staff, page.await).await
}

async fn shown(
    pages: &Pages,
    staff: &Staff,
    typed: Option<&NameInput>,
    problem: Option<&str>,
    saved: bool,
) -> Result<Response, Failed> {
    let site = site(pages, &staff.reader).await?;
    let words = site.words();
    let page = SettingsPage {
        naming: Naming::new(&pages.hall, words, typed),
        problem: problem.map(|problem| words.say(problem)),
        saved,
        frame: DeskFrame::new(&site, staff, DeskPlace::Settings, words.say("settings-title")),
    };
    let status = if problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    Ok((status, Html(page.render()?)).into_response())
}

async fn answer(pages: &Pages, staff: &Staff, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(failure) => failed(pages, &staff.reader, PATH, failure).await,
    }
}
