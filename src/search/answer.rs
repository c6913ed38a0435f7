//! The answer to a question: the page of hits in the order asked for, the total and the facets.
//!
//! What is found is decided in `question`; counts and orders come from the tables in memory.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};

use tantivy::schema::Value;
use tantivy::{DocAddress, DocId, TantivyDocument};

use super::highlight::highlight;
use super::question::{Found, Question};
use super::schema::Fields;
use super::table::{Snapshot, Table};
use super::wanted::{Wanted, wanted};
use crate::domain::id::EntryId;
use crate::domain::library::{Facet, Hit, LibraryHits, LibraryQuery, Sort};

pub(super) fn answer(snapshot: &Snapshot, fields: &Fields, query: &LibraryQuery) -> tantivy::Result<LibraryHits> {
    let wanted = wanted(&query.words);
    let is_scored = query.sort == Sort::Relevance && !wanted.is_empty();
    let question = Question::new(&snapshot.searcher, fields, query, &wanted, is_scored)?;
    let page_end = query.offset.saturating_add(query.limit);

    let (mut total, mut counts) = (0, BTreeMap::new());
    let mut firsts = Vec::new();
    for (part, (segment, table)) in snapshot.parts().enumerate() {
        let found = question.find(part, segment)?;
        total += found.docs.len();
        table.count(&found.docs, &mut counts);
        for (score, doc) in first_of(&found, table.order(query.sort), page_end) {
            firsts.push(Standing::new(query.sort, score, table, DocAddress::new(part as u32, doc))?);
        }
    }
    firsts.sort_unstable();

    let mut hits = Vec::new();
    for standing in firsts.into_iter().skip(query.offset).take(query.limit) {
        let highlight = if wanted.is_empty() { None } else { cut(snapshot, fields, standing.at, &wanted)? };
        hits.push(Hit { entry: EntryId(standing.newest.1.0), highlight });
    }
    Ok(LibraryHits { total, hits, facets: sorted(counts) })
}

/// The first entries of one part with their scores, best first; those with the same score in the order given.
/// Scores are compared in thousandths, since the same text may score a hair differently in different
/// parts, and equals must be equal for the newest of them to come first.
fn first_of(found: &Found, order: &[DocId], most: usize) -> Vec<(u32, DocId)> {
    let in_order = order.iter().copied().filter(|doc| found.docs.contains(*doc));
    if found.scores.is_empty() {
        return in_order.take(most).map(|doc| (0, doc)).collect();
    }
    // The worst on top. Walking from the newest, a later entry must be better to take a place.
    let mut best: BinaryHeap<(Reverse<u32>, usize, DocId)> = BinaryHeap::new();
    for (place, doc) in in_order.enumerate() {
        let score = found.scores.get(doc as usize).map_or(0, |score| (score * 1000.0) as u32);
        if best.len() < most {
            best.push((Reverse(score), place, doc));
        } else if let Some(mut worst) = best.peek_mut()
            && score > worst.0.0
        {
            *worst = (Reverse(score), place, doc);
        }
    }
    best.into_sorted_vec().into_iter().map(|(score, _, doc)| (score.0, doc)).collect()
}

/// Where an entry stands among those of all parts, in the order of the fields.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    score: Reverse<u32>,
    title: String,
    updated: Reverse<i64>,
    /// Published, and id, so that no two are equal and pages never overlap.
    newest: (Reverse<i64>, Reverse<i64>),
    at: DocAddress,
}

impl Standing {
    fn new(sort: Sort, score: u32, table: &Table, at: DocAddress) -> tantivy::Result<Self> {
        let doc = at.doc_id;
        let updated = table.updated.first(doc).filter(|_| sort == Sort::Updated);
        Ok(Self {
            score: Reverse(score),
            title: if sort == Sort::Title { table.title(doc)? } else { String::new() },
            updated: Reverse(updated.unwrap_or(0)),
            newest: (Reverse(table.published.first(doc).unwrap_or(0)), Reverse(table.ids.first(doc).unwrap_or(0))),
            at,
        })
    }
}

fn cut(snapshot: &Snapshot, fields: &Fields, at: DocAddress, wanted: &[Wanted]) -> tantivy::Result<Option<String>> {
    let kept: TantivyDocument = snapshot.searcher.doc(at)?;
    let text = kept.get_first(fields.text).and_then(|text| text.as_str()).unwrap_or_default();
    let language = kept.get_first(fields.facet(Facet::Language)).and_then(|language| language.as_str());
    Ok(highlight(text, language, wanted))
}

/// Most frequent first, then by value; a facet without any value too.
fn sorted(mut counts: BTreeMap<Facet, HashMap<&str, usize>>) -> BTreeMap<Facet, Vec<(String, usize)>> {
    let sorted = Facet::ALL.map(|facet| {
        let counts = counts.remove(&facet).unwrap_or_default();
        let mut counts: Vec<(String, usize)> = counts.into_iter().map(|(value, n)| (value.to_owned(), n)).collect();
        counts.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        (facet, counts)
    });
    sorted.into()
}
