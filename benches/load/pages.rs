//! What readers and programs ask for: pages, documents, and searches of a large library.

use std::sync::Arc;
use std::time::{Duration, Instant};

use fastrand::Rng;
use serde_json::Value;
use url::form_urlencoded::byte_serialize;

use crate::http::Connection;
use crate::library::Vocabulary;
use crate::node::{NodeProcess, Place};
use crate::report::{Times, heading, line, per_second};
use crate::{Failure, LoadSettings};

const CONNECTIONS: usize = 16;
const OWN_ENTRIES: usize = 300;
const OTHERS_ENTRIES: u32 = 9_700;
const HTML: &[(&str, &str)] = &[("accept", "text/html")];
const ZIPPED: &[(&str, &str)] = &[("accept", "text/html"), ("accept-encoding", "gzip")];
const DOCUMENT: &[(&str, &str)] = &[("accept", "application/activity+json")];
const JSON: &[(&str, &str)] = &[("accept", "application/json")];

/// The n-th path that a connection asks for.
type Paths = Arc<dyn Fn(usize) -> String + Send + Sync>;
type Headers = &'static [(&'static str, &'static str)];

pub async fn run(settings: &LoadSettings) -> Result<(), Failure> {
    let place = Place::new(settings)?;
    let mut node = NodeProcess::start(&place, OTHERS_ENTRIES).await?;
    tokio::task::block_in_place(|| node.publish(OWN_ENTRIES))?;
    node.ready().await?;
    let own = Arc::new(own_entries(&place).await?);
    let one = move |n: usize| own.get(n % own.len()).cloned().unwrap_or_default();
    let one: Paths = Arc::new(one);
    let always = |path: &'static str| -> Paths { Arc::new(move |_| path.to_owned()) };

    let vocabulary = Arc::new(Vocabulary::new());
    let questions: Paths = Arc::new(move |n| question("/library", &vocabulary, n));

    heading(&format!("pages: {} entries, {CONNECTIONS} connections", OTHERS_ENTRIES as usize + OWN_ENTRIES));
    let time = Duration::from_secs(u64::from(settings.seconds.div_ceil(2)));
    for (what, paths, headers) in [
        ("home", always("/"), HTML),
        ("home, gzip", always("/"), ZIPPED),
        ("library", always("/library"), HTML),
        ("library, gzip", always("/library"), ZIPPED),
        ("library, many questions", questions, HTML),
        ("an entry, page", one.clone(), HTML),
        ("city, page", always("/cities/delft"), HTML),
        ("coalition", always("/coalition"), HTML),
        ("about", always("/about"), HTML),
        ("an entry, document", one, DOCUMENT),
        ("city, document", always("/cities/delft"), DOCUMENT),
        ("library, API", always("/api/v1/library"), JSON),
    ] {
        measure(&place, what, paths, headers, time, CONNECTIONS).await?;
    }
    line("memory of the node afterwards", node.resident_mb()?, "MB");
    Ok(())
}

pub async fn search(settings: &LoadSettings) -> Result<(), Failure> {
    let place = Place::new(settings)?;
    let node = NodeProcess::start(&place, settings.entries).await?;
    node.ready().await?;
    heading(&format!("search: {} entries, {CONNECTIONS} connections", settings.entries));
    let time = Duration::from_secs(u64::from(settings.seconds));
    let vocabulary = Arc::new(Vocabulary::new());
    for (what, base, headers, connections) in [
        ("search, API, one by one", "/api/v1/library", JSON, 1),
        ("search, API", "/api/v1/library", JSON, CONNECTIONS),
        ("search, page", "/library", HTML, CONNECTIONS),
    ] {
        let vocabulary = vocabulary.clone();
        let paths: Paths = Arc::new(move |n| question(base, &vocabulary, n));
        measure(&place, what, paths, headers, time, connections).await?;
    }
    line("memory of the node afterwards", node.resident_mb()?, "MB");
    Ok(())
}

/// One to three words, half of the time with a filter: what readers ask.
fn question(base: &str, vocabulary: &Vocabulary, n: usize) -> String {
    let mut rng = Rng::with_seed(n as u64);
    let words = rng.usize(1..=3);
    let q: String = byte_serialize(vocabulary.text(&mut rng, words).as_bytes()).collect();
    match rng.usize(..4) {
        0 => format!("{base}?q={q}&kind=project"),
        1 => format!("{base}?q={q}&topic=privacy&language=en"),
        _ => format!("{base}?q={q}"),
    }
}

async fn own_entries(place: &Place) -> Result<Vec<String>, Failure> {
    let mut connection = Connection::open(place.port).await?;
    let path = "/cities/delft/outbox?page=first";
    let outbox = connection.get(&place.host(), path, DOCUMENT).await?.ok("the outbox")?;
    let outbox: Value = serde_json::from_str(&outbox)?;
    let items = outbox.get("orderedItems").and_then(Value::as_array).ok_or("the outbox is empty")?;
    let ids = items.iter().filter_map(|item| item.pointer("/object/id")?.as_str());
    Ok(ids.map(|id| Ok(url::Url::parse(id)?.path().to_owned())).collect::<Result<_, url::ParseError>>()?)
}

/// Asks for `time` over all connections, each one question after the other.
async fn measure(
    place: &Place,
    what: &str,
    paths: Paths,
    headers: Headers,
    time: Duration,
    connections: usize,
) -> Result<(), Failure> {
    let first = Connection::open(place.port).await?.get(&place.host(), &paths(0), headers).await?;
    if first.status != 200 {
        println!("  {what:<52} is not served: {}", first.status);
        return Ok(());
    }
    let (size, started) = (first.body.len(), Instant::now());
    let mut workers = Vec::new();
    for worker in 0..connections {
        let (paths, host) = (paths.clone(), place.host());
        let mut connection = Connection::open(place.port).await?;
        workers.push(tokio::spawn(async move {
            let mut times = Times::default();
            for n in (worker..).step_by(connections) {
                if started.elapsed() >= time {
                    break;
                }
                let asked = Instant::now();
                let answer = connection.get(&host, &paths(n), headers).await?;
                times.add(asked.elapsed());
                if answer.status != 200 {
                    return Err(format!("{} answered {}", paths(n), answer.status).into());
                }
            }
            Ok::<_, Failure>(times)
        }));
    }
    let mut times = Times::default();
    for worker in workers {
        times.merge(worker.await??);
    }
    let rate = per_second(times.len(), started.elapsed());
    let (p50, p99) = (times.millis_at(0.5), times.millis_at(0.99));
    let kilobytes = size as f64 / 1000.0;
    println!("  {what:<26}{rate:>10.0} /s   p50 {p50:>7.2} ms   p99 {p99:>7.2} ms   {kilobytes:>6.1} kB");
    Ok(())
}
