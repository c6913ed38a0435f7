//! ActivityPub documents and signatures: rendered from the domain, read into it.
//!
//! No I/O here, so that publishing can render, sign and queue in one transaction; sending is `federation`'s.

pub mod activity;
pub mod actor;
pub mod announce;
pub mod article;
pub mod collection;
pub mod context;
mod details;
pub mod discovery;
pub mod group;
pub mod http_signature;
pub mod intent;
pub mod json;
pub mod keys;
pub mod media_type;
pub mod note;
pub mod proof;
#[cfg(test)]
mod shapes_tests;
pub mod shown;
pub mod value;
