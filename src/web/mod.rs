//! Pages for people: view models, templates, stylesheet.
//!
//! A view is built from values of the domain and renders itself; routes, sessions and status codes are the
//! handlers' business.

mod about;
pub mod assets;
pub mod desk;
mod feeds;
mod interact;
pub mod pages;
pub mod reader;
pub mod staff;
pub mod trouble;
pub mod views;
mod visitor;
pub mod words;
