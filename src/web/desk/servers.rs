//! Each server that something is sent to: its health, what waits for it, and what staff can do about it.
//!
//! Checking a server is `doctor_peer`'s; trying again, `delivery_retry`'s.

use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

use crate::domain::role::Act;
use crate::usecases::checkup::{Finding, Verdict};
use crate::usecases::error::UseError;
use crate::usecases::{delivery_list, delivery_retry, doctor_peer};
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;
use crate::web::words::Words;

use super::answer::{answer, go_on, problem, shown, site};
use super::comments_view::Tab;
use super::fields::Fields;
use super::network_view::{SERVERS, ServerView, tabs};
use super::{DeskFrame, DeskPlace};

const PAGE: i64 = 100;

pub(super) fn router() -> Router<Pages> {
    Router::new().route(SERVERS, get(list)).route("/desk/network/servers/{peer}", get(one).post(act))
}

#[derive(Template)]
#[template(path = "desk/servers.html")]
struct ServersPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    items: Vec<ServerView>,
    newer: Option<String>,
    older: Option<String>,
}

async fn list(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let page = async {
        staff.require(Act::SeeDeliveries)?;
        let after = fields.filled("after");
        let mut found = delivery_list::run(&pages.hall, after.clone(), PAGE + 1).await?;
        let more = found.len() > PAGE as usize;
        found.truncate(PAGE as usize);
        let last = found.last().filter(|_| more).map(|server| server.peer.clone());
        // Those that need somebody come first; the rest stays in the order of names.
        found.sort_by_key(|server| (server.retrying_since.is_none() && server.dead == 0, server.peer.clone()));
        let site = site(&pages, &staff).await?;
        let page = ServersPage {
            frame: DeskFrame::new(&site, &staff, DeskPlace::Network, site.words().say("servers-title")),
            tabs: tabs(&site, &staff, SERVERS),
            newer: after.map(|_| site.link(SERVERS)),
            older: last.map(|last| site.link(&format!("{SERVERS}?after={last}"))),
            items: found.into_iter().map(|server| ServerView::new(&site, server)).collect(),
        };
        shown(StatusCode::OK, &page)
    };
    answer(&pages, &staff, SERVERS, page.await).await
}

struct Step {
    name: String,
    verdict: String,
    failed: bool,
    found: String,
    advice: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/server.html")]
struct ServerPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    server: ServerView,
    said: Option<String>,
    problem: Option<String>,
    steps: Vec<Step>,
}

async fn one(
    State(pages): State<Pages>,
    staff: Staff,
    Path(peer): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let words = staff.reader.words;
    let said = match fields.get("done") {
        "now" => Some(words.say("server-done-now")),
        "revive" => Some(words.say("server-done-revive")),
        "drop" => Some(words.say("server-done-drop")),
        _ => None,
    };
    let page = async {
        staff.require(Act::SeeDeliveries)?;
        page(&pages, &staff, &peer, said, None, Vec::new()).await
    };
    answer(&pages, &staff, SERVERS, page.await).await
}

async fn act(State(pages): State<Pages>, staff: Staff, Path(peer): Path<String>, fields: Fields) -> Response {
    let page = async {
        staff.require(Act::SeeDeliveries)?;
        let wanted = fields.get("act");
        match wanted {
            "now" => delivery_retry::now(&pages.hall, peer.clone(), staff.by()).await?,
            "revive" => {
                delivery_retry::revive(&pages.hall, peer.clone(), staff.by()).await?;
            }
            "drop" => {
                delivery_retry::drop(&pages.hall, peer.clone(), staff.by()).await?;
            }
            "check" => return check(&pages, &staff, &peer).await,
            _ => return Err(UseError::NotFound("there is no such act".to_owned()).into()),
        }
        Ok(go_on(&staff, &format!("{SERVERS}/{peer}?done={wanted}")))
    };
    answer(&pages, &staff, SERVERS, page.await).await
}

async fn check(pages: &Pages, staff: &Staff, peer: &str) -> Result<Response, Failed> {
    match doctor_peer::run(&pages.hall, peer).await {
        Ok(findings) => page(pages, staff, peer, None, None, findings).await,
        Err(err) => page(pages, staff, peer, None, Some(problem(err)?), Vec::new()).await,
    }
}

async fn page(
    pages: &Pages,
    staff: &Staff,
    peer: &str,
    said: Option<String>,
    problem: Option<String>,
    findings: Vec<Finding>,
) -> Result<Response, Failed> {
    let missing = || UseError::NotFound(format!("nothing was ever sent to {peer}"));
    let server = delivery_list::of_peer(&pages.hall, peer.to_owned()).await?.ok_or_else(missing)?;
    let site = site(pages, staff).await?;
    let page = ServerPage {
        frame: DeskFrame::new(&site, staff, DeskPlace::Network, peer),
        tabs: tabs(&site, staff, SERVERS),
        server: ServerView::new(&site, server),
        said,
        problem,
        steps: findings.into_iter().map(|finding| step(site.words(), finding)).collect(),
    };
    shown(StatusCode::OK, &page)
}

fn step(words: &Words, finding: Finding) -> Step {
    let verdict = match finding.verdict {
        Verdict::Ok => "check-ok",
        Verdict::Warning => "check-warning",
        Verdict::Failed => "check-failed",
        Verdict::NotChecked => "check-not-checked",
    };
    Step {
        name: match finding.check {
            "name and address" => words.say("check-address"),
            "connection" => words.say("check-connection"),
            "clock" => words.say("check-clock"),
            "NodeInfo" => words.say("check-software"),
            "WebFinger" => words.say("check-names"),
            "actor" => words.say("check-actor"),
            "key" => words.say("check-key"),
            "inbox" => words.say("check-inbox"),
            "delivery" => words.say("check-delivery"),
            other => other.to_owned(),
        },
        verdict: words.say(verdict),
        failed: finding.verdict == Verdict::Failed,
        found: finding.found,
        advice: finding.advice,
    }
}
