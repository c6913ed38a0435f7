//! What somebody passes on, looked through to what it is about: Lemmy, NodeBB and WordPress wrap whole activities.
//!
//! Whether what stands inside counts is left to the caller: it is not the sender's own word.

use serde_json::Value;
use url::Url;

use super::activity::{Verb, verb_of};
use super::value;

/// What an `Announce` is about, in the end.
#[derive(Debug, PartialEq)]
pub struct About<'a> {
    pub id: Url,
    /// The object, if it came along whole.
    pub whole: Option<&'a Value>,
    pub verb: Verb,
}

/// Looks through the activity that was passed on to its object; a bare object counts as new.
pub fn about(object: &Value) -> Option<About<'_>> {
    let verb = match verb_of(object) {
        Some(verb @ (Verb::Create | Verb::Update | Verb::Delete)) => verb,
        None | Some(Verb::Other) => return about_object(object, Verb::Create),
        // A like, a boost, a follow: nothing for a library.
        Some(_) => return None,
    };
    about_object(value::first(object, "object")?, verb)
}

fn about_object(object: &Value, verb: Verb) -> Option<About<'_>> {
    let whole = object.as_object().is_some_and(|fields| fields.len() > 1).then_some(object);
    Some(About { id: value::id_of(object)?, whole, verb })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn activities_and_bare_objects_lead_to_the_same_thing() {
        let id = "https://a.example/1";
        let page = json!({ "type": "Page", "id": id });
        for object in [
            json!(id),
            page.clone(),
            json!({ "type": "Create", "id": "https://a.example/create", "object": page }),
            json!({ "type": ["Create"], "id": "https://a.example/create", "object": [id] }),
        ] {
            let about = about(&object);
            assert_eq!(about.map(|about| (about.id.to_string(), about.verb)), Some((id.to_owned(), Verb::Create)));
        }
    }

    #[test]
    fn what_is_no_news_is_passed_over() {
        assert_eq!(
            about(&json!({ "type": "Like", "id": "https://a.example/like", "object": "https://a.example/1" })),
            None
        );
        assert_eq!(about(&json!({ "type": "Create", "id": "https://a.example/create" })), None);
        assert_eq!(about(&json!(null)), None);
    }
}
