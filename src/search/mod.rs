//! The index over the library: answers what readers search for, with counts for each filter.
//!
//! The store keeps the entries; this room only finds them, and can be filled anew from the store at any time.
//! Only one process writes; any may read.

mod answer;
mod bits;
mod document;
mod highlight;
mod question;
mod schema;
mod spelling;
mod table;
mod wanted;
mod words;
mod writing;

#[cfg(test)]
mod builders;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tantivy::directory::{Directory, INDEX_WRITER_LOCK, MmapDirectory};
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyError};

pub use document::Indexed;
pub use writing::{Changes, Filling};

use crate::domain::library::{LibraryHits, LibraryQuery};
use schema::Fields;
use table::Snapshot;
use writing::Mark;

/// Finds entries of the library. Share it in an `Arc`: searches run beside each other and beside a writer.
pub struct LibraryIndex {
    index: Index,
    fields: Fields,
    reader: IndexReader,
    /// What searches see; replaced after each commit.
    snapshot: RwLock<Arc<Snapshot>>,
    /// How many snapshots there have been.
    generation: AtomicU64,
    /// Held while writing: there is one writer, made when it is needed.
    writing: Mutex<()>,
    is_filled: AtomicBool,
}

#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    #[error("another process is writing the search index")]
    Busy,
    #[error("the search index failed: {0}")]
    Index(#[source] TantivyError),
    #[error("the folder of the search index cannot be used: {0}")]
    Folder(#[from] std::io::Error),
}

impl From<TantivyError> for SearchError {
    fn from(error: TantivyError) -> Self {
        match error {
            TantivyError::LockFailure(..) => Self::Busy,
            other => Self::Index(other),
        }
    }
}

impl LibraryIndex {
    /// Opens the index in `dir`, or makes an empty one. An index that cannot be read, or that another version
    /// laid out differently, is thrown away; then, as for a new one, [`Self::needs_rebuild`] says so.
    pub fn open(dir: &Path) -> Result<Self, SearchError> {
        std::fs::create_dir_all(dir)?;
        // Tantivy panics where the end of a file is missing, as after a full disk.
        if let Ok(Some(index)) = std::panic::catch_unwind(|| Self::open_kept(dir)) {
            return Ok(index);
        }
        let directory = MmapDirectory::open(dir).map_err(TantivyError::from)?;
        let lock = directory.acquire_lock(&INDEX_WRITER_LOCK).map_err(|_| SearchError::Busy)?;
        writing::wipe(dir)?;
        drop(lock);
        let (fields, schema) = Fields::new();
        Self::over(Index::open_or_create(directory, schema)?, fields, Mark::Empty)
    }

    /// An empty index that lives as long as the value does.
    pub fn in_memory() -> Result<Self, SearchError> {
        let (fields, schema) = Fields::new();
        Self::over(Index::create_in_ram(schema), fields, Mark::Empty)
    }

    /// The index as it was left; none if there is none, or none that this version can read.
    fn open_kept(dir: &Path) -> Option<Self> {
        let (fields, schema) = Fields::new();
        let index = Index::open_in_dir(dir).ok()?;
        let mark = Mark::read(index.load_metas().ok()?.payload.as_deref())?;
        if index.schema() != schema {
            return None;
        }
        Self::over(index, fields, mark).ok()
    }

    fn over(index: Index, fields: Fields, mark: Mark) -> Result<Self, SearchError> {
        // Reloaded by hand after each commit: watching the folder would wake an idle node twice a second.
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(8);
        let reader: IndexReader = reader.try_into()?;
        let snapshot = RwLock::new(Arc::new(Snapshot::new(reader.searcher(), &fields, None)?));
        let is_filled = AtomicBool::new(mark == Mark::Filled);
        Ok(Self { index, fields, reader, snapshot, generation: AtomicU64::new(0), writing: Mutex::new(()), is_filled })
    }

    /// Whether the index has yet to be filled from the store with [`Self::rebuild`]; remembered across restarts.
    pub fn needs_rebuild(&self) -> bool {
        !self.is_filled.load(Ordering::Acquire)
    }

    /// The page of hits that the query asks for, and total and facets over everything it finds.
    /// Any words are fine; a filter with an unknown value finds nothing.
    pub fn search(&self, query: &LibraryQuery) -> Result<LibraryHits, SearchError> {
        Ok(answer::answer(&self.snapshot(), &self.fields, query)?)
    }

    /// Another number whenever a search may find something else.
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// The word of some title that `typed` was probably meant to be.
    pub fn nearest_word(&self, typed: &str) -> Result<Option<String>, SearchError> {
        Ok(spelling::nearest(&self.snapshot().searcher, &self.fields, typed)?)
    }

    fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Lets searches see the last commit.
    fn show(&self) -> tantivy::Result<()> {
        self.reader.reload()?;
        let snapshot = Snapshot::new(self.reader.searcher(), &self.fields, Some(&self.snapshot()))?;
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
        self.generation.fetch_add(1, Ordering::Release);
        Ok(())
    }
}
