//! Pages that say that something is not to be had: what happened, what was kept, what to do now.
//!
//! The status code that goes with each is set by the handler.

use askama::Template;

use crate::domain::city::City;
use crate::domain::text;
use crate::domain::time::Moment;

use super::frame::{Frame, Place, Site};
use super::links;
use super::words::When;

/// For 410: an entry that its city withdrew. It says nothing of what the entry said.
#[derive(Template)]
#[template(path = "withdrawn.html")]
pub struct WithdrawnPage {
    pub frame: Frame,
    pub city: String,
    pub city_path: String,
    pub withdrawn: When,
}

impl WithdrawnPage {
    pub fn new(site: &Site, city: &City, withdrawn_at: Moment) -> Self {
        Self {
            frame: Frame::new(site, Place::Elsewhere, "Withdrawn").unindexed(),
            city: city.name.clone(),
            city_path: links::city(city),
            withdrawn: When::from(withdrawn_at),
        }
    }
}

/// For 404.
#[derive(Template)]
#[template(path = "not_found.html")]
pub struct NotFoundPage {
    pub frame: Frame,
    /// What was asked for.
    pub path: String,
}

impl NotFoundPage {
    pub fn new(site: &Site, path: &str) -> Self {
        Self { frame: Frame::new(site, Place::Elsewhere, "Not found").unindexed(), path: text::one_line(path, 300) }
    }
}

/// For everything that went wrong, here or in the request.
#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    pub frame: Frame,
    /// A heading: `The library could not answer`.
    pub title: String,
    pub happened: String,
    pub kept: String,
    pub advice: String,
    /// A word that finds the failure in the node's log.
    pub reference: Option<String>,
}

/// What an error page says; each a sentence that is safe for strangers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble<'a> {
    pub title: &'a str,
    pub happened: &'a str,
    pub kept: &'a str,
    pub advice: &'a str,
}

impl ErrorPage {
    pub fn new(site: &Site, trouble: &Trouble<'_>, reference: Option<&str>) -> Self {
        Self {
            frame: Frame::new(site, Place::Elsewhere, trouble.title).unindexed(),
            title: trouble.title.to_owned(),
            happened: trouble.happened.to_owned(),
            kept: trouble.kept.to_owned(),
            advice: trouble.advice.to_owned(),
            reference: reference.map(str::to_owned),
        }
    }
}

/// For an address that other servers use and people reach by accident: an inbox, a collection.
#[derive(Template)]
#[template(path = "servers_only.html")]
pub struct ServersOnlyPage {
    pub frame: Frame,
    pub path: String,
}

impl ServersOnlyPage {
    pub fn new(site: &Site, path: &str) -> Self {
        Self { frame: Frame::new(site, Place::Elsewhere, "For servers").unindexed(), path: path.to_owned() }
    }
}
