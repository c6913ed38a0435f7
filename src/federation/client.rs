//! The one way out: requests to other servers, guarded, signed, bounded in size and time.
//!
//! What is fetched and what an answer means is left to the callers; which addresses are open, to `guard`.

#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION, RETRY_AFTER};
use http::{Method, StatusCode};
use reqwest::Response;
use tokio::sync::Semaphore;
use url::Url;

use super::fetch_failed::FetchFailed;
use super::guard::Guard;
use super::schemes::Schemes;
use super::signer::Signer;
use crate::domain::text;
use crate::domain::time::Moment;
use crate::domain::welcome::Unwelcome;
use crate::usecases::gate::Gate;
use crate::wire::http_signature::Scheme;
use crate::wire::media_type::ACTIVITY_JSON;

/// Further redirects than these are a loop or a game.
const MAX_REDIRECTS: usize = 2;
/// As much of the answer to a POST as is read, so that the connection can be used again.
const MAX_ANSWER_BYTES: usize = 4 * 1024;
const MAX_REASON_CHARS: usize = 200;

/// How the client behaves; `ClientSettings::new` has what a node runs with.
#[derive(Clone, Debug)]
pub struct ClientSettings {
    pub allow_loopback: bool,
    pub user_agent: String,
    pub connect_timeout: Duration,
    /// For one call, redirects and body included.
    pub total_timeout: Duration,
    pub max_body_bytes: usize,
    pub max_idle_per_host: usize,
}

impl ClientSettings {
    pub fn new(user_agent: impl Into<String>, allow_loopback: bool) -> Self {
        Self {
            allow_loopback,
            user_agent: user_agent.into(),
            connect_timeout: Duration::from_secs(5),
            total_timeout: Duration::from_secs(10),
            max_body_bytes: 1024 * 1024,
            max_idle_per_host: 4,
        }
    }
}

/// The client could not be built: no certificates to trust on this system, or a user agent that fits in no header.
#[derive(Debug, thiserror::Error)]
#[error("the client for other servers cannot start; check that the system has its CA certificates installed")]
pub struct ClientRefused(#[source] reqwest::Error);

/// A document from another server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Where it was found in the end, without a fragment.
    pub url: Url,
    /// Empty where the server said none.
    pub content_type: String,
    pub body: Vec<u8>,
}

/// The answer to a delivery, whatever its status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    pub status: u16,
    /// How long the server asks us to wait.
    pub retry_after_secs: Option<u64>,
    /// What the server said about a failure, as one plain line of at most 200 characters; else empty.
    pub reason: String,
}

impl Posted {
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// Built once and kept: it pools its connections. A clone shares them.
#[derive(Clone)]
pub struct PeerClient {
    pub(super) http: reqwest::Client,
    pub(super) guard: Guard,
    pub(super) total_timeout: Duration,
    pub(super) max_body_bytes: usize,
    /// Whom the city speaks with; everyone where none is set.
    gate: Option<Arc<Gate>>,
    /// Turns at signing: more at once than there are processors would only take memory for their threads.
    signing: Arc<Semaphore>,
    pub(super) schemes: Schemes,
}

impl PeerClient {
    #[expect(clippy::disallowed_methods, reason = "this is the guarded client")]
    pub fn new(settings: ClientSettings) -> Result<Self, ClientRefused> {
        let guard = Guard::new(settings.allow_loopback);
        let http = reqwest::Client::builder()
            .user_agent(settings.user_agent)
            .dns_resolver(guard.resolver())
            // A proxy would resolve names for us, past the guard.
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            // Nothing unpacked, so that a small answer stays small; stated, since another crate may switch it on.
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .no_zstd()
            .http1_only()
            .connect_timeout(settings.connect_timeout)
            .pool_max_idle_per_host(settings.max_idle_per_host)
            // Nodes like ours close what is idle for 30 s.
            .pool_idle_timeout(Duration::from_secs(25))
            .build()
            .map_err(ClientRefused)?;
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        Ok(Self {
            http,
            guard,
            total_timeout: settings.total_timeout,
            max_body_bytes: settings.max_body_bytes,
            gate: None,
            signing: Arc::new(Semaphore::new(processors)),
            schemes: Schemes::default(),
        })
    }

    /// The same client, which asks nobody with whom the city will not speak.
    pub fn behind(self, gate: Arc<Gate>) -> Self {
        Self { gate: Some(gate), ..self }
    }

    /// Whether a request may go to `url`; to be asked for every one, redirects included.
    pub(super) fn check(&self, url: &Url) -> Result<(), FetchFailed> {
        self.guard.check_url(url)?;
        match &self.gate {
            Some(gate) => Ok(gate.judge(url)?),
            None => Ok(()),
        }
    }

    /// The rules about addresses that this client keeps to.
    pub fn guard(&self) -> &Guard {
        &self.guard
    }

    /// Fetches a document; follows at most two redirects, each guarded, and signed anew for its host.
    pub async fn get(
        &self,
        url: &Url,
        accept: &str,
        signer: Option<&Signer>,
        now: Moment,
    ) -> Result<Fetched, FetchFailed> {
        let fetching = self.get_following(url.clone(), accept, signer, now);
        tokio::time::timeout(self.total_timeout, fetching).await.map_err(|_| FetchFailed::Timeout)?
    }

    async fn get_following(
        &self,
        mut url: Url,
        accept: &str,
        signer: Option<&Signer>,
        now: Moment,
    ) -> Result<Fetched, FetchFailed> {
        for _ in 0..=MAX_REDIRECTS {
            url.set_fragment(None);
            let mut headers = HeaderMap::new();
            if let Ok(accept) = HeaderValue::from_str(accept) {
                headers.insert(ACCEPT, accept);
            }
            let response = self.send(Method::GET, &url, headers, None, signer, now).await?;
            if is_redirect(response.status()) {
                url = redirect_target(&response).ok_or(FetchFailed::BadRedirect)?;
                continue;
            }
            if !response.status().is_success() {
                return Err(FetchFailed::of_status(response.status().as_u16()));
            }
            let content_type = header_text(&response, &CONTENT_TYPE).unwrap_or_default();
            return Ok(Fetched { url, content_type, body: read_whole(response, self.max_body_bytes).await? });
        }
        Err(FetchFailed::BadRedirect)
    }

    /// Delivers an activity. Redirects are not followed: an inbox that moved says so in its actor.
    pub async fn post(
        &self,
        url: &Url,
        body: impl Into<Bytes>,
        signer: &Signer,
        now: Moment,
    ) -> Result<Posted, FetchFailed> {
        let deadline = tokio::time::Instant::now() + self.total_timeout;
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(ACTIVITY_JSON))]);
        let sending = self.send(Method::POST, url, headers, Some(body.into()), Some(signer), now);
        let response = tokio::time::timeout_at(deadline, sending).await.map_err(|_| FetchFailed::Timeout)??;

        let status = response.status();
        let retry_after_secs = header_text(&response, &RETRY_AFTER).and_then(|value| seconds_until(&value, now));
        // The status has settled what became of the delivery; an answer that breaks off changes nothing about it.
        let answer = read_start(response, MAX_ANSWER_BYTES, deadline).await;
        let is_failure = status.is_client_error() || status.is_server_error();
        let reason = if is_failure { reason(&answer) } else { String::new() };
        Ok(Posted { status: status.as_u16(), retry_after_secs, reason })
    }

    pub(super) async fn send(
        &self,
        method: Method,
        url: &Url,
        mut headers: HeaderMap,
        body: Option<Bytes>,
        signer: Option<&Signer>,
        now: Moment,
    ) -> Result<Response, FetchFailed> {
        match self.check(url) {
            // What was queued for a server of the coalition still goes out when it is one no longer: our `Undo`.
            Err(FetchFailed::Unwelcome(Unwelcome::NotOfCoalition)) if method == Method::POST => {}
            checked => checked?,
        }
        let request = |headers: HeaderMap| {
            let request = self.http.request(method.clone(), url.clone()).headers(headers);
            match &body {
                Some(body) => request.body(body.clone()),
                None => request,
            }
        };
        let Some(signer) = signer else {
            return Ok(request(headers).send().await?);
        };
        let mut scheme = self.schemes.first_for(url);
        let mut signed = headers.clone();
        signed.extend(self.sign(signer, scheme, &method, url, body.clone(), now).await?);
        let mut answer = request(signed).send().await?;
        if let Some(second) = self.schemes.second_for(scheme, &answer) {
            scheme = second;
            headers.extend(self.sign(signer, scheme, &method, url, body.clone(), now).await?);
            answer = request(headers).send().await?;
        }
        self.schemes.answered(url, scheme, &answer);
        answer.extensions_mut().insert(scheme);
        Ok(answer)
    }

    /// Takes its turn at signing.
    pub(super) async fn sign(
        &self,
        signer: &Signer,
        scheme: Scheme,
        method: &Method,
        url: &Url,
        body: Option<Bytes>,
        now: Moment,
    ) -> Result<HeaderMap, FetchFailed> {
        let _turn = self.signing.acquire().await.map_err(|_| FetchFailed::NotSigned)?;
        signer.sign(scheme, method, url, body, now).await
    }
}

/// The redirects that lead to the same document, for a GET.
pub(super) fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// Where a redirect leads, as an absolute URL.
pub(super) fn redirect_target(response: &Response) -> Option<Url> {
    response.url().join(&header_text(response, &LOCATION)?).ok()
}

pub(super) fn header_text(response: &Response, name: &http::HeaderName) -> Option<String> {
    Some(response.headers().get(name)?.to_str().ok()?.to_owned())
}

/// The body, unless it is larger than `max_bytes`, which is noticed while it comes in.
pub(super) async fn read_whole(mut response: Response, max_bytes: usize) -> Result<Vec<u8>, FetchFailed> {
    let announced = response.content_length().unwrap_or_default();
    if usize::try_from(announced).is_ok_and(|bytes| bytes > max_bytes) {
        return Err(FetchFailed::TooLarge);
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        if body.len() + chunk.len() > max_bytes {
            return Err(FetchFailed::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// As much of the body as comes before `max_bytes`, the deadline or a failure.
async fn read_start(mut response: Response, max_bytes: usize, deadline: tokio::time::Instant) -> Vec<u8> {
    let mut start = Vec::new();
    while start.len() < max_bytes
        && let Ok(Ok(Some(chunk))) = tokio::time::timeout_at(deadline, response.chunk()).await
    {
        start.extend(chunk.iter().take(max_bytes - start.len()));
    }
    start
}

fn reason(answer: &[u8]) -> String {
    let plain = text::plain_from_foreign(&String::from_utf8_lossy(answer), MAX_ANSWER_BYTES);
    text::one_line(&plain, MAX_REASON_CHARS)
}

/// Reads Retry-After: seconds or a date (RFC 9110 section 10.2.3).
fn seconds_until(value: &str, now: Moment) -> Option<u64> {
    if let Ok(secs) = value.trim().parse() {
        return Some(secs);
    }
    let until = httpdate::parse_http_date(value).ok()?.duration_since(UNIX_EPOCH).ok()?.as_secs();
    let now_secs = u64::try_from(now.micros() / 1_000_000).ok()?;
    Some(until.saturating_sub(now_secs))
}
