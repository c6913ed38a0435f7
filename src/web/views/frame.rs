//! What surrounds every page: name, navigation, search, footer, and what the head says about the page.
//!
//! The page itself is the template's block; which city is meant comes from the caller.

use crate::domain::city::City;
use crate::domain::interaction::Interaction;
use crate::web::assets;

use super::links;

/// The node, as each of its pages names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The city whose library this is.
    pub city_name: String,
    pub city_path: String,
    /// Where it can be followed from another server.
    pub follow_path: String,
    /// `@amsterdam@library.amsterdam.example`.
    pub address: String,
    /// The program's version.
    pub version: &'static str,
    /// Where its source can be read.
    pub source_url: String,
    pub stylesheet: &'static str,
    pub icon: &'static str,
}

impl Site {
    /// The frame of the node that speaks for `city`.
    pub fn new(city: &City, source_url: &str) -> Self {
        Self {
            city_name: city.name.clone(),
            city_path: links::city(city),
            follow_path: links::interact(&city.uri, Interaction::Follow),
            address: format!("@{}", city.acct),
            version: env!("CARGO_PKG_VERSION"),
            source_url: source_url.to_owned(),
            stylesheet: &assets::stylesheet().path,
            icon: &assets::icon().path,
        }
    }
}

/// One line of the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    pub label: &'static str,
    pub path: String,
    /// Whether it is the page that is open.
    pub here: bool,
}

/// Which line of the navigation a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Home,
    Library,
    OwnCity,
    Elsewhere,
}

/// A page's surroundings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub site: Site,
    /// The page's own part of the title; empty on the home page.
    pub title: String,
    pub nav: [NavItem; 3],
    /// Whether the header has the search field; pages that have their own do not need two.
    pub search: bool,
    /// Whether search engines may keep the page.
    pub indexed: bool,
    /// The address that should be kept and shared instead of this page's.
    pub canonical: Option<String>,
    /// The same for servers, as an ActivityPub document.
    pub activity: Option<String>,
    pub description: Option<String>,
}

impl Frame {
    pub fn new(site: &Site, place: Place, title: impl Into<String>) -> Self {
        let item = |label, path: &str, at| NavItem { label, path: path.to_owned(), here: place == at };
        Self {
            nav: [
                item("Home", "/", Place::Home),
                item("Library", "/library", Place::Library),
                item("City", &site.city_path, Place::OwnCity),
            ],
            site: site.clone(),
            title: title.into(),
            search: !matches!(place, Place::Home | Place::Library),
            indexed: true,
            canonical: None,
            activity: None,
            description: None,
        }
    }

    /// For pages that say that something is not there.
    pub fn unindexed(self) -> Self {
        Self { indexed: false, ..self }
    }
}
