//! Runs a question over the index and shapes the answer: the page of hits, its total and its facets.
//!
//! How the question is put is in `question`, how values are counted in `facets`.

use std::fmt::Debug;

use tantivy::collector::sort_key::{NaturalComparator, SortByStaticFastValue, SortByString};
use tantivy::collector::{SegmentSortKeyComputer, SortKeyComputer, TopDocs};
use tantivy::query::Query;
use tantivy::schema::Value;
use tantivy::{DocAddress, DocId, Order, Score, Searcher, SegmentReader, TantivyDocument};

use super::facets::CountFacets;
use super::highlight::highlight;
use super::question::question;
use super::schema::{Fields, ID, PUBLISHED, TITLE, UPDATED};
use super::wanted::{Wanted, wanted};
use crate::domain::id::EntryId;
use crate::domain::library::{Facet, Hit, LibraryHits, LibraryQuery, Sort};

/// Entries on the page, before their highlights are cut.
type Page = Vec<(EntryId, DocAddress)>;

pub(super) fn answer(searcher: &Searcher, fields: &Fields, query: &LibraryQuery) -> tantivy::Result<LibraryHits> {
    let wanted = wanted(&query.words);
    let question = question(searcher, fields, query, &wanted)?;
    let search = Search { searcher, question: &*question, limit: query.limit, offset: query.offset };
    let newest = || (SortByStaticFastValue::<i64>::for_field(PUBLISHED), Order::Desc);
    let (page, mut hits) = match query.sort {
        Sort::Relevance if !wanted.is_empty() => search.by(ByScore)?,
        Sort::Relevance | Sort::Newest => search.by(newest())?,
        Sort::Updated => search.by((SortByStaticFastValue::<i64>::for_field(UPDATED), Order::Desc))?,
        Sort::Title => search.by((SortByString::for_field(TITLE), Order::Asc))?,
    };
    for (entry, address) in page {
        let highlight = if wanted.is_empty() { None } else { cut(searcher, fields, address, &wanted)? };
        hits.hits.push(Hit { entry, highlight });
    }
    Ok(hits)
}

fn cut(searcher: &Searcher, fields: &Fields, at: DocAddress, wanted: &[Wanted]) -> tantivy::Result<Option<String>> {
    let kept: TantivyDocument = searcher.doc(at)?;
    let text = kept.get_first(fields.text).and_then(|text| text.as_str()).unwrap_or_default();
    let language = kept.get_first(fields.facet(Facet::Language)).and_then(|language| language.as_str());
    Ok(highlight(text, language, wanted))
}

struct Search<'a> {
    searcher: &'a Searcher,
    question: &'a dyn Query,
    limit: usize,
    offset: usize,
}

impl Search<'_> {
    /// One pass over everything found. Equals come newest first, and by id so that pages never overlap.
    fn by<K>(&self, first: K) -> tantivy::Result<(Page, LibraryHits)>
    where
        K: SortKeyComputer + Send + 'static,
        K::SortKey: Debug,
    {
        // No page goes beyond what there is, so that a wild offset costs nothing.
        let most = (self.searcher.num_docs() as usize).max(1);
        let limit = self.limit.clamp(1, most);
        let top = TopDocs::with_limit(limit).and_offset(self.offset.min(most)).order_by((
            first,
            (SortByStaticFastValue::<i64>::for_field(PUBLISHED), Order::Desc),
            (SortByStaticFastValue::<i64>::for_field(ID), Order::Desc),
        ));
        let (top, counts) = self.searcher.search(self.question, &(top, CountFacets))?;
        let page = top.into_iter().take(self.limit);
        let page = page.filter_map(|((_, _, id), address)| Some((EntryId(id?), address))).collect();
        Ok((page, LibraryHits { total: counts.total, hits: Vec::new(), facets: counts.sorted() }))
    }
}

/// Best first. Scores are compared in thousandths, since the same entry may score a hair differently
/// in different parts of the index, and equals must be equal for the newest of them to come first.
#[derive(Clone, Copy)]
struct ByScore;

impl SortKeyComputer for ByScore {
    type SortKey = u64;
    type Child = Self;
    type Comparator = NaturalComparator;

    fn requires_scoring(&self) -> bool {
        true
    }

    fn segment_sort_key_computer(&self, _: &SegmentReader) -> tantivy::Result<Self> {
        Ok(Self)
    }
}

impl SegmentSortKeyComputer for ByScore {
    type SortKey = u64;
    type SegmentSortKey = u64;
    type SegmentComparator = NaturalComparator;

    fn segment_sort_key(&mut self, _: DocId, score: Score) -> u64 {
        (score * 1000.0).round() as u64
    }

    fn convert_segment_sort_key(&self, key: u64) -> u64 {
        key
    }
}
