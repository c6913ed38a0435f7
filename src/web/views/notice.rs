//! Pages that say that something is not to be had: what happened, what was kept, what to do now.
//!
//! The status code that goes with each is set by the handler.

use askama::Template;

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::text;
use crate::domain::time::Moment;
use crate::web::words::{Part, Said};

use super::card::Card;
use super::frame::{Frame, Place, Site};
use super::links;

/// As much of an address as is repeated.
const PATH_MAX_CHARS: usize = 300;

#[derive(Template)]
#[template(path = "notice.html")]
pub struct NoticePage {
    pub frame: Frame,
    /// A small line above the title: `Not found`.
    pub kind: String,
    pub title: String,
    pub happened: Said,
    pub kept: Said,
    pub now: Said,
    /// A search to go on with: the words of the address.
    pub search: Option<String>,
    /// What the library has that is near to them.
    pub near: Vec<Card>,
    /// How to report it: a word that finds the failure in the node's log.
    pub reference: Option<Said>,
}

/// What a page is about.
#[derive(Clone, Debug)]
pub enum Notice<'a> {
    /// For 404: nothing is at this address.
    Missing { path: &'a str, near: Option<&'a Near> },
    /// For 410: an entry that its city withdrew. It says nothing of what the entry said.
    Withdrawn { city: &'a City, at: Moment },
    /// For an address that other servers use and people reach by accident: an inbox, a collection.
    ServersOnly { path: &'a str },
    /// For 400: parts of the address that mean nothing.
    Question { fields: &'a [&'a str] },
    /// For 403.
    NotAllowed,
    /// For 405: the address does not take what was sent to it.
    Method,
    /// For 408 and 504.
    TooSlow,
    /// For 413.
    TooLarge,
    /// For 429.
    TooOften,
    /// For 503: paused, or starting.
    Unavailable,
    /// For what else cannot be read.
    Unreadable,
    /// For 500.
    Broken { reference: &'a str },
}

/// What the library has that is like an address where nothing is.
#[derive(Clone, Debug, Default)]
pub struct Near {
    /// The words of the address.
    pub words: String,
    pub entries: Vec<(Entry, City)>,
}

/// The messages of a page: kind, title, what happened, what was kept, what to do now.
type Texts = [&'static str; 5];

impl Notice<'_> {
    fn texts(&self) -> Texts {
        match self {
            Self::Missing { near, .. } => [
                "notice-missing",
                "notice-missing-title",
                "notice-missing-happened",
                if near.is_some() { "notice-missing-kept" } else { "notice-unreadable-kept" },
                "notice-missing-now",
            ],
            Self::Withdrawn { .. } => [
                "notice-withdrawn",
                "notice-withdrawn-title",
                "notice-withdrawn-happened",
                "notice-withdrawn-kept",
                "notice-withdrawn-now",
            ],
            Self::ServersOnly { .. } => [
                "notice-servers",
                "notice-servers-title",
                "notice-servers-happened",
                "notice-servers-kept",
                "notice-servers-now",
            ],
            Self::Question { .. } => [
                "notice-error",
                "notice-question-title",
                "notice-question-happened",
                "notice-unchanged",
                "notice-question-now",
            ],
            Self::NotAllowed => {
                ["notice-error", "notice-role-title", "notice-role-happened", "notice-unchanged", "notice-role-now"]
            }
            Self::Method => [
                "notice-error",
                "notice-method-title",
                "notice-method-happened",
                "notice-method-kept",
                "notice-method-now",
            ],
            Self::TooSlow => {
                ["notice-error", "notice-slow-title", "notice-slow-happened", "notice-slow-kept", "notice-slow-now"]
            }
            Self::TooLarge => {
                ["notice-error", "notice-large-title", "notice-large-happened", "notice-large-kept", "notice-large-now"]
            }
            Self::TooOften => {
                ["notice-error", "notice-often-title", "notice-often-happened", "notice-often-kept", "notice-often-now"]
            }
            Self::Unavailable => [
                "notice-error",
                "notice-unavailable-title",
                "notice-unavailable-happened",
                "notice-unavailable-kept",
                "notice-unavailable-now",
            ],
            Self::Unreadable => [
                "notice-error",
                "notice-unreadable-title",
                "notice-unreadable-happened",
                "notice-unreadable-kept",
                "notice-unreadable-now",
            ],
            Self::Broken { .. } => [
                "notice-error",
                "notice-broken-title",
                "notice-broken-happened",
                "notice-broken-kept",
                "notice-broken-now",
            ],
        }
    }
}

impl NoticePage {
    pub fn new(site: &Site, notice: &Notice<'_>) -> Self {
        let site = &Site { reader: site.reader.clone().without_question(), ..site.clone() };
        let words = site.words();
        let [kind, title, happened, kept, now] = notice.texts();
        let mut values = vec![("city", site.city_name.as_str().into())];
        let mut city_path = site.city_path.clone();
        let mut parts = vec![("code", Part::Code)];
        match notice {
            Notice::Missing { path, .. } | Notice::ServersOnly { path } => {
                values.push(("path", text::one_line(path, PATH_MAX_CHARS).into()));
            }
            Notice::Withdrawn { city, at } => {
                let at = words.moment(*at);
                values = vec![("city", city.name.as_str().into()), ("date", at.words.into())];
                parts.push(("date", Part::Time(at.datetime)));
                city_path = site.link(&links::city(city));
            }
            Notice::Question { fields } => {
                values.extend([("count", fields.len().into()), ("fields", words.list(fields).into())]);
            }
            _ => {}
        }
        parts.extend([("city", Part::Link(city_path)), ("library", Part::Link(site.link("/library")))]);
        let said = |id| words.rich(id, &values, &parts);
        let reference = match notice {
            Notice::Broken { reference } => {
                let value = [("reference", (*reference).into())];
                Some(words.rich("notice-report-word", &value, &[("code", Part::Code)]))
            }
            _ => None,
        };
        let near = match notice {
            Notice::Missing { near, .. } => *near,
            _ => None,
        };
        let card = |(entry, city): &(Entry, City)| Card::new(site, entry, city);
        Self {
            search: near.map(|near| near.words.clone()),
            near: near.map(|near| near.entries.iter().map(card).collect()).unwrap_or_default(),
            frame: Frame { search: near.is_none(), ..Frame::new(site, Place::Elsewhere, words.say(title)).unindexed() },
            kind: words.say(kind),
            title: words.say(title),
            happened: said(happened),
            kept: said(kept),
            now: said(now),
            reference,
        }
    }
}
