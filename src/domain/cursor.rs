//! Cursors: where the next page of a list begins, as a token to be handed back unread.

use super::address::Peer;
use super::id::{CommentId, EntryId};

/// A place in a list.
pub trait Cursor: Sized {
    fn place(&self) -> String;
    fn from_place(place: &str) -> Option<Self>;

    /// The token for this place in the list called `list`.
    fn write(&self, list: &str) -> String {
        format!("{list}.{}", self.place())
    }

    /// The place behind a token; none for one that no page of the list could have given out.
    fn read(list: &str, token: &str) -> Option<Self> {
        Self::from_place(token.trim().strip_prefix(list)?.strip_prefix('.')?)
    }
}

/// What the place of a number looks like, as a regular expression.
pub const NUMBER_PATTERN: &str = "[1-9][0-9]{0,17}";

fn number(place: &str) -> Option<i64> {
    let fits = (1..=18).contains(&place.len()) && place.bytes().all(|b| b.is_ascii_digit()) && !place.starts_with('0');
    if fits { place.parse().ok() } else { None }
}

/// A number of items to skip.
impl Cursor for usize {
    fn place(&self) -> String {
        self.to_string()
    }

    fn from_place(place: &str) -> Option<Self> {
        number(place)?.try_into().ok()
    }
}

/// The id of a row.
impl Cursor for i64 {
    fn place(&self) -> String {
        self.to_string()
    }

    fn from_place(place: &str) -> Option<Self> {
        number(place)
    }
}

impl Cursor for EntryId {
    fn place(&self) -> String {
        self.0.to_string()
    }

    fn from_place(place: &str) -> Option<Self> {
        number(place).map(Self)
    }
}

impl Cursor for CommentId {
    fn place(&self) -> String {
        self.0.to_string()
    }

    fn from_place(place: &str) -> Option<Self> {
        number(place).map(Self)
    }
}

impl Cursor for Peer {
    fn place(&self) -> String {
        self.to_string()
    }

    fn from_place(place: &str) -> Option<Self> {
        place.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_leads_back_to_its_place_in_its_own_list_alone() {
        let token = 40_usize.write("library");
        assert_eq!(usize::read("library", &token), Some(40));
        assert_eq!(usize::read("entries", &token), None);
    }

    #[test]
    fn anything_else_is_no_token() {
        for text in ["", "40", "library", "library.", "library.0", "library.040", "library.-4", "library.4e1", "ünï"]
        {
            assert_eq!(usize::read("library", text), None, "{text}");
        }
        assert_eq!(i64::read("x", "x.99999999999999999999"), None);
    }
}
