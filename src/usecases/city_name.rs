//! What the city is called and which languages it speaks, where its configuration does not say so.
//!
//! The handle and the address are in every id that others keep, so they are set before the first start and stay.

use crate::domain::city::country_code;
use crate::domain::deed::Deed;
use crate::domain::lang::Lang;
use crate::domain::site::Site;
use crate::store::{Conn, StoreError, actors, meta};

use super::audit::{self, By};
use super::city_profile;
use super::error::UseError;
use super::node::{Hall, Node};

const NAME_MAX_CHARS: usize = 200;

/// Which of these the configuration says; they are not changed here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Configured {
    pub name: bool,
    pub country: bool,
    pub languages: bool,
}

impl Configured {
    pub const ALL: Self = Self { name: true, country: true, languages: true };
}

/// As somebody typed it.
#[derive(Clone, Debug, Default)]
pub struct NameInput {
    pub name: String,
    pub country: String,
    /// Tags with commas or spaces between them.
    pub languages: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameRefused {
    NoName,
    NoCountry,
    NoLanguage,
}

/// What the site is called by what was said in the browser.
pub fn stored(conn: &mut Conn, mut site: Site, configured: Configured) -> Result<Site, StoreError> {
    if !configured.name
        && let Some(name) = meta::get(conn, meta::CITY_NAME)?
    {
        site.name = name;
    }
    if !configured.country
        && let Some(country) = meta::get(conn, meta::CITY_COUNTRY)?
    {
        site.country = Some(country).filter(|country| !country.is_empty());
    }
    if !configured.languages
        && let Some(languages) = meta::get(conn, meta::CITY_LANGUAGES)?
    {
        site.languages = languages.split(',').filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
    }
    Ok(site)
}

/// Reads what was typed over what the city is called now.
pub fn read(node: &Node, input: &NameInput) -> Result<Site, NameRefused> {
    let mut site = (*node.here()).clone();
    if !node.configured.name {
        let name = input.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (1..=NAME_MAX_CHARS).contains(&name.chars().count()) && !name.chars().any(char::is_control);
        site.name = Some(name).filter(|_| fits).ok_or(NameRefused::NoName)?;
    }
    if !node.configured.country {
        site.country = match input.country.trim() {
            "" => None,
            typed => Some(country_code(typed).ok_or(NameRefused::NoCountry)?),
        };
    }
    if !node.configured.languages {
        let tags = input.languages.split([',', ' ', ';']).filter(|tag| !tag.is_empty());
        let tags = tags.map(|tag| tag.parse::<Lang>().map(|lang| lang.to_string()));
        site.languages = tags.collect::<Result<_, ()>>().map_err(|()| NameRefused::NoLanguage)?;
    }
    Ok(site)
}

/// Names the city anew and tells everyone who follows.
pub async fn run(node: &Hall, input: &NameInput, by: By) -> Result<Result<(), NameRefused>, UseError> {
    let site = match read(node, input) {
        Ok(site) => site,
        Err(refused) => return Ok(Err(refused)),
    };
    let (hall, named) = (node.clone(), site.clone());
    node.db.write(move |conn| keep(conn, &hall, &named, &by)).await?;
    node.called.change(site);
    node.wakers.deliveries.notify_one();
    Ok(Ok(()))
}

/// Writes the names down and queues the news; the node goes by them once that is on disk.
pub(super) fn keep(conn: &mut Conn, node: &Node, site: &Site, by: &By) -> Result<(), UseError> {
    meta::set(conn, meta::CITY_NAME, &site.name)?;
    meta::set(conn, meta::CITY_COUNTRY, site.country.as_deref().unwrap_or_default())?;
    meta::set(conn, meta::CITY_LANGUAGES, &site.languages.join(","))?;
    let missing = || UseError::Broken("the node has no city".to_owned());
    let mut row = actors::by_id(conn, node.own.city)?.ok_or_else(missing)?;
    row.name.clone_from(&site.name);
    row.country.clone_from(&site.country);
    actors::upsert(conn, row)?;
    audit::note(conn, node, by, Deed::CityNamed, &site.name, None)?;
    city_profile::announce(conn, node, node.now())
}
