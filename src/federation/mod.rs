//! Talking to other servers: through one guarded client, never otherwise.
//!
//! What the documents mean is left to `wire` and the use cases.
