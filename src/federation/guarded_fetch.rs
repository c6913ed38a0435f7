//! Lets the ActivityPub library fetch through our client: guarded, signed, with a status that means what it says.
//!
//! The library follows one redirect and refuses wrong types and ids by itself; that is left to it.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, LOCATION};
use http::{Extensions, StatusCode};
use reqwest::{Request, Response, ResponseBuilderExt as _};
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware, Middleware, Next};

use super::client::{PeerClient, header_text, is_redirect, read_whole, redirect_target};
use super::fetch_failed::FetchFailed;
use super::signer::Signer;
use crate::domain::time::Moment;
use crate::wire::http_signature::Scheme;
use crate::wire::media_type::{self, ACTIVITY_JSON};

/// Tells the time; the library has no place to hand it in with each request.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// Gives the keys that sign fetches, which may be exchanged while the node serves.
pub type SignerOfFetches = Arc<dyn Fn() -> Signer + Send + Sync>;

/// What stands between the library and the network.
pub struct GuardedFetch {
    client: PeerClient,
    signer: SignerOfFetches,
    clock: Clock,
}

impl GuardedFetch {
    /// A client for `FederationConfig::builder().client(…)`; the library must not sign by itself. What goes wrong
    /// comes back out of the library by `FetchFailed::in_library_error`.
    pub fn client(client: &PeerClient, signer: SignerOfFetches, clock: Clock) -> ClientWithMiddleware {
        let http = client.http.clone();
        ClientBuilder::new(http).with(Self { client: client.clone(), signer, clock }).build()
    }

    async fn fetch(
        &self,
        request: Request,
        extensions: &mut Extensions,
        next: Next<'_>,
    ) -> Result<Response, FetchFailed> {
        let url = request.url().clone();
        self.client.check(&url)?;
        let schemes = &self.client.schemes;
        let mut scheme = schemes.first_for(&url);
        let again = request.try_clone();
        let mut response = self.ask(scheme, request, extensions, next.clone()).await?;
        if let (Some(second), Some(again)) = (schemes.second_for(scheme, &response), again) {
            scheme = second;
            response = self.ask(scheme, again, extensions, next).await?;
        }
        schemes.answered(&url, scheme, &response);
        self.tidy(response).await
    }

    async fn ask(
        &self,
        scheme: Scheme,
        mut request: Request,
        extensions: &mut Extensions,
        next: Next<'_>,
    ) -> Result<Response, FetchFailed> {
        let body = request.body().and_then(|body| body.as_bytes()).map(Bytes::copy_from_slice);
        let now = (self.clock)();
        let signed = self.client.sign(&(self.signer)(), scheme, request.method(), request.url(), body, now).await?;
        request.headers_mut().extend(signed);
        next.run(request, extensions).await.map_err(|error| match error {
            reqwest_middleware::Error::Reqwest(error) => error.into(),
            reqwest_middleware::Error::Middleware(error) => FetchFailed::Unreachable(error.to_string()),
        })
    }

    /// The answer with only what the library should see. It looks at `Location` whatever the status, at no status but
    /// 410, and at the exact text of `Content-Type`.
    async fn tidy(&self, response: Response) -> Result<Response, FetchFailed> {
        let status = response.status();
        let tidied = http::Response::builder().status(status).url(response.url().clone());
        let (tidied, body) = if is_redirect(status) {
            let target = redirect_target(&response).ok_or(FetchFailed::BadRedirect)?;
            (tidied.header(LOCATION, target.as_str()), Vec::new())
        } else if status == StatusCode::GONE {
            (tidied, Vec::new())
        } else if status.is_success() {
            let content_type = header_text(&response, &CONTENT_TYPE).unwrap_or_default();
            let known = media_type::is_activity(&content_type);
            let content_type = if known { ACTIVITY_JSON } else { content_type.as_str() };
            let tidied = tidied.header(CONTENT_TYPE, content_type);
            (tidied, read_whole(response, self.client.max_body_bytes).await?)
        } else {
            return Err(FetchFailed::of_status(status.as_u16()));
        };
        let tidied = tidied.body(body).map_err(|error| FetchFailed::Unreachable(error.to_string()))?;
        Ok(Response::from(tidied))
    }
}

#[async_trait::async_trait]
impl Middleware for GuardedFetch {
    async fn handle(
        &self,
        request: Request,
        extensions: &mut Extensions,
        next: Next<'_>,
    ) -> reqwest_middleware::Result<Response> {
        let fetching = self.fetch(request, extensions, next);
        let fetched = tokio::time::timeout(self.client.total_timeout, fetching).await;
        fetched.unwrap_or(Err(FetchFailed::Timeout)).map_err(reqwest_middleware::Error::middleware)
    }
}

impl fmt::Debug for GuardedFetch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GuardedFetch").field("signer", &(self.signer)().0.rsa_id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use activitypub_federation::config::{Data, FederationConfig};
    use activitypub_federation::error::Error;
    use activitypub_federation::fetch::fetch_object_http;
    use axum::Router;
    use axum::http::HeaderMap;
    use axum::response::{IntoResponse, Redirect};
    use axum::routing::get;
    use serde_json::Value;
    use url::Url;

    use super::*;
    use crate::federation::client::ClientSettings;
    use crate::federation::guard::Refused;
    use crate::federation::testing::{now, serve, signer};

    async fn library(allow_loopback: bool) -> Data<()> {
        let mut settings = ClientSettings::new("Manyhalls/test", allow_loopback);
        settings.total_timeout = Duration::from_millis(500);
        let client = GuardedFetch::client(&PeerClient::new(settings).unwrap(), Arc::new(signer), Arc::new(now));
        let config = FederationConfig::builder()
            .domain("us.localhost:1")
            .app_data(())
            .client(client)
            .debug(true)
            .build()
            .await
            .unwrap();
        config.to_request_data()
    }

    /// An object whose id is where it was asked for.
    fn object(headers: &HeaderMap, path: &str, content_type: &'static str) -> impl IntoResponse + use<> {
        assert!(headers.contains_key("signature") && headers["accept"] == ACTIVITY_JSON);
        let id = format!("http://{}{path}", headers["host"].to_str().unwrap());
        // A Location beside a 200 would send the library away.
        ([("content-type", content_type), ("location", "http://10.0.0.1/")], format!(r#"{{"id":"{id}"}}"#))
    }

    async fn fetched(data: &Data<()>, port: u16, path: &str) -> Result<Value, Error> {
        let url = Url::parse(&format!("http://delft.localhost:{port}{path}")).unwrap();
        Ok(fetch_object_http::<(), Value>(&url, data).await?.object)
    }

    #[tokio::test]
    async fn the_library_reads_through_the_guarded_client() {
        let ld = "application/ld+json;charset=utf-8; profile=\"https://www.w3.org/ns/activitystreams\"";
        let router = Router::new()
            .route("/plain", get(|h: HeaderMap| async move { object(&h, "/plain", "application/activity+json") }))
            .route("/ld", get(move |h: HeaderMap| async move { object(&h, "/ld", ld) }))
            .route("/html", get(|h: HeaderMap| async move { object(&h, "/html", "text/html") }))
            .route("/moved", get(|| async { Redirect::permanent("/ld") }))
            .route("/inside", get(|| async { Redirect::permanent("https://10.0.0.1/") }))
            .route("/gone", get(|| async { (StatusCode::GONE, [("location", "/ld")]) }))
            .route("/broken", get(|| async { StatusCode::INTERNAL_SERVER_ERROR }))
            .route("/large", get(|| async { vec![b' '; 1024 * 1024 + 1] }))
            .route("/silent", get(|| async { std::future::pending::<StatusCode>().await }));
        let port = serve(router).await;
        let data = library(true).await;
        for path in ["/plain", "/ld", "/moved"] {
            let object = fetched(&data, port, path).await;
            assert!(object.is_ok(), "{path}: {object:?}");
        }
        assert!(matches!(fetched(&data, port, "/html").await, Err(Error::FetchInvalidContentType(_))));
        assert!(matches!(fetched(&data, port, "/gone").await, Err(Error::ObjectDeleted(_))));
        for (path, failure) in [
            ("/nothing", FetchFailed::NotFound),
            ("/broken", FetchFailed::Status(500)),
            ("/large", FetchFailed::TooLarge),
            ("/silent", FetchFailed::Timeout),
        ] {
            let error = fetched(&data, port, path).await.unwrap_err();
            assert_eq!(FetchFailed::in_library_error(&error), Some(&failure), "{path}: {error:?}");
        }
        // The library itself refuses hosts that are IP addresses.
        assert!(fetched(&data, port, "/inside").await.is_err());
    }

    #[tokio::test]
    async fn the_library_cannot_reach_loopback_without_the_setting() {
        let error = fetched(&library(false).await, 1, "/").await.unwrap_err();
        assert_eq!(FetchFailed::in_library_error(&error), Some(&FetchFailed::Refused(Refused::Loopback)), "{error:?}");
    }
}
