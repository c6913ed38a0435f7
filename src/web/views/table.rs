//! Entries as a table: one row each, with the columns that an import knows, and where each came from.
//!
//! Which entries, and how many, is the handler's.

use csv::{QuoteStyle, WriterBuilder};

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::site::Site as Node;

use super::links;

const COLUMNS: [&str; 23] = [
    "id",
    "url",
    "page",
    "kind",
    "practice_kind",
    "title",
    "summary",
    "city",
    "city_address",
    "country",
    "language",
    "principles",
    "topics",
    "missions",
    "status",
    "status_as_of",
    "starts",
    "ends",
    "partners",
    "licence",
    "source",
    "published",
    "updated",
];

pub fn csv(node: &Node, entries: &[(Entry, City)]) -> Result<String, csv::Error> {
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Necessary).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for (entry, city) in entries {
        writer.write_record(row(node, entry, city).map(|cell| harmless(&cell)))?;
    }
    let bytes = writer.into_inner().map_err(|err| csv::Error::from(err.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn row(node: &Node, entry: &Entry, city: &City) -> [String; COLUMNS.len()] {
    let content = &entry.content;
    let list = |values: &[String]| values.join(";");
    let word = |value: Option<&dyn std::fmt::Display>| value.map(ToString::to_string).unwrap_or_default();
    [
        entry.uri.clone(),
        entry.url.clone(),
        node.at(&links::entry(entry)),
        content.kind.to_string(),
        word(content.practice_kind.as_ref().map(|kind| kind as _)),
        content.title.clone(),
        content.summary.clone().unwrap_or_default(),
        city.name.clone(),
        city.acct.to_string(),
        city.country.clone().unwrap_or_default(),
        word(content.language.as_ref().map(|language| language as _)),
        list(&content.principles),
        list(&content.topics),
        list(&content.missions),
        word(content.status.as_ref().map(|status| status as _)),
        word(content.status_as_of.as_ref().map(|date| date as _)),
        word(content.starts.as_ref().map(|date| date as _)),
        word(content.ends.as_ref().map(|date| date as _)),
        list(&content.partners),
        content.licence.clone(),
        content.source.clone().unwrap_or_default(),
        entry.published_at.map(|time| time.to_datetime().to_rfc3339()).unwrap_or_default(),
        entry.updated_at.to_datetime().to_rfc3339(),
    ]
}

/// Spreadsheets run what begins like a formula; a quote before it makes it text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::views::sample;

    #[test]
    fn a_title_that_is_a_formula_stays_text() {
        let url = "https://library.amsterdam.example".parse().expect("a URL");
        let node = Node::new(&url, "amsterdam".parse().expect("a handle"), "Amsterdam".to_owned()).expect("a site");
        let mut entry = sample::entry(1, &sample::amsterdam(), "=HYPERLINK(\"https://evil.example\")");
        entry.content.summary = Some("One, \"two\"\nand three".to_owned());
        let text = csv(&node, &[(entry, sample::amsterdam())]).expect("a table");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().expect("a heading"), COLUMNS.as_slice());
        let row = reader.records().next().expect("a row").expect("a readable row");
        assert_eq!(&row[5], "'=HYPERLINK(\"https://evil.example\")");
        assert_eq!(&row[6], "One, \"two\"\nand three");
    }
}
