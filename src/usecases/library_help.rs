//! A reader who found nothing is shown the ways on: what to leave out, what was perhaps meant, what is near.
//!
//! Every way says how many entries it leads to, and one that leads to none is not offered. How they are worded is the
//! page's.

use crate::domain::library::{Facet, LibraryQuery};
use crate::domain::{taxonomy, text};
use crate::search::{LibraryIndex, SearchError};

use super::error::UseError;
use super::node::Hall;

/// Of a longer question only the first words are left out one by one.
const WORDS_MAX: usize = 6;
const FILTERS_MAX: usize = 10;
const TOPICS_MAX: usize = 5;
/// A word that shares so many first letters with a topic's is about it: `sensors` and `sensing`.
const STEM_CHARS: usize = 5;

/// The ways on; each question with the number of entries it finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    /// Without all words, where there are any, then without each filter in the order of the facets; those that lead
    /// nowhere too, since each stands beside its filter.
    pub without: Vec<usize>,
    /// Without one of several words, which is named.
    pub without_word: Vec<(String, LibraryQuery, usize)>,
    /// With words spelt as in the titles.
    pub spelling: Option<(LibraryQuery, usize)>,
    /// Topics that the words are about, by slug.
    pub topics: Vec<(String, usize)>,
    /// The languages of the entries that the filters leave, where words were typed.
    pub languages: Vec<(String, usize)>,
}

/// For a question that found nothing. `language` is the reader's, in which topics have names.
pub async fn run(node: &Hall, query: LibraryQuery, language: &'static str) -> Result<Help, UseError> {
    let hall = node.clone();
    node.db.read(move |_| Ok::<_, UseError>(find(&hall.index, &query, language)?)).await
}

fn find(index: &LibraryIndex, query: &LibraryQuery, language: &str) -> Result<Help, SearchError> {
    let query = LibraryQuery { offset: 0, limit: 1, ..query.clone() };
    let total = |query: &LibraryQuery| Ok::<_, SearchError>(index.search(query)?.total);
    let mut help = Help::default();
    if !query.words.is_empty() {
        let all = index.search(&LibraryQuery { words: String::new(), ..query.clone() })?;
        help.without.push(all.total);
        help.languages = all.facets.get(&Facet::Language).cloned().unwrap_or_default();
    }
    for (facet, value) in query.filters.iter().flat_map(|(facet, values)| values.iter().map(move |v| (facet, v))) {
        if help.without.len() == FILTERS_MAX {
            break;
        }
        help.without.push(total(&without_filter(&query, *facet, value))?);
    }

    let words: Vec<&str> = query.words.split_whitespace().take(WORDS_MAX).collect();
    for (place, left_out) in words.iter().enumerate().filter(|_| words.len() > 1) {
        let kept = words.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, word)| *word);
        let shorter = LibraryQuery { words: kept.collect::<Vec<_>>().join(" "), ..query.clone() };
        match total(&shorter)? {
            0 => {}
            count => help.without_word.push(((*left_out).to_owned(), shorter, count)),
        }
    }
    if let Some(mended) = mended(index, &words)? {
        let mended = LibraryQuery { words: mended, ..query.clone() };
        let count = total(&mended)?;
        help.spelling = (count > 0).then_some((mended, count));
    }
    for slug in topics_of(&words, language) {
        let about = LibraryQuery { filters: [(Facet::Topic, vec![slug.clone()])].into(), ..LibraryQuery::default() };
        match total(&LibraryQuery { limit: 1, ..about })? {
            0 => {}
            count => help.topics.push((slug, count)),
        }
    }
    Ok(help)
}

fn without_filter(query: &LibraryQuery, facet: Facet, value: &str) -> LibraryQuery {
    let mut query = query.clone();
    if let Some(values) = query.filters.get_mut(&facet) {
        values.retain(|other| other != value);
    }
    query.filters.retain(|_, values| !values.is_empty());
    query
}

/// The words with those mended that alone find nothing; none if there is nothing to mend.
fn mended(index: &LibraryIndex, words: &[&str]) -> Result<Option<String>, SearchError> {
    let mut is_other = false;
    let mut mended = Vec::new();
    for word in words {
        let alone = LibraryQuery { words: (*word).to_owned(), limit: 1, ..LibraryQuery::default() };
        let nearest = if index.search(&alone)?.total == 0 { index.nearest_word(word)? } else { None };
        is_other |= nearest.is_some();
        mended.push(nearest.unwrap_or_else(|| (*word).to_owned()));
    }
    Ok(is_other.then(|| mended.join(" ")))
}

/// The topics whose names, in the reader's language or in English, hold one of the words.
fn topics_of(words: &[&str], language: &str) -> Vec<String> {
    let typed: Vec<String> = words.iter().map(|word| text::fold(word)).filter(|word| word.len() >= 3).collect();
    let about = |term: &&taxonomy::Term| {
        [term.label(language), term.label("en")].iter().any(|label| {
            let label = text::fold(label);
            label.split(' ').any(|known| typed.iter().any(|word| is_like(word, known)))
        })
    };
    taxonomy::topics().terms.iter().filter(about).map(|term| term.slug.clone()).take(TOPICS_MAX).collect()
}

fn is_like(word: &str, known: &str) -> bool {
    word == known || word.chars().zip(known.chars()).take_while(|(a, b)| a == b).count() >= STEM_CHARS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_the_topics_that_are_named_like_them() {
        assert!(topics_of(&["Privacies"], "en").contains(&"privacy".to_owned()));
        assert!(topics_of(&["the", "of"], "en").is_empty());
    }
}
