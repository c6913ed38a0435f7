//! A node for the tests of this room. It can reach nobody.

use std::io::Write;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use serde_json::Value;
use url::Url;

use crate::domain::address::{Acct, Peer};
use crate::domain::id::{ActorId, IdMint};
use crate::domain::site::Site;
use crate::domain::time::Moment;
use crate::domain::welcome::Policy;
use crate::search::LibraryIndex;
use crate::store::files::{Files, FilesPlace};
use crate::store::{DatabaseUrl, Db, DbSettings};
use crate::usecases::city_found;
use crate::usecases::gate::Gate;
use crate::usecases::keyring::Keyring;
use crate::usecases::node::{Called, Clock, Counts, Hall, Node, Wakers};
use crate::usecases::peers::{Descriptor, Fetched, Handover, MayAsk, PeerError, Peers, Probe, Probed, Question, Reply};
use crate::wire::actor::RemoteActor;

use super::outcome::{CliError, Exit};

pub(super) fn site() -> Site {
    let url = Url::parse("https://library.delft.example").unwrap();
    Site::new(&url, "delft".parse().unwrap(), "Delft".into()).unwrap()
}

pub(super) fn open(dir: &Path) -> Db {
    let url = DatabaseUrl::Sqlite(dir.join("test.sqlite3"));
    Db::open(DbSettings { url, readers: 2, announce_writes: false }).unwrap()
}

/// A place for files that no test of this room looks into.
pub(super) fn files() -> Files {
    Files::open(&FilesPlace::Folder(std::env::temp_dir().join("manyhalls-test-files"))).unwrap()
}

/// The node of Delft, with its folder.
pub(super) async fn hall() -> (Hall, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let db = open(dir.path());
    let ids = IdMint::default();
    let clock = Clock::from_fn(|| Moment::parse("2026-11-21T12:00:00Z").unwrap());
    let founded = city_found::run(&db, &ids, &site(), clock.now()).await.unwrap();
    let node = Node {
        site: site(),
        called: Called::new(site()),
        configured: Default::default(),
        own: founded.own,
        db,
        index: LibraryIndex::in_memory().unwrap(),
        peers: Arc::new(Nobody),
        gate: Arc::new(Gate::new(Policy::OPEN, clock.clone())),
        clock,
        ids,
        keys: Default::default(),
        keyring: Arc::new(Keyring::new(founded.keys)),
        files: files(),
        one_picture: tokio::sync::Semaphore::new(1),
        shelved: crate::store::held::Held::default(),
        thread_budget: Default::default(),
        wakers: Wakers::default(),
        counts: Counts::default(),
    };
    (Arc::new(node), dir)
}

/// What a command that succeeds writes.
pub(super) async fn said(command: impl AsyncFnOnce(&mut dyn Write) -> Result<Exit, CliError>) -> String {
    let mut out = Vec::new();
    assert_eq!(command(&mut out).await.unwrap(), Exit::Success);
    String::from_utf8(out).unwrap()
}

struct Nobody;

fn nobody<T>() -> Result<T, PeerError> {
    Err(PeerError::Unreachable("this node reaches nobody".to_owned()))
}

#[async_trait]
impl Peers for Nobody {
    async fn find(&self, _: &Acct) -> Result<Url, PeerError> {
        nobody()
    }

    async fn describe(&self, _: &Acct) -> Result<Descriptor, PeerError> {
        nobody()
    }

    async fn addresses(&self, _: &Peer) -> Result<Vec<IpAddr>, PeerError> {
        nobody()
    }

    async fn probe(&self, _: &Probe) -> Result<Probed, PeerError> {
        nobody()
    }

    async fn ask(&self, _: &Question) -> Result<Reply, PeerError> {
        nobody()
    }

    async fn actor(&self, _: &Url) -> Result<Fetched<RemoteActor>, PeerError> {
        nobody()
    }

    async fn object(&self, _: &Url) -> Result<Fetched<Value>, PeerError> {
        nobody()
    }

    async fn collection(&self, _: &Url, _: usize, _: &mut MayAsk<'_>) -> Result<Vec<Value>, PeerError> {
        nobody()
    }

    async fn deliver(&self, _: &Url, _: &str, _: ActorId) -> Handover {
        Handover::PeerFailed { reason: "this node reaches nobody".to_owned(), retry_after_secs: None }
    }
}
