//! HTTP Message Signatures, RFC 9421, with RSA and Ed25519: made and examined; and how servers say that they want them.
//!
//! The text that is signed is left to `components`.

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use http::header::{HeaderMap, HeaderName, HeaderValue};
use sfv::{BareItem, Dictionary, InnerList, ListEntry, Parser};

use super::components::{name_of, signature_base};
use super::{
    CannotSign, Examined, Outgoing, Received, SIGNATURE, SIGNATURE_INPUT, Scheme, SignatureRefused, check_host,
    check_moment, check_not_expired, joined, sha256_base64, single,
};
use crate::domain::address::{self, Peer};
use crate::domain::time::Moment;
use crate::wire::keys::Algorithm;

/// A header in which a server says which signatures it takes (section 5.1).
pub const ACCEPT_SIGNATURE: HeaderName = HeaderName::from_static("accept-signature");
const CONTENT_DIGEST: HeaderName = HeaderName::from_static("content-digest");
/// Of several signatures the first ones are looked at.
const SIGNATURES_MAX: usize = 4;

/// `Content-Digest`, `Signature-Input` and `Signature`, as Mastodon asks for: method, target and body are covered.
pub(super) fn sign(
    outgoing: &Outgoing<'_>,
    key_id: &str,
    algorithm: &str,
    key: impl Fn(&[u8]) -> Vec<u8>,
    now: Moment,
) -> Result<HeaderMap, CannotSign> {
    let peer = Peer::of(outgoing.url).ok_or(CannotSign)?;
    if key_id.contains(['"', '\\']) || !key_id.is_ascii() {
        return Err(CannotSign);
    }
    let mut headers = HeaderMap::new();
    let mut names = vec!["@method", "@target-uri"];
    if let Some(body) = outgoing.body {
        let digest = format!("sha-256=:{}:", sha256_base64(body));
        headers.insert(CONTENT_DIGEST, HeaderValue::try_from(digest).map_err(|_| CannotSign)?);
        names.push("content-digest");
    }
    let names: Vec<String> = names.into_iter().map(|name| format!("\"{name}\"")).collect();
    let created = now.micros() / 1_000_000;
    let input = format!("({});created={created};keyid=\"{key_id}\";alg=\"{algorithm}\"", names.join(" "));
    let covered = match Parser::new(&format!("sig1={input}")).parse::<Dictionary>() {
        Ok(mut parsed) => match parsed.shift_remove("sig1") {
            Some(ListEntry::InnerList(covered)) => covered,
            _ => return Err(CannotSign),
        },
        Err(_) => return Err(CannotSign),
    };
    let target = match outgoing.url.query() {
        Some(query) => format!("{}?{query}", outgoing.url.path()),
        None => outgoing.url.path().to_owned(),
    };
    let request = Received {
        method: outgoing.method,
        scheme: outgoing.url.scheme(),
        path_and_query: &target,
        headers: &headers,
        body: outgoing.body.unwrap_or_default(),
    };
    let base = signature_base(&request, peer.as_str(), &covered).map_err(|_| CannotSign)?;
    let signature = format!("sig1=:{}:", STANDARD.encode(key(base.as_bytes())));
    headers.insert(SIGNATURE_INPUT, HeaderValue::try_from(format!("sig1={input}")).map_err(|_| CannotSign)?);
    headers.insert(SIGNATURE, HeaderValue::try_from(signature).map_err(|_| CannotSign)?);
    Ok(headers)
}

/// Checks everything but the signature itself. Of several signatures the first counts that is fit to be verified.
pub(super) fn examine(received: &Received<'_>, our_peers: &[Peer], now: Moment) -> Result<Examined, SignatureRefused> {
    let authority = check_host(received.headers, our_peers)?;
    let inputs = dictionary(received.headers, &SIGNATURE_INPUT)?;
    let signatures = dictionary(received.headers, &SIGNATURE)?;
    check_digest(received)?;
    let mut refused = SignatureRefused::Missing;
    for (label, input) in inputs.iter().take(SIGNATURES_MAX) {
        let (ListEntry::InnerList(covered), Some(ListEntry::Item(signature))) = (input, signatures.get(label.as_str()))
        else {
            refused = SignatureRefused::MalformedFields;
            continue;
        };
        let BareItem::ByteSequence(signature) = &signature.bare_item else {
            refused = SignatureRefused::MalformedFields;
            continue;
        };
        match examine_one(received, &authority, covered, signature, now) {
            Ok(examined) => return Ok(examined),
            Err(why) => refused = why,
        }
    }
    Err(refused)
}

fn examine_one(
    received: &Received<'_>,
    authority: &Peer,
    covered: &InnerList,
    signature: &[u8],
    now: Moment,
) -> Result<Examined, SignatureRefused> {
    check_coverage(received, covered)?;
    let created = integer(covered, "created")?.ok_or(SignatureRefused::NotCovered("created"))?;
    check_moment(created, now)?;
    if let Some(expires) = integer(covered, "expires")? {
        check_not_expired(expires, now)?;
    }
    let algorithm = match text(covered, "alg")? {
        None => Algorithm::OfTheKey,
        Some("rsa-v1_5-sha256") => Algorithm::RsaSha256,
        Some("rsa-pss-sha512") => Algorithm::RsaPssSha512,
        Some("ed25519") => Algorithm::Ed25519,
        Some(_) => return Err(SignatureRefused::Algorithm),
    };
    let key_id = text(covered, "keyid")?.and_then(address::object_id).ok_or(SignatureRefused::KeyId)?;
    let base = signature_base(received, authority.as_str(), covered)?;
    Ok(Examined { key_id, algorithm, base, signature: signature.to_vec() })
}

fn check_coverage(received: &Received<'_>, covered: &InnerList) -> Result<(), SignatureRefused> {
    // A component with parameters is another one than that without.
    let covers = |wanted: &str| covered.items.iter().any(|it| name_of(it) == Some(wanted) && it.params.is_empty());
    if !covers("@method") {
        return Err(SignatureRefused::NotCovered("@method"));
    }
    if !covers("@target-uri") {
        let has_query = received.path_and_query.contains('?');
        if !(covers("@request-target") || covers("@path") && (covers("@query") || !has_query)) {
            return Err(SignatureRefused::NotCovered("@target-uri"));
        }
        if !(covers("@authority") || covers("host")) {
            return Err(SignatureRefused::NotCovered("@authority"));
        }
    }
    let has_body = !received.body.is_empty() || received.method == Method::POST;
    if has_body && !covers("content-digest") {
        return Err(SignatureRefused::NotCovered("content-digest"));
    }
    Ok(())
}

/// Every hash that is known here must be the body's, and there must be one (RFC 9530).
fn check_digest(received: &Received<'_>) -> Result<(), SignatureRefused> {
    if single(received.headers, &CONTENT_DIGEST, "Content-Digest")?.is_none() {
        return Ok(());
    }
    let mut found = false;
    for (name, entry) in dictionary(received.headers, &CONTENT_DIGEST)? {
        let algorithm = match name.as_str() {
            "sha-256" => &digest::SHA256,
            "sha-512" => &digest::SHA512,
            _ => continue,
        };
        let ListEntry::Item(item) = entry else { return Err(SignatureRefused::MalformedFields) };
        let BareItem::ByteSequence(given) = item.bare_item else { return Err(SignatureRefused::MalformedFields) };
        if given != digest::digest(algorithm, received.body).as_ref() {
            return Err(SignatureRefused::DigestMismatch);
        }
        found = true;
    }
    if found { Ok(()) } else { Err(SignatureRefused::DigestUnknown) }
}

/// A header that is a dictionary (RFC 9651), its lines joined.
fn dictionary(headers: &HeaderMap, name: &HeaderName) -> Result<Dictionary, SignatureRefused> {
    let value = joined(headers, name.as_str())?.ok_or(SignatureRefused::MalformedFields)?;
    Parser::new(&value).parse().map_err(|_| SignatureRefused::MalformedFields)
}

fn integer(covered: &InnerList, name: &str) -> Result<Option<Moment>, SignatureRefused> {
    match covered.params.get(name) {
        None => Ok(None),
        Some(BareItem::Integer(secs)) => Ok(Some(Moment::from_micros(0).plus_secs(i64::from(*secs)))),
        Some(_) => Err(SignatureRefused::TimeUnreadable),
    }
}

fn text<'a>(covered: &'a InnerList, name: &str) -> Result<Option<&'a str>, SignatureRefused> {
    match covered.params.get(name) {
        None => Ok(None),
        Some(BareItem::String(text)) => Ok(Some(text.as_str())),
        Some(_) => Err(SignatureRefused::MalformedFields),
    }
}

/// What our inbox says it takes: Ed25519 costs both sides least. RSA is taken as well, as everybody expects.
pub fn our_accept_signature() -> HeaderValue {
    HeaderValue::from_static("sig1=(\"@method\" \"@target-uri\" \"content-digest\");created;keyid;alg=\"ed25519\"")
}

/// The scheme that another server's `Accept-Signature` asks for.
pub fn accepted_by(headers: &HeaderMap) -> Option<Scheme> {
    let wanted = dictionary(headers, &ACCEPT_SIGNATURE).ok()?;
    let algorithms: Vec<Option<&BareItem>> = wanted
        .iter()
        .filter_map(|(_, entry)| match entry {
            ListEntry::InnerList(covered) => Some(covered.params.get("alg")),
            ListEntry::Item(_) => None,
        })
        .collect();
    let is =
        |item: &&Option<&BareItem>, name: &str| matches!(item, Some(BareItem::String(text)) if text.as_str() == name);
    if algorithms.iter().any(|algorithm| is(&algorithm, "ed25519")) {
        return Some(Scheme::Rfc9421Ed25519);
    }
    let rsa = algorithms.iter().any(|algorithm| algorithm.is_none() || is(&algorithm, "rsa-v1_5-sha256"));
    rsa.then_some(Scheme::Rfc9421)
}
