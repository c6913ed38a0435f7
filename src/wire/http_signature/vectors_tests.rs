//! RFC 9421 held against its own appendix B, and what a signature by it has to cover here.

use aws_lc_rs::hmac;
use http::header::HeaderValue;
use sfv::{Dictionary, ListEntry, Parser};

use super::components::signature_base;
use super::*;
use crate::wire::keys::testing;

/// B.1.2, in SubjectPublicKeyInfo.
const RSA_PSS: &str = "-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2
+QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x28Rw3Ry53mm+
oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHq
gDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd11nqqzi+bJ9cvSKADYdUAAN5W
Utzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4
aOT9v6d+nb4bnNkQVklLQ3fVAvJm+xdDOp9LCNCN48V2pnDOkFV6+U9nV5oyc6XI
2wIDAQAB
-----END PUBLIC KEY-----";
/// B.1.4.
const ED25519: &str = "-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=
-----END PUBLIC KEY-----";
/// B.1.5.
const SHARED_SECRET: &str = "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==";

const B21: (&str, &str) = (
    r#"();created=1618884473;keyid="test-key-rsa-pss";nonce="b3k2pp5k7z-50gnwp.yemd""#,
    "d2pmTvmbncD3xQm8E9ZV2828BjQWGgiwAaw5bAkgibUopemLJcWDy/lkbbHAve4cRAtx31Iq786U7it++wgGxbtRxf8Udx7zFZsckzXaJMkA7ChG\
     52eSkFxykJeNqsrWH5S+oxNFlD4dzVuwe8DhTSja8xxbR/Z2cOGdCbzR72rgFWhzx2VjBqJzsPLMIQKhO4DGezXehhWwE56YCE+O6c0mKZsfxVro\
     gUvA4HELjVKWmAvtl6UnCh8jYzuVG5WSb/QEVPnP5TmcAnLH1g+s++v6d4s8m0gCw1fV5/SITLq9mhho8K3+7EPYTU8IU1bLhdxO5Nyt8C8ssinQ\
     98Xw9Q==",
);
const B22: (&str, &str) = (
    r#"("@authority" "content-digest" "@query-param";name="Pet");created=1618884473;keyid="test-key-rsa-pss";tag="header-example""#,
    "LjbtqUbfmvjj5C5kr1Ugj4PmLYvx9wVjZvD9GsTT4F7GrcQEdJzgI9qHxICagShLRiLMlAJjtq6N4CDfKtjvuJyE5qH7KT8UCMkSowOB4+ECxCmT\
     8rtAmj/0PIXxi0A0nxKyB09RNrCQibbUjsLS/2YyFYXEu4TRJQzRw1rLEuEfY17SARYhpTlaqwZVtR8NV7+4UKkjqpcAoFqWFQh62s7Cl+H2fjBS\
     pqfZUJcsIk4N6wiKYd4je2U/lankenQ99PZfB4jY3I5rSV2DSBVkSFsURIjYErOs0tFTQosMTAoxk//0RoKUqiYY8Bh0aaUEb0rQl3/XaVe4bXTu\
     gEjHSw==",
);
const B23: (&str, &str) = (
    r#"("date" "@method" "@path" "@query" "@authority" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-rsa-pss""#,
    "bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6fb0Kh1rIRASVxFkeGt683+qRpRRU5p2voTp768ZrCUb38K0fU\
     xN0O0iC59DzYx8DFll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZzNBXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA\
     1ipwvKvfrs65ldmlu9bpG6A9BmzhuzF8Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAFL2FUo5fTIztsDZKE\
     gM4cUA==",
);
const B25: (&str, &str) = (
    r#"("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret""#,
    "pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=",
);
const B26: (&str, &str) = (
    r#"("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519""#,
    "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==",
);

fn headers(list: &[(&'static str, String)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in list {
        headers.append(*name, HeaderValue::from_str(value).unwrap());
    }
    headers
}

/// The request of appendix B.2.
fn test_request() -> HeaderMap {
    let digest = "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";
    headers(&[
        ("host", "example.com".to_owned()),
        ("date", "Tue, 20 Apr 2021 02:07:55 GMT".to_owned()),
        ("content-type", "application/json".to_owned()),
        ("content-digest", digest.to_owned()),
        ("content-length", "18".to_owned()),
    ])
}

fn base_of(input: &str) -> String {
    let headers = test_request();
    let request = Received {
        method: &Method::POST,
        scheme: "https",
        path_and_query: "/foo?param=Value&Pet=dog",
        headers: &headers,
        body: br#"{"hello": "world"}"#,
    };
    let parsed = Parser::new(&format!("sig={input}")).parse::<Dictionary>().unwrap();
    let ListEntry::InnerList(covered) = &parsed["sig"] else { panic!("{input}") };
    signature_base(&request, "example.com", covered).unwrap()
}

#[test]
fn the_vectors_of_appendix_b_verify() {
    let (rsa, ed25519) = (VerifyingKey::read(RSA_PSS).unwrap(), VerifyingKey::read(ED25519).unwrap());
    for (key, algorithm, (input, signature)) in [
        (&rsa, Algorithm::RsaPssSha512, B21),
        (&rsa, Algorithm::RsaPssSha512, B22),
        (&rsa, Algorithm::RsaPssSha512, B23),
        (&ed25519, Algorithm::Ed25519, B26),
    ] {
        let signature = STANDARD.decode(signature).unwrap();
        let base = base_of(input);
        assert!(key.verify(algorithm, base.as_bytes(), &signature), "{input}\n{base}");
        assert!(!key.verify(algorithm, format!("{base} ").as_bytes(), &signature), "{input}");
    }
    // Shared secrets are not for strangers; the text that is signed is still right. B.2.4 signs an answer.
    let secret = hmac::Key::new(hmac::HMAC_SHA256, &STANDARD.decode(SHARED_SECRET).unwrap());
    hmac::verify(&secret, base_of(B25.0).as_bytes(), &STANDARD.decode(B25.1).unwrap()).unwrap();
}

#[test]
fn the_vectors_cover_too_little_for_an_inbox() {
    let us = ["example.com".parse().unwrap()];
    let then = Moment::parse("2021-04-20T02:07:55Z").unwrap();
    for (input, signature) in [B21, B22, B25, B26] {
        let mut headers = test_request();
        headers.insert("signature-input", HeaderValue::from_str(&format!("sig={input}")).unwrap());
        headers.insert("signature", HeaderValue::from_str(&format!("sig=:{signature}:")).unwrap());
        let request = Received {
            method: &Method::POST,
            scheme: "https",
            path_and_query: "/foo?param=Value&Pet=dog",
            headers: &headers,
            body: br#"{"hello": "world"}"#,
        };
        assert!(matches!(examine(&request, &us, then), Err(SignatureRefused::NotCovered(_))), "{input}");
    }
}

const BODY: &[u8] = br#"{"type":"Follow"}"#;

fn now() -> Moment {
    Moment::parse("2026-11-21T12:00:00Z").unwrap()
}

fn created(secs: i64) -> i64 {
    now().plus_secs(secs).micros() / 1_000_000
}

fn us() -> [Peer; 1] {
    ["amsterdam.example".parse().unwrap()]
}

/// A request of ours to Amsterdam, signed.
fn signed(scheme: Scheme) -> HeaderMap {
    let url = Url::parse("https://amsterdam.example/inbox?shared=1").unwrap();
    let outgoing = Outgoing { method: &Method::POST, url: &url, body: Some(BODY) };
    let keys = testing::keys("https://delft.example/actor");
    let mut headers = sign_with(&outgoing, scheme, &keys, now()).unwrap();
    headers.insert(HOST, HeaderValue::from_static("amsterdam.example"));
    headers
}

fn examined(method: &Method, target: &str, headers: &HeaderMap, body: &[u8]) -> Result<Examined, SignatureRefused> {
    let request = Received { method, scheme: "https", path_and_query: target, headers, body };
    examine(&request, &us(), now())
}

#[test]
fn what_we_sign_by_either_scheme_we_take() {
    let keys = testing::keys("https://delft.example/actor");
    let rsa = VerifyingKey::read(&keys.rsa.public_pem()).unwrap();
    let ed25519 = VerifyingKey::read(&keys.ed25519.public_multibase()).unwrap();
    for (scheme, key, other, id) in [
        (Scheme::Cavage, &rsa, &ed25519, "https://delft.example/actor#main-key"),
        (Scheme::Rfc9421, &rsa, &ed25519, "https://delft.example/actor#main-key"),
        (Scheme::Rfc9421Ed25519, &ed25519, &rsa, "https://delft.example/actor#ed25519-key"),
    ] {
        let examined = examined(&Method::POST, "/inbox?shared=1", &signed(scheme), BODY).unwrap();
        assert_eq!(examined.key_id.as_str(), id);
        assert_eq!(examined.verify(key), Ok(()), "{scheme}");
        assert_eq!(examined.verify(other), Err(SignatureRefused::WrongSignature), "{scheme}");
    }
}

#[test]
fn a_signature_holds_for_one_request_alone() {
    let key = VerifyingKey::read(&testing::keys("x").ed25519.public_multibase()).unwrap();
    let headers = signed(Scheme::Rfc9421Ed25519);
    let verified = |method: &Method, target: &str| {
        examined(method, target, &headers, BODY).and_then(|examined| examined.verify(&key))
    };
    assert_eq!(verified(&Method::POST, "/inbox?shared=1"), Ok(()));
    for (method, target) in [
        (&Method::POST, "/inbox"),
        (&Method::POST, "/inbox?shared=2"),
        (&Method::POST, "/cities/delft/inbox?shared=1"),
        (&Method::PUT, "/inbox?shared=1"),
    ] {
        assert_eq!(verified(method, target), Err(SignatureRefused::WrongSignature), "{method} {target}");
    }
    let other_body = examined(&Method::POST, "/inbox?shared=1", &headers, b"{}");
    assert_eq!(other_body.err(), Some(SignatureRefused::DigestMismatch));
    let mut other_host = headers.clone();
    other_host.insert(HOST, HeaderValue::from_static("evil.example"));
    assert_eq!(examined(&Method::POST, "/inbox?shared=1", &other_host, BODY).err(), Some(SignatureRefused::Host));
}

/// A request with a `Signature-Input` of our choice; the signature itself is not looked at by `examine`.
fn with_input(input: &str) -> Result<Examined, SignatureRefused> {
    let digest = format!("sha-256=:{}:", sha256_base64(BODY));
    let headers = headers(&[
        ("host", "amsterdam.example".to_owned()),
        ("content-digest", digest),
        ("signature-input", input.to_owned()),
        ("signature", "sig1=:AAAA:, sig2=:AAAA:".to_owned()),
    ]);
    examined(&Method::POST, "/inbox?shared=1", &headers, BODY)
}

#[test]
fn only_what_covers_everything_in_time_is_examined_with_success() {
    let key = r#"keyid="https://delft.example/actor#main-key""#;
    let input = |components: &str, rest: &str| with_input(&format!("sig1=({components});{rest}")).err();
    let in_time = format!("created={};{key}", created(-2));
    for components in [
        r#""@method" "@target-uri" "content-digest""#,
        r#""@method" "@authority" "@request-target" "content-digest""#,
        r#""@method" "@authority" "@path" "@query" "content-digest""#,
        r#""@method" "host" "@path" "@query" "content-digest" "@scheme""#,
    ] {
        assert_eq!(input(components, &in_time), None, "{components}");
    }
    let good = r#""@method" "@target-uri" "content-digest""#;
    use SignatureRefused as No;
    let cases = [
        ("no method", r#""@target-uri" "content-digest""#, in_time.clone(), No::NotCovered("@method")),
        ("no target", r#""@method" "@authority" "content-digest""#, in_time.clone(), No::NotCovered("@target-uri")),
        (
            "no query",
            r#""@method" "@authority" "@path" "content-digest""#,
            in_time.clone(),
            No::NotCovered("@target-uri"),
        ),
        ("no host", r#""@method" "@request-target" "content-digest""#, in_time.clone(), No::NotCovered("@authority")),
        ("no digest", r#""@method" "@target-uri""#, in_time.clone(), No::NotCovered("content-digest")),
        ("no time", good, key.to_owned(), No::NotCovered("created")),
        ("too old", good, format!("created={};{key}", created(-12 * 3600 - 1)), No::TooOld),
        ("too early", good, format!("created={};{key}", created(3601)), No::TooFarAhead),
        ("the year 31 million", good, format!("created=999999999999999;{key}"), No::TooFarAhead),
        ("expired", good, format!("created={};expires={};{key}", created(-9000), created(-4000)), No::TooOld),
        ("a text as time", good, format!("created=\"{}\";{key}", created(0)), No::TimeUnreadable),
        ("no key", good, format!("created={}", created(0)), No::KeyId),
        ("a key without address", good, format!("created={};keyid=\"main\"", created(0)), No::KeyId),
        ("shared secrets", good, format!("{in_time};alg=\"hmac-sha256\""), No::Algorithm),
        (
            "the same twice",
            r#""@method" "@method" "@target-uri" "content-digest""#,
            in_time.clone(),
            No::MalformedFields,
        ),
        (
            "a header that is absent",
            r#""@method" "@target-uri" "content-digest" "date""#,
            in_time.clone(),
            No::Absent("date".into()),
        ),
        ("upper case", r#""@method" "@target-uri" "content-digest" "Host""#, in_time.clone(), No::MalformedFields),
        (
            "the status",
            r#""@method" "@target-uri" "content-digest" "@status""#,
            in_time.clone(),
            No::UnknownComponent("\"@status\"".into()),
        ),
        (
            "a key of a header",
            r#""@method" "@target-uri" "content-digest";key="sha-256""#,
            in_time.clone(),
            No::NotCovered("content-digest"),
        ),
    ];
    for (what, components, rest, refused) in cases {
        assert_eq!(input(components, &rest), Some(refused), "{what}");
    }
    assert_eq!(with_input("").err(), Some(No::Missing));
    for broken in ["sig1", "sig1=1", "sig1=(", "other=()"] {
        assert_eq!(with_input(broken).err(), Some(No::MalformedFields), "{broken}");
    }
}

#[test]
fn of_several_signatures_the_one_that_is_fit_counts() {
    let key = r#"keyid="https://delft.example/actor#main-key""#;
    let fit = format!(r#"sig2=("@method" "@target-uri" "content-digest");created={};{key}"#, created(0));
    assert!(with_input(&format!("sig1=(\"date\");{key}, {fit}")).is_ok());
}

#[test]
fn every_digest_that_we_know_must_be_right() {
    let input = format!(
        r#"sig1=("@method" "@target-uri" "content-digest");created={};keyid="https://delft.example/a#k""#,
        created(0)
    );
    let with = |digest: &str| {
        let headers = headers(&[
            ("host", "amsterdam.example".to_owned()),
            ("content-digest", digest.to_owned()),
            ("signature-input", input.clone()),
            ("signature", "sig1=:AAAA:".to_owned()),
        ]);
        examined(&Method::POST, "/inbox?shared=1", &headers, BODY).err()
    };
    let right = format!("sha-256=:{}:", sha256_base64(BODY));
    let wrong = format!("sha-256=:{}:", sha256_base64(b"{}"));
    assert_eq!(with(&right), None);
    assert_eq!(with(&format!("md5=:AAAA:, {right}")), None);
    assert_eq!(with(&wrong), Some(SignatureRefused::DigestMismatch));
    assert_eq!(with(&format!("{right}, sha-512=:AAAA:")), Some(SignatureRefused::DigestMismatch));
    assert_eq!(with("md5=:AAAA:"), Some(SignatureRefused::DigestUnknown));
    assert_eq!(with("sha-256=abc"), Some(SignatureRefused::MalformedFields));
}

#[test]
fn what_a_server_asks_for_is_understood() {
    let asked = |value: &str| accepted_by(&headers(&[("accept-signature", value.to_owned())]));
    assert_eq!(accepted_by(&HeaderMap::new()), None);
    assert_eq!(asked(r#"sig1=("@method" "@target-uri");created;keyid"#), Some(Scheme::Rfc9421));
    assert_eq!(asked(r#"sig1=("@method");alg="rsa-v1_5-sha256""#), Some(Scheme::Rfc9421));
    assert_eq!(asked(r#"sig1=("@method");alg="ecdsa-p256-sha256""#), None);
    assert_eq!(asked("nonsense(("), None);
    assert_eq!(asked(our_accept_signature().to_str().unwrap()), Some(Scheme::Rfc9421Ed25519));
}
