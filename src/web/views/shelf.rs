//! The shelf: five principles as five book spines, each as wide as its number of entries.
//!
//! It is a picture of data made of links; the counting is done by who asks the library.

use crate::domain::library::{Facet, LibraryHits, LibraryQuery};
use crate::domain::taxonomy;

use super::{links, words};

/// How finely the width of a spine follows its count: one class of the stylesheet for each step.
const SHARES: usize = 24;

/// A principle as lists and spines name it: a short name and a figure of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principle {
    pub slug: &'static str,
    pub name: &'static str,
    /// In the words of the declaration.
    pub label: String,
    /// The figure as an SVG path on a field of 12 by 12.
    pub figure: &'static str,
}

/// Ring, square, triangle, cross and pentagon: five figures that differ in outline, not only in hue.
const PRINCIPLES: [(&str, &str, &str); 5] = [
    (
        "access-and-literacy",
        "Access and literacy",
        "M6 .5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM6 3.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5z",
    ),
    ("privacy-and-security", "Privacy and security", "M1 1h10v10H1z"),
    ("transparency-and-non-discrimination", "Transparency and non-discrimination", "M6 .7L11.8 11H.2z"),
    ("participation-and-inclusion", "Participation and inclusion", "M4 .5h4V4h3.5v4H8v3.5H4V8H.5V4H4z"),
    ("open-and-ethical-standards", "Open and ethical standards", "M6 .4l5.6 4.2l-2.1 6.8h-7L.4 4.6z"),
];

impl Principle {
    /// All five, in the order of the declaration.
    pub fn all() -> Vec<Self> {
        PRINCIPLES.iter().map(|(slug, name, figure)| Self::from_parts(slug, name, figure)).collect()
    }

    pub fn find(wanted: &str) -> Option<Self> {
        let (slug, name, figure) = PRINCIPLES.iter().find(|(slug, ..)| *slug == wanted)?;
        Some(Self::from_parts(slug, name, figure))
    }

    fn from_parts(slug: &'static str, name: &'static str, figure: &'static str) -> Self {
        let label = taxonomy::principles().get(slug).map_or(name, |term| term.label("en")).to_owned();
        Self { slug, name, label, figure }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spine {
    pub principle: Principle,
    pub count: String,
    /// `entry` or `entries`, for those who hear the shelf.
    pub noun: &'static str,
    pub path: String,
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
        let widest = PRINCIPLES.iter().map(|(slug, ..)| count_of(slug)).max().unwrap_or(0).max(1);
        let spine = |principle: Principle| {
            let count = count_of(principle.slug);
            Spine {
                count: words::number(count),
                noun: if count == 1 { "entry" } else { "entries" },
                path: links::library(&links::with_filter(within, Facet::Principle, principle.slug), None),
                share: (count * SHARES).div_ceil(widest),
                principle,
            }
        };
        Self { spines: Principle::all().into_iter().map(spine).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_spines_are_the_five_principles_in_their_order() {
        let slugs: Vec<_> = Principle::all().into_iter().map(|principle| principle.slug).collect();
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
        assert!(shelf.spines.iter().all(|spine| spine.share == 0 && spine.count == "0"));
    }
}
