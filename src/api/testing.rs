//! A node in this process for the tests of the API: a real database and index, and no other server to talk to.

use std::net::IpAddr;
use std::sync::Arc;

use async_trait::async_trait;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use serde_json::{Value, json};
use tower::ServiceExt;
use url::Url;

use crate::domain::address::{Acct, Peer};
use crate::domain::id::{ActorId, IdMint};
use crate::domain::role::Role;
use crate::domain::site::Site;
use crate::domain::welcome::Policy;
use crate::search::LibraryIndex;
use crate::store::files::{Files, FilesPlace};
use crate::store::{DatabaseUrl, Db, DbSettings};
use crate::usecases::audit::By;
use crate::usecases::gate::Gate;
use crate::usecases::keyring::Keyring;
use crate::usecases::node::{Called, Clock, Hall, Node};
use crate::usecases::peers::{Descriptor, Fetched, Handover, MayAsk, PeerError, Peers, Probe, Probed, Question, Reply};
use crate::usecases::{city_found, library_index, token_create, user_add};
use crate::wire::actor::RemoteActor;

pub(super) struct TestNode {
    pub hall: Hall,
    router: Router,
    _folder: tempfile::TempDir,
}

pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub json: Value,
}

impl TestNode {
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("test.sqlite"));
        let db = Db::open(DbSettings { url, readers: 2, announce_writes: false }).unwrap();
        let base = Url::parse("https://library.delft.example").unwrap();
        let site = Site::new(&base, "delft".parse().unwrap(), "Delft".into()).unwrap();
        let (clock, ids) = (Clock::system(), IdMint::default());
        let founded = city_found::run(&db, &ids, &site, clock.now()).await.unwrap();
        let hall = Arc::new(Node {
            called: Called::new(site.clone()),
            configured: Default::default(),
            site,
            own: founded.own,
            db,
            index: LibraryIndex::in_memory().unwrap(),
            peers: Arc::new(NoPeers),
            gate: Arc::new(Gate::new(Policy::OPEN, clock.clone())),
            clock,
            ids,
            keys: Default::default(),
            keyring: Arc::new(Keyring::new(founded.keys)),
            files: Files::open(&FilesPlace::Folder(folder.path().join("files"))).unwrap(),
            one_picture: tokio::sync::Semaphore::new(1),
            shelved: crate::store::held::Held::default(),
            thread_budget: Default::default(),
            wakers: Default::default(),
            counts: Default::default(),
        });
        Self { router: super::router(hall.clone()), hall, _folder: folder }
    }

    /// A token of a new member of staff.
    pub async fn token(&self, role: Role) -> String {
        let email = format!("{role}@delft.example");
        user_add::run(&self.hall, &email, role, By::command_line()).await.unwrap();
        token_create::run(&self.hall, email, "test".into(), By::command_line()).await.unwrap()
    }

    pub async fn reindex(&self) {
        library_index::update(&self.hall).await.unwrap();
    }

    pub async fn call(&self, method: &str, path: &str, token: Option<&str>, body: Option<Value>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let body = match body {
            Some(body) => {
                request = request.header("content-type", "application/json");
                Body::from(body.to_string())
            }
            None => Body::empty(),
        };
        self.send(request.body(body).unwrap()).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: parts.status, headers: parts.headers, json }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call("GET", path, None, None).await
    }
}

/// An entry with all that is compulsory.
pub(super) fn smallest(title: &str) -> Value {
    json!({ "kind": "project", "title": title, "principles": [2] })
}

struct NoPeers;

fn refused() -> PeerError {
    PeerError::Unreachable("there is no network in this test".to_owned())
}

#[async_trait]
impl Peers for NoPeers {
    async fn find(&self, _: &Acct) -> Result<Url, PeerError> {
        Err(refused())
    }

    async fn describe(&self, _: &Acct) -> Result<Descriptor, PeerError> {
        Err(refused())
    }

    async fn addresses(&self, _: &Peer) -> Result<Vec<IpAddr>, PeerError> {
        Err(refused())
    }

    async fn probe(&self, _: &Probe) -> Result<Probed, PeerError> {
        Err(refused())
    }

    async fn ask(&self, _: &Question) -> Result<Reply, PeerError> {
        Err(refused())
    }

    async fn actor(&self, _: &Url) -> Result<Fetched<RemoteActor>, PeerError> {
        Err(refused())
    }

    async fn object(&self, _: &Url) -> Result<Fetched<Value>, PeerError> {
        Err(refused())
    }

    async fn collection(&self, _: &Url, _: usize, _: &mut MayAsk<'_>) -> Result<Vec<Value>, PeerError> {
        Err(refused())
    }

    async fn deliver(&self, _: &Url, _: &str, _: ActorId) -> Handover {
        Handover::PeerFailed { reason: refused().to_string(), retry_after_secs: None }
    }
}
