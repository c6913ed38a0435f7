//! What a search says that found nothing: what to leave out, what was perhaps meant, what is near, whom to ask.
//!
//! Which ways there are, and how many entries each leads to, was found before.

use crate::domain::library::{Facet, LibraryQuery};
use crate::usecases::library_help::Help;
use crate::web::words::{Part, Said, Value};

use super::filters::Active;
use super::frame::Site;
use super::links;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nothing {
    /// `Did you mean …?`
    pub spelling: Option<Said>,
    /// One way for each filter and each word that could be left out.
    pub without: Vec<Said>,
    pub topics: Vec<Said>,
    pub languages: Vec<Said>,
    /// A link to the city itself.
    pub ask: Said,
}

impl Nothing {
    pub fn new(site: &Site, query: &LibraryQuery, active: &[Active], help: &Help) -> Self {
        let words = site.words();
        let way = |id, path: String, mut values: Vec<(&str, Value<'_>)>, count: usize| {
            values.push(("count", count.into()));
            words.rich(id, &values, &[("link", Part::Link(site.link(&path)))])
        };
        let filters = active.iter().zip(&help.without).filter(|(_, count)| **count > 0).map(|(filter, count)| {
            let values = [
                ("name", filter.name.as_str().into()),
                ("label", filter.label.as_str().into()),
                ("count", (*count).into()),
            ];
            words.rich("library-without-count", &values, &[("link", Part::Link(filter.without.clone()))])
        });
        let shorter = help.without_word.iter().map(|(word, shorter, count)| {
            let path = links::library(&LibraryQuery { limit: query.limit, ..shorter.clone() }, None);
            way("library-without-word", path, vec![("word", word.as_str().into())], *count)
        });
        let spelling = help.spelling.as_ref().map(|(mended, count)| {
            let path = links::library(&LibraryQuery { limit: query.limit, ..mended.clone() }, None);
            way("library-spelling", path, vec![("words", mended.words.as_str().into())], *count)
        });
        let topics = help.topics.iter().map(|(slug, count)| {
            let path = links::library_by(Facet::Topic, slug);
            way("library-near", path, vec![("name", words.topic(slug).into())], *count)
        });
        let languages = help.languages.iter().map(|(tag, count)| {
            let path = links::library(&links::with_filter(&links::without_words(query), Facet::Language, tag), None);
            way("library-near", path, vec![("name", words.language(tag).into())], *count)
        });
        Self {
            spelling,
            without: shorter.chain(filters).collect(),
            topics: topics.collect(),
            languages: languages.collect(),
            ask: words.rich(
                "library-ask",
                &[("city", site.city_name.as_str().into())],
                &[("link", Part::Link(site.link("/about/contact")))],
            ),
        }
    }
}
