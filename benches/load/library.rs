//! What the node's library holds: entries of this city and of others, made up, with words as rare as in a language.

use fastrand::Rng;
use manyhalls::app::node_open::{self, Purpose};
use manyhalls::app::settings::Settings;
use manyhalls::domain::entry::{Body, DEFAULT_LICENCE, Entry, EntryContent};
use manyhalls::domain::entry_input::EntryInput;
use manyhalls::domain::id::{ActorId, EntryId, IdMint};
use manyhalls::domain::key::Key;
use manyhalls::domain::status::{EntryKind, Publication, Status};
use manyhalls::domain::taxonomy;
use manyhalls::domain::text::CleanHtml;
use manyhalls::domain::time::Moment;
use manyhalls::store::actors::{self, ActorRow};
use manyhalls::store::{StoreError, entries};
use manyhalls::usecases::audit::By;
use manyhalls::usecases::entry_create;
use manyhalls::usecases::node::{Clock, Hall};

use crate::Failure;

const CITIES: usize = 120;
const WORDS: usize = 30_000;
const PORTION: u32 = 2_000;
const COUNTRIES: [&str; 8] = ["NL", "ES", "US", "FR", "DE", "BE", "IT", "PT"];
const LANGUAGES: [&str; 6] = ["en", "en", "es", "fr", "nl", "de"];

/// Words of which the n-th is about n times as rare as the first.
pub struct Vocabulary(Vec<String>);

impl Vocabulary {
    pub fn new() -> Self {
        const STARTS: [&str; 12] = ["b", "c", "d", "g", "l", "m", "n", "p", "r", "s", "t", "st"];
        const ENDS: [&str; 9] = ["a", "e", "i", "o", "u", "an", "er", "or", "al"];
        let mut rng = Rng::with_seed(1);
        let mut syllable = || {
            let (start, end) = (rng.choice(STARTS).unwrap_or_default(), rng.choice(ENDS).unwrap_or_default());
            format!("{start}{end}")
        };
        Self((0..WORDS).map(|rank| (0..2 + rank % 3).map(|_| syllable()).collect()).collect())
    }

    pub fn word(&self, rng: &mut Rng) -> &str {
        let rank = (WORDS as f64).powf(rng.f64()) - 1.0;
        self.0.get(rank as usize).map_or("", String::as_str)
    }

    pub fn text(&self, rng: &mut Rng, words: usize) -> String {
        (0..words).map(|_| self.word(rng)).collect::<Vec<_>>().join(" ")
    }
}

/// Puts `count` entries of other cities into the database of a node that does not run; its index follows at the start.
pub async fn fill(settings: &Settings, count: u32) -> Result<(), Failure> {
    node_open::make_data_dir(settings)?;
    let db = node_open::open_db(settings, Purpose::Serve)?;
    let (ids, now) = (IdMint::default(), Clock::system().now());
    let cities: Vec<ActorRow> = (0..CITIES).map(|n| city(n, ids.next(now), now)).collect();
    let city_ids: Vec<ActorId> = cities.iter().map(ActorRow::actor_id).collect();
    db.write(move |conn| -> Result<(), StoreError> {
        cities.into_iter().try_for_each(|row| actors::upsert(conn, row).map(|_| ()))
    })
    .await?;
    let (vocabulary, mut rng) = (Vocabulary::new(), Rng::with_seed(2));
    let mut left = count;
    while left > 0 {
        let portion = left.min(PORTION);
        let made: Vec<Entry> = (0..portion)
            .map(|_| {
                let city = rng.choice(&city_ids).copied().unwrap_or(ActorId(0));
                entry(&mut rng, &vocabulary, ids.next(now), city, now)
            })
            .collect();
        db.write(move |conn| -> Result<(), StoreError> {
            made.iter().try_for_each(|entry| entries::insert(conn, entry))
        })
        .await?;
        left -= portion;
    }
    Ok(())
}

fn city(n: usize, id: i64, now: Moment) -> ActorRow {
    let uri = format!("https://city{n}.example/actor");
    ActorRow {
        id,
        local: false,
        kind: "Organization".to_owned(),
        username: format!("city{n}"),
        peer: format!("city{n}.example"),
        name: format!("City {n}"),
        summary_html: String::new(),
        url: uri.clone(),
        latitude: None,
        longitude: None,
        country: COUNTRIES.get(n % COUNTRIES.len()).map(|country| (*country).to_owned()),
        inbox: format!("{uri}/inbox"),
        shared_inbox: None,
        outbox: None,
        followers: None,
        following: None,
        key_id: format!("{uri}#main-key"),
        public_key: String::new(),
        more_keys: "[]".to_owned(),
        document: None,
        created_at: now.micros(),
        fetched_at: now.micros(),
        deleted_at: None,
        uri,
    }
}

fn entry(rng: &mut Rng, vocabulary: &Vocabulary, id: i64, city: ActorId, now: Moment) -> Entry {
    let title_words = rng.usize(3..9);
    let (summary_words, body_words) = (rng.usize(15..45), rng.usize(40..240));
    let kind = rng.choice(EntryKind::ALL).copied().unwrap_or(EntryKind::Project);
    let at = now.plus_secs(-rng.i64(..60_000_000));
    let slugs = |rng: &mut Rng, terms: &[taxonomy::Term], most: usize| {
        (0..rng.usize(1..=most)).filter_map(|_| rng.choice(terms)).map(|term| term.slug.clone()).collect()
    };
    Entry {
        id: EntryId(id),
        key: Key::from_title(&format!("entry {id}")),
        uri: format!("https://city.example/entries/{id}"),
        url: format!("https://city.example/entries/{id}"),
        city,
        local: false,
        content: EntryContent {
            kind,
            practice_kind: None,
            title: vocabulary.text(rng, title_words),
            summary: Some(vocabulary.text(rng, summary_words)),
            body: Body {
                markdown: None,
                html: CleanHtml::from_foreign(&format!("<p>{}</p>", vocabulary.text(rng, body_words))),
            },
            language: rng.choice(LANGUAGES).and_then(|tag| tag.parse().ok()),
            principles: slugs(rng, &taxonomy::principles().terms, 2),
            topics: slugs(rng, &taxonomy::topics().terms, 4),
            missions: Vec::new(),
            status: rng.choice(Status::of_kind(kind)).copied(),
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
        created_at: at,
        published_at: Some(at),
        updated_at: at,
        received_at: Some(now),
    }
}

/// Publishes `count` projects of this city, one after the other, as an editor's program would.
pub async fn publish(hall: &Hall, count: u32) -> Result<(), Failure> {
    let (vocabulary, mut rng) = (Vocabulary::new(), Rng::with_seed(u64::from(count)));
    for _ in 0..count {
        let input = EntryInput {
            kind: Some("project".to_owned()),
            title: Some(vocabulary.text(&mut rng, 5)),
            summary: Some(vocabulary.text(&mut rng, 30)),
            body: Some(format!("# {}\n\n{}", vocabulary.text(&mut rng, 4), vocabulary.text(&mut rng, 150))),
            language: Some("en".to_owned()),
            principles: vec!["privacy-and-security".to_owned()],
            topics: vec!["privacy".to_owned()],
            status: Some("running".to_owned()),
            ..EntryInput::default()
        };
        entry_create::run(hall, input, None, true, By::operator("load")).await?;
    }
    Ok(())
}
