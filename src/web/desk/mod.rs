//! The desk: where the city's staff write, moderate and look after the network.
//!
//! Each page asks for a [`Staff`](super::staff::Staff) first; what a role may do is `domain::role`'s.

mod answer;
mod comments;
mod comments_view;
mod fields;
mod frame;
mod notices;
mod reports;
mod start;

pub use frame::{DeskFrame, DeskPlace};

use axum::Router;
use axum::routing::get;

use super::pages::Pages;

/// All pages of the desk.
pub fn router(pages: Pages) -> Router {
    Router::new()
        .route("/desk", get(start::page))
        .merge(comments::router())
        .merge(notices::router())
        .merge(reports::router())
        .with_state(pages)
}
