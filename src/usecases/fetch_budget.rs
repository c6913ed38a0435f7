//! How many requests a node makes for conversations that others point it at: some to each host, some in all.
//!
//! Kept in memory: a restart forgives. What is fetched is `thread_backfill`'s.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use url::Url;

use crate::domain::address::Peer;
use crate::domain::time::Moment;

/// The budget is for this long, then there is a new one.
const WINDOW_SECS: i64 = 600;
pub const PER_HOST: u32 = 100;
pub const IN_ALL: u32 = 1000;

#[derive(Debug, Default)]
pub struct FetchBudget(Mutex<Window>);

#[derive(Debug, Default)]
struct Window {
    since: Option<Moment>,
    spent: u32,
    by_host: HashMap<Peer, u32>,
}

impl FetchBudget {
    /// Whether one more request may be made to the host of `url`; if so it is counted.
    pub fn spend(&self, url: &Url, now: Moment) -> bool {
        let Some(peer) = Peer::of(url) else { return false };
        let mut window = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if window.since.is_none_or(|since| now.secs_since(since).abs() >= WINDOW_SECS) {
            *window = Window { since: Some(now), ..Window::default() };
        }
        let here = window.by_host.get(&peer).copied().unwrap_or_default();
        if window.spent >= IN_ALL || here >= PER_HOST {
            return false;
        }
        window.spent += 1;
        window.by_host.insert(peer, here + 1);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spent_at(budget: &FetchBudget, host: &str, now: Moment) -> u32 {
        let url = Url::parse(&format!("https://{host}/notes/1")).expect("an address");
        (0..2 * PER_HOST).map(|_| u32::from(budget.spend(&url, now))).sum()
    }

    #[test]
    fn each_host_has_its_share_and_gets_a_new_one_in_time() {
        let (budget, now) = (FetchBudget::default(), Moment::from_micros(1_790_000_000_000_000));
        assert_eq!(spent_at(&budget, "a.example", now), PER_HOST);
        assert_eq!(spent_at(&budget, "b.example", now), PER_HOST, "one host does not use up another's");
        assert_eq!(spent_at(&budget, "a.example", now.plus_secs(WINDOW_SECS - 1)), 0);
        assert_eq!(spent_at(&budget, "a.example", now.plus_secs(WINDOW_SECS)), PER_HOST);
    }

    #[test]
    fn many_hosts_together_have_a_limit_too() {
        let (budget, now) = (FetchBudget::default(), Moment::from_micros(1_790_000_000_000_000));
        let all: u32 = (0..50).map(|n| spent_at(&budget, &format!("{n}.evil.example"), now)).sum();
        assert_eq!(all, IN_ALL);
    }
}
