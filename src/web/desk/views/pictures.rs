//! The pictures of an entry with their words, and the form that takes another.

use askama::Template;

use crate::domain::entry::Entry;
use crate::domain::picture::{FILES_PATH, Picture};
use crate::domain::refusal::FieldRefusal;
use crate::usecases::picture_add::ALT_MAX_CHARS;
use crate::web::desk::DeskFrame;
use crate::web::words::Words;

use super::history::field_label;

pub struct Shot {
    pub path: String,
    /// What it shows; none where it only decorates.
    pub alt: Option<String>,
    pub size: String,
    pub markdown: String,
}

#[derive(Template)]
#[template(path = "desk/pictures.html")]
pub struct PicturesPage {
    pub frame: DeskFrame,
    pub key: String,
    pub title: String,
    pub pictures: Vec<Shot>,
    pub added: Option<Shot>,
    pub problem: Option<String>,
    pub alt_problem: Option<String>,
    pub alt: String,
    pub alt_max: usize,
}

/// A refusal as a sentence.
pub fn sentence(words: &Words, refusal: &FieldRefusal) -> String {
    format!("{} {}.", field_label(words, &refusal.field), refusal.problem)
}

impl PicturesPage {
    pub fn new(
        frame: DeskFrame,
        entry: &Entry,
        pictures: &[Picture],
        added: Option<&Picture>,
        refusals: &[FieldRefusal],
        alt: &str,
    ) -> Self {
        let words = frame.words();
        let shot = |picture: &Picture| Shot {
            path: format!("{FILES_PATH}{}", picture.name),
            alt: picture.alt.clone(),
            size: format!("{} × {}", picture.width, picture.height),
            markdown: picture.markdown(),
        };
        let problem = |is_alt: bool| {
            let found = refusals.iter().find(|refusal| (refusal.field == "alt") == is_alt);
            found.map(|refusal| sentence(words, refusal))
        };
        Self {
            key: entry.key.to_string(),
            title: entry.content.title.clone(),
            pictures: pictures.iter().map(shot).collect(),
            added: added.map(shot),
            problem: problem(false),
            alt_problem: problem(true),
            alt: alt.to_owned(),
            alt_max: ALT_MAX_CHARS,
            frame,
        }
    }
}
