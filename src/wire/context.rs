//! The JSON-LD context of what we send: ActivityStreams, the keys' terms, and our own.
//!
//! Our terms stand inline under a URN, so that no server must fetch a page that somebody would have to own.

use serde_json::{Value, json};

/// The prefix of our terms, `mh:kind` and the rest.
pub const OWN_TERMS: &str = "urn:x-manyhalls:";

pub fn context() -> Value {
    json!([
        "https://www.w3.org/ns/activitystreams",
        "https://w3id.org/security/v1",
        {
            "mh": OWN_TERMS,
            "toot": "http://joinmastodon.org/ns#",
            "dcterms": "http://purl.org/dc/terms/",
            "discoverable": "toot:discoverable",
            "indexable": "toot:indexable",
            "Hashtag": "as:Hashtag",
            "manuallyApprovesFollowers": "as:manuallyApprovesFollowers",
            "alsoKnownAs": { "@id": "as:alsoKnownAs", "@type": "@id" },
            "movedTo": { "@id": "as:movedTo", "@type": "@id" },
            "license": { "@id": "dcterms:license" }
        }
    ])
}

/// The same document with the context in front.
pub fn with_context(document: Value) -> Value {
    let mut whole = serde_json::Map::new();
    whole.insert("@context".to_owned(), context());
    if let Value::Object(fields) = document {
        whole.extend(fields);
    }
    Value::Object(whole)
}
