//! A reader's question put to the index: every word must be found somewhere, every filter must hold.
//!
//! Built from words, never from a query language: nothing that is typed can be wrong.

use tantivy::Searcher;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, FuzzyTermQuery, Query, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Term};

use super::schema::Fields;
use super::wanted::Wanted;
use crate::domain::library::LibraryQuery;

/// What is found by a stem is worth this part of what is found by the word itself.
const STEM_WORTH: f32 = 0.6;
/// What a word is worth that only begins like the one typed, and what more if it stands in the title.
const BEGINNING_WORTH: f32 = 0.3;
const BEGINNING_TITLE_WORTH: f32 = 0.6;
/// What a word is worth that is typed with an error.
const ERROR_WORTH: f32 = 0.05;
const ERROR_TITLE_WORTH: f32 = 0.1;

pub(super) fn question(
    searcher: &Searcher,
    fields: &Fields,
    query: &LibraryQuery,
    wanted: &[Wanted],
) -> tantivy::Result<Box<dyn Query>> {
    let mut parts: Vec<Box<dyn Query>> = Vec::new();
    for word in wanted {
        parts.push(any_form_of(searcher, fields, word)?);
    }
    for (facet, values) in query.filters.iter().filter(|(_, values)| !values.is_empty()) {
        let field = fields.facet(*facet);
        let values = values.iter().map(|value| Term::from_field_text(field, value));
        parts.push(worth(TermSetQuery::new(values), 0.0));
    }
    Ok(match parts.len() {
        0 => Box::new(AllQuery),
        _ => Box::new(BooleanQuery::intersection(parts)),
    })
}

fn any_form_of(searcher: &Searcher, fields: &Fields, word: &Wanted) -> tantivy::Result<Box<dyn Query>> {
    let exact = Term::from_field_text(fields.words, &word.folded);
    let mut forms: Vec<Box<dyn Query>> = vec![Box::new(TermQuery::new(exact, IndexRecordOption::WithFreqs))];
    for (stemming, stem) in &word.stems {
        let term = Term::from_field_text(fields.words, &stemming.term(stem));
        // Most languages do not know most words.
        if searcher.doc_freq(&term)? > 0 {
            let stem = TermQuery::new(term, IndexRecordOption::WithFreqs);
            forms.push(Box::new(BoostQuery::new(Box::new(stem), STEM_WORTH)));
        }
    }
    if word.is_beginning {
        forms.push(worth(beginning(fields.words, &word.folded), BEGINNING_WORTH));
        forms.push(worth(beginning(fields.title_words, &word.folded), BEGINNING_TITLE_WORTH));
    }
    if word.is_tolerant {
        forms.push(worth(one_error(fields.words, &word.folded), ERROR_WORTH));
        forms.push(worth(one_error(fields.title_words, &word.folded), ERROR_TITLE_WORTH));
    }
    Ok(Box::new(BooleanQuery::union(forms)))
}

fn beginning(field: Field, word: &str) -> FuzzyTermQuery {
    FuzzyTermQuery::new_prefix(Term::from_field_text(field, word), 0, true)
}

fn one_error(field: Field, word: &str) -> FuzzyTermQuery {
    FuzzyTermQuery::new(Term::from_field_text(field, word), 1, true)
}

fn worth(query: impl Query, score: f32) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(Box::new(query), score))
}
