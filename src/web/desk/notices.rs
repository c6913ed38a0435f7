//! What happened since one last looked, each with a way to where one acts.
//!
//! What is noted, and for whom, is the use cases'.

use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

use crate::domain::comment::CommentState;
use crate::domain::notice::NoticeKind;
use crate::domain::role::{Act, Role};
use crate::usecases::notice_list::{self, Listed};
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;
use crate::web::views::Site;
use crate::web::words::{When, Words};

use super::answers::{answer, go_on, shown_with, site};
use super::fields::Fields;
use super::{DeskFrame, DeskPlace};

const PATH: &str = "/desk/notices";

pub(super) fn router() -> Router<Pages> {
    Router::new().route(PATH, get(list)).route("/desk/notices/read", post(read))
}

async fn list(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let number = fields.get("page").parse::<usize>().unwrap_or_default().min(10_000);
    answer(&pages, &staff, page(&pages, &staff, number).await).await
}

async fn read(State(pages): State<Pages>, staff: Staff) -> Response {
    let done = notice_list::mark_read(&pages.hall, staff.user.id).await;
    answer(&pages, &staff, done.map(|()| go_on(&staff, PATH)).map_err(Failed::from)).await
}

struct NoticeView {
    text: String,
    /// What it is about, in its own words.
    name: Option<String>,
    path: Option<String>,
    path_label: String,
    when: When,
    is_new: bool,
}

struct Day {
    name: String,
    notices: Vec<NoticeView>,
}

#[derive(Template)]
#[template(path = "desk/notices.html")]
struct NoticesPage {
    frame: DeskFrame,
    days: Vec<Day>,
    /// How many are new.
    new: Option<String>,
    newer: Option<String>,
    older: Option<String>,
}

async fn page(pages: &Pages, staff: &Staff, number: usize) -> Result<Response, Failed> {
    let (found, more) = notice_list::page(&pages.hall, &staff.user, number).await?;
    let new = notice_list::count_new(&pages.hall, &staff.user).await?;
    let site = site(pages, staff).await?;
    let mut days: Vec<Day> = Vec::new();
    for listed in found {
        let name = site.words().day(listed.notice.at).words;
        let view = view(&site, staff.user.role, listed);
        match days.last_mut().filter(|day| day.name == name) {
            Some(day) => day.notices.push(view),
            None => days.push(Day { name, notices: vec![view] }),
        }
    }
    let at = |number: usize| site.link(&format!("{PATH}?page={number}"));
    let page = NoticesPage {
        frame: DeskFrame::new(&site, staff, DeskPlace::Notices, site.words().say("notices-title")),
        days,
        new: (new > 0).then(|| site.words().count("notices-new", new)),
        newer: number.checked_sub(1).map(at),
        older: more.then(|| at(number + 1)),
    };
    shown_with(StatusCode::OK, &page)
}

fn view(site: &Site, role: Role, listed: Listed) -> NoticeView {
    let words = site.words();
    let place = place(role, &listed);
    NoticeView {
        text: text(words, &listed),
        name: listed.entry.map(|(title, _)| title),
        path: place.as_ref().map(|(path, _)| site.link(path)),
        path_label: place.map(|(_, label)| words.say(label)).unwrap_or_default(),
        when: words.moment(listed.notice.at),
        is_new: listed.is_new,
    }
}

fn text(words: &Words, listed: &Listed) -> String {
    let notice = &listed.notice;
    let (who, subject) = (notice.who.as_str(), notice.subject.as_str());
    match notice.kind {
        NoticeKind::Reply if listed.comment == Some(CommentState::Held) => words.named("notices-reply-held", who),
        NoticeKind::Reply => words.named("notices-reply", who),
        NoticeKind::Follower => {
            words.with("notices-follower", &[("who", who.into()), ("followed", format!("@{subject}").into())])
        }
        NoticeKind::Accepted => words.named("notices-accepted", &format!("@{subject}")),
        NoticeKind::Rejected => words.named("notices-rejected", &format!("@{subject}")),
        NoticeKind::Report => words.named("notices-report", who),
        NoticeKind::Likes => words.count("notices-likes", notice.count),
        NoticeKind::Shares => words.count("notices-shares", notice.count),
        NoticeKind::Failing => words.named("notices-failing", who),
        NoticeKind::Moved => words.with("notices-moved", &[("from", who.into()), ("to", subject.into())]),
    }
}

/// Where one acts on it, and what that is called; none where the role does not lead there.
fn place(role: Role, listed: &Listed) -> Option<(String, &'static str)> {
    let subject = &listed.notice.subject;
    let network = |path: String| (path, "notices-to-network");
    let entry = || listed.entry.as_ref().map(|(_, key)| (format!("/entries/{key}"), "notices-to-entry"));
    match listed.notice.kind {
        NoticeKind::Reply => {
            Some((format!("/desk/comments?state=all&only={subject}#c-{subject}"), "notices-to-comment"))
        }
        NoticeKind::Report => Some((super::reports::PATH.to_owned(), "notices-to-reports")),
        NoticeKind::Likes | NoticeKind::Shares => entry(),
        NoticeKind::Failing => Some(network(format!("/desk/network/servers/{subject}"))),
        NoticeKind::Follower if role.may(Act::SeeDeliveries) => Some(network("/desk/network/followers".to_owned())),
        NoticeKind::Accepted | NoticeKind::Rejected | NoticeKind::Moved if role.may(Act::SeeDeliveries) => {
            Some(network("/desk/network".to_owned()))
        }
        _ => None,
    }
}
