//! What a test asks of a node over HTTP, wherever that node runs.

use reqwest::Method;
use serde_json::{Value, json};

use super::town::{ACTIVITY, Answer};
use super::{client, eventually};

/// Somebody with a token, or without one while that is empty.
#[derive(Clone)]
pub struct Caller {
    base: String,
    token: String,
    http: reqwest::Client,
}

impl Caller {
    /// `base` is the address of a node without a slash at its end.
    pub fn new(base: &str, token: &str) -> Self {
        Self { base: base.to_owned(), token: token.to_owned(), http: client() }
    }

    /// A path below the node, or an address as it is.
    pub fn url(&self, path: &str) -> String {
        if path.starts_with('/') { format!("{}{path}", self.base) } else { path.to_owned() }
    }

    /// What anyone gets; for [`ACTIVITY`] it is what another server gets.
    pub async fn get(&self, path: &str, accept: &str) -> Answer {
        Answer::of(self.http.get(self.url(path)).header("accept", accept)).await
    }

    pub async fn document(&self, path: &str) -> Value {
        self.get(path, ACTIVITY).await.expect(200).json()
    }

    pub async fn page(&self, path: &str) -> String {
        self.get(path, "text/html").await.expect(200).text
    }

    /// A call of the API with the token.
    pub async fn api(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        Answer::of(self.api_request(method, path, body)).await
    }

    /// The same, for a node that may go away meanwhile: without an answer it is none.
    pub async fn try_api(&self, method: Method, path: &str, body: Option<Value>) -> Option<Answer> {
        let response = self.api_request(method, path, body).send().await.ok()?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Some(Answer { status, headers, text: response.text().await.ok()? })
    }

    fn api_request(&self, method: Method, path: &str, body: Option<Value>) -> reqwest::RequestBuilder {
        let request = self.http.request(method, self.url(&format!("/api/v1{path}")));
        let request = if self.token.is_empty() { request } else { request.bearer_auth(&self.token) };
        match body {
            Some(body) => request.header("content-type", "application/json").body(body.to_string()),
            None => request,
        }
    }

    pub async fn read(&self, path: &str) -> Value {
        self.api(Method::GET, path, None).await.expect(200).json()
    }

    /// All items of a list, page after page.
    pub async fn read_all(&self, path: &str) -> Vec<Value> {
        let (mut items, mut next) = (Vec::new(), Value::Null);
        loop {
            let sign = if path.contains('?') { '&' } else { '?' };
            let cursor = next.as_str().map(|cursor| format!("&cursor={cursor}")).unwrap_or_default();
            let page = self.read(&format!("{path}{sign}limit=100{cursor}")).await;
            items.extend(page["items"].as_array().cloned().expect("a list"));
            next = page["next"].clone();
            if next.is_null() {
                return items;
            }
        }
    }

    /// Publishes a project and gives back what the API says of it.
    pub async fn publish(&self, title: &str) -> Value {
        self.api(Method::POST, "/entries", Some(project(title))).await.expect(201).json()
    }

    /// How many entries the library finds.
    pub async fn found(&self, query: &str) -> u64 {
        self.read(&format!("/library?{query}")).await["total"].as_u64().expect("a total")
    }

    pub async fn library_has(&self, query: &str, count: u64) {
        let what = format!("the library at {} has {count} for {query}", self.base);
        eventually(&what, || async { self.found(query).await == count }).await;
    }

    /// Waits until this node follows `address` and has been accepted.
    pub async fn follows(&self, address: &str) {
        let accepted = |item: &Value| item["handle"] == json!(address) && item["state"] == json!("accepted");
        let what = format!("{} follows {address}", self.base);
        eventually(&what, || async { self.read_all("/following").await.iter().any(accepted) }).await;
    }

    /// Waits until nothing waits to be applied or sent, and the search index is filled.
    pub async fn at_rest(&self) {
        eventually(&format!("the queues of {} are empty", self.base), || async {
            let ready = self.get("/readyz", "text/plain").await;
            ready.status == 200
                && ready.text.contains("deliveries waiting: 0\n")
                && ready.text.contains("activities to apply: 0\n")
        })
        .await;
    }
}

/// What an editor sends to publish a project.
pub fn project(title: &str) -> Value {
    json!({
        "kind": "project", "title": title, "summary": format!("What {title} is about."),
        "body": format!("# {title}\n\nA **long** text."), "language": "en",
        "principles": ["privacy-and-security"], "topics": ["privacy"], "publish": true
    })
}
