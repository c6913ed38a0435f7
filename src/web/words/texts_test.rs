//! Holds the texts of all languages against each other and against the pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use super::texts::{self, AREAS};
use super::tongue::Tongue;

/// What a message needs and gives, as far as translations must agree on it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    values: BTreeSet<String>,
    parts: BTreeSet<String>,
    /// The plurals of each choice between numbers.
    plurals: Vec<BTreeSet<String>>,
}

type Messages = BTreeMap<String, Shape>;

fn messages(tongue: Tongue) -> Messages {
    let mut found = Messages::new();
    for (area, text) in AREAS.iter().zip(texts::of(tongue)) {
        let resource = fluent_syntax::parser::parse(*text)
            .unwrap_or_else(|(_, errors)| panic!("{}/{area}.ftl cannot be read: {errors:?}", tongue.tag()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut shape = Shape::default();
            pattern(message.value.as_ref().expect("every message says something"), &mut shape);
            let id = message.id.name.to_owned();
            assert!(found.insert(id.clone(), shape).is_none(), "{} says {id} twice", tongue.tag());
        }
    }
    found
}

fn pattern(said: &Pattern<&str>, shape: &mut Shape) {
    for element in &said.elements {
        match element {
            PatternElement::TextElement { value } => text(value, shape),
            PatternElement::Placeable { expression } => expr(expression, shape),
        }
    }
}

fn text(value: &str, shape: &mut Shape) {
    assert!(!value.contains('&'), "write \"and\", or the character itself: {value:?}");
    for mark in value.split('<').skip(1) {
        let (name, _) = mark.split_once('>').unwrap_or_else(|| panic!("a mark is not closed in {value:?}"));
        shape.parts.insert(name.to_owned());
    }
}

fn expr(expression: &Expression<&str>, shape: &mut Shape) {
    match expression {
        Expression::Inline(inline) => value(inline, shape),
        Expression::Select { selector, variants } => {
            value(selector, shape);
            let mut keys = BTreeSet::new();
            for variant in variants {
                if let VariantKey::Identifier { name } = variant.key {
                    keys.insert(name.to_owned());
                }
                pattern(&variant.value, shape);
            }
            // A choice between words (`{ $role -> [admin] … }`) has a default that is no plural's name.
            if keys.contains("other") {
                shape.plurals.push(keys);
            }
        }
    }
}

fn value(inline: &InlineExpression<&str>, shape: &mut Shape) {
    match inline {
        InlineExpression::VariableReference { id } => {
            shape.values.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|argument| value(argument, shape));
        }
        InlineExpression::Placeable { expression } => expr(expression, shape),
        _ => {}
    }
}

fn plurals(tongue: Tongue) -> BTreeSet<String> {
    let rules = PluralRules::create(tongue.identifier(), PluralRuleType::CARDINAL).expect("rules of our languages");
    // Every form of these languages is needed by some number up to a million.
    let forms = (0..=200_usize).chain([1_000, 1_000_000]).map(|count| match rules.select(count).expect("a number") {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    });
    let mut forms: BTreeSet<String> = forms.map(str::to_owned).collect();
    forms.insert("other".to_owned());
    forms
}

/// All that is written in the code and the templates of the pages, tests aside.
fn pages() -> String {
    fn read(dir: &Path, all: &mut String) {
        for entry in fs::read_dir(dir).expect("a folder of the pages") {
            let path = entry.expect("an entry of it").path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            if path.is_dir() && name != "texts" {
                read(&path, all);
            } else if name.ends_with(".html") || (name.ends_with(".rs") && !name.contains("test")) {
                let text = fs::read_to_string(&path).expect("a text");
                all.push_str(text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default());
            }
        }
    }
    let mut all = String::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web"), &mut all);
    all
}

/// The ids that the pages name where they say something: `say("…"`, `count("…"`.
fn said(pages: &str) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for call in ["say(", "count(", "named(", "with(", "rich(", "dated("] {
        for rest in pages.split(call).skip(1) {
            let quoted = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'));
            let is_id =
                |id: &str| id.contains('-') && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
            if let Some((id, _)) = quoted.filter(|(id, _)| is_id(id)) {
                ids.insert(id);
            }
        }
    }
    ids
}

#[test]
fn every_message_that_a_page_says_exists_and_every_other_is_gone() {
    let (known, pages) = (messages(Tongue::English), pages());
    let missing: Vec<&str> = said(&pages).into_iter().filter(|id| !known.contains_key(*id)).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
    let unused: Vec<&String> = known.keys().filter(|id| !pages.contains(&format!("\"{id}\""))).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn every_language_says_all_that_english_says_with_the_same_values_and_parts() {
    let english = messages(Tongue::English);
    for tongue in Tongue::ALL {
        let other = messages(*tongue);
        let missing: Vec<&String> = english.keys().filter(|id| !other.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{} lacks {} messages: {missing:?}", tongue.tag(), missing.len());
        for (id, shape) in &other {
            let original = english.get(id).unwrap_or_else(|| panic!("{} says {id}, which is no message", tongue.tag()));
            assert_eq!(shape.values, original.values, "values of {id} in {}", tongue.tag());
            assert_eq!(shape.parts, original.parts, "marked parts of {id} in {}", tongue.tag());
        }
    }
}

#[test]
fn every_count_knows_all_plurals_of_its_language() {
    for tongue in Tongue::ALL {
        let needed = plurals(*tongue);
        for (id, shape) in messages(*tongue) {
            for forms in &shape.plurals {
                assert_eq!(forms, &needed, "plurals of {id} in {}", tongue.tag());
            }
        }
    }
}
