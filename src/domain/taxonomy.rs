//! The coalition's vocabularies: principles, topics, missions, working groups.
//!
//! They are part of the program, read from `config/vocabulary/` at build time;
//! other rooms only ask which terms exist and what they are called.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// One term of a vocabulary.
#[derive(Debug, Deserialize)]
pub struct Term {
    pub slug: String,
    /// Principles and missions are numbered.
    pub number: Option<u32>,
    labels: BTreeMap<String, String>,
}

impl Term {
    /// The label in `lang`, else in English.
    pub fn label(&self, lang: &str) -> &str {
        let base = lang.split('-').next().unwrap_or(lang);
        [lang, base, "en"].iter().find_map(|lang| self.labels.get(*lang)).map_or(&self.slug, String::as_str)
    }

    /// The slug as a hashtag: `#PrivacyAndSecurity`.
    pub fn hashtag(&self) -> String {
        let mut tag = String::from("#");
        for word in self.slug.split('-') {
            let mut letters = word.chars();
            tag.extend(letters.next().map(|c| c.to_ascii_uppercase()));
            tag.push_str(letters.as_str());
        }
        tag
    }
}

#[derive(Debug, Deserialize)]
pub struct Vocabulary {
    pub version: u32,
    pub terms: Vec<Term>,
}

impl Vocabulary {
    pub fn get(&self, slug: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.slug == slug)
    }

    /// A term by its slug or its number.
    pub fn find(&self, name: &str) -> Option<&Term> {
        let number = name.parse::<u32>().ok();
        self.terms.iter().find(|term| term.slug == name || (number.is_some() && term.number == number))
    }

    /// All slugs, for a sentence that says what would have been right.
    pub fn slugs(&self) -> String {
        self.terms.iter().map(|term| term.slug.as_str()).collect::<Vec<_>>().join(", ")
    }
}

fn embedded(json: &str) -> Vocabulary {
    serde_json::from_str(json).expect("the vocabularies are checked by this module's tests")
}

static PRINCIPLES: LazyLock<Vocabulary> =
    LazyLock::new(|| embedded(include_str!("../../config/vocabulary/principles.json")));
static TOPICS: LazyLock<Vocabulary> = LazyLock::new(|| embedded(include_str!("../../config/vocabulary/topics.json")));
static MISSIONS: LazyLock<Vocabulary> =
    LazyLock::new(|| embedded(include_str!("../../config/vocabulary/missions.json")));
static WORKING_GROUPS: LazyLock<Vocabulary> =
    LazyLock::new(|| embedded(include_str!("../../config/vocabulary/working_groups.json")));

/// The five principles of the coalition's declaration.
pub fn principles() -> &'static Vocabulary {
    &PRINCIPLES
}

pub fn topics() -> &'static Vocabulary {
    &TOPICS
}

/// The six missions of 2023.
pub fn missions() -> &'static Vocabulary {
    &MISSIONS
}

/// The four working groups.
pub fn working_groups() -> &'static Vocabulary {
    &WORKING_GROUPS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vocabularies_hold_what_the_coalition_named() {
        assert_eq!(principles().terms.len(), 5);
        assert_eq!(missions().terms.len(), 6);
        assert_eq!(working_groups().terms.len(), 4);
        assert_eq!(topics().terms.len(), 18);
        for (place, term) in principles().terms.iter().enumerate() {
            assert_eq!(term.number, Some(place as u32 + 1));
        }
    }

    #[test]
    fn labels_fall_back_to_english() {
        let privacy = principles().find("2").map(|term| (term.label("nl-BE"), term.label("xx")));
        assert_eq!(
            privacy,
            Some(("Privacy, gegevensbescherming en beveiliging", "Privacy, data protection and security"))
        );
    }

    #[test]
    fn hashtags_are_written_in_capitals_so_that_screen_readers_can_say_them() {
        assert_eq!(topics().get("iot-sensors").map(Term::hashtag), Some("#IotSensors".to_owned()));
    }
}
