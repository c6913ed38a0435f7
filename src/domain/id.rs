//! Ids of our own rows: 63-bit numbers that sort by the time they were minted.
//!
//! The upper 51 bits count microseconds since 2024, the lower 12 are random,
//! so that a command and a running node on one database do not collide.

use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};

use super::time::Moment;

/// 2024-01-01T00:00:00Z in microseconds since 1970.
const EPOCH_MICROS: i64 = 1_704_067_200_000_000;

/// Mints ids; each is larger than the one before, even when the clock stands still or steps back.
#[derive(Debug, Default)]
pub struct IdMint {
    last: AtomicI64,
}

impl IdMint {
    /// The next id for something that happens at `now`.
    pub fn next(&self, now: Moment) -> i64 {
        let wanted = ((now.micros() - EPOCH_MICROS).max(1) << 12) | i64::from(fastrand::u16(..4096));
        let mut last = self.last.load(Ordering::Relaxed);
        loop {
            let next = wanted.max(last + 1);
            match self.last.compare_exchange_weak(last, next, Ordering::Relaxed, Ordering::Relaxed) {
                Ok(_) => return next,
                Err(seen) => last = seen,
            }
        }
    }
}

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

id_types! {
    /// A city, the node's own fetching actor, or a person elsewhere.
    ActorId,
    /// Anything in the library.
    EntryId,
    /// A reply to an entry.
    CommentId,
    /// An activity that this node sent.
    ActivityId,
    /// One activity on its way to one inbox.
    DeliveryId,
    /// An activity that arrived and waits to be applied.
    InboxItemId,
    /// A member of this city's staff.
    UserId,
    /// What somebody has typed and not yet handed in.
    DraftId,
    /// What an entry said after one of its changes.
    RevisionId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_even_when_the_clock_steps_back() {
        let mint = IdMint::default();
        let first = mint.next(Moment::from_micros(EPOCH_MICROS + 5_000_000));
        let second = mint.next(Moment::from_micros(EPOCH_MICROS + 1_000_000));
        assert!(second > first);
    }
}
