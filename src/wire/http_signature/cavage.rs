//! draft-cavage-http-signatures-12, which every server of the field speaks: made and examined.
//!
//! What a header may hold beyond the signature is left to `parameters`.

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use http::header::{DATE, HOST, HeaderMap, HeaderName, HeaderValue};
use http_signature_normalization::{Config, PrepareVerifyError};

use super::parameters::{CREATED, EXPIRES, Parameters, REQUEST_TARGET};
use super::{
    CannotSign, Examined, Outgoing, Received, SIGNATURE, SignatureRefused, check_host, check_moment, check_not_expired,
    joined, read_seconds, sha256_base64, single,
};
use crate::domain::address::Peer;
use crate::domain::time::Moment;
use crate::wire::keys::SigningKey;

/// The library compares with the wall clock and has no other; so wide a window leaves the judgement to us.
const LIBRARY_WINDOW: Duration = Duration::from_secs(1_000 * 366 * 24 * 60 * 60);

const DIGEST: HeaderName = HeaderName::from_static("digest");

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

/// Checks everything but the signature itself.
pub(super) fn examine(received: &Received<'_>, our_peers: &[Peer], now: Moment) -> Result<Examined, SignatureRefused> {
    let parameters = Parameters::read(received.headers)?;
    check_coverage(received, &parameters)?;
    check_host(received.headers, our_peers)?;
    check_time(received.headers, &parameters, now)?;
    check_digest(received)?;
    let base = signing_string(received, &parameters)?;
    Ok(Examined { key_id: parameters.key_id, algorithm: parameters.algorithm, base, signature: parameters.signature })
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
    if let Some(expires) = &parameters.expires {
        check_not_expired(read_seconds(expires).ok_or(SignatureRefused::TimeUnreadable)?, now)?;
    }
    Ok(())
}

fn read_date(text: &str) -> Option<Moment> {
    let since_1970 = httpdate::parse_http_date(text).ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(Moment::from_micros(i64::try_from(since_1970.as_micros()).ok()?))
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
