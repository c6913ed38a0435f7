//! Other cities' entries as they come.

use std::str::FromStr;

use serde_json::Value;
use url::Url;

use crate::domain::entry::{Attachment, Body, DEFAULT_LICENCE, EntryContent, Link};
use crate::domain::entry_input::{BODY_MAX_BYTES, SUMMARY_MAX_CHARS, TITLE_MAX_CHARS};
use crate::domain::status::{EntryKind, Status};
use crate::domain::taxonomy;
use crate::domain::text::{self, CleanHtml};
use crate::domain::time::Moment;
use crate::wire::{shown, value};

use super::other_types;

/// The links and the files of one entry that are kept.
const LISTED_MAX: usize = 50;

/// Another city's entry.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteEntry {
    pub uri: Url,
    pub attributed_to: Url,
    pub url: String,
    pub content: EntryContent,
    pub published_at: Option<Moment>,
    pub updated_at: Option<Moment>,
    pub public: bool,
}

/// Reads an `Article`, `Event` or `Question`. What cannot be understood is unknown; without an id, an author or a title it is no entry.
///
/// An article of a city that runs other software has none of our terms: it counts as a practice, with the
/// principles and topics that its hashtags name.
pub fn read(document: &Value) -> Option<RemoteEntry> {
    let kindred = other_types::read(document)?;
    let uri = value::id_of(document)?;
    let attributed_to = value::author(document)?;
    let (name, name_language) = value::in_language(document, "name");
    let (html, html_language) = value::in_language(document, "content");
    // ActivityStreams: a name is plain text.
    let title = match &name {
        Some(name) => text::one_line(name, TITLE_MAX_CHARS),
        // The question itself; of Mastodon it is all there is.
        None if kindred.kind == EntryKind::Consultation => {
            text::one_line(&text::plain_from_foreign(html.as_deref()?, TITLE_MAX_CHARS), TITLE_MAX_CHARS)
        }
        None => return None,
    };
    if title.is_empty() {
        return None;
    }
    let kind = word(document, "mh:kind").unwrap_or(kindred.kind);
    let language = html_language.or(name_language);
    let html = kindred.around(shown::words(document, 2 * BODY_MAX_BYTES));
    let summary = value::in_language(document, "summary").0;
    let summary =
        summary.map(|text| text::plain_from_foreign(&text, SUMMARY_MAX_CHARS)).filter(|text| !text.is_empty());
    let mut body = read_body(document, html);
    if body.markdown.is_none() && summary.as_ref().is_some_and(|summary| body.html.to_plain() == *summary) {
        // An entry without a body is sent with its summary as content, for servers that show nothing else.
        body = Body::default();
    }
    let content = EntryContent {
        kind,
        practice_kind: word(document, "mh:practiceKind").filter(|_| kind == EntryKind::Practice),
        title,
        summary,
        body,
        language: language.or_else(|| value::language(document)),
        principles: terms(document, "mh:principles", taxonomy::principles()),
        topics: terms(document, "mh:topics", taxonomy::topics()),
        missions: known(&value::texts(document, "mh:missions"), taxonomy::missions()),
        status: word::<Status>(document, "mh:status")
            .or(kindred.status)
            .filter(|status| Status::of_kind(kind).contains(status)),
        status_as_of: word(document, "mh:statusAsOf"),
        starts: word(document, "mh:starts").or(kindred.starts),
        ends: word(document, "mh:ends").or(kindred.ends),
        partners: lines(document, "mh:partners"),
        links: read_links(document),
        attachments: read_files(document),
        licence: read_licence(document),
        source: value::id_in(document, "mh:source").map(String::from),
    };
    Some(RemoteEntry {
        url: value::page_url(document).map_or_else(|| uri.to_string(), String::from),
        uri,
        attributed_to,
        content,
        published_at: value::time(document, "published"),
        updated_at: value::time(document, "updated"),
        public: value::is_public(document),
    })
}

fn word<T: FromStr>(document: &Value, field: &str) -> Option<T> {
    value::text(document, field)?.parse().ok()
}

fn lines(document: &Value, field: &str) -> Vec<String> {
    let all = value::texts(document, field);
    all.iter().map(|line| text::one_line(line, 200)).filter(|line| !line.is_empty()).take(LISTED_MAX).collect()
}

/// Terms by our own field, else by hashtags.
fn terms(document: &Value, field: &str, vocabulary: &taxonomy::Vocabulary) -> Vec<String> {
    let named = value::texts(document, field);
    if !named.is_empty() {
        return known(&named, vocabulary);
    }
    let tags: Vec<&str> = value::many(document, "tag")
        .into_iter()
        // Pleroma repeats hashtags as bare words.
        .filter_map(|tag| tag.as_str().or_else(|| value::text(tag, "name")))
        .collect();
    let is_tagged = |term: &&taxonomy::Term| tags.iter().any(|tag| tag.eq_ignore_ascii_case(&term.hashtag()));
    vocabulary.terms.iter().filter(is_tagged).map(|term| term.slug.clone()).collect()
}

fn known(slugs: &[String], vocabulary: &taxonomy::Vocabulary) -> Vec<String> {
    vocabulary.terms.iter().filter(|term| slugs.contains(&term.slug)).map(|term| term.slug.clone()).collect()
}

fn read_body(document: &Value, html: Option<String>) -> Body {
    let is_markdown = |source: &&Value| value::text(source, "mediaType") == Some("text/markdown");
    // The source, else the text itself where that is Markdown.
    let sources = value::many(document, "source").into_iter().chain([document]);
    let markdown = sources.filter(is_markdown).find_map(|source| value::text(source, "content"));
    let markdown = markdown.filter(|text| text.len() <= BODY_MAX_BYTES);
    // PostgreSQL keeps no text with a NUL in it.
    Body {
        markdown: markdown.map(|text| text.replace('\0', "")),
        html: CleanHtml::from_foreign(&html.unwrap_or_default()),
    }
}

fn is_link(item: &Value) -> bool {
    value::types(item).iter().any(|name| name == "Link")
}

fn read_links(document: &Value) -> Vec<Link> {
    let links = value::many(document, "attachment").into_iter().filter(|item| is_link(item));
    let link = |item: &Value| {
        let url = value::id_in(item, "href")?;
        Some(Link { url: url.into(), title: value::text(item, "name").map(|name| text::one_line(name, 200)) })
    };
    links.filter_map(link).take(LISTED_MAX).collect()
}

fn read_files(document: &Value) -> Vec<Attachment> {
    let files = value::many(document, "attachment").into_iter().filter(|item| !is_link(item));
    let file = |item: &Value| {
        let link = value::first(item, "url");
        let url = value::id_in(item, "url").or_else(|| value::id_in(item, "href"))?;
        let alt = text::one_line(value::text(item, "name").unwrap_or_default(), SUMMARY_MAX_CHARS);
        // Pleroma says it of the link.
        let media_type = value::text(item, "mediaType").or_else(|| value::text(link?, "mediaType"));
        let media_type = media_type.map(|name| text::one_line(name, 100));
        Some(Attachment { url: url.into(), media_type, alt })
    };
    files.filter_map(file).take(LISTED_MAX).collect()
}

fn read_licence(document: &Value) -> String {
    let named = value::text(document, "mh:licence").map(str::to_owned);
    let linked = value::id_in(document, "license").map(String::from);
    let licence = named.or(linked).map(|licence| text::one_line(&licence, 200));
    // Only our own software promises CC BY when nothing is said.
    licence.unwrap_or_else(|| match document.get("mh:kind") {
        Some(_) => DEFAULT_LICENCE.to_owned(),
        None => "unknown".to_owned(),
    })
}
