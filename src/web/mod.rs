//! Pages for people: view models, templates, stylesheet.
//!
//! A view is built from values of the domain and renders itself; routes, sessions and status codes are the
//! handlers' business.

mod about;
mod account;
pub mod assets;
pub mod desk;
pub mod face;
mod feeds;
mod guard;
mod interact;
mod kept_forms;
pub mod page_cache;
pub mod pages;
pub mod reader;
mod refused;
pub mod staff;
#[cfg(debug_assertions)]
mod styleguide;
pub mod trouble;
mod typed;
pub mod views;
mod visitor;
pub mod words;
