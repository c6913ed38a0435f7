//! What the tests arrange with: cities that run, in this process or their own, a peer that is not ours, a database of
//! either kind.

pub mod authenticator;
pub mod browser;
pub mod caller;
pub mod database;
pub mod fedify;
pub mod markup;
pub mod peer;
pub mod peer_process;
pub mod process;
pub mod routes;
pub mod town;

use reqwest::header::{ACCEPT_LANGUAGE, HeaderMap, HeaderValue};
use std::time::{Duration, Instant};

/// Asks until the answer is yes; panics with `what` when it has not been for ninety seconds.
pub async fn eventually<F, Fut>(what: &str, mut ask: F)
where
    F: FnMut() -> Fut,
    Fut: Future<Output = bool>,
{
    let start = Instant::now();
    while !ask().await {
        assert!(start.elapsed() < Duration::from_secs(90), "waited in vain: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A client for tests: names below `localhost` lead to 127.0.0.1, redirects are not followed.
#[expect(clippy::disallowed_methods, reason = "tests talk to their own nodes only")]
pub fn client() -> reqwest::Client {
    struct Loopback;
    impl reqwest::dns::Resolve for Loopback {
        fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
            let here: Box<dyn Iterator<Item = _> + Send> = Box::new(std::iter::once(([127, 0, 0, 1], 0).into()));
            Box::pin(async move { Ok(here) })
        }
    }
    // Whatever language a city speaks: a test reads English, unless it says otherwise.
    let english = HeaderMap::from_iter([(ACCEPT_LANGUAGE, HeaderValue::from_static("en"))]);
    reqwest::Client::builder()
        .default_headers(english)
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .dns_resolver(std::sync::Arc::new(Loopback))
        .timeout(Duration::from_secs(90))
        .build()
        .expect("a client can be built")
}
