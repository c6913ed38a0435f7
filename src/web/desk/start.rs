//! `/desk`: what waits for whoever is signed in.
//!
//! The counts are `usecases::desk_overview`'s.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};

use crate::domain::role::Act;
use crate::domain::status::EntryKind;
use crate::usecases::desk_overview::{self, Overview};
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::staff::Staff;
use crate::web::views::Site;
use crate::web::words::Words;

use super::{DeskFrame, DeskPlace};

#[derive(Template)]
#[template(path = "desk/start.html")]
struct StartPage {
    frame: DeskFrame,
    /// Empty once all of them are done.
    first_steps: Vec<FirstStep>,
    /// What can be written; empty for those who may not, and while it is one of the first steps.
    kinds: Vec<Way>,
    waiting: Vec<Waiting>,
}

/// A step of the first hour.
struct FirstStep {
    label: String,
    hint: String,
    /// Where it is done; more than one where there is something to choose.
    ways: Vec<Way>,
    done: bool,
}

struct Way {
    label: String,
    path: String,
}

/// So many of a kind, and where they are.
struct Waiting {
    count: String,
    label: String,
    path: String,
}

pub async fn page(State(pages): State<Pages>, staff: Staff) -> Response {
    match shown(&pages, &staff).await {
        Ok(page) => page,
        Err(failure) => failed(&pages, &staff.reader, "/desk", failure).await,
    }
}

async fn shown(pages: &Pages, staff: &Staff) -> Result<Response, Failed> {
    let overview = desk_overview::run(&pages.hall, staff.user.role).await?;
    let site = site(pages, &staff.reader).await?;
    let words = site.words();
    let first_steps = first_steps(&site, &overview);
    let writes = first_steps.is_empty() && staff.user.role.may(Act::WriteEntries);
    let page = StartPage {
        kinds: if writes { kinds(&site) } else { Vec::new() },
        first_steps,
        waiting: waiting(words, &overview)
            .map(|waiting| Waiting { path: site.link(&waiting.path), ..waiting })
            .collect(),
        frame: DeskFrame::new(&site, staff, DeskPlace::Start, words.say("desk-start-title")),
    };
    Ok(Html(page.render()?).into_response())
}

/// The way from an empty node to a library, until it has been gone.
fn first_steps(site: &Site, overview: &Overview) -> Vec<FirstStep> {
    let words = site.words();
    let Some(first) = overview.first_steps else { return Vec::new() };
    let network = Way { label: words.say("desk-first-choose"), path: site.link("/desk/network") };
    let step = |label: &str, hint: &str, ways, done| FirstStep {
        label: words.say(label),
        hint: if hint.is_empty() { String::new() } else { words.say(hint) },
        ways,
        done,
    };
    vec![
        step("desk-first-city", "", Vec::new(), true),
        step("desk-first-entry", "desk-first-entry-hint", kinds(site), first.has_entry),
        step("desk-first-city-followed", "desk-first-city-followed-hint", vec![network], first.follows),
    ]
}

fn kinds(site: &Site) -> Vec<Way> {
    let way = |kind: &EntryKind| Way {
        label: site.words().kind(*kind),
        path: site.link(&format!("/desk/entries/new?kind={kind}")),
    };
    EntryKind::ALL.iter().map(way).collect()
}

fn waiting(words: &'static Words, overview: &Overview) -> impl Iterator<Item = Waiting> {
    let lines = [
        (overview.held_comments, words.count("desk-start-held", overview.held_comments), "/desk/comments"),
        (overview.open_reports, words.count("desk-start-reports", overview.open_reports), "/desk/reports"),
        (overview.drafts, words.count("desk-start-drafts", overview.drafts), "/desk/entries?state=draft"),
    ];
    lines.into_iter().filter(|(count, ..)| *count > 0).map(|(count, label, path)| Waiting {
        count: words.number(count),
        label,
        path: path.to_owned(),
    })
}
