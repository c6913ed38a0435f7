//! Entries as they stand in a file, read row by row into what an import takes.
//!
//! Here is only how a file is written; whether a row makes an entry is judged by the import itself.

mod columns;
mod csv_rows;
mod json_rows;

pub use csv_rows::Heading;

use super::entry_import::{ImportRow, RowRefusal};

/// What stands in a file.
#[derive(Debug, Default)]
pub struct FileRows {
    pub rows: Vec<ImportRow>,
    /// Rows that cannot be read at all.
    pub broken: Vec<RowRefusal>,
    /// Columns that are known but for which an entry has no place.
    pub not_stored: Vec<&'static str>,
}

/// Reads JSON or CSV; which one it is, the caller knows by its name, else its first sign says.
pub fn read(bytes: &[u8], is_json: Option<bool>) -> Result<FileRows, String> {
    let bytes = text_of(bytes)?;
    let looks_like_json = || matches!(bytes.trim_ascii_start().first(), Some(b'[' | b'{'));
    if is_json.unwrap_or_else(looks_like_json) { json_rows::read(bytes) } else { csv_rows::read(bytes) }
}

/// Reads a CSV whose columns somebody has given fields; none for those that are left out.
pub fn read_csv_as(bytes: &[u8], fields: &[Option<&str>]) -> Result<FileRows, String> {
    csv_rows::read_as(text_of(bytes)?, fields)
}

/// The columns of a CSV, with what they probably are.
pub fn headings(bytes: &[u8]) -> Result<Vec<Heading>, String> {
    csv_rows::headings(text_of(bytes)?)
}

/// The fields that a column can be.
pub fn fields() -> impl Iterator<Item = &'static str> {
    columns::COLUMNS
        .iter()
        .filter(|column| !matches!(column.place, columns::Place::NotStored))
        .map(|column| column.name)
}

fn text_of(bytes: &[u8]) -> Result<&[u8], String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err("it is UTF-16; save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")".to_owned());
    }
    Ok(bytes)
}
