//! What a visitor may want to do from their own server with something in this library.
//!
//! Where on that server it can be done is read in `wire::intent`.

use std::fmt;
use std::str::FromStr;

use super::status::word_enum;

word_enum! {
    Interaction {
        Reply = "reply", "Reply";
        Follow = "follow", "Follow";
        Share = "share", "Share";
        Like = "like", "Like";
    }
}
