//! `/desk`: what waits for whoever is signed in.
//!
//! The counts are `usecases::desk_overview`'s.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};

use crate::usecases::desk_overview::{self, Overview};
use crate::web::pages::{Failed, Pages, failed, site};
use crate::web::staff::Staff;
use crate::web::words::Words;

use super::{DeskFrame, DeskPlace};

#[derive(Template)]
#[template(path = "desk/start.html")]
struct StartPage {
    frame: DeskFrame,
    waiting: Vec<Waiting>,
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
    let page = StartPage {
        waiting: waiting(words, &overview)
            .map(|waiting| Waiting { path: site.link(&waiting.path), ..waiting })
            .collect(),
        frame: DeskFrame::new(&site, staff, DeskPlace::Start, words.say("desk-start-title")),
    };
    Ok(Html(page.render()?).into_response())
}

fn waiting(words: &'static Words, overview: &Overview) -> impl Iterator<Item = Waiting> {
    let lines = [
        (overview.held_comments, words.count("desk-start-held", overview.held_comments), "/desk/comments"),
        (overview.open_reports, words.count("desk-start-reports", overview.open_reports), "/desk/comments"),
        (overview.drafts, words.count("desk-start-drafts", overview.drafts), "/desk/entries?state=draft"),
    ];
    lines.into_iter().filter(|(count, ..)| *count > 0).map(|(count, label, path)| Waiting {
        count: words.number(count),
        label,
        path: path.to_owned(),
    })
}
