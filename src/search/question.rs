//! A reader's question put to the index: every word must be found somewhere, every filter must hold.
//!
//! Built from words, never from a query language: nothing that is typed can be wrong. Sets of entries are
//! narrowed word by word over tantivy's postings; its own queries visit each entry through several layers of
//! iterators, too slow where every entry found is to be counted.

use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::TermInfo;
use tantivy::query::{AutomatonWeight, Bm25Weight, DfaWrapper, FuzzyTermQuery};
use tantivy::schema::{Field, IndexRecordOption, Term};
use tantivy::{DocId, Searcher, SegmentReader};

use super::bits::Bits;
use super::schema::Fields;
use super::table::each_block;
use super::wanted::Wanted;
use crate::domain::library::LibraryQuery;

/// What is found by a stem is worth this part of what is found by the word itself.
const STEM_WORTH: f32 = 0.6;
/// What a word is worth that only begins like the one typed, and what more if it stands in the title.
const BEGINNING_WORTH: f32 = 0.3;
const BEGINNING_TITLE_WORTH: f32 = 0.6;
/// What a word is worth that is typed with an error.
const ERROR_WORTH: f32 = 0.05;

/// Skipping to an entry costs as much as walking over so many.
const SEEK_WORTH: usize = 16;

pub(super) struct Question<'q> {
    fields: Fields,
    words: Vec<Forms<'q>>,
    filters: Vec<(Field, Vec<Term>)>,
    is_scored: bool,
}

/// What a part of the index has for a question.
pub(super) struct Found {
    pub docs: Bits,
    /// By entry; empty if nobody asked for scores.
    pub scores: Vec<f32>,
}

impl<'q> Question<'q> {
    pub fn new(
        searcher: &Searcher,
        fields: &Fields,
        query: &LibraryQuery,
        wanted: &'q [Wanted],
        is_scored: bool,
    ) -> tantivy::Result<Self> {
        let statistics = Statistics::of(searcher, fields.words)?;
        let words = wanted.iter().map(|word| Forms::new(&statistics, fields, word));
        let mut words = words.collect::<tantivy::Result<Vec<_>>>()?;
        // The rarest first: it leaves the others the least to look at.
        words.sort_by_key(Forms::frequency);
        let filters = query.filters.iter().filter(|(_, values)| !values.is_empty()).map(|(facet, values)| {
            let field = fields.facet(*facet);
            (field, values.iter().map(|value| Term::from_field_text(field, value)).collect())
        });
        Ok(Self { fields: *fields, words, filters: filters.collect(), is_scored })
    }

    /// What the `place`-th part of the index has.
    pub fn find(&self, place: usize, segment: &SegmentReader) -> tantivy::Result<Found> {
        let mut docs = Bits::alive(segment);
        for (field, values) in &self.filters {
            let index = segment.inverted_index(*field)?;
            let mut infos = Vec::new();
            for value in values {
                infos.extend(index.get_term_info(value)?);
            }
            docs.keep(&having_any(&index, &infos, segment.max_doc())?);
        }
        let scores = if self.is_scored { vec![0.0; segment.max_doc() as usize] } else { Vec::new() };
        let mut found = Found { docs, scores };
        if self.words.is_empty() {
            return Ok(found);
        }
        let part = Part {
            place,
            segment,
            words: segment.inverted_index(self.fields.words)?,
            title_words: segment.inverted_index(self.fields.title_words)?,
            lengths: segment.get_fieldnorms_reader(self.fields.words)?,
        };
        for word in &self.words {
            if found.docs.is_empty() {
                break;
            }
            word.narrow(&mut found, &part)?;
        }
        Ok(found)
    }
}

/// One part of the index, opened for its words.
struct Part<'s> {
    place: usize,
    segment: &'s SegmentReader,
    words: Arc<InvertedIndexReader>,
    title_words: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
}

/// What the worth of a word depends on: how rare it is among how many entries of which length.
struct Statistics {
    indexes: Vec<Arc<InvertedIndexReader>>,
    entries: u64,
    mean_length: f32,
}

impl Statistics {
    fn of(searcher: &Searcher, field: Field) -> tantivy::Result<Self> {
        let segments = searcher.segment_readers().iter();
        let indexes = segments.map(|segment| segment.inverted_index(field)).collect::<tantivy::Result<Vec<_>>>()?;
        let entries: u64 = searcher.segment_readers().iter().map(|segment| u64::from(segment.max_doc())).sum();
        let length: u64 = indexes.iter().map(|index| index.total_num_tokens()).sum();
        Ok(Self { indexes, entries, mean_length: length as f32 / entries.max(1) as f32 })
    }

    /// A term and its weight; none if no entry has it.
    fn weigh(&self, term: &Term, worth: f32) -> tantivy::Result<Option<Weighed>> {
        let mut parts = Vec::with_capacity(self.indexes.len());
        for index in &self.indexes {
            parts.push(index.get_term_info(term)?);
        }
        let frequency: u64 = parts.iter().flatten().map(|info| u64::from(info.doc_freq)).sum();
        if frequency == 0 {
            return Ok(None);
        }
        let weight = Bm25Weight::for_one_term_without_explain(frequency, self.entries, self.mean_length);
        Ok(Some(Weighed { parts, weight: weight.boost_by(worth) }))
    }
}

/// A term, where each part of the index has it, and what it is worth.
struct Weighed {
    parts: Vec<Option<TermInfo>>,
    weight: Bm25Weight,
}

/// Everything that counts as one of the words typed.
struct Forms<'q> {
    wanted: &'q Wanted,
    weighed: Vec<Weighed>,
    with_error: Option<AutomatonWeight<DfaWrapper>>,
}

impl<'q> Forms<'q> {
    fn new(statistics: &Statistics, fields: &Fields, wanted: &'q Wanted) -> tantivy::Result<Self> {
        let word = Term::from_field_text(fields.words, &wanted.folded);
        let mut weighed: Vec<Weighed> = statistics.weigh(&word, 1.0)?.into_iter().collect();
        for (stemming, stem) in &wanted.stems {
            let term = Term::from_field_text(fields.words, &stemming.term(stem));
            weighed.extend(statistics.weigh(&term, STEM_WORTH)?);
        }
        let with_error = if wanted.is_tolerant {
            Some(AutomatonWeight::new(fields.words, FuzzyTermQuery::new(word, 1, true).automaton()?))
        } else {
            None
        };
        Ok(Self { wanted, weighed, with_error })
    }

    /// How many entries have the word in one form or another, at most.
    fn frequency(&self) -> u64 {
        let infos = self.weighed.iter().flat_map(|weighed| weighed.parts.iter().flatten());
        infos.map(|info| u64::from(info.doc_freq)).sum()
    }

    /// Leaves of what was found so far only what has this word too, and adds to its scores.
    fn narrow(&self, found: &mut Found, part: &Part<'_>) -> tantivy::Result<()> {
        let max_doc = part.segment.max_doc();
        let mut docs = Bits::none(max_doc);
        for weighed in &self.weighed {
            weighed.look_up(&mut docs, found, part)?;
        }
        if self.wanted.is_beginning {
            let longer = beginning(&part.words, &self.wanted.folded, max_doc)?;
            found.raise(&longer, BEGINNING_WORTH);
            docs.add(&longer);
            found.raise(&beginning(&part.title_words, &self.wanted.folded, max_doc)?, BEGINNING_TITLE_WORTH);
        }
        if let Some(with_error) = &self.with_error {
            let alike = having_any(&part.words, &with_error.get_match_term_infos(part.segment)?, max_doc)?;
            found.raise(&alike, ERROR_WORTH);
            docs.add(&alike);
        }
        found.docs.keep(&docs);
        Ok(())
    }
}

impl Weighed {
    /// Puts into `docs` what has the term among what was found so far.
    fn look_up(&self, docs: &mut Bits, found: &mut Found, part: &Part<'_>) -> tantivy::Result<()> {
        let Some(info) = self.parts.get(part.place).and_then(Option::as_ref) else { return Ok(()) };
        let Found { docs: within, scores } = found;
        let mut take = |doc: DocId, frequency: u32| {
            docs.insert(doc);
            if let Some(score) = scores.get_mut(doc as usize) {
                *score += self.weight.score(part.lengths.fieldnorm_id(doc), frequency);
            }
        };
        let mut postings = part.words.read_block_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?;
        if within.len() * SEEK_WORTH < info.doc_freq as usize {
            for doc in within.iter() {
                let at = postings.seek(doc);
                if postings.docs().get(at) == Some(&doc) {
                    take(doc, postings.freq(at));
                }
            }
            return Ok(());
        }
        each_block(postings, |block| {
            for (doc, frequency) in block.docs().iter().zip(block.freqs()) {
                if within.contains(*doc) {
                    take(*doc, *frequency);
                }
            }
        });
        Ok(())
    }
}

impl Found {
    /// Adds to the score of each of those entries, found or not.
    fn raise(&mut self, docs: &Bits, worth: f32) {
        if self.scores.is_empty() {
            return;
        }
        for doc in docs.iter() {
            if let Some(score) = self.scores.get_mut(doc as usize) {
                *score += worth;
            }
        }
    }
}

/// The entries with a word that begins like this one.
fn beginning(index: &InvertedIndexReader, word: &str, max_doc: DocId) -> tantivy::Result<Bits> {
    // No character sorts behind this one.
    let end = format!("{word}{}", char::MAX);
    let mut terms = index.terms().range().ge(word).lt(&end).into_stream()?;
    let mut infos = Vec::new();
    while terms.advance() {
        infos.push(terms.value().clone());
    }
    having_any(index, &infos, max_doc)
}

fn having_any(index: &InvertedIndexReader, terms: &[TermInfo], max_doc: DocId) -> tantivy::Result<Bits> {
    let mut docs = Bits::none(max_doc);
    for term in terms {
        let postings = index.read_block_postings_from_terminfo(term, IndexRecordOption::Basic)?;
        each_block(postings, |block| block.docs().iter().for_each(|doc| docs.insert(*doc)));
    }
    Ok(docs)
}
