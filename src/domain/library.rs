//! A question to the library and its answer; the search room answers it.

use std::collections::BTreeMap;

use super::id::EntryId;

/// Filters of the same name mean "either", filters of different names mean "both".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LibraryQuery {
    /// Words to find; empty finds everything.
    pub words: String,
    pub filters: BTreeMap<Facet, Vec<String>>,
    pub sort: Sort,
    pub limit: usize,
    /// How many hits came on the pages before.
    pub offset: usize,
}

/// What the library can be narrowed down by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    Kind,
    Principle,
    Topic,
    City,
    Country,
    Status,
    Language,
}

impl Facet {
    pub const ALL: [Self; 7] =
        [Self::Kind, Self::Principle, Self::Topic, Self::City, Self::Country, Self::Status, Self::Language];

    /// The name of the parameter and of the facet in the answer.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Principle => "principle",
            Self::Topic => "topic",
            Self::City => "city",
            Self::Country => "country",
            Self::Status => "status",
            Self::Language => "language",
        }
    }
}

/// The order of the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first; newest first where no words were given.
    #[default]
    Relevance,
    /// Last published first.
    Newest,
    /// Last changed first.
    Updated,
    /// By title, from A.
    Title,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Relevance, Self::Newest, Self::Updated, Self::Title];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Updated => "updated",
            Self::Title => "title",
        }
    }
}

/// What a question found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LibraryHits {
    pub total: usize,
    pub hits: Vec<Hit>,
    /// For each facet each value with its count, over the whole result, most frequent first.
    pub facets: BTreeMap<Facet, Vec<(String, usize)>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub entry: EntryId,
    /// A passage around the words found: escaped HTML with `<mark>` around each.
    pub highlight: Option<String>,
}
