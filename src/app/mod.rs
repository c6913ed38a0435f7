//! Puts a node together: settings, database, index, peers, queues and pages.
//!
//! What a node does is said elsewhere; here is only how its parts meet.

pub mod settings;
pub mod settings_file;
pub mod settings_load;
