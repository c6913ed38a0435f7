//! What one activity costs on the wire: signing, checking, reading, writing, sanitising.
//!
//! `cargo bench --bench wire`. What a whole node bears with all of these together is measured by `load`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use http::Method;
use manyhalls::domain::address::Peer;
use manyhalls::domain::entry::Entry;
use manyhalls::domain::entry_input::EntryInput;
use manyhalls::domain::id::{ActorId, EntryId};
use manyhalls::domain::key::Key;
use manyhalls::domain::site::Site;
use manyhalls::domain::status::Publication;
use manyhalls::domain::text::CleanHtml;
use manyhalls::domain::time::Moment;
use manyhalls::usecases::node::Clock;
use manyhalls::wire::http_signature::{self, Outgoing, Received};
use manyhalls::wire::keys::{SigningKey, VerifyingKey};
use manyhalls::wire::{activity, article};
use url::Url;

const KEY_ID: &str = "https://delft.example/actor#main-key";

fn site() -> Site {
    let url = Url::parse("https://delft.example").expect("a URL");
    Site::new(&url, "delft".parse().expect("a handle"), "Delft".to_owned()).expect("a site")
}

fn entry(site: &Site) -> Entry {
    let input = EntryInput {
        kind: Some("project".to_owned()),
        title: Some("Sensors that say what they see".to_owned()),
        summary: Some("Each sensor in the street shows what it measures, for whom and for how long. ".repeat(4)),
        body: Some(
            "## What we did\n\nWe put a **sign** on every mast, with a [register](https://a.example).\n\n".repeat(8),
        ),
        language: Some("en".to_owned()),
        principles: vec!["privacy-and-security".to_owned()],
        topics: vec!["privacy".to_owned()],
        status: Some("running".to_owned()),
        ..EntryInput::default()
    };
    let content = input.check().expect("an entry");
    let (key, now) = (Key::from_title(&content.title), Moment::from_micros(1_800_000_000_000_000));
    Entry {
        id: EntryId(1),
        uri: site.entry(&key),
        url: site.entry(&key),
        key,
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

fn signatures(criterion: &mut Criterion, body: &[u8]) {
    let key = SigningKey::generate().expect("a key");
    let public = VerifyingKey::from_pem(&key.public_pem()).expect("its public half");
    let (inbox, now) = (Url::parse("https://breda.example/inbox").expect("a URL"), Clock::system().now());
    let outgoing = Outgoing { method: &Method::POST, url: &inbox, body: Some(body) };
    criterion.bench_function("sign a request", |bencher| {
        bencher.iter(|| http_signature::sign(black_box(&outgoing), KEY_ID, &key, now));
    });
    let headers = http_signature::sign(&outgoing, KEY_ID, &key, now).expect("a signature");
    let received =
        Received { method: &Method::POST, scheme: "https", path_and_query: "/inbox", headers: &headers, body };
    let peers = [Peer::of(&inbox).expect("a peer")];
    criterion.bench_function("examine a request", |bencher| {
        bencher.iter(|| http_signature::examine(black_box(&received), &peers, now));
    });
    let examined = http_signature::examine(&received, &peers, now).expect("a good request");
    criterion.bench_function("verify a signature", |bencher| bencher.iter(|| examined.verify(black_box(&public))));
    let pem = key.public_pem();
    criterion.bench_function("parse a key", |bencher| bencher.iter(|| VerifyingKey::from_pem(black_box(&pem))));
}

fn documents(criterion: &mut Criterion, site: &Site, entry: &Entry, body: &str) {
    criterion.bench_function("render an article", |bencher| {
        bencher.iter(|| article::render(site, black_box(entry)).to_string());
    });
    criterion.bench_function("read an activity", |bencher| {
        bencher.iter(|| activity::read(black_box(body.as_bytes())));
    });
    let document = article::render(site, entry);
    criterion.bench_function("read an article", |bencher| bencher.iter(|| article::read(black_box(&document))));
    let foreign =
        "<p>In our street <script>alert(1)</script> nobody <a href=\"https://a.example\">knows</a>.</p>".repeat(4);
    criterion.bench_function("sanitise a reply", |bencher| {
        bencher.iter(|| CleanHtml::from_foreign(black_box(&foreign)));
    });
}

fn wire(criterion: &mut Criterion) {
    let site = site();
    let entry = entry(&site);
    let now = Moment::from_micros(1_800_000_000_000_000);
    let create = activity::about_object(&site, "Create", &site.activity(1), article::render(&site, &entry), now);
    let body = create.to_string();
    signatures(criterion, body.as_bytes());
    documents(criterion, &site, &entry, &body);
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30).warm_up_time(std::time::Duration::from_millis(300)).measurement_time(std::time::Duration::from_secs(1));
    targets = wire
}
criterion_main!(benches);
