//! What the city's single sign-on says of itself (OpenID Connect Discovery 1.0), and what it is asked.
//!
//! All requests go through the node's guarded client. What the answers are worth is judged in `id_token` and
//! `sign_on_finish`.

use std::sync::{Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;
use url::Url;
use url::form_urlencoded::{Serializer, byte_serialize};

use crate::domain::provider::Provider;
use crate::domain::time::Moment;
use crate::wire::json;

use super::node::Hall;
use super::peers::{PeerError, Question};

/// For how long what it says of itself counts, so that a click does not cost it a question.
const KNOWN_SECS: i64 = 10 * 60;
/// For how long it is left alone after it did not answer.
const REST_SECS: i64 = 10;

/// Why nobody was signed in; each is a page of its own, and none a session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignOnFailed {
    #[error("the single sign-on does not answer: {0}")]
    Down(String),
    #[error("the single sign-on gave an answer that cannot be trusted: {0}")]
    Untrusted(String),
    #[error("the single sign-on said no")]
    Cancelled,
    #[error("the way there was not begun in this browser, was walked already, or took too long")]
    Late,
    #[error("the single sign-on does not vouch for the mail address")]
    NotVerified,
    #[error("nobody with that address is on the staff")]
    NoAccount,
}

impl From<PeerError> for SignOnFailed {
    fn from(err: PeerError) -> Self {
        match err {
            PeerError::Unreachable(_) | PeerError::NotThere(_) | PeerError::Gone(_) => Self::Down(err.to_string()),
            PeerError::Unusable(_) => Self::Untrusted(err.to_string()),
        }
    }
}

fn untrusted(why: impl Into<String>) -> SignOnFailed {
    SignOnFailed::Untrusted(why.into())
}

/// The single sign-on with what is known of it.
#[derive(Debug)]
pub struct SignOn {
    pub provider: Provider,
    known: Mutex<Option<(Moment, Result<Metadata, SignOnFailed>)>>,
}

/// What it says of itself.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Metadata {
    issuer: String,
    pub authorization_endpoint: Url,
    token_endpoint: Url,
    jwks_uri: Url,
    userinfo_endpoint: Option<Url>,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
    /// RFC 9207: answers name their issuer, and one that does not is another's.
    #[serde(default, rename = "authorization_response_iss_parameter_supported")]
    pub names_issuer: bool,
}

/// What a code was exchanged for.
#[derive(Deserialize)]
pub(super) struct Tokens {
    pub id_token: String,
    pub access_token: Option<String>,
}

impl SignOn {
    pub fn new(provider: Provider) -> Self {
        Self { provider, known: Mutex::default() }
    }

    pub(super) async fn metadata(&self, node: &Hall) -> Result<Metadata, SignOnFailed> {
        let now = node.now();
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((since, said)) = known {
            let counts_for = if said.is_ok() { KNOWN_SECS } else { REST_SECS };
            if now.secs_since(since) < counts_for {
                return said;
            }
        }
        let said = self.discover(node).await;
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, said.clone()));
        said
    }

    async fn discover(&self, node: &Hall) -> Result<Metadata, SignOnFailed> {
        let issuer = &self.provider.issuer;
        let address = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let url = Url::parse(&address).map_err(|_| untrusted("its address is none"))?;
        let said = ask(node, Question::get(url)).await?;
        let said: Metadata =
            serde_json::from_value(said).map_err(|err| untrusted(format!("what it says of itself: {err}")))?;
        if said.issuer != *issuer {
            return Err(untrusted(format!("it calls itself {}", said.issuer)));
        }
        let allowed = if issuer.starts_with("http:") { &["http", "https"][..] } else { &["https"] };
        if !allowed.contains(&said.authorization_endpoint.scheme()) {
            return Err(untrusted("it sends people to an address that is not https"));
        }
        Ok(said)
    }

    /// Exchanges a code (RFC 6749 section 4.1.3) with the secret that only we know of (RFC 7636).
    pub(super) async fn exchange(
        &self,
        node: &Hall,
        said: &Metadata,
        code: &str,
        verifier: &str,
        back: &str,
    ) -> Result<Tokens, SignOnFailed> {
        let question = self.exchange_question(said, code, verifier, back);
        let answer = ask(node, question).await?;
        serde_json::from_value(answer).map_err(|err| untrusted(format!("its tokens: {err}")))
    }

    fn exchange_question(&self, said: &Metadata, code: &str, verifier: &str, back: &str) -> Question {
        let provider = &self.provider;
        let mut form = Serializer::new(String::new());
        form.append_pair("grant_type", "authorization_code").append_pair("code", code);
        form.append_pair("redirect_uri", back).append_pair("code_verifier", verifier);
        let methods = &said.token_endpoint_auth_methods_supported;
        let in_form = !methods.is_empty() && !methods.iter().any(|method| method == "client_secret_basic");
        let mut authorization = None;
        match &provider.client_secret {
            Some(secret) if !in_form => {
                let quoted = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
                let pair = format!("{}:{}", quoted(&provider.client_id), quoted(secret));
                authorization = Some(format!("Basic {}", STANDARD.encode(pair)));
            }
            Some(secret) => {
                form.append_pair("client_id", &provider.client_id).append_pair("client_secret", secret);
            }
            None => {
                form.append_pair("client_id", &provider.client_id);
            }
        }
        Question { url: said.token_endpoint.clone(), form: Some(form.finish()), authorization }
    }

    /// The keys with which it signs, as they stand now.
    pub(super) async fn keys(&self, node: &Hall, said: &Metadata) -> Result<Vec<Value>, SignOnFailed> {
        match ask(node, Question::get(said.jwks_uri.clone())).await?.get_mut("keys").map(Value::take) {
            Some(Value::Array(keys)) => Ok(keys),
            _ => Err(untrusted("it has no keys")),
        }
    }

    /// What it says of the person beside the token; none where it offers nothing more.
    pub(super) async fn person(
        &self,
        node: &Hall,
        said: &Metadata,
        tokens: &Tokens,
    ) -> Result<Option<Value>, SignOnFailed> {
        let (Some(url), Some(token)) = (&said.userinfo_endpoint, &tokens.access_token) else { return Ok(None) };
        let question = Question { url: url.clone(), form: None, authorization: Some(format!("Bearer {token}")) };
        ask(node, question).await.map(Some)
    }
}

/// The answer to a question, an object of JSON.
async fn ask(node: &Hall, question: Question) -> Result<Value, SignOnFailed> {
    let url = question.url.clone();
    let answer = node.peers.ask(&question).await?;
    match answer.status {
        200 => {}
        500.. | 408 | 429 => return Err(SignOnFailed::Down(format!("{url} answered {}", answer.status))),
        status => return Err(untrusted(format!("{url} answered {status}"))),
    }
    let object = json::read(answer.text.as_bytes()).ok().filter(Value::is_object);
    object.ok_or_else(|| untrusted(format!("{url} answered with something else than JSON")))
}
