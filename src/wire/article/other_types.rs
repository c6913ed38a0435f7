//! Events and questions of other software, as far as they fit into an entry: nothing of what they say is lost.
//!
//! An event counts as a project, since it has a beginning and an end; a question as a consultation. How far either has
//! come is left unknown unless its server says so: what is read once must not grow wrong with time.

use serde_json::Value;

use crate::domain::date::PartialDate;
use crate::domain::status::{EntryKind, Status};
use crate::domain::text;
use crate::domain::time::Moment;
use crate::wire::value;

/// The answers of one question that are shown.
const OPTIONS_MAX: usize = 50;

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
    let hour = |moment: Moment| moment.to_datetime().format("%Y-%m-%d %H:%M UTC").to_string();
    let times: Vec<String> =
        ["startTime", "endTime"].into_iter().filter_map(|field| value::time(document, field)).map(hour).collect();
    let places = value::many(document, "location").into_iter().filter_map(place);
    let parts: Vec<String> = [times.join(" – ")].into_iter().chain(places).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { format!("<p>{}</p>", ammonia::clean_text(&parts.join(" · "))) }
}

/// A place's name and address, or where it is on the web.
fn place(location: &Value) -> Option<String> {
    const LINES: [&str; 4] = ["streetAddress", "postalCode", "addressLocality", "addressCountry"];
    let mut parts: Vec<&str> = location.as_str().or_else(|| value::text(location, "name")).into_iter().collect();
    match value::first(location, "address") {
        Some(Value::String(address)) => parts.push(address),
        Some(address) => parts.extend(LINES.iter().filter_map(|line| value::text(address, line))),
        None => parts.extend(value::text(location, "url")),
    }
    parts.dedup();
    let line = text::one_line(&parts.join(", "), 300);
    (!line.is_empty()).then_some(line)
}

/// The answers to choose from. How many chose which changes without notice, so it is not told.
fn options(document: &Value) -> String {
    let all = ["oneOf", "anyOf"].into_iter().flat_map(|field| value::many(document, field));
    let names = all.filter_map(|option| value::in_language(option, "name").0).take(OPTIONS_MAX);
    let items: String =
        names.map(|name| format!("<li>{}</li>", ammonia::clean_text(&text::one_line(&name, 200)))).collect();
    if items.is_empty() { items } else { format!("<ul>{items}</ul>") }
}
