//! `/desk/people`: who is on the staff, and who joins, changes and leaves.
//!
//! A link is shown once, on the page that answers the form; nothing that opens a door is ever shown again.

use askama::Template;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::domain::id::UserId;
use crate::domain::role::{Act, Role};
use crate::usecases::error::UseError;
use crate::usecases::invitation_make::Link;
use crate::usecases::person_invite::{self, InviteRefused};
use crate::usecases::person_list::{self, Person};
use crate::usecases::{person_end, person_link, person_role, proofs_reset};
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::staff::Staff;
use crate::web::typed::Form;
use crate::web::words::{When, Words};

use super::{DeskFrame, DeskPlace};

const PATH: &str = "/desk/people";
const REASON_MAX_CHARS: usize = 500;

#[derive(Template)]
#[template(path = "desk/people.html")]
struct PeoplePage {
    frame: DeskFrame,
    people: Vec<PersonLine>,
    roles: Vec<RoleChoice>,
    /// What was typed into the form for inviting somebody.
    email: String,
    problem: Option<String>,
    link: Option<ShownLink>,
}

struct PersonLine {
    id: String,
    /// Their name, or else their address.
    name: String,
    email: String,
    roles: Vec<RoleChoice>,
    state: String,
    last_seen: Option<When>,
    is_self: bool,
    has_proofs: bool,
}

#[derive(Clone)]
struct RoleChoice {
    value: &'static str,
    label: String,
    hint: String,
    chosen: bool,
}

/// A new link, shown this once.
struct ShownLink {
    url: String,
    lede: String,
    until: When,
}

#[derive(Deserialize)]
pub struct Invite {
    #[serde(default)]
    email: String,
    role: Option<String>,
}

#[derive(Deserialize)]
pub struct Lost {
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize)]
pub struct NewRole {
    role: String,
}

/// What the page says beside the list.
#[derive(Default)]
struct Says {
    status: StatusCode,
    email: String,
    problem: Option<String>,
    link: Option<(String, Link)>,
}

pub async fn page(State(pages): State<Pages>, staff: Staff) -> Response {
    let page = async {
        staff.require(Act::ManagePeople)?;
        shown(&pages, &staff, Says::default()).await
    };
    answer(&pages, &staff, page.await).await
}

pub async fn invite(State(pages): State<Pages>, staff: Staff, form: Result<Form<Invite>, FormRejection>) -> Response {
    let page = async {
        staff.require(Act::ManagePeople)?;
        let words = staff.reader.words;
        let Ok(Form(Invite { email, role })) = form else {
            return refused(&pages, &staff, words.say("account-unreadable"), String::new()).await;
        };
        let Some(role) = role.and_then(|role| role.parse().ok()) else {
            return refused(&pages, &staff, words.say("people-no-role"), email).await;
        };
        match person_invite::run(&pages.hall, &email, role, staff.by()).await? {
            Ok(link) => {
                let lede = words.named("people-link-for", &email);
                shown(&pages, &staff, Says { link: Some((lede, link)), ..Says::default() }).await
            }
            Err(InviteRefused::NoAddress) => refused(&pages, &staff, words.say("account-no-address"), email).await,
            Err(InviteRefused::IsHere) => refused(&pages, &staff, words.named("people-is-here", &email), email).await,
        }
    };
    answer(&pages, &staff, page.await).await
}

pub async fn change_role(
    State(pages): State<Pages>,
    staff: Staff,
    Path(id): Path<i64>,
    form: Result<Form<NewRole>, FormRejection>,
) -> Response {
    let page = async {
        staff.require(Act::ManagePeople)?;
        let role = form.ok().and_then(|Form(form)| form.role.parse().ok());
        let Some(role) = role else {
            return refused(&pages, &staff, staff.reader.words.say("people-no-role"), String::new()).await;
        };
        match person_role::run(&pages.hall, UserId(id), role, staff.by()).await? {
            Some(_) => Ok(Redirect::to(&staff.reader.link(PATH)).into_response()),
            None => refused(&pages, &staff, staff.reader.words.say("people-last-admin"), String::new()).await,
        }
    };
    answer(&pages, &staff, page.await).await
}

pub async fn end_access(State(pages): State<Pages>, staff: Staff, Path(id): Path<i64>) -> Response {
    let page = async {
        staff.require(Act::ManagePeople)?;
        match person_end::run(&pages.hall, UserId(id), staff.by()).await? {
            Some(_) => Ok(Redirect::to(&staff.reader.link(PATH)).into_response()),
            None => refused(&pages, &staff, staff.reader.words.say("people-last-admin"), String::new()).await,
        }
    };
    answer(&pages, &staff, page.await).await
}

/// Somebody lost what they sign in with beside the password.
pub async fn reset_proofs(
    State(pages): State<Pages>,
    staff: Staff,
    Path(id): Path<i64>,
    form: Result<Form<Lost>, FormRejection>,
) -> Response {
    let page = async {
        staff.require(Act::ManagePeople)?;
        let reason: String =
            form.map(|Form(lost)| lost.reason).unwrap_or_default().chars().take(REASON_MAX_CHARS).collect();
        let reason = reason.trim();
        if reason.is_empty() {
            return refused(&pages, &staff, staff.reader.words.say("people-lost-no-reason"), String::new()).await;
        }
        proofs_reset::run(&pages.hall, UserId(id), reason, staff.by()).await?;
        Ok(Redirect::to(&staff.reader.link(PATH)).into_response())
    };
    answer(&pages, &staff, page.await).await
}

pub async fn new_link(State(pages): State<Pages>, staff: Staff, Path(id): Path<i64>) -> Response {
    let page = async {
        staff.require(Act::ManagePeople)?;
        let (user, link) = person_link::run(&pages.hall, UserId(id), staff.by()).await?;
        let lede = staff.reader.words.named("people-link-for", &user.email);
        shown(&pages, &staff, Says { link: Some((lede, link)), ..Says::default() }).await
    };
    answer(&pages, &staff, page.await).await
}

async fn refused(pages: &Pages, staff: &Staff, problem: String, email: String) -> Result<Response, Failed> {
    let says = Says { status: StatusCode::BAD_REQUEST, email, problem: Some(problem), link: None };
    shown(pages, staff, says).await
}

async fn shown(pages: &Pages, staff: &Staff, says: Says) -> Result<Response, Failed> {
    let people = person_list::run(&pages.hall).await?;
    let site = site(pages, &staff.reader).await?;
    let words = site.words();
    let page = PeoplePage {
        people: people.iter().map(|person| line(words, person, staff)).collect(),
        roles: roles(words, Role::Editor),
        email: says.email.chars().take(254).collect(),
        problem: says.problem,
        link: says.link.map(|(lede, link)| ShownLink { url: link.url, lede, until: words.moment(link.ends_at) }),
        frame: DeskFrame::new(&site, staff, DeskPlace::People, words.say("people-title")),
    };
    Ok((says.status, Html(page.render()?)).into_response())
}

fn line(words: &'static Words, person: &Person, staff: &Staff) -> PersonLine {
    let user = &person.user;
    let state = match (person.can_sign_in, person.is_invited) {
        (true, false) => "people-state-active",
        (true, true) => "people-state-renewed",
        (false, true) => "people-state-invited",
        (false, false) => "people-state-waiting",
    };
    PersonLine {
        id: user.id.to_string(),
        name: Some(&user.name).filter(|name| !name.is_empty()).unwrap_or(&user.email).clone(),
        email: user.email.clone(),
        roles: roles(words, user.role),
        state: words.say(state),
        last_seen: person.last_seen.map(|seen| words.moment(seen)),
        is_self: user.id == staff.user.id,
        has_proofs: person.has_proofs,
    }
}

fn roles(words: &'static Words, chosen: Role) -> Vec<RoleChoice> {
    let choice = |role: Role| {
        let (label, hint) = match role {
            Role::Admin => ("people-admin", "people-admin-hint"),
            Role::Manager => ("people-manager", "people-manager-hint"),
            Role::Editor => ("people-editor", "people-editor-hint"),
            Role::Moderator => ("people-moderator", "people-moderator-hint"),
        };
        RoleChoice { value: role.as_str(), label: words.say(label), hint: words.say(hint), chosen: role == chosen }
    };
    Role::ALL.into_iter().map(choice).collect()
}

async fn answer(pages: &Pages, staff: &Staff, page: Result<Response, Failed>) -> Response {
    match page {
        Ok(page) => page,
        Err(Failed::Use(UseError::NotFound(_))) => Redirect::to(&staff.reader.link(PATH)).into_response(),
        Err(failure) => failed(pages, &staff.reader, PATH, failure).await,
    }
}
