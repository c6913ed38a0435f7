//! HTTP signatures after draft-cavage-http-signatures-12 with RSA: put on our requests, checked on others'.
//!
//! A signature is accepted only when it covers the method, the target, the host, the time and the body, so that
//! nobody can move it to another request. Whose key verifies it, and whether that actor may do what the body says,
//! is left to the caller.

mod parameters;
mod refused;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use http::header::{DATE, HOST, HeaderMap, HeaderName, HeaderValue};
use http_signature_normalization::{Config, PrepareVerifyError};
use url::Url;

use self::parameters::{CREATED, EXPIRES, Parameters, REQUEST_TARGET};
pub use self::refused::SignatureRefused;
use crate::domain::address::Peer;
use crate::domain::time::Moment;
use crate::wire::keys::{SigningKey, VerifyingKey};

/// The oldest signature that is taken, as in Mastodon.
pub const MAX_AGE_SECS: i64 = 12 * 60 * 60;
/// How far a sender's clock may be ahead of ours, as in Mastodon.
pub const MAX_AHEAD_SECS: i64 = 60 * 60;

/// The library compares with the wall clock and has no other; so wide a window leaves the judgement to us.
const LIBRARY_WINDOW: Duration = Duration::from_secs(1_000 * 366 * 24 * 60 * 60);

const DIGEST: HeaderName = HeaderName::from_static("digest");
const SIGNATURE: HeaderName = HeaderName::from_static("signature");

/// A request of ours, before it is signed.
#[derive(Clone, Copy, Debug)]
pub struct Outgoing<'a> {
    pub method: &'a Method,
    pub url: &'a Url,
    /// None for GET.
    pub body: Option<&'a [u8]>,
}

/// A URL without a host, or a key id that fits in no header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this request cannot be signed: its URL has no host, or the key id is no URL")]
pub struct CannotSign;

/// The headers that make `outgoing` a signed request: `Host` (with a port that is not the default), `Date`,
/// `Digest` where there is a body, and `Signature` over these and the target. All must be sent as they are.
///
/// The time is in `Date`, not in `(created)`, which PeerTube and Pleroma refuse; the algorithm is called
/// `rsa-sha256`, which all know, instead of the library's `hs2019`.
pub fn sign(outgoing: &Outgoing<'_>, key_id: &str, key: &SigningKey, now: Moment) -> Result<HeaderMap, CannotSign> {
    if key_id.contains(['"', ',']) {
        return Err(CannotSign);
    }
    let peer = Peer::of(outgoing.url).ok_or(CannotSign)?;
    let mut covered = BTreeMap::from([
        (HOST.to_string(), peer.to_string()),
        (DATE.to_string(), now.to_datetime().format("%a, %d %b %Y %H:%M:%S GMT").to_string()),
    ]);
    if let Some(body) = outgoing.body {
        covered.insert(DIGEST.to_string(), format!("SHA-256={}", sha256_base64(body)));
    }
    let mut headers = HeaderMap::new();
    for (name, value) in &covered {
        let name = HeaderName::try_from(name).map_err(|_| CannotSign)?;
        headers.insert(name, HeaderValue::try_from(value).map_err(|_| CannotSign)?);
    }

    let target = match outgoing.url.query() {
        Some(query) => format!("{}?{query}", outgoing.url.path()),
        None => outgoing.url.path().to_owned(),
    };
    let unsigned = Config::new()
        .dont_use_created_field()
        .begin_sign(outgoing.method.as_str(), &target, covered)
        .map_err(|_| CannotSign)?;
    let signed = unsigned
        .sign(key_id.to_owned(), |text| Ok::<_, CannotSign>(STANDARD.encode(key.sign(text.as_bytes()))))?
        .signature_header()
        .replacen("\",algorithm=\"hs2019\",", "\",algorithm=\"rsa-sha256\",", 1);
    headers.insert(SIGNATURE, HeaderValue::try_from(signed).map_err(|_| CannotSign)?);
    Ok(headers)
}

/// A request as it reached us.
#[derive(Clone, Copy, Debug)]
pub struct Received<'a> {
    pub method: &'a Method,
    /// As it stood in the request line, the query included.
    pub path_and_query: &'a str,
    pub headers: &'a HeaderMap,
    pub body: &'a [u8],
}

/// A request that is fit to be verified: all about it is right but for the signature itself, which needs the key.
#[derive(Clone, Debug)]
pub struct Examined {
    /// Where the sender says that its key is.
    pub key_id: Url,
    signing_string: String,
    signature: Vec<u8>,
}

impl Examined {
    /// Whether the owner of `key` made the signature. Costs computing: not for an async thread.
    pub fn verify(&self, key: &VerifyingKey) -> Result<(), SignatureRefused> {
        if key.verify(self.signing_string.as_bytes(), &self.signature) {
            Ok(())
        } else {
            Err(SignatureRefused::WrongSignature)
        }
    }
}

/// Checks everything about a signed request that needs no key: what the signature covers, that the host is one of
/// `our_peers`, the time against `now`, the digest against the body.
pub fn examine(received: &Received<'_>, our_peers: &[Peer], now: Moment) -> Result<Examined, SignatureRefused> {
    let parameters = Parameters::read(received.headers)?;
    check_coverage(received, &parameters)?;
    check_host(received.headers, our_peers)?;
    check_time(received.headers, &parameters, now)?;
    check_digest(received)?;
    let signing_string = signing_string(received, &parameters)?;
    Ok(Examined { key_id: parameters.key_id, signing_string, signature: parameters.signature })
}

fn check_coverage(received: &Received<'_>, parameters: &Parameters) -> Result<(), SignatureRefused> {
    let has_body = !received.body.is_empty() || received.method == Method::POST;
    for (name, is_needed) in
        [(REQUEST_TARGET, true), ("host", true), ("date", !parameters.covers(CREATED)), ("digest", has_body)]
    {
        if is_needed && !parameters.covers(name) {
            return Err(SignatureRefused::NotCovered(name));
        }
    }
    Ok(())
}

fn check_host(headers: &HeaderMap, our_peers: &[Peer]) -> Result<(), SignatureRefused> {
    let host = single(headers, &HOST, "Host")?.ok_or_else(|| SignatureRefused::Absent("host".to_owned()))?;
    match host.parse::<Peer>() {
        Ok(peer) if our_peers.contains(&peer) => Ok(()),
        _ => Err(SignatureRefused::Host),
    }
}

fn check_time(headers: &HeaderMap, parameters: &Parameters, now: Moment) -> Result<(), SignatureRefused> {
    let date = single(headers, &DATE, "Date")?;
    if parameters.covers("date") {
        let date = date.ok_or_else(|| SignatureRefused::Absent("date".to_owned()))?;
        check_moment(read_date(date).ok_or(SignatureRefused::TimeUnreadable)?, now)?;
    }
    if parameters.covers(CREATED) {
        let created = parameters.created.as_deref().ok_or_else(|| SignatureRefused::Absent(CREATED.to_owned()))?;
        check_moment(read_seconds(created).ok_or(SignatureRefused::TimeUnreadable)?, now)?;
    }
    // Lemmy lets its signatures expire after seconds, so a peer's slow clock gets the same hour as a fast one.
    if let Some(expires) = &parameters.expires {
        let expires = read_seconds(expires).ok_or(SignatureRefused::TimeUnreadable)?;
        if expires.plus_secs(MAX_AHEAD_SECS) < now {
            return Err(SignatureRefused::TooOld);
        }
    }
    Ok(())
}

fn check_moment(signed_at: Moment, now: Moment) -> Result<(), SignatureRefused> {
    if signed_at > now.plus_secs(MAX_AHEAD_SECS) {
        return Err(SignatureRefused::TooFarAhead);
    }
    if signed_at < now.plus_secs(-MAX_AGE_SECS) {
        return Err(SignatureRefused::TooOld);
    }
    Ok(())
}

fn read_date(text: &str) -> Option<Moment> {
    let since_1970 = httpdate::parse_http_date(text).ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(Moment::from_micros(i64::try_from(since_1970.as_micros()).ok()?))
}

fn read_seconds(text: &str) -> Option<Moment> {
    Some(Moment::from_micros(0).plus_secs(text.parse().ok()?))
}

/// A Digest may name several hashes (RFC 3230); every SHA-256 among them must be the body's.
fn check_digest(received: &Received<'_>) -> Result<(), SignatureRefused> {
    let Some(header) = single(received.headers, &DIGEST, "Digest")? else {
        return Ok(());
    };
    let expected = sha256_base64(received.body);
    let mut found = false;
    for (algorithm, value) in header.split(',').filter_map(|part| part.trim().split_once('=')) {
        if !algorithm.eq_ignore_ascii_case("sha-256") {
            continue;
        }
        if value != expected {
            return Err(SignatureRefused::DigestMismatch);
        }
        found = true;
    }
    if found { Ok(()) } else { Err(SignatureRefused::DigestUnknown) }
}

/// The text that was signed, built by the library from what the signature covers.
fn signing_string(received: &Received<'_>, parameters: &Parameters) -> Result<String, SignatureRefused> {
    let mut covered = BTreeMap::new();
    for name in &parameters.covered {
        let value = match name.as_str() {
            REQUEST_TARGET => continue,
            // Given as plain values, since the library would hold them against the wall clock.
            CREATED => parameters.created.clone(),
            EXPIRES => parameters.expires.clone(),
            header => joined(received.headers, header)?,
        };
        covered.insert(name.clone(), value.ok_or_else(|| SignatureRefused::Absent(name.clone()))?);
    }
    let list = parameters.covered.join(" ");
    covered.insert("signature".to_owned(), format!("keyId=\"-\",headers=\"{list}\",signature=\"-\""));
    let unverified = Config::new()
        .set_expiration(LIBRARY_WINDOW)
        .begin_verify(received.method.as_str(), received.path_and_query, covered)
        .map_err(|error| match error {
            PrepareVerifyError::Required(_) => SignatureRefused::Absent("signature".to_owned()),
            PrepareVerifyError::Parse(_) => SignatureRefused::Malformed,
            PrepareVerifyError::Validate(_) => SignatureRefused::TooOld,
        })?;
    Ok(unverified.signing_string().to_owned())
}

/// The value of a header that must not stand twice: one reader takes the first, another the last.
fn single<'a>(
    headers: &'a HeaderMap,
    name: &HeaderName,
    shown: &'static str,
) -> Result<Option<&'a str>, SignatureRefused> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err(SignatureRefused::Repeated(shown));
    }
    first.map(|value| value.to_str().map(str::trim).map_err(|_| SignatureRefused::Malformed)).transpose()
}

/// All values of a header as the draft joins them (section 2.3).
fn joined(headers: &HeaderMap, name: &str) -> Result<Option<String>, SignatureRefused> {
    let values: Result<Vec<_>, _> =
        headers.get_all(name).iter().map(|value| std::str::from_utf8(value.as_bytes()).map(str::trim)).collect();
    let values = values.map_err(|_| SignatureRefused::Malformed)?;
    Ok((!values.is_empty()).then(|| values.join(", ")))
}

fn sha256_base64(body: &[u8]) -> String {
    STANDARD.encode(digest::digest(&digest::SHA256, body))
}
