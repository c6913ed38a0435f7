//! Why a node did not start or a command did not run, said to the operator with what to do next.

use thiserror::Error;

use crate::federation::client::ClientRefused;
use crate::federation::network::NetworkRefused;
use crate::search::SearchError;
use crate::store::StoreError;
use crate::usecases::error::UseError;

#[derive(Debug, Error)]
pub enum StartError {
    #[error(
        "cannot use {0}: {1}. Check that the folder exists, that this user may write to it, and that the disk is not full"
    )]
    DataDir(String, std::io::Error),
    #[error("there is no node in {0} yet. Start it once with `manyhalls serve`, or name its folder with --data-dir")]
    NoNode(String),
    #[error(
        "another process is already serving the node in {0}. End it first, or choose another folder with --data-dir"
    )]
    Running(String),
    #[error("cannot listen on {0}: {1}. Choose another address with --listen, or end what uses it")]
    Listen(String, std::io::Error),
    #[error(transparent)]
    Use(#[from] UseError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Search(#[from] SearchError),
    #[error(transparent)]
    Client(#[from] ClientRefused),
    #[error(transparent)]
    Network(#[from] NetworkRefused),
    #[error("{0}")]
    Other(String),
}
