//! A running node: what every use case has at hand. Several live in one process, so nothing here is global.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, UNIX_EPOCH};

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use serde_json::Value;
use tokio::sync::{Notify, Semaphore};

use crate::domain::id::{ActorId, IdMint};
use crate::domain::site::Site;
use crate::domain::status::EntryKind;
use crate::domain::time::Moment;
use crate::search::LibraryIndex;
use crate::store::Db;
use crate::store::files::Files;
use crate::store::held::Held;
use crate::wire::proof;

use super::city_name::Configured;
use super::city_read::Shelved;
use super::fetch_budget::FetchBudget;
use super::gate::Gate;
use super::keyring::Keyring;
use super::known_keys::KnownKeys;
use super::peers::Peers;

/// Shared by everything that serves one city.
pub type Hall = Arc<Node>;

pub struct Node {
    /// The node's address and handle; what the city is called now is said by [`Node::here`].
    pub site: Site,
    pub called: Called,
    pub configured: Configured,
    /// The city and the node's own fetching actor.
    pub own: OwnActors,
    pub db: Db,
    /// Pictures of entries.
    pub files: Files,
    /// Held while a picture is read: a large one takes much memory.
    pub one_picture: Semaphore,
    pub index: LibraryIndex,
    pub peers: Arc<dyn Peers>,
    pub gate: Arc<Gate>,
    /// Others' keys.
    pub keys: KnownKeys,
    /// Our actors' own keys.
    pub keyring: Arc<Keyring>,
    pub clock: Clock,
    pub ids: IdMint,
    /// See [`super::city_read::shelved`].
    pub shelved: Held<Shelved>,
    pub thread_budget: FetchBudget,
    pub wakers: Wakers,
    pub counts: Counts,
}

impl Node {
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The site with what the city is called now.
    pub fn here(&self) -> Arc<Site> {
        self.called.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn new_id(&self) -> i64 {
        self.ids.next(self.now())
    }

    /// A document of an actor of ours with its proof (FEP-8b32).
    pub fn sealed(&self, document: Value, actor: ActorId, now: Moment) -> Value {
        match self.keyring.of(actor) {
            Some(keys) => proof::seal(document, &keys, now),
            None => document,
        }
    }
}

/// What the city is called; its people may change it while the node runs.
pub struct Called(RwLock<Arc<Site>>);

impl Called {
    pub fn new(site: Site) -> Self {
        Self(RwLock::new(Arc::new(site)))
    }

    pub(super) fn change(&self, site: Site) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }
}

#[derive(Clone, Copy, Debug)]
pub struct OwnActors {
    pub city: ActorId,
    pub instance: ActorId,
    pub groups: Groups,
}

/// The groups beside the city, one for each kind of entry.
#[derive(Clone, Copy, Debug)]
pub struct Groups {
    pub projects: ActorId,
    pub practices: ActorId,
    pub consultations: ActorId,
}

impl Groups {
    pub fn of(&self, kind: EntryKind) -> ActorId {
        match kind {
            EntryKind::Project => self.projects,
            EntryKind::Practice => self.practices,
            EntryKind::Consultation => self.consultations,
        }
    }
}

impl OwnActors {
    /// Those of our actors that can be followed, with their ids on the network.
    pub fn followable(&self, site: &Site) -> impl Iterator<Item = (ActorId, String)> {
        let groups = EntryKind::ALL.iter().map(|kind| (self.groups.of(*kind), site.group(*kind)));
        std::iter::once((self.city, site.city())).chain(groups.collect::<Vec<_>>())
    }
}

/// Tells the time; a test gives one that it can set.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Moment + Send + Sync>);

impl Clock {
    #[expect(clippy::disallowed_methods, reason = "this is the node's clock")]
    pub fn system() -> Self {
        Self::from_fn(|| {
            let since = std::time::SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
            Moment::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
        })
    }

    pub fn from_fn(now: impl Fn() -> Moment + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    pub fn now(&self) -> Moment {
        (self.0)()
    }
}

/// Wakes the queues when there is something for them.
#[derive(Default)]
pub struct Wakers {
    pub deliveries: Notify,
    pub inbox: Notify,
    pub jobs: Notify,
    /// Jobs about conversations, which have a worker of their own.
    pub threads: Notify,
    pub index: Notify,
}

impl Wakers {
    pub fn wake_all(&self) {
        self.deliveries.notify_one();
        self.inbox.notify_one();
        self.jobs.notify_one();
        self.threads.notify_one();
        self.index.notify_one();
    }
}

/// What has happened since the start, for the operator's graphs.
#[derive(Default)]
pub struct Counts {
    pub accepted: Counter,
    pub duplicates: Counter,
    pub refused: Counter,
    /// The same by what was wrong.
    pub refused_by: Family<[(&'static str, &'static str); 1], Counter>,
    pub applied: Counter,
    pub delivered: Counter,
    pub delivery_failures: Counter,
    pub searches: Counter,
    /// Passwords held against a hash, be there somebody with that address or not.
    pub password_checks: Counter,
}
