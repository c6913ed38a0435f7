//! Somebody goes to the city's single sign-on, and is to come back with a code.
//!
//! Authorisation code with PKCE (RFC 7636), `state` and `nonce`. What waits here for their return stays on this side.

use url::Url;

use crate::domain::text::one_line;

use super::error::UseError;
use super::node::{Hall, Node};
use super::secret;
use super::sign_on_provider::{Metadata, SignOn, SignOnFailed};

/// Where the single sign-on sends people back to.
pub const BACK_PATH: &str = "/sign-in/provider/back";

/// Somebody on their way.
#[derive(Debug)]
pub struct Begun {
    pub(super) said: Metadata,
    pub(super) nonce: String,
    pub(super) verifier: String,
    /// Where they go on here afterwards.
    pub then: String,
}

pub async fn run(node: &Hall, sign_on: &SignOn, then: String) -> Result<Result<Begun, SignOnFailed>, UseError> {
    let (nonce, verifier) = (secret::fresh()?, secret::fresh()?);
    match sign_on.metadata(node).await {
        Ok(said) => Ok(Ok(Begun { said, nonce, verifier, then })),
        Err(failed) => {
            tracing::warn!("nobody can be sent to the single sign-on: {}", one_line(&failed.to_string(), 200));
            Ok(Err(failed))
        }
    }
}

impl Begun {
    /// Where to send their browser; `state`, by which they are known again, is still to be added.
    pub fn address(&self, node: &Node, sign_on: &SignOn) -> Url {
        let mut url = self.said.authorization_endpoint.clone();
        let mut scope = "openid email profile".to_owned();
        if sign_on.provider.asks_for_groups() && sign_on.provider.groups_claim == "groups" {
            scope.push_str(" groups");
        }
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &sign_on.provider.client_id)
            .append_pair("redirect_uri", &node.site.at(BACK_PATH))
            .append_pair("scope", &scope)
            .append_pair("nonce", &self.nonce)
            // BASE64URL(SHA256(verifier)) is just what `hash` makes.
            .append_pair("code_challenge", &secret::hash(&self.verifier))
            .append_pair("code_challenge_method", "S256");
        url
    }
}
