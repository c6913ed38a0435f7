//! What the pages of the network have in common: their tabs, and a server's health in words.
//!
//! What is read for them is the use cases'.

use crate::domain::role::Act;
use crate::domain::welcome::Mode;
use crate::usecases::delivery_list::PeerDeliveries;
use crate::web::staff::Staff;
use crate::web::views::Site;
use crate::web::words::Words;

use super::comments_view::Tab;
use super::{DeskPlace, plain_error};

pub(super) const PATH: &str = "/desk/network";
pub(super) const FOLLOWERS: &str = "/desk/network/followers";
pub(super) const SERVERS: &str = "/desk/network/servers";
pub(super) const BLOCKS: &str = "/desk/network/blocks";
pub(super) const MODES: &str = "/desk/network/modes";

/// The pages of the network that a role can open.
pub(super) fn tabs(site: &Site, staff: &Staff, here: &str) -> Vec<Tab> {
    let words = site.words();
    let all = [
        (words.say("network-tab-follows"), PATH, Act::SeeDeliveries),
        (words.say("network-tab-followers"), FOLLOWERS, Act::SeeDeliveries),
        (words.say("network-tab-servers"), SERVERS, Act::SeeDeliveries),
        (words.say("network-tab-blocks"), BLOCKS, Act::Block),
        (words.say("network-tab-modes"), MODES, Act::ChangeModes),
    ];
    // A moderator comes here from the comments, and finds the way back there.
    let own = staff.user.role.may(Act::SeeDeliveries);
    let beside = [
        (words.say("comments-title"), super::comments_view::PATH, Act::SeeHeldComments),
        (words.say("reports-title"), super::reports::PATH, Act::HandleReports),
    ];
    let all = beside.into_iter().filter(|_| !own).chain(all);
    let may = all.filter(|(_, _, act)| staff.user.role.may(*act));
    may.map(|(label, path, _)| Tab { label, path: site.link(path), here: path == here }).collect()
}

/// Where the blocks are: beside the network for those who see it, else beside the comments.
pub(super) fn place_of_blocks(staff: &Staff) -> DeskPlace {
    if staff.user.role.may(Act::SeeDeliveries) { DeskPlace::Network } else { DeskPlace::Comments }
}

pub(super) fn mode_name(words: &Words, mode: Mode) -> String {
    words.say(match mode {
        Mode::Open => "mode-open",
        Mode::Coalition => "mode-coalition",
        Mode::Allowlist => "mode-allowlist",
        Mode::Paused => "mode-paused",
    })
}

/// What a mode means for what is sent and taken.
pub(super) fn mode_meaning(words: &Words, mode: Mode) -> String {
    words.say(match mode {
        Mode::Open => "mode-open-what",
        Mode::Coalition => "mode-coalition-what",
        Mode::Allowlist => "mode-allowlist-what",
        Mode::Paused => "mode-paused-what",
    })
}

/// How deliveries to one server stand.
pub(super) struct ServerView {
    pub name: String,
    pub path: String,
    pub failing: bool,
    pub health: String,
    /// In plain words, and as the network said it.
    pub error: Option<(String, String)>,
    pub waiting: i64,
    pub dead: i64,
    pub delivered: i64,
    pub attempts: i32,
    pub since: Option<String>,
    pub next: Option<String>,
    pub last: Option<String>,
}

impl ServerView {
    pub(super) fn new(site: &Site, server: PeerDeliveries) -> Self {
        let words = site.words();
        let moment = |at| words.moment(at).words;
        let failing = server.retrying_since.is_some();
        let health = match (failing, server.dead, server.last_success_at) {
            (true, ..) => "server-failing",
            (false, 1.., _) => "server-refuses",
            (false, _, Some(_)) => "server-well",
            (false, _, None) => "server-untried",
        };
        let error = server.last_error.filter(|_| failing || server.dead > 0);
        Self {
            path: site.link(&format!("{SERVERS}/{}", server.peer)),
            name: server.peer,
            failing: failing || server.dead > 0,
            health: words.say(health),
            error: error.map(|error| (plain_error::said(words, &error), error)),
            waiting: server.waiting,
            dead: server.dead,
            delivered: server.delivered,
            attempts: server.attempts,
            since: server.retrying_since.map(moment),
            next: server.next_try_at.map(moment),
            last: server.last_success_at.map(moment),
        }
    }
}
