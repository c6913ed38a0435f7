//! The shelf: five principles as five book spines, each as wide as its number of entries.
//!
//! It is a picture of data made of links; the counting is done by who asks the library.

use crate::domain::library::{Facet, LibraryHits, LibraryQuery};

use crate::web::words::Words;

use super::frame::Site;
use super::links;

/// How finely the width of a spine follows its count: one class of the stylesheet for each step.
const SHARES: usize = 24;

/// All five, in the order of the declaration: each with the message that names it in short.
pub const PRINCIPLES: [(&str, &str); 5] = [
    ("access-and-literacy", "principle-access-and-literacy"),
    ("privacy-and-security", "principle-privacy-and-security"),
    ("transparency-and-non-discrimination", "principle-transparency-and-non-discrimination"),
    ("participation-and-inclusion", "principle-participation-and-inclusion"),
    ("open-and-ethical-standards", "principle-open-and-ethical-standards"),
];

/// A principle as lists and spines name it. Its figure is drawn by the template, under its slug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principle {
    pub slug: &'static str,
    /// In short; the declaration's own words are the vocabulary's.
    pub name: String,
}

impl Principle {
    pub fn find(words: &Words, slug: &str) -> Option<Self> {
        let (slug, name) = PRINCIPLES.into_iter().find(|(known, _)| *known == slug)?;
        Some(Self { slug, name: words.say(name) })
    }
}

/// Those of the slugs that are principles.
pub fn principles(words: &Words, slugs: &[String]) -> Vec<Principle> {
    slugs.iter().filter_map(|slug| Principle::find(words, slug)).collect()
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spine {
    pub principle: Principle,
    pub count: String,
    /// `3 entries`, for those who hear the shelf.
    pub counted: String,
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
    pub fn new(site: &Site, found: &LibraryHits, within: &LibraryQuery) -> Self {
        let words = site.words();
        let counts = found.facets.get(&Facet::Principle).map_or(&[][..], Vec::as_slice);
        let count_of = |slug: &str| counts.iter().find(|(value, _)| value == slug).map_or(0, |(_, count)| *count);
        let widest = PRINCIPLES.iter().map(|(slug, _)| count_of(slug)).max().unwrap_or(0).max(1);
        let spine = |(slug, name)| {
            let count = count_of(slug);
            let narrowed = || links::library(&links::with_filter(within, Facet::Principle, slug), None);
            Spine {
                principle: Principle { slug, name: words.say(name) },
                count: words.number(count),
                counted: words.count("count-entries", count),
                path: (count > 0).then(|| site.link(&narrowed())),
                share: (count * SHARES).div_ceil(widest),
            }
        };
        Self { spines: PRINCIPLES.into_iter().map(spine).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::taxonomy;
    use crate::web::views::sample::site;

    #[test]
    fn the_five_spines_are_the_five_principles_in_their_order() {
        let slugs: Vec<_> = PRINCIPLES.into_iter().map(|(slug, _)| slug).collect();
        let known: Vec<_> = taxonomy::principles().terms.iter().map(|term| term.slug.as_str()).collect();
        assert_eq!(slugs, known);
    }

    #[test]
    fn a_spine_is_as_wide_as_its_count() {
        let counts = [("access-and-literacy", 50), ("privacy-and-security", 25), ("participation-and-inclusion", 1)];
        let counts = counts.map(|(slug, count)| (slug.to_owned(), count)).to_vec();
        let found = LibraryHits { facets: [(Facet::Principle, counts)].into(), ..LibraryHits::default() };
        let shares: Vec<_> =
            Shelf::new(&site(), &found, &LibraryQuery::default()).spines.iter().map(|spine| spine.share).collect();
        assert_eq!(shares, [24, 12, 0, 1, 0]);
    }

    #[test]
    fn an_empty_library_has_an_empty_shelf() {
        let shelf = Shelf::new(&site(), &LibraryHits::default(), &LibraryQuery::default());
        assert!(shelf.spines.iter().all(|spine| spine.share == 0 && spine.count == "0" && spine.path.is_none()));
    }
}
