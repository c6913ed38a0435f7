//! Reads a JSON body strictly: a mistyped name must not lose what its sender wrote.
//!
//! What the fields mean is left to the use cases.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::domain::nearest::nearest;
use crate::domain::refusal::{self, FieldRefusal};

use super::problem::Problem;

/// A body that a call takes.
pub(super) trait JsonInput: DeserializeOwned {
    /// The names of its fields.
    const FIELDS: &'static [&'static str];
    /// Further ones, which are no part of what the first describe.
    const ALSO: &'static [&'static str] = &[];
    /// Names that the server's answers have beside them.
    const ANSWERED: &'static [&'static str] = &[];
    /// The names of the fields of the objects in its lists.
    const NESTED: &'static [(&'static str, &'static [&'static str])] = &[];
}

/// The body, or every name in it that is not known, or the first value that cannot be taken.
pub(super) fn read<T: JsonInput>(bytes: &[u8]) -> Result<T, Problem> {
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|err| Problem::malformed(format!("the body is not well-formed JSON: {err}")))?;
    let Value::Object(object) = &value else {
        return Err(Problem::malformed(format!(
            "the body is not a JSON object; send {{\"{}\": …}}",
            T::FIELDS.join("\": …, \"")
        )));
    };
    let mut refusals = Vec::new();
    without_nul(&mut refusals, "", &value);
    let known: Vec<&str> = T::FIELDS.iter().chain(T::ALSO).copied().collect();
    unknown(&mut refusals, "", object.keys(), &known, T::ANSWERED);
    for (list, known) in T::NESTED {
        for (place, item) in object.get(*list).and_then(Value::as_array).into_iter().flatten().enumerate() {
            if let Value::Object(item) = item {
                unknown(&mut refusals, &format!("{list}[{place}]."), item.keys(), known, &[]);
            }
        }
    }
    if !refusals.is_empty() {
        return Err(Problem::bad_fields(refusals));
    }
    // From the text once more, not from the value: only the text shows a field that is given twice.
    let deserializer = &mut serde_json::Deserializer::from_slice(bytes);
    serde_path_to_error::deserialize(deserializer).map_err(|err| {
        let field = err.path().to_string();
        let field = if field == "." { "body".to_owned() } else { field };
        Problem::bad_fields(vec![FieldRefusal::new(field, plainly(&err.inner().to_string()))])
    })
}

/// Neither a page nor PostgreSQL can hold the character, in whatever field.
fn without_nul(refusals: &mut Vec<FieldRefusal>, path: &str, value: &Value) {
    match value {
        Value::String(text) if text.contains('\0') => {
            refusals.push(FieldRefusal::new(path, refusal::Problem::NulCharacter));
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                without_nul(refusals, &format!("{path}[{place}]"), item);
            }
        }
        Value::Object(object) => {
            for (name, value) in object {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                without_nul(refusals, &path, value);
            }
        }
        _ => {}
    }
}

fn unknown<'a>(
    refusals: &mut Vec<FieldRefusal>,
    prefix: &str,
    names: impl Iterator<Item = &'a String>,
    known: &[&str],
    answered: &[&str],
) {
    for name in names.filter(|name| !known.contains(&name.as_str())) {
        let problem = if answered.contains(&name.as_str()) {
            "is set by the server; leave it out".to_owned()
        } else {
            match nearest(name, known.iter().copied()) {
                Some(name) => format!("is no field of this; did you mean \"{name}\"?"),
                None => format!("is no field of this; use {}", known.join(", ")),
            }
        };
        let name: String = name.chars().take(100).collect();
        refusals.push(FieldRefusal::new(format!("{prefix}{name}"), problem));
    }
}

/// serde's sentence in the words of JSON, without the place in the text.
fn plainly(message: &str) -> String {
    let message = message.rsplit_once(" at line ").map_or(message, |(message, _)| message);
    let message = message.replace("a sequence", "a list").replace("sequence", "list").replace("a map", "an object");
    let message = message.replace("map", "object").replace("boolean", "true or false value");
    match message.split_once("expected struct ") {
        Some((found, _)) => format!("{found}expected an object"),
        None => message,
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Sample {
        title: Option<String>,
        #[serde(default)]
        links: Vec<SampleLink>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct SampleLink {
        url: String,
    }

    impl JsonInput for Sample {
        const FIELDS: &'static [&'static str] = &["title", "links"];
        const ANSWERED: &'static [&'static str] = &["id"];
        const NESTED: &'static [(&'static str, &'static [&'static str])] = &[("links", &["url"])];
    }

    fn refused(body: &str) -> String {
        serde_json::to_string(&read::<Sample>(body.as_bytes()).unwrap_err()).unwrap()
    }

    #[test]
    fn a_mistyped_name_is_refused_with_the_nearest_known_one() {
        assert!(refused(r#"{"titel": "x"}"#).contains(r#"did you mean \"title\"?"#));
        assert!(refused(r#"{"links": [{"uri": "x"}]}"#).contains(r#""field":"links[0].uri""#));
        assert!(refused(r#"{"id": "x"}"#).contains("is set by the server"));
    }

    #[test]
    fn a_nul_is_refused_in_whatever_field() {
        let text = refused(r#"{"title": "a\u0000b", "links": [{"url": "x"}, {"url": "\u0000"}]}"#);
        assert!(text.contains(r#""field":"title""#) && text.contains(r#""field":"links[1].url""#), "{text}");
        assert!(read::<Sample>(br#"{"title": "a\\u0000b"}"#).is_ok());
    }

    #[test]
    fn a_wrong_type_names_its_field_and_what_would_be_right() {
        let text = refused(r#"{"title": 5}"#);
        assert!(text.contains(r#""field":"title""#) && text.contains("expected a string"), "{text}");
        let text = refused(r#"{"links": [{"url": "x"}, {"url": null}]}"#);
        assert!(text.contains(r#""field":"links[1].url""#), "{text}");
        assert!(refused(r#"{"links": null}"#).contains("expected a list"));
        assert!(refused(r#"{"links": [3]}"#).contains("expected an object"));
        assert!(refused(r#"{"title": "a", "title": "b"}"#).contains("duplicate field"));
    }

    #[test]
    fn what_is_not_a_json_object_is_malformed() {
        for body in ["", "{", "[]", "null", "{\"title\": \"\\ud800\"}"] {
            assert!(refused(body).contains("\"status\":400"), "{body}");
        }
        assert!(read::<Sample>(b"{\"title\": \"\xff\"}").is_err());
    }
}
