//! The fields of the index; what goes into them is `document`'s business.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, NumericOptions, STORED, Schema, SchemaBuilder, TextFieldIndexing,
    TextOptions,
};

use crate::domain::library::Facet;

/// Grows whenever a document comes out differently for the same entry: an index of another
/// layout is thrown away and filled anew.
pub(super) const LAYOUT: &str = "2";

pub(super) const ID: &str = "id";
pub(super) const PUBLISHED: &str = "published";
pub(super) const UPDATED: &str = "updated";
pub(super) const TITLE: &str = "title";

#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    pub id: Field,
    /// All words and stems of the entry, each as often as it is worth; how often they occur decides the score.
    pub words: Field,
    /// The words of the title alone, for the beginnings of words and for typing errors.
    pub title_words: Field,
    /// The folded title, to sort by.
    pub title: Field,
    pub published: Field,
    pub updated: Field,
    /// The text that highlights are cut from, kept but not searched.
    pub text: Field,
    facets: [Field; Facet::ALL.len()],
}

impl Fields {
    /// The fields and the schema that has them.
    pub fn new() -> (Self, Schema) {
        let mut schema = SchemaBuilder::new();
        let number = NumericOptions::from(FAST);
        let fields = Self {
            id: schema.add_i64_field(ID, number.clone() | INDEXED),
            words: schema.add_text_field(
                "words",
                TextOptions::default()
                    .set_indexing_options(indexed("whitespace", IndexRecordOption::WithFreqs).set_fieldnorms(true)),
            ),
            title_words: schema.add_text_field(
                "title_words",
                TextOptions::default().set_indexing_options(indexed("whitespace", IndexRecordOption::Basic)),
            ),
            title: schema.add_text_field(TITLE, TextOptions::default().set_fast("raw")),
            published: schema.add_i64_field(PUBLISHED, number.clone()),
            updated: schema.add_i64_field(UPDATED, number),
            text: schema.add_text_field("text", STORED),
            facets: Facet::ALL.map(|facet| {
                let options = TextOptions::default().set_indexing_options(indexed("raw", IndexRecordOption::Basic));
                // The highlight must know by which language's rules the words were found.
                let options = if facet == Facet::Language { options.set_stored() } else { options };
                schema.add_text_field(facet.as_str(), options)
            }),
        };
        (fields, schema.build())
    }

    pub fn facet(&self, facet: Facet) -> Field {
        let place = Facet::ALL.iter().position(|other| *other == facet);
        *place.and_then(|place| self.facets.get(place)).expect("there is a field for each facet")
    }
}

/// Values of facets are one term each; words come from `document` ready-made, with spaces between.
fn indexed(tokenizer: &str, record: IndexRecordOption) -> TextFieldIndexing {
    TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(record).set_fieldnorms(false)
}
