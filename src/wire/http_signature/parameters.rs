//! The parameters of a draft-cavage signature, from the header they came in.
//!
//! Whether they are enough is left to `examine`.

use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, HeaderMap, HeaderName};
use url::Url;

use super::SignatureRefused;
use crate::domain::address;
use crate::wire::keys::Algorithm;

pub(super) const REQUEST_TARGET: &str = "(request-target)";
pub(super) const CREATED: &str = "(created)";
pub(super) const EXPIRES: &str = "(expires)";

/// What a sender says about its signature.
pub(super) struct Parameters {
    pub(super) key_id: Url,
    pub(super) algorithm: Algorithm,
    pub(super) created: Option<String>,
    pub(super) expires: Option<String>,
    /// Names of what is signed, in order, in lower case, each once.
    pub(super) covered: Vec<String>,
    pub(super) signature: Vec<u8>,
}

impl Parameters {
    /// Reads them from `Signature`, or from `Authorization: Signature …`.
    pub(super) fn read(headers: &HeaderMap) -> Result<Self, SignatureRefused> {
        let found = split(header_value(headers)?).ok_or(SignatureRefused::Malformed)?;
        let names: HashSet<_> = found.iter().map(|(name, _)| name.as_str()).collect();
        if names.len() < found.len() {
            return Err(SignatureRefused::Malformed);
        }
        let get = |name: &str| found.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str());

        let Some(key_id) = get("keyid") else {
            let cavage = names.contains("signature") || names.contains("headers");
            return Err(if cavage { SignatureRefused::Malformed } else { SignatureRefused::UnknownScheme });
        };
        let key_id = address::object_id(key_id).ok_or(SignatureRefused::KeyId)?;
        let algorithm = match get("algorithm").map(str::to_ascii_lowercase).as_deref() {
            // In the Fediverse hs2019 means what rsa-sha256 says, whatever the draft's registry has for it.
            None | Some("hs2019") => Algorithm::OfTheKey,
            Some("rsa-sha256") => Algorithm::RsaSha256,
            Some("ed25519") => Algorithm::Ed25519,
            Some(_) => return Err(SignatureRefused::Algorithm),
        };
        let signature = get("signature").and_then(|text| STANDARD.decode(text).ok());
        Ok(Self {
            key_id,
            algorithm,
            created: get("created").map(str::to_owned),
            expires: get("expires").map(str::to_owned),
            // Without a list, the draft has (created) alone signed.
            covered: covered(get("headers").unwrap_or(CREATED))?,
            signature: signature.ok_or(SignatureRefused::Malformed)?,
        })
    }

    pub(super) fn covers(&self, name: &str) -> bool {
        self.covered.iter().any(|covered| covered == name)
    }
}

/// The one header that holds the signature, without the scheme's name.
fn header_value(headers: &HeaderMap) -> Result<&str, SignatureRefused> {
    let signatures = headers.get_all("signature").iter().filter_map(|value| value.to_str().ok());
    let authorizations = headers.get_all(AUTHORIZATION).iter().filter_map(|value| {
        let (scheme, rest) = value.to_str().ok()?.trim_start().split_once(' ')?;
        scheme.eq_ignore_ascii_case("signature").then_some(rest)
    });
    let mut all = signatures.chain(authorizations);
    let first = all.next().ok_or(SignatureRefused::Missing)?;
    if all.next().is_some() {
        return Err(SignatureRefused::Repeated("Signature"));
    }
    Ok(first)
}

/// `name="value", name=value, …`, names in lower case. The library would lose a name after a space.
fn split(text: &str) -> Option<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let (value, tail) = match after.strip_prefix('"') {
            Some(quoted) => {
                let (value, tail) = quoted.split_once('"')?;
                let tail = tail.trim_start();
                let next = tail.strip_prefix(',');
                if next.is_none() && !tail.is_empty() {
                    return None;
                }
                (value, next.unwrap_or_default())
            }
            None => after.split_once(',').unwrap_or((after, "")),
        };
        found.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        rest = tail.trim_start();
    }
    Some(found)
}

/// The list of what is signed. A name that stands twice is refused: the library would drop the second,
/// and another reader might not. So are the two headers that may hold the signature itself: the library would
/// take a second list of names from there.
fn covered(list: &str) -> Result<Vec<String>, SignatureRefused> {
    let names: Vec<_> = list.split_ascii_whitespace().map(str::to_ascii_lowercase).collect();
    let known = |name: &String| match name.as_str() {
        REQUEST_TARGET | CREATED | EXPIRES => true,
        "signature" | "authorization" => false,
        header => HeaderName::try_from(header).is_ok(),
    };
    let distinct: HashSet<_> = names.iter().collect();
    if distinct.len() < names.len() || !names.iter().all(known) {
        return Err(SignatureRefused::Malformed);
    }
    Ok(names)
}
