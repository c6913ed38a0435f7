//! Why a use case did not do what it was asked; each edge turns this into its own tongue.

use thiserror::Error;

use crate::domain::refusal::{FieldRefusal, Problem};
use crate::search::SearchError;
use crate::store::StoreError;

use super::peers::PeerError;

#[derive(Debug, Error)]
pub enum UseError {
    /// There is no such thing, or it is not for the one who asks.
    #[error("{0}")]
    NotFound(Problem),
    /// It was here and has been withdrawn.
    #[error("{0}")]
    Gone(Problem),
    /// Something handed in cannot be taken; nothing was changed.
    #[error("{}", list(.0))]
    Invalid(Vec<FieldRefusal>),
    /// It does not fit with what is here already; nothing was changed.
    #[error("{0}")]
    Conflict(Problem),
    #[error(transparent)]
    Peer(#[from] PeerError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Search(#[from] SearchError),
    /// Something that should not happen; the text is for the log.
    #[error("{0}")]
    Broken(String),
}

impl UseError {
    pub fn not_found(why: impl Into<Problem>) -> Self {
        Self::NotFound(why.into())
    }

    pub fn gone(why: impl Into<Problem>) -> Self {
        Self::Gone(why.into())
    }

    pub fn conflict(why: impl Into<Problem>) -> Self {
        Self::Conflict(why.into())
    }
}

fn list(refusals: &[FieldRefusal]) -> String {
    refusals.iter().map(FieldRefusal::to_string).collect::<Vec<_>>().join("; ")
}
