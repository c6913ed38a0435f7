//! A settings file: which names it may hold, and where in it each value stands.
//!
//! What a value means is `settings_load`'s.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

/// The name of every setting, as it stands in the file: `name`, or `section.name`.
pub const NAMES: [&str; 37] = [
    "listen",
    "public_url",
    "data_dir",
    "database_url",
    "files_url",
    "trusted_proxies",
    "comments",
    "metrics_token",
    "city.name",
    "city.handle",
    "city.country",
    "city.languages",
    "city.location",
    "face.colour",
    "federation.mode",
    "federation.allow_loopback",
    "sign_in.issuer",
    "sign_in.client_id",
    "sign_in.client_secret",
    "sign_in.client_secret_file",
    "sign_in.label",
    "sign_in.groups_claim",
    "sign_in.admins",
    "sign_in.managers",
    "sign_in.editors",
    "sign_in.moderators",
    "about.mail",
    "about.phone",
    "about.postal_address",
    "about.authority",
    "about.data_protection_officer",
    "about.supervisory_authority",
    "about.accessibility_contact",
    "about.enforcement_body",
    "about.accessibility",
    "about.reviewed",
    "about.texts",
];

/// A value as it was written.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    Text(String),
    List(Vec<String>),
    Switch(bool),
}

/// A value of the file with the line it begins on.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub raw: Raw,
    pub line: usize,
}

/// The values of a file by name; or everything that is wrong with it, each with its line.
pub fn read(text: &str) -> Result<BTreeMap<&'static str, Placed>, Vec<(usize, String)>> {
    let document = match DeTable::parse(text) {
        Ok(document) => document,
        Err(err) => {
            let line = line_of(text, &err.span().unwrap_or_default());
            return Err(vec![(line, format!("this is not TOML: {}", err.message()))]);
        }
    };
    let mut reading = Reading { text, found: BTreeMap::new(), wrong: Vec::new() };
    reading.table("", document.get_ref());
    if reading.wrong.is_empty() { Ok(reading.found) } else { Err(reading.wrong) }
}

struct Reading<'t> {
    text: &'t str,
    found: BTreeMap<&'static str, Placed>,
    wrong: Vec<(usize, String)>,
}

impl Reading<'_> {
    fn table(&mut self, section: &str, table: &DeTable<'_>) {
        for (key, value) in table {
            let name =
                if section.is_empty() { key.get_ref().to_string() } else { format!("{section}.{}", key.get_ref()) };
            let line = line_of(self.text, &key.span());
            let known = NAMES.into_iter().find(|known| *known == name);
            match (known, value.get_ref()) {
                (Some(known), value) => match raw(value) {
                    Some(raw) => drop(self.found.insert(known, Placed { raw, line })),
                    None => self.wrong.push((line, format!("{name} is {}; use text in quotes", kind_of(value)))),
                },
                (None, DeValue::Table(inner)) if is_section(&name) => self.table(&name, inner),
                (None, _) => self.wrong.push((line, unknown(&name))),
            }
        }
    }
}

fn raw(value: &DeValue<'_>) -> Option<Raw> {
    match value {
        DeValue::String(text) => Some(Raw::Text(text.to_string())),
        DeValue::Boolean(on) => Some(Raw::Switch(*on)),
        DeValue::Array(items) => {
            let texts = items.iter().map(|item| match item.get_ref() {
                DeValue::String(text) => Some(text.to_string()),
                _ => None,
            });
            texts.collect::<Option<_>>().map(Raw::List)
        }
        _ => None,
    }
}

fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list of other things than texts",
        DeValue::Table(_) => "a section",
        DeValue::String(_) | DeValue::Boolean(_) => "of another kind",
    }
}

fn is_section(name: &str) -> bool {
    NAMES.iter().any(|known| known.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

/// Says what was probably meant. A name in the wrong section is nearer to its namesake than to any other word.
fn unknown(name: &str) -> String {
    let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let likeness = |known: &&str| {
        strsim::normalized_damerau_levenshtein(name, known)
            .max(strsim::normalized_damerau_levenshtein(&last(name), &last(known)))
    };
    let nearest = NAMES.into_iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b))).unwrap_or_default();
    match nearest.split_once('.') {
        Some((section, key)) => {
            format!("there is no setting {name}; the nearest is {key} in the section [{section}]")
        }
        None => format!("there is no setting {name}; the nearest is {nearest}, at the top before any section"),
    }
}

fn line_of(text: &str, span: &Range<usize>) -> usize {
    let before = text.as_bytes().get(..span.start).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> Vec<(usize, String)> {
        read(text).expect_err(text)
    }

    #[test]
    fn values_are_found_under_their_section_with_their_line() {
        let found = read("listen = \"[::1]:80\"\n\n[city]\nlanguages = [\"nl\", \"en\"]\n").unwrap();
        assert_eq!(found["listen"], Placed { raw: Raw::Text("[::1]:80".into()), line: 1 });
        assert_eq!(found["city.languages"], Placed { raw: Raw::List(vec!["nl".into(), "en".into()]), line: 4 });
    }

    #[test]
    fn an_unknown_name_is_refused_with_its_line_and_the_nearest_known_one() {
        for (text, line, nearest) in [
            ("lisen = \"x\"", 1, "the nearest is listen"),
            ("listen = \"x\"\n[city]\nnmae = \"x\"", 3, "the nearest is name in the section [city]"),
            ("handle = \"delft\"", 1, "the nearest is handle in the section [city]"),
            ("[city]\nlisten = \"x\"", 2, "the nearest is listen, at the top"),
            ("[federation.mode2]\nx = 1", 1, "the nearest is mode in the section [federation]"),
            ("city = \"Delft\"", 1, "there is no setting city"),
        ] {
            let found = wrong(text);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].0, line, "{found:?}");
            assert!(found[0].1.contains(nearest), "{found:?}");
        }
    }

    #[test]
    fn what_is_no_toml_or_of_another_kind_is_refused_with_its_line() {
        assert_eq!(wrong("listen = \"a\"\ndata_dir = ./data\n")[0].0, 2);
        assert_eq!(wrong("listen = 8080"), [(1, "listen is a number; use text in quotes".to_owned())]);
    }
}
