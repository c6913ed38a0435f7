//! The desk: where the city's staff write, moderate and look after the network.
//!
//! Each page asks for a [`Staff`](super::staff::Staff) first; what a role may do is `domain::role`'s.

mod answer;
mod block_lists;
mod blocks;
mod comments;
mod comments_view;
mod fields;
mod follow;
mod frame;
mod modes;
mod network;
mod network_view;
mod notices;
mod plain_error;
mod reports;
mod servers;
mod start;

pub use frame::{DeskFrame, DeskPlace};

use axum::Router;
use axum::routing::get;

use super::pages::Pages;

/// All pages of the desk.
pub fn router(pages: Pages) -> Router {
    Router::new()
        .route("/desk", get(start::page))
        .merge(block_lists::router())
        .merge(blocks::router())
        .merge(comments::router())
        .merge(follow::router())
        .merge(modes::router())
        .merge(network::router())
        .merge(notices::router())
        .merge(reports::router())
        .merge(servers::router())
        .with_state(pages)
}
