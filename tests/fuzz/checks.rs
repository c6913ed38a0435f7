//! What must hold of whatever another server may send, however wrong: run by the fuzzers and by the tests.
//!
//! Each takes any bytes and panics where a promise is broken. Making up the bytes is left to the callers.

#![allow(clippy::panic, dead_code, reason = "a broken promise is meant to panic; each fuzzer uses one check")]

use std::sync::LazyLock;

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use manyhalls::domain::address::{Acct, Peer};
use manyhalls::domain::entry_input::{SUMMARY_MAX_CHARS, TITLE_MAX_CHARS};
use manyhalls::domain::text::{self, CleanHtml};
use manyhalls::domain::time::Moment;
use manyhalls::wire::http_signature::{self, Received};
use manyhalls::wire::keys::{SigningKey, VerifyingKey};
use manyhalls::wire::{activity, actor, article, discovery, note, proof};
use serde_json::Value;
use url::Url;

/// What must hold of some bytes.
pub type Check = fn(&[u8]);

/// The checks by the names of their corpora.
pub const ALL: [(&str, Check); 5] = [
    ("inbox_body", inbox_body),
    ("signature_headers", signature_headers),
    ("webfinger_answer", webfinger_answer),
    ("html", html),
    ("markdown", markdown),
];

/// What stands on a page is never larger than this for what came in, plus a little.
const GROWTH_MAX: usize = 40;
const TAGS: [&str; 44] = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "dl",
    "dt",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
    "var",
];
const ATTRIBUTES: [&str; 10] = ["align", "colspan", "dir", "href", "lang", "rel", "rowspan", "scope", "start", "title"];

fn now() -> Moment {
    Moment::parse("2026-11-21T12:00:00Z").expect("a time")
}

/// The body of a `POST` to an inbox.
pub fn inbox_body(body: &[u8]) {
    let read = activity::read(body);
    let Ok(document) = serde_json::from_slice::<Value>(body) else {
        assert!(read.is_err(), "what is no JSON is no activity");
        return;
    };
    if let Ok(incoming) = &read {
        assert!(document.is_object(), "an activity is an object");
        assert_web(&incoming.id);
        assert_web(&incoming.actor);
        let again = activity::read(document.to_string().as_bytes()).expect("what was read can be read again");
        assert_eq!((&again.id, &again.actor, again.verb), (&incoming.id, &incoming.actor, incoming.verb));
        assert_eq!(again.object_id(), incoming.object_id());
    }
    let object = read.ok().and_then(|incoming| incoming.whole_object().cloned());
    for document in object.iter().chain([&document]) {
        assert_document(document);
    }
}

/// A document as the use cases read it: each of the readers takes any JSON.
fn assert_document(document: &Value) {
    if let Ok(proof) = proof::read(document, now()) {
        assert_web(&proof.method);
        assert!(proof.verify(document, &STRANGER).is_err(), "a proof of nobody is accepted");
    }
    if let Some(note) = note::read(document) {
        assert_web(&note.uri);
        assert_web(&note.attributed_to);
        assert_clean(note.html.as_str());
    }
    if let Some(entry) = article::read(document) {
        assert_web(&entry.uri);
        assert_line(&entry.content.title, TITLE_MAX_CHARS);
        let summary = entry.content.summary.unwrap_or_default();
        assert!(summary.chars().count() <= SUMMARY_MAX_CHARS, "a summary is short");
        assert_clean(entry.content.body.html.as_str());
        assert!(!entry.content.body.markdown.unwrap_or_default().contains('\0'), "no database keeps this");
        for partner in entry.content.partners {
            assert_line(&partner, 200);
        }
        for address in entry.content.links.iter().map(|link| &link.url).chain([&entry.url]) {
            assert_web(&Url::parse(address).expect("an address"));
        }
        for file in entry.content.attachments {
            assert_line(&file.alt, SUMMARY_MAX_CHARS);
        }
    }
    if let Ok(actor) = actor::read(document) {
        assert_line(&actor.name, 200);
        assert_line(&actor.username, 64);
        assert!(!actor.username.contains(['@', '/', ' ']), "a name cannot pass for another address");
        assert_clean(actor.summary_html.as_str());
        for key in actor.more_keys.iter().chain([&actor.key]) {
            let id = Url::parse(&key.id).expect("an address");
            assert!(manyhalls::domain::address::same_origin(&id, &actor.uri), "a key lives with its owner");
            // Whatever it is, it is looked at without harm.
            let _ = VerifyingKey::read(&key.key);
        }
    }
}

static STRANGER: LazyLock<VerifyingKey> = LazyLock::new(|| {
    let key = SigningKey::generate().expect("a key");
    VerifyingKey::from_pem(&key.public_pem()).expect("its public half")
});

/// Headers as they stand on the wire, a line each, after a line with the method and the target; then a body. Nobody
/// knows the key that all of it is held against, so nothing may be accepted.
pub fn signature_headers(bytes: &[u8]) {
    let (head, body) = match bytes.windows(2).position(|two| two == b"\n\n") {
        Some(end) => (bytes.get(..end).unwrap_or_default(), bytes.get(end + 2..).unwrap_or_default()),
        None => (bytes, [].as_slice()),
    };
    let mut lines = head.split(|byte| *byte == b'\n');
    let request = String::from_utf8_lossy(lines.next().unwrap_or_default()).into_owned();
    let (method, target) = request.split_once(' ').unwrap_or(("POST", "/inbox"));
    let method = if method == "GET" { Method::GET } else { Method::POST };
    let target = if target.parse::<http::Uri>().is_ok() { target } else { "/inbox" };
    let mut headers = HeaderMap::new();
    for line in lines.take(50) {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let (name, value) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name), HeaderValue::from_bytes(value.trim_ascii())) {
            headers.append(name, value);
        }
    }
    let received = Received { method: &method, scheme: "https", path_and_query: target, headers: &headers, body };
    let us: Peer = "delft.example".parse().expect("a peer");
    let examine = |received: &Received<'_>| http_signature::examine(received, std::slice::from_ref(&us), now());
    let first = examine(&received);
    match (&first, examine(&received)) {
        (Ok(first), Ok(again)) => assert_eq!(first.key_id, again.key_id),
        (first, again) => assert_eq!(first.as_ref().err(), again.as_ref().err(), "one request, one verdict"),
    }
    let Ok(examined) = first else { return };
    assert_web(&examined.key_id);
    assert!(examined.verify(&STRANGER).is_err(), "a signature of nobody is accepted");
    // Nothing that was examined holds for another body, host or method.
    let longer = [body, b" "].concat();
    assert!(examine(&Received { body: &longer, ..received }).is_err(), "another body passes");
    let mut elsewhere = headers.clone();
    elsewhere.insert("host", HeaderValue::from_static("evil.example"));
    assert!(examine(&Received { headers: &elsewhere, ..received }).is_err(), "another host passes");
    for names in [&["host"][..], &["signature", "authorization"]] {
        let mut fewer = headers.clone();
        names.iter().for_each(|name| drop(fewer.remove(*name)));
        assert!(examine(&Received { headers: &fewer, ..received }).is_err(), "{names:?} may be left out");
    }
}

/// An answer to WebFinger, and the address in it.
pub fn webfinger_answer(body: &[u8]) {
    let Ok(document) = serde_json::from_slice(body) else { return };
    let found = discovery::read_webfinger(&document);
    assert_line(&found.subject, 200);
    if let Some(actor) = found.actor {
        assert_web(&actor);
    }
    if let Ok(acct) = found.subject.parse::<Acct>() {
        let again: Acct = acct.to_string().parse().expect("an address that was written can be read");
        assert_eq!(again, acct);
    }
}

/// HTML, and plain text that may be HTML.
pub fn html(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let clean = CleanHtml::from_foreign(&text);
    assert!(clean.as_str().len() <= text.len() * GROWTH_MAX + 1000, "{} from {}", clean.as_str().len(), text.len());
    assert_clean(clean.as_str());
    assert_settled(&clean);
    let _ = clean.to_plain();
    assert_line(&text::one_line(&text, 200), 200);
    let lines = text::many_lines(&text, 500);
    assert!(lines.chars().count() <= 500 && !lines.contains('\0') && !lines.contains(TURNING), "{lines:?}");
    assert!(text::plain_from_foreign(&text, 500).chars().count() <= 500);
}

/// Markdown of a city, or of another city.
pub fn markdown(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let clean = CleanHtml::from_markdown(&text);
    assert_clean(clean.as_str());
    assert_settled(&clean);
    let _ = clean.to_plain();
}

/// Cleaned again it says the same and is as clean. It need not be the same to the letter: a paragraph within a link
/// within a paragraph, for one, can be made by a parser but not be written down.
fn assert_settled(clean: &CleanHtml) {
    let twice = CleanHtml::from_foreign(clean.as_str());
    assert_clean(twice.as_str());
    let words = |html: &CleanHtml| html.to_plain().split_whitespace().collect::<String>();
    assert_eq!(words(&twice), words(clean));
}

const TURNING: [char; 9] =
    ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

fn assert_web(url: &Url) {
    assert!(matches!(url.scheme(), "http" | "https") && url.has_host(), "{url}");
    assert!(url.username().is_empty() && url.password().is_none(), "{url}");
    assert!(HeaderValue::from_str(url.as_str()).is_ok(), "an address fits in a header: {url}");
}

fn assert_line(line: &str, max_chars: usize) {
    assert!(line.chars().count() <= max_chars, "{line:?} is longer than {max_chars}");
    assert!(!line.contains(|c: char| c.is_control()) && !line.contains(TURNING), "{line:?}");
}

fn unescaped(value: &str) -> String {
    let decoded = value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}");
    decoded.replace("&amp;", "&")
}

/// Cleaned HTML holds tags that are allowed with attributes that are allowed, written as a serialiser writes them, so
/// that a simple reading of it is the right one.
fn assert_clean(html: &str) {
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        let end = tag.find([' ', '>']).unwrap_or_else(|| panic!("a tag without end in {html:?}"));
        let (name, mut after) = tag.split_at(end);
        assert!(TAGS.contains(&name.trim_start_matches('/')), "<{name}> in {html:?}");
        while let Some(attribute) = after.strip_prefix(' ') {
            let (attribute, value) = attribute.split_once("=\"").unwrap_or_else(|| panic!("{attribute:?} in {html:?}"));
            let (value, next) = value.split_once('"').unwrap_or_else(|| panic!("{value:?} in {html:?}"));
            assert!(ATTRIBUTES.contains(&attribute), "{attribute} in {html:?}");
            // As browsers read it, who pass over control characters before the scheme and line ends within.
            let leads =
                Url::parse(&unescaped(value)).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "mailto"));
            assert!(attribute != "href" || leads, "{value:?} in {html:?}");
            after = next;
        }
        rest = after.strip_prefix('>').unwrap_or_else(|| panic!("{after:?} in {html:?}"));
    }
}
