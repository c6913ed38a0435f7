//! The file that a backup is: lines of JSON, compressed with gzip, readable with `zcat` and any program.
//!
//! ```text
//! {"manyhalls_backup":1,"software":"0.1.0","database":"sqlite","schema":"2026…","created_at":"…","public_url":"…","handle":"…"}
//! {"table":"meta","columns":["name","value"]}
//! ["handle","delft"]
//! {"table":"actors","columns":["id","uri",…]}
//! [1,"https://…",…]
//! {"rows":{"meta":1,"actors":1,…},"sha256":"…"}
//! ```
//!
//! The last line counts the rows of each table and holds the SHA-256 of all bytes before it, so that a file that was
//! cut or changed is known. What is in a row is the store's.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

use aws_lc_rs::digest::{Context, SHA256};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

/// What stands behind the tables like one more of them: files by name, in base64.
pub const FILES: &str = "files";
pub const FILES_COLUMNS: [&str; 2] = ["name", "content"];

/// The version of the format; a reader takes no other.
const FORMAT: u32 = 1;
/// No row is nearly as long: what a node stores is bounded.
const LINE_MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Where a backup comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    manyhalls_backup: u32,
    /// The version of the program that wrote it.
    pub software: String,
    /// `sqlite` or `postgresql`.
    pub database: String,
    /// The version of the newest migration of its tables.
    pub schema: String,
    /// RFC 3339.
    pub created_at: String,
    pub public_url: String,
    pub handle: String,
}

impl Head {
    pub fn new(database: &str, schema: String, created_at: String, public_url: String, handle: String) -> Self {
        Self {
            manyhalls_backup: FORMAT,
            software: env!("CARGO_PKG_VERSION").to_owned(),
            database: database.to_owned(),
            schema,
            created_at,
            public_url,
            handle,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct TableLine {
    table: String,
    columns: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct EndLine {
    rows: BTreeMap<String, u64>,
    sha256: String,
}

pub struct BackupWriter {
    out: GzEncoder<BufWriter<File>>,
    sum: Context,
    rows: BTreeMap<String, u64>,
    table: String,
}

impl BackupWriter {
    pub fn start(file: File, head: &Head) -> io::Result<Self> {
        let out = GzEncoder::new(BufWriter::new(file), Compression::default());
        let mut writer = Self { out, sum: Context::new(&SHA256), rows: BTreeMap::new(), table: String::new() };
        writer.line(&serde_json::to_string(head)?)?;
        Ok(writer)
    }

    pub fn table<'a>(&mut self, name: &str, columns: impl Iterator<Item = &'a str>) -> io::Result<()> {
        self.table = name.to_owned();
        self.rows.insert(name.to_owned(), 0);
        let line = TableLine { table: name.to_owned(), columns: columns.map(str::to_owned).collect() };
        self.line(&serde_json::to_string(&line)?)
    }

    /// A row of the table that was begun last.
    pub fn row(&mut self, row: &str) -> io::Result<()> {
        if let Some(count) = self.rows.get_mut(&self.table) {
            *count += 1;
        }
        self.line(row)
    }

    /// The file is on disk when this returns.
    pub fn finish(mut self) -> io::Result<()> {
        let end = EndLine { rows: std::mem::take(&mut self.rows), sha256: hex(self.sum.clone()) };
        self.line(&serde_json::to_string(&end)?)?;
        let file = self.out.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()
    }

    fn line(&mut self, line: &str) -> io::Result<()> {
        for bytes in [line.as_bytes(), b"\n"] {
            self.sum.update(bytes);
            self.out.write_all(bytes)?;
        }
        Ok(())
    }
}

/// What comes next in a backup.
#[derive(Debug, PartialEq, Eq)]
pub enum Item {
    Table { name: String, columns: Vec<String> },
    Row(String),
}

pub struct BackupReader {
    lines: BufReader<GzDecoder<BufReader<File>>>,
    sum: Context,
    rows: BTreeMap<String, u64>,
    /// The table whose rows come, with the number of its columns.
    table: Option<(String, usize)>,
    ended: bool,
}

impl BackupReader {
    /// The beginning of a backup; or why it is none, as a sentence.
    pub fn open(path: &Path) -> Result<(Head, Self), String> {
        let file = File::open(path).map_err(|err| format!("it cannot be read: {err}"))?;
        let lines = BufReader::new(GzDecoder::new(BufReader::new(file)));
        let mut reader = Self { lines, sum: Context::new(&SHA256), rows: BTreeMap::new(), table: None, ended: false };
        let none = "it is no backup of Manyhalls; name a file that `manyhalls backup` has written";
        let line = reader.line().map_err(|_| none.to_owned())?;
        let format: serde_json::Value = serde_json::from_str(&line).map_err(|_| none.to_owned())?;
        match format.get("manyhalls_backup").and_then(serde_json::Value::as_u64) {
            None => return Err(none.to_owned()),
            Some(format) if format != u64::from(FORMAT) => {
                return Err(format!(
                    "it has the format {format} where this version reads {FORMAT}; restore it with the version that wrote it"
                ));
            }
            Some(_) => {}
        }
        let head = serde_json::from_value(format).map_err(|_| none.to_owned())?;
        reader.sum.update(line.as_bytes());
        Ok((head, reader))
    }

    /// The next item; none at the end, where sum and counts have been found right.
    pub fn next_item(&mut self) -> Result<Option<Item>, String> {
        if self.ended {
            return Ok(None);
        }
        let line = self.line()?;
        if line.starts_with('[') {
            return self.row(line).map(Some);
        }
        if let Ok(end) = serde_json::from_str::<EndLine>(&line) {
            return self.end(&end).map(|()| None);
        }
        self.sum.update(line.as_bytes());
        let TableLine { table: name, columns } =
            serde_json::from_str(&line).map_err(|_| broken("a line of it is of no known kind"))?;
        if self.rows.insert(name.clone(), 0).is_some() {
            return Err(broken(&format!("the table {name} is in it twice")));
        }
        self.table = Some((name.clone(), columns.len()));
        Ok(Some(Item::Table { name, columns }))
    }

    fn row(&mut self, mut line: String) -> Result<Item, String> {
        self.sum.update(line.as_bytes());
        line.truncate(line.trim_end().len());
        let values: Vec<IgnoredAny> = serde_json::from_str(&line).map_err(|_| broken("a row of it is no JSON"))?;
        let counted = self.table.as_ref().and_then(|(name, columns)| {
            let count = self.rows.get_mut(name).filter(|_| *columns == values.len())?;
            *count += 1;
            Some(())
        });
        counted.map(|()| Item::Row(line)).ok_or_else(|| broken("a row of it does not fit its table"))
    }

    fn end(&mut self, end: &EndLine) -> Result<(), String> {
        self.ended = true;
        if hex(self.sum.clone()) != end.sha256 || self.rows != end.rows {
            return Err(broken("its checksum is not that of its content"));
        }
        let mut more = Vec::new();
        // Reading on to the end makes gzip check its own sum.
        let rest = (&mut self.lines).take(1).read_to_end(&mut more);
        if rest.is_err() || !more.is_empty() {
            return Err(broken("something stands behind its end"));
        }
        Ok(())
    }

    /// A line with its end.
    fn line(&mut self) -> Result<String, String> {
        let mut line = Vec::new();
        (&mut self.lines)
            .take(LINE_MAX_BYTES)
            .read_until(b'\n', &mut line)
            .map_err(|err| broken(&format!("it cannot be read to its end ({err})")))?;
        if line.last() != Some(&b'\n') {
            return Err(broken("it stops before its end"));
        }
        String::from_utf8(line).map_err(|_| broken("it holds bytes that are no text"))
    }
}

fn broken(what: &str) -> String {
    format!("{what}; it was cut or changed, so take another backup")
}

fn hex(sum: Context) -> String {
    sum.finish().as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> Head {
        Head::new("sqlite", "1".into(), "2026-11-21T12:00:00Z".into(), "https://a.example".into(), "a".into())
    }

    fn written(dir: &Path) -> std::path::PathBuf {
        let path = dir.join("backup");
        let mut writer = BackupWriter::start(File::create(&path).unwrap(), &head()).unwrap();
        writer.table("meta", ["name", "value"].into_iter()).unwrap();
        writer.row("[\"handle\",\"a\"]").unwrap();
        writer.table("jobs", ["id"].into_iter()).unwrap();
        writer.finish().unwrap();
        path
    }

    fn read(path: &Path) -> Result<(Head, Vec<Item>), String> {
        let (head, mut reader) = BackupReader::open(path)?;
        let mut items = Vec::new();
        while let Some(item) = reader.next_item()? {
            items.push(item);
        }
        Ok((head, items))
    }

    /// The text of a backup, changed, and put into a file again.
    fn changed(dir: &Path, change: impl Fn(&str) -> String) -> std::path::PathBuf {
        let mut text = String::new();
        GzDecoder::new(File::open(written(dir)).unwrap()).read_to_string(&mut text).unwrap();
        let path = dir.join("changed");
        let mut out = GzEncoder::new(File::create(&path).unwrap(), Compression::fast());
        out.write_all(change(&text).as_bytes()).unwrap();
        out.finish().unwrap();
        path
    }

    #[test]
    fn what_was_written_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let (read_head, items) = read(&written(dir.path())).unwrap();
        assert_eq!(read_head, head());
        let table = |name: &str, columns: &[&str]| Item::Table {
            name: name.into(),
            columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        };
        let row = Item::Row("[\"handle\",\"a\"]".into());
        assert_eq!(items, [table("meta", &["name", "value"]), row, table("jobs", &["id"])]);
    }

    #[test]
    fn a_file_that_was_changed_anywhere_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        for (from, to) in [
            ("https://a.example", "https://b.example"),
            ("[\"handle\",\"a\"]", "[\"handle\",\"b\"]"),
            ("[\"handle\",\"a\"]\n", ""),
            ("[\"handle\",\"a\"]", "[\"handle\"]"),
            ("\"meta\":1", "\"meta\":2"),
            ("\"manyhalls_backup\":1", "\"manyhalls_backup\":2"),
        ] {
            let path = changed(dir.path(), |text| text.replace(from, to));
            assert!(read(&path).is_err(), "{from} -> {to}");
        }
        assert!(read(&changed(dir.path(), |text| format!("{text}[]\n"))).is_err());
        assert!(read(&changed(dir.path(), str::to_owned)).is_ok());
    }

    #[test]
    fn a_file_that_was_cut_or_is_something_else_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = written(dir.path());
        let bytes = std::fs::read(&path).unwrap();
        for length in [0, 5, 20, bytes.len() / 2, bytes.len() - 9, bytes.len() - 1] {
            std::fs::write(&path, &bytes[..length]).unwrap();
            assert!(read(&path).is_err(), "{length} of {} bytes", bytes.len());
        }
        std::fs::write(&path, "title,kind\n").unwrap();
        assert!(read(&path).unwrap_err().starts_with("it is no backup of Manyhalls"));
    }
}
