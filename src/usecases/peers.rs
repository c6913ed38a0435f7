//! What the use cases need from other servers; `federation` provides it.

use std::net::IpAddr;

use async_trait::async_trait;
use serde_json::Value;
use thiserror::Error;
use url::Url;

use crate::domain::address::{Acct, Peer};
use crate::domain::id::ActorId;
use crate::domain::time::Moment;
use crate::wire::actor::RemoteActor;

/// A document from its origin, with the exact text that came.
#[derive(Clone, Debug)]
pub struct Fetched<T> {
    pub text: String,
    pub value: T,
}

/// What a server says about an address.
#[derive(Clone, Debug)]
pub struct Descriptor {
    /// Where the answer came from, redirects followed.
    pub url: Url,
    /// The JSON Resource Descriptor, an object.
    pub document: Value,
}

/// One request to look closely at a server.
#[derive(Clone, Debug)]
pub struct Probe {
    pub url: Url,
    pub accept: &'static str,
    pub signer: Option<ActorId>,
    /// An activity to post; without one it is a GET.
    pub document: Option<String>,
    /// The time of the signature, where that is not to be now.
    pub signed_at: Option<Moment>,
}

impl Probe {
    /// An unsigned GET.
    pub fn get(url: Url, accept: &'static str) -> Self {
        Self { url, accept, signer: None, document: None, signed_at: None }
    }
}

/// What a server answered to a [`Probe`], whatever the status.
#[derive(Clone, Debug)]
pub struct Probed {
    /// Where the answer came from, redirects followed.
    pub url: Url,
    pub status: u16,
    pub content_type: String,
    pub text: String,
    /// The server's clock.
    pub date: Option<Moment>,
    /// How the request was signed, if it was.
    pub scheme: Option<&'static str>,
}

/// What became of an attempt to hand an activity over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handover {
    Delivered,
    /// This activity was refused for good; others may pass.
    Refused(String),
    /// The inbox says that it is gone for good.
    InboxGone,
    /// The server cannot take anything now.
    PeerFailed {
        reason: String,
        retry_after_secs: Option<u64>,
    },
}

/// Whether one more request may be made.
pub type MayAsk<'a> = dyn FnMut() -> bool + Send + 'a;

#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PeerError {
    /// It is not there: asking again does not help.
    #[error("{0}")]
    NotThere(String),
    /// It was there and is gone (410).
    #[error("{0}")]
    Gone(String),
    /// What is there is not what it should be, or may not be asked for.
    #[error("{0}")]
    Unusable(String),
    /// It may work later.
    #[error("{0}")]
    Unreachable(String),
}

impl PeerError {
    pub fn may_pass(&self) -> bool {
        matches!(self, Self::Unreachable(_))
    }
}

/// The other servers. Nothing here touches the database; a connection is never held while waiting.
#[async_trait]
pub trait Peers: Send + Sync {
    /// The actor behind an address (WebFinger).
    async fn find(&self, address: &Acct) -> Result<Url, PeerError>;

    /// Everything that the server of an address says about it (WebFinger).
    async fn describe(&self, address: &Acct) -> Result<Descriptor, PeerError>;

    /// Where a server's name leads, as far as it may be asked.
    async fn addresses(&self, peer: &Peer) -> Result<Vec<IpAddr>, PeerError>;

    /// Asks a server for the doctor.
    async fn probe(&self, probe: &Probe) -> Result<Probed, PeerError>;

    /// An actor, fetched now.
    async fn actor(&self, id: &Url) -> Result<Fetched<RemoteActor>, PeerError>;

    /// Any object, fetched now; its id is the one asked for.
    async fn object(&self, id: &Url) -> Result<Fetched<Value>, PeerError>;

    /// Up to `limit` items of a collection, as they come; `may_ask` is asked before each page is.
    async fn collection(&self, id: &Url, limit: usize, may_ask: &mut MayAsk<'_>) -> Result<Vec<Value>, PeerError>;

    /// Hands an activity to an inbox, signed by one of our actors.
    async fn deliver(&self, inbox: &Url, document: &str, signer: ActorId) -> Handover;
}
