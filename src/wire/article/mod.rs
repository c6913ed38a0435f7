//! Entries as `Article`: ours rendered, others' read.
//!
//! Whether an entry is let into the library is left to the use cases.

mod read;
mod render;
#[cfg(test)]
mod tests;

pub use read::{RemoteEntry, is_entry, read};
pub use render::{render, tombstone};
