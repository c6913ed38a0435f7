//! The editor's form as a browser sends it. Whether an entry can be made of it is `domain::entry_input`'s.

use crate::domain::entry::{Attachment, Link};
use crate::domain::entry_input::EntryInput;
use crate::domain::id::DraftId;
use crate::domain::key::Key;
use crate::web::typed;

/// Two texts of the greatest length, percent-encoded.
pub(super) const FORM_MAX_BYTES: usize = 8 * 1024 * 1024;

/// Which button was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    Save,
    Preview,
    Publish,
    Merge,
}

#[derive(Clone, Debug)]
pub(super) struct WriteForm {
    pub pressed: Pressed,
    pub input: EntryInput,
    pub base_revision: i32,
    pub draft: Option<DraftId>,
    /// Of the draft.
    pub version: i32,
    /// Only where the address does not say it.
    pub key: Option<Key>,
    pairs: Vec<(String, String)>,
}

impl WriteForm {
    pub fn read(bytes: &[u8]) -> Self {
        let pairs = typed::pairs(bytes);
        let fields = Fields(&pairs);
        let number = |name: &str| fields.one(name).and_then(|text| text.parse().ok()).unwrap_or_default();
        let pressed = match fields.one("act").as_deref() {
            Some("preview") => Pressed::Preview,
            Some("publish") => Pressed::Publish,
            Some("merge") => Pressed::Merge,
            _ => Pressed::Save,
        };
        Self {
            pressed,
            input: fields.input(),
            base_revision: number("base_revision"),
            draft: fields.one("draft").and_then(|text| text.parse().ok()).map(DraftId),
            version: number("version"),
            key: fields.one("key").and_then(|text| text.parse().ok()),
            pairs,
        }
    }

    /// A field of another form on the same address.
    pub fn one(&self, name: &str) -> Option<String> {
        Fields(&self.pairs).one(name)
    }
}

struct Fields<'f>(&'f [(String, String)]);

impl Fields<'_> {
    /// Browsers end lines with two signs; kept is one, so that texts can be compared.
    fn one(&self, name: &str) -> Option<String> {
        let found = self.0.iter().find(|(known, _)| known == name)?;
        Some(found.1.replace("\r\n", "\n")).filter(|text| !text.trim().is_empty())
    }

    fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }

    fn lines(&self, name: &str) -> Vec<String> {
        let text = self.one(name).unwrap_or_default();
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    fn input(&self) -> EntryInput {
        EntryInput {
            kind: self.one("kind"),
            practice_kind: self.one("practice_kind"),
            title: self.one("title"),
            summary: self.one("summary"),
            body: self.one("body"),
            language: self.one("language"),
            principles: self.all("principles"),
            topics: self.all("topics"),
            missions: self.all("missions"),
            status: self.one("status"),
            status_as_of: self.one("status_as_of"),
            starts: self.one("starts"),
            ends: self.one("ends"),
            partners: self.lines("partners"),
            links: self.lines("links").iter().map(|line| link(line)).collect(),
            attachments: self.lines("attachments").iter().map(|line| attachment(line)).collect(),
            licence: self.one("licence"),
            source: self.one("source"),
        }
    }
}

/// An address, a space, and what is there.
fn link(line: &str) -> Link {
    let (url, title) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    Link { url: url.to_owned(), title: Some(title.trim().to_owned()).filter(|title| !title.is_empty()) }
}

fn attachment(line: &str) -> Attachment {
    let Link { url, title } = link(line);
    Attachment { url, media_type: None, alt: title.unwrap_or_default() }
}

/// The same the other way round.
pub(super) fn lines_of_links(links: &[Link]) -> String {
    let line = |link: &Link| format!("{} {}", link.url, link.title.as_deref().unwrap_or_default()).trim().to_owned();
    links.iter().map(line).collect::<Vec<_>>().join("\n")
}

pub(super) fn lines_of_attachments(files: &[Attachment]) -> String {
    files.iter().map(|file| format!("{} {}", file.url, file.alt).trim().to_owned()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_it_was_filled_in() {
        let form = WriteForm::read(
            b"act=publish&base_revision=3&draft=7&version=2&kind=project&title=T&summary=&body=a%0D%0Ab\
              &principles=x&principles=y&partners=Delft%0D%0A%0D%0A+Ghent&links=https%3A%2F%2Fa.example+The+plan\
              %0Ahttps%3A%2F%2Fb.example&attachments=https%3A%2F%2Fa.example%2Fm.pdf+A+map",
        );
        assert_eq!(
            (form.pressed, form.base_revision, form.draft, form.version),
            (Pressed::Publish, 3, Some(DraftId(7)), 2)
        );
        let input = form.input;
        assert_eq!((input.title.as_deref(), input.summary, input.body.as_deref()), (Some("T"), None, Some("a\nb")));
        assert_eq!((input.principles.len(), input.partners), (2, vec!["Delft".to_owned(), "Ghent".to_owned()]));
        assert_eq!(lines_of_links(&input.links), "https://a.example The plan\nhttps://b.example");
        assert_eq!(lines_of_attachments(&input.attachments), "https://a.example/m.pdf A map");
    }
}
