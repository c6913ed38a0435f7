//! The fact column of an entry: what is known, and what is not, in one fixed order.
//!
//! A fact without a value is shown as unknown; hiding it would look as if it did not matter.

use crate::domain::entry::{Entry, EntryContent, Link};
use crate::domain::library::Facet;

use crate::web::words::{Part, Said, When, Words};

use super::frame::Site;
use super::links;
use super::shelf::PRINCIPLES;

/// A value that may lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub text: String,
    pub path: Option<String>,
    /// Whether the path leads away from this node.
    pub outside: bool,
    /// The principle whose mark stands before it.
    pub mark: Option<&'static str>,
    /// The entry's language, for words that its city chose.
    pub foreign: bool,
}

impl Item {
    fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), path: None, outside: false, mark: None, foreign: false }
    }

    fn to(text: impl Into<String>, path: String) -> Self {
        Self { path: Some(path), ..Self::plain(text) }
    }

    /// A link to elsewhere, or its words alone where the address is none that a page may link to.
    fn away(text: impl Into<String>, address: &str) -> Self {
        Self { path: links::outside(address), outside: true, ..Self::plain(text) }
    }
}

/// What an entry says in short, ready to be listed; an empty list is an unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// With since when it holds, where that is known.
    pub status: Option<Said>,
    pub starts: Option<When>,
    pub ends: Option<When>,
    pub principles: Vec<Item>,
    pub topics: Vec<Item>,
    pub missions: Vec<Item>,
    pub partners: Vec<Item>,
    pub language: Option<Item>,
    /// Always one.
    pub licence: Vec<Item>,
    pub source: Option<Item>,
    pub links: Vec<Item>,
    pub attachments: Vec<Item>,
    pub published: Option<When>,
    /// Only where it came after the publication.
    pub updated: Option<When>,
}

impl Facts {
    pub fn new(site: &Site, entry: &Entry) -> Self {
        let (words, content) = (site.words(), &entry.content);
        let changed = entry.published_at.is_some_and(|published| entry.updated_at.secs_since(published) > 60);
        Self {
            status: status(words, content),
            starts: content.starts.map(|date| words.date(date)),
            ends: content.ends.map(|date| words.date(date)),
            principles: content.principles.iter().filter_map(|slug| principle(site, slug)).collect(),
            topics: content.topics.iter().map(|slug| by(site, Facet::Topic, slug, words.topic(slug))).collect(),
            missions: content.missions.iter().map(|slug| Item::plain(words.mission(slug))).collect(),
            partners: content.partners.iter().map(|name| Item { foreign: true, ..Item::plain(name) }).collect(),
            language: language(site, content),
            licence: vec![licence(&content.licence)],
            source: content.source.as_deref().map(|url| Item::away(links::host(url).unwrap_or(url.to_owned()), url)),
            links: content.links.iter().map(link).collect(),
            attachments: content.attachments.iter().map(|file| described(&file.alt, &file.url)).collect(),
            published: entry.published_at.map(|time| words.day(time)),
            updated: changed.then(|| words.day(entry.updated_at)),
        }
    }
}

fn status(words: &Words, content: &EntryContent) -> Option<Said> {
    let status = ("status", words.status(content.status?).into());
    let Some(as_of) = content.status_as_of.map(|date| words.date(date)) else {
        return Some(words.rich("fact-status-plain", &[status], &[]));
    };
    let values = [status, ("date", as_of.words.as_str().into())];
    Some(words.rich("fact-status-as-of", &values, &[("date", Part::Time(as_of.datetime))]))
}

/// In the words of the declaration.
fn principle(site: &Site, slug: &str) -> Option<Item> {
    let (slug, _) = PRINCIPLES.into_iter().find(|(known, _)| *known == slug)?;
    Some(Item { mark: Some(slug), ..by(site, Facet::Principle, slug, site.words().principle(slug)) })
}

/// A value that leads to all entries that have it.
fn by(site: &Site, facet: Facet, value: &str, label: String) -> Item {
    Item::to(label, site.link(&links::library_by(facet, value)))
}

fn language(site: &Site, content: &EntryContent) -> Option<Item> {
    let tag = content.language.as_ref()?.as_str();
    Some(by(site, Facet::Language, tag, site.words().language(tag)))
}

fn link(link: &Link) -> Item {
    let title = link.title.clone().filter(|title| !title.trim().is_empty());
    described(&title.unwrap_or_default(), &link.url)
}

/// A link under its own words, or under its host where it has none.
fn described(text: &str, url: &str) -> Item {
    if text.trim().is_empty() {
        return Item::away(links::host(url).unwrap_or_else(|| url.to_owned()), url);
    }
    Item { foreign: true, ..Item::away(text, url) }
}

/// `CC-BY-4.0` under the name people know, with a link to its text.
fn licence(name: &str) -> Item {
    if let Some(host) = links::outside(name).and_then(|url| links::host(&url)) {
        return Item::away(host, name);
    }
    if name == "CC0-1.0" {
        return Item::away("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");
    }
    let creative_commons = name.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-'));
    let Some((terms, version)) = creative_commons else { return Item::plain(name) };
    let address = format!("https://creativecommons.org/licenses/{}/{version}/", terms.to_ascii_lowercase());
    Item::away(format!("CC {terms} {version}"), &address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_go_by_the_name_people_know() {
        let share = licence("CC-BY-SA-4.0");
        assert_eq!(share.text, "CC BY-SA 4.0");
        assert_eq!(share.path.as_deref(), Some("https://creativecommons.org/licenses/by-sa/4.0/"));
        assert_eq!(licence("EUPL-1.2"), Item::plain("EUPL-1.2"));
        assert_eq!(licence("https://data.example/licence").text, "data.example");
    }

    #[test]
    fn an_address_that_runs_is_shown_as_words() {
        let item = described("Plan", "javascript:alert(1)");
        assert_eq!((item.text.as_str(), item.path), ("Plan", None));
    }
}
