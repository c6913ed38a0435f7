//! A file on its way into the library, kept for an hour between the steps of its import.

use crate::domain::id::UserId;
use crate::domain::refusal::{FieldRefusal, Problem};
use crate::store::import_files;

use super::entry_file;
use super::error::UseError;
use super::node::Hall;

pub const SIZE_MAX_BYTES: usize = 10 * 1024 * 1024;
pub const ROWS_MAX: usize = 5000;
pub const KEPT_SECS: i64 = 3600;
const NAME_MAX_CHARS: usize = 120;

fn refused(problem: impl Into<Problem>) -> UseError {
    UseError::Invalid(vec![FieldRefusal::new("file", problem)])
}

/// Keeps a CSV, if it is one; the id under which it is found again.
pub async fn run(node: &Hall, user: UserId, name: &str, bytes: Vec<u8>) -> Result<i64, UseError> {
    if bytes.trim_ascii().is_empty() {
        return Err(refused(Problem::MissingTable));
    }
    if bytes.len() > SIZE_MAX_BYTES {
        return Err(refused(Problem::TableTooLarge));
    }
    entry_file::headings(&bytes).map_err(|problem| refused(format!("cannot be taken: {problem}")))?;
    let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
    let text = text.ok_or_else(|| refused(Problem::NotUtf8))?;
    let rows = entry_file::read_csv_as(text.as_bytes(), &[])
        .map_err(|problem| refused(format!("cannot be taken: {problem}")))?;
    let count = rows.rows.len() + rows.broken.len();
    if count == 0 || count > ROWS_MAX {
        return Err(refused(Problem::RowCount { count, max: ROWS_MAX }));
    }
    let name: String = crate::domain::text::one_line(name, NAME_MAX_CHARS);
    let (id, now) = (node.new_id(), node.now());
    node.db
        .write(move |conn| {
            import_files::purge(conn, now.plus_secs(-KEPT_SECS))?;
            Ok::<_, UseError>(import_files::put(conn, id, user, &name, &text, now)?)
        })
        .await?;
    Ok(id)
}

/// Its name and its content.
pub async fn read(node: &Hall, user: UserId, id: i64) -> Result<(String, String), UseError> {
    let since = node.now().plus_secs(-KEPT_SECS);
    let found = node.db.read(move |conn| Ok::<_, UseError>(import_files::of_user(conn, user, id, since)?)).await?;
    found.ok_or_else(|| UseError::Gone(Problem::FileForgotten))
}

pub async fn forget(node: &Hall, user: UserId) -> Result<(), UseError> {
    node.db.write(move |conn| Ok(import_files::delete(conn, user)?)).await
}
