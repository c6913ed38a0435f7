//! Puts a node together: settings, database, index, peers, queues and pages.
//!
//! What a node does is said elsewhere; here is only how its parts meet.

mod client_address;
pub mod demo;
pub mod doctor;
pub mod health;
pub mod http_server;
pub mod node_open;
pub mod routes;
pub mod run;
pub mod serve;
pub mod settings;
pub mod settings_file;
pub mod settings_load;
mod stalling;
pub mod start_error;
