//! Who is asking, as far as a limit needs to know, and how often they may make this node ask another server.
//!
//! Addresses are kept in memory for one minute, for this count alone, and are written nowhere.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::domain::client_address::ClientAddress;
use crate::domain::time::Moment;

const WINDOW_SECS: i64 = 60;
/// For one visitor in a minute: more than anyone types, too few to look around the network with.
const EACH_MAX: u32 = 10;
/// For all visitors together, so that many addresses do not make one large scanner.
const ALL_MAX: u32 = 240;

/// The address behind a request.
pub struct Visitor(pub IpAddr);

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let ClientAddress(address) = parts.extensions.get().copied().unwrap_or_default();
        Ok(Self(address))
    }
}

/// Counts the questions to other servers that visitors cause.
#[derive(Debug, Default)]
pub struct LookupLimit(Mutex<Window>);

#[derive(Debug, Default)]
struct Window {
    began: i64,
    all: u32,
    each: HashMap<IpAddr, u32>,
}

impl LookupLimit {
    /// Whether this visitor may have one more question asked now; it counts as asked then.
    pub fn take(&self, visitor: IpAddr, now: Moment) -> bool {
        let now = now.micros() / 1_000_000;
        let mut window = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !(0..WINDOW_SECS).contains(&(now - window.began)) {
            *window = Window { began: now, ..Window::default() };
        }
        if window.all >= ALL_MAX {
            return false;
        }
        let asked = window.each.entry(household(visitor)).or_default();
        if *asked >= EACH_MAX {
            return false;
        }
        *asked += 1;
        window.all += 1;
        true
    }
}

/// Whoever has one IPv6 address has 2^64 of them.
pub(super) fn household(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(_) => ip,
        IpAddr::V6(ip) => Ipv6Addr::from_bits(ip.to_bits() & (u128::MAX << 64)).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_visitor_who_asks_too_often_waits_until_the_next_minute_and_others_do_not() {
        let limit = LookupLimit::default();
        let at = |secs: i64| Moment::from_micros(secs * 1_000_000);
        for _ in 0..EACH_MAX {
            assert!(limit.take(ip("2001:db8::1"), at(1000)));
        }
        // The next address of the same household is the same visitor.
        assert!(!limit.take(ip("2001:db8::2"), at(1001)));
        assert!(limit.take(ip("2001:db8:0:1::1"), at(1001)));
        assert!(limit.take(ip("2001:db8::1"), at(1000 + WINDOW_SECS)));
    }

    #[test]
    fn many_visitors_together_have_a_limit_too() {
        let limit = LookupLimit::default();
        let now = Moment::from_micros(0);
        let asked = (0..500).filter(|n| limit.take(ip(&format!("192.0.{}.{}", n / 250, n % 250)), now)).count();
        assert_eq!(asked, ALL_MAX as usize);
    }
}
