//! This city's entries as others get them.

use serde_json::{Map, Value, json};

use crate::domain::entry::{Entry, EntryContent};
use crate::domain::picture::{FILES_PATH, media_type};
use crate::domain::site::Site;
use crate::domain::status::Status;
use crate::domain::taxonomy;
use crate::domain::time::Moment;
use crate::wire::context::with_context;
use crate::wire::value::PUBLIC;

/// This city's entry as the document at its id.
pub fn render(site: &Site, entry: &Entry) -> Value {
    let content = &entry.content;
    let html = shown_html(site, content);
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
    put("cc", json!([site.of_city("followers"), site.group(content.kind)]));
    put("audience", json!(site.group(content.kind)));
    put("tag", Value::Array(hashtags(site, content)));
    put("attachment", Value::Array(attachments(site, content)));
    put("context", json!(site.conversation(&entry.key)));
    put("replies", json!(site.replies(&entry.key)));
    put("interactionPolicy", interaction_policy(site, content));
    // Where they are counted, never how many there are: what is signed must not change with every like.
    put("likes", json!(site.likes(&entry.key)));
    put("shares", json!(site.shares(&entry.key)));
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
fn shown_html(site: &Site, content: &EntryContent) -> String {
    if !content.body.html.is_empty() {
        // Elsewhere the address of a picture means nothing without our name.
        return content
            .body
            .html
            .as_str()
            .replace(&format!("src=\"{FILES_PATH}"), &format!("src=\"{}", site.at(FILES_PATH)));
    }
    content.summary.as_deref().map(paragraph).unwrap_or_default()
}

fn paragraph(plain: &str) -> String {
    format!("<p>{}</p>", ammonia::clean_text(plain).replace("&#32;", " ").replace("&#47;", "/"))
}

/// Who may reply, as GoToSocial and FEP-044f say it. What nobody may do, its author is said to may.
fn interaction_policy(site: &Site, content: &EntryContent) -> Value {
    let who = if content.takes_replies() { PUBLIC.to_owned() } else { site.city() };
    // `always` is the older name of the same.
    json!({ "canReply": { "automaticApproval": [who], "always": [who] } })
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

fn attachments(site: &Site, content: &EntryContent) -> Vec<Value> {
    let pictures = content.body.html.pictures().into_iter().map(|(path, alt)| {
        let media_type = path.strip_prefix(FILES_PATH).and_then(media_type);
        let mut picture = json!({ "type": "Image", "url": site.at(&path), "mediaType": media_type });
        // What only decorates has no words, and an empty name would pass for some.
        if let Some(fields) = picture.as_object_mut().filter(|_| !alt.is_empty()) {
            fields.insert("name".to_owned(), json!(alt));
        }
        picture
    });
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
    pictures.chain(files).chain(links).collect()
}

/// Where a licence can be read; an address stays what it is.
pub(super) fn licence_url(licence: &str) -> Option<String> {
    if licence.starts_with("http") {
        return Some(licence.to_owned());
    }
    let creative = licence.strip_prefix("CC-")?.rsplit_once('-')?;
    Some(match creative {
        ("0", version) => format!("https://creativecommons.org/publicdomain/zero/{version}/"),
        (terms, version) => format!("https://creativecommons.org/licenses/{}/{version}/", terms.to_lowercase()),
    })
}
