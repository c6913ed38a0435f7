//! Documents that are fetched: actors, announced objects and collections that never end, loop, overflow, lie or lead away.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde_json::{Value, json};

use super::Case;
use super::scene::{PUBLIC, Scene, Sent, Voice, article, voice};
use crate::support::town::ACTIVITY;

/// Counts who comes to the hostile pages.
#[derive(Clone, Default)]
pub struct Honeypot(Arc<AtomicU32>);

impl Honeypot {
    /// How many came since this was last asked.
    pub fn requests(&self) -> u32 {
        self.0.swap(0, Ordering::SeqCst)
    }
}

fn document(text: impl Into<Body>) -> Response {
    ([("content-type", ACTIVITY)], text.into()).into_response()
}

/// Two gigabytes of spaces are two megabytes when packed; a few of them do to tell.
fn packed() -> Vec<u8> {
    use std::io::Write as _;
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let spaces = vec![b' '; 1024 * 1024];
    (0..100).for_each(|_| packer.write_all(&spaces).expect("memory"));
    packer.finish().expect("memory")
}

async fn page(headers: HeaderMap, Path((kind, rest)): Path<(String, String)>) -> Response {
    let origin = format!("http://{}", headers["host"].to_str().expect("a host"));
    let number: u32 = rest.parse().unwrap_or(0);
    let next = |kind: &str, number: u32| {
        let url = |number: u32| format!("{origin}/hostile/{kind}/{number}");
        let page =
            json!({ "id": url(number), "type": "OrderedCollectionPage", "orderedItems": [], "next": url(number + 1) });
        document(page.to_string())
    };
    match kind.as_str() {
        "endless" => next("endless", number),
        "pair" => next("pair", number % 2),
        "large" => document(vec![b' '; 2 * 1024 * 1024]),
        "stream" => {
            let spaces = futures::stream::repeat_with(|| Ok::<_, std::io::Error>(Bytes::from_static(&[b' '; 4096])));
            document(Body::from_stream(spaces))
        }
        "packed" => ([("content-type", ACTIVITY), ("content-encoding", "gzip")], packed()).into_response(),
        "deep" => document(format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))),
        "page" => ([("content-type", "text/html")], "{}").into_response(),
        "circle" => Redirect::to(&format!("{origin}/hostile/circle/{}", (number + 1) % 3)).into_response(),
        "to" => Redirect::to(&rest).into_response(),
        "split" => (StatusCode::OK, [("content-type", "application/activity+json, text/html")], "{}").into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Pages that a well-meaning server does not have.
pub fn hostile_pages(honeypot: &Honeypot) -> Router {
    let honeypot = honeypot.clone();
    Router::new().route(
        "/hostile/{kind}/{*rest}",
        get(move |headers: HeaderMap, path: Path<(String, String)>| {
            honeypot.0.fetch_add(1, Ordering::SeqCst);
            page(headers, path)
        }),
    )
}

/// The followed city makes us read its outbox anew, and `outbox` is there.
fn fill(scene: &Scene, outbox: Value) -> Sent {
    scene.honeypot.requests();
    scene.gouda.put("/users/ana/outbox", outbox);
    let follow = json!({
        "id": scene.our_follow, "type": "Follow", "actor": scene.town.city(), "object": scene.gouda.actor()
    });
    let city = voice(&scene.gouda);
    scene.say(&city, &scene.activity(&city, "Accept", follow))
}

fn outbox(name: &str, make: impl Fn(&Scene) -> Value + Send + Sync + 'static) -> Case {
    Case::without_effect(format!("an outbox with {name}"), move |s| fill(s, make(s)))
        .may_change(&["seen_activities", "following"])
        .then(|after| assert!(after.requests_to_hostile_pages <= 40, "{} requests", after.requests_to_hostile_pages))
}

fn leading(scene: &Scene, to: &str) -> Value {
    json!({
        "id": format!("{}/outbox", scene.gouda.actor()), "type": "OrderedCollection",
        "first": format!("{}/hostile/{to}", scene.gouda.origin)
    })
}

fn holding(scene: &Scene, items: Value) -> Value {
    json!({ "id": format!("{}/outbox", scene.gouda.actor()), "type": "OrderedCollection", "orderedItems": items })
}

fn create(scene: &Scene, actor: &str, object: Value) -> Value {
    json!({ "id": format!("{}/o/{}", scene.gouda.origin, scene.number()), "type": "Create", "actor": actor, "object": object })
}

const PRIVATE: [&str; 5] = [
    "https://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "https://[fd00::1]/",
    "http://[::ffff:10.0.0.1]/",
];

pub fn cases() -> Vec<Case> {
    let mut cases = outboxes();
    cases.extend(announced());
    cases.extend(actors());
    for target in PRIVATE {
        cases.push(outbox(&format!("a redirect to {target}"), move |s| leading(s, &format!("to/{target}"))));
        cases.push(announce(&format!("a redirect to {target}"), move |s| {
            format!("{}/hostile/to/{target}", s.gouda.origin)
        }));
        cases.push(signer(&format!("redirects to {target}"), 401, move |s| {
            format!("{}/hostile/to/{target}", s.eve.origin)
        }));
    }
    cases
}

fn outboxes() -> Vec<Case> {
    let mut cases: Vec<Case> =
        ["endless/1", "pair/1", "large/1", "stream/1", "packed/1", "deep/1", "page/1", "circle/1"]
            .into_iter()
            .map(|kind| outbox(&format!("the page {kind}"), move |s| leading(s, kind)))
            .collect();
    cases.extend([
        outbox(
            "pages at another server",
            |s| json!({ "type": "OrderedCollection", "first": format!("{}/hostile/endless/1", s.eve.origin) }),
        ),
        outbox("pages within pages", |s| {
            (0..100).fold(leading(s, "page/1"), |inner, _| json!({ "type": "CollectionPage", "next": inner }))
        }),
        outbox(
            "itself as its page",
            |s| json!({ "type": "OrderedCollection", "first": format!("{}/outbox", s.gouda.actor()) }),
        ),
        outbox(
            "numbers where ids stand",
            |_| json!({ "type": 5, "first": 7, "orderedItems": [1, null, [[]], "x", {}] }),
        ),
        outbox("a hundred thousand items of nothing", |s| holding(s, json!(vec![0; 100_000]))),
        outbox("an entry of another author", |s| {
            let mut forged = article(&s.gouda, "77", "Forged");
            forged["attributedTo"] = json!(s.clerk.actor);
            holding(s, json!([create(s, &s.gouda.actor(), forged)]))
        }),
        outbox("an activity of another actor", |s| {
            let forged = article(&s.gouda, "78", "Forged");
            holding(s, json!([create(s, &s.clerk.actor, forged)]))
        }),
        outbox("an entry at another server", |s| {
            let mut forged = article(&s.eve, "79", "Forged");
            forged["attributedTo"] = json!(s.gouda.actor());
            holding(s, json!([create(s, &s.gouda.actor(), forged)]))
        }),
        outbox("an entry of this node", |s| {
            let mut forged = article(&s.gouda, "80", "Forged");
            forged["id"] = json!(s.entry);
            holding(s, json!([create(s, &s.gouda.actor(), forged)]))
        }),
        outbox("an entry that is for some alone", |s| {
            let mut private = article(&s.gouda, "81", "Private");
            private["to"] = json!([s.mastodon.actor()]);
            holding(s, json!([create(s, &s.gouda.actor(), private)]))
        }),
        outbox("a thousand entries to be fetched one by one", |s| {
            let id = |number: u32| json!(format!("{}/missing/{number}", s.gouda.origin));
            let items: Vec<Value> = (0..1000).map(|number| create(s, &s.gouda.actor(), id(number))).collect();
            holding(s, json!(items))
        }),
    ]);
    cases
}

/// The followed city passes on the object at an address.
fn announce(name: &str, id: impl Fn(&Scene) -> String + Send + Sync + 'static) -> Case {
    Case::without_effect(format!("an Announce of {name}"), move |s| {
        let city = voice(&s.gouda);
        s.say(&city, &s.activity(&city, "Announce", json!(id(s))))
    })
}

fn announced() -> Vec<Case> {
    let put = |name: &str, change: fn(&Scene, &mut Value)| {
        announce(name, move |s| {
            let path = format!("{}", s.number());
            let mut document = article(&s.eve, &path, "Forged");
            change(s, &mut document);
            s.eve.put(&format!("/articles/{path}"), document);
            format!("{}/articles/{path}", s.eve.origin)
        })
    };
    let mut cases: Vec<Case> =
        ["large/1", "stream/1", "packed/1", "deep/1", "page/1", "split/1", "circle/1", "missing/1"]
            .into_iter()
            .map(|kind| {
                announce(&format!("the document {kind}"), move |s| format!("{}/hostile/{kind}", s.gouda.origin))
            })
            .collect();
    cases.extend([
        put("an object that is for some alone", |s, object| object["to"] = json!([s.mastodon.actor()])),
        put("an object without an audience", |_, object| object["to"] = json!([])),
        put("an object that calls itself another server's", |s, object| object["id"] = s.gouda_entry["id"].clone()),
        put("an object that calls itself this node's", |s, object| object["id"] = json!(s.entry)),
        put("an object of an author at another server", |s, object| object["attributedTo"] = json!(s.gouda.actor())),
        put("an object of this city", |s, object| object["attributedTo"] = json!(s.town.city())),
        put("an object without an author", |_, object| object["attributedTo"] = Value::Null),
        put("an object without a title", |_, object| object["name"] = json!("\u{202e}\u{200b}")),
        put("an object that is an Announce", |_, object| object["type"] = json!("Announce")),
        // Counted as a share, and nothing more.
        announce("an entry of this node", |s| s.entry.clone()).may_change(&["seen_activities", "reactions"]),
        announce("an entry of this node that there is not", |s| s.town.url("/entries/none")),
        Case::without_effect("an Announce with a forged object inside", |s| {
            let mut forged = s.gouda_entry.clone();
            forged["name"] = json!("Forged");
            forged["updated"] = json!("2026-11-20T10:00:00Z");
            let activity = s.activity(&s.eve(), "Announce", forged);
            s.eve_says(&activity)
        }),
        Case::without_effect("an Announce by a stranger", |s| {
            s.honeypot.requests();
            let activity = s.activity(&s.eve(), "Announce", json!(format!("{}/hostile/endless/1", s.eve.origin)));
            s.eve_says(&activity)
        })
        .then(|after| assert_eq!(after.requests_to_hostile_pages, 0, "a stranger does not make us ask")),
    ]);
    cases
}

/// Somebody new at eve's server signs, whose document is at `id`.
fn signer(name: &str, status: u16, id: impl Fn(&Scene) -> String + Send + Sync + 'static) -> Case {
    Case::answered(format!("a signer whose document {name}"), status, move |s| {
        let actor = id(s);
        let voice = Voice { key_id: format!("{actor}#main-key"), actor, key: s.eve.key.clone() };
        s.say(&voice, &s.activity(&voice, "Listen", json!(s.entry)))
    })
}

/// The document of somebody new at eve's server, who has her key but for one thing.
fn actor(name: &str, status: u16, change: fn(&Scene, &mut Value)) -> Case {
    signer(name, status, move |s| {
        let user = format!("u{}", s.number());
        let mut document = s.eve.person(&user);
        document["assertionMethod"] = Value::Null;
        change(s, &mut document);
        s.eve.put(&format!("/users/{user}"), document);
        format!("{}/users/{user}", s.eve.origin)
    })
}

fn actors() -> Vec<Case> {
    const SMALL: &str = "-----BEGIN PUBLIC KEY-----\nMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDdlatRjRjogo3WojgGHFHYLugdUWAY9iR3fy4arWNA1KoS8kVw33cJibXr8bvwUAUparCwlvdbH6dvEOfou0/gCFQsHUfQrSDv+MuSUMAe8jzKE4qW+jK+xQU9a03GUnKHkkle+Q0pX/g6jXZ7r1/xAK5Do2kQ+X5xK9cipRgEKwIDAQAB\n-----END PUBLIC KEY-----";
    let mut cases: Vec<Case> =
        ["large/1", "stream/1", "packed/1", "deep/1", "page/1", "split/1", "circle/1", "missing/1"]
            .into_iter()
            .map(|kind| signer(&format!("is {kind}"), 401, move |s| format!("{}/hostile/{kind}", s.eve.origin)))
            .collect();
    cases.extend([
        signer("is another server's, by a redirect", 401, |s| {
            format!("{}/hostile/to/{}", s.eve.origin, s.mastodon.actor())
        }),
        actor("calls itself another server's", 401, |s, document| document["id"] = json!(s.mastodon.actor())),
        actor("calls itself this city", 401, |s, document| document["id"] = json!(s.town.city())),
        actor("calls itself a neighbour", 401, |s, document| document["id"] = json!(s.eve.actor())),
        actor("has no id", 401, |_, document| document["id"] = Value::Null),
        actor("is a Note", 401, |_, document| document["type"] = json!("Note")),
        actor("has no inbox", 401, |_, document| document["inbox"] = Value::Null),
        actor("has no key", 401, |_, document| document["publicKey"] = Value::Null),
        actor("has a key of another owner", 401, |s, document| {
            document["publicKey"]["owner"] = json!(s.mastodon.actor());
        }),
        actor("has a key at another server", 401, |s, document| {
            document["publicKey"]["id"] = json!(s.mastodon.key_id());
        }),
        actor("has a key with another id", 401, |_, document| {
            let id = format!("{}-2", document["publicKey"]["id"].as_str().expect("an id"));
            document["publicKey"]["id"] = json!(id);
        })
        .may_change(&["actors"]),
        actor("has a key that is too small", 401, |_, document| document["publicKey"]["publicKeyPem"] = json!(SMALL))
            .may_change(&["actors"]),
        actor("has a key that is no key", 401, |_, document| document["publicKey"]["publicKeyPem"] = json!("hello"))
            .may_change(&["actors"]),
        actor("has the key of another person", 401, |s, document| {
            document["publicKey"]["publicKeyPem"] = json!(s.mastodon.key.public_pem());
        })
        .may_change(&["actors"]),
        actor("has an inbox that is no web address", 401, |_, document| {
            document["inbox"] = json!("file:///etc/passwd")
        }),
        actor("is for some alone", 401, |_, document| *document = json!([document.clone(), PUBLIC])),
    ]);
    cases
}
