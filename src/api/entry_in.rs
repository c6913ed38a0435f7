//! An entry as a program sends it. Whether its fields can be taken is left to `domain::entry_input`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use utoipa::ToSchema;

use crate::domain::entry::{Attachment, Link};
use crate::domain::entry_input::{EntryInput, FIELDS};

use super::json::JsonInput;

/// An entry to be written. Only kind, title and one principle are compulsory; what is left out, null or empty is
/// unknown.
#[derive(Debug, serde::Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EntryIn)]
pub(super) struct EntryIn {
    pub kind: Option<String>,
    /// What a practice is, more exactly; only for practices.
    pub practice_kind: Option<String>,
    pub title: Option<String>,
    /// Plain text.
    pub summary: Option<String>,
    /// Markdown (CommonMark with tables).
    pub body: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// Slugs, or numbers from 1 to 5.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    pub principles: Vec<Term>,
    /// Slugs.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    pub topics: Vec<Name>,
    /// Slugs, or numbers from 1 to 6.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    pub missions: Vec<Term>,
    /// How things stand in the world; which words fit depends on the kind.
    pub status: Option<String>,
    /// When the status was last known to be true: a day, a month or a year.
    pub status_as_of: Option<String>,
    pub starts: Option<String>,
    /// Not before `starts`.
    pub ends: Option<String>,
    /// Names of other cities that take part.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    pub partners: Vec<Name>,
    #[serde(default)]
    pub links: Vec<LinkIn>,
    #[serde(default)]
    pub attachments: Vec<AttachmentIn>,
    /// An SPDX identifier or the address of a licence; CC-BY-4.0 where left out.
    pub licence: Option<String>,
    /// The page that the facts come from.
    pub source: Option<String>,
    /// The id that the city's own systems use; no two entries of a city have the same.
    pub external_id: Option<String>,
    /// Whether to publish it at once. False or left out leaves the publication of an entry as it is; a new one
    /// becomes a draft.
    pub publish: Option<bool>,
}

#[derive(Debug, serde::Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkIn {
    pub url: String,
    pub title: Option<String>,
}

/// A file kept elsewhere.
#[derive(Debug, serde::Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AttachmentIn {
    pub url: String,
    pub media_type: Option<String>,
    /// What it shows or holds, in words.
    pub alt: String,
}

impl JsonInput for EntryIn {
    const FIELDS: &'static [&'static str] = &FIELDS;
    const ALSO: &'static [&'static str] = &["external_id", "publish"];
    const ANSWERED: &'static [&'static str] = &[
        "id",
        "url",
        "page",
        "key",
        "body_html",
        "city",
        "city_name",
        "country",
        "publication",
        "revision",
        "created_at",
        "published_at",
        "updated_at",
        "received_at",
        "local",
        "likes",
        "shares",
    ];
    const NESTED: &'static [(&'static str, &'static [&'static str])] =
        &[("links", &["url", "title"]), ("attachments", &["url", "media_type", "alt"])];
}

/// What the use cases take of it.
pub(super) struct Given {
    pub input: EntryInput,
    pub external_id: Option<String>,
    pub publish: bool,
}

impl From<EntryIn> for Given {
    fn from(entry: EntryIn) -> Self {
        let input = EntryInput {
            kind: entry.kind,
            practice_kind: entry.practice_kind,
            title: entry.title,
            summary: entry.summary,
            body: entry.body,
            language: entry.language,
            principles: entry.principles.into_iter().map(|term| term.0).collect(),
            topics: entry.topics.into_iter().map(|name| name.0).collect(),
            missions: entry.missions.into_iter().map(|term| term.0).collect(),
            status: entry.status,
            status_as_of: entry.status_as_of,
            starts: entry.starts,
            ends: entry.ends,
            partners: entry.partners.into_iter().map(|name| name.0).collect(),
            links: entry.links.into_iter().map(|link| Link { url: link.url, title: link.title }).collect(),
            attachments: entry
                .attachments
                .into_iter()
                .map(|file| Attachment { url: file.url, media_type: file.media_type, alt: file.alt })
                .collect(),
            licence: entry.licence,
            source: entry.source,
        };
        Self { input, external_id: entry.external_id, publish: entry.publish == Some(true) }
    }
}

/// An item of a list of names, which must say something.
#[derive(Debug)]
pub(super) struct Name(String);

/// A term of a vocabulary by its slug or its number.
#[derive(Debug)]
pub(super) struct Term(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        filled(String::deserialize(deserializer)?).map(Self)
    }
}

impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SlugOrNumber;

        impl Visitor<'_> for SlugOrNumber {
            type Value = Term;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a slug or a number of the vocabulary")
            }

            fn visit_str<E: Error>(self, slug: &str) -> Result<Term, E> {
                filled(slug.to_owned()).map(Term)
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Term, E> {
                Ok(Term(number.to_string()))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Term, E> {
                Ok(Term(number.to_string()))
            }
        }

        deserializer.deserialize_any(SlugOrNumber)
    }
}

fn filled<E: Error>(text: String) -> Result<String, E> {
    if text.trim().is_empty() { Err(E::custom("is empty; give a name, or leave the item out")) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::super::json::read;
    use super::*;

    #[test]
    fn principles_are_taken_by_slug_or_by_number() {
        let entry: EntryIn = read(br#"{"principles": [2, "5", "access-and-literacy"]}"#).unwrap();
        let given = Given::from(entry);
        assert_eq!(given.input.principles, ["2", "5", "access-and-literacy"]);
        for wrong in [r#"{"principles": [2.5]}"#, r#"{"principles": [""]}"#, r#"{"principles": 2}"#] {
            assert!(read::<EntryIn>(wrong.as_bytes()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_left_out_is_unknown() {
        let given = Given::from(read::<EntryIn>(b"{}").unwrap());
        assert_eq!(given.input, EntryInput::default());
        assert!(!given.publish);
    }
}
