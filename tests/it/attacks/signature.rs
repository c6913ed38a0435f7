//! Signatures that are missing, broken, moved, thinned out, too old, or of another kind than their key.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use manyhalls::domain::time::Moment;
use manyhalls::usecases::node::Clock;
use reqwest::header::{HeaderMap, HeaderValue};
use serde_json::json;

use super::Case;
use super::scene::{Scene, Sent, set};

const USUAL: &str = "(request-target) host date digest";

/// Eve's reply, signed as it should be and then changed.
fn spoiled(name: &str, status: u16, spoil: fn(&Scene, &mut HeaderMap)) -> Case {
    Case::answered(name, status, move |s| {
        let body = s.reply("<p>Hello</p>").to_string();
        let mut headers = s.signed(&s.eve(), &s.inbox(), &body);
        spoil(s, &mut headers);
        s.post(headers, body)
    })
}

/// Eve's reply with a signature whose parameters are changed as text.
fn rewritten(name: &str, change: fn(&Scene, String) -> String) -> Case {
    rewritten_to(name, 401, change)
}

fn rewritten_to(name: &str, status: u16, change: fn(&Scene, String) -> String) -> Case {
    Case::answered(name, status, move |s| {
        let body = s.reply("<p>Hello</p>").to_string();
        let mut headers = s.signed(&s.eve(), &s.inbox(), &body);
        let signature = headers["signature"].to_str().expect("text").to_owned();
        set(&mut headers, "signature", &change(s, signature));
        s.post(headers, body)
    })
}

/// The same, where the key becomes that of another actor.
fn foreign(name: &str, change: fn(&Scene, String) -> String) -> Case {
    Case { status: 403, ..rewritten(name, change) }
}

/// What a signature covers, and what it says of itself; all of it truly signed.
struct Signing<'a> {
    covered: &'a str,
    /// More parameters, each with a comma before it.
    more: &'a str,
    method: &'a str,
    target: &'a str,
}

const ORDINARY: Signing<'_> = Signing { covered: USUAL, more: "", method: "post", target: "/inbox" };

fn truly(scene: &Scene, mut headers: HeaderMap, body: String, signing: &Signing<'_>) -> Sent {
    let parameter = |name: &str| {
        let (_, rest) = signing.more.split_once(&format!(",{name}="))?;
        Some(rest.split(',').next().unwrap_or_default().to_owned())
    };
    let line = |name: &str| {
        let value = match name {
            "(request-target)" => format!("{} {}", signing.method, signing.target),
            "(created)" => parameter("created").unwrap_or_default(),
            "(expires)" => parameter("expires").unwrap_or_default(),
            header => headers.get(header).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned(),
        };
        format!("{name}: {value}")
    };
    let text = signing.covered.split_whitespace().map(line).collect::<Vec<_>>().join("\n");
    let eve = scene.eve();
    let signature = STANDARD.encode(eve.key.sign(text.as_bytes()));
    let list =
        format!("keyId=\"{}\"{},headers=\"{}\",signature=\"{signature}\"", eve.key_id, signing.more, signing.covered);
    set(&mut headers, "signature", &list);
    scene.post(headers, body)
}

fn covering(name: &str, status: u16, covered: &'static str, more: &'static str) -> Case {
    Case::answered(name, status, move |s| {
        let body = s.reply("<p>Hello</p>").to_string();
        let headers = s.signed(&s.eve(), &s.inbox(), &body);
        truly(s, headers, body, &Signing { covered, more, ..ORDINARY })
    })
}

/// Signed truly, over headers that were changed before.
fn over(name: &str, change: fn(&Scene, &mut HeaderMap)) -> Case {
    Case::answered(name, 401, move |s| {
        let body = s.reply("<p>Hello</p>").to_string();
        let mut headers = s.signed(&s.eve(), &s.inbox(), &body);
        change(s, &mut headers);
        truly(s, headers, body, &ORDINARY)
    })
}

fn twice(headers: &mut HeaderMap, name: &'static str) {
    headers.append(name, headers[name].clone());
}

fn date(secs_from_now: i64) -> String {
    let moment: Moment = Clock::system().now().plus_secs(secs_from_now);
    moment.to_datetime().format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

pub fn cases() -> Vec<Case> {
    let mut cases = missing_or_moved();
    cases.extend(thinned());
    cases.extend(out_of_time());
    cases.extend(confused());
    cases
}

fn missing_or_moved() -> Vec<Case> {
    vec![
        spoiled("no signature", 401, |_, headers| drop(headers.remove("signature"))),
        spoiled("an empty signature", 401, |_, headers| set(headers, "signature", "")),
        spoiled("a signature that is none", 401, |_, headers| set(headers, "signature", "hello, \"world\"=")),
        spoiled("a signature that is not text", 401, |_, headers| {
            headers.insert("signature", HeaderValue::from_bytes(b"keyId=\"\xff\xfe\"").expect("a value"));
        }),
        spoiled("a signature header twice", 401, |_, headers| twice(headers, "signature")),
        spoiled("a signature in two headers", 401, |_, headers| {
            let value = format!("Signature {}", headers["signature"].to_str().expect("text"));
            set(headers, "authorization", &value);
        }),
        spoiled("no digest", 401, |_, headers| drop(headers.remove("digest"))),
        spoiled("no date", 401, |_, headers| drop(headers.remove("date"))),
        spoiled("two dates", 401, |_, headers| twice(headers, "date")),
        spoiled("two digests", 401, |_, headers| twice(headers, "digest")),
        spoiled("another date than was signed", 401, |_, headers| set(headers, "date", &date(-60))),
        spoiled("another digest than was signed", 401, |_, headers| set(headers, "digest", "SHA-256=AAAA")),
        spoiled("a digest that nobody knows beside the right one", 401, |_, headers| {
            let value = format!("{},SHA-256=AAAA", headers["digest"].to_str().expect("text"));
            set(headers, "digest", &value);
        }),
        spoiled("another host than was signed", 401, |_, headers| set(headers, "host", "evil.example")),
        spoiled("this host with another port", 401, |_, headers| set(headers, "host", "delft.localhost:1")),
        spoiled("another host by a proxy's header", 401, |s, headers| {
            set(headers, "x-forwarded-host", &s.town.settings.site.peer.to_string());
            set(headers, "host", "evil.example");
        }),
        spoiled("a plain type", 415, |_, headers| set(headers, "content-type", "text/plain")),
        spoiled("plain JSON", 415, |_, headers| set(headers, "content-type", "application/json")),
        spoiled("linked data of another profile", 415, |_, headers| {
            set(headers, "content-type", "application/ld+json; profile=\"https://evil.example/ns\"");
        }),
        spoiled("a scheme that is half there", 401, |_, headers| {
            set(headers, "signature-input", "sig1=();created=1;keyid=\"x\"");
        }),
        moved("a signature for another path", "/cities/delft/inbox"),
        moved("a signature for the same path with a query", "/inbox?a=b"),
        moved("a signature for the path with a slash", "/inbox/"),
        Case::answered("a signature for another host of the same port", 401, |s| {
            let body = s.reply("<p>Hello</p>").to_string();
            let inbox = s.inbox().replace("delft.", "gouda.");
            let mut headers = s.signed(&s.eve(), &inbox, &body);
            headers.remove("host");
            s.post(headers, body)
        }),
        Case::answered("a signature for another body", 401, |s| {
            let body = s.reply("<p>Hello</p>").to_string();
            let headers = s.signed(&s.eve(), &s.inbox(), &body);
            s.post(headers, body.replace("Hello", "Hullo"))
        }),
        Case::answered("a signature for a body with white space less", 401, |s| {
            let body = s.reply("<p>Hello</p>").to_string();
            let headers = s.signed(&s.eve(), &s.inbox(), &body);
            s.post(headers, format!("{body} "))
        }),
        Case::answered("a signature for a GET", 401, |s| {
            let body = s.reply("<p>Hello</p>").to_string();
            let headers = s.signed(&s.eve(), &s.inbox(), &body);
            truly(s, headers, body, &Signing { method: "get", ..ORDINARY })
        }),
    ]
}

fn moved(name: &str, path: &'static str) -> Case {
    Case::answered(name, 401, move |s| {
        let body = s.reply("<p>Hello</p>").to_string();
        let headers = s.signed(&s.eve(), &s.town.url(path), &body);
        s.post(headers, body)
    })
}

fn thinned() -> Vec<Case> {
    vec![
        covering("a signature over the digest alone", 401, "digest", ""),
        covering("a signature over the date alone", 401, "date", ""),
        covering("a signature without the target", 401, "host date digest", ""),
        covering("a signature without the host", 401, "(request-target) date digest", ""),
        covering("a signature without the digest", 401, "(request-target) host date", ""),
        covering("a signature without a time", 401, "(request-target) host digest", ""),
        covering("a signature over nothing", 401, "", ""),
        covering("a signature over a header twice", 401, "(request-target) host host date digest", ""),
        covering("a signature over a header that is not there", 401, "(request-target) host date digest x-none", ""),
        covering("a signature over itself", 401, "(request-target) host date digest signature", ""),
        covering("a signature over its other place", 401, "(request-target) host date digest authorization", ""),
        covering("a signature over a made-up field", 401, "(request-target) host date digest (evil)", ""),
        covering("a time of creation that is not given", 401, "(request-target) (created) host digest", ""),
        rewritten("a list of headers that was cut", |_, text| text.replace("headers=\"", "headers=\"date\",x=\"")),
        rewritten("a list of headers twice", |_, text| format!("{text},headers=\"date\"")),
        rewritten("no list of headers", |_, text| text.replace("headers=", "x=")),
        rewritten("another signature", |_, text| text.replace("signature=\"", "signature=\"AAAA")),
        rewritten("a signature of no bytes", |_, text| {
            text.split_once(",signature=").map(|(before, _)| format!("{before},signature=\"\"")).expect("a signature")
        }),
        rewritten("a signature of zeros", |_, text| {
            let (before, _) = text.split_once(",signature=").expect("a signature");
            format!("{before},signature=\"{}\"", STANDARD.encode([0; 256]))
        }),
        rewritten("a signature that is not base64", |_, text| text.replace("signature=\"", "signature=\"*")),
        rewritten("a signature without its end", |_, text| text.trim_end_matches('"').to_owned()),
    ]
}

fn out_of_time() -> Vec<Case> {
    vec![
        over("a date of yesterday", |_, headers| set(headers, "date", &date(-13 * 3600))),
        over("a date of tomorrow", |_, headers| set(headers, "date", &date(2 * 3600))),
        over("a date that is none", |_, headers| set(headers, "date", "yesterday")),
        over("a date of the year ten thousand", |_, headers| set(headers, "date", "Sat, 01 Jan 10000 00:00:00 GMT")),
        over("a date before 1970", |_, headers| set(headers, "date", "Sat, 01 Jan 1600 00:00:00 GMT")),
        over("a digest of another kind", |_, headers| set(headers, "digest", "SHA-512=AAAA")),
        over("a digest that is weak", |_, headers| set(headers, "digest", "MD5=AAAA")),
        over("a digest of another body", |_, headers| {
            set(headers, "digest", &format!("SHA-256={}", STANDARD.encode([7; 32])))
        }),
        covering("a creation long ago", 401, "(request-target) (created) host digest", ",created=1000000000"),
        covering(
            "a creation in the far future",
            401,
            "(request-target) (created) host digest",
            ",created=9223372036854775807",
        ),
        covering(
            "a creation beyond any number",
            401,
            "(request-target) (created) host digest",
            ",created=99999999999999999999",
        ),
        covering(
            "a creation before 1970",
            401,
            "(request-target) (created) host digest",
            ",created=-9223372036854775808",
        ),
        covering("a creation that is no number", 401, "(request-target) (created) host digest", ",created=now"),
        covering(
            "a fresh date beside an old creation",
            401,
            "(request-target) (created) host date digest",
            ",created=1000000000",
        ),
        covering("an end in the past", 401, "(request-target) (expires) host date digest", ",expires=1000000000"),
        covering("an end that is no number", 401, "(request-target) (expires) host date digest", ",expires=1e9"),
        covering("an end in the past that is not covered", 401, USUAL, ",expires=1000000000"),
    ]
}

/// HMAC with the public key for a secret, which a careless reader of `algorithm` would take.
fn hmac_with_public_key(scene: &Scene) -> Sent {
    use aws_lc_rs::hmac;
    let body = scene.reply("<p>Hello</p>").to_string();
    let mut headers = scene.signed(&scene.ana(), &scene.inbox(), &body);
    let secret = hmac::Key::new(hmac::HMAC_SHA256, scene.mastodon.key.public_pem().as_bytes());
    let tag = STANDARD.encode(hmac::sign(&secret, b"(request-target): post /inbox").as_ref());
    let list = format!(
        "keyId=\"{}\",algorithm=\"hmac-sha256\",headers=\"{USUAL}\",signature=\"{tag}\"",
        scene.mastodon.key_id()
    );
    set(&mut headers, "signature", &list);
    scene.post(headers, body)
}

fn confused() -> Vec<Case> {
    let mut cases: Vec<Case> = ["none", "hmac-sha256", "rsa-sha1", "rsa-sha512", "ecdsa-sha256", "ed25519", ""]
        .into_iter()
        .map(|algorithm| {
            Case::answered(format!("an algorithm called {algorithm:?}"), 401, move |s| {
                let body = s.reply("<p>Hello</p>").to_string();
                let mut headers = s.signed(&s.eve(), &s.inbox(), &body);
                let text = headers["signature"].to_str().expect("text").replace("rsa-sha256", algorithm);
                set(&mut headers, "signature", &text);
                s.post(headers, body)
            })
        })
        .collect();
    cases.push(Case::answered("a public key as the secret of an HMAC", 401, hmac_with_public_key));
    for key_id in [
        "",
        "main-key",
        "#main-key",
        "javascript:alert(1)",
        "data:x",
        "file:///etc/passwd",
        "acct:ana@m.example",
        "urn:uuid:0",
        "http://",
        "https://user:password@evil.localhost/users/ana#main-key",
    ] {
        cases.push(Case::answered(format!("a key called {key_id:?}"), 401, move |s| {
            let voice = super::scene::Voice { key_id: key_id.to_owned(), ..s.eve() };
            s.say(&voice, &s.reply("<p>Hello</p>"))
        }));
    }
    cases.extend([
        rewritten("a key twice", |s, text| format!("keyId=\"{}\",{text}", s.mastodon.key_id())),
        rewritten("a key twice, in other letters", |s, text| format!("{text},KEYID=\"{}\"", s.mastodon.key_id())),
        rewritten("a key that the actor does not have", |_, text| text.replace("#main-key", "#other-key")),
        rewritten("the actor itself for a key", |_, text| text.replace("#main-key", "")),
        foreign("another's key", |s, text| text.replace(&s.eve.key_id(), &s.mastodon.key_id())),
        foreign("this city's key", |s, text| text.replace(&s.eve.actor(), &s.town.city())),
        Case::answered("a key of the neighbour", 401, |s| {
            let voice = super::scene::Voice { key_id: s.mastodon.key_id(), ..s.mallory.clone() };
            s.say(&voice, &s.activity(&s.ana(), "Delete", json!(s.ana_note["id"])))
        }),
    ]);
    cases
}
