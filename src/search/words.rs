//! Cuts text into words and brings each into the forms it is found by: folded, and stemmed.
//!
//! Both sides of a search go through here, the library's texts and the reader's words; which of
//! the forms are looked up, and what a match is worth, is left to `question`.

use std::borrow::Cow;
use std::ops::Range;

use frostem::{Algorithm, Stemmer};
use icu_normalizer::DecomposingNormalizerBorrowed;
use tantivy::tokenizer::{AsciiFoldingFilter, RawTokenizer, TextAnalyzer};

/// What comes after this many bytes of one word is not looked at.
const WORD_MAX_BYTES: usize = 64;

/// A word of a text.
#[derive(Debug, PartialEq)]
pub(super) struct Word {
    /// Its bytes in the text.
    pub at: Range<usize>,
    /// In lower case, accents kept, as stemmers want it.
    pub lower: String,
    /// In lower case without accents.
    pub folded: String,
}

/// The words of a text, in order. Scripts that put no spaces between words give one "word" a character.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = next_run(text, from)?;
            from = at.end;
            if is_elided(text, &at) {
                continue;
            }
            let lower = start_of(text.get(at.clone())?, WORD_MAX_BYTES).to_lowercase();
            let folded = fold(&lower).into_owned();
            if !folded.is_empty() {
                return Some(Word { at, lower, folded });
            }
        }
    })
}

/// The next run of letters and digits at or after byte `from`.
fn next_run(text: &str, from: usize) -> Option<Range<usize>> {
    let (skipped, first) = text.get(from..)?.char_indices().find(|(_, c)| c.is_alphanumeric())?;
    let start = from + skipped;
    if stands_alone(first) {
        return Some(start..start + first.len_utf8());
    }
    let run = text.get(start..)?;
    let ends = |c: char| stands_alone(c) || !(c.is_alphanumeric() || is_mark(c));
    Some(start..start + run.find(ends).unwrap_or(run.len()))
}

/// `l` in "l'internet", `s` in "city's": who searches for the word does not mean these.
fn is_elided(text: &str, at: &Range<usize>) -> bool {
    let run = text.get(at.clone()).unwrap_or_default();
    let mut after = text.get(at.end..).unwrap_or_default().chars();
    let mut before = text.get(..at.start).unwrap_or_default().chars().rev();
    let is_article = run.chars().count() <= 2
        && after.next().is_some_and(is_apostrophe)
        && after.next().is_some_and(char::is_alphabetic);
    let is_ending = matches!(run, "s" | "t" | "d" | "m" | "ll" | "re" | "ve")
        && before.next().is_some_and(is_apostrophe)
        && before.next().is_some_and(char::is_alphabetic);
    is_article || is_ending
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// The first `max_bytes` of a text, or a little less so as not to cut a character.
pub(super) fn start_of(text: &str, max_bytes: usize) -> &str {
    let end = (0..=max_bytes.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// Han, kana and Thai.
fn stands_alone(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Accents, vowel points and the like, and the Arabic stroke that only stretches a word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{0591}'..='\u{05c7}' | '\u{0610}'..='\u{061a}' | '\u{0640}'
        | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06ed}')
}

/// A word in lower case without its accents, whatever its script; "ø", "ß" and their like in plain Latin letters.
pub(super) fn fold(lower: &str) -> Cow<'_, str> {
    // Taking apart Hangul would turn each syllable into several letters.
    if lower.is_ascii() || lower.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c)) {
        return Cow::Borrowed(lower);
    }
    let apart = DecomposingNormalizerBorrowed::new_nfd().normalize(lower);
    let bare: String = apart.chars().filter(|c| !is_mark(*c)).collect();
    if bare.is_ascii() {
        return Cow::Owned(bare);
    }
    let mut folding = TextAnalyzer::builder(RawTokenizer::default()).filter(AsciiFoldingFilter).build();
    let mut tokens = folding.token_stream(&bare);
    if tokens.advance() { Cow::Owned(std::mem::take(&mut tokens.token_mut().text)) } else { Cow::Owned(String::new()) }
}

/// A language whose words we can bring to their stem.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stemming {
    pub language: &'static str,
    algorithm: Algorithm,
}

macro_rules! stemmings {
    ($($language:literal = $algorithm:ident),+ $(,)?) => {
        /// All languages with a stemmer: those of the interface, and of most of Europe's cities.
        pub(super) const STEMMINGS: &[Stemming] =
            &[$(Stemming { language: $language, algorithm: Algorithm::$algorithm }),+];
    };
}

stemmings! {
    "ar" = Arabic, "ca" = Catalan, "da" = Danish, "de" = German, "el" = Greek, "en" = English, "es" = Spanish,
    "eu" = Basque, "fi" = Finnish, "fr" = French, "hu" = Hungarian, "it" = Italian, "nl" = Dutch, "no" = Norwegian,
    "pl" = Polish, "pt" = Portuguese, "ro" = Romanian, "ru" = Russian, "sv" = Swedish, "tr" = Turkish,
}

impl Stemming {
    /// For a language tag of any length; none for a language without stemmer.
    pub fn of(tag: &str) -> Option<Self> {
        let base = match tag.split('-').next() {
            Some("nb" | "nn") => "no",
            Some(base) => base,
            None => tag,
        };
        STEMMINGS.iter().copied().find(|stemming| stemming.language == base)
    }

    /// The folded stems of a word: its own, that of the folded word, since many people leave out accents
    /// and stemmers look at them, and theirs in turn, since "ciudades" becomes "ciudad" but "ciudad" becomes "ciud".
    pub fn stems(self, lower: &str, folded: &str) -> Vec<String> {
        let stemmer = Stemmer::new(self.algorithm);
        let own = stemmer.stem(lower);
        let mut stems = vec![fold(&own).into_owned(), fold(&stemmer.stem(&own)).into_owned()];
        if lower != folded {
            stems.push(stemmer.stem(folded).into_owned());
        }
        if self.language == "ar" {
            // The stemmer takes the first letter of "data" for the word "with", unless the article shields it.
            stems.push(folded.strip_prefix("ال").unwrap_or(folded).to_owned());
        }
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    /// The term under which a stem is kept: apart from all words, and from the stems of other languages.
    pub fn term(self, stem: &str) -> String {
        format!("\u{1}{}{stem}", self.language)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).map(|word| word.folded).collect()
    }

    #[test]
    fn words_lose_case_and_accents_in_every_script() {
        assert_eq!(folded("São-Paulo, ØRESUND & Straße"), ["sao", "paulo", "oresund", "strasse"]);
        assert_eq!(folded("Αθήνα Київ İzmir"), ["αθηνα", "киів", "izmir"]);
        assert_eq!(folded("مُدُن الأَمْن"), ["مدن", "الامن"]);
        assert_eq!(folded("서울"), ["서울"]);
    }

    #[test]
    fn an_accent_written_as_a_character_of_its_own_is_the_same_accent() {
        assert_eq!(folded("Bogota\u{301}"), folded("Bogotá"));
    }

    #[test]
    fn elided_letters_are_no_words() {
        assert_eq!(
            folded("l'internet, l’accès; the city's d'Or qu'elle"),
            ["internet", "acces", "the", "city", "or", "elle"]
        );
    }

    #[test]
    fn scripts_without_spaces_give_a_word_a_character() {
        assert_eq!(folded("東京 AI"), ["東", "京", "ai"]);
    }

    #[test]
    fn stems_meet_across_number_and_missing_accents() {
        let stems = |tag: &str, word: &str| {
            let word = words(word).next().expect("a word");
            Stemming::of(tag).map_or(Vec::new(), |stemming| stemming.stems(&word.lower, &word.folded))
        };
        assert_eq!(stems("en-GB", "algorithms"), stems("en", "algorithm"));
        assert_eq!(stems("ca", "ciutats"), stems("ca", "ciutat"));
        assert!(stems("es", "participación").iter().any(|stem| stems("es", "participacion").contains(stem)));
        assert!(stems("es", "ciudades").iter().any(|stem| stems("es", "ciudad").contains(stem)));
        assert_eq!(stems("nn", "byer"), stems("no", "byer"));
        assert!(stems("ja", "x").is_empty());
    }

    proptest! {
        #[test]
        fn every_word_stands_where_it_says(text in any::<String>()) {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.at.start >= end && text.get(word.at.clone()).is_some());
                end = word.at.end;
            }
        }
    }
}
