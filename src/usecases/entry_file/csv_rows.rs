//! Entries from a table of cells: a heading, then one entry a row. Lists stand in one cell, separated by `;`.

use csv::{ByteRecord, Reader, ReaderBuilder};

use crate::domain::entry::{Attachment, Link};
use crate::domain::refusal::{FieldRefusal, Problem};
use crate::usecases::entry_import::{ImportRow, RowRefusal};

use super::FileRows;
use super::columns::{self, Column, Place};

/// What may stand between the cells; spreadsheets choose by the country they are set to.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The rows of a table; or why nothing of it can be taken.
pub(super) fn read(bytes: &[u8]) -> Result<FileRows, String> {
    let mut reader = open(bytes, delimiter_of(bytes));
    let heading = reader.byte_headers().map_err(|err| format!("its heading cannot be read: {err}"))?;
    let columns = read_heading(heading)?;
    rows(bytes, reader, &columns)
}

/// The same for a table whose columns somebody has named; none for those that are left out.
pub(super) fn read_as(bytes: &[u8], fields: &[Option<&str>]) -> Result<FileRows, String> {
    let mut reader = open(bytes, delimiter_of(bytes));
    let width = reader.byte_headers().map_err(|err| format!("its heading cannot be read: {err}"))?.len();
    let named = |place| fields.get(place).copied().flatten().and_then(columns::find).unwrap_or(&columns::LEFT_OUT);
    let columns: Vec<&'static Column> = (0..width).map(named).collect();
    rows(bytes, reader, &columns)
}

/// A column as it is headed, and the first thing that stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub name: String,
    pub example: String,
    /// The field that it probably is.
    pub guess: Option<&'static str>,
}

pub(super) fn headings(bytes: &[u8]) -> Result<Vec<Heading>, String> {
    let mut reader = open(bytes, delimiter_of(bytes));
    let heading = reader.byte_headers().map_err(|err| format!("its heading cannot be read: {err}"))?.clone();
    if heading.iter().all(|cell| cell.trim_ascii().is_empty()) {
        return Err("it has no heading; the first row has to name the columns".to_owned());
    }
    let mut found: Vec<Heading> = Vec::new();
    for cell in &heading {
        let name = String::from_utf8_lossy(cell).trim().to_owned();
        // Two columns cannot be one field.
        let guess = columns::guess(&name).filter(|guess| found.iter().all(|known| known.guess != Some(*guess)));
        found.push(Heading { name, example: String::new(), guess });
    }
    for record in reader.byte_records().take(20).filter_map(Result::ok) {
        for (heading, cell) in found.iter_mut().zip(&record).filter(|(heading, _)| heading.example.is_empty()) {
            heading.example = String::from_utf8_lossy(cell).trim().chars().take(60).collect();
        }
    }
    Ok(found)
}

fn rows(bytes: &[u8], mut reader: Reader<&[u8]>, columns: &[&'static Column]) -> Result<FileRows, String> {
    let not_stored = columns.iter().filter(|column| matches!(column.place, Place::NotStored));
    let mut file = FileRows { not_stored: not_stored.map(|column| column.name).collect(), ..FileRows::default() };
    let mut record = ByteRecord::new();
    // The heading is row 1.
    let mut number = 1;
    loop {
        number += 1;
        match reader.read_byte_record(&mut record) {
            Ok(false) => return Ok(file),
            Ok(true) if record.iter().all(|cell| cell.trim_ascii().is_empty()) => {}
            Ok(true) if reader.position().byte() >= bytes.len() as u64 && is_open_ended(bytes, &record) => {
                let problem = Problem::OpenQuotation;
                file.broken.push(RowRefusal { row: number, refusal: FieldRefusal::new("row", problem) });
            }
            Ok(true) => match read_row(number, columns, &record) {
                Ok(row) => file.rows.push(row),
                Err(refusal) => file.broken.push(RowRefusal { row: number, refusal }),
            },
            Err(err) => return Err(format!("row {number} and what follows it cannot be read: {err}")),
        }
    }
}

/// Whether the last row runs over lines without a quotation mark at its end, and so took in all rows after it.
fn is_open_ended(bytes: &[u8], last: &ByteRecord) -> bool {
    last.iter().next_back().is_some_and(|cell| cell.contains(&b'\n')) && !bytes.trim_ascii_end().ends_with(b"\"")
}

fn open(bytes: &[u8], delimiter: u8) -> Reader<&[u8]> {
    // Flexible: a row with too few or too many cells is that row's fault alone.
    ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(bytes)
}

/// The one that makes the most known columns of the heading.
fn delimiter_of(bytes: &[u8]) -> u8 {
    let known = |delimiter: &u8| {
        let mut reader = open(bytes, *delimiter);
        let known = |heading: &ByteRecord| heading.iter().filter_map(name).filter_map(columns::find).count();
        let heading = reader.byte_headers().map(known);
        // Where no name is known, the one that makes the most columns.
        let cells = reader.byte_headers().map_or(0, ByteRecord::len);
        (heading.unwrap_or_default(), cells)
    };
    // Of equals `max_by_key` takes the last: so the comma comes last.
    DELIMITERS.into_iter().rev().max_by_key(known).unwrap_or(b',')
}

fn name(cell: &[u8]) -> Option<&str> {
    std::str::from_utf8(cell).ok().map(str::trim)
}

fn read_heading(heading: &ByteRecord) -> Result<Vec<&'static Column>, String> {
    if heading.iter().all(|cell| cell.trim_ascii().is_empty()) {
        return Err("it has no heading; the first row has to name the columns, among them title and kind".to_owned());
    }
    let mut columns: Vec<&'static Column> = Vec::new();
    let mut wrong = Vec::new();
    for (place, cell) in heading.iter().enumerate() {
        let Some(name) = name(cell) else {
            return Err(format!("the heading of column {} is not UTF-8; save the file as UTF-8", place + 1));
        };
        match columns::find(name) {
            _ if name.is_empty() => wrong.push(format!("column {} has no name", place + 1)),
            None => wrong.push(format!("the column {}", columns::unknown(name))),
            Some(column) if columns.iter().any(|known| known.name == column.name) => {
                wrong.push(format!("the column {name} is there twice"));
            }
            Some(column) => columns.push(column),
        }
    }
    if wrong.is_empty() { Ok(columns) } else { Err(wrong.join("; ")) }
}

fn read_row(number: usize, columns: &[&Column], record: &ByteRecord) -> Result<ImportRow, FieldRefusal> {
    if record.len() != columns.len() {
        let problem = Problem::CellCount { count: record.len(), right: columns.len() };
        return Err(FieldRefusal::new("row", problem));
    }
    let mut row = columns::empty_row(number);
    for (column, cell) in columns.iter().zip(record) {
        let text = std::str::from_utf8(cell)
            .map_err(|_| FieldRefusal::new(column.name, "is not UTF-8; save the file as UTF-8"))?;
        if text.trim().is_empty() {
            continue;
        }
        match column.place {
            Place::Text(place) => *place(&mut row) = Some(text.to_owned()),
            Place::List(place) => *place(&mut row) = items(text).map(str::to_owned).collect(),
            Place::Links(place) => {
                *place(&mut row) = items(text).map(|url| Link { url: url.to_owned(), title: None }).collect();
            }
            Place::Attachments(place) => *place(&mut row) = items(text).map(attachment).collect(),
            Place::NotStored => {}
        }
    }
    Ok(row)
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|item| !item.is_empty())
}

/// An address, a space, and in words what is there.
fn attachment(text: &str) -> Attachment {
    let (url, alt) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    Attachment { url: url.to_owned(), media_type: None, alt: alt.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> ImportRow {
        let file = read(text.as_bytes()).unwrap();
        assert_eq!((file.rows.len(), file.broken.len()), (1, 0), "{text}");
        file.rows.into_iter().next().unwrap()
    }

    #[test]
    fn the_separator_is_seen_in_the_heading() {
        for text in [
            "title,principles\nT,1;2\n",
            "title;principles\nT;\"1;2\"\n",
            "title\tprinciples\r\nT\t1;2\r\n",
            "\"title\", Principles \nT, 1 ; 2 ;\n",
        ] {
            let row = one(text);
            assert_eq!(row.input.title.as_deref(), Some("T"), "{text}");
            assert_eq!(row.input.principles, ["1", "2"], "{text}");
        }
    }

    #[test]
    fn links_and_attachments_are_lists_of_addresses() {
        let row = one(
            "title,links,attachments\nT,https://a.example;https://b.example/x,https://a.example/m.png A map of it\n",
        );
        assert_eq!(row.input.links.len(), 2);
        assert_eq!(
            (row.input.attachments[0].url.as_str(), row.input.attachments[0].alt.as_str()),
            ("https://a.example/m.png", "A map of it")
        );
    }

    #[test]
    fn text_in_quotation_marks_keeps_its_lines_and_rows_keep_their_numbers() {
        let file = read(b"title,body\nA,\"one\n\ntwo\"\n,\nB,x\n").unwrap();
        let rows: Vec<_> = file.rows.iter().map(|row| (row.number, row.input.body.as_deref())).collect();
        assert_eq!(rows, [(2, Some("one\n\ntwo")), (4, Some("x"))]);
    }

    #[test]
    fn a_broken_row_does_not_end_the_reading() {
        let file = read(b"title,kind\nA,project,x\nB,project\nC\nD,\xffx\nE,practice\n").unwrap();
        assert_eq!(file.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [3, 6]);
        let broken: Vec<_> = file.broken.iter().map(|b| (b.row, b.refusal.field.as_str())).collect();
        assert_eq!(broken, [(2, "row"), (4, "row"), (5, "kind")]);
        assert!(file.broken[0].refusal.problem.to_string().starts_with("has 3 cells where the heading has 2"));
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_does_not_swallow_rows_unseen() {
        let file = read(b"title,body\nA,x\nB,\"y\nC,z\nD,z\n").unwrap();
        assert_eq!(file.rows.len(), 1);
        assert!(file.broken[0].row == 3 && file.broken[0].refusal.problem.to_string().contains("never closed"));
        let closed = read(b"title,body\nA,\"x\ny\"\n\n").unwrap();
        assert_eq!((closed.rows.len(), closed.broken.len()), (1, 0));
    }

    #[test]
    fn an_unknown_column_or_none_at_all_refuses_the_file() {
        for (text, told) in [
            ("titel,kind\nA,project\n", "the column \"titel\" is not known; use title"),
            ("title,title\nA,B\n", "the column title is there twice"),
            ("title,,kind\nA,,project\n", "column 2 has no name"),
            ("", "it has no heading"),
        ] {
            assert!(read(text.as_bytes()).unwrap_err().contains(told), "{text}");
        }
    }

    #[test]
    fn columns_without_a_place_are_named() {
        let file = read(b"title,country,source_basis\nT,NL,stored\n").unwrap();
        assert_eq!(file.not_stored, ["country", "source_basis"]);
    }
}
