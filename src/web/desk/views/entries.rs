//! The list of entries as a table: what is where, who changed it last, and ways to look at it in another order.

use askama::Template;
use url::form_urlencoded;

use crate::domain::entry::Entry;
use crate::domain::revision::Draft;
use crate::domain::status::{EntryKind, Publication};
use crate::store::entries::OwnOrder;
use crate::usecases::entry_desk::{Counts, Line, PAGE};
use crate::web::desk::DeskFrame;
use crate::web::words::{When, Words};

/// Part of all entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    All,
    Drafts,
    Scheduled,
    Published,
    Withdrawn,
}

impl Which {
    pub fn read(text: &str) -> Self {
        match text {
            "draft" => Self::Drafts,
            "scheduled" => Self::Scheduled,
            "published" => Self::Published,
            "withdrawn" => Self::Withdrawn,
            _ => Self::All,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Drafts => "draft",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// The columns that order the table: their name in the address, and what they are called.
pub const COLUMNS: [(&str, OwnOrder, &str); 6] = [
    ("title", OwnOrder::Title, "entries-title"),
    ("kind", OwnOrder::Kind, "entries-kind"),
    ("publication", OwnOrder::Publication, "entries-publication"),
    ("status", OwnOrder::Status, "entries-status"),
    ("language", OwnOrder::Language, "entries-language"),
    ("updated", OwnOrder::Updated, "entries-updated"),
];

pub struct Column {
    pub label: String,
    pub path: String,
    /// `ascending` or `descending` where the table is ordered by it.
    pub sorted: Option<&'static str>,
}

pub struct Tab {
    pub label: String,
    pub count: String,
    pub path: String,
    pub here: bool,
}

pub struct Row {
    pub title: String,
    pub lang: Option<String>,
    pub path: String,
    pub kind: String,
    pub publication: String,
    /// Shape of the state.
    pub shape: &'static str,
    pub due: Option<When>,
    pub status: Option<String>,
    pub language: Option<String>,
    pub updated: When,
    pub by: Option<String>,
    pub comments: String,
}

pub struct NewKind {
    pub label: String,
    pub path: String,
}

pub struct Unsaved {
    pub title: String,
    pub path: String,
    pub saved: When,
    pub id: i64,
}

/// What the use cases found.
pub struct Listed<'l> {
    pub lines: &'l [Line],
    pub total: i64,
    pub counts: Counts,
    pub drafts: &'l [(Draft, Option<Entry>)],
    /// Counted from 1.
    pub page: i64,
}

#[derive(Template)]
#[template(path = "desk/entries.html")]
pub struct EntriesPage {
    pub frame: DeskFrame,
    pub q: String,
    pub which: &'static str,
    pub sort: String,
    pub tabs: Vec<Tab>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub total: String,
    /// Ways to write a new one; empty for who may not.
    pub new: Vec<NewKind>,
    pub may_write: bool,
    pub unsaved: Vec<Unsaved>,
    pub earlier: Option<String>,
    pub later: Option<String>,
    pub done: Option<String>,
}

impl EntriesPage {
    pub fn new(
        frame: DeskFrame,
        which: Which,
        order: (OwnOrder, bool),
        q: &str,
        listed: Listed<'_>,
        may_write: bool,
        done: &str,
    ) -> Self {
        let words = frame.words();
        let name = COLUMNS.iter().find(|(_, known, _)| *known == order.0).map_or("updated", |(name, _, _)| name);
        let sort = if order.1 { name.to_owned() } else { format!("-{name}") };
        let path = |which: Which, sort: &str, page: i64| frame.link(&address(which, q, sort, page));
        let counts = listed.counts;
        let all = counts.drafts + counts.published + counts.withdrawn;
        let tab = |label: String, to: Which, count: i64| Tab {
            label,
            count: words.number(usize::try_from(count).unwrap_or_default()),
            path: path(to, &sort, 1),
            here: to == which,
        };
        let columns = COLUMNS.iter().map(|(known, _, label)| {
            let here = *known == name;
            // A second look at a column turns it around.
            let to = if here && order.1 { format!("-{known}") } else { (*known).to_owned() };
            let sorted = here.then_some(if order.1 { "ascending" } else { "descending" });
            Column { label: words.say(label), path: path(which, &to, 1), sorted }
        });
        let new = EntryKind::ALL.iter().filter(|_| may_write).map(|kind| NewKind {
            label: words.kind(*kind),
            path: frame.link(&format!("/desk/entries/new?kind={kind}")),
        });
        let unsaved =
            listed.drafts.iter().filter(|_| may_write).map(|(draft, entry)| unsaved(&frame, draft, entry.as_ref()));
        Self {
            q: q.to_owned(),
            which: which.word(),
            tabs: vec![
                tab(words.say("entries-all"), Which::All, all),
                tab(words.say("entries-drafts"), Which::Drafts, counts.drafts),
                tab(words.say("entries-scheduled"), Which::Scheduled, counts.scheduled),
                tab(words.say("entries-published"), Which::Published, counts.published),
                tab(words.say("entries-withdrawn"), Which::Withdrawn, counts.withdrawn),
            ],
            columns: columns.collect(),
            rows: listed.lines.iter().map(|line| row(&frame, line, may_write)).collect(),
            total: words.count("entries-count", usize::try_from(listed.total).unwrap_or_default()),
            new: new.collect(),
            may_write,
            unsaved: unsaved.collect(),
            earlier: (listed.page > 1).then(|| path(which, &sort, listed.page - 1)),
            later: (listed.page * PAGE < listed.total).then(|| path(which, &sort, listed.page + 1)),
            done: match done {
                "withdrawn" => Some(words.say("entries-done-withdrawn")),
                "importing" => Some(words.say("entries-done-importing")),
                "discarded" => Some(words.say("entries-done-discarded")),
                _ => None,
            },
            sort,
            frame,
        }
    }
}

fn address(which: Which, q: &str, sort: &str, page: i64) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for (name, value) in [("publication", which.word()), ("q", q), ("sort", if sort == "-updated" { "" } else { sort })]
    {
        if !value.is_empty() {
            pairs.append_pair(name, value);
        }
    }
    if page > 1 {
        pairs.append_pair("page", &page.to_string());
    }
    let pairs = pairs.finish();
    if pairs.is_empty() { "/desk/entries".to_owned() } else { format!("/desk/entries?{pairs}") }
}

/// The state of an entry in the library, and the shape of its stamp.
pub fn publication(words: &Words, publication: Publication, is_due: bool) -> (String, &'static str) {
    match publication {
        Publication::Draft if is_due => (words.say("entries-is-scheduled"), "going"),
        Publication::Draft => (words.say("entries-is-draft"), "ahead"),
        Publication::Published => (words.say("entries-is-published"), "done"),
        Publication::Withdrawn => (words.say("entries-is-withdrawn"), "over"),
    }
}

fn row(frame: &DeskFrame, line: &Line, may_write: bool) -> Row {
    let (words, entry) = (frame.words(), &line.entry);
    let (publication, shape) = publication(words, entry.publication, line.due_at.is_some());
    let path = match entry.publication {
        Publication::Withdrawn => format!("/desk/entries/{}/history", entry.key),
        _ if may_write => format!("/desk/entries/{}/edit", entry.key),
        Publication::Published => format!("/entries/{}", entry.key),
        Publication::Draft => format!("/desk/entries/{}/history", entry.key),
    };
    Row {
        title: entry.content.title.clone(),
        lang: words.foreign(entry.content.language.as_ref()),
        path: frame.link(&path),
        kind: words.kind_of(&entry.content),
        publication,
        shape,
        due: line.due_at.map(|due| words.moment(due)),
        status: entry.content.status.map(|status| words.status(status)),
        language: entry.content.language.as_ref().map(|language| words.language(language.as_str())),
        updated: words.moment(entry.updated_at),
        by: line.by.clone(),
        comments: words.number(usize::try_from(line.comments).unwrap_or_default()),
    }
}

fn unsaved(frame: &DeskFrame, draft: &Draft, entry: Option<&Entry>) -> Unsaved {
    let path = match entry {
        Some(entry) => format!("/desk/entries/{}/edit?draft={}", entry.key, draft.id),
        None => format!("/desk/entries/new?draft={}", draft.id),
    };
    let title = draft.content.title.clone().filter(|title| !title.trim().is_empty());
    Unsaved {
        title: title.unwrap_or_else(|| frame.say("entries-untitled")),
        path: frame.link(&path),
        saved: frame.words().moment(draft.saved_at),
        id: draft.id.0,
    }
}
