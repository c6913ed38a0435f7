//! An entry as a person or a program hands it in, and the check that turns it into an [`EntryContent`].
//!
//! Everything that is wrong is said at once, each with its field and with what would be right.

use serde::{Deserialize, Serialize};
use url::Url;

use super::date::PartialDate;
use super::entry::{Attachment, Body, DEFAULT_LICENCE, EntryContent, Link};
use super::lang::Lang;
use super::refusal::{FieldRefusal, Problem, StatusOf};
use super::status::{EntryKind, PracticeKind, Status};
use super::taxonomy::{self, Vocabulary};

pub const TITLE_MAX_CHARS: usize = 200;
pub const SUMMARY_MAX_CHARS: usize = 500;
pub const BODY_MAX_BYTES: usize = 512 * 1024;
pub const LIST_MAX_ITEMS: usize = 50;
pub const NAME_MAX_CHARS: usize = 200;
pub const URL_MAX_CHARS: usize = 2048;

/// All fields, in the order in which a person reads an entry.
pub const FIELDS: [&str; 18] = [
    "kind",
    "practice_kind",
    "title",
    "summary",
    "body",
    "language",
    "principles",
    "topics",
    "missions",
    "status",
    "status_as_of",
    "starts",
    "ends",
    "partners",
    "links",
    "attachments",
    "licence",
    "source",
];

/// Raw fields. An empty string means the same as an absent one: unknown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryInput {
    pub kind: Option<String>,
    pub practice_kind: Option<String>,
    pub title: Option<String>,
    pub summary: Option<String>,
    pub body: Option<String>,
    pub language: Option<String>,
    pub principles: Vec<String>,
    pub topics: Vec<String>,
    pub missions: Vec<String>,
    pub status: Option<String>,
    pub status_as_of: Option<String>,
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub partners: Vec<String>,
    pub links: Vec<Link>,
    pub attachments: Vec<Attachment>,
    pub licence: Option<String>,
    pub source: Option<String>,
}

impl EntryInput {
    /// The fields that would make this content.
    pub fn of(content: &EntryContent) -> Self {
        Self {
            kind: Some(content.kind.to_string()),
            practice_kind: content.practice_kind.map(|kind| kind.to_string()),
            title: Some(content.title.clone()),
            summary: content.summary.clone(),
            body: content.body.markdown.clone(),
            language: content.language.as_ref().map(Lang::to_string),
            principles: content.principles.clone(),
            topics: content.topics.clone(),
            missions: content.missions.clone(),
            status: content.status.map(|status| status.to_string()),
            status_as_of: content.status_as_of.map(|date| date.to_string()),
            starts: content.starts.map(|date| date.to_string()),
            ends: content.ends.map(|date| date.to_string()),
            partners: content.partners.clone(),
            links: content.links.clone(),
            attachments: content.attachments.clone(),
            licence: Some(content.licence.clone()),
            source: content.source.clone(),
        }
    }

    /// The content, or every field that could not be taken.
    pub fn check(self) -> Result<EntryContent, Vec<FieldRefusal>> {
        let mut check = Check::default();
        let kind = check.kind(self.kind);
        let title = check.required_line("title", self.title, TITLE_MAX_CHARS);
        let content = EntryContent {
            kind: kind.unwrap_or(EntryKind::Project),
            practice_kind: check.practice_kind(self.practice_kind, kind),
            title,
            summary: check.line("summary", self.summary, SUMMARY_MAX_CHARS),
            body: check.body(self.body),
            language: check.language(self.language),
            principles: check.principles(self.principles),
            topics: check.terms("topics", self.topics, taxonomy::topics()),
            missions: check.terms("missions", self.missions, taxonomy::missions()),
            status: check.status(self.status, kind),
            status_as_of: check.date("status_as_of", self.status_as_of),
            starts: check.date("starts", self.starts),
            ends: check.date("ends", self.ends),
            partners: check.names("partners", self.partners),
            links: check.links(self.links),
            attachments: check.attachments(self.attachments),
            licence: check.line("licence", self.licence, NAME_MAX_CHARS).unwrap_or_else(|| DEFAULT_LICENCE.to_owned()),
            source: check.url("source", self.source),
        };
        if let (Some(starts), Some(ends)) = (content.starts, content.ends)
            && (ends.year(), ends.month().unwrap_or(12)) < (starts.year(), starts.month().unwrap_or(1))
        {
            check.refuse("ends", Problem::EndsBeforeStart);
        }
        if check.refusals.is_empty() { Ok(content) } else { Err(check.refusals) }
    }
}

#[derive(Default)]
struct Check {
    refusals: Vec<FieldRefusal>,
}

impl Check {
    fn refuse(&mut self, field: &str, problem: impl Into<Problem>) {
        self.refusals.push(FieldRefusal::new(field, problem));
    }

    fn kind(&mut self, text: Option<String>) -> Option<EntryKind> {
        let Some(text) = present(text) else {
            self.refuse("kind", Problem::MissingKind { right: words(EntryKind::ALL, |k| k.as_str()) });
            return None;
        };
        let kind = text.parse().ok();
        if kind.is_none() {
            self.refuse("kind", Problem::NoKind { text, right: words(EntryKind::ALL, |k| k.as_str()) });
        }
        kind
    }

    fn practice_kind(&mut self, text: Option<String>, kind: Option<EntryKind>) -> Option<PracticeKind> {
        let text = present(text)?;
        if kind.is_some_and(|kind| kind != EntryKind::Practice) {
            self.refuse("practice_kind", Problem::OnlyOfPractices);
            return None;
        }
        let found = text.parse().ok();
        if found.is_none() {
            let right = words(PracticeKind::ALL, |k| k.as_str());
            self.refuse("practice_kind", Problem::NoPracticeKind { text, right });
        }
        found
    }

    fn status(&mut self, text: Option<String>, kind: Option<EntryKind>) -> Option<Status> {
        let text = present(text)?;
        let fitting = kind.map_or(Status::ALL, Status::of_kind);
        let found = text.parse().ok().filter(|status| fitting.contains(status));
        if found.is_none() {
            let right = words(fitting, |s| s.as_str());
            self.refuse("status", Problem::NoStatus { text, kind: StatusOf(kind), right });
        }
        found
    }

    fn required_line(&mut self, field: &str, text: Option<String>, max_chars: usize) -> String {
        if present(text.clone()).is_none() {
            self.refuse(field, Problem::Missing { max: max_chars });
            return String::new();
        }
        self.line(field, text, max_chars).unwrap_or_default()
    }

    fn line(&mut self, field: &str, text: Option<String>, max_chars: usize) -> Option<String> {
        let text = present(text)?;
        let count = text.chars().count();
        if count > max_chars {
            self.refuse(field, Problem::TooLong { count, max: max_chars });
            return None;
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            self.refuse(field, Problem::ControlCharacters);
            return None;
        }
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn body(&mut self, text: Option<String>) -> Body {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Body::default() };
        if text.len() > BODY_MAX_BYTES {
            self.refuse("body", Problem::TooManyBytes { count: text.len(), max: BODY_MAX_BYTES });
            return Body::default();
        }
        if text.contains('\0') {
            self.refuse("body", Problem::NulCharacter);
            return Body::default();
        }
        Body::from_markdown(text.replace("\r\n", "\n"))
    }

    fn language(&mut self, text: Option<String>) -> Option<Lang> {
        let text = present(text)?;
        let lang = text.parse().ok();
        if lang.is_none() {
            self.refuse("language", Problem::NoLanguage { text });
        }
        lang
    }

    fn principles(&mut self, names: Vec<String>) -> Vec<String> {
        if names.iter().all(|name| name.trim().is_empty()) {
            let right = taxonomy::principles().slugs();
            self.refuse("principles", Problem::MissingPrinciple { right });
            return Vec::new();
        }
        self.terms("principles", names, taxonomy::principles())
    }

    fn terms(&mut self, field: &str, names: Vec<String>, vocabulary: &Vocabulary) -> Vec<String> {
        if !self.fits(field, names.len()) {
            return Vec::new();
        }
        let names: Vec<&str> = names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
        for name in &names {
            if vocabulary.find(name).is_none() {
                self.refuse(field, Problem::NoTerm { text: (*name).to_owned(), right: vocabulary.slugs() });
            }
        }
        let named =
            |term: &&taxonomy::Term| names.iter().any(|n| vocabulary.find(n).is_some_and(|t| t.slug == term.slug));
        vocabulary.terms.iter().filter(named).map(|term| term.slug.clone()).collect()
    }

    fn date(&mut self, field: &str, text: Option<String>) -> Option<PartialDate> {
        let text = present(text)?;
        let date = text.parse().ok();
        if date.is_none() {
            self.refuse(field, Problem::NoDate { text });
        }
        date
    }

    fn names(&mut self, field: &str, names: Vec<String>) -> Vec<String> {
        if !self.fits(field, names.len()) {
            return Vec::new();
        }
        names.into_iter().filter_map(|name| self.line(field, Some(name), NAME_MAX_CHARS)).collect()
    }

    fn links(&mut self, links: Vec<Link>) -> Vec<Link> {
        if !self.fits("links", links.len()) {
            return Vec::new();
        }
        let mut kept = Vec::new();
        for link in links {
            let title = self.line("links", link.title, NAME_MAX_CHARS);
            if let Some(url) = self.required_url("links", link.url) {
                kept.push(Link { url, title });
            }
        }
        kept
    }

    fn attachments(&mut self, attachments: Vec<Attachment>) -> Vec<Attachment> {
        if !self.fits("attachments", attachments.len()) {
            return Vec::new();
        }
        let mut kept = Vec::new();
        for attachment in attachments {
            let alt = self.line("attachments", Some(attachment.alt), SUMMARY_MAX_CHARS);
            let media_type = self.line("attachments", attachment.media_type, NAME_MAX_CHARS);
            let Some(alt) = alt else {
                self.refuse("attachments", Problem::AttachmentWithoutAlt);
                continue;
            };
            if let Some(url) = self.required_url("attachments", attachment.url) {
                kept.push(Attachment { url, media_type, alt });
            }
        }
        kept
    }

    /// Whether a list is short enough for its items to be looked at.
    fn fits(&mut self, field: &str, count: usize) -> bool {
        let fits = count <= LIST_MAX_ITEMS;
        if !fits {
            self.refuse(field, Problem::TooManyItems { count, max: LIST_MAX_ITEMS });
        }
        fits
    }

    /// The address of something that is nothing without one.
    fn required_url(&mut self, field: &str, text: String) -> Option<String> {
        if text.trim().is_empty() {
            self.refuse(field, Problem::ItemWithoutUrl);
            return None;
        }
        self.url(field, Some(text))
    }

    fn url(&mut self, field: &str, text: Option<String>) -> Option<String> {
        let text = present(text)?;
        let url = Url::parse(&text)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host() && text.len() <= URL_MAX_CHARS);
        if url.is_none() {
            self.refuse(field, Problem::NoWebAddress { text });
        }
        url.map(String::from)
    }
}

fn present(text: Option<String>) -> Option<String> {
    let text = text?;
    let trimmed = text.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

fn words<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|item| word(*item)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn smallest() -> EntryInput {
        EntryInput {
            kind: Some("project".into()),
            title: Some("Sensor register".into()),
            principles: vec!["privacy-and-security".into()],
            ..EntryInput::default()
        }
    }

    fn refused_fields(input: EntryInput) -> Vec<String> {
        input.check().err().unwrap_or_default().into_iter().map(|refusal| refusal.field).collect()
    }

    #[test]
    fn title_kind_and_one_principle_are_enough() {
        let content = smallest().check();
        assert!(content.is_ok(), "{content:?}");
        if let Ok(content) = content {
            assert_eq!(content.licence, DEFAULT_LICENCE);
            assert_eq!(content.status, None);
        }
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let input = EntryInput {
            kind: Some("projekt".into()),
            language: Some("English".into()),
            topics: vec!["drones".into()],
            source: Some("javascript:alert(1)".into()),
            ..EntryInput::default()
        };
        assert_eq!(refused_fields(input), ["kind", "title", "language", "principles", "topics", "source"]);
    }

    #[test]
    fn each_refusal_names_its_field() {
        let cases: Vec<(&str, EntryInput)> = vec![
            ("title", EntryInput { title: Some("x".repeat(201)), ..smallest() }),
            ("title", EntryInput { title: Some("a\u{0}b".into()), ..smallest() }),
            ("summary", EntryInput { summary: Some("x".repeat(501)), ..smallest() }),
            ("status", EntryInput { status: Some("adopted".into()), ..smallest() }),
            ("practice_kind", EntryInput { practice_kind: Some("toolkit".into()), ..smallest() }),
            ("starts", EntryInput { starts: Some("May 2024".into()), ..smallest() }),
            ("ends", EntryInput { starts: Some("2024".into()), ends: Some("2023".into()), ..smallest() }),
            ("links", EntryInput { links: vec![Link { url: "/x".into(), title: None }], ..smallest() }),
            ("links", EntryInput { links: vec![Link { url: " ".into(), title: None }], ..smallest() }),
            ("topics", EntryInput { topics: vec!["drones".into(); 51], ..smallest() }),
            (
                "attachments",
                EntryInput {
                    attachments: vec![Attachment {
                        url: "https://a.example/x.pdf".into(),
                        media_type: None,
                        alt: " ".into(),
                    }],
                    ..smallest()
                },
            ),
        ];
        for (field, input) in cases {
            assert_eq!(refused_fields(input.clone()), [field], "{input:?}");
        }
    }

    #[test]
    fn principles_may_be_given_by_number_and_are_kept_in_order() {
        let input = EntryInput { principles: vec!["5".into(), "access-and-literacy".into(), "5".into()], ..smallest() };
        let principles = input.check().map(|content| content.principles);
        assert_eq!(principles, Ok(vec!["access-and-literacy".to_owned(), "open-and-ethical-standards".to_owned()]));
    }
}
