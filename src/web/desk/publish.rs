//! Before an entry goes out: what to look at, how it will look elsewhere, and the buttons that send it, now or later.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

use crate::domain::entry_check::Weight;
use crate::domain::key::Key;
use crate::domain::refusal::FieldRefusal;
use crate::domain::role::Act;
use crate::domain::time::Moment;
use crate::usecases::error::UseError;
use crate::usecases::{entry_desk, entry_publish, entry_schedule, entry_withdraw};
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;

use super::answers::{Shown, answer, go_to, key_of, shown_with, site};
use super::form::WriteForm;
use super::frame::{DeskFrame, DeskPlace};
use super::views::publish::{PublishPage, WithdrawPage};

pub(super) fn router() -> Router<Pages> {
    Router::new()
        .route("/desk/entries/{key}/publish", get(check).post(publish))
        .route("/desk/entries/{key}/schedule", post(schedule))
        .route("/desk/entries/{key}/schedule/cancel", post(cancel))
        .route("/desk/entries/{key}/withdraw", get(ask).post(withdraw))
}

async fn check(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>) -> Response {
    let page = async { page(&pages, &staff, StatusCode::OK, key_of(&key)?, "", None).await };
    answer(&pages, &staff, page.await).await
}

async fn page(
    pages: &Pages,
    staff: &Staff,
    status: StatusCode,
    key: Key,
    due: &str,
    refusal: Option<&FieldRefusal>,
) -> Shown {
    staff.require(Act::WriteEntries)?;
    let outlook = entry_desk::outlook(&pages.hall, key).await?;
    let site = site(pages, staff).await?;
    let frame = DeskFrame::new(&site, staff, DeskPlace::Entries, site.words().say("publish-title"));
    shown_with(status, &PublishPage::new(frame, &outlook, &pages.hall.here(), pages.hall.now(), due, refusal))
}

async fn publish(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>) -> Response {
    let done = async {
        let key = ready(&pages, &staff, &key).await?;
        let entry = entry_publish::run(&pages.hall, key, staff.by()).await?;
        go_to(&staff.reader.link(&format!("/desk/entries/{}/edit?done=published", entry.key)))
    };
    answer(&pages, &staff, done.await).await
}

/// An entry that nothing keeps back.
async fn ready(pages: &Pages, staff: &Staff, key: &str) -> Result<Key, Failed> {
    staff.require(Act::WriteEntries)?;
    let key = key_of(key)?;
    let outlook = entry_desk::outlook(&pages.hall, key.clone()).await?;
    if outlook.remarks.iter().any(|remark| remark.weight() == Weight::Error) {
        let why = "the entry cannot go out like this; write a summary and choose a principle first";
        return Err(Failed::Use(UseError::Conflict(why.to_owned())));
    }
    Ok(key)
}

async fn schedule(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>, body: Bytes) -> Response {
    let done = async {
        let key = ready(&pages, &staff, &key).await?;
        let form = WriteForm::read(&body);
        let due = match (form.one("day"), form.one("hour")) {
            (Some(day), hour) => format!("{}T{}", day.trim(), hour.as_deref().unwrap_or("09:00").trim()),
            (None, _) => String::new(),
        };
        let set = match Moment::parse(&format!("{due}:00Z")) {
            Some(moment) => entry_schedule::set(&pages.hall, key.clone(), moment, staff.by()).await,
            None => {
                let problem = "is no day and hour; write them like 2026-11-30 and 09:30";
                Err(UseError::Invalid(vec![FieldRefusal::new("due", problem)]))
            }
        };
        match set {
            Ok(entry) => go_to(&staff.reader.link(&format!("/desk/entries/{}/edit?done=scheduled", entry.key))),
            Err(UseError::Invalid(refusals)) => {
                page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, key, &due, refusals.first()).await
            }
            Err(err) => Err(err.into()),
        }
    };
    answer(&pages, &staff, done.await).await
}

async fn cancel(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>) -> Response {
    let done = async {
        staff.require(Act::WriteEntries)?;
        let entry = entry_schedule::cancel(&pages.hall, key_of(&key)?, staff.by()).await?;
        go_to(&staff.reader.link(&format!("/desk/entries/{}/edit?done=cancelled", entry.key)))
    };
    answer(&pages, &staff, done.await).await
}

/// What withdrawing means, before it is done.
async fn ask(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>) -> Response {
    let page = async {
        staff.require(Act::WriteEntries)?;
        let outlook = entry_desk::outlook(&pages.hall, key_of(&key)?).await?;
        let site = site(&pages, &staff).await?;
        let frame = DeskFrame::new(&site, &staff, DeskPlace::Entries, site.words().say("withdraw-title"));
        shown_with(StatusCode::OK, &WithdrawPage::new(frame, &outlook))
    };
    answer(&pages, &staff, page.await).await
}

async fn withdraw(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>) -> Response {
    let done = async {
        staff.require(Act::WriteEntries)?;
        entry_withdraw::run(&pages.hall, key_of(&key)?, staff.by()).await?;
        go_to(&staff.reader.link("/desk/entries?done=withdrawn"))
    };
    answer(&pages, &staff, done.await).await
}
