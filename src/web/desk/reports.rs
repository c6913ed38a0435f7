//! Reports of other servers, and how staff close them.
//!
//! What is reported is decided about where it stands: a comment in the queue, an entry on its own page.

use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

use crate::domain::report::{Report, ReportState, Subject};
use crate::domain::role::Act;
use crate::usecases::report_handle;
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;
use crate::web::views::Site;
use crate::web::words::When;

use super::answer::{answer, go_on, problem, shown, site};
use super::comments_view::{Tab, tabs};
use super::fields::Fields;
use super::{DeskFrame, DeskPlace};

pub(super) const PATH: &str = "/desk/reports";
const PAGE: i64 = 30;

pub(super) fn router() -> Router<Pages> {
    Router::new().route(PATH, get(list)).route("/desk/reports/{key}", post(close))
}

/// A form that could not be taken.
#[derive(Default)]
struct Kept {
    key: String,
    text: String,
    problem: String,
}

async fn list(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let page = async {
        staff.require(Act::HandleReports)?;
        page(&pages, &staff, StatusCode::OK, &fields, Kept::default()).await
    };
    answer(&pages, &staff, PATH, page.await).await
}

async fn close(State(pages): State<Pages>, staff: Staff, Path(key): Path<String>, fields: Fields) -> Response {
    let page = async {
        staff.require(Act::HandleReports)?;
        match report_handle::close(&pages.hall, &key, fields.filled("text"), staff.by()).await {
            Ok(_) => Ok(go_on(&staff, &format!("{PATH}?done=1#list"))),
            Err(err) => {
                let kept = Kept { key: key.clone(), text: fields.get("text").to_owned(), problem: problem(err)? };
                page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, &fields, kept).await
            }
        }
    };
    answer(&pages, &staff, PATH, page.await).await
}

struct ReportView {
    key: String,
    server: String,
    when: When,
    /// What it is about, with where one decides about it.
    about: Vec<(String, String)>,
    text: String,
    closed: Option<(String, String)>,
    kept: String,
    problem: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/reports.html")]
struct ReportsPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    states: Vec<Tab>,
    said: bool,
    /// What could not be done with one that is not on this list.
    lost: Option<String>,
    items: Vec<ReportView>,
    newer: Option<String>,
    older: Option<String>,
}

async fn page(
    pages: &Pages,
    staff: &Staff,
    status: StatusCode,
    fields: &Fields,
    kept: Kept,
) -> Result<Response, Failed> {
    let state = fields.get("state").parse().unwrap_or(ReportState::Open);
    let before = fields.get("before").parse().ok();
    let mut found = report_handle::list(&pages.hall, Some(state), before, PAGE + 1).await?;
    let open = report_handle::count_open(&pages.hall).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let site = site(pages, staff).await?;
    let at = |state: ReportState| format!("{PATH}?state={state}");
    let last = found.last().filter(|_| more).map(|report| report.id);
    let tab = |label: &str, shown: ReportState| Tab {
        label: site.words().say(label),
        path: site.link(&at(shown)),
        here: shown == state,
    };
    let page = ReportsPage {
        frame: DeskFrame::new(&site, staff, DeskPlace::Comments, site.words().say("reports-title")),
        tabs: tabs(&site, staff, true, open),
        states: vec![tab("reports-open", ReportState::Open), tab("reports-closed", ReportState::Closed)],
        said: !fields.get("done").is_empty(),
        lost: Some(kept.problem.clone())
            .filter(|said| !said.is_empty() && !found.iter().any(|report| report.id.to_string() == kept.key)),
        newer: before.map(|_: i64| site.link(&at(state))),
        older: last.map(|last| site.link(&format!("{}&before={last}", at(state)))),
        items: found.into_iter().map(|report| view(&site, report, &kept)).collect(),
    };
    shown(status, &page)
}

fn view(site: &Site, report: Report, kept: &Kept) -> ReportView {
    let words = site.words();
    let is_kept = kept.key == report.id.to_string();
    let about = |subject: &Subject| match subject {
        Subject::City(_) => (words.say("reports-about-city"), site.city_path.clone()),
        Subject::Comment(key) => {
            (words.say("reports-about-comment"), site.link(&format!("/desk/comments?state=all&only={key}#c-{key}")))
        }
        Subject::Entry(key) => (words.say("reports-about-entry"), site.link(&format!("/entries/{key}"))),
    };
    let closed = report.closed.as_ref().map(|closing| {
        let when = words.moment(closing.at).words;
        let who = match &closing.by {
            Some(by) => words.with("reports-closed-by", &[("by", by.as_str().into()), ("when", when.into())]),
            None => words.with("reports-closed-elsewhere", &[("when", when.into())]),
        };
        (who, closing.reason.clone())
    });
    ReportView {
        key: report.id.to_string(),
        about: report.subjects.iter().map(about).collect(),
        when: words.moment(report.received_at),
        text: if report.text.is_empty() { words.say("reports-no-text") } else { report.text },
        server: report.server,
        closed,
        kept: if is_kept { kept.text.clone() } else { String::new() },
        problem: is_kept.then(|| kept.problem.clone()),
    }
}
