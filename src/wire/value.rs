//! JSON from other servers, read alike whether a value comes alone or in a list, as an id or as an object.

use serde_json::Value;
use url::Url;

use crate::domain::address::object_id;
use crate::domain::lang::Lang;
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

/// The text of a value, plain or as a JSON-LD value object.
fn words(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("@value")?.as_str())
}

/// The first text of a field that is not empty.
pub fn text<'a>(object: &'a Value, field: &str) -> Option<&'a str> {
    many(object, field).into_iter().filter_map(words).find(|text| !text.trim().is_empty())
}

/// All texts of a field.
pub fn texts(object: &Value, field: &str) -> Vec<String> {
    many(object, field).into_iter().filter_map(words).map(str::to_owned).collect()
}

/// The text by which a value is known: itself, or its `id`, or its `href`.
fn name_of(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| ["id", "@id", "href"].into_iter().find_map(|field| value.get(field)?.as_str()))
}

/// What a value points at: itself as text, or its `id`, or its `href`.
pub fn id_of(value: &Value) -> Option<Url> {
    object_id(name_of(value)?)
}

/// What the first value of a field points at.
pub fn id_in(object: &Value, field: &str) -> Option<Url> {
    many(object, field).into_iter().find_map(id_of)
}

/// Everything that a field points at, also ids that are no web addresses, such as `as:Public`.
pub fn ids_in(object: &Value, field: &str) -> Vec<String> {
    many(object, field).into_iter().filter_map(name_of).map(str::to_owned).collect()
}

/// Who wrote an object. PeerTube names the account and the channel, which is a group: the account wrote it.
pub fn author(object: &Value) -> Option<Url> {
    let named = many(object, "attributedTo");
    let is_group = |value: &Value| types(value).iter().any(|name| name == "Group");
    let people = named.iter().filter(|value| !is_group(value));
    people.chain(&named).find_map(|value| id_of(value)).or_else(|| id_in(object, "actor"))
}

/// The types of an object, without a prefix: `as:Note` and the full address count as `Note`.
pub fn types(object: &Value) -> Vec<String> {
    let mut types = texts(object, "type");
    types.extend(texts(object, "@type"));
    types.iter().map(|name| name.rsplit(['#', ':']).next().unwrap_or(name).to_owned()).collect()
}

/// A time, kept within the years that people and databases can do something with.
pub fn time(object: &Value, field: &str) -> Option<Moment> {
    let moment = moment(text(object, field)?)?;
    let sane = Moment::parse("1990-01-01T00:00:00Z")?..Moment::parse("2200-01-01T00:00:00Z")?;
    sane.contains(&moment).then_some(moment)
}

/// RFC 3339; ActivityStreams (section 2.3) lets seconds be left out, and some servers leave out the zone, meaning UTC.
fn moment(text: &str) -> Option<Moment> {
    let without_seconds = || Moment::parse(&format!("{}:00Z", text.trim_end_matches('Z')));
    Moment::parse(text).or_else(|| Moment::parse(&format!("{text}Z"))).or_else(without_seconds)
}

/// Whether an object or activity is for everyone, listed or not.
pub fn is_public(object: &Value) -> bool {
    let addressed = ["to", "cc"].into_iter().flat_map(|field| ids_in(object, field));
    addressed.into_iter().any(|id| matches!(id.as_str(), PUBLIC | "as:Public" | "Public"))
}

/// Whether an object says at all whom it is for. An `audience` alone is where it belongs: a category, in Discourse.
pub fn is_addressed(object: &Value) -> bool {
    ["to", "cc", "bto", "bcc"].into_iter().any(|field| first(object, field).is_some())
}

/// The text of a field and its language, from the field's map or from the field itself.
///
/// Where a map has several languages, the text outside it says which one its server puts first.
pub fn in_language(object: &Value, field: &str) -> (Option<String>, Option<Lang>) {
    let map = first(object, &format!("{field}Map")).and_then(Value::as_object);
    let version = |(lang, text): (&String, &Value)| Some((lang.clone(), many_words(text)?.to_owned()));
    let versions: Vec<(String, String)> = map.into_iter().flatten().filter_map(version).collect();
    let plain = text(object, field).map(str::to_owned);
    let chosen = match (&plain, versions.as_slice()) {
        (Some(_), [only]) => Some(only),
        (Some(text), several) => several.iter().find(|(_, version)| version == text),
        (None, several) => several.first(),
    };
    let lang = chosen.and_then(|(lang, _)| named_language(lang));
    (plain.or_else(|| chosen.map(|(_, text)| text.clone())), lang)
}

fn many_words(value: &Value) -> Option<&str> {
    let first = value.as_array().and_then(|values| values.first()).unwrap_or(value);
    words(first).filter(|text| !text.trim().is_empty())
}

/// The language an object gives itself apart from any map: `language` in Lemmy and PeerTube, `inLanguage` in Mobilizon.
pub fn language(object: &Value) -> Option<Lang> {
    let named = first(object, "language").and_then(|language| text(language, "identifier").or_else(|| words(language)));
    named.or_else(|| text(object, "inLanguage")).and_then(named_language)
}

/// A language tag, unless it says that the language is unknown, or none, or many (ISO 639-2).
fn named_language(tag: &str) -> Option<Lang> {
    if ["und", "zxx", "mul", "mis"].iter().any(|unknown| tag.eq_ignore_ascii_case(unknown)) {
        return None;
    }
    tag.parse().ok()
}

/// The address of the page for people: the `text/html` link if there are several.
pub fn page_url(object: &Value) -> Option<Url> {
    let links = many(object, "url");
    let is_page = |link: &&Value| text(link, "mediaType").is_some_and(|media_type| media_type.starts_with("text/html"));
    let page = links.iter().copied().find(is_page);
    page.and_then(id_of).or_else(|| links.into_iter().find_map(id_of))
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
    fn the_first_text_that_says_something_counts() {
        assert_eq!(text(&json!({"name": ["", "Ana"]}), "name"), Some("Ana"));
        assert_eq!(text(&json!({"name": {"@value": "Ana", "@language": "ca"}}), "name"), Some("Ana"));
        assert_eq!(text(&json!({"name": [null, " ", 4]}), "name"), None);
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
        assert_eq!(in_language(&note, "content"), (Some("<p>Hoi</p>".into()), "nl".parse().ok()));
        let only_map = json!({"nameMap": {"ca": "Hola"}});
        assert_eq!(in_language(&only_map, "name"), (Some("Hola".into()), "ca".parse().ok()));
        let several = json!({"content": "Hola", "contentMap": {"nl": "Hoi", "ca": "Hola"}});
        assert_eq!(in_language(&several, "content"), (Some("Hola".into()), "ca".parse().ok()));
        let neither = json!({"content": "Hi", "contentMap": {"nl": "Hoi", "ca": "Hola"}});
        assert_eq!(in_language(&neither, "content"), (Some("Hi".into()), None));
        let unknown = json!({"content": "Hi", "contentMap": {"und": "Hi"}});
        assert_eq!(in_language(&unknown, "content"), (Some("Hi".into()), None));
    }

    #[test]
    fn an_account_wrote_what_a_channel_shows() {
        let account = json!({"type": "Person", "id": "https://v.example/accounts/ana"});
        let channel = json!({"type": "Group", "id": "https://v.example/video-channels/city"});
        for object in [
            json!({"attributedTo": [account, channel]}),
            json!({"attributedTo": [channel, account]}),
            json!({"attributedTo": "https://v.example/accounts/ana"}),
            json!({"attributedTo": null, "actor": account}),
        ] {
            assert_eq!(
                author(&object).map(String::from).as_deref(),
                Some("https://v.example/accounts/ana"),
                "{object}"
            );
        }
        assert_eq!(author(&json!({"attributedTo": channel})), id_of(&channel));
    }

    #[test]
    fn times_are_read_as_servers_write_them() {
        let wanted = Moment::parse("2026-11-21T10:00:00Z");
        for text in
            ["2026-11-21T12:00:00+02:00", "2026-11-21T10:00:00.000Z", "2026-11-21T10:00Z", "2026-11-21T10:00:00"]
        {
            assert_eq!(time(&json!({ "published": text }), "published"), wanted, "{text}");
        }
    }
}
