//! What people see of an object of any type: its words, and what its own server shows beside them.
//!
//! Who may see it, and whether it becomes anything here, is left to others.

use serde_json::Value;
use url::Url;

use crate::domain::text::{CleanHtml, one_line};

use super::{details, value};

/// The longest text of an object that is shown, in bytes.
const WORDS_MAX_BYTES: usize = 256 * 1024;
/// The longest name, and the longest line about an object, in characters.
const LINE_MAX_CHARS: usize = 200;
/// The attachments that are listed.
const LISTED_MAX: usize = 50;
/// Types that are more than their text: there is something to see on their page.
const WITH_A_PAGE: [&str; 7] = ["Article", "Audio", "Document", "Event", "Image", "Page", "Video"];

/// An object as HTML: name, text, what a poll asks, when and where an event is, and links to what comes with it.
/// None where there is nothing to see, or more than can be shown.
pub fn html(document: &Value) -> Option<CleanHtml> {
    let types = value::types(document);
    let is_event = types.iter().any(|name| name == "Event");
    let has_page = types.iter().any(|name| WITH_A_PAGE.contains(&name.as_str()));
    let words = value::in_language(document, "content").0.unwrap_or_default();
    if words.len() > WORDS_MAX_BYTES {
        return None;
    }
    let is_said = !words.is_empty();
    let words = CleanHtml::from_foreign(&in_html(document, words));
    let mut parts: Vec<String> = title(document, &words).into_iter().collect();
    if is_event {
        parts.extend(event_lines(document).iter().map(|line| paragraph(line)));
    }
    parts.push(words.as_str().to_owned());
    parts.extend(list(&options(document)));
    let page = value::page_url(document).or_else(|| value::id_of(document)).filter(|_| has_page);
    parts.extend(list(&links(document, page, &parts.concat())));
    if parts.len() == 1 {
        // A text alone, as most are, is clean already. It may be nothing but a picture: still somebody sent it.
        return is_said.then_some(words);
    }
    Some(CleanHtml::from_foreign(&parts.join("\n")))
}

/// The text of an object as HTML, not yet made safe; none if it is longer than `max_bytes`.
pub fn words(document: &Value, max_bytes: usize) -> Option<String> {
    let words = value::in_language(document, "content").0.filter(|words| words.len() <= max_bytes)?;
    Some(in_html(document, words))
}

/// HTML of what a document says its text is. PeerTube sends Markdown.
fn in_html(document: &Value, words: String) -> String {
    match value::text(document, "mediaType") {
        Some("text/markdown") => CleanHtml::from_markdown(&words).as_str().to_owned(),
        Some("text/plain") => words.lines().map(paragraph).collect(),
        _ => words,
    }
}

/// The name, which is plain text in ActivityStreams, unless the text begins with it.
fn title(document: &Value, words: &CleanHtml) -> Option<String> {
    let name = one_line(&value::in_language(document, "name").0?, LINE_MAX_CHARS);
    if words.is_empty() {
        return (!name.is_empty()).then(|| paragraph(&name));
    }
    let said = one_line(&words.to_plain(), LINE_MAX_CHARS);
    let is_said = said.strip_prefix(&name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    (!is_said).then(|| format!("<p><strong>{}</strong></p>", escaped(&name)))
}

fn event_lines(document: &Value) -> Vec<String> {
    let times = ["Starts", "Ends"].into_iter().zip(details::times(document));
    let times = times.filter_map(|(label, time)| Some(format!("{label}: {}", time?)));
    times.chain(details::places(document).map(|place| format!("Place: {place}"))).collect()
}

fn options(document: &Value) -> Vec<String> {
    details::options(document).map(|name| escaped(&name)).collect()
}

/// What comes with an object, pictures too, as links; what its text links to already is left out.
fn links(document: &Value, page: Option<Url>, so_far: &str) -> Vec<String> {
    let attached = value::many(document, "attachment").into_iter().filter_map(|item| {
        let url = value::id_in(item, "url").or_else(|| value::id_in(item, "href"))?;
        Some((value::in_language(item, "name").0.unwrap_or_else(|| url.to_string()), url))
    });
    let all = attached.chain(page.map(|url| (url.to_string(), url)));
    let new = all.filter(|(_, url)| !so_far.contains(&escaped(url.as_str())));
    let link = |(name, url): (String, Url)| {
        format!("<a href=\"{}\">{}</a>", escaped(url.as_str()), escaped(&one_line(&name, LINE_MAX_CHARS)))
    };
    new.map(link).take(LISTED_MAX).collect()
}

/// A list of what is HTML already; none without items.
fn list(items: &[String]) -> Option<String> {
    let lines: String = items.iter().map(|item| format!("<li>{item}</li>")).collect();
    (!items.is_empty()).then(|| format!("<ul>{lines}</ul>"))
}

fn paragraph(plain: &str) -> String {
    format!("<p>{}</p>", escaped(plain))
}

fn escaped(plain: &str) -> String {
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(document: Value) -> Option<String> {
        html(&document).map(|html| html.to_plain())
    }

    #[test]
    fn a_poll_shows_what_can_be_chosen() {
        let poll = json!({"type": "Question", "content": "<p>Which?</p>", "oneOf": [{"name": "A & B"}, {"name": "C"}]});
        assert_eq!(shown(poll).as_deref(), Some("Which?\nA & B\nC"));
        let single = json!({"type": "Question", "name": "Which?", "anyOf": {"name": "A"}});
        assert_eq!(shown(single).as_deref(), Some("Which?\nA"));
    }

    #[test]
    fn an_event_shows_when_and_where_it_is() {
        let mut event = json!({
            "type": "Event", "name": "Walk-in evening", "content": "<p>Come.</p>",
            "startTime": "2026-12-01T19:30:00+01:00", "url": "https://e.example/1",
            "location": {"name": "Town hall", "address": {"streetAddress": "Markt 1", "addressLocality": "Delft"}}
        });
        let head = "Walk-in evening\nStarts: 2026-12-01 18:30 UTC\n";
        let tail = "\nCome.\nhttps://e.example/1";
        assert_eq!(shown(event.clone()), Some(format!("{head}Place: Town hall, Markt 1, Delft{tail}")));
        event["location"] = json!([{"type": "Place"}, "Markt 1"]);
        assert_eq!(shown(event), Some(format!("{head}Place: Markt 1{tail}")));
    }

    #[test]
    fn a_name_is_no_html_and_not_said_twice() {
        let note = json!({"type": "Note", "name": "<b>1 < 2</b>", "content": "<p>True</p>"});
        assert_eq!(shown(note).as_deref(), Some("<b>1 < 2</b>\nTrue"));
        let again = json!({"type": "Page", "name": "A title", "content": "<p>A title, and more</p>"});
        assert_eq!(shown(again).as_deref(), Some("A title, and more"));
        let alike = json!({"type": "Note", "name": "A", "content": "<p>Another thing</p>"});
        assert_eq!(shown(alike).as_deref(), Some("A\nAnother thing"));
    }

    #[test]
    fn attachments_are_links_once() {
        let note = json!({
            "type": "Note", "content": "<p><a href=\"https://a.example/?a=1&amp;b=2\">here</a></p>",
            "attachment": [
                {"type": "Link", "href": "https://a.example/?a=1&b=2"},
                {"type": "Image", "url": [{"href": "https://a.example/map.png"}], "name": "A \"map\""},
                {"type": "PropertyValue", "name": "x", "value": "y"}
            ]
        });
        assert_eq!(shown(note).as_deref(), Some("here\nA \"map\""));
        let alone =
            json!({"type": "Note", "content": "", "attachment": {"type": "Image", "url": "https://a.example/1.png"}});
        assert_eq!(shown(alone).as_deref(), Some("https://a.example/1.png"));
    }

    #[test]
    fn nothing_and_too_much_are_not_shown() {
        assert_eq!(shown(json!({"type": "Note"})), None);
        assert_eq!(shown(json!({"type": "Note", "name": "x", "content": "x".repeat(WORDS_MAX_BYTES + 1)})), None);
    }
}
