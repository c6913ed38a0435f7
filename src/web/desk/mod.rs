//! The desk: where the city's staff write, moderate and look after the network.
//!
//! Each page asks for a [`Staff`](super::staff::Staff) first; what a role may do is `domain::role`'s.

mod answers;
mod entries;
mod form;
mod frame;
mod history;
mod import;
mod merge;
mod pictures;
mod publish;
mod start;
mod views;
mod write;

pub use frame::{DeskFrame, DeskPlace};

use axum::Router;
use axum::routing::get;

use super::pages::Pages;

/// All pages of the desk.
pub fn router(pages: Pages) -> Router {
    Router::new()
        .route("/desk", get(start::page))
        .merge(entries::router())
        .merge(write::router())
        .merge(history::router())
        .merge(publish::router())
        .merge(pictures::router())
        .merge(import::router())
        .with_state(pages)
}
