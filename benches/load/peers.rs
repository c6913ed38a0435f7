//! The other servers: many names on two listeners of this process, with one person each, whose inboxes count.
//!
//! They are as ill as they are told to be. Names below `localhost` are all this machine, and a peer is a host name
//! with its port, so each name is a server of its own to the node.

use std::collections::{HashMap, HashSet};
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http_body_util::Full;
use hyper::header::CONTENT_TYPE;
use hyper::{Method, Request};
use manyhalls::usecases::node::Clock;
use manyhalls::wire::http_signature::{self, Outgoing};
use manyhalls::wire::keys::SigningKey;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use url::Url;

use crate::Failure;

const ACTIVITY: &str = "application/activity+json";

/// What keeps a server from taking what it is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Illness {
    /// It takes the request and never answers.
    Hangs,
    /// It answers 500.
    Fails,
}

/// One server.
pub struct Peer {
    /// With its port.
    pub host: String,
    key: Arc<SigningKey>,
}

#[derive(Default)]
struct Shared {
    keys: HashMap<String, Arc<SigningKey>>,
    ill: Mutex<HashMap<String, Illness>>,
    are_ill: AtomicBool,
    /// Who got what: host and id of the activity.
    arrived: Mutex<HashSet<(String, String)>>,
    arrivals: AtomicUsize,
}

/// All of them.
pub struct Peers {
    pub all: Vec<Peer>,
    shared: Arc<Shared>,
    /// The listener of the last names, which can go away.
    second: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
    first: JoinHandle<()>,
}

impl Drop for Peers {
    fn drop(&mut self) {
        self.first.abort();
        if let Some((_, server)) = &self.second {
            server.abort();
        }
    }
}

impl Peers {
    /// `first` servers on a listener that stays, and `second` on one that [`Self::refuse`] takes away. Every
    /// twentieth has a key of its own: making one takes a tenth of a second.
    pub async fn start(first: usize, second: usize) -> Result<Self, Failure> {
        let listeners =
            [TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?, TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?];
        let mut keys = Vec::new();
        for _ in 0..(first + second).div_ceil(20) {
            keys.push(Arc::new(SigningKey::generate()?));
        }
        let mut all = Vec::new();
        for (n, key) in (0..first + second).zip(keys.iter().cycle()) {
            let [stays, goes] = &listeners;
            let port = if n < first { stays } else { goes }.local_addr()?.port();
            all.push(Peer { host: format!("h{n}.localhost:{port}"), key: key.clone() });
        }
        let keys = all.iter().map(|peer| (peer.host.clone(), peer.key.clone())).collect();
        let shared = Arc::new(Shared { keys, ..Shared::default() });
        let app = Router::new().route("/ana", get(person)).route("/inbox", post(take)).with_state(shared.clone());
        let [stays, goes] = listeners;
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = axum::serve(goes, app.clone()).with_graceful_shutdown(async {
            let _ = stopped.await;
        });
        let second = tokio::spawn(async move { serving.await.unwrap_or_default() });
        let first = tokio::spawn(async move { axum::serve(stays, app).await.unwrap_or_default() });
        Ok(Self { all, shared, second: Some((stop, second)), first })
    }

    /// Makes a server ill.
    pub fn make_ill(&self, peer: &Peer, illness: Illness) {
        lock(&self.shared.ill).insert(peer.host.clone(), illness);
        self.shared.are_ill.store(true, Ordering::Relaxed);
    }

    /// From now on nobody listens where the second servers were.
    pub async fn refuse(&mut self) {
        if let Some((stop, mut server)) = self.second.take() {
            let _ = stop.send(());
            if tokio::time::timeout(Duration::from_secs(2), &mut server).await.is_err() {
                server.abort();
            }
        }
    }

    /// How many different activities have arrived, each counted once a server.
    pub fn arrivals(&self) -> usize {
        self.shared.arrivals.load(Ordering::Relaxed)
    }

    /// Starts counting anew.
    pub fn forget_arrivals(&self) {
        lock(&self.shared.arrived).clear();
        self.shared.arrivals.store(0, Ordering::Relaxed);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn host_of(headers: &HeaderMap) -> &str {
    headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or_default()
}

async fn person(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    let host = host_of(&headers);
    let Some(key) = shared.keys.get(host) else { return StatusCode::NOT_FOUND.into_response() };
    let id = format!("http://{host}/ana");
    let document = json!({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
        "id": id, "type": "Person", "preferredUsername": "ana", "name": "Ana",
        "inbox": format!("http://{host}/inbox"), "endpoints": { "sharedInbox": format!("http://{host}/inbox") },
        "publicKey": { "id": format!("{id}#main-key"), "owner": id, "publicKeyPem": key.public_pem() }
    });
    ([(CONTENT_TYPE, ACTIVITY)], document.to_string()).into_response()
}

async fn take(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let host = host_of(&headers);
    if shared.are_ill.load(Ordering::Relaxed) {
        let illness = lock(&shared.ill).get(host).copied();
        match illness {
            Some(Illness::Hangs) => return std::future::pending().await,
            Some(Illness::Fails) => return StatusCode::INTERNAL_SERVER_ERROR,
            None => {}
        }
    }
    let Some(id) = activity_id(&body) else { return StatusCode::BAD_REQUEST };
    // What the answer to a follow is, is not counted.
    let counted = body.windows(8).any(|part| part == b"\"Create\"");
    if counted && lock(&shared.arrived).insert((host.to_owned(), id)) {
        shared.arrivals.fetch_add(1, Ordering::Relaxed);
    }
    StatusCode::ACCEPTED
}

/// The first id in the body, which is the activity's: reading all of it would take computing from the node.
fn activity_id(body: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(body).ok()?;
    let (_, rest) = text.split_once("\"id\":\"")?;
    Some(rest.split_once('"')?.0.to_owned())
}

impl Peer {
    fn actor(&self) -> String {
        format!("http://{}/ana", self.host)
    }

    /// Ana follows `target`.
    pub fn follow(&self, target: &str) -> Value {
        json!({
            "@context": "https://www.w3.org/ns/activitystreams", "id": format!("http://{}/follows/1", self.host),
            "type": "Follow", "actor": self.actor(), "object": target
        })
    }

    /// Ana replies to `entry`; about as long as what people write.
    pub fn reply(&self, number: usize, entry: &str) -> Value {
        let (host, actor) = (&self.host, self.actor());
        let html = format!(
            "<p>Number {number}: in our street the sensors were put up without a word, and nobody could say who reads \
             them. <a href=\"http://{host}/about\" rel=\"nofollow\">Here is what we found</a>.</p>"
        );
        let public = "https://www.w3.org/ns/activitystreams#Public";
        json!({
            "@context": "https://www.w3.org/ns/activitystreams", "id": format!("http://{host}/activities/{number}"),
            "type": "Create", "actor": actor, "published": "2026-11-01T10:00:00Z", "to": [public],
            "cc": [format!("{actor}/followers")],
            "object": {
                "id": format!("http://{host}/notes/{number}"), "type": "Note", "attributedTo": actor,
                "inReplyTo": entry, "content": html, "contentMap": { "en": html },
                "published": "2026-11-01T10:00:00Z", "url": format!("http://{host}/@ana/{number}"),
                "to": [public], "cc": [format!("{actor}/followers")], "tag": [], "attachment": [], "sensitive": false
            }
        })
    }

    /// A request that brings `activity` to `inbox`, signed now.
    pub fn signed(&self, inbox: &str, activity: &Value) -> Result<Request<Full<Bytes>>, Failure> {
        let (url, body) = (Url::parse(inbox)?, activity.to_string());
        let outgoing = Outgoing { method: &Method::POST, url: &url, body: Some(body.as_bytes()) };
        let key_id = format!("{}#main-key", self.actor());
        let headers = http_signature::sign(&outgoing, &key_id, &self.key, Clock::system().now())?;
        let mut request = Request::post(url.path()).header(CONTENT_TYPE, ACTIVITY).body(Full::from(body))?;
        request.headers_mut().extend(headers);
        Ok(request)
    }
}
