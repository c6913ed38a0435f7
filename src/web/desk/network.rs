//! The network as staff see it: the mode, whom the city follows, and who follows it.
//!
//! Servers and what waits for them are on `servers`.

use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

use crate::domain::role::Act;
use crate::store::following;
use crate::usecases::network_overview::{self, Followed, Follower};
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;
use crate::web::views::{Site, links};
use crate::web::words::When;

use super::answers::{answer, shown_with, site};
use super::comments_view::Tab;
use super::fields::Fields;
use super::network_view::{FOLLOWERS, MODES, PATH, mode_meaning, mode_name, tabs};
use super::{DeskFrame, DeskPlace, plain_error};

const PAGE: i64 = 50;
const SERVERS_SHOWN: usize = 20;

pub(super) fn router() -> Router<Pages> {
    Router::new().route(PATH, get(follows)).route(FOLLOWERS, get(followers))
}

struct FollowedView {
    address: String,
    name: Option<String>,
    country: Option<String>,
    page: Option<String>,
    state: String,
    going: bool,
    /// In plain words, and as it was said.
    error: Option<(String, String)>,
    since: When,
    entries: String,
    last_heard: Option<String>,
    unfollow: String,
}

#[derive(Template)]
#[template(path = "desk/network.html")]
struct NetworkPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    mode: String,
    mode_what: String,
    modes_path: String,
    may_follow: bool,
    said: Option<String>,
    items: Vec<FollowedView>,
    newer: Option<String>,
    older: Option<String>,
}

async fn follows(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let page = async {
        staff.require(Act::SeeDeliveries)?;
        follows_page(&pages, &staff, &fields).await
    };
    answer(&pages, &staff, page.await).await
}

async fn follows_page(pages: &Pages, staff: &Staff, fields: &Fields) -> Result<Response, Failed> {
    let before: Option<i64> = fields.get("before").parse().ok();
    let mut found = network_overview::following(&pages.hall, before, PAGE + 1).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let last = found.last().filter(|_| more).map(|followed| followed.row.id);
    let site = site(pages, staff).await?;
    let words = site.words();
    let mode = pages.hall.gate.policy().mode;
    let said = match fields.get("done") {
        "follow" => Some(words.say("follow-done")),
        "unfollow" => Some(words.say("unfollow-done")),
        _ => None,
    };
    let page = NetworkPage {
        frame: DeskFrame::new(&site, staff, DeskPlace::Network, words.say("network-title")),
        tabs: tabs(&site, staff, PATH),
        mode: mode_name(words, mode),
        mode_what: mode_meaning(words, mode),
        modes_path: site.link(MODES),
        may_follow: staff.user.role.may(Act::FollowCities),
        said,
        newer: before.map(|_| site.link(PATH)),
        older: last.map(|last| site.link(&format!("{PATH}?before={last}"))),
        items: found.into_iter().map(|followed| followed_view(&site, followed)).collect(),
    };
    shown_with(StatusCode::OK, &page)
}

fn followed_view(site: &Site, followed: Followed) -> FollowedView {
    let words = site.words();
    let Followed { row, name, country, entries, last_heard } = followed;
    let state = match row.state.as_str() {
        following::ACCEPTED => "followed-accepted",
        following::REJECTED => "followed-rejected",
        _ if row.follow_uri.is_some() => "followed-asked",
        _ => "followed-looked-up",
    };
    let query: String = url::form_urlencoded::byte_serialize(row.handle.as_bytes()).collect();
    FollowedView {
        page: (entries > 0).then(|| site.link(&format!("/library?city={query}"))),
        unfollow: site.link(&format!("/desk/network/unfollow?address={query}")),
        name,
        country: country.map(|code| words.country(&code)),
        state: words.say(state),
        going: row.state == following::ACCEPTED,
        error: row.error.map(|error| match row.state.as_str() {
            following::REJECTED => (error.clone(), error),
            _ => (plain_error::said(words, &error), error),
        }),
        since: words.day(crate::domain::time::Moment::from_micros(row.created_at)),
        entries: words.number(usize::try_from(entries).unwrap_or_default()),
        last_heard: last_heard.map(|at| words.moment(at).words),
        address: format!("@{}", row.handle),
    }
}

struct FollowerView {
    address: String,
    name: String,
    page: Option<String>,
    followed: String,
    since: When,
}

#[derive(Template)]
#[template(path = "desk/followers.html")]
struct FollowersPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    total: String,
    servers: Vec<(String, String)>,
    items: Vec<FollowerView>,
    newer: Option<String>,
    older: Option<String>,
}

async fn followers(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let page = async {
        staff.require(Act::SeeDeliveries)?;
        followers_page(&pages, &staff, fields.get("before").parse().ok()).await
    };
    answer(&pages, &staff, page.await).await
}

async fn followers_page(pages: &Pages, staff: &Staff, before: Option<i64>) -> Result<Response, Failed> {
    let mut found = network_overview::followers(&pages.hall, before, PAGE + 1).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let last = found.last().filter(|_| more).map(|follower| follower.id);
    let servers = network_overview::servers_of_followers(&pages.hall).await?;
    let site = site(pages, staff).await?;
    let words = site.words();
    let page = FollowersPage {
        frame: DeskFrame::new(&site, staff, DeskPlace::Network, words.say("followers-title")),
        tabs: tabs(&site, staff, FOLLOWERS),
        total: words.count("followers-total", servers.iter().map(|(_, count)| count).sum()),
        servers: servers.into_iter().take(SERVERS_SHOWN).map(|(server, count)| (server, words.number(count))).collect(),
        newer: before.map(|_| site.link(FOLLOWERS)),
        older: last.map(|last| site.link(&format!("{FOLLOWERS}?before={last}"))),
        items: found.into_iter().map(|follower| follower_view(&site, follower)).collect(),
    };
    shown_with(StatusCode::OK, &page)
}

fn follower_view(site: &Site, follower: Follower) -> FollowerView {
    FollowerView {
        address: format!("@{}@{}", follower.actor.username, follower.actor.peer),
        name: follower.actor.name,
        page: links::outside(&follower.actor.url),
        followed: format!("@{}", follower.followed),
        since: site.words().day(follower.since),
    }
}
