//! The word of a title that a mistyped one was probably meant to be.
//!
//! One wrong letter is found without this room; it is for readers who found nothing.

use tantivy::Searcher;

use super::schema::Fields;
use super::words::words;

/// Shorter words are like too many others.
const MIN_CHARS: usize = 4;
/// How much alike two words must be, from 0 to 1.
const LIKENESS_MIN: f64 = 0.6;
/// More words than these with one first letter are not looked at.
const WORDS_MAX: usize = 20_000;

/// The nearest word of all titles with the same first letter; none if nothing comes close.
pub(super) fn nearest(searcher: &Searcher, fields: &Fields, typed: &str) -> tantivy::Result<Option<String>> {
    let Some(typed) = words(typed).next().map(|word| word.folded) else { return Ok(None) };
    let chars = typed.chars().count();
    let Some(first) = typed.chars().next().filter(|_| chars >= MIN_CHARS) else { return Ok(None) };
    let (start, end) = (first.to_string(), format!("{first}{}", char::MAX));
    let mut best: Option<(f64, String)> = None;
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(fields.title_words)?;
        let mut terms = index.terms().range().ge(&start).lt(&end).into_stream()?;
        let mut seen = 0;
        while terms.advance() && seen < WORDS_MAX {
            seen += 1;
            let Ok(known) = std::str::from_utf8(terms.key()) else { continue };
            if known == typed || known.chars().count().abs_diff(chars) > 3 {
                continue;
            }
            let likeness = strsim::normalized_damerau_levenshtein(&typed, known);
            if likeness >= LIKENESS_MIN && best.as_ref().is_none_or(|(most, _)| likeness > *most) {
                best = Some((likeness, known.to_owned()));
            }
        }
    }
    Ok(best.map(|(_, word)| word))
}
