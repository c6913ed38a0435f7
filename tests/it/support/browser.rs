//! A browser as far as a server can tell: it keeps cookies, and says where its forms come from.

use std::collections::BTreeMap;

use reqwest::header::{COOKIE, SET_COOKIE};

use super::client;
use super::town::Answer;

#[derive(Clone)]
pub struct Browser {
    base: String,
    http: reqwest::Client,
    pub cookies: BTreeMap<String, String>,
    /// Sent with every request.
    pub agent: String,
}

impl Browser {
    /// `base` is the address of a node without a slash at its end.
    pub fn new(base: &str) -> Self {
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0".to_owned();
        Self { base: base.to_owned(), http: client(), cookies: BTreeMap::new(), agent }
    }

    /// Opens a page; `path` is below the node, or an address as it is.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.http.get(self.url(path)).header("accept", "text/html");
        self.ask(request).await
    }

    /// Sends a form from a page of the node.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(path, fields, &[("sec-fetch-site", "same-origin")]).await
    }

    /// Sends a form with other headers.
    pub async fn post_with(&mut self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self.http.post(self.url(path)).header("accept", "text/html").body(body);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        self.ask(headers.iter().fold(request, |request, (name, value)| request.header(*name, *value))).await
    }

    pub async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        self.post("/sign-in", &[("email", email), ("password", password)]).await
    }

    /// Sends a request of one's own with the cookies of this browser.
    pub async fn ask(&mut self, request: reqwest::RequestBuilder) -> Answer {
        let mut request = request.header("user-agent", &self.agent);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(COOKIE, cookies.join("; "));
        }
        let answer = Answer::of(request).await;
        for cookie in answer.headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie of text");
            let (name, value) = cookie.split(';').next().and_then(|pair| pair.split_once('=')).expect("a pair");
            match cookie.to_lowercase().contains("max-age=0") {
                true => self.cookies.remove(name),
                false => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        answer
    }

    pub fn request(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method, self.url(path))
    }

    fn url(&self, path: &str) -> String {
        if path.starts_with('/') { format!("{}{path}", self.base) } else { path.to_owned() }
    }
}

impl Answer {
    /// Where the browser is sent.
    pub fn location(&self) -> &str {
        self.headers.get("location").map(|location| location.to_str().expect("text")).unwrap_or_default()
    }
}
