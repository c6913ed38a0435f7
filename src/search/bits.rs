//! Sets of entries within one part of the index, a bit for each.

use tantivy::{DocId, SegmentReader};

pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub fn none(max_doc: DocId) -> Self {
        Self(vec![0; max_doc.div_ceil(64) as usize])
    }

    /// All entries of a part but those that were removed since it was written.
    pub fn alive(segment: &SegmentReader) -> Self {
        let mut alive = Self::none(segment.max_doc());
        match segment.alive_bitset() {
            Some(bitset) => bitset.iter_alive().for_each(|doc| alive.insert(doc)),
            None => {
                alive.0.fill(u64::MAX);
                let beyond = alive.0.len() as u32 * 64 - segment.max_doc();
                if let Some(last) = alive.0.last_mut() {
                    *last >>= beyond;
                }
            }
        }
        alive
    }

    #[inline]
    pub fn insert(&mut self, doc: DocId) {
        if let Some(word) = self.0.get_mut(doc as usize / 64) {
            *word |= 1 << (doc % 64);
        }
    }

    #[inline]
    pub fn contains(&self, doc: DocId) -> bool {
        self.0.get(doc as usize / 64).is_some_and(|word| word >> (doc % 64) & 1 == 1)
    }

    pub fn keep(&mut self, those: &Self) {
        self.0.iter_mut().zip(&those.0).for_each(|(word, other)| *word &= other);
    }

    pub fn add(&mut self, those: &Self) {
        self.0.iter_mut().zip(&those.0).for_each(|(word, other)| *word |= other);
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many are in both.
    pub fn len_shared(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    /// In ascending order.
    pub fn iter(&self) -> impl Iterator<Item = DocId> + '_ {
        self.0.iter().zip((0..).step_by(64)).flat_map(|(word, first)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let lowest = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(first + lowest)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn bits(docs: &BTreeSet<DocId>) -> Bits {
        let mut bits = Bits::none(300);
        docs.iter().for_each(|doc| bits.insert(*doc));
        bits
    }

    proptest! {
        #[test]
        fn bits_are_sets(a: BTreeSet<u8>, b: BTreeSet<u8>) {
            let (a, b): (BTreeSet<DocId>, BTreeSet<DocId>) = (a.into_iter().map(Into::into).collect(), b.into_iter().map(Into::into).collect());
            let (mut both, mut either) = (bits(&a), bits(&a));
            both.keep(&bits(&b));
            either.add(&bits(&b));
            prop_assert_eq!(both.iter().collect::<BTreeSet<_>>(), &a & &b);
            prop_assert_eq!(either.iter().collect::<BTreeSet<_>>(), &a | &b);
            prop_assert_eq!((both.len(), both.is_empty()), ((&a & &b).len(), (&a & &b).is_empty()));
            prop_assert_eq!(bits(&a).len_shared(&bits(&b)), both.len());
            prop_assert!(a.iter().all(|doc| bits(&a).contains(*doc)));
        }
    }
}
