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
fn markdown_with_a_nul_in_it_is_kept_without() {
    let mut document = render(&site(), &entry(full()));
    document["source"] = serde_json::json!({ "mediaType": "text/markdown", "content": "a\0b" });
    assert_eq!(read(&document).and_then(|read| read.content.body.markdown).as_deref(), Some("ab"));
}
