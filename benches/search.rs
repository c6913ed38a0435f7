//! How long a search of the library takes over 100,000 entries, for each kind of question.
//!
//! Criterion gives the mean of each; p50 and p99 over many different questions are printed before, since what
//! a reader feels is the slow one. `cargo bench --bench search`; `SEARCH_ENTRIES=1000000` for a larger library.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    reason = "a bench is no server"
)]
#![expect(
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a bench prints, and may stop"
)]

use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use fastrand::Rng;
use manyhalls::domain::city::City;
use manyhalls::domain::entry::{Body, DEFAULT_LICENCE, Entry, EntryContent};
use manyhalls::domain::id::{ActorId, EntryId};
use manyhalls::domain::key::Key;
use manyhalls::domain::library::{Facet, LibraryQuery, Sort};
use manyhalls::domain::status::{EntryKind, Publication, Status};
use manyhalls::domain::taxonomy;
use manyhalls::domain::text::CleanHtml;
use manyhalls::domain::time::Moment;
use manyhalls::search::{Indexed, LibraryIndex, SearchError};

const CITIES: usize = 120;
const WORDS: usize = 30_000;
const LANGUAGES: [&str; 8] = ["en", "en", "en", "es", "fr", "nl", "de", "ca"];
const COUNTRIES: [&str; 12] = ["NL", "ES", "US", "FR", "DE", "BE", "IT", "PT", "BR", "GB", "CA", "KR"];
const QUESTIONS: usize = 400;
/// Each question is asked so often. The best of these is what the search itself takes; where it is far
/// from the rest, the machine was busy with something else.
const ROUNDS: usize = 5;

/// Words of which the n-th is about n times as rare as the first, as in every language.
struct Vocabulary(Vec<String>);

impl Vocabulary {
    fn new(rng: &mut Rng) -> Self {
        const STARTS: [&str; 20] =
            ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "tr", "st", "pr", "cl", "ch", "gr", "qu"];
        const ENDS: [&str; 12] = ["a", "e", "i", "o", "u", "an", "er", "or", "is", "al", "en", "ion"];
        let mut syllable = || format!("{}{}", STARTS[rng.usize(..STARTS.len())], ENDS[rng.usize(..ENDS.len())]);
        let words = (0..WORDS).map(|rank| (0..(2 + (rank % 3))).map(|_| syllable()).collect());
        Self(words.collect())
    }

    fn word(&self, rng: &mut Rng) -> &str {
        let rank = (WORDS as f64).powf(rng.f64()) - 1.0;
        &self.0[rank as usize]
    }

    fn text(&self, rng: &mut Rng, words: usize) -> String {
        (0..words).map(|_| self.word(rng)).collect::<Vec<_>>().join(" ")
    }
}

fn cities() -> Vec<City> {
    let city = |n: usize| City {
        location: None,
        id: ActorId(n as i64),
        uri: format!("https://city{n}.example/"),
        acct: format!("city{n}@city{n}.example").parse().expect("an address"),
        name: format!("City {n}"),
        country: Some(COUNTRIES[n % COUNTRIES.len()].to_owned()),
        summary_html: String::new(),
        url: format!("https://city{n}.example/"),
        local: n == 0,
        known_since: Moment::from_micros(0),
    };
    (0..CITIES).map(city).collect()
}

fn entry(rng: &mut Rng, vocabulary: &Vocabulary, id: usize) -> Entry {
    let title_words = rng.usize(3..9);
    let title = vocabulary.text(rng, title_words);
    let at = Moment::from_micros(1_700_000_000_000_000).plus_secs(rng.i64(0..60_000_000));
    let pick = |rng: &mut Rng, terms: &[taxonomy::Term], most: usize| -> Vec<String> {
        (0..rng.usize(1..=most)).map(|_| terms[rng.usize(..terms.len())].slug.clone()).collect()
    };
    let kind = EntryKind::ALL[rng.usize(..3)];
    let statuses = Status::of_kind(kind);
    let (summary_words, body_words) = (rng.usize(15..45), rng.usize(40..240));
    Entry {
        id: EntryId(id as i64),
        key: Key::from_title(&title),
        uri: format!("https://city.example/entries/{id}"),
        url: format!("https://city.example/entries/{id}"),
        city: ActorId(0),
        local: false,
        content: EntryContent {
            kind,
            practice_kind: None,
            title,
            summary: Some(vocabulary.text(rng, summary_words)),
            body: Body {
                markdown: None,
                html: CleanHtml::from_foreign(&format!("<p>{}</p>", vocabulary.text(rng, body_words))),
            },
            language: LANGUAGES[rng.usize(..LANGUAGES.len())].parse().ok(),
            principles: pick(rng, &taxonomy::principles().terms, 2),
            topics: pick(rng, &taxonomy::topics().terms, 4),
            missions: Vec::new(),
            status: Some(statuses[rng.usize(..statuses.len())]),
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
        updated_at: at.plus_secs(rng.i64(0..1_000_000)),
        received_at: None,
    }
}

fn library(dir: &std::path::Path, vocabulary: &Vocabulary) -> LibraryIndex {
    let entries = std::env::var("SEARCH_ENTRIES").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let index = LibraryIndex::open(dir).expect("a folder for the index");
    let (cities, mut rng, started) = (cities(), Rng::with_seed(2), Instant::now());
    let mut generating = std::time::Duration::ZERO;
    index
        .rebuild::<SearchError>(|filling| {
            for id in 1..=entries {
                let began = Instant::now();
                let entry = entry(&mut rng, vocabulary, id);
                generating += began.elapsed();
                filling.put(Indexed { entry: &entry, city: &cities[rng.usize(..CITIES)] })?;
            }
            Ok(())
        })
        .expect("entries to fill the index with");
    println!("{entries} entries filled in {:.1} s", (started.elapsed() - generating).as_secs_f64());
    index
}

type Question = Box<dyn Fn(&mut Rng, &Vocabulary) -> LibraryQuery>;

fn words(words: String) -> LibraryQuery {
    LibraryQuery { words, limit: 20, ..LibraryQuery::default() }
}

fn filter(query: LibraryQuery, facet: Facet, value: String) -> LibraryQuery {
    let mut query = query;
    query.filters.entry(facet).or_default().push(value);
    query
}

fn shapes() -> Vec<(&'static str, Question)> {
    let topic = |rng: &mut Rng| taxonomy::topics().terms[rng.usize(..18)].slug.clone();
    vec![
        ("everything", Box::new(|_, _| words(String::new()))),
        ("everything, by title", Box::new(|_, _| LibraryQuery { sort: Sort::Title, ..words(String::new()) })),
        ("a topic", Box::new(move |rng, _| filter(words(String::new()), Facet::Topic, topic(rng)))),
        (
            "a city and a topic",
            Box::new(move |rng, _| {
                let n = rng.usize(..CITIES);
                let city = filter(words(String::new()), Facet::City, format!("city{n}@city{n}.example"));
                filter(city, Facet::Topic, topic(rng))
            }),
        ),
        ("one word", Box::new(|rng, v| words(v.text(rng, 1)))),
        ("two words", Box::new(|rng, v| words(v.text(rng, 2)))),
        ("four words", Box::new(|rng, v| words(v.text(rng, 4)))),
        ("a very common word", Box::new(|rng, v| words(v.0[rng.usize(..10)].clone()))),
        (
            "four very common words",
            Box::new(|rng, v| words((0..4).map(|_| v.0[rng.usize(..10)].clone()).collect::<Vec<_>>().join(" "))),
        ),
        ("twenty words", Box::new(|rng, v| words(v.text(rng, 20)))),
        ("two letters of a word", Box::new(|rng, v| words(v.word(rng).chars().take(2).collect()))),
        ("a word and half of one", Box::new(|rng, v| words(format!("{} {}", v.word(rng), &v.word(rng)[..3])))),
        (
            "a word with an error",
            Box::new(|rng, v| {
                let word = v.word(rng).to_owned();
                words(word.replacen(['a', 'e', 'i', 'o', 'u'], "", 1))
            }),
        ),
        ("a word and a topic", Box::new(move |rng, v| filter(words(v.text(rng, 1)), Facet::Topic, topic(rng)))),
        ("two words, newest", Box::new(|rng, v| LibraryQuery { sort: Sort::Newest, ..words(v.text(rng, 2)) })),
    ]
}

fn percentile(sorted: &[f64], part: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * part) as usize]
}

fn search(criterion: &mut Criterion) {
    let vocabulary = Vocabulary::new(&mut Rng::with_seed(1));
    let dir = tempfile::tempdir().expect("a temporary folder");
    let index = library(dir.path(), &vocabulary);
    println!("{:<26}{:>10}{:>10}{:>14}{:>12}", "question", "p50 ms", "p99 ms", "p99 of bests", "mean found");
    for (name, question) in &shapes() {
        let mut rng = Rng::with_seed(3);
        let queries: Vec<LibraryQuery> = (0..QUESTIONS).map(|_| question(&mut rng, &vocabulary)).collect();
        let (mut all, mut bests, mut found) = (Vec::new(), Vec::new(), 0);
        for query in &queries {
            let mut best = f64::INFINITY;
            for _ in 0..ROUNDS {
                let started = Instant::now();
                let answer = index.search(query).expect("an answer");
                let millis = started.elapsed().as_secs_f64() * 1000.0;
                all.push(millis);
                best = best.min(millis);
                found += answer.total;
            }
            bests.push(best);
        }
        all.sort_by(f64::total_cmp);
        bests.sort_by(f64::total_cmp);
        let (p50, p99, p99_best) = (percentile(&all, 0.5), percentile(&all, 0.99), percentile(&bests, 0.99));
        println!("{name:<26}{p50:>10.2}{p99:>10.2}{p99_best:>14.2}{:>12}", found / all.len());

        let mut next = queries.iter().cycle();
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| black_box(index.search(next.next().expect("a cycle has no end"))));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).warm_up_time(std::time::Duration::from_millis(500)).measurement_time(std::time::Duration::from_secs(2));
    targets = search
}
criterion_main!(benches);
