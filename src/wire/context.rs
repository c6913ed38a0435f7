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
        "https://w3id.org/security/data-integrity/v1",
        "https://w3id.org/security/multikey/v1",
        {
            "mh": OWN_TERMS,
            "toot": "http://joinmastodon.org/ns#",
            "dcterms": "http://purl.org/dc/terms/",
            "gts": "https://gotosocial.org/ns#",
            "lemmy": "https://join-lemmy.org/ns#",
            "discoverable": "toot:discoverable",
            "indexable": "toot:indexable",
            "assertionMethod": {
                "@id": "https://w3id.org/security#assertionMethod",
                "@type": "@id",
                "@container": "@set"
            },
            "Hashtag": "as:Hashtag",
            "manuallyApprovesFollowers": "as:manuallyApprovesFollowers",
            "postingRestrictedToMods": "lemmy:postingRestrictedToMods",
            "interactionPolicy": { "@id": "gts:interactionPolicy", "@type": "@id" },
            "canReply": { "@id": "gts:canReply", "@type": "@id" },
            "automaticApproval": { "@id": "gts:automaticApproval", "@type": "@id" },
            "always": { "@id": "gts:always", "@type": "@id" },
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
