//! Rows and SQL: the only room that names the database library.
//!
//! Functions here read and write; whether something may be written is decided by the use cases.
//! They take a connection, so that a use case can put several into one transaction.

pub mod activities;
pub mod actors;
pub mod announces;
pub mod audit_log;
pub mod backup;
pub mod blocked_by;
pub mod checkup;
pub mod comment_queue;
pub mod comments;
mod conn;
mod db;
pub mod deliveries;
pub mod drafts;
pub mod entries;
mod error;
pub mod face;
pub mod files;
mod fixed;
pub mod followers;
pub mod following;
pub mod held;
pub mod hidden_actors;
pub mod identities;
pub mod import_files;
pub mod inbox;
pub mod index_changes;
pub mod invitations;
pub mod jobs;
pub mod meta;
mod migrate;
pub mod moves;
pub mod notices;
pub mod passkeys;
pub mod peer_rules;
pub mod peers;
pub mod pictures;
pub mod reactions;
pub mod reports;
pub mod revisions;
pub mod schedules;
pub mod schema;
pub mod second_factors;
pub mod sessions;
pub mod users;
pub mod waiting;
mod writer;

pub use conn::{Conn, DatabaseUrl};
pub use db::{Db, DbSettings};
pub use error::StoreError;
