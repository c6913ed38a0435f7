//! Entries as `Article`: ours rendered, others' read, their events and questions too.
//!
//! Whether an entry is let into the library is left to the use cases.

mod other_types;
mod read;
mod render;
#[cfg(test)]
mod tests;

pub use read::{RemoteEntry, read};
pub use render::{render, tombstone};
