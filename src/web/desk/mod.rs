//! The desk: where the city's staff write, moderate and look after the network.
//!
//! Each page asks for a [`Staff`](super::staff::Staff) first; what a role may do is `domain::role`'s.

mod answer;
mod comments;
mod comments_view;
mod fields;
mod frame;
mod log;
mod naming;
mod notices;
mod people;
mod reports;
mod settings;
mod start;

pub use frame::{DeskFrame, DeskPlace};

use axum::Router;
use axum::routing::{get, post};

use super::pages::Pages;

/// All pages of the desk.
pub fn router(pages: Pages) -> Router {
    Router::new()
        .route("/desk", get(start::page))
        .merge(comments::router())
        .merge(notices::router())
        .merge(reports::router())
        .merge(settings::router())
        .route("/desk/people", get(people::page).post(people::invite))
        .route("/desk/people/{id}/role", post(people::change_role))
        .route("/desk/people/{id}/link", post(people::new_link))
        .route("/desk/people/{id}/end", post(people::end_access))
        .route("/desk/log", get(log::page))
        .route("/desk/log.csv", get(log::csv))
        .route("/desk/log.jsonl", get(log::json_lines))
        .route("/desk/settings/name", get(naming::page).post(naming::save))
        .with_state(pages)
}
