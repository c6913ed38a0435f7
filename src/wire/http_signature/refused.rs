//! Why a signature was refused, said so that the sender's operator can mend it.
//!
//! Which status a refusal becomes is left to the inbox.

/// Each sentence is safe to show to a stranger: what was wrong, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureRefused {
    #[error("This request is not signed; sign it by RFC 9421 or draft-cavage-http-signatures-12.")]
    Missing,
    #[error("This signature scheme is not known here; sign by RFC 9421 or draft-cavage-http-signatures-12.")]
    UnknownScheme,
    #[error(
        "The Signature header cannot be read; give keyId, headers and signature once each, as name=\"value\" pairs."
    )]
    Malformed,
    #[error("Signature-Input, Signature or Content-Digest cannot be read; send structured fields as in RFC 9421.")]
    MalformedFields,
    #[error("The signature covers {0}, which is not understood here; cover plain headers and derived components.")]
    UnknownComponent(String),
    #[error(
        "This signature algorithm is not known here; use rsa-sha256, hs2019 or ed25519 (draft-cavage), or \
         rsa-v1_5-sha256, rsa-pss-sha512 or ed25519 (RFC 9421)."
    )]
    Algorithm,
    #[error("The id of the key is no web address; give the http(s) URL of the key.")]
    KeyId,
    #[error("The signature does not cover {0}; sign method, target, host, time and, with a body, its digest.")]
    NotCovered(&'static str),
    #[error("The signature covers {0}, which the request does not have; send all that is signed.")]
    Absent(String),
    #[error("The {0} header stands more than once in this request; send it once.")]
    Repeated(&'static str),
    #[error("The Host that was signed is not this server's; send and sign the host of the URL that is asked for.")]
    Host,
    #[error("The time of the signature cannot be read; send a Date as in RFC 9110 or a whole number in created.")]
    TimeUnreadable,
    #[error("This signature is too old; sign anew, at most 12 hours before sending, with a clock that is right.")]
    TooOld,
    #[error("This signature is from the future; check the clock, it may be at most 1 hour ahead.")]
    TooFarAhead,
    #[error("There is no SHA-256 of the body; send Digest: SHA-256=…, or Content-Digest: sha-256=:…: with RFC 9421.")]
    DigestUnknown,
    #[error("The digest does not match the body; send the base64 of the body's SHA-256.")]
    DigestMismatch,
    #[error("The signature does not match the request; sign with the key that keyId names, over the headers as sent.")]
    WrongSignature,
}
