//! Following another city: first who was found and what will happen, then the button; and how it ends.
//!
//! Looking up is `city_preview`'s, following `city_follow`'s.

use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

use crate::domain::address::Acct;
use crate::domain::role::Act;
use crate::store::following;
use crate::usecases::city_preview::{self, NoPreview, Preview};
use crate::usecases::error::UseError;
use crate::usecases::network_overview::Followed;
use crate::usecases::{city_follow, network_overview};
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;
use crate::web::views::Site;
use crate::web::views::markup::Markup;
use crate::web::words::Words;

use super::answer::{answer, go_on, problem, shown, site};
use super::comments_view::Tab;
use super::fields::Fields;
use super::network_view::{PATH, tabs};
use super::{DeskFrame, DeskPlace, plain_error};

const FOLLOW: &str = "/desk/network/follow";
const UNFOLLOW: &str = "/desk/network/unfollow";

pub(super) fn router() -> Router<Pages> {
    Router::new().route(FOLLOW, get(preview).post(follow)).route(UNFOLLOW, get(ask).post(unfollow))
}

/// Who was found, ready to be followed.
struct FoundView {
    name: String,
    address: String,
    country: Option<String>,
    about: Option<Markup>,
    software: Option<String>,
    is_library: bool,
    entries: String,
    will: Vec<String>,
    /// What is followed already says how it stands.
    known: Option<String>,
    consultations: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/follow.html")]
struct FollowPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    typed: String,
    problem: Option<String>,
    found: Option<FoundView>,
    /// One that can only be followed unseen.
    unseen: Option<String>,
}

async fn preview(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let page = async {
        staff.require(Act::FollowCities)?;
        let typed = fields.get("address");
        if typed.is_empty() {
            return page(&pages, &staff, StatusCode::OK, typed, None, None).await;
        }
        match city_preview::run(&pages.hall, typed).await {
            Ok(found) => page(&pages, &staff, StatusCode::OK, typed, None, Some(found)).await,
            Err(none) => page(&pages, &staff, StatusCode::OK, typed, Some(none), None).await,
        }
    };
    answer(&pages, &staff, FOLLOW, page.await).await
}

async fn page(
    pages: &Pages,
    staff: &Staff,
    status: StatusCode,
    typed: &str,
    none: Option<NoPreview>,
    found: Option<Preview>,
) -> Result<Response, Failed> {
    let known = match &found {
        Some(found) => network_overview::followed(&pages.hall, found.acct.to_string()).await?,
        None => None,
    };
    let site = site(pages, staff).await?;
    let unseen = match &none {
        Some(NoPreview::Unseen(acct)) => Some(format!("@{acct}")),
        _ => None,
    };
    let page = FollowPage {
        frame: DeskFrame::new(&site, staff, DeskPlace::Network, site.words().say("follow-title")),
        tabs: tabs(&site, staff, PATH),
        typed: typed.to_owned(),
        problem: none.as_ref().map(|none| no_preview(site.words(), none)),
        found: found.map(|found| view(&site, found, known)),
        unseen,
    };
    shown(status, &page)
}

fn no_preview(words: &Words, none: &NoPreview) -> String {
    match none {
        NoPreview::NoAddress => words.say("follow-no-address"),
        NoPreview::OurOwn => words.say("follow-own"),
        NoPreview::Paused => words.say("follow-paused"),
        NoPreview::Blocked(peer) => words.named("follow-blocked", peer.as_str()),
        NoPreview::NotAllowed(peer) => words.named("follow-not-allowed", peer.as_str()),
        NoPreview::Unseen(acct) => words.named("follow-unseen", &format!("@{acct}")),
        NoPreview::Nobody(name) => words.named("follow-nobody", name),
        NoPreview::NoActor(id) => words.named("follow-no-actor", id),
        NoPreview::NoAnswer(peer, why) => {
            let why = plain_error::said(words, why);
            words.with("follow-no-answer", &[("server", peer.as_str().into()), ("why", why.into())])
        }
    }
}

fn view(site: &Site, found: Preview, known: Option<Followed>) -> FoundView {
    let words = site.words();
    let is_library = found.is_library();
    let entries = found.entries.and_then(|count| usize::try_from(count).ok());
    let brings = match entries {
        Some(count) => words.count("follow-will-fetch", count),
        None => words.say("follow-will-fetch-unknown"),
    };
    let known = known.map(|known| match known.row.state.as_str() {
        following::ACCEPTED => words.say("follow-known"),
        following::REJECTED => words.say("follow-known-rejected"),
        _ => words.say("follow-known-asked"),
    });
    let name = found.actor.name.trim();
    FoundView {
        name: if name.is_empty() { found.actor.username.clone() } else { name.to_owned() },
        country: found.actor.country.as_deref().map(|code| words.country(code)),
        about: Markup::of(&found.actor.summary_html),
        entries: entries.map_or_else(|| words.say("follow-unknown"), |count| words.number(count)),
        will: vec![
            brings,
            words.say("follow-will-come"),
            words.named("follow-will-see", &found.acct.to_string()),
            words.say("follow-will-end"),
        ],
        is_library,
        software: found.software,
        known,
        consultations: found.consultations.map(|acct: Acct| format!("@{acct}")),
        address: format!("@{}", found.acct),
    }
}

async fn follow(State(pages): State<Pages>, staff: Staff, fields: Fields) -> Response {
    let page = async {
        staff.require(Act::FollowCities)?;
        match city_follow::request(&pages.hall, fields.get("address"), staff.by()).await {
            Ok(_) => Ok(go_on(&staff, &format!("{PATH}?done=follow"))),
            Err(err) => {
                let said = problem(err)?;
                let site = site(&pages, &staff).await?;
                let page = FollowPage {
                    frame: DeskFrame::new(&site, &staff, DeskPlace::Network, site.words().say("follow-title")),
                    tabs: tabs(&site, &staff, PATH),
                    typed: fields.get("address").to_owned(),
                    problem: Some(said),
                    found: None,
                    unseen: None,
                };
                shown(StatusCode::UNPROCESSABLE_ENTITY, &page)
            }
        }
    };
    answer(&pages, &staff, FOLLOW, page.await).await
}

#[derive(Template)]
#[template(path = "desk/unfollow.html")]
struct UnfollowPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    address: String,
    title: String,
    stays: String,
    back: String,
}

async fn ask(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.unwrap_or_default().as_bytes());
    let page = async {
        staff.require(Act::FollowCities)?;
        let handle = fields.get("address").trim_start_matches('@').to_owned();
        let missing = || UseError::NotFound(format!("this city does not follow @{handle}"));
        let followed = network_overview::followed(&pages.hall, handle.clone()).await?.ok_or_else(missing)?;
        let site = site(&pages, &staff).await?;
        let words = site.words();
        let address = format!("@{}", followed.row.handle);
        let page = UnfollowPage {
            title: words.named("unfollow-title", followed.name.as_deref().unwrap_or(&address)),
            stays: words.count("unfollow-stays", usize::try_from(followed.entries).unwrap_or_default()),
            frame: DeskFrame::new(&site, &staff, DeskPlace::Network, words.say("unfollow")),
            tabs: tabs(&site, &staff, PATH),
            back: site.link(PATH),
            address,
        };
        shown(StatusCode::OK, &page)
    };
    answer(&pages, &staff, UNFOLLOW, page.await).await
}

async fn unfollow(State(pages): State<Pages>, staff: Staff, fields: Fields) -> Response {
    let page = async {
        staff.require(Act::FollowCities)?;
        city_follow::stop(&pages.hall, fields.get("address"), staff.by()).await?;
        Ok(go_on(&staff, &format!("{PATH}?done=unfollow")))
    };
    answer(&pages, &staff, UNFOLLOW, page.await).await
}
