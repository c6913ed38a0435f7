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
pub const LASTS_MINUTES: usize = 5;
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
    /// Keeps a value for whoever brings the token that this returns; none if too much waits for `from`, the address that
    /// asks, already.
    pub fn keep(&self, value: T, from: IpAddr, now: Moment) -> Result<Option<String>, UseError> {
        let token = secret::fresh()?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, kept| now.secs_since(kept.since) < LASTS_SECS);
        let of_same = kept.values().filter(|kept| kept.from == from).count();
        if of_same >= EACH_MAX {
            return Ok(None);
        }
        if kept.len() >= ALL_MAX {
            drop_oldest(&mut kept);
        }
        kept.insert(token.clone(), Kept { value, from, since: now });
        Ok(Some(token))
    }

    /// Gives the value out; nobody gets it a second time.
    pub fn take(&self, token: &str, now: Moment) -> Option<T> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(token)?;
        (now.secs_since(kept.since) < LASTS_SECS).then_some(kept.value)
    }
}

fn drop_oldest<T>(kept: &mut HashMap<String, Kept<T>>) {
    let oldest = kept.iter().min_by_key(|(_, kept)| kept.since.micros()).map(|(token, _)| token.clone());
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

    fn keep<T>(waiting: &OneTime<T>, value: T, from: IpAddr, secs: i64) -> Option<String> {
        waiting.keep(value, from, at(secs)).unwrap()
    }

    #[test]
    fn what_waits_is_given_out_once_and_not_for_long() {
        let waiting = OneTime::default();
        let (first, second) = (keep(&waiting, 1, ip(1), 0).unwrap(), keep(&waiting, 2, ip(1), 0).unwrap());
        assert_ne!(first, second);
        assert_eq!(waiting.take(&first, at(LASTS_SECS - 1)), Some(1));
        assert_eq!(waiting.take(&first, at(LASTS_SECS - 1)), None);
        assert_eq!(waiting.take(&second, at(LASTS_SECS)), None);
        assert_eq!(waiting.take("", at(0)), None);
    }

    #[test]
    fn an_address_that_asks_without_end_takes_nothing_from_others_and_may_ask_again_later() {
        let waiting = OneTime::default();
        let other = keep(&waiting, 0, ip(2), 0).unwrap();
        for n in 0..EACH_MAX {
            assert!(keep(&waiting, n, ip(1), 1).is_some());
        }
        assert_eq!(keep(&waiting, 1, ip(1), 1), None);
        assert!(keep(&waiting, 1, ip(3), 1).is_some());
        assert_eq!(waiting.take(&other, at(10)), Some(0));
        assert!(keep(&waiting, 1, ip(1), 1 + LASTS_SECS).is_some());
    }
}
