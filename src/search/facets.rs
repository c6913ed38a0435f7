//! Counts how many entries of a result have each value of each facet, in one pass over the result.
//!
//! Within a segment values are small numbers, counted in arrays; their names are read once at the end.

use std::collections::{BTreeMap, HashMap};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Cardinality, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::domain::library::Facet;

/// Entries are looked up in the columns this many at a time.
const BLOCK_DOCS: usize = 256;

/// The size of a result and the counts of its facets.
pub(super) struct CountFacets;

#[derive(Default)]
pub(super) struct Counts {
    pub total: usize,
    facets: BTreeMap<Facet, HashMap<String, usize>>,
}

impl Counts {
    /// Most frequent first, then by value; facets without any value too.
    pub fn sorted(self) -> BTreeMap<Facet, Vec<(String, usize)>> {
        let mut sorted: BTreeMap<_, _> = Facet::ALL.into_iter().map(|facet| (facet, Vec::new())).collect();
        for (facet, counts) in self.facets {
            let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
            counts.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            sorted.insert(facet, counts);
        }
        sorted
    }
}

impl Collector for CountFacets {
    type Fruit = Counts;
    type Child = SegmentCounts;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentCounts> {
        let mut columns = Vec::new();
        for facet in Facet::ALL {
            // A segment whose entries have no such value has no such column.
            if let Some(column) = segment.fast_fields().str(facet.as_str())? {
                let counts = vec![0; column.num_terms()];
                columns.push(FacetColumn { facet, column, counts });
            }
        }
        Ok(SegmentCounts { total: 0, columns, waiting: Vec::with_capacity(BLOCK_DOCS) })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<tantivy::Result<Counts>>) -> tantivy::Result<Counts> {
        let mut all = Counts::default();
        for segment in segments {
            let segment = segment?;
            all.total += segment.total;
            for (facet, counts) in segment.facets {
                let sums = all.facets.entry(facet).or_default();
                for (value, count) in counts {
                    *sums.entry(value).or_default() += count;
                }
            }
        }
        Ok(all)
    }
}

pub(super) struct SegmentCounts {
    total: usize,
    columns: Vec<FacetColumn>,
    waiting: Vec<DocId>,
}

impl SegmentCollector for SegmentCounts {
    type Fruit = tantivy::Result<Counts>;

    fn collect(&mut self, doc: DocId, _: Score) {
        self.waiting.push(doc);
        if self.waiting.len() == BLOCK_DOCS {
            self.count_waiting();
        }
    }

    fn harvest(mut self) -> tantivy::Result<Counts> {
        self.count_waiting();
        let mut facets = BTreeMap::new();
        for column in self.columns {
            facets.insert(column.facet, column.named()?);
        }
        Ok(Counts { total: self.total, facets })
    }
}

impl SegmentCounts {
    fn count_waiting(&mut self) {
        self.total += self.waiting.len();
        for column in &mut self.columns {
            column.count(&self.waiting);
        }
        self.waiting.clear();
    }
}

struct FacetColumn {
    facet: Facet,
    column: StrColumn,
    /// By the number of the value.
    counts: Vec<usize>,
}

impl FacetColumn {
    fn count(&mut self, docs: &[DocId]) {
        let Self { column, counts, .. } = self;
        let mut count = |value: u64| {
            if let Some(count) = counts.get_mut(value as usize) {
                *count += 1;
            }
        };
        let values = column.ords();
        if values.get_cardinality() == Cardinality::Multivalued {
            docs.iter().flat_map(|doc| values.values_for_doc(*doc)).for_each(&mut count);
        } else {
            let mut firsts = [None; BLOCK_DOCS];
            let (firsts, _) = firsts.split_at_mut(docs.len().min(BLOCK_DOCS));
            values.first_vals(docs, firsts);
            firsts.iter().filter_map(|first| *first).for_each(&mut count);
        }
    }

    fn named(self) -> tantivy::Result<HashMap<String, usize>> {
        let mut named = HashMap::new();
        let mut values = self.column.dictionary().stream()?;
        for count in self.counts {
            if !values.advance() {
                break;
            }
            if count > 0 {
                named.insert(String::from_utf8_lossy(values.key()).into_owned(), count);
            }
        }
        Ok(named)
    }
}
