//! Names of countries, languages and terms, in the reader's language.
//!
//! Those of the coalition's own vocabularies come with the vocabularies.

use icu_experimental::displaynames::multi::{LanguageDisplayNames, RegionDisplayNames};
use icu_locale_core::subtags::{Language, Region};

use crate::domain::entry::EntryContent;
use crate::domain::lang::Lang;
use crate::domain::status::{EntryKind, PracticeKind, Status};
use crate::domain::taxonomy::{self, Vocabulary};

use super::Words;
use super::tongue::{Tongue, locale};

pub(super) struct Names {
    regions: RegionDisplayNames,
    languages: LanguageDisplayNames,
}

impl Names {
    pub(super) fn new(tongue: Tongue) -> Self {
        let known = "the names in our languages are part of the program";
        Self {
            regions: RegionDisplayNames::try_new(locale(tongue).into(), Default::default()).expect(known),
            languages: LanguageDisplayNames::try_new(locale(tongue).into(), Default::default()).expect(known),
        }
    }
}

impl Words {
    /// A country by its ISO 3166-1 code; the code itself where it is nobody's.
    pub fn country(&self, code: &str) -> String {
        let region: Option<Region> = code.parse().ok();
        region.and_then(|region| self.names.regions.of(region)).unwrap_or(code).to_owned()
    }

    /// `Dutch`, `Portuguese (Brazil)`; the tag itself where the language has no name here.
    pub fn language(&self, tag: &str) -> String {
        let mut parts = tag.split('-');
        let base: Option<Language> = parts.next().and_then(|base| base.parse().ok());
        let Some(name) = base.and_then(|base| self.names.languages.of(base)) else { return tag.to_owned() };
        match parts.find(|part| part.len() == 2) {
            Some(region) => format!("{name} ({})", self.country(region)),
            None => name.to_owned(),
        }
    }

    /// For `lang` on what a city wrote: its language, where that is known and not the page's own.
    pub fn foreign(&self, language: Option<&Lang>) -> Option<String> {
        language.map(Lang::as_str).filter(|tag| *tag != self.tongue.tag()).map(str::to_owned)
    }

    pub fn principle(&self, slug: &str) -> String {
        self.term(taxonomy::principles(), slug)
    }

    pub fn topic(&self, slug: &str) -> String {
        self.term(taxonomy::topics(), slug)
    }

    pub fn mission(&self, slug: &str) -> String {
        self.term(taxonomy::missions(), slug)
    }

    fn term(&self, vocabulary: &Vocabulary, slug: &str) -> String {
        vocabulary.get(slug).map_or(slug, |term| term.label(self.tongue.tag())).to_owned()
    }

    /// What an entry is; `Practice` says little where the city said which.
    pub fn kind_of(&self, content: &EntryContent) -> String {
        match content.practice_kind {
            Some(practice) => self.practice_kind(practice),
            None => self.kind(content.kind),
        }
    }

    pub fn kind(&self, kind: EntryKind) -> String {
        self.say(match kind {
            EntryKind::Project => "kind-project",
            EntryKind::Practice => "kind-practice",
            EntryKind::Consultation => "kind-consultation",
        })
    }

    /// For headings and filters: `Projects`.
    pub fn kinds(&self, kind: EntryKind) -> String {
        self.say(match kind {
            EntryKind::Project => "kinds-project",
            EntryKind::Practice => "kinds-practice",
            EntryKind::Consultation => "kinds-consultation",
        })
    }

    pub fn practice_kind(&self, kind: PracticeKind) -> String {
        self.say(match kind {
            PracticeKind::Method => "practice-method",
            PracticeKind::Procedure => "practice-procedure",
            PracticeKind::Guideline => "practice-guideline",
            PracticeKind::Training => "practice-training",
            PracticeKind::Toolkit => "practice-toolkit",
            PracticeKind::PolicyPosition => "practice-policy-position",
            PracticeKind::WhitePaper => "practice-white-paper",
            PracticeKind::Case => "practice-case",
        })
    }

    pub fn status(&self, status: Status) -> String {
        self.say(match status {
            Status::Idea => "status-idea",
            Status::Planned => "status-planned",
            Status::Running => "status-running",
            Status::Completed => "status-completed",
            Status::Stopped => "status-stopped",
            Status::Adopted => "status-adopted",
            Status::Announced => "status-announced",
            Status::Open => "status-open",
            Status::Closed => "status-closed",
            Status::Answered => "status-answered",
            Status::Archived => "status-archived",
        })
    }
}

/// At most `max_chars` of a text, cut after a whole word.
pub fn beginning(text: &str, max_chars: usize) -> String {
    if text.chars().count() <= max_chars {
        return text.to_owned();
    }
    let kept: String = text.chars().take(max_chars).collect();
    let whole = kept.rsplit_once(char::is_whitespace).map_or(kept.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_after_a_whole_word() {
        assert_eq!(beginning("one two, three", 10), "one two…");
        assert_eq!(beginning("one two", 10), "one two");
        assert_eq!(beginning("市市市市市", 3), "市市市…");
    }

    #[test]
    fn countries_and_languages_go_by_their_everyday_names() {
        let (english, arabic) = (Words::of(Tongue::English), Words::of(Tongue::Arabic));
        for (code, name) in
            [("NL", "Netherlands"), ("US", "United States"), ("KR", "South Korea"), ("TR", "Türkiye"), ("ZZZ", "ZZZ")]
        {
            assert_eq!(english.country(code), name);
        }
        for (tag, name) in
            [("nl", "Dutch"), ("el", "Greek"), ("ca-valencia", "Catalan"), ("pt-BR", "Portuguese (Brazil)")]
        {
            assert_eq!(english.language(tag), name);
        }
        assert_eq!(arabic.language("nl"), "الهولندية");
        assert_eq!(Words::of(Tongue::Spanish).country("NL"), "Países Bajos");
    }
}
