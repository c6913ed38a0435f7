//! Object integrity proofs (FEP-8b32, `eddsa-jcs-2022`): who wrote a document stays provable when others pass it on.
//!
//! Whose key counts for a document is left to the caller.

#[cfg(test)]
mod tests;

use aws_lc_rs::digest::{SHA256, digest};
use serde_json::{Map, Value, json};
use url::Url;

use super::keys::{ActorKeys, Algorithm, VerifyingKey, multikey};
use crate::domain::address::object_id;
use crate::domain::time::Moment;

const SUITE: &str = "eddsa-jcs-2022";
/// A clock may be this much ahead of ours.
const MAX_AHEAD_SECS: i64 = 60 * 60;

/// Why a proof does not count; a sentence for the server that sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofRefused {
    #[error("The document has no eddsa-jcs-2022 proof (FEP-8b32).")]
    Missing,
    #[error("The proof's context is not that of the document.")]
    Context,
    #[error("The proof is from the future, or has expired.")]
    Time,
    #[error("The proof does not fit the document and the key.")]
    Wrong,
}

/// The document with a proof over all of it; `created` counts in whole seconds. One that it had is replaced.
pub fn seal(mut document: Value, keys: &ActorKeys, now: Moment) -> Value {
    let Some(fields) = document.as_object_mut() else { return document };
    fields.shift_remove("proof");
    let created = now.to_datetime().format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut config = Map::new();
    // Mastodon wants the document's context to begin with this one; W3C's suite wants it to be in the proof.
    if let Some(context) = fields.get("@context") {
        config.insert("@context".to_owned(), context.clone());
    }
    config.insert("type".to_owned(), json!("DataIntegrityProof"));
    config.insert("cryptosuite".to_owned(), json!(SUITE));
    config.insert("created".to_owned(), json!(created));
    config.insert("verificationMethod".to_owned(), json!(keys.ed25519_id));
    config.insert("proofPurpose".to_owned(), json!("assertionMethod"));
    let signed = hashes(&config, fields);
    config.insert("proofValue".to_owned(), json!(multikey::encode(&keys.ed25519.sign(&signed))));
    fields.insert("proof".to_owned(), Value::Object(config));
    document
}

/// A proof as it stands in a document, with everything right but for the signature, which needs the key.
#[derive(Clone, Debug)]
pub struct Proof {
    /// Where the key is.
    pub method: Url,
    config: Map<String, Value>,
    value: Vec<u8>,
}

/// The first proof of a document that can be checked here.
pub fn read(document: &Value, now: Moment) -> Result<Proof, ProofRefused> {
    let found = super::value::many(document, "proof").into_iter().find_map(|proof| {
        let proof = proof.as_object()?;
        let text = |field: &str| proof.get(field).and_then(Value::as_str);
        let fits = text("type") == Some("DataIntegrityProof")
            && text("cryptosuite") == Some(SUITE)
            && text("proofPurpose") == Some("assertionMethod");
        let method = object_id(text("verificationMethod").filter(|_| fits)?)?;
        let value = multikey::decode(text("proofValue").filter(|value| value.len() <= 100)?)?;
        let mut config = proof.clone();
        config.shift_remove("proofValue");
        Some(Proof { method, config, value })
    });
    let proof = found.ok_or(ProofRefused::Missing)?;
    check_time(&proof.config, now)?;
    Ok(proof)
}

fn check_time(config: &Map<String, Value>, now: Moment) -> Result<(), ProofRefused> {
    let time = |field: &str| match config.get(field) {
        None => Ok(None),
        Some(value) => value.as_str().and_then(Moment::parse).map(Some).ok_or(ProofRefused::Time),
    };
    let early = time("created")?.is_none_or(|created| created > now.plus_secs(MAX_AHEAD_SECS));
    let late = time("expires")?.is_some_and(|expires| expires < now);
    if early || late { Err(ProofRefused::Time) } else { Ok(()) }
}

impl Proof {
    /// Whether the owner of `key` proved `document`, which this proof stands in.
    pub fn verify(&self, document: &Value, key: &VerifyingKey) -> Result<(), ProofRefused> {
        let Some(fields) = document.as_object() else { return Err(ProofRefused::Missing) };
        let mut unsecured = fields.clone();
        unsecured.shift_remove("proof");
        let mut config = self.config.clone();
        match (config.get("@context").cloned(), fields.get("@context")) {
            (Some(own), Some(whole)) if starts_with(whole, &own) => {
                unsecured.insert("@context".to_owned(), own);
            }
            (Some(_), _) => return Err(ProofRefused::Context),
            // Fedify leaves it out of the proof and yet signs it; Mitra once did neither.
            (None, Some(whole)) => {
                if self.fits(&config, &unsecured, key) {
                    return Ok(());
                }
                config.insert("@context".to_owned(), whole.clone());
            }
            (None, None) => {}
        }
        if self.fits(&config, &unsecured, key) { Ok(()) } else { Err(ProofRefused::Wrong) }
    }

    fn fits(&self, config: &Map<String, Value>, unsecured: &Map<String, Value>, key: &VerifyingKey) -> bool {
        let proved =
            |document: &Map<String, Value>| key.verify(Algorithm::Ed25519, &hashes(config, document), &self.value);
        if proved(unsecured) {
            return true;
        }
        // Fedify puts a Linked Data Signature on top, which came after the proof. Nobody here goes by it.
        let is_old_signature =
            unsecured.get("signature").and_then(|old| old.get("type")?.as_str()) == Some("RsaSignature2017");
        let mut without = unsecured.clone();
        is_old_signature && without.shift_remove("signature").is_some() && proved(&without)
    }
}

fn starts_with(whole: &Value, start: &Value) -> bool {
    match (whole, start) {
        (Value::Array(whole), Value::Array(start)) => whole.starts_with(start),
        (Value::Array(whole), start) => whole.first() == Some(start),
        (whole, start) => whole == start,
    }
}

/// What is signed: the hash of the proof without its value, then that of the document without its proof, each in the
/// canonical form of RFC 8785.
fn hashes(config: &Map<String, Value>, document: &Map<String, Value>) -> Vec<u8> {
    let hash = |fields: &Map<String, Value>| {
        let canonical = serde_jcs::to_vec(fields).expect("a JSON object has a canonical form");
        digest(&SHA256, &canonical)
    };
    [hash(config).as_ref(), hash(document).as_ref()].concat()
}
