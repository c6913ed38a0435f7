//! Entries as `Article`: ours rendered, others' read.

use std::str::FromStr;

use serde_json::{Map, Value, json};
use url::Url;

use crate::domain::entry::{Attachment, Body, DEFAULT_LICENCE, Entry, EntryContent, Link};
use crate::domain::entry_input::{BODY_MAX_BYTES, SUMMARY_MAX_CHARS, TITLE_MAX_CHARS};
use crate::domain::site::Site;
use crate::domain::status::{EntryKind, Status};
use crate::domain::taxonomy;
use crate::domain::text::{self, CleanHtml};
use crate::domain::time::Moment;

use super::context::with_context;
use super::value::{self, PUBLIC};

const LISTED_MAX: usize = 50;

/// This city's entry as the document at its id.
pub fn render(site: &Site, entry: &Entry) -> Value {
    let content = &entry.content;
    let html = shown_html(content);
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| {
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !empty {
            fields.insert(name.to_owned(), value);
        }
    };
    put("id", json!(entry.uri));
    put("type", json!("Article"));
    put("attributedTo", json!(site.city()));
    put("name", json!(content.title));
    put("summary", json!(content.summary));
    put("content", json!(html));
    if let Some(language) = &content.language {
        // One language an object: Mastodon takes the first key for the language of the whole.
        put("contentMap", json!({ language.as_str(): html }));
    }
    put("mediaType", json!("text/html"));
    if let Some(markdown) = &content.body.markdown {
        put("source", json!({ "content": markdown, "mediaType": "text/markdown" }));
    }
    put("url", json!(entry.url));
    put("published", json!(entry.published_at));
    put("updated", json!(entry.updated_at));
    put("to", json!([PUBLIC]));
    put("cc", json!([site.of_city("followers")]));
    put("tag", Value::Array(hashtags(site, content)));
    put("attachment", Value::Array(attachments(content)));
    put("replies", json!(site.replies(&entry.key)));
    put("license", json!(licence_url(&content.licence)));
    put("preview", preview(content, &entry.url));
    put("mh:kind", json!(content.kind.as_str()));
    put("mh:practiceKind", json!(content.practice_kind.map(|kind| kind.as_str())));
    put("mh:principles", json!(content.principles));
    put("mh:topics", json!(content.topics));
    put("mh:missions", json!(content.missions));
    put("mh:status", json!(content.status.map(Status::as_str)));
    put("mh:statusAsOf", json!(content.status_as_of.map(|date| date.to_string())));
    put("mh:starts", json!(content.starts.map(|date| date.to_string())));
    put("mh:ends", json!(content.ends.map(|date| date.to_string())));
    put("mh:partners", json!(content.partners));
    put("mh:licence", json!(content.licence));
    put("mh:source", json!(content.source));
    with_context(Value::Object(fields))
}

/// What stands in place of an entry that was withdrawn.
pub fn tombstone(uri: &str, deleted: Moment) -> Value {
    with_context(json!({ "id": uri, "type": "Tombstone", "formerType": "Article", "deleted": deleted }))
}

/// The body; where there is none, the summary, since some servers show nothing else.
fn shown_html(content: &EntryContent) -> String {
    if !content.body.html.is_empty() {
        return content.body.html.as_str().to_owned();
    }
    content.summary.as_deref().map(paragraph).unwrap_or_default()
}

fn paragraph(plain: &str) -> String {
    format!("<p>{}</p>", ammonia::clean_text(plain).replace("&#32;", " ").replace("&#47;", "/"))
}

/// FEP-b2b8: what a server that shows only short notes can show.
fn preview(content: &EntryContent, url: &str) -> Value {
    let summary = content.summary.as_deref().map(paragraph).unwrap_or_default();
    let html = format!("{}{summary}<p><a href=\"{url}\">{url}</a></p>", paragraph(&content.title));
    json!({ "type": "Note", "content": html })
}

fn hashtags(site: &Site, content: &EntryContent) -> Vec<Value> {
    let principles = content.principles.iter().map(|slug| ("principle", taxonomy::principles().get(slug)));
    let topics = content.topics.iter().map(|slug| ("topic", taxonomy::topics().get(slug)));
    let tag = |(filter, term): (&str, Option<&taxonomy::Term>)| {
        let term = term?;
        let href = site.at(&format!("/library?{filter}={}", term.slug));
        Some(json!({ "type": "Hashtag", "name": term.hashtag(), "href": href }))
    };
    principles.chain(topics).filter_map(tag).collect()
}

fn attachments(content: &EntryContent) -> Vec<Value> {
    let files = content.attachments.iter().map(|file| {
        let mut document = json!({ "type": "Document", "url": file.url, "name": file.alt });
        if let (Some(media_type), Some(fields)) = (&file.media_type, document.as_object_mut()) {
            fields.insert("mediaType".to_owned(), json!(media_type));
        }
        document
    });
    let links = content.links.iter().map(|link| {
        let name = link.title.as_ref().unwrap_or(&link.url);
        json!({ "type": "Link", "href": link.url, "name": name })
    });
    files.chain(links).collect()
}

/// Where a licence can be read; an address stays what it is.
fn licence_url(licence: &str) -> Option<String> {
    if licence.starts_with("http") {
        return Some(licence.to_owned());
    }
    let creative = licence.strip_prefix("CC-")?.rsplit_once('-')?;
    Some(match creative {
        ("0", version) => format!("https://creativecommons.org/publicdomain/zero/{version}/"),
        (terms, version) => format!("https://creativecommons.org/licenses/{}/{version}/", terms.to_lowercase()),
    })
}

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

/// Whether a document is of a type that may be an entry.
pub fn is_entry(document: &Value) -> bool {
    value::types(document).iter().any(|name| name == "Article")
}

/// Reads an `Article`. What cannot be understood is unknown; without an id, an author or a title it is no entry.
///
/// An article of a city that runs other software has none of our terms: it counts as a practice, with the
/// principles and topics that its hashtags name.
pub fn read(document: &Value) -> Option<RemoteEntry> {
    if !is_entry(document) {
        return None;
    }
    let uri = value::id_of(document)?;
    let attributed_to = value::id_in(document, "attributedTo")?;
    let (name, name_language) = value::in_language(document, "name");
    // ActivityStreams: a name is plain text.
    let title = text::one_line(&name?, TITLE_MAX_CHARS);
    if title.is_empty() {
        return None;
    }
    let (html, html_language) = value::in_language(document, "content");
    let kind = word(document, "mh:kind").unwrap_or(EntryKind::Practice);
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
        language: html_language.or(name_language).and_then(|tag| tag.parse().ok()),
        principles: terms(document, "mh:principles", taxonomy::principles()),
        topics: terms(document, "mh:topics", taxonomy::topics()),
        missions: known(&value::texts(document, "mh:missions"), taxonomy::missions()),
        status: word::<Status>(document, "mh:status").filter(|status| Status::of_kind(kind).contains(status)),
        status_as_of: word(document, "mh:statusAsOf"),
        starts: word(document, "mh:starts"),
        ends: word(document, "mh:ends"),
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
    let tags: Vec<String> = value::many(document, "tag")
        .into_iter()
        .filter_map(|tag| value::text(tag, "name"))
        .map(str::to_owned)
        .collect();
    let is_tagged = |term: &&taxonomy::Term| tags.iter().any(|tag| tag.eq_ignore_ascii_case(&term.hashtag()));
    vocabulary.terms.iter().filter(is_tagged).map(|term| term.slug.clone()).collect()
}

fn known(slugs: &[String], vocabulary: &taxonomy::Vocabulary) -> Vec<String> {
    vocabulary.terms.iter().filter(|term| slugs.contains(&term.slug)).map(|term| term.slug.clone()).collect()
}

fn read_body(document: &Value, html: Option<String>) -> Body {
    let source = value::first(document, "source");
    let markdown = source
        .filter(|source| value::text(source, "mediaType") == Some("text/markdown"))
        .and_then(|source| value::text(source, "content"))
        .filter(|text| text.len() <= BODY_MAX_BYTES);
    let html = html.filter(|html| html.len() <= 2 * BODY_MAX_BYTES).unwrap_or_default();
    Body { markdown: markdown.map(str::to_owned), html: CleanHtml::from_foreign(&html) }
}

fn read_links(document: &Value) -> Vec<Link> {
    let links = value::many(document, "attachment").into_iter().filter(|item| value::types(item) == ["Link"]);
    let link = |item: &Value| {
        let url = value::id_in(item, "href")?;
        Some(Link { url: url.into(), title: value::text(item, "name").map(|name| text::one_line(name, 200)) })
    };
    links.filter_map(link).take(LISTED_MAX).collect()
}

fn read_files(document: &Value) -> Vec<Attachment> {
    let files = value::many(document, "attachment").into_iter().filter(|item| value::types(item) != ["Link"]);
    let file = |item: &Value| {
        let url = value::id_in(item, "url")?;
        let alt = text::one_line(value::text(item, "name").unwrap_or_default(), SUMMARY_MAX_CHARS);
        let media_type = value::text(item, "mediaType").map(|name| text::one_line(name, 100));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry_input::EntryInput;
    use crate::domain::id::{ActorId, EntryId};
    use crate::domain::key::Key;
    use crate::domain::status::Publication;

    fn site() -> Site {
        let url = Url::parse("https://library.delft.example").expect("an address");
        Site::new(&url, "delft".parse().expect("a handle"), "Delft".to_owned()).expect("a site")
    }

    fn entry(input: EntryInput) -> Entry {
        let content = input.check().expect("good input");
        let key = Key::from_title(&content.title);
        let uri = site().entry(&key);
        let now = Moment::from_micros(1_790_000_000_123_456);
        Entry {
            id: EntryId(1),
            key,
            url: uri.clone(),
            uri,
            city: ActorId(1),
            local: true,
            content,
            publication: Publication::Published,
            revision: 1,
            external_id: None,
            created_at: now,
            published_at: Some(now),
            updated_at: now,
            received_at: None,
        }
    }

    fn full() -> EntryInput {
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
        EntryInput {
            kind: Some("practice".into()),
            practice_kind: Some("guideline".into()),
            title: Some("Fair & open <contracts>".into()),
            summary: Some("What a supplier must hand over & explain.".into()),
            body: Some("# Why\n\nBecause *residents* ask.".into()),
            language: Some("en".into()),
            principles: words(&["3", "5"]),
            topics: words(&["procurement", "new-technologies-ai"]),
            missions: words(&["ethical-use"]),
            status: Some("adopted".into()),
            status_as_of: Some("2024-05".into()),
            starts: Some("2020".into()),
            ends: Some("2024-12-31".into()),
            partners: words(&["Helsinki"]),
            links: vec![Link { url: "https://delft.example/a".into(), title: Some("The contract".into()) }],
            attachments: vec![Attachment {
                url: "https://delft.example/a.pdf".into(),
                media_type: Some("application/pdf".into()),
                alt: "The clauses as a PDF".into(),
            }],
            licence: Some("CC-BY-SA-4.0".into()),
            source: Some("https://delft.example/source".into()),
        }
    }

    #[test]
    fn another_node_reads_exactly_what_was_said() {
        let sent = entry(full());
        let read = read(&render(&site(), &sent)).expect("an entry");
        assert_eq!(read.content.title, sent.content.title);
        assert_eq!(EntryContent { body: sent.content.body.clone(), ..read.content.clone() }, sent.content);
        assert_eq!(read.content.body.markdown, sent.content.body.markdown);
        assert_eq!(read.content.body.html.to_plain(), sent.content.body.html.to_plain());
        assert_eq!((read.published_at, read.updated_at, read.public), (sent.published_at, Some(sent.updated_at), true));
    }

    #[test]
    fn what_is_unknown_stays_unknown() {
        let smallest = EntryInput {
            kind: Some("project".into()),
            title: Some("Register".into()),
            summary: Some("One & the same.".into()),
            principles: vec!["1".into()],
            ..EntryInput::default()
        };
        let sent = entry(smallest);
        let read = read(&render(&site(), &sent)).expect("an entry");
        assert_eq!(read.content, sent.content, "not even the summary turns into a body");
    }

    #[test]
    fn licences_have_an_address_where_they_can_be_read() {
        assert_eq!(licence_url("CC-BY-4.0").as_deref(), Some("https://creativecommons.org/licenses/by/4.0/"));
        assert_eq!(licence_url("CC-BY-SA-4.0").as_deref(), Some("https://creativecommons.org/licenses/by-sa/4.0/"));
        assert_eq!(licence_url("CC-0-1.0").as_deref(), Some("https://creativecommons.org/publicdomain/zero/1.0/"));
        assert_eq!(licence_url("All rights reserved"), None);
    }

    #[test]
    fn an_article_without_id_author_or_title_is_no_entry() {
        let whole = render(&site(), &entry(full()));
        for field in ["id", "attributedTo", "name"] {
            let mut less = whole.clone();
            less.as_object_mut().expect("an object").shift_remove(field);
            assert_eq!(read(&less), None, "{field}");
        }
    }
}
