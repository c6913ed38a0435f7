//! A small library for the tests of the pages: real projects of real cities, built without a database.
//!
//! The demo's data is not here; it comes from the project's own data files.

use std::collections::BTreeMap;

use crate::domain::address::Acct;
use crate::domain::city::City;
use crate::domain::comment::{Author, Comment, CommentState};
use crate::domain::date::PartialDate;
use crate::domain::entry::{Body, DEFAULT_LICENCE, Entry, EntryContent};
use crate::domain::id::{ActorId, CommentId, EntryId};
use crate::domain::key::Key;
use crate::domain::lang::Lang;
use crate::domain::library::{Facet, Hit, LibraryHits};
use crate::domain::status::{EntryKind, PracticeKind, Publication, Status};
use crate::domain::text::CleanHtml;
use crate::domain::time::Moment;
use crate::web::reader::Reader;
use crate::web::words::Tongue;

use super::frame::Site;

pub fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("a time")
}

pub fn city(id: i64, handle: &str, name: &str, country: &str) -> City {
    let host = format!("library.{handle}.example");
    City {
        id: ActorId(id),
        uri: format!("https://{host}/actors/{handle}"),
        acct: Acct { user: handle.to_owned(), peer: host.parse().expect("a host") },
        name: name.to_owned(),
        country: Some(country.to_owned()),
        location: None,
        summary_html: String::new(),
        url: format!("https://{host}/cities/{handle}"),
        local: id == 1,
        known_since: moment("2026-11-02T08:30:00Z"),
    }
}

pub fn amsterdam() -> City {
    City {
        summary_html: "<p>The digital rights work of the City of Amsterdam, one of the three founders of the \
                       coalition.</p>"
            .to_owned(),
        ..city(1, "amsterdam", "Amsterdam", "NL")
    }
}

pub fn barcelona() -> City {
    city(2, "barcelona", "Barcelona", "ES")
}

pub fn site() -> Site {
    Site::new(Reader::new(Tongue::English), &amsterdam(), "https://code.example/manyhalls")
}

/// A published entry of `city` that says only what it must.
pub fn entry(id: i64, city: &City, title: &str) -> Entry {
    let key = Key::from_title(title);
    let host = &city.acct.peer;
    Entry {
        id: EntryId(id),
        uri: format!("https://{host}/entries/{key}"),
        url: format!("https://{host}/entries/{key}"),
        key,
        city: city.id,
        local: city.local,
        content: EntryContent {
            kind: EntryKind::Project,
            practice_kind: None,
            title: title.to_owned(),
            summary: None,
            body: Body::default(),
            language: None,
            principles: vec!["privacy-and-security".to_owned()],
            topics: Vec::new(),
            missions: Vec::new(),
            status: None,
            status_as_of: None,
            starts: None,
            ends: None,
            partners: Vec::new(),
            links: Vec::new(),
            attachments: Vec::new(),
            licence: DEFAULT_LICENCE.to_owned(),
            source: None,
        },
        publication: Publication::Published,
        revision: 1,
        external_id: None,
        created_at: moment("2026-11-20T09:00:00Z"),
        published_at: Some(moment("2026-11-20T09:00:00Z")),
        updated_at: moment("2026-11-20T09:00:00Z"),
        received_at: (!city.local).then(|| moment("2026-11-21T10:05:00Z")),
    }
}

pub fn comment(id: i64, entry: &Entry, name: &str, markdown: &str) -> Comment {
    let user = name.to_lowercase().replace(' ', ".");
    Comment {
        id: CommentId(id),
        key: format!("k{id}"),
        uri: format!("https://social.example/notes/{id}"),
        entry: entry.id,
        in_reply_to: entry.uri.clone(),
        author: Author {
            uri: format!("https://social.example/users/{user}"),
            address: format!("@{user}@social.example"),
            name: name.to_owned(),
            url: format!("https://social.example/@{user}"),
            server: "social.example".to_owned(),
        },
        html: CleanHtml::from_markdown(markdown),
        language: None,
        url: format!("https://social.example/@{user}/{id}"),
        state: CommentState::Published,
        state_reason: None,
        published_at: Some(moment("2026-11-21T12:40:00Z")),
        received_at: moment("2026-11-21T12:40:02Z"),
        edited_at: None,
    }
}

type Row =
    (&'static str, &'static str, EntryKind, Option<PracticeKind>, Option<Status>, &'static str, &'static [usize]);

const PROJECT: EntryKind = EntryKind::Project;
const PRACTICE: EntryKind = EntryKind::Practice;

/// City, title, kind, sort of practice, status, start, principles by number.
const ROWS: [Row; 9] = [
    ("Amsterdam", "Algoritmeregister (Algorithm Register)", PROJECT, None, Some(Status::Running), "2020", &[3]),
    (
        "Amsterdam",
        "Standard Clauses for Procurement of Trustworthy Algorithmic Systems",
        PRACTICE,
        Some(PracticeKind::Guideline),
        Some(Status::Adopted),
        "2020",
        &[3, 5],
    ),
    (
        "Amsterdam",
        "Tada manifesto",
        PRACTICE,
        Some(PracticeKind::PolicyPosition),
        Some(Status::Adopted),
        "",
        &[2, 3, 4],
    ),
    (
        "Amsterdam",
        "Sensorenregister and duty to report sensors",
        PRACTICE,
        Some(PracticeKind::PolicyPosition),
        Some(Status::Adopted),
        "2021",
        &[2, 3],
    ),
    ("Barcelona", "Decidim Barcelona", PROJECT, None, Some(Status::Running), "2016", &[4, 5]),
    ("Barcelona", "DECODE", PROJECT, None, Some(Status::Completed), "2017", &[2, 4, 5]),
    (
        "Barcelona",
        "Ethical Digital Standards",
        PRACTICE,
        Some(PracticeKind::Toolkit),
        Some(Status::Adopted),
        "",
        &[2, 5],
    ),
    ("Long Beach", "Digital Rights Platform", PROJECT, None, Some(Status::Running), "2021", &[2, 3, 4]),
    ("San José", "Digital Inclusion Fund", PROJECT, None, Some(Status::Running), "2019", &[1]),
];

const SUMMARIES: [&str; 9] = [
    "A public list of the algorithms the municipality uses; each entry tells residents what data goes in, how people oversee the system, which risks were weighed and whom to contact.",
    "Model contract terms that say which information a supplier of algorithms must hand over, so the buyer can explain and check decisions; free for other public bodies to reuse.",
    "A short set of shared values for responsible data use, drawn up with local businesses, researchers and residents and endorsed by the city.",
    "From December 2021 anyone using professional sensors in public space has to report them; a public map then shows the type, the owner and whether personal data is processed.",
    "The city's participation platform for proposals, debates, meetings and participatory budgets; its free software is now run by many other governments and organisations.",
    "EU-funded pilots, in Barcelona and Amsterdam, of tools that let people decide which of their personal data they share, with whom and for what.",
    "Published policy toolkit that puts free software, open standards and responsible data management into how the city council builds and buys technology.",
    "Public signs and web pages explain the technologies the city uses and people's rights over their data; the improved version covers 22 technologies instead of two.",
    "Grants to local organisations that help households get online, obtain devices and learn digital skills, paid from small-cell lease revenue.",
];

/// Nine entries of four cities.
pub fn library() -> Vec<(Entry, City)> {
    let cities =
        [amsterdam(), barcelona(), city(3, "longbeach", "Long Beach", "US"), city(4, "sanjose", "San José", "US")];
    let slugs: Vec<_> = super::shelf::PRINCIPLES.into_iter().map(|(slug, _)| slug).collect();
    let rows = ROWS.into_iter().zip(SUMMARIES).zip(1..);
    rows.map(|(((name, title, kind, practice_kind, status, starts, numbers), summary), id)| {
        let city = cities.iter().find(|city| city.name == name).expect("a city of the sample").clone();
        let mut entry = entry(id, &city, title);
        entry.content.kind = kind;
        entry.content.practice_kind = practice_kind;
        entry.content.status = status;
        entry.content.status_as_of = "2026".parse::<PartialDate>().ok();
        entry.content.starts = starts.parse().ok();
        entry.content.summary = Some(summary.to_owned());
        entry.content.language = "en".parse::<Lang>().ok();
        entry.content.principles = numbers.iter().map(|number| slugs[number - 1].to_owned()).collect();
        entry.content.topics = vec!["transparency".to_owned(), "privacy".to_owned()];
        (entry, city)
    })
    .collect()
}

/// The answer to a question that finds all of `entries`.
pub fn found(entries: &[(Entry, City)]) -> LibraryHits {
    let mut counts: BTreeMap<Facet, BTreeMap<String, usize>> = BTreeMap::new();
    for (entry, city) in entries {
        let content = &entry.content;
        let values = [
            (Facet::Kind, vec![content.kind.to_string()]),
            (Facet::Principle, content.principles.clone()),
            (Facet::Topic, content.topics.clone()),
            (Facet::City, vec![city.acct.to_string()]),
            (Facet::Country, city.country.clone().into_iter().collect()),
            (Facet::Status, content.status.iter().map(ToString::to_string).collect()),
            (Facet::Language, content.language.iter().map(ToString::to_string).collect()),
        ];
        for (facet, value) in values.into_iter().flat_map(|(facet, values)| values.into_iter().map(move |v| (facet, v)))
        {
            *counts.entry(facet).or_default().entry(value).or_default() += 1;
        }
    }
    let by_count = |counts: BTreeMap<String, usize>| {
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    };
    LibraryHits {
        total: entries.len(),
        hits: entries.iter().map(|(entry, _)| Hit { entry: entry.id, highlight: None }).collect(),
        facets: counts.into_iter().map(|(facet, counts)| (facet, by_count(counts))).collect(),
    }
}
