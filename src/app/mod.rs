//! Puts a node together: settings, database, index, peers, queues and pages.
//!
//! What a node does is said elsewhere; here is only how its parts meet.

pub mod health;
pub mod node_open;
pub mod routes;
pub mod serve;
pub mod settings;
pub mod start_error;
