//! One entry: its text, its facts, the comments, and how to answer from elsewhere.
//!
//! Whether a visitor may see it was decided before; drafts reach this page only for those who may.

use askama::Template;

use crate::domain::city::City;
use crate::domain::comment::Comment;
use crate::domain::entry::{Entry, EntryContent};
use crate::domain::interaction::Interaction;
use crate::domain::library::Facet;

use super::card::{Stamp, kind_label};
use super::comments::{self, CommentView};
use super::facts::Facts;
use super::frame::{Frame, Place, Site};
use super::links;
use super::markup::Markup;
use super::words::{self, When};

/// What a visitor should know of another city's entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The page at the city's own node.
    pub url: Option<String>,
    pub host: String,
    /// Since when this node holds it.
    pub held_since: Option<When>,
}

#[derive(Template)]
#[template(path = "entry.html")]
pub struct EntryPage {
    pub frame: Frame,
    pub title: String,
    /// For `lang` on everything its city wrote.
    pub lang: Option<String>,
    pub kind: &'static str,
    /// The library narrowed down to this kind.
    pub kind_path: String,
    pub kind_plural: &'static str,
    pub stamp: Option<Stamp>,
    pub city: String,
    pub city_path: String,
    pub country: Option<String>,
    pub summary: Option<String>,
    pub body: Option<Markup>,
    pub facts: Facts,
    /// None for this node's own.
    pub origin: Option<Origin>,
    /// Where it can be answered, shared and liked from another server.
    pub reply_path: String,
    pub share_path: String,
    pub like_path: String,
    /// The address to paste into the search box of another server.
    pub address: String,
    pub comments: Vec<CommentView>,
    /// `3 comments`; not shown where there are none.
    pub comment_count: String,
}

/// What the picture of an entry shows.
fn card_alt(site: &Site, content: &EntryContent) -> String {
    let words = site.words();
    let names: Vec<String> = content.principles.iter().map(|slug| words.principle(slug)).collect();
    match names.is_empty() {
        true => words.say("frame-card-no-principles"),
        false => words.with("frame-card-principles", &[("principles", names.join(", ").into())]),
    }
}

impl EntryPage {
    pub fn new(site: &Site, entry: &Entry, city: &City, comments: &[Comment]) -> Self {
        let content = &entry.content;
        let comments = comments::shown(comments);
        let origin = (!entry.local).then(|| Origin {
            url: links::outside(&entry.url),
            host: links::host(&entry.url).unwrap_or_else(|| city.acct.peer.to_string()),
            held_since: entry.received_at.map(When::from),
        });
        let mut frame = Frame::new(site, Place::Elsewhere, &content.title);
        frame.canonical = origin.as_ref().and_then(|origin| origin.url.clone());
        frame.activity = links::outside(&entry.uri);
        frame.description = content.summary.clone();
        let frame = frame.shared("article", &content.title, &format!("entries/{}", entry.key), card_alt(site, content));
        Self {
            frame,
            title: content.title.clone(),
            lang: words::foreign(content.language.as_ref()),
            kind: kind_label(content),
            kind_path: links::library_by(Facet::Kind, content.kind.as_str()),
            kind_plural: content.kind.plural(),
            stamp: Stamp::of(content),
            city: city.name.clone(),
            city_path: links::city(city),
            country: city.country.as_deref().map(words::country),
            summary: content.summary.clone(),
            body: Markup::of(&content.body.html),
            facts: Facts::from(entry),
            origin,
            reply_path: links::interact(&entry.uri, Interaction::Reply),
            share_path: links::interact(&entry.uri, Interaction::Share),
            like_path: links::interact(&entry.uri, Interaction::Like),
            address: entry.uri.clone(),
            comment_count: words::counted(comments.len(), "comment", "comments"),
            comments,
        }
    }
}
