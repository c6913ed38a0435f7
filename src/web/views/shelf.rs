//! The shelf: five principles as five book spines, each as wide as its number of entries.
//!
//! It is a picture of data made of links; the counting is done by who asks the library.

use crate::domain::library::{Facet, LibraryHits, LibraryQuery};
use crate::domain::taxonomy;

use super::{links, words};

/// How finely the width of a spine follows its count: one class of the stylesheet for each step.
const SHARES: usize = 24;

/// A principle as lists and spines name it. Its figure is drawn by the template, under its slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Principle {
    pub slug: &'static str,
    /// In short; the declaration's own words are the vocabulary's.
    pub name: &'static str,
}

/// All five, in the order of the declaration.
pub const PRINCIPLES: [Principle; 5] = [
    Principle { slug: "access-and-literacy", name: "Access and literacy" },
    Principle { slug: "privacy-and-security", name: "Privacy and security" },
    Principle { slug: "transparency-and-non-discrimination", name: "Transparency and non-discrimination" },
    Principle { slug: "participation-and-inclusion", name: "Participation and inclusion" },
    Principle { slug: "open-and-ethical-standards", name: "Open and ethical standards" },
];

impl Principle {
    pub fn find(slug: &str) -> Option<Self> {
        PRINCIPLES.into_iter().find(|principle| principle.slug == slug)
    }

    /// In the words of the declaration.
    pub fn label(self) -> String {
        taxonomy::principles().get(self.slug).map_or(self.name, |term| term.label("en")).to_owned()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spine {
    pub principle: Principle,
    pub count: String,
    /// `entry` or `entries`, for those who hear the shelf.
    pub noun: &'static str,
    /// Into the library; none where there is nothing to find.
    pub path: Option<String>,
    /// Its width in steps; the widest spine has all of them.
    pub share: usize,
}

/// Five spines, always in the same order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    pub spines: Vec<Spine>,
}

impl Shelf {
    /// The shelf of what was found; each spine leads into the library, narrowed down by `within` as well.
    pub fn new(found: &LibraryHits, within: &LibraryQuery) -> Self {
        let counts = found.facets.get(&Facet::Principle).map_or(&[][..], Vec::as_slice);
        let count_of = |slug: &str| counts.iter().find(|(value, _)| value == slug).map_or(0, |(_, count)| *count);
        let widest = PRINCIPLES.iter().map(|principle| count_of(principle.slug)).max().unwrap_or(0).max(1);
        let spine = |principle: Principle| {
            let count = count_of(principle.slug);
            Spine {
                count: words::number(count),
                noun: if count == 1 { "entry" } else { "entries" },
                path: (count > 0)
                    .then(|| links::library(&links::with_filter(within, Facet::Principle, principle.slug), None)),
                share: (count * SHARES).div_ceil(widest),
                principle,
            }
        };
        Self { spines: PRINCIPLES.into_iter().map(spine).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_spines_are_the_five_principles_in_their_order() {
        let slugs: Vec<_> = PRINCIPLES.into_iter().map(|principle| principle.slug).collect();
        let known: Vec<_> = taxonomy::principles().terms.iter().map(|term| term.slug.as_str()).collect();
        assert_eq!(slugs, known);
    }

    #[test]
    fn a_spine_is_as_wide_as_its_count() {
        let counts = [("access-and-literacy", 50), ("privacy-and-security", 25), ("participation-and-inclusion", 1)];
        let counts = counts.map(|(slug, count)| (slug.to_owned(), count)).to_vec();
        let found = LibraryHits { facets: [(Facet::Principle, counts)].into(), ..LibraryHits::default() };
        let shares: Vec<_> =
            Shelf::new(&found, &LibraryQuery::default()).spines.iter().map(|spine| spine.share).collect();
        assert_eq!(shares, [24, 12, 0, 1, 0]);
    }

    #[test]
    fn an_empty_library_has_an_empty_shelf() {
        let shelf = Shelf::new(&LibraryHits::default(), &LibraryQuery::default());
        assert!(shelf.spines.iter().all(|spine| spine.share == 0 && spine.count == "0" && spine.path.is_none()));
    }
}
