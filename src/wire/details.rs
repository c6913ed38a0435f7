//! What an event or a poll has beside its text, as plain lines: when, where, and what one may choose.
//!
//! How the lines are laid out is left to whoever shows them.

use serde_json::Value;

use crate::domain::text::one_line;
use crate::domain::time::Moment;

use super::value;

/// The longest line, in characters.
const LINE_MAX_CHARS: usize = 300;
/// The answers to one question that are read.
const OPTIONS_MAX: usize = 50;

/// When something begins and when it ends, as far as it says so.
pub fn times(document: &Value) -> [Option<String>; 2] {
    let written = |moment: Moment| moment.to_datetime().format("%Y-%m-%d %H:%M UTC").to_string();
    ["startTime", "endTime"].map(|field| value::time(document, field).map(written))
}

/// Where it is.
pub fn places(document: &Value) -> impl Iterator<Item = String> {
    value::many(document, "location").into_iter().filter_map(place)
}

/// A place by name and address, the address as text or after schema.org, or by the link where people meet.
fn place(location: &Value) -> Option<String> {
    const LINES: [&str; 4] = ["streetAddress", "postalCode", "addressLocality", "addressCountry"];
    let mut parts: Vec<&str> = location.as_str().or_else(|| value::text(location, "name")).into_iter().collect();
    for address in value::many(location, "address") {
        parts.extend(address.as_str());
        parts.extend(LINES.into_iter().filter_map(|line| value::text(address, line)));
    }
    parts.dedup();
    let line = one_line(&parts.join(", "), LINE_MAX_CHARS);
    Some(line).filter(|line| !line.is_empty()).or_else(|| value::id_in(location, "url").map(String::from))
}

/// The answers to choose from. How many chose which changes without notice, so it is not read.
pub fn options(document: &Value) -> impl Iterator<Item = String> {
    let all = ["oneOf", "anyOf"].into_iter().flat_map(|field| value::many(document, field));
    all.filter_map(|option| value::in_language(option, "name").0)
        .map(|name| one_line(&name, LINE_MAX_CHARS))
        .take(OPTIONS_MAX)
}
