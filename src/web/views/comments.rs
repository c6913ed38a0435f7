//! Comments under an entry, as visitors see them.
//!
//! Only published ones are shown, whatever was passed in; who may see the others is asked elsewhere.

use crate::domain::comment::{Comment, CommentState};
use crate::domain::interaction::Interaction;
use crate::domain::lang::Lang;

use crate::web::words::{Part, Said, When};

use super::frame::Site;
use super::links;
use super::markup::Markup;

#[derive(Clone, Debug, PartialEq)]
pub struct CommentView {
    /// With its number on the page, which tells two comments of one author apart by ear.
    pub label: String,
    /// The comment's place on the page: `comment-…`.
    pub anchor: String,
    pub author: String,
    /// `@name@server`.
    pub address: String,
    pub author_url: Option<String>,
    /// `from social.example`.
    pub from: String,
    pub html: Markup,
    pub lang: Option<String>,
    /// At its own server.
    pub url: Option<String>,
    /// When its author published it, as their server says, else when it arrived.
    pub when: When,
    /// `edited 21 November 2026 at 13:02 UTC`.
    pub edited: Option<Said>,
    /// Where it can be answered from another server.
    pub reply_path: String,
    /// The words of the links to both, which name the comment for those who hear the page.
    pub reply: Said,
    pub original: Said,
    /// Whom it answers, with a link to that comment.
    pub answers: Option<Said>,
}

/// The published ones of `comments`, in the order given.
pub fn shown(site: &Site, comments: &[Comment]) -> Vec<CommentView> {
    let published: Vec<&Comment> = comments.iter().filter(|c| c.state == CommentState::Published).collect();
    let parent = |comment: &Comment| {
        let parent = published.iter().find(|other| other.uri == comment.in_reply_to)?;
        let place = [("comment", Part::Link(format!("#{}", anchor(parent))))];
        Some(site.words().rich("comment-answers", &[("author", name(parent).into())], &place))
    };
    let numbered = published.iter().zip(1..);
    numbered.map(|(comment, number)| CommentView::new(site, number, comment, parent(comment))).collect()
}

impl CommentView {
    fn new(site: &Site, number: usize, comment: &Comment, answers: Option<Said>) -> Self {
        let words = site.words();
        let named = [("number", number.into()), ("author", name(comment).into())];
        let heard = [("unseen", Part::Span("unseen"))];
        let language = comment.language.as_deref().and_then(|tag| tag.parse::<Lang>().ok());
        Self {
            label: words.with("comment-label", &named),
            anchor: anchor(comment),
            author: name(comment),
            address: comment.author.address.clone(),
            author_url: links::outside(&comment.author.url),
            from: words.with("comment-from", &[("server", comment.author.server.as_str().into())]),
            html: Markup::from(comment.html.clone()),
            lang: words.foreign(language.as_ref()),
            url: links::outside(&comment.url),
            when: words.moment(comment.published_at.unwrap_or(comment.received_at)),
            edited: comment.edited_at.map(|edited| words.dated("comment-edited", &words.moment(edited))),
            reply_path: site.link(&links::interact(&comment.uri, Interaction::Reply)),
            reply: words.rich("comment-reply", &named, &heard),
            original: words.rich("comment-original", &named, &heard),
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
