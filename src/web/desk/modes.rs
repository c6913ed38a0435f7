//! With whom the node speaks, and whether comments wait: switches that work at once.
//!
//! What they do is `policy_decide`'s.

use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

use crate::domain::role::Act;
use crate::domain::welcome::Mode;
use crate::usecases::error::UseError;
use crate::usecases::policy_decide::{self, Decided};
use crate::web::pages::{Failed, Pages};
use crate::web::staff::Staff;
use crate::web::words::Words;

use super::answer::{answer, go_on, shown, site};
use super::comments_view::Tab;
use super::fields::Fields;
use super::network_view::{MODES, mode_meaning, mode_name, tabs};
use super::{DeskFrame, DeskPlace};

const CONFIGURED: &str = "configured";

pub(super) fn router() -> Router<Pages> {
    Router::new()
        .route(MODES, get(show))
        .route("/desk/network/modes/mode", post(set_mode))
        .route("/desk/network/modes/comments", post(set_comments))
}

struct Choice {
    value: &'static str,
    name: String,
    what: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "desk/modes.html")]
struct ModesPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    said: bool,
    modes: Vec<Choice>,
    mode_by: Option<String>,
    configured_mode: String,
    comments: Vec<Choice>,
    comments_by: Option<String>,
    configured_comments: String,
}

async fn show(State(pages): State<Pages>, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let said = !Fields::read(query.unwrap_or_default().as_bytes()).get("done").is_empty();
    let page = async {
        staff.require(Act::ChangeModes)?;
        page(&pages, &staff, said).await
    };
    answer(&pages, &staff, MODES, page.await).await
}

async fn page(pages: &Pages, staff: &Staff, said: bool) -> Result<Response, Failed> {
    let decided = policy_decide::read(&pages.hall).await?;
    let (now, configured) = (pages.hall.gate.policy(), pages.hall.gate.configured());
    let site = site(pages, staff).await?;
    let words = site.words();
    let modes = Mode::ALL.iter().map(|mode| Choice {
        value: mode.as_str(),
        name: mode_name(words, *mode),
        what: mode_meaning(words, *mode),
        chosen: *mode == now.mode,
    });
    let comment = |value, hold: bool| Choice {
        value,
        name: hold_name(words, hold),
        what: words.say(if hold { "hold-comments-what" } else { "publish-comments-what" }),
        chosen: hold == now.hold_comments,
    };
    let page = ModesPage {
        frame: DeskFrame::new(&site, staff, DeskPlace::Network, words.say("modes-title")),
        tabs: tabs(&site, staff, MODES),
        said,
        modes: modes.collect(),
        mode_by: decided.mode.as_ref().map(|decided| by(words, decided)),
        configured_mode: words.named("modes-configured-mode", &mode_name(words, configured.mode)),
        comments: vec![comment("publish", false), comment("hold", true)],
        comments_by: decided.hold_comments.as_ref().map(|decided| by(words, decided)),
        configured_comments: words.named("modes-configured-comments", &hold_name(words, configured.hold_comments)),
    };
    shown(StatusCode::OK, &page)
}

fn hold_name(words: &Words, hold: bool) -> String {
    words.say(if hold { "hold-comments" } else { "publish-comments" })
}

fn by<T>(words: &Words, decided: &Decided<T>) -> String {
    let when = words.moment(decided.at()).words;
    words.with("modes-decided", &[("by", decided.by.as_str().into()), ("when", when.into())])
}

async fn set_mode(State(pages): State<Pages>, staff: Staff, fields: Fields) -> Response {
    let page = async {
        staff.require(Act::ChangeModes)?;
        let mode = match fields.get("mode") {
            CONFIGURED => None,
            word => Some(word.parse::<Mode>().map_err(|()| UseError::NotFound("there is no such mode".to_owned()))?),
        };
        policy_decide::mode(&pages.hall, mode, staff.by()).await?;
        Ok(go_on(&staff, &format!("{MODES}?done=1")))
    };
    answer(&pages, &staff, MODES, page.await).await
}

async fn set_comments(State(pages): State<Pages>, staff: Staff, fields: Fields) -> Response {
    let page = async {
        staff.require(Act::ChangeModes)?;
        let hold = match fields.get("comments") {
            CONFIGURED => None,
            "hold" => Some(true),
            "publish" => Some(false),
            _ => return Err(UseError::NotFound("there is no such choice".to_owned()).into()),
        };
        policy_decide::hold_comments(&pages.hall, hold, staff.by()).await?;
        Ok(go_on(&staff, &format!("{MODES}?done=1")))
    };
    answer(&pages, &staff, MODES, page.await).await
}
