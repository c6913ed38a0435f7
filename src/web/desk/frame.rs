//! What surrounds every page of the desk: its parts, who is signed in, the way out.
//!
//! Only parts that the role can use are shown; the pages themselves refuse the others.

use crate::domain::role::{Act, Role};
use crate::web::assets;
use crate::web::staff::Staff;
use crate::web::views::Site;
use crate::web::views::frame::NavItem;
use crate::web::words::Words;

/// A part of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskPlace {
    Start,
    Entries,
    Comments,
    Notices,
    Network,
    People,
    Settings,
    Log,
    Account,
}

impl DeskPlace {
    /// The part that an address is in.
    pub fn of(address: &str) -> Self {
        let longest = PARTS.iter().filter(|part| address.starts_with(part.path)).max_by_key(|part| part.path.len());
        longest.map_or(Self::Start, |part| part.place)
    }
}

/// A page's surroundings on the desk; its template extends `desk/layout.html`.
#[derive(Clone)]
pub struct DeskFrame {
    pub site: Site,
    pub title: String,
    pub nav: Vec<NavItem>,
    pub email: String,
    pub desk_stylesheet: &'static str,
    pub account_stylesheet: &'static str,
    /// Scripts of this page; it works without them.
    pub scripts: Vec<&'static str>,
}

impl DeskFrame {
    pub fn new(site: &Site, staff: &Staff, place: DeskPlace, title: impl Into<String>) -> Self {
        let words = site.words();
        let shown = PARTS.iter().filter(|part| part.is_for(staff.user.role));
        let nav = shown.map(|part| NavItem {
            label: match (part.place, staff.new_notices) {
                (DeskPlace::Notices, 1..) => words.count("notices-nav", staff.new_notices),
                _ => words.say(part.label),
            },
            path: site.link(part.path),
            here: part.place == place,
        });
        Self {
            site: site.clone(),
            title: title.into(),
            nav: nav.collect(),
            email: staff.user.email.clone(),
            desk_stylesheet: &assets::desk_stylesheet().path,
            account_stylesheet: &assets::account_stylesheet().path,
            scripts: Vec::new(),
        }
    }

    pub fn words(&self) -> &'static Words {
        self.site.words()
    }

    pub fn say(&self, id: &str) -> String {
        self.words().say(id)
    }

    pub fn count(&self, id: &str, count: usize) -> String {
        self.words().count(id, count)
    }

    pub fn named(&self, id: &str, name: &str) -> String {
        self.words().named(id, name)
    }

    /// An address of this node, in the language that the reader chose.
    pub fn link(&self, path: &str) -> String {
        self.site.link(path)
    }
}

struct Part {
    place: DeskPlace,
    path: &'static str,
    label: &'static str,
    /// None for what everyone on the staff sees.
    act: Option<Act>,
}

impl Part {
    fn is_for(&self, role: Role) -> bool {
        self.act.is_none_or(|act| role.may(act))
    }
}

const fn part(place: DeskPlace, path: &'static str, label: &'static str, act: Option<Act>) -> Part {
    Part { place, path, label, act }
}

const PARTS: [Part; 8] = [
    part(DeskPlace::Start, "/desk", "desk-nav-start", None),
    part(DeskPlace::Entries, "/desk/entries", "desk-nav-entries", Some(Act::SeeDrafts)),
    part(DeskPlace::Comments, "/desk/comments", "desk-nav-comments", Some(Act::SeeHeldComments)),
    part(DeskPlace::Notices, "/desk/notices", "desk-nav-notices", None),
    part(DeskPlace::Network, "/desk/network", "desk-nav-network", Some(Act::SeeDeliveries)),
    part(DeskPlace::People, "/desk/people", "desk-nav-people", Some(Act::ManagePeople)),
    part(DeskPlace::Settings, "/desk/settings", "desk-nav-settings", Some(Act::SetFace)),
    part(DeskPlace::Log, "/desk/log", "desk-nav-log", Some(Act::ReadLog)),
];
