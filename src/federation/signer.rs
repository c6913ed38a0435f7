//! An actor's keys, for requests that are to be signed.
//!
//! What a signature covers is left to `wire::http_signature`; which scheme a server takes, to `schemes`.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Method};
use url::Url;

use super::fetch_failed::FetchFailed;
use crate::domain::time::Moment;
use crate::wire::http_signature::{self, Outgoing, Scheme};
use crate::wire::keys::ActorKeys;

#[derive(Clone, Debug)]
pub struct Signer(pub Arc<ActorKeys>);

impl Signer {
    /// The headers that sign a request. RSA takes 0.6 ms of computing, so it runs on the blocking pool.
    pub(crate) async fn sign(
        &self,
        scheme: Scheme,
        method: &Method,
        url: &Url,
        body: Option<Bytes>,
        now: Moment,
    ) -> Result<HeaderMap, FetchFailed> {
        let (keys, method, url) = (self.0.clone(), method.clone(), url.clone());
        let signing = move || {
            let outgoing = Outgoing { method: &method, url: &url, body: body.as_deref() };
            http_signature::sign_with(&outgoing, scheme, &keys, now)
        };
        let signed = match scheme {
            // As cheap as handing it to another thread.
            Scheme::Rfc9421Ed25519 => signing(),
            Scheme::Cavage | Scheme::Rfc9421 => {
                tokio::task::spawn_blocking(signing).await.map_err(|_| FetchFailed::NotSigned)?
            }
        };
        signed.map_err(|_| FetchFailed::NotSigned)
    }
}
