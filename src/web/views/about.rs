//! The pages about the library: what it is, privacy, accessibility, moderation, imprint, contact.
//!
//! What they say of the program is true of this program; what they say of the city comes from its settings, and its own
//! texts stand in place of ours. What a page has to say is in the files beside this one.

mod accessibility;
mod contact;
mod library;
mod moderation;
mod privacy;
mod writing;

use askama::Template;

use crate::domain::about::{About, AboutPage as Page};
use crate::domain::welcome::Mode;
use crate::web::words::{Said, When};

use super::frame::{Frame, NavItem, Place, Site};
use super::markup::Markup;
use writing::Writing;
pub use writing::{Block, Section};

/// The rules of this node, as far as the pages tell of them.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Whether comments wait for a moderator.
    pub hold_comments: bool,
    pub mode: Mode,
}

#[derive(Template)]
#[template(path = "about.html")]
pub struct AboutPage {
    pub frame: Frame,
    pub title: String,
    pub nav: Vec<NavItem>,
    /// The city's own text, which stands instead of the sections.
    pub own: Option<Markup>,
    pub sections: Vec<Section>,
    pub reviewed: Option<Said>,
}

impl AboutPage {
    /// `lines` are what the city says at its desk of how it is reached.
    pub fn new(site: &Site, about: &About, lines: &str, rules: Rules, page: Page) -> Self {
        let words = site.words();
        let title = words.say(title_of(page));
        let own = about.text(page, words.tongue.tag()).and_then(Markup::of);
        let mut writing = Writing::new(site, about);
        match page {
            Page::About => library::write(&mut writing),
            Page::Privacy => privacy::write(&mut writing),
            Page::Accessibility => accessibility::write(&mut writing),
            Page::Moderation => moderation::write(&mut writing, rules),
            Page::Imprint => contact::imprint(&mut writing, lines),
            Page::Contact => contact::write(&mut writing, lines),
        }
        let reviewed: Option<When> = about.reviewed.map(|date| words.date(date));
        Self {
            frame: Frame::new(site, Place::Elsewhere, &title),
            title,
            nav: nav(site, Some(page)),
            sections: if own.is_some() { Vec::new() } else { writing.sections },
            own,
            reviewed: reviewed.map(|when| words.dated("about-reviewed", &when)),
        }
    }
}

/// The pages as lines of a navigation.
pub fn nav(site: &Site, here: Option<Page>) -> Vec<NavItem> {
    let item = |page: &Page| NavItem {
        label: site.words().say(title_of(*page)),
        path: site.link(path_of(*page)),
        here: here == Some(*page),
    };
    Page::ALL.iter().map(item).collect()
}

pub fn path_of(page: Page) -> &'static str {
    match page {
        Page::About => "/about",
        Page::Privacy => "/about/privacy",
        Page::Accessibility => "/about/accessibility",
        Page::Moderation => "/about/moderation",
        Page::Imprint => "/about/imprint",
        Page::Contact => "/about/contact",
    }
}

fn title_of(page: Page) -> &'static str {
    match page {
        Page::About => "about-title",
        Page::Privacy => "about-title-privacy",
        Page::Accessibility => "about-title-accessibility",
        Page::Moderation => "about-title-moderation",
        Page::Imprint => "about-title-imprint",
        Page::Contact => "about-title-contact",
    }
}
