//! Talking to other servers: through one guarded client, never otherwise.
//!
//! What the documents mean is left to `wire` and the use cases.

pub mod answers;
pub mod client;
mod collections;
mod discovery;
pub mod documents;
pub mod fetch_failed;
pub mod groups;
pub mod guard;
pub mod guarded_fetch;
pub mod inbox;
mod inbox_refused;
mod inquiry;
pub mod limits;
pub mod network;
mod own_documents;
mod probe;
pub mod routes;
mod schemes;
mod sender;
mod sign_on;
pub mod signer;
#[cfg(test)]
mod testing;
pub mod webfinger_client;
