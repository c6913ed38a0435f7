//! The words of the library and the rules about them: pure values, no I/O.
//!
//! Nothing here reads a clock, a database or a network; whoever calls brings
//! the facts along.

pub mod about;
pub mod address;
pub mod block;
pub mod city;
pub mod client_address;
pub mod comment;
pub mod cursor;
pub mod date;
pub mod deed;
pub mod entry;
pub mod entry_changes;
pub mod entry_check;
pub mod entry_input;
pub mod face;
pub mod group;
mod html_cost;
pub mod id;
pub mod interaction;
pub mod key;
pub mod lang;
pub mod library;
pub mod library_params;
pub mod nearest;
pub mod notice;
pub mod params;
pub mod password;
pub mod picture;
pub mod provider;
pub mod reaction;
pub mod refusal;
pub mod report;
pub mod revision;
pub mod role;
pub mod site;
pub mod status;
pub mod taxonomy;
pub mod text;
pub mod time;
pub mod welcome;
