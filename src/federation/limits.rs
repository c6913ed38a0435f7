//! What one server, one actor and one address may cost this node's inbox.
//!
//! Good and bad are counted apart: what is refused never uses up what may be taken, so that nobody is shut out by what
//! others send in their name. All counts are in memory, and there are only so many of them.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use moka::future::Cache;
use tokio::time::Instant;

use crate::domain::address::Peer;
use crate::usecases::activity_accept;
use crate::usecases::error::UseError;
use crate::usecases::node::Hall;

/// As many budgets of each kind are kept; whoever was not seen for longest has a full one again.
const KEPT_MAX: u64 = 20_000;
/// How old a count of what waits may be; what was taken since is added to it.
const COUNT_AGE: Duration = Duration::from_secs(1);
/// What an activity costs beside its length: a row, its id, the work.
const OVERHEAD_BYTES: u64 = 1024;
/// When to come back where the queue is full of one server's activities.
const QUEUE_RETRY_SECS: u64 = 30;

/// How much at once, and how much comes back each second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    pub burst: f64,
    pub per_sec: f64,
}

/// The limits of an inbox. The bursts are wide: a server that was away for a day comes back with thousands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InboxLimits {
    /// Bytes of accepted activities of one actor, each with 1 KiB added.
    pub actor_bytes: Rate,
    /// The same for all actors of one server.
    pub peer_bytes: Rate,
    /// Accepted activities of one server that wait to take effect.
    pub waiting_per_peer: i64,
    /// Refused activities for which a server had to be asked, by the address that sent them.
    pub failures_of_address: Rate,
    /// The same, by the server that had to be asked.
    pub failures_about_peer: Rate,
}

impl Default for InboxLimits {
    fn default() -> Self {
        const MIB: f64 = 1024.0 * 1024.0;
        Self {
            actor_bytes: Rate { burst: 256.0 * MIB, per_sec: MIB / 16.0 },
            peer_bytes: Rate { burst: 512.0 * MIB, per_sec: MIB / 4.0 },
            waiting_per_peer: 20_000,
            failures_of_address: Rate { burst: 300.0, per_sec: 2.0 },
            failures_about_peer: Rate { burst: 600.0, per_sec: 5.0 },
        }
    }
}

/// Too much for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("That was too much at once; come back in {retry_after_secs} seconds.")]
pub struct TooMuch {
    pub retry_after_secs: u64,
}

/// The counts behind the limits of one node.
pub struct Limits {
    limits: InboxLimits,
    actors: Budgets,
    peers: Budgets,
    failures_of_address: Budgets,
    failures_about_peer: Budgets,
    waiting: tokio::sync::Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    counted_at: Option<Instant>,
    by_peer: HashMap<String, i64>,
}

impl Limits {
    pub fn new(limits: InboxLimits) -> Self {
        Self {
            limits,
            actors: Budgets::new(limits.actor_bytes),
            peers: Budgets::new(limits.peer_bytes),
            failures_of_address: Budgets::new(limits.failures_of_address),
            failures_about_peer: Budgets::new(limits.failures_about_peer),
            waiting: tokio::sync::Mutex::default(),
        }
    }

    /// Whether one more activity that `actor`, of whom it is certain, sends may be taken; it is counted if so.
    /// `learned` are the documents of actors that are kept because of it.
    pub async fn take(&self, actor: &str, peer: &Peer, bytes: usize, learned: usize) -> Result<(), TooMuch> {
        let cost = (bytes as u64).saturating_add(OVERHEAD_BYTES);
        self.peers.spend(peer.as_str(), cost.saturating_add(learned as u64) as f64).await?;
        self.actors.spend(actor, cost as f64).await
    }

    /// Whether the queue has room for one more activity of `peer`; it is counted if so.
    pub async fn queue(&self, hall: &Hall, peer: &Peer) -> Result<Result<(), TooMuch>, UseError> {
        let mut waiting = self.waiting.lock().await;
        if waiting.counted_at.is_none_or(|at| at.elapsed() > COUNT_AGE) {
            waiting.by_peer = activity_accept::waiting_by_peer(hall).await?;
            waiting.counted_at = Some(Instant::now());
        }
        let count = waiting.by_peer.entry(peer.to_string()).or_default();
        if *count >= self.limits.waiting_per_peer {
            return Ok(Err(TooMuch { retry_after_secs: QUEUE_RETRY_SECS }));
        }
        *count += 1;
        Ok(Ok(()))
    }

    /// Whether `peer` may be asked about an actor that nobody here knows, because of what came from `address`.
    pub async fn ask(&self, address: IpAddr, peer: &Peer) -> Result<(), TooMuch> {
        self.failures_of_address.has(&group(address)).await?;
        self.failures_about_peer.has(peer.as_str()).await
    }

    /// Asking was in vain.
    pub async fn asked_in_vain(&self, address: IpAddr, peer: &Peer) {
        // Spent beyond its end a budget is simply empty.
        let _ = self.failures_of_address.spend(&group(address), 1.0).await;
        let _ = self.failures_about_peer.spend(peer.as_str(), 1.0).await;
    }
}

/// One household or one server: with IPv6 that is a network of 2^64 addresses.
fn group(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

/// A budget for each key.
struct Budgets {
    rate: Rate,
    kept: Cache<String, Arc<Mutex<Budget>>>,
}

impl Budgets {
    fn new(rate: Rate) -> Self {
        Self { rate, kept: Cache::new(KEPT_MAX) }
    }

    async fn spend(&self, key: &str, cost: f64) -> Result<(), TooMuch> {
        self.of(key).await.lock().unwrap_or_else(PoisonError::into_inner).spend(self.rate, cost, Instant::now())
    }

    /// Whether there is anything left to spend.
    async fn has(&self, key: &str) -> Result<(), TooMuch> {
        match self.kept.get(key).await {
            Some(budget) => {
                budget.lock().unwrap_or_else(PoisonError::into_inner).clone().spend(self.rate, 1.0, Instant::now())
            }
            None => Ok(()),
        }
    }

    async fn of(&self, key: &str) -> Arc<Mutex<Budget>> {
        let full = async { Arc::new(Mutex::new(Budget { left: self.rate.burst, at: Instant::now() })) };
        self.kept.get_with_by_ref(key, full).await
    }
}

/// A token bucket.
#[derive(Clone, Debug)]
struct Budget {
    left: f64,
    at: Instant,
}

impl Budget {
    fn spend(&mut self, rate: Rate, cost: f64, now: Instant) -> Result<(), TooMuch> {
        let passed = now.saturating_duration_since(self.at).as_secs_f64();
        self.left = (self.left + passed * rate.per_sec).min(rate.burst);
        self.at = now;
        // What costs more than a whole burst passes when the budget is full.
        let cost = cost.min(rate.burst);
        if self.left >= cost {
            self.left -= cost;
            return Ok(());
        }
        let secs = (cost - self.left) / rate.per_sec;
        Err(TooMuch { retry_after_secs: (secs.ceil() as u64).clamp(1, 24 * 3600) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_gives_a_burst_and_comes_back_with_time() {
        let rate = Rate { burst: 10.0, per_sec: 0.5 };
        let start = Instant::now();
        let mut budget = Budget { left: rate.burst, at: start };
        assert_eq!(budget.spend(rate, 9.0, start), Ok(()));
        assert_eq!(budget.spend(rate, 3.0, start), Err(TooMuch { retry_after_secs: 4 }));
        assert_eq!(budget.spend(rate, 3.0, start + Duration::from_secs(3)), Err(TooMuch { retry_after_secs: 1 }));
        assert_eq!(budget.spend(rate, 3.0, start + Duration::from_secs(4)), Ok(()));
        // It never holds more than a burst, and a request larger than that is not refused for ever.
        assert_eq!(budget.spend(rate, 1000.0, start + Duration::from_secs(3600)), Ok(()));
    }

    #[tokio::test]
    async fn each_actor_and_each_server_has_its_own() {
        let rate = |burst| Rate { burst, per_sec: 0.001 };
        let limits = InboxLimits { actor_bytes: rate(3000.0), peer_bytes: rate(6000.0), ..InboxLimits::default() };
        let limits = Limits::new(limits);
        let (a, b): (Peer, Peer) = ("a.example".parse().unwrap(), "b.example".parse().unwrap());
        assert_eq!(limits.take("a/ana", &a, 1000, 0).await, Ok(()));
        assert!(limits.take("a/ana", &a, 1000, 0).await.is_err(), "the actor has had its share");
        assert_eq!(limits.take("a/eve", &a, 10, 0).await, Ok(()));
        assert!(limits.take("a/bob", &a, 1000, 0).await.is_err(), "the server has had its share");
        assert_eq!(limits.take("b/ana", &b, 1000, 0).await, Ok(()));
        assert!(limits.take("b/bob", &b, 10, 5000).await.is_err(), "so have those who are kept for its sake");
    }

    #[tokio::test]
    async fn who_makes_us_ask_in_vain_is_not_asked_about_for_a_while() {
        let rate = |burst| Rate { burst, per_sec: 0.001 };
        let limits =
            InboxLimits { failures_of_address: rate(2.0), failures_about_peer: rate(3.0), ..Default::default() };
        let limits = Limits::new(limits);
        let peer = |name: &str| name.parse::<Peer>().unwrap();
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        for _ in 0..2 {
            assert_eq!(limits.ask(address("2001:db8::1"), &peer("a.example")).await, Ok(()));
            limits.asked_in_vain(address("2001:db8::1"), &peer("a.example")).await;
        }
        assert!(limits.ask(address("2001:db8::2"), &peer("b.example")).await.is_err(), "the same network");
        assert_eq!(limits.ask(address("192.0.2.1"), &peer("a.example")).await, Ok(()));
        limits.asked_in_vain(address("192.0.2.1"), &peer("a.example")).await;
        assert!(limits.ask(address("192.0.2.2"), &peer("a.example")).await.is_err(), "the same server");
        assert_eq!(limits.ask(address("192.0.2.2"), &peer("b.example")).await, Ok(()));
    }
}
