//! What a signature must cover, and each way in which one may fail.

use std::sync::LazyLock;

use http::header::HeaderValue;

use super::*;
use crate::wire::keys::SigningKey;

const BODY: &[u8] = br#"{"type":"Follow"}"#;
const KEY_ID: &str = "https://delft.example/actor#main-key";

static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate().unwrap());
static PUBLIC: LazyLock<VerifyingKey> = LazyLock::new(|| VerifyingKey::from_pem(&KEY.public_pem()).unwrap());

fn now() -> Moment {
    Moment::parse("2026-11-21T12:00:00Z").unwrap()
}

fn us() -> [Peer; 1] {
    ["amsterdam.example".parse().unwrap()]
}

/// A request written out by hand, so that what we read does not depend on what we write.
#[derive(Clone)]
struct Letter {
    method: Method,
    target: String,
    body: Vec<u8>,
    headers: Vec<(&'static str, String)>,
    covered: String,
    /// What stands before `headers=` in the Signature header.
    parameters: String,
    separator: &'static str,
}

impl Letter {
    fn post() -> Self {
        Self {
            method: Method::POST,
            target: "/inbox?shared=1".to_owned(),
            body: BODY.to_vec(),
            headers: vec![
                ("host", "amsterdam.example".to_owned()),
                ("date", "Sat, 21 Nov 2026 11:59:58 GMT".to_owned()),
                ("digest", format!("SHA-256={}", sha256_base64(BODY))),
                ("content-type", "application/activity+json".to_owned()),
            ],
            covered: "(request-target) host date digest content-type".to_owned(),
            parameters: format!("keyId=\"{KEY_ID}\",algorithm=\"rsa-sha256\""),
            separator: ",",
        }
    }

    fn get() -> Self {
        let mut letter = Self::post();
        letter.method = Method::GET;
        letter.body.clear();
        letter.headers.retain(|(name, _)| matches!(*name, "host" | "date"));
        letter.covering("(request-target) host date")
    }

    fn covering(mut self, covered: &str) -> Self {
        self.covered = covered.to_owned();
        self
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.retain(|(n, _)| *n != name);
        self.headers.push((name, value.to_owned()));
        self
    }

    fn and(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(n, _)| *n != name);
        self
    }

    fn saying(mut self, parameters: &str) -> Self {
        self.parameters = parameters.to_owned();
        self
    }

    /// The text of draft-cavage-12 section 2.3, built without the library.
    fn signing_string(&self) -> String {
        let line = |name: &str| {
            let value = match name {
                "(request-target)" => format!("{} {}", self.method.as_str().to_lowercase(), self.target),
                "(created)" | "(expires)" => {
                    let key = format!("{}=", name.trim_matches(['(', ')']));
                    let (_, rest) = self.parameters.split_once(&key).unwrap();
                    rest.split(',').next().unwrap().trim_matches('"').to_owned()
                }
                _ => {
                    let values = self.headers.iter().filter(|(n, _)| *n == name).map(|(_, value)| value.as_str());
                    values.collect::<Vec<_>>().join(", ")
                }
            };
            format!("{name}: {value}")
        };
        self.covered.split(' ').map(line).collect::<Vec<_>>().join("\n")
    }

    fn signature_header(&self) -> String {
        let signature = STANDARD.encode(KEY.sign(self.signing_string().as_bytes()));
        let s = self.separator;
        format!("{}{s}headers=\"{}\"{s}signature=\"{signature}\"", self.parameters, self.covered)
    }

    fn sealed(self) -> Sealed {
        let signature = self.signature_header();
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            headers.append(*name, HeaderValue::from_str(value).unwrap());
        }
        headers.insert("signature", HeaderValue::from_str(&signature).unwrap());
        Sealed { method: self.method, target: self.target, body: self.body, headers }
    }

    fn judged(self) -> Result<Url, SignatureRefused> {
        self.sealed().judged()
    }
}

struct Sealed {
    method: Method,
    target: String,
    body: Vec<u8>,
    headers: HeaderMap,
}

impl Sealed {
    fn judged(&self) -> Result<Url, SignatureRefused> {
        let received = Received {
            method: &self.method,
            scheme: "https",
            path_and_query: &self.target,
            headers: &self.headers,
            body: &self.body,
        };
        let examined = examine(&received, &us(), now())?;
        examined.verify(&PUBLIC)?;
        Ok(examined.key_id)
    }
}

#[test]
fn what_we_sign_we_accept() {
    let url = Url::parse("https://amsterdam.example/inbox?shared=1&x=%20y").unwrap();
    for (method, body) in [(Method::POST, Some(BODY)), (Method::GET, None)] {
        let headers = sign(&Outgoing { method: &method, url: &url, body }, KEY_ID, &KEY, now()).unwrap();
        assert_eq!(headers["host"], "amsterdam.example");
        assert_eq!(headers["date"], "Sat, 21 Nov 2026 12:00:00 GMT");
        assert_eq!(headers.contains_key("digest"), body.is_some());
        let signature = headers["signature"].to_str().unwrap();
        assert!(signature.contains("algorithm=\"rsa-sha256\""), "{signature}");
        let sealed = Sealed {
            method,
            target: "/inbox?shared=1&x=%20y".to_owned(),
            body: body.unwrap_or_default().to_vec(),
            headers,
        };
        assert_eq!(sealed.judged().map(|url| url.to_string()), Ok(KEY_ID.to_owned()));
    }
}

#[test]
fn the_host_that_we_sign_has_its_port_where_that_is_not_the_default() {
    for (url, host) in [
        ("http://delft.localhost:4001/inbox", "delft.localhost:4001"),
        ("https://Delft.example:443/inbox", "delft.example"),
    ] {
        let url = Url::parse(url).unwrap();
        let outgoing = Outgoing { method: &Method::GET, url: &url, body: None };
        assert_eq!(sign(&outgoing, KEY_ID, &KEY, now()).unwrap()["host"], host);
    }
}

#[test]
fn a_key_id_that_would_break_the_header_is_not_signed_with() {
    let url = Url::parse("https://delft.example/").unwrap();
    let outgoing = Outgoing { method: &Method::GET, url: &url, body: None };
    for key_id in ["https://a.example/\",x=\"", "https://a.example/\n"] {
        assert_eq!(sign(&outgoing, key_id, &KEY, now()), Err(CannotSign));
    }
}

/// The shapes that each server's source builds, in its order and its spelling.
#[test]
fn the_requests_of_other_servers_are_read() {
    let created = now().micros() / 1_000_000 - 5;
    let mut spaced = Letter::post();
    spaced.separator = ", ";
    for (server, letter) in [
        ("Mastodon 4.3, POST", Letter::post()),
        ("Mastodon 4.3, signed fetch", Letter::get().covering("(request-target) host date")),
        (
            "GoToSocial 0.20, POST",
            Letter::post()
                .saying("keyId=\"https://gts.example/users/anna/main-key\",algorithm=\"hs2019\"")
                .covering("(request-target) host date digest content-type"),
        ),
        (
            "GoToSocial 0.20, fetch",
            Letter::get().saying("keyId=\"https://gts.example/users/anna/main-key\",algorithm=\"hs2019\""),
        ),
        (
            "Lemmy 0.19, POST",
            Letter::post()
                .saying(&format!(
                    "keyId=\"https://lemmy.example/u/anna#main-key\",algorithm=\"hs2019\",created=\"{created}\",expires=\"{}\"",
                    created + 10
                ))
                .covering("(request-target) (created) (expires) content-type date digest host"),
        ),
        (
            "Misskey, POST",
            Letter::post()
                .saying("keyId=\"https://misskey.example/users/9xyz#main-key\",algorithm=\"rsa-sha256\"")
                .covering("(request-target) date host digest"),
        ),
        (
            "Pleroma, POST",
            Letter::post()
                .with("content-length", "17")
                .saying("keyId=\"https://pleroma.example/users/anna#main-key\",algorithm=\"rsa-sha256\"")
                .covering("(request-target) content-length date digest host"),
        ),
        (
            "WordPress, POST",
            Letter::post().saying("keyId=\"https://wp.example/?author=0#main-key\",algorithm=\"rsa-sha256\""),
        ),
        ("without an algorithm", Letter::post().saying(&format!("keyId=\"{KEY_ID}\""))),
        (
            "created alone, without quotes",
            Letter::get()
                .without("date")
                .saying(&format!("keyId=\"{KEY_ID}\",algorithm=\"hs2019\",created={created}"))
                .covering("(request-target) host (created)"),
        ),
        ("with spaces between the parameters", spaced),
        ("a key id with a comma", Letter::post().saying("keyId=\"https://delft.example/a,b\",algorithm=\"hs2019\"")),
        ("a host in capitals with its port", Letter::post().with("host", "Amsterdam.example:443")),
        (
            "further hashes beside ours",
            Letter::post().with("digest", &format!("SHA-512=abc, sha-256={}", sha256_base64(BODY))),
        ),
        ("a header that stands twice", Letter::post().and("content-type", "charset=utf-8")),
    ] {
        let judged = letter.judged();
        assert!(judged.is_ok(), "{server}: {judged:?}");
    }
}

#[test]
fn a_signature_in_the_authorization_header_is_read() {
    let letter = Letter::post();
    let value = format!("Signature {}", letter.signature_header());
    let mut sealed = letter.sealed();
    sealed.headers.append("authorization", value.parse().unwrap());
    assert_eq!(sealed.judged(), Err(SignatureRefused::Repeated("Signature")));
    sealed.headers.remove("signature");
    assert!(sealed.judged().is_ok());
    // Any other Authorization says nothing about signatures.
    let mut sealed = Letter::post().sealed();
    sealed.headers.append("authorization", "Bearer abc".parse().unwrap());
    assert!(sealed.judged().is_ok());
}

#[test]
fn a_signature_that_leaves_something_open_is_refused() {
    use SignatureRefused::*;
    let made = |secs: i64| now().micros() / 1_000_000 + secs;
    let created = |secs: i64| {
        Letter::get()
            .saying(&format!("keyId=\"{KEY_ID}\",algorithm=\"hs2019\",created={}", made(secs)))
            .covering("(request-target) host (created)")
    };
    let saying = |parameters: &str| Letter::post().saying(parameters);
    for (what, letter, why) in [
        ("no target", Letter::post().covering("host date digest"), NotCovered("(request-target)")),
        ("no host", Letter::post().covering("(request-target) date digest"), NotCovered("host")),
        ("no date", Letter::post().covering("(request-target) host digest"), NotCovered("date")),
        ("no digest", Letter::post().covering("(request-target) host date"), NotCovered("digest")),
        ("digest alone", Letter::post().covering("digest"), NotCovered("(request-target)")),
        ("a fetch without date", Letter::get().covering("(request-target) host"), NotCovered("date")),
        ("a header twice in the list", Letter::get().covering("(request-target) host date host"), Malformed),
        (
            "a list that points into another header",
            Letter::get().with("authorization", "x").covering("(request-target) host date authorization"),
            Malformed,
        ),
        ("no such header", Letter::get().covering("(request-target) host date via"), Absent("via".to_owned())),
        (
            "no such created",
            Letter::get()
                .covering("(request-target) host date (created)")
                .saying(&format!("keyId=\"{KEY_ID}\",x-created=1")),
            Absent("(created)".to_owned()),
        ),
        ("another host", Letter::post().with("host", "delft.example"), Host),
        ("another port", Letter::post().with("host", "amsterdam.example:8080"), Host),
        ("no host at all", Letter::post().without("host"), Absent("host".to_owned())),
        ("two hosts", Letter::post().and("host", "amsterdam.example"), Repeated("Host")),
        ("two dates", Letter::post().and("date", "Sat, 21 Nov 2026 11:59:58 GMT"), Repeated("Date")),
        ("two digests", Letter::post().and("digest", "SHA-256=x"), Repeated("Digest")),
        ("an old date", Letter::post().with("date", "Fri, 20 Nov 2026 23:59:59 GMT"), TooOld),
        ("a date in 2090", Letter::post().with("date", "Tue, 21 Nov 2090 12:00:00 GMT"), TooFarAhead),
        (
            "a date in the last year that there is",
            Letter::post().with("date", "Fri, 31 Dec 9999 23:59:59 GMT"),
            TooFarAhead,
        ),
        ("no date that can be read", Letter::post().with("date", "yesterday"), TimeUnreadable),
        ("created long ago", created(-MAX_AGE_SECS - 1), TooOld),
        ("created far ahead", created(MAX_AHEAD_SECS + 1), TooFarAhead),
        ("created past all time", created(i64::MAX - made(0)), TooFarAhead),
        (
            "created in words",
            saying(&format!("keyId=\"{KEY_ID}\",created=now")).covering("(request-target) host (created) digest"),
            TimeUnreadable,
        ),
        ("expired", saying(&format!("keyId=\"{KEY_ID}\",expires={}", made(-MAX_AHEAD_SECS - 1))), TooOld),
        ("no digest header", Letter::post().without("digest"), Absent("digest".to_owned())),
        ("a digest of another kind", Letter::post().with("digest", "SHA-512=abc"), DigestUnknown),
        (
            "a digest of another body",
            Letter::post().with("digest", &format!("SHA-256={}", sha256_base64(b"{}"))),
            DigestMismatch,
        ),
        (
            "one digest right, one wrong",
            Letter::post().with("digest", &format!("SHA-256={},SHA-256=x", sha256_base64(BODY))),
            DigestMismatch,
        ),
        ("hmac", saying(&format!("keyId=\"{KEY_ID}\",algorithm=\"hmac-sha256\"")), Algorithm),
        ("rsa-sha1", saying(&format!("keyId=\"{KEY_ID}\",algorithm=\"rsa-sha1\"")), Algorithm),
        ("a key id that is no URL", saying("keyId=\"main-key\""), KeyId),
        ("a key id that is a file", saying("keyId=\"file:///etc/passwd\""), KeyId),
        ("a parameter twice", saying(&format!("keyId=\"{KEY_ID}\",keyId=\"https://evil.example/\"")), Malformed),
        ("no key id", saying("algorithm=\"rsa-sha256\""), Malformed),
    ] {
        assert_eq!(letter.judged(), Err(why), "{what}");
    }
}

#[test]
fn the_edges_of_the_time_window_are_inside() {
    for date in ["Sat, 21 Nov 2026 00:00:00 GMT", "Sat, 21 Nov 2026 13:00:00 GMT"] {
        assert!(Letter::post().with("date", date).judged().is_ok(), "{date}");
    }
}

#[test]
fn a_request_that_was_changed_on_its_way_is_refused() {
    let letter = Letter::post();
    type Change = fn(&mut Sealed);
    let changes: [(&str, Change, SignatureRefused); 7] = [
        ("method", |s| s.method = Method::PUT, SignatureRefused::WrongSignature),
        ("path", |s| s.target = "/outbox?shared=1".to_owned(), SignatureRefused::WrongSignature),
        ("query", |s| s.target = "/inbox".to_owned(), SignatureRefused::WrongSignature),
        ("body", |s| s.body = b"{}".to_vec(), SignatureRefused::DigestMismatch),
        (
            "body and digest",
            |s| {
                s.body = b"{}".to_vec();
                s.headers.insert("digest", format!("SHA-256={}", sha256_base64(b"{}")).parse().unwrap());
            },
            SignatureRefused::WrongSignature,
        ),
        (
            "date",
            |s| {
                s.headers.insert("date", "Sat, 21 Nov 2026 12:00:00 GMT".parse().unwrap());
            },
            SignatureRefused::WrongSignature,
        ),
        (
            "a covered header",
            |s| {
                s.headers.insert("content-type", "text/html".parse().unwrap());
            },
            SignatureRefused::WrongSignature,
        ),
    ];
    for (what, change, why) in changes {
        let mut sealed = letter.clone().sealed();
        change(&mut sealed);
        assert_eq!(sealed.judged(), Err(why), "{what}");
    }
}

#[test]
fn what_is_no_draft_cavage_signature_is_told_apart() {
    let judged = |value: &str, input: Option<&str>| {
        let mut sealed = Letter::post().sealed();
        sealed.headers.remove("signature");
        if !value.is_empty() {
            sealed.headers.insert("signature", value.parse().unwrap());
        }
        if let Some(input) = input {
            sealed.headers.insert("signature-input", input.parse().unwrap());
        }
        sealed.judged().unwrap_err()
    };
    let input = "sig1=(\"@method\" \"@target-uri\");created=1;keyid=\"https://delft.example/actor#main-key\"";
    assert_eq!(judged("", None), SignatureRefused::Missing);
    assert_eq!(judged("sig1=:YWJj:", Some(input)), SignatureRefused::NotCovered("content-digest"));
    assert_eq!(judged("sig1=:YWJj:", None), SignatureRefused::UnknownScheme);
    for broken in
        ["abc", "keyId=\"https://a.example/", "keyId=\"https://a.example/\" x", "headers=\"date\",signature=\"YWJj\""]
    {
        assert_eq!(judged(broken, None), SignatureRefused::Malformed, "{broken}");
    }
    let no_base64 = format!("keyId=\"{KEY_ID}\",headers=\"(request-target) host date digest\",signature=\"???\"");
    assert_eq!(judged(&no_base64, None), SignatureRefused::Malformed);
    let bare = format!("keyId=\"{KEY_ID}\",signature=\"YWJj\"");
    assert_eq!(judged(&bare, None), SignatureRefused::NotCovered("(request-target)"));
}

proptest::proptest! {
    #[test]
    fn no_signature_header_breaks_the_reader(value in "[ -~]{0,200}", list in "[ -~]{0,60}", time in proptest::prelude::any::<i64>()) {
        for value in [value.clone(), format!("keyId=\"{KEY_ID}\",created={time},expires={time},headers=\"{list}\",signature=\"YWJj\"")] {
            let mut sealed = Letter::post().sealed();
            sealed.headers.insert("signature", value.parse().unwrap());
            assert!(sealed.judged().is_err());
        }
    }
}
