//! Entries from a list of JSON objects with the API's field names.

use serde_json::{Map, Value};

use crate::domain::entry::{Attachment, Link};
use crate::domain::refusal::FieldRefusal;
use crate::usecases::entry_import::{ImportRow, RowRefusal};

use super::FileRows;
use super::columns::{self, Place};

/// The objects of a list; or why nothing of it can be taken.
pub(super) fn read(bytes: &[u8]) -> Result<FileRows, String> {
    let list: Vec<Value> = serde_json::from_slice(bytes)
        .map_err(|err| format!("it is not a list of entries in JSON, [{{\"title\": …}}, …]: {err}"))?;
    let mut file = FileRows::default();
    for (place, value) in list.into_iter().enumerate() {
        let number = place + 1;
        let Value::Object(fields) = value else {
            let refusal = FieldRefusal::new("row", "is no object; write {\"title\": …}");
            file.broken.push(RowRefusal { row: number, refusal });
            continue;
        };
        for name in fields.keys() {
            if let Some(column) = columns::find(name)
                && matches!(column.place, Place::NotStored)
                && !file.not_stored.contains(&column.name)
            {
                file.not_stored.push(column.name);
            }
        }
        match read_row(number, fields) {
            Ok(row) => file.rows.push(row),
            Err(refusals) => {
                file.broken.extend(refusals.into_iter().map(|refusal| RowRefusal { row: number, refusal }));
            }
        }
    }
    Ok(file)
}

fn read_row(number: usize, fields: Map<String, Value>) -> Result<ImportRow, Vec<FieldRefusal>> {
    let mut row = columns::empty_row(number);
    let mut refusals = Vec::new();
    for (name, value) in fields {
        let Some(column) = columns::find(&name).filter(|column| column.name == name) else {
            refusals.push(FieldRefusal::new(name.clone(), columns::unknown(&name)));
            continue;
        };
        let taken = match column.place {
            _ if value.is_null() => Ok(()),
            Place::Text(place) => text(value).map(|text| *place(&mut row) = Some(text)),
            Place::List(place) => list(value, text).map(|items| *place(&mut row) = items),
            Place::Links(place) => list(value, link).map(|items| *place(&mut row) = items),
            Place::Attachments(place) => list(value, attachment).map(|items| *place(&mut row) = items),
            Place::NotStored => Ok(()),
        };
        if let Err(problem) = taken {
            refusals.push(FieldRefusal::new(name, problem));
        }
    }
    if refusals.is_empty() { Ok(row) } else { Err(refusals) }
}

/// Text, or a number where one was meant as text: a year, the number of a principle.
fn text(value: Value) -> Result<String, &'static str> {
    match value {
        Value::String(text) => Ok(text),
        Value::Number(number) => Ok(number.to_string()),
        _ => Err("is neither text nor a number; use text in quotation marks"),
    }
}

/// A list; a single item is a list of one.
fn list<T>(value: Value, item: impl Fn(Value) -> Result<T, &'static str>) -> Result<Vec<T>, &'static str> {
    match value {
        Value::Array(items) => items.into_iter().map(item).collect(),
        single => item(single).map(|item| vec![item]),
    }
}

fn link(value: Value) -> Result<Link, &'static str> {
    match value {
        Value::String(url) => Ok(Link { url, title: None }),
        other => serde_json::from_value(other).map_err(|_| "use a list of addresses, or of {\"url\", \"title\"}"),
    }
}

fn attachment(value: Value) -> Result<Attachment, &'static str> {
    serde_json::from_value(value).map_err(|_| "use a list of {\"url\", \"alt\"}, with \"media_type\" where it is known")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_by_the_names_of_the_api() {
        let file = read(
            br#"[{"title": "T", "kind": "project", "principles": [2, "participation-and-inclusion"], "starts": 2024,
                 "links": ["https://a.example", {"url": "https://b.example", "title": "B"}], "ends": null,
                 "attachments": [{"url": "https://a.example/m.png", "alt": "A map"}], "country": "NL"}]"#,
        )
        .unwrap();
        let row = &file.rows[0];
        assert_eq!((row.number, row.input.starts.as_deref(), row.input.ends.as_deref()), (1, Some("2024"), None));
        assert_eq!(row.input.principles, ["2", "participation-and-inclusion"]);
        assert_eq!(row.input.links[1].title.as_deref(), Some("B"));
        assert_eq!(file.not_stored, ["country"]);
        assert!(row.input.clone().check().is_ok());
    }

    #[test]
    fn what_is_wrong_in_an_object_is_said_by_field_and_the_others_are_read() {
        let file = read(br#"[{"titel": "T", "kind": true}, 7, {"title": "U"}]"#).unwrap();
        assert_eq!(file.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [3]);
        let mut broken: Vec<_> = file.broken.iter().map(|b| (b.row, b.refusal.to_string())).collect();
        broken.sort_unstable();
        let starts = [
            (1, "kind: is neither text nor a number"),
            (1, "titel: \"titel\" is not known; use title"),
            (2, "row: is no object"),
        ];
        assert_eq!(broken.len(), starts.len());
        for ((row, problem), (number, start)) in broken.iter().zip(starts) {
            assert!(*row == number && problem.starts_with(start), "row {row}: {problem}");
        }
    }

    #[test]
    fn what_is_no_list_refuses_the_file() {
        for text in ["{\"title\": \"T\"}", "[{]", ""] {
            assert!(read(text.as_bytes()).is_err(), "{text}");
        }
    }
}
