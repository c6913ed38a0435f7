//! Blocks, and what the allow list holds: the list, and each with what it would hide before it is decided.
//!
//! Lists from elsewhere are on `block_lists`; what a block does is the use cases'.

use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

use crate::domain::block::{Rule, RuleKind};
use crate::domain::role::Act;
use crate::usecases::block_add::{self, RuleInput};
use crate::usecases::block_preview::{self, Hides};
use crate::usecases::{block_lift, block_list};
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;
use crate::web::views::Site;
use crate::web::words::Words;

use super::DeskFrame;
use super::answers::{answer, go_on, problem, shown_with, site};
use super::comments_view::Tab;
use super::fields::Fields;
use super::network_view::{BLOCKS, place_of_blocks, tabs};

const PAGE: i64 = 50;

pub(super) fn router() -> Router<Pages> {
    Router::new().route(BLOCKS, get(list).post(add)).route("/desk/network/blocks/lift", post(lift))
}

struct RuleView {
    target: String,
    reason: String,
    by: String,
    until: String,
    over: bool,
}

/// What is about to be decided, with what it will do.
struct Ahead {
    title: String,
    will: Vec<String>,
    button: String,
}

#[derive(Template)]
#[template(path = "desk/blocks.html")]
struct BlocksPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    kinds: Vec<Tab>,
    kind: &'static str,
    is_block: bool,
    said: Option<String>,
    problem: Option<String>,
    typed: RuleInput,
    until: String,
    ahead: Option<Ahead>,
    items: Vec<RuleView>,
    newer: Option<String>,
    older: Option<String>,
}

/// What the page shows beside the list.
#[derive(Default)]
struct Shown {
    said: Option<String>,
    problem: Option<String>,
    typed: RuleInput,
    ahead: Option<Ahead>,
    before: Option<i64>,
}

fn kind_of(fields: &Fields) -> RuleKind {
    fields.get("kind").parse().unwrap_or(RuleKind::Block)
}

fn act_of(kind: RuleKind) -> Act {
    match kind {
        RuleKind::Block => Act::Block,
        RuleKind::Allow => Act::Allow,
    }
}

async fn list(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let words = staff.reader.words;
    let page = async {
        let kind = kind_of(&fields);
        staff.require(act_of(kind))?;
        let said = match fields.get("done") {
            "add" => Some(words.say("blocks-done-add")),
            "lift" => Some(words.say("blocks-done-lift")),
            _ => None,
        };
        let shown = Shown { said, before: fields.get("before").parse().ok(), ..Shown::default() };
        page(&pages, &staff, StatusCode::OK, kind, shown).await
    };
    answer(&pages, &staff, page.await).await
}

/// First says what it will do; with `sure` it is done.
async fn add(State(pages): State<Pages>, staff: Staff, fields: Fields) -> Response {
    let page = async {
        let kind = kind_of(&fields);
        staff.require(act_of(kind))?;
        let typed = RuleInput {
            target: fields.get("target").to_owned(),
            reason: fields.get("reason").to_owned(),
            until: fields.filled("until"),
        };
        if fields.get("sure") == "yes" {
            match block_add::run(&pages.hall, kind, typed.clone(), staff.by()).await {
                Ok(_) => return Ok(go_on(&staff, &format!("{BLOCKS}?kind={kind}&done=add"))),
                Err(err) => {
                    let shown = Shown { problem: Some(problem(staff.reader.words, err)?), typed, ..Shown::default() };
                    return page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, kind, shown).await;
                }
            }
        }
        match block_preview::run(&pages.hall, kind, &typed, &staff.user.email).await {
            Ok((rule, hides)) => {
                let ahead = Some(ahead(staff.reader.words, &rule, &hides));
                page(&pages, &staff, StatusCode::OK, kind, Shown { typed, ahead, ..Shown::default() }).await
            }
            Err(err) => {
                let shown = Shown { problem: Some(problem(staff.reader.words, err)?), typed, ..Shown::default() };
                page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, kind, shown).await
            }
        }
    };
    answer(&pages, &staff, page.await).await
}

fn ahead(words: &Words, rule: &Rule, hides: &Hides) -> Ahead {
    let target = rule.target.to_string();
    let count = |id: &str, count: i64| words.count(id, usize::try_from(count).unwrap_or_default());
    let will = match rule.kind {
        RuleKind::Allow => vec![words.say("allow-will")],
        RuleKind::Block => {
            let mut will = vec![
                count("block-will-followers", hides.followers),
                count("block-will-comments", hides.comments),
                count("block-will-entries", hides.entries),
            ];
            will.extend(hides.followed.iter().map(|city| words.named("block-will-unfollow", &format!("@{city}"))));
            will.push(words.say("block-will-refuse"));
            will.push(match rule.until {
                Some(until) => words.named("block-will-until", &words.moment(until).words),
                None => words.say("block-will-forever"),
            });
            will
        }
    };
    let (title, button) = match rule.kind {
        RuleKind::Block => (words.named("block-ahead", &target), words.named("block-do", &target)),
        RuleKind::Allow => (words.named("allow-ahead", &target), words.named("allow-do", &target)),
    };
    Ahead { title, will, button }
}

async fn lift(State(pages): State<Pages>, staff: Staff, fields: Fields) -> Response {
    let page = async {
        let kind = kind_of(&fields);
        staff.require(act_of(kind))?;
        match block_lift::run(&pages.hall, kind, fields.get("target"), staff.by()).await {
            Ok(_) => Ok(go_on(&staff, &format!("{BLOCKS}?kind={kind}&done=lift"))),
            Err(err) => {
                let shown = Shown { problem: Some(problem(staff.reader.words, err)?), ..Shown::default() };
                page(&pages, &staff, StatusCode::UNPROCESSABLE_ENTITY, kind, shown).await
            }
        }
    };
    answer(&pages, &staff, page.await).await
}

async fn page(
    pages: &Pages,
    staff: &Staff,
    status: StatusCode,
    kind: RuleKind,
    beside: Shown,
) -> Result<Response, Failed> {
    let mut found = block_list::page(&pages.hall, kind, beside.before, PAGE + 1).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let last = found.last().filter(|_| more).map(|(id, _)| *id);
    let site = site(pages, staff).await?;
    let words = site.words();
    let at = |kind: RuleKind| site.link(&format!("{BLOCKS}?kind={kind}"));
    let mut kinds = vec![(words.say("blocks-blocked"), RuleKind::Block)];
    if staff.user.role.may(Act::Allow) {
        kinds.push((words.say("blocks-allowed"), RuleKind::Allow));
    }
    let page = BlocksPage {
        frame: DeskFrame::new(&site, staff, place_of_blocks(staff), words.say("blocks-title")),
        tabs: tabs(&site, staff, BLOCKS),
        kinds: kinds.into_iter().map(|(label, of)| Tab { label, path: at(of), here: of == kind }).collect(),
        kind: kind.as_str(),
        is_block: kind == RuleKind::Block,
        said: beside.said,
        problem: beside.problem,
        until: beside.typed.until.clone().unwrap_or_default(),
        typed: beside.typed,
        ahead: beside.ahead,
        newer: beside.before.map(|_| at(kind)),
        older: last.map(|last| format!("{}&before={last}", at(kind))),
        items: found.into_iter().map(|(_, rule)| rule_view(&site, pages, rule)).collect(),
    };
    shown_with(status, &page)
}

fn rule_view(site: &Site, pages: &Pages, rule: Rule) -> RuleView {
    let words = site.words();
    let over = !rule.holds(pages.hall.now());
    let by = [("by", rule.set_by.as_str().into()), ("when", words.day(rule.set_at).words.into())];
    RuleView {
        by: words.with("blocks-by", &by),
        until: match rule.until {
            Some(until) if over => words.named("blocks-over", &words.moment(until).words),
            Some(until) => words.moment(until).words,
            None => words.say("blocks-forever"),
        },
        target: rule.target.to_string(),
        reason: rule.reason,
        over,
    }
}
