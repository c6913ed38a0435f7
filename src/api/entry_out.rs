//! An entry as the API answers with it: all fields always there, null or empty where unknown.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::city::City;
use crate::domain::entry::{Attachment, Entry, Link};
use crate::domain::site::Site;
use crate::usecases::reaction_read::ReactionCounts;

/// An entry of the library.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Entry)]
pub(super) struct EntryOut {
    /// The ActivityPub id.
    pub id: String,
    /// The page at the origin.
    url: String,
    /// The page at this node.
    page: String,
    /// The last part of the address of that page.
    key: String,
    kind: String,
    practice_kind: Option<String>,
    title: String,
    summary: Option<String>,
    /// Markdown; null where only HTML is known.
    body: Option<String>,
    /// Cleaned HTML; null where there is no text.
    body_html: Option<String>,
    language: Option<String>,
    principles: Vec<String>,
    topics: Vec<String>,
    missions: Vec<String>,
    status: Option<String>,
    status_as_of: Option<String>,
    starts: Option<String>,
    ends: Option<String>,
    partners: Vec<String>,
    links: Vec<LinkOut>,
    attachments: Vec<AttachmentOut>,
    licence: String,
    source: Option<String>,
    /// The id that the city's own systems use.
    external_id: Option<String>,
    /// `handle@host`
    city: String,
    city_name: String,
    /// Of the city, ISO 3166-1 alpha-2.
    country: Option<String>,
    publication: String,
    /// Grows by one with each change of the content.
    revision: i32,
    created_at: String,
    published_at: Option<String>,
    updated_at: String,
    /// When this node learned of another city's entry.
    received_at: Option<String>,
    /// Whether it is an entry of this node's own city.
    local: bool,
    /// How many like it; only for staff who read this one entry of their own city.
    likes: Option<i64>,
    /// How many passed it on; likewise.
    shares: Option<i64>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Link)]
struct LinkOut {
    url: String,
    title: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Attachment)]
struct AttachmentOut {
    url: String,
    media_type: Option<String>,
    alt: String,
}

impl EntryOut {
    /// An entry of this node's own city.
    pub fn own(site: &Site, entry: Entry) -> Self {
        let whose = Whose { city: site.acct().to_string(), name: site.name.clone(), country: site.country.clone() };
        Self::of(site, entry, whose)
    }

    /// An entry of any city.
    pub fn new(site: &Site, entry: Entry, city: City) -> Self {
        let whose = Whose { city: city.acct.to_string(), name: city.name, country: city.country };
        Self::of(site, entry, whose)
    }

    fn of(site: &Site, entry: Entry, whose: Whose) -> Self {
        let content = entry.content;
        Self {
            id: entry.uri,
            url: entry.url,
            page: site.entry(&entry.key),
            key: entry.key.to_string(),
            kind: content.kind.to_string(),
            practice_kind: written(content.practice_kind),
            title: content.title,
            summary: content.summary,
            body: content.body.markdown,
            body_html: Some(content.body.html).filter(|html| !html.is_empty()).map(|html| html.as_str().to_owned()),
            language: written(content.language),
            principles: content.principles,
            topics: content.topics,
            missions: content.missions,
            status: written(content.status),
            status_as_of: written(content.status_as_of),
            starts: written(content.starts),
            ends: written(content.ends),
            partners: content.partners,
            links: content.links.into_iter().map(LinkOut::from).collect(),
            attachments: content.attachments.into_iter().map(AttachmentOut::from).collect(),
            licence: content.licence,
            source: content.source,
            external_id: entry.external_id,
            city: whose.city,
            city_name: whose.name,
            country: whose.country,
            publication: entry.publication.to_string(),
            revision: entry.revision,
            created_at: entry.created_at.to_string(),
            published_at: written(entry.published_at),
            updated_at: entry.updated_at.to_string(),
            received_at: written(entry.received_at),
            local: entry.local,
            likes: None,
            shares: None,
        }
    }

    /// The same with what is known of likes and shares.
    pub fn counted(self, counts: Option<ReactionCounts>) -> Self {
        Self { likes: counts.map(|counts| counts.likes), shares: counts.map(|counts| counts.shares), ..self }
    }
}

struct Whose {
    city: String,
    name: String,
    country: Option<String>,
}

impl From<Link> for LinkOut {
    fn from(link: Link) -> Self {
        Self { url: link.url, title: link.title }
    }
}

impl From<Attachment> for AttachmentOut {
    fn from(file: Attachment) -> Self {
        Self { url: file.url, media_type: file.media_type, alt: file.alt }
    }
}

/// A value in words, or null.
pub(super) fn written<T: ToString>(value: Option<T>) -> Option<String> {
    value.map(|value| value.to_string())
}
