//! A notice: something happened that staff may want to know of.
//!
//! How it is said, and where it leads, is the desk's.

use std::fmt;
use std::str::FromStr;

use super::role::{Act, Role};
use super::status::word_enum;
use super::time::Moment;

word_enum! {
    /// What happened. In brackets what the notice names.
    NoticeKind {
        /// Somebody replied to an entry of ours (the comment's key).
        Reply = "reply", "Reply";
        /// Somebody follows the city or one of its groups (the handle that they follow).
        Follower = "follower", "New follower";
        /// A city has accepted that we follow it (its address).
        Accepted = "accepted", "Follow accepted";
        /// A city does not let us follow it (its address).
        Rejected = "rejected", "Follow refused";
        /// Another server reports something (the report's number).
        Report = "report", "Report";
        /// An entry was liked (its key), as often as counted, that day.
        Likes = "likes", "Likes";
        /// An entry was passed on (its key), likewise.
        Shares = "shares", "Shares";
        /// A server has not been reached for a day (its name).
        Failing = "failing", "Server out of reach";
        /// A city that we follow has moved (its new address).
        Moved = "moved", "City moved";
    }
}

impl NoticeKind {
    /// Those that are of use to a role.
    pub fn of(role: Role) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |kind| match kind {
            Self::Report => role.may(Act::HandleReports),
            Self::Failing => role.may(Act::SeeDeliveries),
            Self::Reply => role.may(Act::SeeHeldComments),
            _ => true,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: i64,
    pub kind: NoticeKind,
    pub subject: String,
    /// Whoever did it, as people read it; may be empty.
    pub who: String,
    pub count: usize,
    pub at: Moment,
}
