//! An entry as the index keeps it: which of its texts are found by which words, and what each is worth.
//!
//! What the reader sees of an entry comes from the store; only what highlights are cut from is kept here.

use std::collections::BTreeSet;

use tantivy::TantivyDocument;
use tantivy::schema::Term;

use super::schema::Fields;
use super::words::{Stemming, start_of, words};
use crate::domain::city::{City, country_name};
use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::library::Facet;
use crate::domain::taxonomy::{self, Vocabulary};
use crate::domain::text;

/// A word of the title counts as often as this many in the body.
const TITLE_WEIGHT: usize = 4;
/// The same for the summary, and for who and what the entry is about.
const SUMMARY_WEIGHT: usize = 2;
/// What comes later in a body is not searched.
const BODY_MAX_BYTES: usize = 400_000;
/// What comes later is searched, but not shown as a highlight.
const HIGHLIGHT_MAX_BYTES: usize = 8_000;

/// What the index needs to know of one entry.
#[derive(Clone, Copy, Debug)]
pub struct Indexed<'a> {
    pub entry: &'a Entry,
    /// The city whose entry it is.
    pub city: &'a City,
}

impl Indexed<'_> {
    pub(super) fn document(&self, fields: &Fields) -> TantivyDocument {
        let (entry, content) = (self.entry, &self.entry.content);
        let mut document = TantivyDocument::new();
        document.add_i64(fields.id, entry.id.0);
        document.add_i64(fields.published, entry.published_at.unwrap_or(entry.created_at).micros());
        document.add_i64(fields.updated, entry.updated_at.micros());
        document.add_text(fields.title, text::fold(&content.title));
        for facet in Facet::ALL {
            for value in self.values(facet) {
                document.add_text(fields.facet(facet), value);
            }
        }

        let body = content.body.html.to_plain();
        let body = start_of(&body, BODY_MAX_BYTES);
        document.add_text(fields.words, self.terms(body));
        let mut title = Terms::default();
        title.add(&content.title, None, 1);
        document.add_text(fields.title_words, title.0);

        let passages = [content.summary.as_deref().unwrap_or_default(), body].join("\n");
        document.add_text(fields.text, start_of(passages.trim(), HIGHLIGHT_MAX_BYTES));
        document
    }

    /// Each value once, so that an entry never counts twice.
    fn values(&self, facet: Facet) -> BTreeSet<String> {
        let content = &self.entry.content;
        match facet {
            Facet::Kind => BTreeSet::from([content.kind.to_string()]),
            Facet::Principle => content.principles.iter().cloned().collect(),
            Facet::Topic => content.topics.iter().cloned().collect(),
            Facet::City => BTreeSet::from([self.city.acct.to_string()]),
            Facet::Country => self.city.country.iter().cloned().collect(),
            Facet::Status => content.status.iter().map(ToString::to_string).collect(),
            Facet::Language => content.language.iter().map(ToString::to_string).collect(),
        }
    }

    fn terms(&self, body: &str) -> String {
        let content = &self.entry.content;
        let language = content.language.as_ref().map(|lang| lang.as_str());
        let own = language.and_then(Stemming::of);
        let english = Stemming::of("en");

        let mut terms = Terms::default();
        terms.add(&content.title, own, TITLE_WEIGHT);
        terms.add(content.summary.as_deref().unwrap_or_default(), own, SUMMARY_WEIGHT);
        terms.add(body, own, 1);
        let labels: [(&Vocabulary, &[String]); 3] = [
            (taxonomy::principles(), &content.principles),
            (taxonomy::topics(), &content.topics),
            (taxonomy::missions(), &content.missions),
        ];
        for (vocabulary, slugs) in labels {
            for term in slugs.iter().filter_map(|slug| vocabulary.get(slug)) {
                let (label, in_english) = (term.label(language.unwrap_or("en")), term.label("en"));
                terms.add(in_english, english, SUMMARY_WEIGHT);
                if label != in_english {
                    terms.add(label, own, SUMMARY_WEIGHT);
                }
            }
        }
        terms.add(&self.city.name, None, SUMMARY_WEIGHT);
        let country = self.city.country.as_deref().map(country_name).unwrap_or_default();
        terms.add(&country, None, SUMMARY_WEIGHT);
        for partner in &content.partners {
            terms.add(partner, None, SUMMARY_WEIGHT);
        }
        terms.0
    }
}

/// Finds the document of an entry, to replace or remove it.
pub(super) fn id_term(fields: &Fields, entry: EntryId) -> Term {
    Term::from_field_i64(fields.id, entry.0)
}

/// Words and stems on their way into one field, with spaces between.
#[derive(Default)]
struct Terms(String);

impl Terms {
    /// Adds each word, and its stems where the language is known, `weight` times: a
    /// field holds only how often a term occurs, so that is how one text outweighs another (BM25F).
    fn add(&mut self, text: &str, stemming: Option<Stemming>, weight: usize) {
        for word in words(text) {
            self.push(&word.folded, weight);
            if let Some(stemming) = stemming {
                for stem in stemming.stems(&word.lower, &word.folded) {
                    self.push(&stemming.term(&stem), weight);
                }
            }
        }
    }

    fn push(&mut self, term: &str, weight: usize) {
        for _ in 0..weight {
            self.0.push_str(term);
            self.0.push(' ');
        }
    }
}
