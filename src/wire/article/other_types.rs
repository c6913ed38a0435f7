//! Events and questions of other software, as far as they fit into an entry: nothing of what they say is lost.
//!
//! An event counts as a project, since it has a beginning and an end; a question as a consultation. How far either has
//! come is left unknown unless its server says so: what is read once must not grow wrong with time.

use serde_json::Value;

use crate::domain::date::PartialDate;
use crate::domain::status::{EntryKind, Status};
use crate::wire::{details, value};

/// What the type of an object says about the entry that it becomes.
#[derive(Debug, PartialEq)]
pub(super) struct Kindred {
    pub kind: EntryKind,
    pub status: Option<Status>,
    pub starts: Option<PartialDate>,
    pub ends: Option<PartialDate>,
    /// HTML that stands before and after the content.
    pub before: String,
    pub after: String,
}

impl Kindred {
    pub fn around(&self, content: Option<String>) -> Option<String> {
        if self.before.is_empty() && self.after.is_empty() {
            return content;
        }
        Some(format!("{}{}{}", self.before, content.unwrap_or_default(), self.after))
    }
}

/// None for what is no entry by its type.
pub(super) fn read(document: &Value) -> Option<Kindred> {
    let types = value::types(document);
    let is = |name: &str| types.iter().any(|known| known == name);
    let plain = Kindred {
        kind: EntryKind::Practice,
        status: None,
        starts: None,
        ends: None,
        before: String::new(),
        after: String::new(),
    };
    if is("Article") {
        Some(plain)
    } else if is("Event") {
        let status = value::text(document, "ical:status").or_else(|| value::text(document, "status"));
        Some(Kindred {
            kind: EntryKind::Project,
            status: status.is_some_and(|word| word.eq_ignore_ascii_case("CANCELLED")).then_some(Status::Stopped),
            starts: day(document, "startTime"),
            ends: day(document, "endTime"),
            before: when_and_where(document),
            ..plain
        })
    } else if is("Question") && value::first(document, "inReplyTo").is_none() {
        let closed = document.get("closed").is_some_and(|closed| !closed.is_null() && *closed != Value::Bool(false));
        Some(Kindred {
            kind: EntryKind::Consultation,
            status: closed.then_some(Status::Closed),
            ends: day(document, "closed").or_else(|| day(document, "endTime")),
            after: options(document),
            ..plain
        })
    } else {
        None
    }
}

/// The day of a time, as it was written there.
fn day(document: &Value, field: &str) -> Option<PartialDate> {
    value::time(document, field)?;
    value::text(document, field)?.get(..10)?.parse().ok()
}

fn when_and_where(document: &Value) -> String {
    let times: Vec<String> = details::times(document).into_iter().flatten().collect();
    let parts = std::iter::once(times.join(" – ")).chain(details::places(document));
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { format!("<p>{}</p>", ammonia::clean_text(&parts.join(" · "))) }
}

fn options(document: &Value) -> String {
    let items: String =
        details::options(document).map(|name| format!("<li>{}</li>", ammonia::clean_text(&name))).collect();
    if items.is_empty() { items } else { format!("<ul>{items}</ul>") }
}
