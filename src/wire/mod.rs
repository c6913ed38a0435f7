//! What travels between servers, read and written without I/O: documents, keys, signatures.
//!
//! Sending and fetching are left to `federation`.

pub mod http_signature;
pub mod keys;
pub mod media_type;
