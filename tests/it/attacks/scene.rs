//! A city with something to lose, those it belongs to, and those who are after it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use manyhalls::usecases::node::Clock;
use manyhalls::wire::http_signature::{self, Outgoing};
use manyhalls::wire::keys::SigningKey;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use url::Url;

use super::fetching;
use crate::support::client;
use crate::support::peer::Peer;
use crate::support::town::{ACTIVITY, Answer, Town};

pub const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// Somebody who can sign.
#[derive(Clone)]
pub struct Voice {
    pub actor: String,
    pub key_id: String,
    pub key: Arc<SigningKey>,
}

impl Voice {
    /// The headers that sign a POST of `body` to `inbox` now.
    pub fn sign(&self, inbox: &str, body: &[u8]) -> HeaderMap {
        let url = Url::parse(inbox).expect("a URL");
        let outgoing = Outgoing { method: &reqwest::Method::POST, url: &url, body: Some(body) };
        http_signature::sign(&outgoing, &self.key_id, &self.key, Clock::system().now()).expect("it can be signed")
    }
}

/// What goes to the node.
pub enum Sent {
    Post {
        url: String,
        headers: HeaderMap,
        body: Vec<u8>,
    },
    Get {
        path: String,
    },
    /// Bytes as they are, on a connection of their own.
    Raw(Vec<u8>),
}

pub struct Scene {
    /// The node of Delft with one entry, followed by ana, following gouda.
    pub town: Town,
    /// The server of ana, who follows and has commented, and of mallory, her neighbour.
    pub mastodon: Peer,
    pub mallory: Voice,
    /// The server of ben, who has commented as well.
    pub pleroma: Peer,
    /// A city that Delft follows, with one entry, and a clerk of it whom nobody follows.
    pub gouda: Peer,
    pub clerk: Voice,
    pub eve: Peer,
    pub entry: String,
    pub ana_follow: String,
    pub ana_note: Value,
    pub ben_note: Value,
    pub gouda_entry: Value,
    pub our_follow: String,
    pub honeypot: fetching::Honeypot,
    count: AtomicU32,
}

pub fn voice(peer: &Peer) -> Voice {
    Voice { actor: peer.actor(), key_id: peer.key_id(), key: peer.key.clone() }
}

/// A second person at a server.
fn neighbour(peer: &Peer, name: &str) -> Voice {
    let key = Arc::new(SigningKey::generate().expect("a key"));
    let mut person = peer.person(name);
    person["publicKey"]["publicKeyPem"] = json!(key.public_pem());
    peer.put(&format!("/users/{name}"), person.clone());
    let actor = person["id"].as_str().expect("an id").to_owned();
    Voice { key_id: format!("{actor}#main-key"), actor, key }
}

impl Scene {
    pub async fn start() -> Self {
        let honeypot = fetching::Honeypot::default();
        let town = Town::start("delft").await;
        let mastodon = Peer::start("mastodon").await;
        let pleroma = Peer::start("pleroma").await;
        let gouda = Peer::start_with("gouda", fetching::hostile_pages(&honeypot)).await;
        let eve = Peer::start_with("evil", fetching::hostile_pages(&honeypot)).await;
        let entry = town.publish("Sensor register").await["id"].as_str().expect("an id").to_owned();
        let (mallory, clerk) = (neighbour(&mastodon, "mallory"), neighbour(&gouda, "clerk"));
        let mut scene = Self {
            ana_follow: format!("{}/follows/1", mastodon.origin),
            ana_note: mastodon.note(1, &entry, "<p>Ana says hello</p>"),
            ben_note: pleroma.note(1, &entry, "<p>Ben says hello</p>"),
            gouda_entry: article(&gouda, "1", "Dike watch"),
            our_follow: String::new(),
            count: AtomicU32::new(1000),
            honeypot,
            town,
            mastodon,
            mallory,
            pleroma,
            gouda,
            clerk,
            eve,
            entry,
        };
        scene.furnish().await;
        scene
    }

    async fn furnish(&mut self) {
        let address = self.gouda.actor().replace("http://", "").replace("/users/ana", "");
        let body = json!({ "handle": format!("@ana@{address}") });
        self.town.api(reqwest::Method::POST, "/following", Some(body)).await.expect(202);
        let follow = self.gouda.received_one("Follow").await;
        self.our_follow = follow["id"].as_str().expect("an id").to_owned();
        let ana_follow = json!({
            "id": self.ana_follow, "type": "Follow", "actor": self.mastodon.actor(), "object": self.town.city()
        });
        for (voice, activity) in [
            (voice(&self.gouda), self.activity(&voice(&self.gouda), "Accept", follow)),
            (voice(&self.mastodon), ana_follow),
            (voice(&self.mastodon), self.activity(&voice(&self.mastodon), "Create", self.ana_note.clone())),
            (voice(&self.pleroma), self.activity(&voice(&self.pleroma), "Create", self.ben_note.clone())),
            (voice(&self.eve), self.activity(&voice(&self.eve), "Listen", json!("http://a.localhost/1"))),
            (self.mallory.clone(), self.activity(&self.mallory, "Listen", json!("http://a.localhost/1"))),
            (self.clerk.clone(), self.activity(&self.clerk, "Listen", json!("http://a.localhost/1"))),
        ] {
            assert_eq!(self.say(&voice, &activity).status(self).await, 202, "{activity}");
            self.town.drained().await;
        }
        let city = voice(&self.gouda);
        let create = self.activity(&city, "Create", self.gouda_entry.clone());
        assert_eq!(self.say(&city, &create).status(self).await, 202);
        self.town.drained().await;
        self.town.library_has("", 2).await;
        self.victims_are_unharmed().await;
    }

    /// Everything is as its owners left it.
    pub async fn victims_are_unharmed(&self) {
        let after = After::of(self).await;
        for words in ["Ana says hello", "Ben says hello", "Sensor register"] {
            assert!(after.entry_page.contains(words), "{words} is there");
        }
        assert_eq!(self.town.found("q=Dike").await, 1);
        let followers = self.town.document(&format!("{}/followers", self.town.city())).await.json();
        assert_eq!(followers["totalItems"], json!(1));
    }

    pub fn eve(&self) -> Voice {
        voice(&self.eve)
    }

    pub fn ana(&self) -> Voice {
        voice(&self.mastodon)
    }

    pub fn inbox(&self) -> String {
        self.town.url("/inbox")
    }

    pub fn number(&self) -> u32 {
        self.count.fetch_add(1, Ordering::Relaxed)
    }

    /// An activity in the actor's name, with an id of its own at the actor's server.
    pub fn activity(&self, by: &Voice, verb: &str, object: Value) -> Value {
        let id = format!("{}/activities/{}", origin(&by.actor), self.number());
        json!({
            "@context": "https://www.w3.org/ns/activitystreams", "id": id, "type": verb, "actor": by.actor,
            "to": [PUBLIC], "object": object
        })
    }

    /// A reply of eve to the entry that she may well send.
    pub fn reply(&self, html: &str) -> Value {
        let note = self.eve.note(self.number(), &self.entry, html);
        self.activity(&self.eve(), "Create", note)
    }

    pub fn say(&self, by: &Voice, activity: &Value) -> Sent {
        let body = activity.to_string();
        let headers = self.signed(by, &self.inbox(), &body);
        self.post(headers, body)
    }

    /// Properly signed by eve, whatever it says.
    pub fn eve_says(&self, activity: &Value) -> Sent {
        self.say(&self.eve(), activity)
    }

    pub fn post(&self, headers: HeaderMap, body: impl Into<Vec<u8>>) -> Sent {
        Sent::Post { url: self.inbox(), headers, body: body.into() }
    }

    pub fn signed(&self, by: &Voice, inbox: &str, body: &str) -> HeaderMap {
        by.sign(inbox, body.as_bytes())
    }
}

/// An article that is `peer`'s own.
pub fn article(peer: &Peer, number: &str, title: &str) -> Value {
    json!({
        "id": format!("{}/articles/{number}", peer.origin), "type": "Article", "attributedTo": peer.actor(),
        "name": title, "content": "<p>Words.</p>", "to": [PUBLIC], "published": "2026-11-01T10:00:00Z",
        "url": format!("{}/articles/{number}", peer.origin)
    })
}

pub fn origin(actor: &str) -> String {
    Url::parse(actor).expect("an actor").origin().ascii_serialization()
}

pub fn set(headers: &mut HeaderMap, name: &str, value: &str) {
    let name = HeaderName::try_from(name).expect("a name");
    headers.insert(name, HeaderValue::from_str(value).expect("a value"));
}

impl Sent {
    /// Sends it; the status of the answer, 0 where there was none.
    pub async fn status(self, scene: &Scene) -> u16 {
        match self {
            Self::Post { url, mut headers, body } => {
                if !headers.contains_key("content-type") {
                    set(&mut headers, "content-type", ACTIVITY);
                }
                // A client gives up when the node answers and closes before it has read all.
                if body.len() > 1024 * 1024 {
                    return raw(scene, &wire(&headers, &body)).await;
                }
                let answer = Answer::of(client().post(url).headers(headers).body(body)).await;
                let says_why = !(400..500).contains(&answer.status) || answer.text.len() > 20;
                assert!(says_why, "{}: {} says no reason", answer.status, answer.text);
                answer.status
            }
            Self::Get { path } => {
                let answer = scene.town.page(&path).await;
                assert!(!answer.headers.contains_key("set-cookie"), "a header of the visitor's own making");
                if answer.headers["content-type"].as_bytes().starts_with(b"text/html") {
                    super::markup::assert_harmless(&answer.text);
                }
                answer.status
            }
            Self::Raw(bytes) => raw(scene, &bytes).await,
        }
    }
}

fn wire(headers: &HeaderMap, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("POST /inbox HTTP/1.1\r\nContent-Length: {}\r\n", body.len()).into_bytes();
    for (name, value) in headers {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    [&bytes, &b"\r\n"[..], body].concat()
}

const CONTINUE: &[u8] = b"HTTP/1.1 100 Continue\r\n\r\n";

async fn raw(scene: &Scene, bytes: &[u8]) -> u16 {
    let stream = TcpStream::connect(scene.town.settings.listen).await.expect("a connection");
    let (mut incoming, mut outgoing) = stream.into_split();
    // The node may answer and close before it has read all.
    let writing = async {
        let _ = outgoing.write_all(bytes).await;
        outgoing
    };
    let reading = async {
        let mut answer = Vec::new();
        let mut piece = [0; 1024];
        // "100 Continue" is not the answer yet.
        while !answer.strip_prefix(CONTINUE).unwrap_or(&answer).windows(4).any(|four| four == b"\r\n\r\n") {
            match incoming.read(&mut piece).await {
                Ok(count) if count > 0 => answer.extend_from_slice(&piece[..count]),
                _ => break,
            }
        }
        answer.strip_prefix(CONTINUE).unwrap_or(&answer).to_vec()
    };
    let (_outgoing, answer) = tokio::join!(writing, reading);
    let answer = String::from_utf8_lossy(&answer);
    answer.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)).and_then(|code| code.parse().ok()).unwrap_or(0)
}

/// What a visitor and a program see after an attack.
pub struct After {
    pub entry_page: String,
    pub comments: Value,
    /// The page of the other city's newest entry.
    pub remote_pages: Vec<String>,
    pub requests_to_hostile_pages: u32,
}

impl After {
    pub async fn of(scene: &Scene) -> Self {
        let town = &scene.town;
        let comments = town.public_api("/entries/sensor-register/comments?limit=100").await.expect(200).json();
        let mut remote_pages = Vec::new();
        for key in super::store::newest_remote_keys(town, 1) {
            remote_pages.push(town.page(&format!("/entries/{key}")).await.expect(200).text);
        }
        Self {
            entry_page: town.page("/entries/sensor-register").await.expect(200).text,
            comments,
            remote_pages,
            requests_to_hostile_pages: scene.honeypot.requests(),
        }
    }
}
