//! The other servers, as the use cases ask for them: finding, fetching, handing over.

use std::collections::{HashSet, VecDeque};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use activitypub_federation::config::{Data, FederationConfig};
use activitypub_federation::error::Error as LibraryError;
use activitypub_federation::fetch::object_id::ObjectId;
use async_trait::async_trait;
use serde_json::Value;
use tokio::time::Instant;
use url::Url;

use crate::domain::address::{Acct, Peer, object_id, same_origin};
use crate::domain::id::ActorId;
use crate::usecases::gate::Gate;
use crate::usecases::keyring::Keyring;
use crate::usecases::node::Clock;
use crate::usecases::peers::{Descriptor, Fetched, Handover, MayAsk, PeerError, Peers, Probe, Probed};
use crate::wire::actor::RemoteActor;
use crate::wire::collection;
use crate::wire::json;
use crate::wire::media_type::{self, ACTIVITY_JSON};

use super::client::PeerClient;
use super::documents::{DocumentError, RemoteActorObject, RemoteObject};
use super::fetch_failed::{FetchFailed, is_passing};
use super::guarded_fetch::GuardedFetch;
use super::probe;
use super::signer::Signer;
use super::webfinger_client::{self, LookupFailed};

/// How long reading one collection may take, and how much of it is read.
const COLLECTION_MAX_TIME: Duration = Duration::from_secs(60);
const COLLECTION_MAX_BYTES: usize = 16 * 1024 * 1024;
/// The requests that fetching one object may lead to, redirects included.
const FETCHES_MAX: u32 = 10;

/// What [`Network::new`] needs.
pub struct NetworkParts {
    /// Our own peer name: nothing is ever fetched from there.
    pub own_peer: Peer,
    pub allow_loopback: bool,
    pub client: PeerClient,
    pub clock: Clock,
    /// Whom the city speaks with.
    pub gate: Arc<Gate>,
    /// Who signs our fetches.
    pub instance: ActorId,
    pub keyring: Arc<Keyring>,
}

/// The network behind [`Peers`].
pub struct Network {
    client: PeerClient,
    clock: Clock,
    instance: ActorId,
    keyring: Arc<Keyring>,
    library: FederationConfig<()>,
}

/// The network could not be set up.
#[derive(Debug, thiserror::Error)]
#[error("the connection to other servers cannot be set up: {0}")]
pub struct NetworkRefused(String);

impl Network {
    pub async fn new(parts: NetworkParts) -> Result<Self, NetworkRefused> {
        let none = || NetworkRefused("the node's own actor has no key".to_owned());
        let first = parts.keyring.of(parts.instance).ok_or_else(none)?;
        let (keyring, instance) = (parts.keyring.clone(), parts.instance);
        let signer = move || Signer(keyring.of(instance).unwrap_or_else(|| first.clone()));
        let clock = parts.clock.clone();
        let client = parts.client.behind(parts.gate);
        let fetch = GuardedFetch::client(&client, Arc::new(signer), Arc::new(move || clock.now()));
        let library = FederationConfig::builder()
            .domain(parts.own_peer.to_string())
            .app_data(())
            .client(fetch)
            .http_fetch_limit(FETCHES_MAX)
            // Its debug mode permits http and ports; which addresses are reached stays with our guard.
            .debug(parts.allow_loopback)
            .build()
            .await
            .map_err(|err| NetworkRefused(err.to_string()))?;
        Ok(Self { client, clock: parts.clock, instance, keyring: parts.keyring, library })
    }

    /// Who signs our fetches.
    fn instance(&self) -> Option<Signer> {
        self.keyring.of(self.instance).map(Signer)
    }

    fn session(&self) -> Data<()> {
        self.library.to_request_data()
    }

    /// One page of a collection, or the collection itself, and its size in bytes.
    async fn page(&self, url: &Url) -> Result<(Value, usize), PeerError> {
        let answer = self.client.get(url, ACTIVITY_JSON, self.instance().as_ref(), self.clock.now()).await?;
        if !media_type::is_activity(&answer.content_type) {
            return Err(PeerError::Unusable(format!("{url} answers with {}, not ActivityPub", answer.content_type)));
        }
        let page = json::read(&answer.body);
        let page = page.map_err(|err| PeerError::Unusable(format!("{url} cannot be read: {err}")))?;
        Ok((page, answer.body.len()))
    }
}

#[async_trait]
impl Peers for Network {
    async fn find(&self, address: &Acct) -> Result<Url, PeerError> {
        let found =
            webfinger_client::find_actor(&self.client, address, self.instance().as_ref(), self.clock.now()).await;
        found.map_err(|err| match err {
            LookupFailed::Fetch(failed) => explain(&format!("@{address}"), failed),
            other => PeerError::NotThere(format!("@{address}: {other}")),
        })
    }

    async fn describe(&self, address: &Acct) -> Result<Descriptor, PeerError> {
        let found = webfinger_client::describe(&self.client, address, self.instance().as_ref(), self.clock.now()).await;
        found.map_err(|err| match err {
            LookupFailed::Fetch(failed) => explain(&format!("@{address}"), failed),
            other => PeerError::Unusable(format!("@{address}: {other}")),
        })
    }

    async fn addresses(&self, peer: &Peer) -> Result<Vec<IpAddr>, PeerError> {
        Ok(probe::addresses(&self.client, peer).await?)
    }

    async fn probe(&self, probe: &Probe) -> Result<Probed, PeerError> {
        let signer = probe.signer.and_then(|signer| self.keyring.of(signer)).map(Signer);
        Ok(probe::ask(&self.client, probe, signer.as_ref(), self.clock.now()).await?)
    }

    async fn actor(&self, id: &Url) -> Result<Fetched<RemoteActor>, PeerError> {
        let found = ObjectId::<RemoteActorObject>::from(id.clone()).dereference_forced(&self.session()).await;
        let found = found.map_err(|err| explain_document(id, err))?;
        Ok(Fetched { text: found.text, value: found.actor })
    }

    async fn object(&self, id: &Url) -> Result<Fetched<Value>, PeerError> {
        let found = ObjectId::<RemoteObject>::from(id.clone()).dereference_forced(&self.session()).await;
        let found = found.map_err(|err| explain_document(id, err))?;
        if found.id != *id {
            return Err(PeerError::Unusable(format!("{id} calls itself {}", found.id)));
        }
        Ok(Fetched { text: found.text, value: found.value })
    }

    async fn collection(&self, id: &Url, limit: usize, may_ask: &mut MayAsk<'_>) -> Result<Vec<Value>, PeerError> {
        let mut items = Vec::new();
        let mut seen = HashSet::new();
        let mut todo = VecDeque::from([Value::String(id.to_string())]);
        let end = Instant::now() + COLLECTION_MAX_TIME;
        let mut bytes_left = COLLECTION_MAX_BYTES;
        while let Some(next) = todo.pop_front() {
            let page = match next {
                Value::String(text) => {
                    let url = object_id(&text).filter(|url| same_origin(url, id));
                    let Some(url) = url.filter(|url| seen.insert(url.clone()) && may_ask()) else {
                        continue;
                    };
                    // A collection without end, or one that drips, gives what came until here.
                    let page = match tokio::time::timeout_at(end, self.page(&url)).await {
                        Ok(page) => page?,
                        Err(_) if items.is_empty() => return Err(FetchFailed::Timeout.into()),
                        Err(_) => break,
                    };
                    bytes_left = bytes_left.saturating_sub(page.1);
                    page.0
                }
                inline => inline,
            };
            items.extend(collection::items(&page).into_iter().cloned());
            if items.len() >= limit || bytes_left == 0 {
                break;
            }
            todo.extend(collection::onward(&page).into_iter().cloned());
        }
        items.truncate(limit);
        Ok(items)
    }

    async fn deliver(&self, inbox: &Url, document: &str, signer: ActorId) -> Handover {
        let Some(signer) = self.keyring.of(signer).map(Signer) else {
            return Handover::Refused("the actor that sent this has no key here any more".to_owned());
        };
        match self.client.post(inbox, document.to_owned(), &signer, self.clock.now()).await {
            Ok(posted) if posted.is_success() => Handover::Delivered,
            Ok(posted) => judge(posted.status, &posted.reason, posted.retry_after_secs),
            Err(failed) if failed.is_worth_retrying() => {
                Handover::PeerFailed { reason: failed.to_string(), retry_after_secs: None }
            }
            Err(failed) => Handover::Refused(failed.to_string()),
        }
    }
}

/// What a status other than success means for the delivery.
fn judge(status: u16, reason: &str, retry_after_secs: Option<u64>) -> Handover {
    let said = match reason.is_empty() {
        true => format!("the server answered {status}"),
        false => format!("the server answered {status}: {reason}"),
    };
    match status {
        410 => Handover::InboxGone,
        // 401: it could not get our key just now. 404: a proxy without its server, or an inbox that moved.
        401 | 404 | 300..=399 => Handover::PeerFailed { reason: said, retry_after_secs },
        status if is_passing(status) => Handover::PeerFailed { reason: said, retry_after_secs },
        _ => Handover::Refused(said),
    }
}

impl From<FetchFailed> for PeerError {
    fn from(failed: FetchFailed) -> Self {
        let text = failed.to_string();
        match failed {
            FetchFailed::Gone => Self::Gone(text),
            FetchFailed::NotFound => Self::NotThere(text),
            failed if failed.is_worth_retrying() => Self::Unreachable(text),
            _ => Self::Unusable(text),
        }
    }
}

fn explain(what: &str, failed: FetchFailed) -> PeerError {
    match PeerError::from(failed) {
        PeerError::NotThere(text) => PeerError::NotThere(format!("{what}: {text}")),
        PeerError::Gone(text) => PeerError::Gone(format!("{what}: {text}")),
        PeerError::Unusable(text) => PeerError::Unusable(format!("{what}: {text}")),
        PeerError::Unreachable(text) => PeerError::Unreachable(format!("{what}: {text}")),
    }
}

fn explain_document(id: &Url, err: DocumentError) -> PeerError {
    let DocumentError::Library(library) = &err else {
        return PeerError::Unusable(format!("{id}: {err}"));
    };
    if let Some(failed) = FetchFailed::in_library_error(library) {
        return explain(id.as_str(), failed.clone());
    }
    match library {
        LibraryError::ObjectDeleted(_) => PeerError::Gone(format!("{id} is gone for good (410)")),
        LibraryError::DomainResolveError(_) | LibraryError::ReqwestMiddleware(_) | LibraryError::Reqwest(_) => {
            PeerError::Unreachable(format!("{id}: {err}"))
        }
        _ => PeerError::Unusable(format!("{id}: {err}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::domain::welcome::Policy;
    use crate::federation::client::ClientSettings;
    use crate::federation::testing::{now, serve, signer};
    use axum::Router;
    use axum::extract::{Query, State};
    use axum::http::HeaderMap;
    use axum::http::header::CONTENT_TYPE;
    use axum::routing::get;
    use std::collections::HashMap;
    use std::sync::atomic::{AtomicUsize, Ordering};

    async fn network() -> Network {
        let clock = Clock::from_fn(now);
        let parts = NetworkParts {
            own_peer: "us.localhost:1".parse().unwrap(),
            allow_loopback: true,
            client: PeerClient::new(ClientSettings::new("test", true)).unwrap(),
            gate: Arc::new(Gate::new(Policy::OPEN, clock.clone())),
            clock,
            instance: ActorId(1),
            keyring: Arc::new(Keyring::new(HashMap::from([(ActorId(1), signer().0)]))),
        };
        Network::new(parts).await.unwrap()
    }

    /// A collection that always has a next page; each page holds one item of `bytes`. Gives how often it was asked.
    async fn endless(bytes: usize) -> usize {
        type Page = Query<HashMap<String, usize>>;
        let asked = Arc::new(AtomicUsize::new(0));
        let page = async move |State(asked): State<Arc<AtomicUsize>>, headers: HeaderMap, Query(page): Page| {
            asked.fetch_add(1, Ordering::SeqCst);
            let next = page.get("page").copied().unwrap_or_default() + 1;
            let filler = "x".repeat(bytes);
            let origin = format!("http://{}", headers["host"].to_str().unwrap());
            let text = format!(r#"{{"orderedItems": ["{filler}"], "next": "{origin}/outbox?page={next}"}}"#);
            ([(CONTENT_TYPE, ACTIVITY_JSON)], text)
        };
        let port = serve(Router::new().route("/outbox", get(page)).with_state(asked.clone())).await;
        let id = Url::parse(&format!("http://delft.localhost:{port}/outbox")).unwrap();
        let mut pages = 0..40;
        let items = network().await.collection(&id, 1_000_000, &mut || pages.next().is_some()).await.unwrap();
        assert_eq!(items.len(), asked.load(Ordering::SeqCst));
        items.len()
    }

    #[tokio::test]
    async fn a_collection_without_end_is_read_up_to_a_number_of_pages_and_of_bytes() {
        assert_eq!(endless(10).await, 40);
        let large = 1_000_000;
        assert_eq!(endless(large).await, COLLECTION_MAX_BYTES.div_ceil(large + 60));
    }

    #[test]
    fn what_a_status_means_for_a_delivery() {
        let refused = |status| matches!(judge(status, "", None), Handover::Refused(_));
        let failed = |status| matches!(judge(status, "", None), Handover::PeerFailed { .. });
        for status in [400, 403, 405, 406, 413, 415, 422] {
            assert!(refused(status), "{status}");
        }
        for status in [301, 401, 404, 408, 425, 429, 500, 502, 503, 504] {
            assert!(failed(status), "{status}");
        }
        assert_eq!(judge(410, "", None), Handover::InboxGone);
    }
}
