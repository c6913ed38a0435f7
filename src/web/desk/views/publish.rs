//! The page before publishing: remarks, previews, what will happen; and the same for withdrawing.

use askama::Template;
use serde_json::Value;

use crate::domain::entry_check::{Remark, Weight};
use crate::domain::refusal::FieldRefusal;
use crate::domain::site::Site as OwnSite;
use crate::domain::text::CleanHtml;
use crate::domain::time::Moment;
use crate::usecases::entry_desk::Outlook;
use crate::web::desk::DeskFrame;
use crate::web::refused;
use crate::web::views::markup::Markup;
use crate::web::words::{Value as Said, When, Words, beginning};

use super::history::field_label;

/// Mastodon shows about so much of a summary in its timeline.
const CARD_CHARS: usize = 300;

pub struct Line {
    pub text: String,
    /// `error`, `missing` or `hint`.
    pub weight: &'static str,
    pub name: String,
    /// The field of the editor that mends it.
    pub field: &'static str,
}

/// How another server will show the entry, from the very document that it gets.
pub struct Elsewhere {
    pub title: String,
    pub summary: String,
    pub url: String,
    pub host: String,
    pub tags: Vec<String>,
    /// The city as others see it.
    pub city: String,
    pub address: String,
    pub community: String,
    pub body: Option<Markup>,
}

#[derive(Template)]
#[template(path = "desk/publish.html")]
pub struct PublishPage {
    pub frame: DeskFrame,
    pub key: String,
    pub title: String,
    pub lang: Option<String>,
    pub is_published: bool,
    pub lines: Vec<Line>,
    pub is_kept_back: bool,
    pub publish: String,
    pub what_happens: String,
    pub due: Option<When>,
    pub day: String,
    pub hour: String,
    pub now: When,
    pub problem: Option<String>,
    pub elsewhere: Elsewhere,
}

impl PublishPage {
    pub fn new(
        frame: DeskFrame,
        outlook: &Outlook,
        own: &OwnSite,
        now: Moment,
        due: &str,
        refusal: Option<&FieldRefusal>,
    ) -> Self {
        let words = frame.words();
        let entry = &outlook.entry;
        let (day, hour) = due.split_once('T').unwrap_or((due, "09:00"));
        let followers = usize::try_from(outlook.followers).unwrap_or_default();
        Self {
            key: entry.key.to_string(),
            title: entry.content.title.clone(),
            lang: words.foreign(entry.content.language.as_ref()),
            is_published: entry.is_published(),
            lines: outlook.remarks.iter().map(|remark| line(words, remark)).collect(),
            is_kept_back: outlook.remarks.iter().any(|remark| remark.weight() == Weight::Error),
            publish: words.count("publish-to", followers),
            what_happens: words
                .with("publish-what-happens", &[("followers", followers.into()), ("servers", outlook.servers.into())]),
            due: outlook.due_at.map(|due| words.moment(due)),
            day: day.to_owned(),
            hour: hour.to_owned(),
            now: words.moment(now),
            problem: refusal.map(|refusal| refused::said(words, &field_label(words, &refusal.field), &refusal.problem)),
            elsewhere: Elsewhere::new(&outlook.document, own, entry.content.kind),
            frame,
        }
    }
}

impl Elsewhere {
    fn new(document: &Value, own: &OwnSite, kind: crate::domain::status::EntryKind) -> Self {
        let text = |name: &str| document.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let tags = document.get("tag").and_then(Value::as_array).cloned().unwrap_or_default();
        let tag = |tag: &Value| tag.get("name").and_then(Value::as_str).map(str::to_owned);
        Self {
            title: text("name"),
            summary: beginning(&text("summary"), CARD_CHARS),
            url: text("url"),
            host: own.peer.to_string(),
            tags: tags.iter().filter_map(tag).collect(),
            city: own.name.clone(),
            address: format!("@{}", own.acct()),
            community: format!("!{}", own.group_acct(kind)),
            // It was cleaned when it was written; this is how the page shows it, pictures included.
            body: Markup::of(&CleanHtml::from_own(
                &text("content").replace(&format!("{}/files/", own.base()), "/files/"),
            )),
        }
    }
}

fn line(words: &Words, remark: &Remark) -> Line {
    let (weight, name) = match remark.weight() {
        Weight::Error => ("error", words.say("check-error")),
        Weight::Missing => ("missing", words.say("check-missing")),
        Weight::Hint => ("hint", words.say("check-hint")),
    };
    let (text, field) = match remark {
        Remark::NoSummary => (words.say("check-no-summary"), "summary"),
        Remark::NoPrinciple => (words.say("check-no-principle"), "principles"),
        Remark::NoBody => (words.say("check-no-body"), "body"),
        Remark::NoTopics => (words.say("check-no-topics"), "topics"),
        Remark::NoLanguage => (words.say("check-no-language"), "language"),
        Remark::NoStatus => (words.say("check-no-status"), "status"),
        Remark::NoStatusDate => (words.say("check-no-status-date"), "status_as_of"),
        Remark::NoDates => (words.say("check-no-dates"), "starts"),
        Remark::PictureWithoutWords(count) => (words.count("check-no-alt", *count), "body"),
        Remark::LongTitle(count) => (words.count("check-long-title", *count), "title"),
        Remark::ShortSummary(count) => (words.count("check-short-summary", *count), "summary"),
        Remark::LongSentence { words: count, beginning } => {
            let values: [(&str, Said); 2] = [("count", (*count).into()), ("name", beginning.as_str().into())];
            (words.with("check-long-sentence", &values), "body")
        }
        Remark::LongWords(long) => (words.named("check-long-words", &words.list(long)), "body"),
        Remark::Capitals(text) => (words.named("check-capitals", text), "body"),
        Remark::EmptyLink(text) => (words.named("check-empty-link", text), "body"),
        Remark::Jargon { word, plainer } => {
            (words.with("check-jargon", &[("name", (*word).into()), ("plainer", (*plainer).into())]), "body")
        }
    };
    Line { text, weight, name, field }
}

#[derive(Template)]
#[template(path = "desk/withdraw.html")]
pub struct WithdrawPage {
    pub frame: DeskFrame,
    pub key: String,
    pub title: String,
    /// What will happen, one sentence each.
    pub sentences: Vec<String>,
}

impl WithdrawPage {
    pub fn new(frame: DeskFrame, outlook: &Outlook) -> Self {
        let words = frame.words();
        let sentences = match outlook.entry.is_published() {
            true => vec![
                words.say("withdraw-page"),
                words.count("withdraw-servers", outlook.servers),
                words.say("withdraw-copies"),
                words.say("withdraw-final"),
            ],
            false => vec![words.say("withdraw-draft"), words.say("withdraw-final")],
        };
        Self { key: outlook.entry.key.to_string(), title: outlook.entry.content.title.clone(), sentences, frame }
    }
}
