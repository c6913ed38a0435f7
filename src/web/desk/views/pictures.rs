//! The pictures of an entry with their words, and the form that takes another.

use askama::Template;

use crate::domain::entry::Entry;
use crate::domain::picture::{FILES_PATH, Picture};
use crate::domain::refusal::FieldRefusal;
use crate::usecases::picture_add::ALT_MAX_CHARS;
use crate::usecases::picture_remove::Showing;
use crate::web::desk::DeskFrame;
use crate::web::words::Words;

use super::history::field_label;

pub struct Shot {
    pub name: String,
    pub path: String,
    /// What it shows; none where it only decorates.
    pub alt: Option<String>,
    pub size: String,
    pub markdown: String,
}

/// A text that still shows a picture, and where it is changed.
pub struct ShownIn {
    pub title: String,
    pub path: Option<String>,
    pub is_draft: bool,
}

/// What the page says beside the pictures.
#[derive(Default)]
pub struct Says<'s> {
    pub added: Option<&'s Picture>,
    pub refusals: &'s [FieldRefusal],
    pub alt: &'s str,
    pub removed: bool,
    pub showing: &'s [Showing],
}

#[derive(Template)]
#[template(path = "desk/pictures.html")]
pub struct PicturesPage {
    pub frame: DeskFrame,
    pub key: String,
    pub title: String,
    pub pictures: Vec<Shot>,
    pub added: Option<Shot>,
    pub removed: bool,
    /// Why one could not be removed.
    pub shown_in: Vec<ShownIn>,
    pub problem: Option<String>,
    pub alt_problem: Option<String>,
    pub alt: String,
    pub alt_max: usize,
}

fn shown_in(frame: &DeskFrame, showing: &Showing) -> ShownIn {
    ShownIn {
        title: match showing.title.trim() {
            "" => frame.say("entries-untitled"),
            title => title.to_owned(),
        },
        path: showing.key.as_ref().map(|key| frame.link(&format!("/desk/entries/{key}/edit"))),
        is_draft: showing.is_draft,
    }
}

/// A refusal as a sentence.
pub fn sentence(words: &Words, refusal: &FieldRefusal) -> String {
    format!("{} {}.", field_label(words, &refusal.field), refusal.problem)
}

impl PicturesPage {
    pub fn new(frame: DeskFrame, entry: &Entry, pictures: &[Picture], says: Says<'_>) -> Self {
        let words = frame.words();
        let shot = |picture: &Picture| Shot {
            name: picture.name.clone(),
            path: format!("{FILES_PATH}{}", picture.name),
            alt: picture.alt.clone(),
            size: format!("{} × {}", picture.width, picture.height),
            markdown: picture.markdown(),
        };
        let problem = |is_alt: bool| {
            let found = says.refusals.iter().find(|refusal| (refusal.field == "alt") == is_alt);
            found.map(|refusal| sentence(words, refusal))
        };
        Self {
            key: entry.key.to_string(),
            title: entry.content.title.clone(),
            pictures: pictures.iter().map(shot).collect(),
            added: says.added.map(shot),
            removed: says.removed,
            shown_in: says.showing.iter().map(|showing| shown_in(&frame, showing)).collect(),
            problem: problem(false),
            alt_problem: problem(true),
            alt: says.alt.to_owned(),
            alt_max: ALT_MAX_CHARS,
            frame,
        }
    }
}
