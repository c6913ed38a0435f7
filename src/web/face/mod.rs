//! A city's face on the pages: its colour as the accent, its crest, the icons and cards that carry both.
//!
//! What a city has chosen comes from a use case; here it becomes files that pages refer to.

pub mod accent;
pub mod drawing;
mod files;
mod held;
mod manifest;
mod routes;
#[cfg(test)]
mod tokens_test;

pub use files::{FaceFiles, File, OWN_COLOUR};
pub use held::HeldFace;
pub use routes::router;
