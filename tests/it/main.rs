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

mod account;
mod activitypub_testing;
mod architecture;
mod attacks;
mod audit;
mod autosave;
mod backup;
mod bovine_herd;
mod coalition;
mod comments;
mod conversations;
mod crash;
mod deeds;
mod demo;
mod desk_blocks;
mod desk_comments;
mod desk_import;
mod desk_network;
mod doctor;
mod face;
mod federation_md;
mod fedify;
mod first_run;
mod following;
mod foreign_writes;
mod fuzz_replay;
mod groups;
mod import;
mod inbox_limits;
mod interaction;
mod modes_at_the_desk;
mod moves;
mod notices;
mod openapi;
mod page_cache;
mod pages;
mod passkeys;
mod pasture_shapes;
mod people;
mod pictures;
mod publishing;
mod reactions;
mod reports;
mod responsibility;
mod restoring;
mod revisions;
mod schedule;
mod schema;
mod sessions;
mod shapes;
mod signatures;
mod signers;
mod signing_in;
mod two_nodes;
mod verbs;
mod verify_actor;
mod web_security;
mod writing;
