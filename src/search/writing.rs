//! Changes of the index: entries put and removed, or the whole filled anew.
//!
//! A writer lives for one commit, so that an idle node holds neither its threads nor its memory.
//! What belongs into the library is decided by whoever calls.

use std::path::Path;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use tantivy::IndexWriter;
use tantivy::merge_policy::NoMergePolicy;

use super::document::{Indexed, id_term};
use super::schema::LAYOUT;
use super::{LibraryIndex, SearchError};
use crate::domain::id::EntryId;

/// The least that a writer takes.
const CHANGE_HEAP_BYTES: usize = 15_000_000;
/// More for filling the whole: fewer parts to merge at the end.
const FILL_HEAP_BYTES: usize = 60_000_000;

/// What is to change in one go; an entry should stand in one of the lists only.
#[derive(Clone, Debug, Default)]
pub struct Changes<'a> {
    /// Entries to add, or to replace where the index has them.
    pub put: Vec<Indexed<'a>>,
    /// Entries to remove; those that the index does not have are none the worse for it.
    pub remove: Vec<EntryId>,
}

/// Takes entries while the index is being filled.
pub struct Filling<'w> {
    writer: &'w IndexWriter,
    index: &'w LibraryIndex,
}

impl Filling<'_> {
    /// Adds an entry, each only once.
    pub fn put(&mut self, entry: Indexed<'_>) -> Result<(), SearchError> {
        self.writer.add_document(entry.document(&self.index.fields))?;
        Ok(())
    }
}

impl LibraryIndex {
    /// Makes the changes and keeps them; searches that begin after this returns see them all.
    /// Also tidies up what earlier changes left, so it may now and then take longer than its changes.
    pub fn apply(&self, changes: &Changes<'_>) -> Result<(), SearchError> {
        if changes.put.is_empty() && changes.remove.is_empty() {
            return Ok(());
        }
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut writer: IndexWriter = self.index.writer_with_num_threads(1, CHANGE_HEAP_BYTES)?;
        for entry in &changes.remove {
            writer.delete_term(id_term(&self.fields, *entry));
        }
        for entry in &changes.put {
            writer.delete_term(id_term(&self.fields, entry.entry.id));
            writer.add_document(entry.document(&self.fields))?;
        }
        self.commit(&mut writer, if self.needs_rebuild() { Mark::Partial } else { Mark::Filled })?;
        writer.wait_merging_threads()?;
        Ok(self.show()?)
    }

    /// Replaces the whole content by what `fill` puts. Searches see the old content until this returns,
    /// and keep it when `fill` fails.
    pub fn rebuild<E: From<SearchError>>(&self, fill: impl FnOnce(&mut Filling<'_>) -> Result<(), E>) -> Result<(), E> {
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut writer = self.begin_filling()?;
        fill(&mut Filling { writer: &writer, index: self })?;
        self.finish_filling(&mut writer)?;
        Ok(())
    }

    fn begin_filling(&self) -> Result<IndexWriter, SearchError> {
        let writer: IndexWriter = self.index.writer_with_num_threads(1, FILL_HEAP_BYTES)?;
        // Merged once, at the end.
        writer.set_merge_policy(Box::new(NoMergePolicy));
        writer.delete_all_documents()?;
        Ok(writer)
    }

    fn finish_filling(&self, writer: &mut IndexWriter) -> Result<(), SearchError> {
        self.commit(writer, Mark::Filled)?;
        self.is_filled.store(true, Ordering::Release);
        let parts = self.index.searchable_segment_ids()?;
        if parts.len() > 1 {
            writer.merge(&parts).wait()?;
            self.show()?;
        }
        writer.garbage_collect_files().wait()?;
        Ok(())
    }

    fn commit(&self, writer: &mut IndexWriter, mark: Mark) -> Result<(), SearchError> {
        let mut prepared = writer.prepare_commit()?;
        prepared.set_payload(&mark.write());
        prepared.commit()?;
        Ok(self.show()?)
    }
}

/// What the index says about itself, kept with each commit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark {
    /// Nothing was ever written.
    Empty,
    /// Changes came in, but it was never filled.
    Partial,
    Filled,
}

impl Mark {
    /// None for an index of another layout.
    pub fn read(payload: Option<&str>) -> Option<Self> {
        let Some(payload) = payload else { return Some(Self::Empty) };
        [Self::Empty, Self::Partial, Self::Filled].into_iter().find(|mark| mark.write() == payload)
    }

    fn write(self) -> String {
        let word = match self {
            Self::Empty => "empty",
            Self::Partial => "partial",
            Self::Filled => "filled",
        };
        format!("layout {LAYOUT} {word}")
    }
}

/// Removes the files of an index, and nothing else that may lie in the folder.
pub(super) fn wipe(dir: &Path) -> std::io::Result<()> {
    for file in std::fs::read_dir(dir)? {
        let file = file?;
        let name = file.file_name();
        let name = name.to_string_lossy();
        let is_part =
            name.split_once('.').is_some_and(|(id, _)| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()));
        if is_part || name == "meta.json" || name == ".managed.json" {
            std::fs::remove_file(file.path())?;
        }
    }
    Ok(())
}
