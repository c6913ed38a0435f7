//! The words a reader typed, and whether a word of a text is one of them.
//!
//! The same rules, put to the index, are in `question`; here they find what a highlight marks.

use super::words::{STEMMINGS, Stemming, Word, words};

/// Words after these many are not looked for.
const WORDS_MAX: usize = 20;
/// Shorter words must be typed without error.
const TOLERANT_MIN_CHARS: usize = 5;

/// One word to find.
#[derive(Debug)]
pub(super) struct Wanted {
    pub folded: String,
    /// In all languages, since nobody says in which one they type.
    pub stems: Vec<(Stemming, String)>,
    /// Whether it may be only the beginning of a word: the last one may still be being typed.
    pub is_beginning: bool,
    /// Whether one letter may be wrong, missing, too many or swapped with the next.
    pub is_tolerant: bool,
}

/// The different words of what a reader typed; whatever is neither letter nor digit only parts them.
pub(super) fn wanted(typed: &str) -> Vec<Wanted> {
    let mut found: Vec<Word> = Vec::new();
    for word in words(typed) {
        if found.len() == WORDS_MAX {
            break;
        }
        // A repeated word moves to the end, so that the last one typed is last here too.
        found.retain(|other| other.folded != word.folded);
        found.push(word);
    }
    let last = found.len();
    found.into_iter().zip(1..).map(|(word, place)| Wanted::new(word, place == last)).collect()
}

impl Wanted {
    fn new(word: Word, is_last: bool) -> Self {
        let chars = word.folded.chars().count();
        let mut stems = Vec::new();
        for stemming in STEMMINGS {
            stems.extend(stemming.stems(&word.lower, &word.folded).into_iter().map(|stem| (*stemming, stem)));
        }
        Self {
            // One Latin letter begins too many words to mean any of them.
            is_beginning: is_last && (chars > 1 || !word.folded.is_ascii()),
            is_tolerant: chars >= TOLERANT_MIN_CHARS && word.folded.chars().all(char::is_alphabetic),
            folded: word.folded,
            stems,
        }
    }

    /// Whether a word of a text in some language is this one.
    pub fn is(&self, word: &Word, language: Option<Stemming>) -> bool {
        word.folded == self.folded
            || (self.is_beginning && word.folded.starts_with(&self.folded))
            || (self.is_tolerant && one_error_apart(&word.folded, &self.folded))
            || language.is_some_and(|language| self.shares_stem(word, language))
    }

    fn shares_stem(&self, word: &Word, language: Stemming) -> bool {
        let mut own = self.stems.iter().filter(|(stemming, _)| *stemming == language).peekable();
        // Stemming is the slow part; most words of a text differ from their second letter on.
        // Arabic alone takes letters off the front.
        let may_share = language.language == "ar" || word.folded.chars().take(2).eq(self.folded.chars().take(2));
        may_share
            && own.peek().is_some()
            && language
                .stems(&word.lower, &word.folded)
                .iter()
                .any(|stem| own.clone().any(|(_, wanted)| wanted == stem))
    }
}

/// Whether one letter more, less or else, or two swapped neighbours make one word of the other.
fn one_error_apart(a: &str, b: &str) -> bool {
    let same_start: usize = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (a, b) = (a.get(same_start..).unwrap_or_default(), b.get(same_start..).unwrap_or_default());
    let ends = a.chars().rev().zip(b.chars().rev());
    let same_end: usize = ends.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let middle = |word: &str| {
        let mut chars = word.get(..word.len() - same_end).unwrap_or_default().chars();
        [chars.next(), chars.next(), chars.next()]
    };
    match (middle(a), middle(b)) {
        ([_, None, _], [_, None, _]) => true,
        ([a1, a2, None], [b1, b2, None]) => a1 == b2 && a2 == b1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_typing_error_is_a_letter_more_less_else_or_swapped() {
        for other in ["privacy", "privcy", "privaccy", "pribacy", "prviacy", "rivacy", "privac", "xprivacy"] {
            assert!(one_error_apart("privacy", other), "{other}");
        }
        for other in ["privy", "prvaciy", "piracies", "", "pricavy"] {
            assert!(!one_error_apart("privacy", other), "{other}");
        }
    }

    #[test]
    fn words_are_taken_once_and_not_without_end() {
        let folded = |typed: &str| wanted(typed).into_iter().map(|w| w.folded).collect::<Vec<_>>();
        assert_eq!(folded("\"Open\" AND (open) data* -title:x"), ["and", "open", "data", "title", "x"]);
        let many: String = (0..5000).map(|n| format!("w{n} ")).collect();
        assert_eq!(wanted(&many).len(), WORDS_MAX);
        assert!(wanted(" \u{0} ?!* \u{202e}").is_empty());
    }

    #[test]
    fn only_the_last_word_may_be_a_beginning() {
        let beginnings: Vec<bool> = wanted("smart cit").iter().map(|w| w.is_beginning).collect();
        assert_eq!(beginnings, [false, true]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_gives_bounded_words(typed in any::<String>()) {
            let wanted = wanted(&typed);
            prop_assert!(wanted.len() <= WORDS_MAX);
            prop_assert!(wanted.iter().all(|w| !w.folded.is_empty() && w.folded.len() < 500));
        }
    }
}
