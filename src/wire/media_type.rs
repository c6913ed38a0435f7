//! The media types under which ActivityPub documents travel.
//!
//! Whether a document is what its type promises is left to those who read it.

/// What we send and ask for.
pub const ACTIVITY_JSON: &str = "application/activity+json";

const PROFILE: &str = "https://www.w3.org/ns/activitystreams";

/// Whether a `Content-Type`, or the `type` of a link, names an ActivityPub document: `application/activity+json`
/// with any parameters, or `application/ld+json` with the ActivityStreams profile among its profiles
/// (ActivityPub section 3.2; servers differ in case, quotes, order and charset).
pub fn is_activity(content_type: &str) -> bool {
    let mut parts = content_type.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default().to_ascii_lowercase();
    match essence.as_str() {
        ACTIVITY_JSON => true,
        "application/ld+json" => parts.any(names_profile),
        _ => false,
    }
}

/// Whether a `Content-Type` promises JSON of any kind: `application/json`, `application/jrd+json`, …
pub fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

fn names_profile(parameter: &str) -> bool {
    let Some((name, value)) = parameter.split_once('=') else {
        return false;
    };
    let profiles = value.trim().trim_matches('"');
    name.trim().eq_ignore_ascii_case("profile")
        && profiles.split_ascii_whitespace().any(|profile| profile.trim_end_matches('#') == PROFILE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn activity_documents_are_known_by_every_spelling_of_their_type() {
        for known in [
            "application/activity+json",
            "application/activity+json; charset=utf-8",
            "Application/Activity+JSON;charset=UTF-8",
            "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
            "application/ld+json;profile=https://www.w3.org/ns/activitystreams",
            "application/ld+json; charset=utf-8; Profile=\"https://www.w3.org/ns/activitystreams\"",
            "application/ld+json; profile=\"https://other.example/ns https://www.w3.org/ns/activitystreams\"",
            "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams#\"",
        ] {
            assert!(is_activity(known), "{known}");
        }
        for unknown in [
            "",
            "text/html",
            "application/json",
            "application/ld+json",
            "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams-evil\"",
            "application/activity+jsonx",
            "text/plain; application/activity+json",
        ] {
            assert!(!is_activity(unknown), "{unknown}");
        }
    }

    #[test]
    fn json_is_known_with_any_parameters() {
        assert!(is_json("application/jrd+json; charset=utf-8"));
        assert!(is_json("application/json"));
        assert!(!is_json("text/html; note=json"));
    }
}
