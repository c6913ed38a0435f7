//! One entry: its text, its facts, the comments, and how to answer from elsewhere.
//!
//! Whether a visitor may see it was decided before; drafts reach this page only for those who may.

use askama::Template;

use crate::domain::city::City;
use crate::domain::comment::Comment;
use crate::domain::entry::{Entry, EntryContent};
use crate::domain::interaction::Interaction;
use crate::domain::library::Facet;
use crate::domain::time::Moment;

use crate::web::words::{Part, Said, Words};

use super::card::{self, Card, Stamp};
use super::comments::{self, CommentView};
use super::facts::Facts;
use super::frame::{Frame, Place, Site};
use super::links;
use super::markup::Markup;

/// What a visitor should know of another city's entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Whose it is, and since when this node holds it.
    pub copy: Said,
    /// The way to the page at the city's own node.
    pub original: Option<Said>,
    /// Where comments are shown.
    pub comments: Said,
}

impl Origin {
    fn new(words: &Words, entry: &Entry, city: &City) -> Self {
        let whose = ("city", city.name.as_str().into());
        let host = links::host(&entry.url).unwrap_or_else(|| city.acct.peer.to_string());
        let original = |url| words.rich("entry-original", &[("host", host.into())], &[("link", Part::Link(url))]);
        let copy = match entry.received_at.map(|time| words.moment(time)) {
            Some(held) => {
                let values = [whose.clone(), ("date", held.words.into())];
                words.rich("entry-copy-since", &values, &[("date", Part::Time(held.datetime))])
            }
            None => words.rich("entry-copy", std::slice::from_ref(&whose), &[]),
        };
        Self {
            copy,
            original: links::outside(&entry.url).map(original),
            comments: words.rich("entry-comments-elsewhere", &[whose], &[]),
        }
    }
}

#[derive(Template)]
#[template(path = "entry.html")]
pub struct EntryPage {
    pub frame: Frame,
    pub title: String,
    /// For `lang` on everything its city wrote.
    pub lang: Option<String>,
    pub kind: String,
    /// The library narrowed down to this kind.
    pub kind_path: String,
    pub kinds: String,
    pub stamp: Option<Stamp>,
    /// `in Dutch`, where that is not the page's language.
    pub language: Option<String>,
    /// `until 12 January 2027` and `12 days left`, while it takes comments.
    pub until: Option<Said>,
    pub left: Option<String>,
    /// Said where it takes no comments any more.
    pub closed: Option<String>,
    pub place: Said,
    pub summary: Option<String>,
    pub body: Option<Markup>,
    pub facts: Facts,
    /// None for this node's own.
    pub origin: Option<Origin>,
    /// Where it can be answered, shared and liked from another server.
    pub reply_path: String,
    pub share_path: String,
    pub like_path: String,
    /// `Follow Amsterdam`.
    pub follow: Said,
    pub follow_path: String,
    /// The address to paste into the search box of another server.
    pub address: String,
    /// Where a reply appears.
    pub reply_hint: Said,
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
        false => words.with("frame-card-principles", &[("principles", words.list(&names).into())]),
    }
}

impl EntryPage {
    pub fn new(site: &Site, now: Moment, entry: &Entry, city: &City, comments: &[Comment]) -> Self {
        let (words, content) = (site.words(), &entry.content);
        let comments = comments::shown(site, comments);
        let card = Card::new(site, entry, city).open_at(site, entry, now);
        let origin = (!entry.local).then(|| Origin::new(words, entry, city));
        let whose = [("city", city.name.as_str().into())];
        let mut frame = Frame::new(site, Place::Elsewhere, &content.title);
        frame.activity = links::outside(&entry.uri);
        frame.description = content.summary.clone();
        let frame = frame.kept_at(links::outside(&entry.url));
        let frame = frame.shared("article", &content.title, &format!("entries/{}", entry.key), card_alt(site, content));
        Self {
            frame,
            title: content.title.clone(),
            lang: words.foreign(content.language.as_ref()),
            kind: words.kind_of(content),
            kind_path: site.link(&links::library_by(Facet::Kind, content.kind.as_str())),
            kinds: words.kinds(content.kind),
            stamp: Stamp::of(words, content),
            closed: content.status.filter(|status| status.ends_replies()).map(|_| words.say("entry-closed")),
            language: card.language,
            until: card.until,
            left: card.left,
            follow: words.rich("entry-follow", &whose, &[]),
            follow_path: site.link(&links::interact(&city.uri, Interaction::Follow)),
            place: card::place(site, city),
            summary: content.summary.clone(),
            body: Markup::of(&content.body.html),
            facts: Facts::new(site, entry),
            reply_hint: match origin {
                Some(_) => words.rich("entry-reply-there", &whose, &[]),
                None => words.rich("entry-reply-here", &[], &[]),
            },
            origin,
            reply_path: site.link(&links::interact(&entry.uri, Interaction::Reply)),
            share_path: site.link(&links::interact(&entry.uri, Interaction::Share)),
            like_path: site.link(&links::interact(&entry.uri, Interaction::Like)),
            address: entry.uri.clone(),
            comment_count: words.count("count-comments", comments.len()),
            comments,
        }
    }
}
