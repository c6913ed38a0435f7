//! The list of the city's own entries, in every state, and what somebody has typed and not handed in.

use axum::Router;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

use crate::domain::role::Act;
use crate::domain::status::Publication;
use crate::store::entries::{OwnOrder, OwnQuery};
use crate::usecases::{draft_keep, entry_desk};
use crate::web::pages::Pages;
use crate::web::staff::Staff;

use super::answers::{Shown, answer, shown, site};
use super::frame::{DeskFrame, DeskPlace};
use super::views::entries::{EntriesPage, Listed, Which};

pub(super) fn router() -> Router<Pages> {
    Router::new().route("/desk/entries", get(list))
}

/// What the address says; whatever it says wrongly counts as not said.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default, alias = "state")]
    publication: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    page: String,
    /// What was just done, for a word about it.
    #[serde(default)]
    done: String,
}

async fn list(State(pages): State<Pages>, staff: Staff, asked: Result<Query<Asked>, QueryRejection>) -> Response {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    answer(&pages, &staff, list_page(&pages, &staff, asked).await).await
}

async fn list_page(pages: &Pages, staff: &Staff, asked: Asked) -> Shown {
    staff.require(Act::SeeDrafts)?;
    let which = Which::read(&asked.publication);
    let (order, ascending) = sorted(&asked.sort);
    let page = asked.page.parse::<i64>().unwrap_or(1).clamp(1, 10_000);
    let query = OwnQuery {
        publication: match which {
            Which::Drafts => Some(Publication::Draft),
            Which::Published => Some(Publication::Published),
            Which::Withdrawn => Some(Publication::Withdrawn),
            Which::All | Which::Scheduled => None,
        },
        words: Some(asked.q.clone()),
        only: None,
        order,
        ascending,
        offset: (page - 1) * entry_desk::PAGE,
        limit: entry_desk::PAGE,
    };
    let (lines, total, counts) = entry_desk::list(&pages.hall, query, which == Which::Scheduled).await?;
    let drafts = draft_keep::list(&pages.hall, staff.user.id).await?;
    let site = site(pages, staff).await?;
    let frame = DeskFrame::new(&site, staff, DeskPlace::Entries, site.words().say("desk-nav-entries"));
    let listed = Listed { lines: &lines, total, counts, drafts: &drafts, page };
    let may_write = staff.user.role.may(Act::WriteEntries);
    shown(&EntriesPage::new(frame, which, (order, ascending), &asked.q, listed, may_write, &asked.done))
}

/// `title` or, downwards, `-title`; the newest change first where nothing is said.
fn sorted(text: &str) -> (OwnOrder, bool) {
    let (name, ascending) = text.strip_prefix('-').map_or((text, true), |name| (name, false));
    match super::views::entries::COLUMNS.iter().find(|(known, _, _)| *known == name) {
        Some((_, order, _)) => (*order, ascending),
        None => (OwnOrder::Updated, false),
    }
}
