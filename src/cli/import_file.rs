//! A file of entries on this machine: found, bounded, and handed on.
//!
//! How it is written is `usecases::entry_file`'s.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::usecases::entry_file::{self, FileRows};
use crate::usecases::entry_import::ImportRow;

use super::outcome::CliError;

const SIZE_MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Reads a CSV or JSON file; which one it is, its name says, else its first sign.
pub(super) fn read(path: &Path) -> Result<FileRows, CliError> {
    let read = entry_file::read(&read_bytes(path)?, is_json(path));
    read.map_err(|problem| CliError::new(format!("{}: {problem}", path.display())))
}

/// The rows of a CSV that comes with the program; one that cannot be read is an error.
pub fn csv_rows(bytes: &[u8]) -> Result<Vec<ImportRow>, CliError> {
    let file = entry_file::read(bytes, Some(false)).map_err(CliError::new)?;
    match file.broken.first() {
        Some(broken) => Err(CliError::new(format!("row {}: {}", broken.row, broken.refusal))),
        None => Ok(file.rows),
    }
}

fn is_json(path: &Path) -> Option<bool> {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("json") => Some(true),
        Some("csv" | "tsv") => Some(false),
        _ => None,
    }
}

pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>, CliError> {
    let shown = path.display();
    let cannot = |err: std::io::Error| {
        CliError::new(format!("{shown} cannot be read: {err}")).next("Name a CSV or JSON file that is there.")
    };
    let mut bytes = Vec::new();
    // One byte more than is allowed tells a file that is too long from one that just fits, also where a size
    // cannot be asked for, as of a pipe.
    File::open(path).and_then(|file| file.take(SIZE_MAX_BYTES + 1).read_to_end(&mut bytes)).map_err(cannot)?;
    if bytes.len() as u64 > SIZE_MAX_BYTES {
        let problem = format!("{shown} is larger than {} MiB", SIZE_MAX_BYTES / 1024 / 1024);
        return Err(CliError::new(problem).next("Cut it into several files, and import one after the other."));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demo() -> FileRows {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("config/demo/projects.csv")).unwrap()
    }

    #[test]
    fn every_row_of_the_demo_is_read_and_is_a_good_entry() {
        let file = demo();
        assert_eq!((file.rows.len(), file.broken.len()), (93, 0));
        assert_eq!(file.not_stored, ["source_basis"]);
        let first = &file.rows[0];
        assert_eq!((first.number, first.city.as_deref()), (2, Some("Amsterdam")));
        assert_eq!(first.input.topics, ["new-technologies-ai", "transparency"]);
        for row in file.rows {
            assert!(row.input.check().is_ok(), "row {}", row.number);
        }
    }

    #[test]
    fn our_own_rows_have_to_be_right() {
        assert_eq!(csv_rows(b"title\nT\n").unwrap().len(), 1);
        let broken = csv_rows(b"title\nT,x\n").unwrap_err().to_string();
        assert!(broken.starts_with("row 2: row: has 2 cells"), "{broken}");
    }

    #[test]
    fn a_file_without_a_telling_name_is_known_by_its_first_sign() {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in [("a", "\u{feff} [{\"title\": \"T\"}]"), ("b.txt", "title\nT\n"), ("c.CSV", "title\n[\n")] {
            let path = dir.path().join(name);
            std::fs::write(&path, text).unwrap();
            assert_eq!(read(&path).unwrap().rows.len(), 1, "{name}");
        }
    }

    #[test]
    fn a_file_that_is_too_large_or_is_not_there_or_not_utf_8_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let (large, wide) = (dir.path().join("large.csv"), dir.path().join("wide.csv"));
        File::create(&large).unwrap().set_len(SIZE_MAX_BYTES + 1).unwrap();
        std::fs::write(&wide, b"\xff\xfet\0i\0").unwrap();
        for (path, told) in [
            (large, "is larger than 64 MiB"),
            (wide, "save it as UTF-8"),
            (dir.path().join("none.csv"), "cannot be read"),
        ] {
            let problem = read(&path).unwrap_err().to_string();
            assert!(problem.contains(told), "{problem}");
        }
    }
}
