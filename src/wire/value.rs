//! JSON from other servers, read alike whether a value comes alone or in a list, as an id or as an object.

use serde_json::Value;
use url::Url;

use crate::domain::address::object_id;
use crate::domain::time::Moment;

pub const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// The values of a field: none, one, or those of its list.
pub fn many<'a>(object: &'a Value, field: &str) -> Vec<&'a Value> {
    match object.get(field) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(values)) => values.iter().filter(|value| !value.is_null()).collect(),
        Some(value) => vec![value],
    }
}

/// The first value of a field.
pub fn first<'a>(object: &'a Value, field: &str) -> Option<&'a Value> {
    many(object, field).into_iter().next()
}

/// The first text of a field, if it is not empty.
pub fn text<'a>(object: &'a Value, field: &str) -> Option<&'a str> {
    many(object, field).into_iter().find_map(Value::as_str).filter(|text| !text.trim().is_empty())
}

/// All texts of a field.
pub fn texts(object: &Value, field: &str) -> Vec<String> {
    many(object, field).into_iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// What a value points at: itself as text, or its `id`, or its `href`.
pub fn id_of(value: &Value) -> Option<Url> {
    let text = match value {
        Value::String(text) => text,
        _ => value.get("id").or_else(|| value.get("@id")).or_else(|| value.get("href"))?.as_str()?,
    };
    object_id(text)
}

/// What the first value of a field points at.
pub fn id_in(object: &Value, field: &str) -> Option<Url> {
    many(object, field).into_iter().find_map(id_of)
}

/// Everything that a field points at, also ids that are no web addresses, such as `as:Public`.
pub fn ids_in(object: &Value, field: &str) -> Vec<String> {
    let id = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        _ => value.get("id").and_then(Value::as_str).map(str::to_owned),
    };
    many(object, field).into_iter().filter_map(id).collect()
}

/// The types of an object, without a prefix: `as:Note` and the full address count as `Note`.
pub fn types(object: &Value) -> Vec<String> {
    let mut types = texts(object, "type");
    types.extend(texts(object, "@type"));
    types.iter().map(|name| name.rsplit(['#', ':']).next().unwrap_or(name).to_owned()).collect()
}

/// A time, kept within the years that people and databases can do something with.
pub fn time(object: &Value, field: &str) -> Option<Moment> {
    let moment = Moment::parse(text(object, field)?)?;
    let sane = Moment::parse("1990-01-01T00:00:00Z")?..Moment::parse("2200-01-01T00:00:00Z")?;
    sane.contains(&moment).then_some(moment)
}

/// Whether an object or activity is for everyone, listed or not.
pub fn is_public(object: &Value) -> bool {
    let addressed = ["to", "cc"].into_iter().flat_map(|field| ids_in(object, field));
    addressed.into_iter().any(|id| matches!(id.as_str(), PUBLIC | "as:Public" | "Public"))
}

/// The text of a field and its language, from the field's map or from the field itself.
pub fn in_language(object: &Value, field: &str) -> (Option<String>, Option<String>) {
    let map = object.get(format!("{field}Map")).and_then(Value::as_object);
    let only = map.and_then(|map| map.iter().find_map(|(lang, text)| Some((lang.clone(), text.as_str()?.to_owned()))));
    match (text(object, field), only) {
        (Some(text), only) => (Some(text.to_owned()), only.map(|(lang, _)| lang)),
        (None, Some((lang, text))) => (Some(text), Some(lang)),
        (None, None) => (None, None),
    }
}

/// The address of the page for people: the `text/html` link if there are several.
pub fn page_url(object: &Value) -> Option<Url> {
    let links = many(object, "url");
    let html = links.iter().find(|link| link.get("mediaType").and_then(Value::as_str) == Some("text/html"));
    html.copied().and_then(id_of).or_else(|| links.into_iter().find_map(id_of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_and_many_are_read_alike() {
        for to in [json!(PUBLIC), json!([PUBLIC]), json!(["https://a.example", "as:Public"]), json!({"id": PUBLIC})] {
            assert!(is_public(&json!({ "to": to.clone() })), "{to}");
        }
        assert!(!is_public(&json!({"to": ["https://a.example/followers"], "cc": []})));
    }

    #[test]
    fn ids_come_bare_or_as_objects() {
        let wanted = Url::parse("https://a.example/1").ok();
        for object in
            [json!("https://a.example/1"), json!({"id": "https://a.example/1"}), json!(["https://a.example/1"])]
        {
            assert_eq!(id_in(&json!({ "object": object }), "object"), wanted);
        }
        assert_eq!(id_in(&json!({"object": "tag:a"}), "object"), None);
        assert_eq!(id_in(&json!({"object": 5}), "object"), None);
    }

    #[test]
    fn times_beyond_reason_are_unknown() {
        assert!(time(&json!({"published": "2026-01-01T00:00:00Z"}), "published").is_some());
        for text in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "yesterday"] {
            assert_eq!(time(&json!({ "published": text }), "published"), None);
        }
    }

    #[test]
    fn the_language_comes_from_the_map() {
        let note = json!({"content": "<p>Hoi</p>", "contentMap": {"nl": "<p>Hoi</p>"}});
        assert_eq!(in_language(&note, "content"), (Some("<p>Hoi</p>".into()), Some("nl".into())));
        let only_map = json!({"nameMap": {"ca": "Hola"}});
        assert_eq!(in_language(&only_map, "name"), (Some("Hola".into()), Some("ca".into())));
    }
}
