//! Reply, follow, share or like from the visitor's own server: a form for their address, the link it leads to, and the
//! address to copy, which always works.
//!
//! Where the link may lead was decided before.

use askama::Template;

use crate::domain::interaction::Interaction;
use crate::domain::text;
use crate::usecases::interaction_find::Target;
use crate::web::assets;

use super::comments;
use super::frame::{Frame, Place, Site};
use super::links;
use super::words;

/// As much of a comment as shows which one it is.
const EXCERPT_MAX_CHARS: usize = 160;
/// Nobody's address is longer; what is typed beyond it is not shown again.
const TYPED_MAX_CHARS: usize = 255;

/// How far the visitor has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing was typed yet.
    Ask,
    /// The page at their server; `strange` is the server they typed, where that is another one.
    Go {
        page: String,
        server: String,
        strange: Option<String>,
    },
    /// Their server offers no such page.
    Copy {
        server: String,
    },
    Nobody {
        user: String,
        server: String,
    },
    NoAnswer {
        server: String,
    },
    NoAddress,
    OurOwn,
    Paused,
    TooOften,
    /// The form was sent from another site's page.
    Elsewhere,
}

/// Something else that can be done with the same object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    pub label: &'static str,
    pub path: String,
}

#[derive(Template)]
#[template(path = "interact.html")]
pub struct InteractPage {
    pub frame: Frame,
    pub act: Interaction,
    /// What to do at the end, as in "and … there".
    pub last_step: &'static str,
    pub title: &'static str,
    /// What it is: `Project`, `Comment`, `City`.
    pub kind: &'static str,
    pub name: String,
    pub lang: Option<String>,
    /// Its page here.
    pub path: String,
    /// Whose it is.
    pub by: String,
    /// The beginning of a comment.
    pub excerpt: Option<String>,
    /// The id, for the form and to be copied.
    pub object: String,
    /// What to paste into a search box: the id, or a city's address.
    pub copied: String,
    /// `link` or `address`.
    pub copied_kind: &'static str,
    pub typed: String,
    pub step: Step,
    /// What went wrong with what was typed, in a sentence; the field points to it.
    pub problem: Option<String>,
    pub others: Vec<Other>,
}

impl InteractPage {
    pub fn new(site: &Site, target: &Target, act: Interaction, typed: &str, step: Step) -> Self {
        let title = title_of(act);
        let object = target.id().to_owned();
        let others = target.acts().iter().filter(|other| **other != act);
        let others = others.map(|other| Other { label: other.label(), path: links::interact(&object, *other) });
        let mut page = Self {
            frame: Frame::new(site, Place::Elsewhere, title).unindexed().styled(assets::interact_stylesheet()),
            act,
            last_step: match act {
                Interaction::Reply => "reply to it",
                Interaction::Follow => "follow it",
                Interaction::Share => "share it",
                Interaction::Like => "like it",
            },
            title,
            kind: "",
            name: String::new(),
            lang: None,
            path: String::new(),
            by: String::new(),
            excerpt: None,
            copied: object.clone(),
            copied_kind: "link",
            typed: text::one_line(typed, TYPED_MAX_CHARS),
            problem: problem_of(&step),
            step,
            others: others.collect(),
            object,
        };
        page.describe(target);
        page
    }

    fn describe(&mut self, target: &Target) {
        match target {
            Target::Entry(entry, city) => {
                self.kind = super::card::kind_label(&entry.content);
                self.name = entry.content.title.clone();
                self.lang = words::foreign(entry.content.language.as_ref());
                self.path = links::entry(entry);
                self.by = city.name.clone();
            }
            Target::Comment(comment, entry) => {
                self.kind = "Comment";
                self.name = entry.content.title.clone();
                self.lang = words::foreign(entry.content.language.as_ref());
                self.path = format!("{}#{}", links::entry(entry), comments::anchor(comment));
                self.by = comments::name(comment);
                let plain = text::plain_from_foreign(comment.html.as_str(), 4 * EXCERPT_MAX_CHARS);
                self.excerpt =
                    Some(words::beginning(&text::one_line(&plain, 4 * EXCERPT_MAX_CHARS), EXCERPT_MAX_CHARS));
            }
            Target::City(city) => {
                self.kind = "City";
                self.name = city.name.clone();
                self.path = links::city(city);
                self.copied = format!("@{}", city.acct);
                self.copied_kind = "address";
            }
        }
    }
}

fn title_of(act: Interaction) -> &'static str {
    match act {
        Interaction::Reply => "Reply from your own server",
        Interaction::Follow => "Follow from your own server",
        Interaction::Share => "Share from your own server",
        Interaction::Like => "Like from your own server",
    }
}

fn problem_of(step: &Step) -> Option<String> {
    Some(match step {
        Step::Ask | Step::Go { .. } | Step::Copy { .. } => return None,
        Step::NoAddress => {
            "This is no address of an account. It has your name and your server’s, each with @ before it, \
             like @ana@mastodon.example."
                .to_owned()
        }
        Step::OurOwn => {
            "This is the address of this library itself. Nobody has an account here; use the address of your \
             account elsewhere."
                .to_owned()
        }
        Step::Nobody { user, server } => {
            format!("{server} knows no account named {user}. Check the spelling of the whole address.")
        }
        Step::NoAnswer { server } => format!(
            "{server} gave no answer that we can use. Check the spelling, or try again in a minute. Copying the link \
             below works in any case."
        ),
        Step::Paused => "This library asks no other server for now. Copy the link below instead.".to_owned(),
        Step::TooOften => {
            "That were many questions in a short time. Wait a minute, or copy the link below instead.".to_owned()
        }
        Step::Elsewhere => {
            "The form came from a page that is not this library’s, so nothing was asked. If you want to go \
             on, type your address here."
                .to_owned()
        }
    })
}
