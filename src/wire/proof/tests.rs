//! The published vectors, and what a proof does not let through.

use std::sync::Arc;

use super::*;
use crate::wire::keys::{ProofKey, SigningKey};

/// The public key of both published vectors.
const PUBLIC: &str = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
const SECRET: &str = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";

fn vector_keys(method: &str) -> ActorKeys {
    let seed = multikey::decode(SECRET).unwrap();
    ActorKeys {
        rsa_id: "https://server.example/users/alice#main-key".to_owned(),
        rsa: Arc::new(SigningKey::generate().unwrap()),
        ed25519_id: method.to_owned(),
        ed25519: Arc::new(ProofKey::from_seed(&seed[2..]).unwrap()),
    }
}

fn then() -> Moment {
    Moment::parse("2023-02-24T23:36:38Z").unwrap()
}

fn fep_8b32() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/data-integrity/v2"],
        "id": "https://server.example/activities/1",
        "type": "Create",
        "actor": "https://server.example/users/alice",
        "object": {
            "id": "https://server.example/objects/1",
            "type": "Note",
            "attributedTo": "https://server.example/users/alice",
            "content": "Hello world",
            "location": { "type": "Place", "longitude": -71.184902, "latitude": 25.273962 }
        }
    })
}

fn sealed() -> (Value, VerifyingKey) {
    let keys = vector_keys("https://server.example/users/alice#ed25519-key");
    (seal(fep_8b32(), &keys, then()), VerifyingKey::read(PUBLIC).unwrap())
}

fn verified(document: &Value, key: &VerifyingKey) -> Result<(), ProofRefused> {
    read(document, then())?.verify(document, key)
}

/// <https://codeberg.org/fediverse/fep/src/branch/main/fep/8b32/fep-8b32.feature>
#[test]
fn the_vector_of_fep_8b32_comes_out_to_the_letter() {
    let (document, key) = sealed();
    assert_eq!(
        document["proof"],
        json!({
            "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/data-integrity/v2"],
            "type": "DataIntegrityProof",
            "cryptosuite": "eddsa-jcs-2022",
            "verificationMethod": "https://server.example/users/alice#ed25519-key",
            "proofPurpose": "assertionMethod",
            "proofValue":
                "z42ffGu6AUKPCFcFPiabmUvnGLPJzC7e4DGWC52NUasSSH37UMa9c58tdgVszUcZfytxa4fQ5TYHaJENCxUDe9SdL",
            "created": "2023-02-24T23:36:38Z"
        })
    );
    assert_eq!(verified(&document, &key), Ok(()));
}

/// <https://www.w3.org/TR/vc-di-eddsa/#representation-eddsa-jcs-2022>: its key is a did:key, which names nobody here.
#[test]
fn the_vector_of_the_w3c_comes_out_to_the_letter() {
    let document = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
        "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential", "AlumniCredential"],
        "name": "Alumni Credential",
        "description": "A minimum viable example of an Alumni Credential.",
        "issuer": "https://vc.example/issuers/5678",
        "validFrom": "2023-01-01T00:00:00Z",
        "credentialSubject": { "id": "did:example:abcdefgh", "alumniOf": "The School of Examples" }
    });
    let keys = vector_keys(&format!("did:key:{PUBLIC}#{PUBLIC}"));
    assert_eq!(
        seal(document, &keys, then())["proof"]["proofValue"],
        "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX"
    );
}

#[test]
fn a_proof_without_context_of_its_own_counts_as_fedify_signs_it() {
    let (document, key) = sealed();
    let mut as_fedify = document.clone();
    as_fedify["proof"].as_object_mut().unwrap().shift_remove("@context");
    assert_eq!(verified(&as_fedify, &key), Ok(()));
}

#[test]
fn the_order_and_spacing_of_fields_do_not_matter() {
    let (document, key) = sealed();
    let mut fields: Vec<_> = document.as_object().unwrap().clone().into_iter().collect();
    fields.reverse();
    assert_eq!(verified(&Value::Object(fields.into_iter().collect()), &key), Ok(()));
}

#[test]
fn whatever_is_changed_breaks_the_proof() {
    let (document, key) = sealed();
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut document = document.clone();
        change(&mut document);
        verified(&document, &key)
    };
    type Change<'a> = &'a dyn Fn(&mut Value);
    let cases: [(&str, Change<'_>, ProofRefused); 11] = [
        ("the text", &|d| d["object"]["content"] = json!("Hello world!"), ProofRefused::Wrong),
        ("the actor", &|d| d["actor"] = json!("https://server.example/users/bob"), ProofRefused::Wrong),
        ("a field more", &|d| d["to"] = json!("as:Public"), ProofRefused::Wrong),
        (
            "the method",
            &|d| d["proof"]["verificationMethod"] = json!("https://server.example/b#k"),
            ProofRefused::Wrong,
        ),
        ("the time", &|d| d["proof"]["created"] = json!("2023-02-24T23:36:39Z"), ProofRefused::Wrong),
        ("the context", &|d| d["@context"] = json!(["https://evil.example/ns"]), ProofRefused::Context),
        (
            "no context",
            &|d| {
                d.as_object_mut().unwrap().shift_remove("@context");
            },
            ProofRefused::Context,
        ),
        ("the purpose", &|d| d["proof"]["proofPurpose"] = json!("authentication"), ProofRefused::Missing),
        ("the suite", &|d| d["proof"]["cryptosuite"] = json!("eddsa-rdfc-2022"), ProofRefused::Missing),
        (
            "no time",
            &|d| {
                d["proof"].as_object_mut().unwrap().shift_remove("created");
            },
            ProofRefused::Time,
        ),
        ("an early time", &|d| d["proof"]["created"] = json!("2023-02-25T23:36:38Z"), ProofRefused::Time),
    ];
    for (what, change, why) in cases {
        assert_eq!(changed(change), Err(why), "{what}");
    }
    let mut expired = document.clone();
    expired["proof"]["expires"] = json!("2023-02-24T00:00:00Z");
    assert_eq!(verified(&expired, &key), Err(ProofRefused::Time));
    let other = VerifyingKey::read(&ProofKey::generate().unwrap().public_multibase()).unwrap();
    assert_eq!(verified(&document, &other), Err(ProofRefused::Wrong));
}

#[test]
fn an_rsa_key_proves_nothing() {
    let (document, _) = sealed();
    let rsa = VerifyingKey::from_pem(&SigningKey::generate().unwrap().public_pem()).unwrap();
    assert_eq!(verified(&document, &rsa), Err(ProofRefused::Wrong));
}

#[test]
fn what_is_no_proof_is_none() {
    for proof in [json!(null), json!("proof"), json!([]), json!({}), json!({ "type": "DataIntegrityProof" })] {
        assert_eq!(read(&json!({ "proof": proof }), then()).err(), Some(ProofRefused::Missing));
    }
}
