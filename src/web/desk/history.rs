//! What an entry said before: its changes, what is different between any two, and the way back.

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

use crate::domain::id::RevisionId;
use crate::domain::role::Act;
use crate::usecases::entry_history;
use crate::usecases::error::UseError;
use crate::web::pages::Pages;
use crate::web::staff::Staff;

use super::answers::{Shown, answer, go_to, key_of, shown, site};
use super::form::WriteForm;
use super::frame::{DeskFrame, DeskPlace};
use super::views::history::HistoryPage;

pub(super) fn router() -> Router<Pages> {
    Router::new().route("/desk/entries/{key}/history", get(history)).route("/desk/entries/{key}/restore", post(restore))
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    from: Option<i64>,
    to: Option<i64>,
}

async fn history(
    State(pages): State<Pages>,
    staff: Staff,
    Path(key): Path<String>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    answer(&pages, &staff, history_page(&pages, &staff, &key, asked).await).await
}

async fn history_page(pages: &Pages, staff: &Staff, key: &str, asked: Asked) -> Shown {
    staff.require(Act::SeeDrafts)?;
    let (entry, revisions) = entry_history::run(&pages.hall, key_of(key)?).await?;
    let site = site(pages, staff).await?;
    let frame = DeskFrame::new(&site, staff, DeskPlace::Entries, site.words().say("history-title"));
    let may_write = staff.user.role.may(Act::WriteEntries);
    let compared = (asked.from.map(RevisionId), asked.to.map(RevisionId));
    shown(&HistoryPage::new(frame, &entry, &revisions, compared, may_write))
}

async fn restore(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>, body: Bytes) -> Response {
    let done = async {
        staff.require(Act::WriteEntries)?;
        let revision = WriteForm::read(&body).one("revision").and_then(|text| text.parse().ok());
        let revision = revision.ok_or_else(|| UseError::NotFound("this version is not kept".to_owned()))?;
        let entry = entry_history::restore(&pages.hall, key_of(&key)?, RevisionId(revision), staff.by()).await?;
        go_to(&staff.reader.link(&format!("/desk/entries/{}/edit?done=restored", entry.key)))
    };
    answer(&pages, &staff, done.await).await
}
