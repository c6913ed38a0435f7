//! How often somebody may try a password, so that guessing is slow and a whole office is not locked out by one of it.
//!
//! Three things are counted, all of them failures, and in memory only:
//!
//! - one account from one address: after a few, each further one has to wait twice as long as the one before. A
//!   colleague behind the same address is another account, and does not wait;
//! - one account from everywhere, against guessing from many addresses;
//! - one address against all accounts, against trying one password on everybody.
//!
//! The last two do not stop somebody who has signed in to this account from this address lately: nobody who floods an
//! account from elsewhere keeps its owner out of their office.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use crate::domain::time::Moment;
use crate::usecases::session_keep::hash;
use crate::web::visitor::household;

const FREE: u32 = 5;
const FIRST_WAIT_SECS: i64 = 15;
const LONGEST_WAIT_SECS: i64 = 15 * 60;
/// For one account from everywhere, and for one address against everybody, in a window.
const WIDE_MAX: u32 = 60;
const WINDOW_SECS: i64 = 60 * 60;
const KNOWN_SECS: i64 = 30 * 24 * 3600;
/// Beyond this the oldest are forgotten: memory is not for an attacker to fill.
const ENTRIES_MAX: usize = 20_000;

/// For how long not to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait(i64);

impl Wait {
    pub fn secs(self) -> i64 {
        self.0
    }

    pub fn minutes(self) -> usize {
        usize::try_from((self.0 + 59) / 60).unwrap_or(1)
    }
}

#[derive(Debug, Default)]
pub struct Attempts(Mutex<Counts>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum What {
    Pair(String, IpAddr),
    Account(String),
    Address(IpAddr),
}

#[derive(Clone, Copy, Debug)]
struct Failures {
    count: u32,
    first: Moment,
    last: Moment,
}

#[derive(Debug, Default)]
struct Counts {
    failures: HashMap<What, Failures>,
    /// When somebody last signed in to an account from an address.
    known: HashMap<(String, IpAddr), Moment>,
}

impl Attempts {
    /// Whether this account may be tried from this address now.
    pub fn may(&self, account: &str, from: IpAddr, now: Moment) -> Result<(), Wait> {
        let (account, from) = (key(account), household(from));
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let pair = counts.failures.get(&What::Pair(account.clone(), from));
        if let Some(failures) = pair.filter(|failures| failures.count >= FREE) {
            let doubled = FIRST_WAIT_SECS << (failures.count - FREE).min(10);
            let wait = doubled.min(LONGEST_WAIT_SECS) - now.secs_since(failures.last);
            if wait > 0 {
                return Err(Wait(wait));
            }
        }
        let is_known = counts.known.get(&(account.clone(), from)).is_some_and(|at| now.secs_since(*at) < KNOWN_SECS);
        if is_known {
            return Ok(());
        }
        for wide in [What::Account(account), What::Address(from)] {
            let failures = counts.failures.get(&wide).filter(|failures| failures.count >= WIDE_MAX);
            let wait = failures.map_or(0, |failures| WINDOW_SECS - now.secs_since(failures.first));
            if wait > 0 {
                return Err(Wait(wait));
            }
        }
        Ok(())
    }

    pub fn failed(&self, account: &str, from: IpAddr, now: Moment) {
        let (account, from) = (key(account), household(from));
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.tidy(now);
        for what in [What::Pair(account.clone(), from), What::Account(account), What::Address(from)] {
            let failures = counts.failures.entry(what).or_insert(Failures { count: 0, first: now, last: now });
            if now.secs_since(failures.first) >= WINDOW_SECS && now.secs_since(failures.last) >= LONGEST_WAIT_SECS {
                *failures = Failures { count: 0, first: now, last: now };
            }
            failures.count = failures.count.saturating_add(1);
            failures.last = now;
        }
    }

    /// Somebody proved who they are: their own failures are forgiven, those of others are not.
    pub fn succeeded(&self, account: &str, from: IpAddr, now: Moment) {
        let (account, from) = (key(account), household(from));
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.failures.remove(&What::Pair(account.clone(), from));
        counts.known.insert((account, from), now);
    }
}

impl Counts {
    fn tidy(&mut self, now: Moment) {
        if self.failures.len() < ENTRIES_MAX && self.known.len() < ENTRIES_MAX {
            return;
        }
        self.known.retain(|_, at| now.secs_since(*at) < KNOWN_SECS);
        self.failures.retain(|_, failures| now.secs_since(failures.last) < WINDOW_SECS);
        // Still too many: those who tried once or twice are forgotten first.
        if self.failures.len() >= ENTRIES_MAX {
            self.failures.retain(|_, failures| failures.count >= FREE);
        }
        if self.failures.len() >= ENTRIES_MAX {
            self.failures.clear();
        }
    }
}

/// What was typed is not kept, not even here.
fn key(account: &str) -> String {
    hash(&account.trim().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: i64) -> Moment {
        Moment::from_micros(secs * 1_000_000)
    }

    fn ip(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    #[test]
    fn each_further_failure_waits_twice_as_long_and_a_colleague_does_not() {
        let attempts = Attempts::default();
        let mut now = 0;
        for _ in 0..FREE {
            assert_eq!(attempts.may("ana@city.example", ip(1), at(now)), Ok(()));
            attempts.failed(" Ana@city.example", ip(1), at(now));
        }
        for wait in [15, 30, 60, 120] {
            assert_eq!(attempts.may("ana@city.example", ip(1), at(now)), Err(Wait(wait)));
            assert_eq!(attempts.may("bob@city.example", ip(1), at(now)), Ok(()), "the same office");
            assert_eq!(attempts.may("ana@city.example", ip(2), at(now)), Ok(()), "the same person at home");
            now += wait;
            assert_eq!(attempts.may("ana@city.example", ip(1), at(now)), Ok(()));
            attempts.failed("ana@city.example", ip(1), at(now));
        }
        attempts.succeeded("ana@city.example", ip(1), at(now));
        assert_eq!(attempts.may("ana@city.example", ip(1), at(now)), Ok(()));
    }

    #[test]
    fn many_addresses_stop_at_an_account_and_do_not_keep_its_owner_out() {
        let attempts = Attempts::default();
        attempts.succeeded("ana@city.example", ip(250), at(0));
        for n in 0..WIDE_MAX {
            attempts.failed("ana@city.example", ip(u8::try_from(n).unwrap()), at(1));
        }
        assert!(attempts.may("ana@city.example", ip(200), at(2)).is_err());
        assert_eq!(attempts.may("ana@city.example", ip(250), at(2)), Ok(()));
        assert_eq!(attempts.may("ana@city.example", ip(200), at(2 + WINDOW_SECS)), Ok(()));
    }

    #[test]
    fn one_password_tried_on_everybody_stops_at_the_address() {
        let attempts = Attempts::default();
        attempts.succeeded("known@city.example", ip(1), at(0));
        for n in 0..WIDE_MAX {
            attempts.failed(&format!("person{n}@city.example"), ip(1), at(1));
        }
        assert!(attempts.may("next@city.example", ip(1), at(2)).is_err());
        assert_eq!(attempts.may("next@city.example", ip(2), at(2)), Ok(()));
        assert_eq!(attempts.may("known@city.example", ip(1), at(2)), Ok(()), "who is known here goes on working");
    }

    #[test]
    fn memory_is_bounded() {
        let attempts = Attempts::default();
        for n in 0..ENTRIES_MAX {
            attempts.failed(&format!("{n}"), ip(u8::try_from(n % 250).unwrap()), at(1));
        }
        assert!(attempts.0.lock().unwrap().failures.len() <= ENTRIES_MAX + 3);
    }
}
