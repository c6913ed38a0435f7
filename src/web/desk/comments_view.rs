//! The moderation queue as a page.
//!
//! What stands in it is read by `comment_queue`.

use askama::Template;
use url::form_urlencoded::Serializer;

use crate::domain::comment::{Comment, CommentState, HELD_BY_BLOCK};
use crate::domain::lang::Lang;
use crate::domain::role::Act;
use crate::usecases::comment_queue::{self, Asked, Queue, Queued, Shown, StateCounts};
use crate::web::assets;
use crate::web::staff::Staff;
use crate::web::views::Site;
use crate::web::views::links;
use crate::web::views::markup::Markup;
use crate::web::words::{When, Words};

use super::fields::Fields;
use super::{DeskFrame, DeskPlace};

pub(super) const PATH: &str = "/desk/comments";

/// Reasons that many decisions have: the word in the form, and what is kept.
pub(super) const REASONS: [(&str, &str); 6] = [
    ("spam", "comments-reason-spam"),
    ("insult", "comments-reason-insult"),
    ("private", "comments-reason-private"),
    ("illegal", "comments-reason-illegal"),
    ("off-topic", "comments-reason-off-topic"),
    ("later", "comments-reason-later"),
];

/// What has just been done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Published,
    Held,
    Removed,
    Blocked,
    Reported,
}

impl Said {
    const ALL: [(Self, &'static str, &'static str); 5] = [
        (Self::Published, "published", "comments-done-published"),
        (Self::Held, "held", "comments-done-held"),
        (Self::Removed, "removed", "comments-done-removed"),
        (Self::Blocked, "blocked", "comments-done-blocked"),
        (Self::Reported, "reported", "comments-done-reported"),
    ];

    pub(super) fn read(text: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, code, _)| *code == text).map(|(said, ..)| *said)
    }

    fn entry(self) -> (&'static str, &'static str) {
        let found = Self::ALL.iter().find(|(said, ..)| *said == self);
        found.map_or(("", ""), |(_, code, id)| (*code, *id))
    }
}

/// The address of a list, with what was just done and where to go on.
pub(super) fn address(asked: &Asked, said: Option<Said>, next: Option<&str>) -> String {
    let mut parameters = Serializer::new(String::new());
    parameters.append_pair("state", asked.shown.as_str());
    if let Some(entry) = &asked.entry {
        parameters.append_pair("entry", entry.as_str());
    }
    if let Some(only) = asked.only.as_ref().filter(|_| said.is_none()) {
        parameters.append_pair("only", only);
    }
    if asked.page > 0 {
        parameters.append_pair("page", &asked.page.to_string());
    }
    if let Some(said) = said {
        parameters.append_pair("done", said.entry().0);
    }
    let place = next.filter(|next| !next.is_empty()).map_or("queue".to_owned(), |next| format!("c-{next}"));
    let place = if said.is_some() { format!("#{place}") } else { String::new() };
    format!("{PATH}?{}{place}", parameters.finish())
}

/// A form that could not be taken, to be shown again as it was filled in.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    keys: Vec<String>,
    reason: String,
    words: String,
    problem: String,
    several: bool,
}

impl Kept {
    pub(super) fn of(fields: &Fields, keys: Vec<String>, problem: String, several: bool) -> Self {
        let (reason, words) = (fields.get("reason").to_owned(), fields.get("words").to_owned());
        Self { keys, reason, words, problem, several }
    }
}

/// A form with a reason, empty or as it was filled in.
#[derive(Clone, Debug, Default)]
pub(super) struct ReasonForm {
    pub reasons: Vec<(&'static str, String, bool)>,
    pub words: String,
    pub problem: Option<String>,
}

impl ReasonForm {
    fn new(words: &Words, kept: Option<&Kept>) -> Self {
        let chosen = kept.map(|kept| kept.reason.as_str()).unwrap_or_default();
        Self {
            reasons: REASONS.iter().map(|(code, id)| (*code, words.say(id), *code == chosen)).collect(),
            words: kept.map(|kept| kept.words.clone()).unwrap_or_default(),
            problem: kept.map(|kept| kept.problem.clone()),
        }
    }
}

pub(super) struct Tab {
    pub label: String,
    pub path: String,
    pub here: bool,
}

pub(super) struct QueuedView {
    pub key: String,
    pub author: String,
    pub address: String,
    pub author_url: Option<String>,
    pub server: String,
    pub state: String,
    pub state_class: &'static str,
    pub reason: Option<String>,
    pub when: When,
    pub edited: Option<String>,
    pub entry: Option<(String, String, Option<String>)>,
    pub answers: Option<String>,
    pub origin: Option<String>,
    pub before: String,
    pub reports: Vec<String>,
    pub html: Option<Markup>,
    pub lang: Option<String>,
    pub publishable: bool,
    pub holdable: bool,
    pub removable: bool,
    /// Whether its author is still there to be blocked or reported.
    pub known: bool,
    pub picked: bool,
    pub next: String,
    pub form: ReasonForm,
}

#[derive(Template)]
#[template(path = "desk/comments.html")]
pub(super) struct CommentsPage {
    frame: DeskFrame,
    tabs: Vec<Tab>,
    states: Vec<Tab>,
    entries: Vec<(String, String, bool)>,
    state: &'static str,
    entry: String,
    page: usize,
    said: Option<String>,
    items: Vec<QueuedView>,
    may_decide: bool,
    may_block: bool,
    several: ReasonForm,
    newer: Option<String>,
    older: Option<String>,
}

impl CommentsPage {
    pub(super) fn new(site: &Site, staff: &Staff, asked: &Asked, queue: Queue, said: Option<Said>, kept: Kept) -> Self {
        let words = site.words();
        let mut frame = DeskFrame::new(site, staff, DeskPlace::Comments, words.say("comments-title"));
        frame.scripts.push(&assets::comments_script().path);
        let total = asked.shown.count(&queue.counts);
        let at = |page: usize| site.link(&address(&Asked { page, only: None, ..asked.clone() }, None, None));
        let states = Shown::ALL.iter().map(|shown| Tab {
            label: words.count(state_tab(*shown), shown.count(&queue.counts)),
            path: site.link(&address(&Asked { shown: *shown, page: 0, only: None, ..asked.clone() }, None, None)),
            here: *shown == asked.shown,
        });
        let chosen = asked.entry.as_ref().map(|key| key.as_str().to_owned()).unwrap_or_default();
        let nexts: Vec<String> = queue.items.iter().skip(1).map(|item| item.comment.key.clone()).collect();
        let nexts = nexts.into_iter().chain([String::new()]);
        Self {
            tabs: tabs(site, staff, false, queue.open_reports),
            states: states.collect(),
            entries: queue.entries.into_iter().map(|(key, title)| (key.clone(), title, key == chosen)).collect(),
            state: asked.shown.as_str(),
            entry: chosen,
            page: asked.page,
            said: said.map(|said| words.say(said.entry().1)),
            items: queue.items.into_iter().zip(nexts).map(|(item, next)| view(site, item, next, &kept)).collect(),
            may_decide: staff.user.role.may(Act::ModerateComments),
            may_block: staff.user.role.may(Act::Block),
            several: ReasonForm::new(words, Some(&kept).filter(|kept| kept.several)),
            newer: (asked.page > 0).then(|| at(asked.page.saturating_sub(1))),
            older: (total > (asked.page + 1) * comment_queue::PAGE).then(|| at(asked.page + 1)),
            frame,
        }
    }
}

/// The two lists of a moderator.
pub(super) fn tabs(site: &Site, staff: &Staff, reports: bool, open: usize) -> Vec<Tab> {
    let words = site.words();
    let mut tabs = vec![Tab { label: words.say("comments-title"), path: site.link(PATH), here: !reports }];
    if staff.user.role.may(Act::HandleReports) {
        tabs.push(Tab {
            label: words.count("reports-tab", open),
            path: site.link(super::reports::PATH),
            here: reports,
        });
    }
    tabs
}

fn state_tab(shown: Shown) -> &'static str {
    match shown {
        Shown::Held => "comments-tab-held",
        Shown::Published => "comments-tab-published",
        Shown::Removed => "comments-tab-removed",
        Shown::All => "comments-tab-all",
    }
}

fn view(site: &Site, item: Queued, next: String, kept: &Kept) -> QueuedView {
    let words = site.words();
    let Queued { comment, entry, answers, before, reports } = item;
    let picked = kept.keys.contains(&comment.key);
    let known = !comment.author.uri.is_empty();
    let blocked = comment.state_reason.as_deref() == Some(HELD_BY_BLOCK);
    let lang = |tag: &str| words.foreign(tag.parse::<Lang>().ok().as_ref());
    let (state, state_class) = match comment.state {
        CommentState::Published => ("comments-state-published", "stamp--done"),
        CommentState::Removed => ("comments-state-removed", "stamp--over"),
        CommentState::Held | CommentState::Received => ("comments-state-held", "stamp--ahead"),
    };
    QueuedView {
        author: author(words, &comment),
        address: comment.author.address.clone(),
        author_url: links::outside(&comment.author.url),
        server: comment.author.server.clone(),
        state: words.say(state),
        state_class,
        reason: comment.state_reason.clone(),
        when: words.moment(comment.published_at.unwrap_or(comment.received_at)),
        edited: comment.edited_at.map(|at| words.named("comments-edited", &words.moment(at).words)),
        entry: entry.map(|entry| {
            let lang = words.foreign(entry.content.language.as_ref());
            (site.link(&links::entry(&entry)), entry.content.title, lang)
        }),
        answers: answers.map(|answered| words.named("comments-answers", &author(words, &answered))),
        origin: links::outside(&comment.url),
        before: before_line(words, &before, known),
        reports: reports.iter().map(|report| report_line(words, &report.server, &report.text)).collect(),
        html: Markup::of(&comment.html),
        lang: comment.language.as_deref().and_then(lang),
        publishable: known && !blocked && comment.state != CommentState::Published,
        holdable: known && matches!(comment.state, CommentState::Published | CommentState::Removed),
        removable: known && comment.state != CommentState::Removed,
        known,
        picked,
        next,
        form: ReasonForm::new(words, Some(kept).filter(|kept| picked && !kept.several)),
        key: comment.key,
    }
}

fn author(words: &Words, comment: &Comment) -> String {
    let author = &comment.author;
    match (author.name.trim(), author.address.as_str()) {
        ("", "") => words.say("comments-author-gone"),
        ("", address) => address.to_owned(),
        (name, _) => name.to_owned(),
    }
}

fn report_line(words: &Words, server: &str, text: &str) -> String {
    words.with("comments-reported", &[("server", server.into()), ("text", text.into())])
}

/// What their author said here before.
fn before_line(words: &Words, before: &StateCounts, known: bool) -> String {
    let count = |shown: Shown| shown.count(before);
    match count(Shown::All) {
        0 if known => words.say("comments-first"),
        0 => String::new(),
        all => words.with(
            "comments-before",
            &[
                ("count", all.into()),
                ("published", count(Shown::Published).into()),
                ("held", count(Shown::Held).into()),
                ("removed", count(Shown::Removed).into()),
            ],
        ),
    }
}
