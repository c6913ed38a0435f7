//! Entries and cities for this room's tests, with everything unknown that a test does not name.

use crate::domain::city::City;
use crate::domain::entry::{Body, DEFAULT_LICENCE, Entry, EntryContent};
use crate::domain::id::{ActorId, EntryId};
use crate::domain::key::Key;
use crate::domain::status::{EntryKind, Publication};
use crate::domain::text::CleanHtml;
use crate::domain::time::Moment;

/// A published project of that id, published as many seconds after 2020 as its id says.
pub(super) fn entry(id: i64, title: &str) -> Built {
    let at = Moment::from_micros(1_577_836_800_000_000).plus_secs(id);
    Built(Entry {
        id: EntryId(id),
        key: Key::from_title(title),
        uri: format!("https://delft.example/entries/{id}"),
        url: format!("https://delft.example/entries/{id}"),
        city: ActorId(1),
        local: true,
        content: EntryContent {
            kind: EntryKind::Project,
            practice_kind: None,
            title: title.to_owned(),
            summary: None,
            body: Body::default(),
            language: None,
            principles: Vec::new(),
            topics: Vec::new(),
            missions: Vec::new(),
            status: None,
            status_as_of: None,
            starts: None,
            ends: None,
            partners: Vec::new(),
            links: Vec::new(),
            attachments: Vec::new(),
            licence: DEFAULT_LICENCE.to_owned(),
            source: None,
        },
        publication: Publication::Published,
        revision: 1,
        external_id: None,
        created_at: at,
        published_at: Some(at),
        updated_at: at,
        received_at: None,
    })
}

#[derive(Clone)]
pub(super) struct Built(pub Entry);

impl Built {
    pub fn language(mut self, tag: &str) -> Self {
        self.0.content.language = tag.parse().ok();
        self
    }

    pub fn summary(mut self, summary: &str) -> Self {
        self.0.content.summary = Some(summary.to_owned());
        self
    }

    pub fn body(mut self, html: &str) -> Self {
        self.0.content.body = Body { markdown: None, html: CleanHtml::from_foreign(html) };
        self
    }

    pub fn topics(mut self, slugs: &[&str]) -> Self {
        self.0.content.topics = slugs.iter().map(|slug| (*slug).to_owned()).collect();
        self
    }

    pub fn principles(mut self, slugs: &[&str]) -> Self {
        self.0.content.principles = slugs.iter().map(|slug| (*slug).to_owned()).collect();
        self
    }

    pub fn kind(mut self, kind: EntryKind) -> Self {
        self.0.content.kind = kind;
        self
    }

    pub fn partner(mut self, name: &str) -> Self {
        self.0.content.partners.push(name.to_owned());
        self
    }

    pub fn published(mut self, secs_later: i64) -> Self {
        self.0.published_at = Some(self.0.created_at.plus_secs(secs_later));
        self
    }

    pub fn updated(mut self, secs_later: i64) -> Self {
        self.0.updated_at = self.0.created_at.plus_secs(secs_later);
        self
    }
}

pub(super) fn city(handle: &str, name: &str, country: &str) -> City {
    City {
        id: ActorId(1),
        uri: format!("https://{handle}.example/"),
        acct: format!("{handle}@{handle}.example").parse().expect("a handle makes an address"),
        name: name.to_owned(),
        country: (!country.is_empty()).then(|| country.to_owned()),
        location: None,
        summary_html: String::new(),
        url: format!("https://{handle}.example/"),
        local: false,
        known_since: Moment::from_micros(0),
    }
}
