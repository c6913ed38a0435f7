//! Likes and shares: what others think of an entry, without a word. Only staff see whose they are.

use super::status::word_enum;
use super::time::Moment;
use std::fmt;
use std::str::FromStr;

word_enum! {
    /// What somebody elsewhere did with an entry.
    ReactionKind {
        /// Liked it, or answered it with an emoji.
        Like = "like", "Like";
        /// Passed it on to their own followers.
        Share = "share", "Share";
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    pub id: i64,
    pub kind: ReactionKind,
    pub actor_uri: String,
    /// `@name@server`.
    pub address: String,
    pub name: String,
    /// Host with port.
    pub server: String,
    pub at: Moment,
}
