//! Reply, follow, share or like from the visitor's own server: a form for their address, the link it leads to, and the
//! address to copy, which always works.
//!
//! Where the link may lead was decided before.

use askama::Template;

use crate::domain::interaction::Interaction;
use crate::domain::text;
use crate::usecases::interaction_find::Target;
use crate::web::assets;

use crate::web::words::{self, Part, Said, Words};

use super::comments;
use super::frame::{Frame, Place, Site};
use super::links;

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
}

/// Something else that can be done with the same object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    pub label: String,
    pub path: String,
}

#[derive(Template)]
#[template(path = "interact.html")]
pub struct InteractPage {
    pub frame: Frame,
    pub act: Interaction,
    pub title: String,
    /// What it is: `Project`, `Comment`, `City`.
    pub kind: String,
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
    /// Whether that is an address and no link.
    pub copies_address: bool,
    /// What to do with it.
    pub copy_hint: String,
    pub address_hint: Said,
    pub typed: String,
    pub step: Step,
    /// What the step says, where it leads somewhere.
    pub way: Said,
    /// What went wrong with what was typed, in a sentence; the field points to it.
    pub problem: Option<String>,
    pub others: Vec<Other>,
}

impl InteractPage {
    pub fn new(site: &Site, target: &Target, act: Interaction, typed: &str, step: Step) -> Self {
        let words = site.words();
        let (title, copy_hint) = texts_of(act);
        let title = words.say(title);
        let object = target.id().to_owned();
        let others = target.acts().iter().filter(|other| **other != act);
        let others = others.map(|other| Other {
            label: words.say(label_of(*other)),
            path: site.link(&links::interact(&object, *other)),
        });
        let mut page = Self {
            frame: Frame::new(site, Place::Elsewhere, &title).unindexed().styled(assets::interact_stylesheet()),
            act,
            title,
            kind: String::new(),
            name: String::new(),
            lang: None,
            path: String::new(),
            by: String::new(),
            excerpt: None,
            copied: object.clone(),
            copies_address: false,
            copy_hint: words.say(copy_hint),
            address_hint: words.rich("interact-address-hint", &[], &[("example", Part::Code)]),
            typed: text::one_line(typed, TYPED_MAX_CHARS),
            problem: problem_of(words, &step),
            way: way_of(words, &step),
            step,
            others: others.collect(),
            object,
        };
        page.describe(site, target);
        page
    }

    fn describe(&mut self, site: &Site, target: &Target) {
        let words = site.words();
        match target {
            Target::Entry(entry, city) => {
                self.kind = words.kind_of(&entry.content);
                self.name = entry.content.title.clone();
                self.lang = words.foreign(entry.content.language.as_ref());
                self.path = site.link(&links::entry(entry));
                self.by = city.name.clone();
            }
            Target::Comment(comment, entry) => {
                self.kind = words.say("interact-comment");
                self.name = entry.content.title.clone();
                self.lang = words.foreign(entry.content.language.as_ref());
                self.path = site.link(&format!("{}#{}", links::entry(entry), comments::anchor(comment)));
                self.by = comments::name(comment);
                let plain = text::plain_from_foreign(comment.html.as_str(), 4 * EXCERPT_MAX_CHARS);
                self.excerpt =
                    Some(words::beginning(&text::one_line(&plain, 4 * EXCERPT_MAX_CHARS), EXCERPT_MAX_CHARS));
            }
            Target::City(city) => {
                self.kind = words.say("interact-city");
                self.name = city.name.clone();
                self.path = site.link(&links::city(city));
                self.copied = format!("@{}", city.acct);
                self.copies_address = true;
            }
        }
    }
}

/// The messages that name an act on a page of its own, and say how to do it by hand.
fn texts_of(act: Interaction) -> (&'static str, &'static str) {
    match act {
        Interaction::Reply => ("interact-title-reply", "interact-copy-reply"),
        Interaction::Follow => ("interact-title-follow", "interact-copy-follow"),
        Interaction::Share => ("interact-title-share", "interact-copy-share"),
        Interaction::Like => ("interact-title-like", "interact-copy-like"),
    }
}

fn label_of(act: Interaction) -> &'static str {
    match act {
        Interaction::Reply => "act-reply",
        Interaction::Follow => "act-follow",
        Interaction::Share => "act-share",
        Interaction::Like => "act-like",
    }
}

fn way_of(words: &Words, step: &Step) -> Said {
    let as_server = [("server", Part::Strong)];
    match step {
        Step::Go { server, strange: Some(typed), .. } => {
            let values = [("typed", typed.as_str().into()), ("server", server.as_str().into())];
            words.rich("interact-ready-strange", &values, &as_server)
        }
        Step::Go { .. } => words.rich("interact-ready-hint", &[], &[]),
        Step::Copy { server } => words.rich("interact-paste-hint", &[("server", server.as_str().into())], &as_server),
        _ => Said::default(),
    }
}

fn problem_of(words: &Words, step: &Step) -> Option<String> {
    let server = |server: &str| ("server", server.to_owned().into());
    Some(match step {
        Step::Ask | Step::Go { .. } | Step::Copy { .. } => return None,
        Step::NoAddress => words.say("interact-no-address"),
        Step::OurOwn => words.say("interact-our-own"),
        Step::Nobody { user, server: at } => {
            words.with("interact-nobody", &[server(at), ("user", user.as_str().into())])
        }
        Step::NoAnswer { server: at } => words.with("interact-no-answer", &[server(at)]),
        Step::Paused => words.say("interact-paused"),
        Step::TooOften => words.say("interact-too-often"),
    })
}
