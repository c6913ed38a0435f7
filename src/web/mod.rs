//! Pages for people: view models, templates, stylesheet.
//!
//! A view is built from values of the domain and renders itself; routes, sessions and status codes are the
//! handlers' business.

mod account;
pub mod assets;
pub mod desk;
pub mod face;
mod guard;
mod interact;
pub mod page_cache;
pub mod pages;
pub mod reader;
pub mod staff;
pub mod views;
mod visitor;
pub mod words;
