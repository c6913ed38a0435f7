//! Reply, follow, share or like from the visitor's own server: a page with a form, and the way it finds.
//!
//! No answer of these routes is a redirect. A link to elsewhere appears only on the page that answers the visitor's own
//! form, so that nobody can craft an address of ours that leads away. Which pages of other servers are acceptable is
//! left to `wire::intent`.

use axum::Router;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::header::{CACHE_CONTROL, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use crate::domain::interaction::Interaction;
use crate::domain::refusal::FieldRefusal;
use crate::usecases::error::UseError;
use crate::usecases::interaction_find::{self, NoWay, Target, Way};
use crate::web::typed::Form;

use super::pages::{Failed, Pages, failed, site};
use super::reader::Reader;
use super::views::{InteractPage, Step, Template, links};
use super::visitor::Visitor;

/// An address of 255 bytes, an id of 2048 and their names, percent-encoded.
const FORM_MAX_BYTES: usize = 8 * 1024;
const PATH: &str = "/interact";

pub fn router(pages: Pages) -> Router {
    Router::new().route(PATH, get(show).post(find)).layer(DefaultBodyLimit::max(FORM_MAX_BYTES)).with_state(pages)
}

/// What the page is about.
#[derive(Deserialize)]
struct Wish {
    object: Option<String>,
    #[serde(rename = "do")]
    act: Option<String>,
}

/// The form of the page.
#[derive(Deserialize)]
struct Asked {
    object: Option<String>,
    #[serde(rename = "do")]
    act: Option<String>,
    #[serde(default)]
    address: String,
}

async fn show(State(pages): State<Pages>, reader: Reader, wish: Result<Query<Wish>, QueryRejection>) -> Response {
    let page = async {
        let Query(wish) = wish.map_err(|_| unreadable())?;
        let (target, act) = wanted(&pages, wish.object, wish.act.as_deref()).await?;
        shown(&pages, &reader, StatusCode::OK, &target, act, "", Step::Ask).await
    };
    answer(&pages, &reader, page.await).await
}

async fn find(
    State(pages): State<Pages>,
    reader: Reader,
    Visitor(from): Visitor,
    form: Result<Form<Asked>, FormRejection>,
) -> Response {
    let page = async {
        let Form(asked) = form.map_err(|_| unreadable())?;
        let (target, act) = wanted(&pages, asked.object, asked.act.as_deref()).await?;
        let now = pages.hall.now();
        if !pages.lookups.take(from, now) {
            return shown(&pages, &reader, StatusCode::TOO_MANY_REQUESTS, &target, act, &asked.address, Step::TooOften)
                .await;
        }
        let (status, step) = step_of(interaction_find::way(&pages.hall, &target, act, &asked.address).await);
        shown(&pages, &reader, status, &target, act, &asked.address, step).await
    };
    answer(&pages, &reader, page.await).await
}

/// The object and the act, where both are ours to offer.
async fn wanted(pages: &Pages, object: Option<String>, act: Option<&str>) -> Result<(Target, Interaction), UseError> {
    let nothing = || UseError::not_found("this address names nothing to act on".to_owned());
    let target = interaction_find::target(&pages.hall, &object.ok_or_else(nothing)?).await?;
    let act = match act {
        None => target.acts().first().copied(),
        Some(word) => word.parse().ok().filter(|act| target.acts().contains(act)),
    };
    let act = act.ok_or_else(|| {
        let possible = target.acts().iter().map(|act| act.as_str()).collect::<Vec<_>>().join(", ");
        UseError::Invalid(vec![FieldRefusal::new("do", format!("this cannot be done with it; use {possible}"))])
    })?;
    Ok((target, act))
}

fn unreadable() -> UseError {
    UseError::Invalid(vec![FieldRefusal::new("object", "the form cannot be read; go back and send it once more")])
}

fn step_of(found: Result<Way, NoWay>) -> (StatusCode, Step) {
    match found {
        Ok(way) => (
            StatusCode::OK,
            Step::Go {
                page: way.page.to_string(),
                strange: (way.server != way.typed).then(|| way.typed.to_string()),
                server: way.server.to_string(),
            },
        ),
        Err(NoWay::NotOffered(server)) => (StatusCode::OK, Step::Copy { server: server.to_string() }),
        Err(NoWay::NoAddress) => (StatusCode::BAD_REQUEST, Step::NoAddress),
        Err(NoWay::OurOwn) => (StatusCode::BAD_REQUEST, Step::OurOwn),
        Err(NoWay::Paused) => (StatusCode::SERVICE_UNAVAILABLE, Step::Paused),
        Err(NoWay::Nobody(acct)) => (StatusCode::OK, Step::Nobody { user: acct.user, server: acct.peer.to_string() }),
        Err(NoWay::NoAnswer(server)) => (StatusCode::OK, Step::NoAnswer { server: server.to_string() }),
    }
}

async fn shown(
    pages: &Pages,
    reader: &Reader,
    status: StatusCode,
    target: &Target,
    act: Interaction,
    typed: &str,
    step: Step,
) -> Result<Response, Failed> {
    let reader = reader.clone().at(links::interact(target.id(), act));
    let page = InteractPage::new(&site(pages, &reader).await?, target, act, typed, step);
    // What was typed stays between the visitor and this one answer.
    let mut response = (status, [(CACHE_CONTROL, "no-store")], Html(page.render()?)).into_response();
    if status == StatusCode::TOO_MANY_REQUESTS {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
    }
    Ok(response)
}

async fn answer(pages: &Pages, reader: &Reader, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(failure) => failed(pages, reader, PATH, failure).await,
    }
}
