//! A question to the library as the parameters of an address, which the page and the API share.
//!
//! Whether a filter finds anything is left to the search room; here only words that can mean nothing are refused.

use std::collections::BTreeMap;

use url::form_urlencoded::Serializer;

use super::address::Acct;
use super::city::country_code;
use super::cursor::Cursor;
use super::lang::Lang;
use super::library::{Facet, LibraryQuery, Sort};
use super::params::{LIMIT_DEFAULT, Params};
use super::refusal::FieldRefusal;
use super::status::{EntryKind, Status};
use super::taxonomy;
use super::text;

/// The names of all parameters.
pub const NAMES: [&str; 11] =
    ["q", "kind", "principle", "topic", "city", "country", "status", "language", "sort", "cursor", "limit"];
pub const WORDS_MAX_CHARS: usize = 500;
/// How many values a filter may have, and how long each may be.
pub const VALUES_MAX: usize = 50;
pub const VALUE_MAX_CHARS: usize = 200;

const LIST: &str = "library";

/// Reads the pairs of a query string, or names everything that cannot be asked.
pub fn read(pairs: impl IntoIterator<Item = (String, String)>) -> Result<LibraryQuery, Vec<FieldRefusal>> {
    let mut params = Params::new(pairs, &NAMES);
    let words = text::one_line(&params.one("q").unwrap_or_default(), usize::MAX);
    if words.chars().count() > WORDS_MAX_CHARS {
        params.refuse("q", format!("is longer than {WORDS_MAX_CHARS} characters; use fewer words"));
    }
    let mut filters = BTreeMap::new();
    for facet in Facet::ALL {
        let values = filter(&mut params, facet);
        if !values.is_empty() {
            filters.insert(facet, values);
        }
    }
    let sort = params.one("sort").map(|text| sort(&mut params, &text)).unwrap_or_default();
    let offset = params.cursor(LIST).unwrap_or_default();
    let query = LibraryQuery { words, filters, sort, limit: params.limit(), offset };
    params.finish(query)
}

/// The query string that asks `query`, without a question mark; empty for the whole library.
pub fn write(query: &LibraryQuery) -> String {
    let mut pairs = Serializer::new(String::new());
    if !query.words.is_empty() {
        pairs.append_pair("q", &query.words);
    }
    for (facet, values) in &query.filters {
        pairs.extend_pairs(values.iter().map(|value| (facet.as_str(), value)));
    }
    if query.sort != Sort::default() {
        pairs.append_pair("sort", query.sort.as_str());
    }
    if query.offset > 0 {
        pairs.append_pair("cursor", &cursor(query.offset));
    }
    if !matches!(query.limit, 0 | LIMIT_DEFAULT) {
        pairs.append_pair("limit", &query.limit.to_string());
    }
    pairs.finish()
}

/// The token for `cursor` that leads to what comes after the first `offset` hits.
pub fn cursor(offset: usize) -> String {
    offset.write(LIST)
}

fn filter(params: &mut Params, facet: Facet) -> Vec<String> {
    let name = facet.as_str();
    let given = params.many(name, VALUES_MAX);
    let mut values: Vec<String> = Vec::new();
    for text in given {
        let text = text.trim();
        if text.chars().count() > VALUE_MAX_CHARS {
            params.refuse(name, format!("has a value longer than {VALUE_MAX_CHARS} characters"));
            continue;
        }
        match value(facet, text) {
            Ok(value) if values.contains(&value) => {}
            Ok(value) => values.push(value),
            Err(right) => params.refuse(name, format!("\"{text}\" is no {name}; use {right}")),
        }
    }
    values
}

/// The value as the library writes it. Closed lists refuse a word that is not theirs; of the others anything may
/// come up one day, so that an unknown one finds nothing.
fn value(facet: Facet, text: &str) -> Result<String, String> {
    let same = || text.to_owned();
    match facet {
        Facet::Kind => one_of(text, EntryKind::ALL.iter().map(|kind| kind.as_str())),
        Facet::Status => one_of(text, Status::ALL.iter().map(|status| status.as_str())),
        Facet::Principle => {
            let principles = taxonomy::principles();
            let term = principles.find(text).ok_or_else(|| format!("1 to 5, or {}", principles.slugs()))?;
            Ok(term.slug.clone())
        }
        Facet::Topic => Ok(same()),
        Facet::City => Ok(text.parse::<Acct>().map_or_else(|()| same(), |acct| acct.to_string())),
        Facet::Country => Ok(country_code(text).unwrap_or_else(same)),
        Facet::Language => Ok(text.parse::<Lang>().map_or_else(|()| same(), |lang| lang.to_string())),
    }
}

fn one_of<'a>(text: &str, words: impl Iterator<Item = &'a str> + Clone) -> Result<String, String> {
    let found = words.clone().find(|word| *word == text);
    found.map(str::to_owned).ok_or_else(|| words.collect::<Vec<_>>().join(", "))
}

fn sort(params: &mut Params, text: &str) -> Sort {
    let found = Sort::ALL.into_iter().find(|sort| sort.as_str() == text);
    if found.is_none() {
        let right = Sort::ALL.map(Sort::as_str).join(", ");
        params.refuse("sort", format!("\"{text}\" is no order; use {right}"));
    }
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Result<LibraryQuery, Vec<FieldRefusal>> {
        read(url::form_urlencoded::parse(query.as_bytes()).into_owned())
    }

    #[test]
    fn a_question_survives_its_query_string() {
        let text = "q=open+data&kind=project&kind=practice&principle=privacy-and-security&city=delft%40delft.example\
                    &country=NL&sort=title&limit=5";
        let query = asked(text).unwrap();
        assert_eq!(query.filters.get(&Facet::Kind).map(Vec::len), Some(2));
        assert_eq!(asked(&write(&query)), Ok(query.clone()));
        let later = LibraryQuery { offset: 40, ..query };
        assert_eq!(asked(&write(&later)), Ok(later));
    }

    #[test]
    fn the_whole_library_needs_no_parameters() {
        let query = asked("q=&kind=&sort=").unwrap();
        assert_eq!(query, LibraryQuery { limit: LIMIT_DEFAULT, ..LibraryQuery::default() });
        assert_eq!(write(&query), "");
    }

    #[test]
    fn values_are_read_as_people_write_them() {
        let query = asked("principle=2&city=@delft@Delft.example&country=nl&language=PT-br").unwrap();
        let values: Vec<&str> = query.filters.values().flatten().map(String::as_str).collect();
        assert_eq!(values, ["privacy-and-security", "delft@delft.example", "NL", "pt-BR"]);
    }

    #[test]
    fn only_words_that_can_mean_nothing_are_refused() {
        for fine in ["topic=drones", "city=nobody", "country=atlantis", "language=klingon", "q=%00%ff", "kind=project"]
        {
            assert!(asked(fine).is_ok(), "{fine}");
        }
        for (wrong, field) in [
            ("kind=projekt", "kind"),
            ("status=done", "status"),
            ("principle=9", "principle"),
            ("sort=best", "sort"),
            ("cursor=2", "cursor"),
            ("limit=0", "limit"),
            ("topics=x", "topics"),
        ] {
            let fields: Vec<String> = asked(wrong).unwrap_err().into_iter().map(|refusal| refusal.field).collect();
            assert_eq!(fields, [field], "{wrong}");
        }
    }
}
