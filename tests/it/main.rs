//! The tests of Manyhalls as a whole: nodes that run, over HTTP, on either database.
//!
//! Without MANYHALLS_TEST_DATABASE_URL they use SQLite, with it the PostgreSQL it names.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    reason = "a test that fails is meant to panic"
)]

mod support;

mod architecture;
mod attacks;
mod backup;
mod comments;
mod crash;
mod demo;
mod fedify;
mod following;
mod foreign_writes;
mod fuzz_replay;
mod import;
mod openapi;
mod pages;
mod publishing;
mod restoring;
mod schema;
mod signers;
mod two_nodes;
