//! What one node says of an entry, another reads.

use url::Url;

use super::render::licence_url;
use super::*;
use crate::domain::entry::{Attachment, Entry, EntryContent, Link};
use crate::domain::entry_input::EntryInput;
use crate::domain::id::{ActorId, EntryId};
use crate::domain::key::Key;
use crate::domain::site::Site;
use crate::domain::status::Publication;
use crate::domain::time::Moment;

fn site() -> Site {
    let url = Url::parse("https://library.delft.example").expect("an address");
    Site::new(&url, "delft".parse().expect("a handle"), "Delft".to_owned()).expect("a site")
}

fn entry(input: EntryInput) -> Entry {
    let content = input.check().expect("good input");
    let key = Key::from_title(&content.title);
    let uri = site().entry(&key);
    let now = Moment::from_micros(1_790_000_000_123_456);
    Entry {
        id: EntryId(1),
        key,
        url: uri.clone(),
        uri,
        city: ActorId(1),
        local: true,
        content,
        publication: Publication::Published,
        revision: 1,
        external_id: None,
        created_at: now,
        published_at: Some(now),
        updated_at: now,
        received_at: None,
    }
}

fn full() -> EntryInput {
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
    EntryInput {
        kind: Some("practice".into()),
        practice_kind: Some("guideline".into()),
        title: Some("Fair & open <contracts>".into()),
        summary: Some("What a supplier must hand over & explain.".into()),
        body: Some("# Why\n\nBecause *residents* ask.".into()),
        language: Some("en".into()),
        principles: words(&["3", "5"]),
        topics: words(&["procurement", "new-technologies-ai"]),
        missions: words(&["ethical-use"]),
        status: Some("adopted".into()),
        status_as_of: Some("2024-05".into()),
        starts: Some("2020".into()),
        ends: Some("2024-12-31".into()),
        partners: words(&["Helsinki"]),
        links: vec![Link { url: "https://delft.example/a".into(), title: Some("The contract".into()) }],
        attachments: vec![Attachment {
            url: "https://delft.example/a.pdf".into(),
            media_type: Some("application/pdf".into()),
            alt: "The clauses as a PDF".into(),
        }],
        licence: Some("CC-BY-SA-4.0".into()),
        source: Some("https://delft.example/source".into()),
    }
}

#[test]
fn another_node_reads_exactly_what_was_said() {
    let sent = entry(full());
    let read = read(&render(&site(), &sent)).expect("an entry");
    assert_eq!(read.content.title, sent.content.title);
    assert_eq!(EntryContent { body: sent.content.body.clone(), ..read.content.clone() }, sent.content);
    assert_eq!(read.content.body.markdown, sent.content.body.markdown);
    assert_eq!(read.content.body.html.to_plain(), sent.content.body.html.to_plain());
    assert_eq!((read.published_at, read.updated_at, read.public), (sent.published_at, Some(sent.updated_at), true));
}

#[test]
fn what_is_unknown_stays_unknown() {
    let smallest = EntryInput {
        kind: Some("project".into()),
        title: Some("Register".into()),
        summary: Some("One & the same.".into()),
        principles: vec!["1".into()],
        ..EntryInput::default()
    };
    let sent = entry(smallest);
    let read = read(&render(&site(), &sent)).expect("an entry");
    assert_eq!(read.content, sent.content, "not even the summary turns into a body");
}

#[test]
fn licences_have_an_address_where_they_can_be_read() {
    assert_eq!(licence_url("CC-BY-4.0").as_deref(), Some("https://creativecommons.org/licenses/by/4.0/"));
    assert_eq!(licence_url("CC-BY-SA-4.0").as_deref(), Some("https://creativecommons.org/licenses/by-sa/4.0/"));
    assert_eq!(licence_url("CC-0-1.0").as_deref(), Some("https://creativecommons.org/publicdomain/zero/1.0/"));
    assert_eq!(licence_url("All rights reserved"), None);
}

#[test]
fn an_article_without_id_author_or_title_is_no_entry() {
    let whole = render(&site(), &entry(full()));
    for field in ["id", "attributedTo", "name"] {
        let mut less = whole.clone();
        less.as_object_mut().expect("an object").shift_remove(field);
        assert_eq!(read(&less), None, "{field}");
    }
}

#[test]
fn an_event_is_a_project_with_its_times_and_its_place() {
    let event = serde_json::json!({
        "id": "https://events.example/1", "type": "Event", "attributedTo": "https://events.example/delft",
        "name": "Open data day", "content": "<p>Come <b>all</b>.</p>", "to": "as:Public",
        "startTime": "2026-12-01T23:30:00+01:00", "endTime": "2026-12-02T01:00:00+01:00",
        "location": {
            "type": "Place", "name": "Town <hall>",
            "address": { "type": "PostalAddress", "streetAddress": "Markt 87", "addressLocality": "Delft" }
        },
        "ical:status": "CONFIRMED"
    });
    let entry = read(&event).expect("an entry");
    let content = &entry.content;
    assert_eq!((content.kind.as_str(), content.status), ("project", None), "how far it is changes with time");
    let days = [content.starts, content.ends].map(|day| day.map(|day| day.to_string()).unwrap_or_default());
    assert_eq!(days, ["2026-12-01", "2026-12-02"], "as they are where it happens");
    let plain = content.body.html.to_plain();
    assert!(plain.contains("2026-12-01 22:30 UTC – 2026-12-02 00:00 UTC · Town <hall>, Markt 87, Delft"), "{plain}");
    assert!(plain.contains("Come all."), "{plain}");
    let mut cancelled = event.clone();
    cancelled["ical:status"] = serde_json::json!("CANCELLED");
    assert_eq!(read(&cancelled).and_then(|entry| entry.content.status).map(|status| status.as_str()), Some("stopped"));
}

#[test]
fn a_question_is_a_consultation_with_its_answers() {
    let question = serde_json::json!({
        "id": "https://m.example/1", "type": "Question", "attributedTo": "https://m.example/users/delft",
        "content": "<p>Which square first?</p>", "to": ["as:Public"], "endTime": "2026-12-01T12:00:00Z",
        "oneOf": [
            { "type": "Note", "name": "Market <1>", "replies": { "type": "Collection", "totalItems": 3 } },
            { "type": "Note", "name": "Station" }
        ]
    });
    let entry = read(&question).expect("an entry");
    assert_eq!((entry.content.kind.as_str(), entry.content.status), ("consultation", None));
    assert_eq!(entry.content.title, "Which square first?");
    assert_eq!(entry.content.ends.map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
    let plain = entry.content.body.html.to_plain();
    assert!(plain.contains("Market <1>") && plain.contains("Station"), "{plain}");
    let mut closed = question.clone();
    closed["closed"] = serde_json::json!("2026-11-30T12:00:00Z");
    assert_eq!(read(&closed).and_then(|entry| entry.content.status).map(|status| status.as_str()), Some("closed"));
    let mut reply = question;
    reply["inReplyTo"] = serde_json::json!("https://library.delft.example/entries/x");
    assert_eq!(read(&reply), None, "a poll under an entry is a comment");
}

#[test]
fn markdown_with_a_nul_in_it_is_kept_without() {
    let mut document = render(&site(), &entry(full()));
    document["source"] = serde_json::json!({ "mediaType": "text/markdown", "content": "a\0b" });
    assert_eq!(read(&document).and_then(|read| read.content.body.markdown).as_deref(), Some("ab"));
}
