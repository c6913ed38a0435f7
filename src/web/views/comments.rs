//! Comments under an entry, as visitors see them.
//!
//! Only published ones are shown, whatever was passed in; who may see the others is asked elsewhere.

use crate::domain::comment::{Comment, CommentState};
use crate::domain::interaction::Interaction;
use crate::domain::lang::Lang;

use super::links;
use super::markup::Markup;
use super::words::When;

#[derive(Clone, Debug, PartialEq)]
pub struct CommentView {
    /// Its number on the page, which tells two comments of one author apart by ear.
    pub number: usize,
    /// The comment's place on the page: `comment-…`.
    pub anchor: String,
    pub author: String,
    /// `@name@server`.
    pub address: String,
    pub author_url: Option<String>,
    pub server: String,
    pub html: Markup,
    pub lang: Option<String>,
    /// At its own server.
    pub url: Option<String>,
    /// When its author published it, as their server says, else when it arrived.
    pub when: When,
    pub edited: Option<When>,
    /// Where it can be answered from another server.
    pub reply_path: String,
    /// Whom it answers, with the place of that comment.
    pub answers: Option<Answered>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub author: String,
    pub anchor: String,
}

/// The published ones of `comments`, in the order given.
pub fn shown(comments: &[Comment]) -> Vec<CommentView> {
    let published: Vec<&Comment> = comments.iter().filter(|c| c.state == CommentState::Published).collect();
    let parent = |comment: &Comment| {
        let parent = published.iter().find(|other| other.uri == comment.in_reply_to)?;
        Some(Answered { author: name(parent), anchor: anchor(parent) })
    };
    published.iter().zip(1..).map(|(comment, number)| CommentView::new(number, comment, parent(comment))).collect()
}

impl CommentView {
    fn new(number: usize, comment: &Comment, answers: Option<Answered>) -> Self {
        Self {
            number,
            anchor: anchor(comment),
            author: name(comment),
            address: comment.author.address.clone(),
            author_url: links::outside(&comment.author.url),
            server: comment.author.server.clone(),
            html: Markup::from(comment.html.clone()),
            lang: comment.language.as_deref().and_then(|tag| tag.parse::<Lang>().ok()).map(|lang| lang.to_string()),
            url: links::outside(&comment.url),
            when: When::from(comment.published_at.unwrap_or(comment.received_at)),
            edited: comment.edited_at.map(When::from),
            reply_path: links::interact(&comment.uri, Interaction::Reply),
            answers,
        }
    }
}

pub(super) fn anchor(comment: &Comment) -> String {
    format!("comment-{}", comment.key)
}

/// Their name, or their address where they gave none.
pub(super) fn name(comment: &Comment) -> String {
    let author = &comment.author;
    if author.name.trim().is_empty() { author.address.clone() } else { author.name.clone() }
}
