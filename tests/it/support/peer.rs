//! A server that is not ours, as a test wants it: one person whose inbox keeps what comes, and who signs what goes.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use manyhalls::domain::time::Moment;
use manyhalls::usecases::node::Clock;
use manyhalls::wire::http_signature::{self, Outgoing, Scheme};
use manyhalls::wire::keys::{ActorKeys, ProofKey, SigningKey};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

use super::town::{ACTIVITY, Answer};
use super::{client, eventually};

/// What the peer shares with its handlers.
#[derive(Default)]
struct Seen {
    inbox: Mutex<Vec<Value>>,
    /// Documents by path, and the status they are served with.
    documents: Mutex<Vec<(String, u16, Value)>>,
    /// Paths that lead elsewhere.
    redirects: Mutex<Vec<(String, String)>>,
    /// What it was asked for, in order.
    asked: Mutex<Vec<String>>,
    /// What its inbox answers.
    answer: Mutex<Option<u16>>,
    /// The headers of what came to the inboxes, whatever the answer was.
    heads: Mutex<Vec<HeaderMap>>,
    judge: Mutex<Option<Judge>>,
}

/// Answers a request by its headers; what it lets pass gets 202.
pub type Judge = fn(&HeaderMap) -> Option<Response>;

pub struct Peer {
    pub origin: String,
    pub key: Arc<SigningKey>,
    pub ed25519: Arc<ProofKey>,
    seen: Arc<Seen>,
    http: reqwest::Client,
    server: JoinHandle<()>,
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Peer {
    /// A server at `http://NAME.localhost:PORT` with the person `ana`.
    pub async fn start(name: &str) -> Self {
        Self::start_with(name, Router::new()).await
    }

    /// The same, with routes of the test's own.
    pub async fn start_with(name: &str, more: Router) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let origin = format!("http://{name}.localhost:{port}");
        let key = Arc::new(SigningKey::generate().expect("a key"));
        let seen = Arc::new(Seen::default());
        let app = Router::new()
            .route("/inbox", post(take))
            .route("/users/{name}/inbox", post(take))
            .route("/{*path}", get(serve))
            .route("/.well-known/webfinger", get(webfinger))
            .layer(from_fn_with_state(seen.clone(), note))
            .with_state((seen.clone(), origin.clone()))
            .merge(more);
        let server = tokio::spawn(async move {
            axum::serve(listener, app).await.expect("the peer serves");
        });
        let ed25519 = Arc::new(ProofKey::generate().expect("a key"));
        let peer = Self { origin, key, ed25519, seen, http: client(), server };
        peer.put("/users/ana", peer.person("ana"));
        peer
    }

    pub fn actor(&self) -> String {
        format!("{}/users/ana", self.origin)
    }

    pub fn key_id(&self) -> String {
        format!("{}#main-key", self.actor())
    }

    /// From now on ana signs with a new key, and says so.
    pub fn rotate_key(&mut self) {
        self.key = Arc::new(SigningKey::generate().expect("a key"));
        self.put("/users/ana", self.person("ana"));
    }

    /// The document of a person of this server, with ana's key.
    pub fn person(&self, name: &str) -> Value {
        let id = format!("{}/users/{name}", self.origin);
        json!({
            "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
            "id": id, "type": "Person", "preferredUsername": name, "name": "Ana",
            "inbox": format!("{id}/inbox"), "outbox": format!("{id}/outbox"),
            "endpoints": { "sharedInbox": format!("{}/inbox", self.origin) },
            "publicKey": { "id": format!("{id}#main-key"), "owner": id, "publicKeyPem": self.key.public_pem() }
        })
    }

    /// From now on ana publishes her Ed25519 key as well.
    pub fn publish_ed25519(&self) {
        let mut person = self.person("ana");
        person["assertionMethod"] = json!([{
            "id": format!("{}#ed25519-key", self.actor()), "type": "Multikey", "controller": self.actor(),
            "publicKeyMultibase": self.ed25519.public_multibase()
        }]);
        self.put("/users/ana", person);
    }

    /// All keys of ana.
    pub fn keys(&self) -> ActorKeys {
        ActorKeys {
            rsa_id: self.key_id(),
            rsa: self.key.clone(),
            ed25519_id: format!("{}#ed25519-key", self.actor()),
            ed25519: self.ed25519.clone(),
        }
    }

    /// From now on the inbox looks at the headers before it takes anything.
    pub fn judge_with(&self, judge: Judge) {
        *self.seen.judge.lock().expect("no panic") = Some(judge);
    }

    /// The headers of all that was sent to the inboxes.
    pub fn heads(&self) -> Vec<HeaderMap> {
        self.seen.heads.lock().expect("no panic").clone()
    }

    /// Serves a document at a path of this server.
    pub fn put(&self, path: &str, document: Value) {
        self.put_with(path, 200, document);
    }

    pub fn put_with(&self, path: &str, status: u16, document: Value) {
        let mut documents = self.seen.documents.lock().expect("no panic");
        documents.retain(|(known, _, _)| known != path);
        documents.push((path.to_owned(), status, document));
    }

    /// From now on whoever asks for `path` is sent to `target`.
    pub fn redirect(&self, path: &str, target: &str) {
        self.seen.redirects.lock().expect("no panic").push((path.to_owned(), target.to_owned()));
    }

    /// The paths that were asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.seen.asked.lock().expect("no panic").clone()
    }

    /// From now on the inbox answers with this status; `None` is 202.
    pub fn answer_with(&self, status: Option<u16>) {
        *self.seen.answer.lock().expect("no panic") = status;
    }

    /// `@ana@mastodon.localhost:4001`
    pub fn address(&self) -> String {
        format!("@ana@{}", self.origin.trim_start_matches("http://"))
    }

    /// What came to the inboxes, in order.
    pub fn received(&self) -> Vec<Value> {
        self.seen.inbox.lock().expect("no panic").clone()
    }

    /// Waits for an activity of a type.
    pub async fn received_one(&self, verb: &str) -> Value {
        let find = || self.received().into_iter().find(|activity| activity["type"] == json!(verb));
        eventually(&format!("{} receives {verb}", self.origin), || async { find().is_some() }).await;
        find().expect("it came")
    }

    /// The headers that sign a POST of `body` to `inbox` at `now`.
    pub fn sign(&self, inbox: &str, body: &str, now: Moment) -> HeaderMap {
        let url = Url::parse(inbox).expect("a URL");
        let outgoing = Outgoing { method: &Method::POST, url: &url, body: Some(body.as_bytes()) };
        http_signature::sign(&outgoing, &self.key_id(), &self.key, now).expect("it can be signed")
    }

    /// Sends an activity, signed as it should be.
    pub async fn send(&self, inbox: &str, activity: &Value) -> Answer {
        let body = activity.to_string();
        let headers = self.sign(inbox, &body, Clock::system().now());
        self.send_raw(inbox, body, headers).await
    }

    /// Sends an activity, signed by the scheme.
    pub async fn send_by(&self, scheme: Scheme, inbox: &str, activity: &Value) -> Answer {
        let (url, body) = (Url::parse(inbox).expect("a URL"), activity.to_string());
        let outgoing = Outgoing { method: &Method::POST, url: &url, body: Some(body.as_bytes()) };
        let headers = http_signature::sign_with(&outgoing, scheme, &self.keys(), Clock::system().now());
        self.send_raw(inbox, body, headers.expect("it can be signed")).await
    }

    pub async fn send_raw(&self, inbox: &str, body: impl Into<reqwest::Body>, headers: HeaderMap) -> Answer {
        let mut request = self.http.post(inbox).body(body);
        if !headers.contains_key("content-type") {
            request = request.header("content-type", ACTIVITY);
        }
        Answer::of(request.headers(headers)).await
    }

    /// `Create` of a public note of ana.
    pub fn reply(&self, number: u32, in_reply_to: &str, html: &str) -> Value {
        let note = self.note(number, in_reply_to, html);
        json!({
            "@context": "https://www.w3.org/ns/activitystreams",
            "id": format!("{}/activities/{number}", self.origin), "type": "Create", "actor": self.actor(),
            "to": ["https://www.w3.org/ns/activitystreams#Public"], "object": note
        })
    }

    pub fn note(&self, number: u32, in_reply_to: &str, html: &str) -> Value {
        json!({
            "id": format!("{}/notes/{number}", self.origin), "type": "Note", "attributedTo": self.actor(),
            "inReplyTo": in_reply_to, "content": html, "contentMap": { "en": html },
            "published": "2026-11-01T10:00:00Z", "url": format!("{}/@ana/{number}", self.origin),
            "to": ["https://www.w3.org/ns/activitystreams#Public"], "cc": [format!("{}/followers", self.actor())]
        })
    }

    /// Any other activity of ana about `object`.
    pub fn activity(&self, number: u32, verb: &str, object: Value) -> Value {
        json!({
            "@context": "https://www.w3.org/ns/activitystreams",
            "id": format!("{}/activities/{number}", self.origin), "type": verb, "actor": self.actor(), "object": object
        })
    }
}

type Shared = (Arc<Seen>, String);

async fn take(State((seen, _)): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    seen.heads.lock().expect("no panic").push(headers.clone());
    let status = *seen.answer.lock().expect("no panic");
    if let Some(status) = status {
        return StatusCode::from_u16(status).expect("a status").into_response();
    }
    let judge = *seen.judge.lock().expect("no panic");
    if let Some(answer) = judge.and_then(|judge| judge(&headers)) {
        return answer;
    }
    let activity = serde_json::from_slice(&body).expect("an activity in JSON");
    seen.inbox.lock().expect("no panic").push(activity);
    StatusCode::ACCEPTED.into_response()
}

/// Notes what is asked for, and sends away whoever is to be sent.
async fn note(State(seen): State<Arc<Seen>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if request.method() == Method::GET {
        seen.asked.lock().expect("no panic").push(path.clone());
    }
    let target = seen.redirects.lock().expect("no panic").iter().find(|(from, _)| *from == path).cloned();
    match target {
        Some((_, target)) => Redirect::temporary(&target).into_response(),
        None => next.run(request).await,
    }
}

async fn serve(State((seen, _)): State<Shared>, Path(_): Path<String>, uri: Uri) -> Response {
    let documents = seen.documents.lock().expect("no panic");
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    match documents.iter().find(|(known, _, _)| known == path) {
        Some((_, status, document)) => {
            let status = StatusCode::from_u16(*status).expect("a status");
            (status, [("content-type", ACTIVITY)], document.to_string()).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn webfinger(State((_, origin)): State<Shared>, uri: Uri) -> Response {
    let host = origin.trim_start_matches("http://");
    let wanted = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes())
        .find_map(|(name, value)| (name == "resource").then(|| value.into_owned()))
        .unwrap_or_default();
    let Some(user) = wanted.strip_prefix("acct:").and_then(|acct| acct.strip_suffix(&format!("@{host}"))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let link = json!({ "rel": "self", "type": ACTIVITY, "href": format!("{origin}/users/{user}") });
    let answer = json!({ "subject": wanted, "links": [link] });
    ([("content-type", "application/jrd+json")], answer.to_string()).into_response()
}
