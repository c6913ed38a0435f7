//! Pictures that editors add to entries: their names, and how an entry's text refers to them.

use super::id::EntryId;
use super::time::Moment;

/// Where pictures are served, before their names.
pub const FILES_PATH: &str = "/files/";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub id: i64,
    pub entry: EntryId,
    /// Made from its content: `3f2a….png`.
    pub name: String,
    /// What it shows; none where an editor said that it only decorates.
    pub alt: Option<String>,
    pub width: u32,
    pub height: u32,
    pub size_bytes: u64,
    pub added_by: String,
    pub added_at: Moment,
}

impl Picture {
    /// As it is written into a text.
    pub fn markdown(&self) -> String {
        let alt = self.alt.as_deref().unwrap_or_default().replace('\\', "\\\\");
        let alt = alt.replace('[', "\\[").replace(']', "\\]");
        format!("![{alt}]({FILES_PATH}{})", self.name)
    }
}

/// The type of a file by its name; none where it is none of ours.
pub fn media_type(name: &str) -> Option<&'static str> {
    let (stem, extension) = name.split_once('.')?;
    let is_hash = stem.len() == 32 && stem.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    match extension {
        "png" if is_hash => Some("image/png"),
        "jpg" if is_hash => Some("image/jpeg"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_we_give_are_names_of_files() {
        let stem = "0123456789abcdef0123456789abcdef";
        assert_eq!(media_type(&format!("{stem}.png")), Some("image/png"));
        assert_eq!(media_type(&format!("{stem}.jpg")), Some("image/jpeg"));
        for name in
            ["", "a.png", "../x.png", &format!("{stem}.svg"), &format!("{stem}.png.html"), &format!("{stem}/x.png")]
        {
            assert_eq!(media_type(name), None, "{name}");
        }
    }
}
