//! HTTP signatures: put on our requests, checked on others'. Both schemes of the field: draft-cavage-12 and RFC 9421.
//!
//! A signature is accepted only when it covers the method, the target, the host, the time and the body, so that
//! nobody can move it to another request. Whose key verifies it, and whether that actor may do what the body says,
//! is left to the caller.

#[cfg(test)]
mod captured_tests;
mod cavage;
mod components;
mod parameters;
mod refused;
mod rfc9421;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors_tests;

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use http::header::{HOST, HeaderMap, HeaderName};
use url::Url;

pub use self::cavage::sign;
pub use self::refused::SignatureRefused;
pub use self::rfc9421::{ACCEPT_SIGNATURE, accepted_by, our_accept_signature};
use crate::domain::address::Peer;
use crate::domain::time::Moment;
use crate::wire::keys::{ActorKeys, Algorithm, VerifyingKey};

/// The oldest signature that is taken, as in Mastodon.
pub const MAX_AGE_SECS: i64 = 12 * 60 * 60;
/// How far a sender's clock may be ahead of ours, as in Mastodon.
pub const MAX_AHEAD_SECS: i64 = 60 * 60;

const SIGNATURE: HeaderName = HeaderName::from_static("signature");
const SIGNATURE_INPUT: HeaderName = HeaderName::from_static("signature-input");

/// How a request of ours is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// draft-cavage with RSA: what a server gets of which nothing better is known.
    Cavage,
    /// RFC 9421 with RSA.
    Rfc9421,
    /// RFC 9421 with Ed25519, for servers that ask for it: it costs a twentieth.
    Rfc9421Ed25519,
}

impl Scheme {
    /// What to try when this one is refused.
    pub fn other(self) -> Self {
        match self {
            Self::Cavage => Self::Rfc9421,
            Self::Rfc9421 | Self::Rfc9421Ed25519 => Self::Cavage,
        }
    }

    /// For people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cavage => "draft-cavage with RSA",
            Self::Rfc9421 => "RFC 9421 with RSA",
            Self::Rfc9421Ed25519 => "RFC 9421 with Ed25519",
        }
    }
}

impl std::fmt::Display for Scheme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

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

/// The headers that make `outgoing` a signed request. All must be sent as they are.
pub fn sign_with(
    outgoing: &Outgoing<'_>,
    scheme: Scheme,
    keys: &ActorKeys,
    now: Moment,
) -> Result<HeaderMap, CannotSign> {
    match scheme {
        Scheme::Cavage => sign(outgoing, &keys.rsa_id, &keys.rsa, now),
        Scheme::Rfc9421 => {
            let sign = |base: &[u8]| keys.rsa.sign(base);
            rfc9421::sign(outgoing, &keys.rsa_id, "rsa-v1_5-sha256", sign, now)
        }
        Scheme::Rfc9421Ed25519 => {
            let sign = |base: &[u8]| keys.ed25519.sign(base);
            rfc9421::sign(outgoing, &keys.ed25519_id, "ed25519", sign, now)
        }
    }
}

/// A request as it reached us.
#[derive(Clone, Copy, Debug)]
pub struct Received<'a> {
    pub method: &'a Method,
    /// As others write our addresses: `https`, or `http` under the loopback setting.
    pub scheme: &'a str,
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
    algorithm: Algorithm,
    /// What was signed.
    base: String,
    signature: Vec<u8>,
}

impl Examined {
    /// Whether the owner of `key` made the signature. Costs computing: not for an async thread.
    pub fn verify(&self, key: &VerifyingKey) -> Result<(), SignatureRefused> {
        if key.verify(self.algorithm, self.base.as_bytes(), &self.signature) {
            Ok(())
        } else {
            Err(SignatureRefused::WrongSignature)
        }
    }
}

/// Checks everything about a signed request that needs no key: what the signature covers, that the host is one of
/// `our_peers`, the time against `now`, the digest against the body.
pub fn examine(received: &Received<'_>, our_peers: &[Peer], now: Moment) -> Result<Examined, SignatureRefused> {
    // A request with Signature-Input is signed by RFC 9421; its Signature header means something else.
    if received.headers.contains_key(SIGNATURE_INPUT) {
        rfc9421::examine(received, our_peers, now)
    } else {
        cavage::examine(received, our_peers, now)
    }
}

/// The host that was asked for, if it is ours.
fn check_host(headers: &HeaderMap, our_peers: &[Peer]) -> Result<Peer, SignatureRefused> {
    let host = single(headers, &HOST, "Host")?.ok_or_else(|| SignatureRefused::Absent("host".to_owned()))?;
    match host.parse::<Peer>() {
        Ok(peer) if our_peers.contains(&peer) => Ok(peer),
        _ => Err(SignatureRefused::Host),
    }
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

/// Lemmy lets its signatures expire after seconds, so a peer's slow clock gets the same hour as a fast one.
fn check_not_expired(expires: Moment, now: Moment) -> Result<(), SignatureRefused> {
    if expires.plus_secs(MAX_AHEAD_SECS) < now { Err(SignatureRefused::TooOld) } else { Ok(()) }
}

fn read_seconds(text: &str) -> Option<Moment> {
    Some(Moment::from_micros(0).plus_secs(text.parse().ok()?))
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
