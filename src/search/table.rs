//! What is kept in memory for each part of the index, so that a search looks at no entry one by one:
//! which entries have which value of a facet, and how they stand in each order.
//!
//! Some 20 bytes an entry, and 4 for each order asked for. A part never changes, so a table is made once, when the part is first seen.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use tantivy::columnar::{Column, StrColumn};
use tantivy::index::SegmentId;
use tantivy::postings::BlockSegmentPostings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, Searcher, SegmentReader};

use super::bits::Bits;
use super::schema::{Fields, ID, PUBLISHED, TITLE, UPDATED};
use crate::domain::library::{Facet, Sort};

/// The index as it stood after a commit.
pub(super) struct Snapshot {
    pub searcher: Searcher,
    tables: Vec<Arc<Table>>,
}

impl Snapshot {
    /// Takes over the tables that an earlier snapshot made.
    pub fn new(searcher: Searcher, fields: &Fields, earlier: Option<&Self>) -> tantivy::Result<Self> {
        let made: HashMap<SegmentId, &Arc<Table>> = earlier.into_iter().flat_map(Self::by_id).collect();
        let table = |segment: &SegmentReader| match made.get(&segment.segment_id()) {
            Some(table) => Ok(Arc::clone(table)),
            None => Table::new(segment, fields).map(Arc::new),
        };
        let tables = searcher.segment_readers().iter().map(table).collect::<tantivy::Result<_>>()?;
        Ok(Self { searcher, tables })
    }

    fn by_id(&self) -> impl Iterator<Item = (SegmentId, &Arc<Table>)> {
        self.searcher.segment_readers().iter().map(SegmentReader::segment_id).zip(&self.tables)
    }

    pub fn parts(&self) -> impl Iterator<Item = (&SegmentReader, &Table)> {
        self.searcher.segment_readers().iter().zip(self.tables.iter().map(Arc::as_ref))
    }
}

pub(super) struct Table {
    values: Vec<(Facet, String, Having)>,
    pub ids: Column<i64>,
    pub published: Column<i64>,
    pub updated: Column<i64>,
    titles: Option<StrColumn>,
    newest: Vec<DocId>,
    by_updated: OnceLock<Vec<DocId>>,
    by_title: OnceLock<Vec<DocId>>,
}

/// The entries that have a value.
enum Having {
    Many(Bits),
    /// Fewer than one of 32 are smaller as a list.
    Few(Vec<DocId>),
}

impl Table {
    fn new(segment: &SegmentReader, fields: &Fields) -> tantivy::Result<Self> {
        let mut values = Vec::new();
        for facet in Facet::ALL {
            let index = segment.inverted_index(fields.facet(facet))?;
            let mut terms = index.terms().stream()?;
            while terms.advance() {
                let value = String::from_utf8_lossy(terms.key()).into_owned();
                let postings = index.read_block_postings_from_terminfo(terms.value(), IndexRecordOption::Basic)?;
                values.push((facet, value, Having::new(postings, segment.max_doc())));
            }
        }
        let columns = segment.fast_fields();
        let mut table = Self {
            values,
            ids: columns.i64(ID)?,
            published: columns.i64(PUBLISHED)?,
            updated: columns.i64(UPDATED)?,
            titles: columns.str(TITLE)?,
            newest: Vec::new(),
            by_updated: OnceLock::new(),
            by_title: OnceLock::new(),
        };
        table.newest = table.ordered(|_| 0);
        Ok(table)
    }

    /// All entries of this part in an order; equals, and where scores decide all, come newest first.
    pub fn order(&self, sort: Sort) -> &[DocId] {
        match sort {
            Sort::Relevance | Sort::Newest => &self.newest,
            Sort::Updated => self.by_updated.get_or_init(|| self.ordered(|doc| !self.updated.first(doc).unwrap_or(0))),
            Sort::Title => self.by_title.get_or_init(|| {
                let ords = self.titles.as_ref().map(|titles| titles.ords());
                self.ordered(|doc| ords.and_then(|ords| ords.first(doc)).map_or(0, |ord| ord as i64))
            }),
        }
    }

    fn ordered(&self, first: impl Fn(DocId) -> i64) -> Vec<DocId> {
        // The complement of a number sorts the other way round.
        let newest = |column: &Column<i64>, doc| !column.first(doc).unwrap_or(0);
        let mut order: Vec<DocId> = (0..self.ids.num_docs()).collect();
        order.sort_by_cached_key(|doc| (first(*doc), newest(&self.published, *doc), newest(&self.ids, *doc)));
        order
    }

    /// The folded title of an entry.
    pub fn title(&self, doc: DocId) -> tantivy::Result<String> {
        let mut title = String::new();
        if let Some(titles) = &self.titles
            && let Some(ord) = titles.ords().first(doc)
        {
            titles.ord_to_str(ord, &mut title)?;
        }
        Ok(title)
    }

    /// Adds, for each value, how many of the found entries have it.
    pub fn count<'t>(&'t self, found: &Bits, counts: &mut BTreeMap<Facet, HashMap<&'t str, usize>>) {
        for (facet, value, having) in &self.values {
            let count = match having {
                Having::Many(bits) => found.len_shared(bits),
                Having::Few(docs) => docs.iter().filter(|doc| found.contains(**doc)).count(),
            };
            if count > 0 {
                *counts.entry(*facet).or_default().entry(value).or_default() += count;
            }
        }
    }
}

impl Having {
    fn new(postings: BlockSegmentPostings, max_doc: DocId) -> Self {
        if postings.doc_freq() > max_doc / 32 {
            let mut bits = Bits::none(max_doc);
            each_block(postings, |block| block.docs().iter().for_each(|doc| bits.insert(*doc)));
            return Self::Many(bits);
        }
        let mut docs = Vec::with_capacity(postings.doc_freq() as usize);
        each_block(postings, |block| docs.extend_from_slice(block.docs()));
        Self::Few(docs)
    }
}

/// Walks over the entries that have a term, a block of them at a time.
pub(super) fn each_block(mut postings: BlockSegmentPostings, mut visit: impl FnMut(&BlockSegmentPostings)) {
    while !postings.docs().is_empty() {
        visit(&postings);
        postings.advance();
    }
}
