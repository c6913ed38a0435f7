//! What stands on the pages of the desk: structs that are ready for their template.
//!
//! They are made from what a use case read; they read nothing themselves.

pub mod editor;
pub mod entries;
pub mod history;
pub mod import;
pub mod merge;
pub mod pictures;
pub mod publish;

use askama::Template;

use super::DeskFrame;

/// For what cannot be done as things stand.
#[derive(Template)]
#[template(path = "desk/refused.html")]
pub struct RefusedPage {
    pub frame: DeskFrame,
    /// A sentence without its full stop.
    pub why: String,
}
