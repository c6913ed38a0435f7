//! Requests of other software, as they were captured: tests/fixtures/requests.

use std::fs;
use std::path::Path;

use http::header::HeaderValue;
use serde_json::Value;

use super::*;
use crate::wire::proof;

struct Captured {
    headers: HeaderMap,
    body: String,
    target: String,
    at: Moment,
    key: (String, VerifyingKey),
    proof_key: (String, VerifyingKey),
}

fn captured(name: &str) -> Captured {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/requests").join(name);
    let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let text = |pointer: &str| file.pointer(pointer).and_then(Value::as_str).unwrap().to_owned();
    let mut headers = HeaderMap::new();
    for header in file["headers"].as_array().unwrap() {
        let name: HeaderName = header[0].as_str().unwrap().parse().unwrap();
        headers.append(name, HeaderValue::from_str(header[1].as_str().unwrap()).unwrap());
    }
    let key = |of: &str| (text(&format!("/{of}/id")), VerifyingKey::read(&text(&format!("/{of}/key"))).unwrap());
    Captured {
        headers,
        body: text("/body"),
        target: text("/target"),
        at: Moment::parse(&text("/captured")).unwrap(),
        key: key("key"),
        proof_key: key("proof_key"),
    }
}

const ALL: [&str; 2] = ["fedify-2.3.6-draft-cavage.json", "fedify-2.3.6-rfc9421.json"];

fn examined(captured: &Captured, body: &str, at: Moment) -> Result<Examined, SignatureRefused> {
    let us: Peer = captured.headers["host"].to_str().unwrap().parse().unwrap();
    let request = Received {
        method: &Method::POST,
        scheme: "http",
        path_and_query: &captured.target,
        headers: &captured.headers,
        body: body.as_bytes(),
    };
    examine(&request, &[us], at)
}

#[test]
fn what_fedify_signs_verifies_and_nothing_else_does() {
    for name in ALL {
        let captured = captured(name);
        let (id, key) = &captured.key;
        let good = examined(&captured, &captured.body, captured.at).unwrap();
        assert_eq!((good.key_id.as_str(), good.verify(key)), (id.as_str(), Ok(())), "{name}");
        assert_eq!(good.verify(&captured.proof_key.1), Err(SignatureRefused::WrongSignature), "{name}");
        let other = captured.body.replace("Follow", "Unfollow");
        assert_eq!(examined(&captured, &other, captured.at).err(), Some(SignatureRefused::DigestMismatch), "{name}");
        let late = captured.at.plus_secs(MAX_AGE_SECS + 60);
        assert_eq!(examined(&captured, &captured.body, late).err(), Some(SignatureRefused::TooOld), "{name}");
    }
}

/// It signs the document once more in the old way (Linked Data Signatures), after the proof and outside of it.
#[test]
fn what_fedify_proves_verifies_and_nothing_else_does() {
    for name in ALL {
        let captured = captured(name);
        let (id, key) = &captured.proof_key;
        let document: Value = serde_json::from_str(&captured.body).unwrap();
        let found = proof::read(&document, captured.at).unwrap();
        assert_eq!((found.method.as_str(), found.verify(&document, key)), (id.as_str(), Ok(())), "{name}");
        let mut other = document.clone();
        other["object"] = Value::String("http://delft.localhost:1/cities/gouda".to_owned());
        assert_eq!(found.verify(&other, key), Err(proof::ProofRefused::Wrong), "{name}");
    }
}
