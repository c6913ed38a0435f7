//! A city's node that runs in this process, and what a test can do with it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use manyhalls::app::serve::Serving;
use manyhalls::app::settings::{CommentsPolicy, FederationMode, Settings};
use manyhalls::domain::role::Role;
use manyhalls::domain::site::Site;
use manyhalls::store::files::FilesPlace;
use manyhalls::usecases::audit::By;
use manyhalls::usecases::city_name::Configured;
use manyhalls::usecases::node::{Clock, Hall};
use manyhalls::usecases::{delivery_list, password_set, token_create, user_add};
use reqwest::Method;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpListener;
use url::Url;

use super::browser::Browser;
use super::caller::Caller;
use super::{client, database, eventually};

/// Of everyone whom a test signs in.
pub const PASSWORD: &str = "seven lamps over the quay";

pub const ACTIVITY: &str = "application/activity+json";

/// A running node. It ends when the value is dropped or [`Town::stop`]ped.
pub struct Town {
    pub name: String,
    pub settings: Settings,
    serving: Option<Serving>,
    token: String,
    http: reqwest::Client,
    /// By how much the node's clock is ahead.
    ahead_micros: Arc<AtomicI64>,
    _dir: TempDir,
}

/// An answer, read whole.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|err| panic!("{err} in {}", self.text))
    }

    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    pub async fn of(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.expect("the node answers");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, text: response.text().await.expect("a body of text") }
    }
}

/// The clock, ahead by `micros`.
fn ahead_by(micros: &Arc<AtomicI64>, clock: Clock) -> Clock {
    let micros = micros.clone();
    Clock::from_fn(move || clock.now().plus_millis(micros.load(Ordering::Relaxed) / 1000))
}

impl Town {
    /// A node of the city `name` with everything at its default.
    pub async fn start(name: &str) -> Self {
        Self::start_with(name, |_| {}).await
    }

    pub async fn start_with(name: &str, set: impl FnOnce(&mut Settings)) -> Self {
        Self::start_at(name, Clock::system(), set).await
    }

    /// One that goes by its own clock.
    pub async fn start_at(name: &str, clock: Clock, set: impl FnOnce(&mut Settings)) -> Self {
        let mut town = Self::start_on(name, clock, set).await;
        town.token = new_token(town.hall(), Role::Admin).await;
        town
    }

    /// One on whose staff nobody is.
    pub async fn start_empty(name: &str, set: impl FnOnce(&mut Settings)) -> Self {
        Self::start_on(name, Clock::system(), set).await
    }

    async fn start_on(name: &str, clock: Clock, set: impl FnOnce(&mut Settings)) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let public_url = Url::parse(&format!("http://{name}.localhost:{}", address.port())).expect("a URL");
        let mut site = Site::new(&public_url, name.parse().expect("a handle"), capital(name)).expect("a site");
        site.country = Some("NL".to_owned());
        site.languages = vec!["nl".to_owned()];
        let mut settings = Settings {
            listen: address,
            site,
            configured: Configured::ALL,
            data_dir: dir.path().to_owned(),
            database_url: database::fresh(dir.path()),
            files: FilesPlace::Folder(dir.path().join("files")),
            trusted_proxies: Vec::new(),
            comments: CommentsPolicy::Publish,
            metrics_token: Some("watch".to_owned()),
            federation_mode: FederationMode::Open,
            inbox_limits: Default::default(),
            about: Default::default(),
            allow_loopback: true,
        };
        set(&mut settings);
        let ahead_micros = Arc::new(AtomicI64::new(0));
        let clock = ahead_by(&ahead_micros, clock);
        let serving = Serving::start(&settings, listener, clock).await.expect("the node starts");
        let token = String::new();
        Self { name: name.to_owned(), settings, serving: Some(serving), token, http: client(), ahead_micros, _dir: dir }
    }

    pub fn hall(&self) -> &Hall {
        &self.serving.as_ref().expect("the node runs").hall
    }

    /// Ends the node in order; its data stays.
    pub async fn stop(&mut self) {
        if let Some(serving) = self.serving.take() {
            serving.end().await;
        }
    }

    /// Starts the node again on the same data and the same address.
    pub async fn start_again(&mut self) {
        self.stop().await;
        let listener = TcpListener::bind(self.settings.listen).await.expect("the same port");
        let clock = ahead_by(&self.ahead_micros, Clock::system());
        let serving = Serving::start(&self.settings, listener, clock).await.expect("the node starts again");
        self.serving = Some(serving);
    }

    /// Lets time pass for this node. What sleeps until a certain time notices when it is woken.
    pub fn pass_time(&self, secs: i64) {
        self.ahead_micros.fetch_add(secs * 1_000_000, Ordering::Relaxed);
        self.hall().wakers.wake_all();
    }

    pub fn url(&self, path: &str) -> String {
        self.settings.site.at(path)
    }

    /// `amsterdam@amsterdam.localhost:4001`
    pub fn address(&self) -> String {
        self.settings.site.acct().to_string()
    }

    pub fn city(&self) -> String {
        self.settings.site.city()
    }

    /// What a browser gets.
    pub async fn page(&self, path: &str) -> Answer {
        Answer::of(self.http.get(self.absolute(path)).header("accept", "text/html").header("accept-language", "en"))
            .await
    }

    /// What another server gets.
    pub async fn document(&self, url: &str) -> Answer {
        Answer::of(self.http.get(self.absolute(url)).header("accept", ACTIVITY)).await
    }

    /// A path below this node, or an address as it is.
    fn absolute(&self, url: &str) -> String {
        if url.starts_with('/') { self.url(url) } else { url.to_owned() }
    }

    /// A call of the API with the token of an admin.
    pub async fn api(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = self.http.request(method, self.url(&format!("/api/v1{path}"))).bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        Answer::of(request).await
    }

    /// What a monitoring system reads.
    pub async fn metrics(&self) -> String {
        let token = self.settings.metrics_token.as_deref().unwrap_or_default();
        Answer::of(self.http.get(self.url("/metrics")).bearer_auth(token)).await.expect(200).text
    }

    /// A member of staff with another role.
    pub async fn caller(&self, role: Role) -> Caller {
        Caller::new(self.settings.site.base(), &new_token(self.hall(), role).await)
    }

    /// A browser in which nobody is signed in.
    pub fn browser(&self) -> Browser {
        Browser::new(self.settings.site.base())
    }

    /// A browser in which a member of staff with this role is signed in.
    pub async fn signed_in(&self, role: Role) -> Browser {
        let email = format!("{role}@city.example");
        let added = user_add::run(self.hall(), &email, role, By::command_line()).await.expect("a user");
        let by = By::page(&email, Some(role), "test");
        password_set::run(self.hall(), added.user.id, PASSWORD.to_owned(), by).await.expect("a password");
        let mut browser = self.browser();
        browser.sign_in(&email, PASSWORD).await.expect(303);
        browser
    }

    /// A call of the API as anyone.
    pub async fn public_api(&self, path: &str) -> Answer {
        Answer::of(self.http.get(self.url(&format!("/api/v1{path}")))).await
    }

    /// Publishes a project and gives back what the API says of it.
    pub async fn publish(&self, title: &str) -> Value {
        let entry = json!({
            "kind": "project", "title": title, "summary": format!("What {title} is about."),
            "body": format!("# {title}\n\nA **long** text."), "language": "en",
            "principles": ["privacy-and-security"], "topics": ["privacy"], "publish": true
        });
        self.api(Method::POST, "/entries", Some(entry)).await.expect(201).json()
    }

    /// Publishes an entry of another kind.
    pub async fn publish_kind(&self, kind: &str, title: &str, status: Option<&str>) -> Value {
        let entry = json!({ "kind": kind, "title": title, "principles": [3], "status": status, "publish": true });
        self.api(Method::POST, "/entries", Some(entry)).await.expect(201).json()
    }

    /// How many entries the library finds.
    pub async fn found(&self, query: &str) -> u64 {
        let answer = self.public_api(&format!("/library?{query}")).await.expect(200).json();
        answer["total"].as_u64().expect("a total")
    }

    pub async fn library_has(&self, query: &str, count: u64) {
        let what = format!("the library of {} has {count} for {query}", self.name);
        eventually(&what, || async { self.found(query).await == count }).await;
    }

    /// Follows another city and waits until it has accepted.
    pub async fn follow(&self, other: &Self) {
        self.follow_address(&other.address()).await;
    }

    /// Follows `name@host` and waits until it has accepted.
    pub async fn follow_address(&self, address: &str) {
        let body = json!({ "handle": format!("@{address}") });
        self.api(Method::POST, "/following", Some(body)).await.expect(202);
        let state = || async {
            let list = self.api(Method::GET, "/following", None).await.expect(200).json();
            let items = list["items"].as_array().cloned().unwrap_or_default();
            items.iter().any(|item| item["handle"] == json!(address) && item["state"] == json!("accepted"))
        };
        eventually(&format!("{} follows {address}", self.name), state).await;
    }

    /// Waits until nothing waits in any queue.
    pub async fn drained(&self) {
        self.drained_but(0).await;
    }

    /// The same, with so many jobs whose time has not come.
    pub async fn drained_but(&self, jobs: usize) {
        let idle = || async {
            let sizes = delivery_list::sizes(self.hall()).await.expect("the queues answer");
            // The daily tidying always waits.
            sizes.deliveries == 0 && sizes.inbox == 0 && sizes.jobs as usize <= 1 + jobs
        };
        eventually(&format!("the queues of {} are empty", self.name), idle).await;
    }
}

async fn new_token(hall: &Hall, role: Role) -> String {
    let email = format!("{role}@city.example");
    user_add::run(hall, &email, role, By::command_line()).await.expect("a user");
    token_create::run(hall, email, "test".to_owned(), By::command_line()).await.expect("a token")
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|c| c.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}
