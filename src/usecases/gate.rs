//! The city's decisions about others, in memory, for the many places that ask before they speak with anyone.
//!
//! They are read anew whenever one may have changed, here or by a command beside the running node. Ends take effect by
//! themselves: every answer is given for the moment of the question. What is configured holds until staff decide
//! otherwise, which is `policy_decide`'s.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use url::Url;

use crate::domain::address::{Acct, Peer};
use crate::domain::welcome::{Mode, Policy, Rules, Unwelcome};
use crate::store::{Conn, Db, following, peer_rules};

use super::error::UseError;
use super::node::Clock;
use super::policy_decide;

pub struct Gate {
    known: RwLock<Known>,
    /// One reading at a time, so that an older one never replaces a newer one.
    reading: tokio::sync::Mutex<()>,
    /// Servers that are looked at because this city is about to follow somebody there.
    expected: Mutex<Vec<Peer>>,
    configured: Policy,
    clock: Clock,
}

/// As long as this is held, a server counts as one of the coalition.
pub struct Expected<'a> {
    gate: &'a Gate,
    peer: Peer,
}

impl Drop for Expected<'_> {
    fn drop(&mut self) {
        let mut expected = self.gate.expected.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = expected.iter().position(|peer| *peer == self.peer) {
            expected.swap_remove(place);
        }
    }
}

#[derive(Clone)]
struct Known {
    rules: Arc<Rules>,
    policy: Policy,
}

impl Gate {
    /// A gate that knows of no decision yet: [`Gate::refresh`].
    pub fn new(configured: Policy, clock: Clock) -> Self {
        let rules = Arc::new(Rules::new(configured.mode, &[], HashSet::new()));
        let known = RwLock::new(Known { rules, policy: configured });
        Self { known, reading: tokio::sync::Mutex::default(), expected: Mutex::default(), configured, clock }
    }

    /// The rules as they were last read.
    pub fn rules(&self) -> Arc<Rules> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).rules.clone()
    }

    /// What holds now.
    pub fn policy(&self) -> Policy {
        self.known.read().unwrap_or_else(PoisonError::into_inner).policy
    }

    /// What holds where staff decided nothing else.
    pub fn configured(&self) -> Policy {
        self.configured
    }

    /// Whether nothing is sent and nothing is taken for now.
    pub fn is_paused(&self) -> bool {
        self.policy().mode == Mode::Paused
    }

    /// Whether anything may be exchanged with whatever is at `url`: its server, and itself where it is an actor.
    pub fn judge(&self, url: &Url) -> Result<(), Unwelcome> {
        match Peer::of(url) {
            Some(peer) => self.judge_at(&peer, Some(url)),
            None => Ok(()),
        }
    }

    pub fn judge_server(&self, peer: &Peer) -> Result<(), Unwelcome> {
        self.judge_at(peer, None)
    }

    fn judge_at(&self, peer: &Peer, actor: Option<&Url>) -> Result<(), Unwelcome> {
        let judged = self.rules().judge(peer, actor, self.clock.now());
        match judged {
            Err(Unwelcome::NotOfCoalition) if self.expects(peer) => Ok(()),
            judged => judged,
        }
    }

    fn expects(&self, peer: &Peer) -> bool {
        self.expected.lock().unwrap_or_else(PoisonError::into_inner).contains(peer)
    }

    /// Has the server of an actor count as one of the coalition, because this city is about to follow that actor.
    pub fn expect(&self, actor: &str) -> Option<Expected<'_>> {
        let peer = Url::parse(actor).ok().as_ref().and_then(Peer::of)?;
        self.expected.lock().unwrap_or_else(PoisonError::into_inner).push(peer.clone());
        Some(Expected { gate: self, peer })
    }

    /// Whether nothing is ever to be exchanged with a server as things stand; what a pause holds back only waits.
    pub fn refuses_server(&self, peer: &Peer) -> bool {
        matches!(self.judge_server(peer), Err(why) if why != Unwelcome::Paused)
    }

    /// The same for an actor, or anything else that has an address.
    pub fn refuses(&self, url: &Url) -> bool {
        matches!(self.judge(url), Err(why) if why != Unwelcome::Paused)
    }

    /// Reads the decisions anew.
    pub async fn refresh(&self, db: &Db) -> Result<(), UseError> {
        let _turn = self.reading.lock().await;
        let configured = self.configured;
        let known = db.read(move |conn| read(conn, configured)).await?;
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = known;
        Ok(())
    }
}

fn read(conn: &mut Conn, configured: Policy) -> Result<Known, UseError> {
    let mut followed = HashSet::new();
    for (handle, actor) in following::places(conn)? {
        followed.extend(handle.parse::<Acct>().map(|acct| acct.peer));
        followed.extend(actor.and_then(|uri| Url::parse(&uri).ok()).as_ref().and_then(Peer::of));
    }
    let policy = policy_decide::stored(conn)?.over(configured);
    let rules = Arc::new(Rules::new(policy.mode, &peer_rules::all(conn)?, followed));
    Ok(Known { rules, policy })
}
