//! The editor's form: every field with its words, what stands in it, and what is wrong with it.

use askama::Template;

use crate::domain::entry::Entry;
use crate::domain::entry_input::{EntryInput, SUMMARY_MAX_CHARS, TITLE_MAX_CHARS};
use crate::domain::id::DraftId;
use crate::domain::picture::Picture;
use crate::domain::refusal::FieldRefusal;
use crate::domain::revision::Draft;
use crate::domain::site::Site as OwnSite;
use crate::domain::status::{EntryKind, PracticeKind, Status};
use crate::domain::taxonomy::{self, Vocabulary};
use crate::domain::text::CleanHtml;
use crate::web::assets;
use crate::web::desk::DeskFrame;
use crate::web::desk::form::{WriteForm, lines_of_attachments, lines_of_links};
use crate::web::refused;
use crate::web::views::markup::Markup;
use crate::web::words::{Tongue, When, Words};

use super::entries::publication;
use super::history::field_label;

/// What is being written, and where it stands.
#[derive(Clone, Debug)]
pub struct Editing {
    pub input: EntryInput,
    pub base_revision: i32,
    pub draft: Option<DraftId>,
    /// Of the draft.
    pub version: i32,
    pub refusals: Vec<FieldRefusal>,
    /// Whether to show the text as readers will see it.
    pub preview: bool,
    /// Another text of the same person, which was not handed in.
    pub unsaved: Option<Draft>,
    /// What was just done, for a word about it.
    pub done: String,
}

impl Editing {
    pub fn of(input: EntryInput) -> Self {
        Self {
            input,
            base_revision: 0,
            draft: None,
            version: 0,
            refusals: Vec::new(),
            preview: false,
            unsaved: None,
            done: String::new(),
        }
    }

    pub(in crate::web::desk) fn typed(form: &WriteForm) -> Self {
        let (base_revision, draft, version) = (form.base_revision, form.draft, form.version);
        Self { base_revision, draft, version, ..Self::of(form.input.clone()) }
    }

    pub fn kind(&self) -> EntryKind {
        self.input.kind.as_deref().and_then(|kind| kind.parse().ok()).unwrap_or(EntryKind::Project)
    }

    pub fn title(&self, words: &Words) -> String {
        match &self.input.title {
            Some(title) => title.clone(),
            None => words.named("write-new", &words.kind(self.kind())),
        }
    }
}

/// A field of one line or more.
pub struct Field {
    pub id: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub value: String,
    pub problem: Option<String>,
}

/// One of several things to choose.
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

pub struct Choices {
    pub id: &'static str,
    pub legend: String,
    pub options: Vec<Choice>,
    pub problem: Option<String>,
    /// `3 chosen`
    pub count: String,
}

pub struct Problem {
    pub field: String,
    pub text: String,
}

pub struct Shot {
    pub path: String,
    pub alt: String,
    pub markdown: String,
}

pub struct OtherText {
    pub path: String,
    pub saved: When,
    pub id: i64,
}

#[derive(Template)]
#[template(path = "desk/write.html")]
pub struct EditorPage {
    pub frame: DeskFrame,
    pub heading: String,
    pub action: String,
    pub key: Option<String>,
    pub kind: &'static str,
    pub state: String,
    pub shape: &'static str,
    pub is_published: bool,
    pub publish: String,
    pub base_revision: i32,
    pub draft: String,
    pub version: i32,
    pub problems: Vec<Problem>,
    pub said: Option<String>,
    pub other: Option<OtherText>,
    pub title: Field,
    pub summary: Field,
    pub summary_max: usize,
    pub title_max: usize,
    pub body: Field,
    pub preview: Option<Markup>,
    pub language: Field,
    pub languages: Vec<Choice>,
    pub practice_kinds: Option<Choices>,
    pub statuses: Choices,
    pub dates: Vec<Field>,
    pub principles: Choices,
    pub terms: Vec<Choices>,
    pub lists: Vec<Field>,
    pub lines: Vec<Field>,
    pub pictures: Vec<Shot>,
}

impl EditorPage {
    pub fn new(
        mut frame: DeskFrame,
        entry: Option<&Entry>,
        own: &OwnSite,
        followers: i64,
        pictures: &[Picture],
        editing: Editing,
    ) -> Self {
        let words = frame.words();
        let make = Maker { words, editing: &editing };
        let input = &editing.input;
        let kind = editing.kind();
        let is_published = entry.is_some_and(Entry::is_published);
        let path = entry.map(|entry| format!("/desk/entries/{}", entry.key));
        let (state, shape) = match entry {
            Some(entry) => publication(words, entry.publication, false),
            None => (words.say("write-not-saved"), "ahead"),
        };
        let problems =
            editing.refusals.iter().map(|refusal| Problem { field: refusal.field.clone(), text: told(words, refusal) });
        let dates = [("status_as_of", &input.status_as_of), ("starts", &input.starts), ("ends", &input.ends)];
        let publish = match is_published {
            true => words.count("write-publish-changes", usize::try_from(followers).unwrap_or_default()),
            false => words.say("write-check-and-publish"),
        };
        let shot = |picture: &Picture| Shot {
            path: format!("{}{}", crate::domain::picture::FILES_PATH, picture.name),
            alt: picture.alt.clone().unwrap_or_default(),
            markdown: picture.markdown(),
        };
        Self {
            heading: editing.title(words),
            action: frame
                .link(&path.as_ref().map_or_else(|| "/desk/entries/new".to_owned(), |path| format!("{path}/edit"))),
            key: entry.map(|entry| entry.key.to_string()),
            kind: kind.as_str(),
            state,
            shape,
            is_published,
            publish,
            base_revision: editing.base_revision,
            draft: editing.draft.map(|draft| draft.to_string()).unwrap_or_default(),
            version: editing.version,
            problems: problems.collect(),
            said: said(words, &editing.done),
            other: editing.unsaved.as_ref().zip(path.as_ref()).map(|(draft, path)| OtherText {
                path: frame.link(&format!("{path}/edit?draft={}", draft.id)),
                saved: words.moment(draft.saved_at),
                id: draft.id.0,
            }),
            title: make.field("title", input.title.as_deref(), Some("write-title-hint")),
            summary: make.field("summary", input.summary.as_deref(), Some("write-summary-hint")),
            summary_max: SUMMARY_MAX_CHARS,
            title_max: TITLE_MAX_CHARS,
            body: make.field("body", input.body.as_deref(), Some("write-body-hint")),
            preview: Markup::of(&CleanHtml::from_markdown(input.body.as_deref().unwrap_or_default())),
            language: make.field("language", input.language.as_deref(), Some("write-language-hint")),
            languages: languages(words, own),
            practice_kinds: (kind == EntryKind::Practice).then(|| make.practice_kinds()),
            statuses: make.statuses(kind),
            dates: dates.map(|(id, value)| make.field(id, value.as_deref(), Some("write-date-hint"))).into(),
            principles: make.terms("principles", taxonomy::principles(), &input.principles),
            terms: vec![
                make.terms("topics", taxonomy::topics(), &input.topics),
                make.terms("missions", taxonomy::missions(), &input.missions),
            ],
            lists: vec![
                make.field("partners", Some(&input.partners.join("\n")), Some("write-partners-hint")),
                make.field("links", Some(&lines_of_links(&input.links)), Some("write-links-hint")),
                make.field(
                    "attachments",
                    Some(&lines_of_attachments(&input.attachments)),
                    Some("write-attachments-hint"),
                ),
            ],
            lines: vec![
                make.field(
                    "licence",
                    Some(input.licence.as_deref().unwrap_or("CC-BY-4.0")),
                    Some("write-licence-hint"),
                ),
                make.field("source", input.source.as_deref(), Some("write-source-hint")),
            ],
            pictures: pictures.iter().map(shot).collect(),
            frame: {
                frame.scripts = vec![
                    &assets::autosave_script().path,
                    &assets::preview_script().path,
                    &assets::write_script().path,
                    &assets::pictures_script().path,
                ];
                frame
            },
        }
    }
}

/// What is wrong with a field.
fn told(words: &Words, refusal: &FieldRefusal) -> String {
    refused::said(words, &field_label(words, &refusal.field), &refusal.problem)
}

fn said(words: &Words, done: &str) -> Option<String> {
    match done {
        "saved" => Some(words.say("write-done-saved")),
        "kept" => Some(words.say("write-done-kept")),
        "returned" => Some(words.say("write-done-returned")),
        "published" => Some(words.say("write-done-published")),
        "merged" => Some(words.say("write-done-merged")),
        "restored" => Some(words.say("write-done-restored")),
        "withdrawn" => Some(words.say("write-done-withdrawn")),
        "scheduled" => Some(words.say("write-done-scheduled")),
        "cancelled" => Some(words.say("write-done-cancelled")),
        _ => None,
    }
}

fn languages(words: &Words, own: &OwnSite) -> Vec<Choice> {
    let mut tags: Vec<String> = own.languages.clone();
    for tongue in Tongue::ALL {
        if !tags.iter().any(|tag| tag == tongue.tag()) {
            tags.push(tongue.tag().to_owned());
        }
    }
    tags.into_iter().map(|tag| Choice { label: words.language(&tag), value: tag, chosen: false }).collect()
}

struct Maker<'m> {
    words: &'static Words,
    editing: &'m Editing,
}

impl Maker<'_> {
    fn problem(&self, id: &str) -> Option<String> {
        let of_field = self.editing.refusals.iter().filter(|refusal| refusal.field == id);
        let all: Vec<String> = of_field.map(|refusal| told(self.words, refusal)).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    fn field(&self, id: &'static str, value: Option<&str>, hint: Option<&str>) -> Field {
        Field {
            id,
            label: field_label(self.words, id),
            hint: hint.map(|hint| self.words.say(hint)),
            value: value.unwrap_or_default().to_owned(),
            problem: self.problem(id),
        }
    }

    fn choices(&self, id: &'static str, options: Vec<Choice>) -> Choices {
        let chosen = options.iter().filter(|option| option.chosen).count();
        Choices {
            id,
            legend: field_label(self.words, id),
            problem: self.problem(id),
            count: self.words.count("write-chosen", chosen),
            options,
        }
    }

    fn terms(&self, id: &'static str, vocabulary: &Vocabulary, chosen: &[String]) -> Choices {
        let option = |term: &taxonomy::Term| Choice {
            value: term.slug.clone(),
            label: term.label(self.words.tongue.tag()).to_owned(),
            chosen: chosen.contains(&term.slug),
        };
        self.choices(id, vocabulary.terms.iter().map(option).collect())
    }

    fn statuses(&self, kind: EntryKind) -> Choices {
        let now = self.editing.input.status.as_deref();
        let option = |status: &Status| Choice {
            value: status.to_string(),
            label: self.words.status(*status),
            chosen: now == Some(status.as_str()),
        };
        self.choices("status", Status::of_kind(kind).iter().map(option).collect())
    }

    fn practice_kinds(&self) -> Choices {
        let now = self.editing.input.practice_kind.as_deref();
        let option = |kind: &PracticeKind| Choice {
            value: kind.to_string(),
            label: self.words.practice_kind(*kind),
            chosen: now == Some(kind.as_str()),
        };
        self.choices("practice_kind", PracticeKind::ALL.iter().map(option).collect())
    }
}
