//! Which signature scheme each server takes, as far as it has shown.
//!
//! Kept in memory alone: after a start a server that takes nothing but RFC 9421 costs one request more.

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use moka::sync::Cache;
use reqwest::Response;
use url::Url;

use crate::domain::address::Peer;
use crate::wire::http_signature::{Scheme, accepted_by};

/// Servers that are remembered.
const KEPT_MAX: u64 = 10_000;
/// After this long a server is asked as if it were new: it may have been replaced by another software.
const KEPT_FOR: Duration = Duration::from_secs(7 * 24 * 3600);

/// A clone shares what is known.
#[derive(Clone, Debug)]
pub struct Schemes(Arc<Cache<Peer, Scheme>>);

impl Default for Schemes {
    fn default() -> Self {
        Self(Arc::new(Cache::builder().max_capacity(KEPT_MAX).time_to_live(KEPT_FOR).build()))
    }
}

impl Schemes {
    /// What to sign with first: draft-cavage, which nearly all take, unless the server has shown that it takes more.
    pub fn first_for(&self, url: &Url) -> Scheme {
        Peer::of(url).and_then(|peer| self.0.get(&peer)).unwrap_or(Scheme::Cavage)
    }

    /// What to sign with instead, if the answer can mean that the server does not take `tried`.
    pub fn second_for(&self, tried: Scheme, answer: &Response) -> Option<Scheme> {
        if !matches!(answer.status(), StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
            return None;
        }
        Some(accepted_by(answer.headers()).filter(|asked| *asked != tried).unwrap_or(tried.other()))
    }

    /// Notes what an answer says about the scheme that the request was signed with.
    pub fn answered(&self, url: &Url, tried: Scheme, answer: &Response) {
        // Another refusal is no word about the signature: it may have come before that was looked at.
        if answer.status().is_success() {
            self.learned(url, accepted_by(answer.headers()).unwrap_or(tried));
        }
    }

    fn learned(&self, url: &Url, scheme: Scheme) {
        let Some(peer) = Peer::of(url) else { return };
        if self.0.get(&peer).unwrap_or(Scheme::Cavage) != scheme {
            tracing::debug!(%peer, "signs from now on with {scheme}");
            self.0.insert(peer, scheme);
        }
    }
}
