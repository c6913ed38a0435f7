//! The desk: where the city's staff write, moderate and look after the network.
//!
//! Each page asks for a [`Staff`](super::staff::Staff) first; what a role may do is `domain::role`'s.

mod answers;
mod block_lists;
mod blocks;
mod comments;
mod comments_view;
mod entries;
mod fields;
mod follow;
mod form;
mod frame;
mod history;
mod import;
mod kept;
mod log;
mod log_words;
mod merge;
mod modes;
mod naming;
mod network;
mod network_view;
mod notices;
mod people;
mod pictures;
mod plain_error;
mod publish;
mod reports;
mod servers;
mod settings;
mod start;
mod views;
mod write;

pub use frame::{DeskFrame, DeskPlace};
pub use kept::{Text, texts_of};
pub use views::history::field_label;

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};

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
        .merge(settings::router())
        .route("/desk/people", get(people::page).post(people::invite))
        .route("/desk/people/{id}/role", post(people::change_role))
        .route("/desk/people/{id}/link", post(people::new_link))
        .route("/desk/people/{id}/end", post(people::end_access))
        .route("/desk/people/{id}/proofs", post(people::reset_proofs))
        .route("/desk/log", get(log::page))
        .route("/desk/log.csv", get(log::csv))
        .route("/desk/log.jsonl", get(log::json_lines))
        .route("/desk/settings/name", get(naming::page).post(naming::save))
        .merge(entries::router())
        .merge(write::router())
        .merge(history::router())
        .merge(publish::router())
        .merge(pictures::router())
        .merge(import::router())
        .merge(kept::router())
        .route_layer(middleware::from_fn_with_state(pages.clone(), kept::keep))
        .with_state(pages)
}
