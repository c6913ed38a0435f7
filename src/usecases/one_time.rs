//! What waits for somebody to come back, once and soon: a challenge for a passkey, a way to the single sign-on.
//!
//! It is kept in memory alone; after a restart people begin anew. What is kept is its owner's.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use crate::domain::time::Moment;

use super::error::UseError;
use super::secret;

const LASTS_SECS: i64 = 5 * 60;
/// Memory is not for an attacker to fill, nor for one address to take from all others.
const ALL_MAX: usize = 20_000;
const EACH_MAX: usize = 200;

#[derive(Debug)]
pub struct OneTime<T>(Mutex<HashMap<String, Kept<T>>>);

#[derive(Debug)]
struct Kept<T> {
    value: T,
    from: IpAddr,
    since: Moment,
}

impl<T> Default for OneTime<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> OneTime<T> {
    /// Keeps a value for whoever brings the token that this returns; `from` is the address that asked.
    pub fn keep(&self, value: T, from: IpAddr, now: Moment) -> Result<String, UseError> {
        let token = secret::fresh()?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, kept| now.secs_since(kept.since) < LASTS_SECS);
        let of_same = kept.values().filter(|kept| kept.from == from).count();
        if of_same >= EACH_MAX {
            drop_oldest(&mut kept, |kept| kept.from == from);
        } else if kept.len() >= ALL_MAX {
            drop_oldest(&mut kept, |_| true);
        }
        kept.insert(token.clone(), Kept { value, from, since: now });
        Ok(token)
    }

    /// Gives the value out; nobody gets it a second time.
    pub fn take(&self, token: &str, now: Moment) -> Option<T> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(token)?;
        (now.secs_since(kept.since) < LASTS_SECS).then_some(kept.value)
    }
}

fn drop_oldest<T>(kept: &mut HashMap<String, Kept<T>>, fits: impl Fn(&Kept<T>) -> bool) {
    let fitting = kept.iter().filter(|(_, kept)| fits(kept));
    let oldest = fitting.min_by_key(|(_, kept)| kept.since.micros()).map(|(token, _)| token.clone());
    if let Some(oldest) = oldest {
        kept.remove(&oldest);
    }
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
    fn what_waits_is_given_out_once_and_not_for_long() {
        let waiting = OneTime::default();
        let (first, second) = (waiting.keep(1, ip(1), at(0)).unwrap(), waiting.keep(2, ip(1), at(0)).unwrap());
        assert_ne!(first, second);
        assert_eq!(waiting.take(&first, at(LASTS_SECS - 1)), Some(1));
        assert_eq!(waiting.take(&first, at(LASTS_SECS - 1)), None);
        assert_eq!(waiting.take(&second, at(LASTS_SECS)), None);
        assert_eq!(waiting.take("", at(0)), None);
    }

    #[test]
    fn an_address_that_asks_without_end_only_loses_its_own() {
        let waiting = OneTime::default();
        let other = waiting.keep(0, ip(2), at(0)).unwrap();
        let mine: Vec<String> =
            (0..=EACH_MAX).map(|n| waiting.keep(n, ip(1), at(1 + i64::try_from(n).unwrap() / 100)).unwrap()).collect();
        assert!(waiting.0.lock().unwrap().len() <= EACH_MAX + 1);
        assert_eq!(waiting.take(&other, at(10)), Some(0));
        assert_eq!(waiting.take(mine.last().unwrap(), at(10)), Some(EACH_MAX));
    }
}
