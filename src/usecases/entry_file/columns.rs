//! The columns that a file may have, which are the fields of an entry in the API, and where each goes.

use crate::domain::entry::{Attachment, Link};
use crate::domain::nearest::nearest;
use crate::domain::text;
use crate::usecases::entry_import::ImportRow;

/// What a column holds, and its place in a row.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Text(fn(&mut ImportRow) -> &mut Option<String>),
    List(fn(&mut ImportRow) -> &mut Vec<String>),
    Links(fn(&mut ImportRow) -> &mut Vec<Link>),
    Attachments(fn(&mut ImportRow) -> &mut Vec<Attachment>),
    /// Known, but an entry has no place for it.
    NotStored,
}

pub(super) struct Column {
    pub name: &'static str,
    pub place: Place,
}

const fn column(name: &'static str, place: Place) -> Column {
    Column { name, place }
}

pub(super) static COLUMNS: [Column; 22] = [
    column("external_id", Place::Text(|row| &mut row.external_id)),
    column("city", Place::Text(|row| &mut row.city)),
    column("kind", Place::Text(|row| &mut row.input.kind)),
    column("practice_kind", Place::Text(|row| &mut row.input.practice_kind)),
    column("title", Place::Text(|row| &mut row.input.title)),
    column("summary", Place::Text(|row| &mut row.input.summary)),
    column("body", Place::Text(|row| &mut row.input.body)),
    column("language", Place::Text(|row| &mut row.input.language)),
    column("principles", Place::List(|row| &mut row.input.principles)),
    column("topics", Place::List(|row| &mut row.input.topics)),
    column("missions", Place::List(|row| &mut row.input.missions)),
    column("status", Place::Text(|row| &mut row.input.status)),
    column("status_as_of", Place::Text(|row| &mut row.input.status_as_of)),
    column("starts", Place::Text(|row| &mut row.input.starts)),
    column("ends", Place::Text(|row| &mut row.input.ends)),
    column("partners", Place::List(|row| &mut row.input.partners)),
    column("links", Place::Links(|row| &mut row.input.links)),
    column("attachments", Place::Attachments(|row| &mut row.input.attachments)),
    column("licence", Place::Text(|row| &mut row.input.licence)),
    column("source", Place::Text(|row| &mut row.input.source)),
    column("source_basis", Place::NotStored),
    column("country", Place::NotStored),
];

/// A column by its name, in either case.
pub(super) fn find(name: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.name.eq_ignore_ascii_case(name.trim()))
}

/// For a column that somebody left out on purpose.
pub(super) static LEFT_OUT: Column = column("", Place::NotStored);

/// What a column is called by people who have not read our list: first words of a heading, folded.
const OTHER_NAMES: [(&str, &[&str]); 14] = [
    ("title", &["titel", "titre", "titulo", "titol", "name", "naam", "nom", "nombre", "nome", "project", "projekt"]),
    (
        "summary",
        &[
            "description",
            "beschrijving",
            "samenvatting",
            "resumen",
            "resume",
            "resum",
            "resumo",
            "abstract",
            "zusammenfassung",
        ],
    ),
    ("body", &["text", "tekst", "texte", "texto", "content", "inhoud", "details"]),
    ("kind", &["type", "soort", "tipo", "tipus", "art"]),
    ("language", &["taal", "langue", "idioma", "llengua", "sprache", "lang"]),
    ("principles", &["principle", "principe", "principes", "principio", "principios", "prinzipien", "principis"]),
    ("topics", &["topic", "theme", "themes", "themas", "themen", "temas", "temes", "tags", "onderwerpen"]),
    ("status", &["state", "phase", "fase", "estado", "estat", "etat", "stand"]),
    ("starts", &["start", "begin", "began", "from", "year", "jaar", "inicio", "debut", "beginn"]),
    ("ends", &["end", "until", "einde", "fin", "ende", "fim"]),
    ("partners", &["partner", "cities", "steden", "villes", "ciudades"]),
    ("links", &["link", "url", "website", "web", "site"]),
    ("licence", &["license", "licentie", "licencia", "lizenz"]),
    ("external_id", &["id", "reference", "ref", "nummer", "number"]),
];

/// The field that a heading probably means.
pub(super) fn guess(heading: &str) -> Option<&'static str> {
    let stored = |column: &&'static Column| !matches!(column.place, Place::NotStored);
    if let Some(column) = find(heading) {
        return Some(column).filter(stored).map(|column| column.name);
    }
    let folded = text::fold(heading);
    if let Some(column) = find(&folded.replace(' ', "_")).filter(stored) {
        return Some(column.name);
    }
    let first = folded.split(' ').next().unwrap_or_default();
    let named = OTHER_NAMES.iter().find(|(_, names)| names.contains(&folded.as_str()) || names.contains(&first));
    named.map(|(field, _)| *field)
}

/// Says which column was probably meant.
pub(super) fn unknown(name: &str) -> String {
    let known: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    match nearest(name.trim(), known.iter().copied()) {
        Some(column) => format!("\"{name}\" is not known; use {column}"),
        None => format!("\"{name}\" is not known; leave it out, or use one of {}", known.join(", ")),
    }
}

pub(super) fn empty_row(number: usize) -> ImportRow {
    ImportRow { number, input: Default::default(), external_id: None, city: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_column_is_told_the_nearest_one() {
        assert_eq!(unknown("titel"), "\"titel\" is not known; use title");
        assert_eq!(unknown("license"), "\"license\" is not known; use licence");
        assert!(unknown("Budget in euro").contains("leave it out, or use one of external_id, city, kind"));
    }

    #[test]
    fn a_heading_in_other_words_is_guessed() {
        for (heading, field) in [
            ("Title", Some("title")),
            ("Projekt Titel", Some("title")),
            ("Start date", Some("starts")),
            ("Beschrijving (kort)", Some("summary")),
            ("Status as of", Some("status_as_of")),
            ("Thèmes", Some("topics")),
            ("country", None),
            ("Budget", None),
            ("", None),
        ] {
            assert_eq!(guess(heading), field, "{heading}");
        }
    }

    #[test]
    fn every_text_has_a_place_of_its_own() {
        let mut row = empty_row(1);
        for column in &COLUMNS {
            if let Place::Text(place) = column.place {
                assert_eq!(place(&mut row).replace(column.name.to_owned()), None);
            }
        }
        assert_eq!(row.input.status_as_of.as_deref(), Some("status_as_of"));
    }
}
