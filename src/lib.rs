//! Manyhalls: one library, many city halls.
//!
//! The rooms and who may call whom are described in `ARCHITECTURE.md`.

pub mod api;
pub mod app;
pub mod cli;
pub mod domain;
pub mod federation;
pub mod jobs;
pub mod search;
pub mod store;
pub mod usecases;
pub mod web;
pub mod wire;
