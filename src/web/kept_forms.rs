//! Forms that came when their session had ended: kept until their sender has signed in again.
//!
//! Only texts are kept, in memory, bounded and for an hour; showing them is `desk::kept`'s.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::domain::id::UserId;
use crate::domain::time::Moment;

pub const LASTS_SECS: i64 = 3600;
/// The longest text of an entry, percent-encoded, and what else stands in its form.
pub const FORM_MAX_BYTES: usize = 4 * 1024 * 1024;
const ALL_MAX_BYTES: usize = 32 * 1024 * 1024;

/// A form as it was sent, without its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptForm {
    /// Where it was sent, without a language.
    pub path: String,
    pub fields: Vec<(String, String)>,
    /// Whether it could hold files, which are not kept.
    pub with_files: bool,
    /// The page that it stood on.
    pub page: Option<String>,
    /// Whose session it was; unknown where that session is forgotten already.
    pub owner: Option<UserId>,
    pub at: Moment,
}

impl KeptForm {
    fn size_bytes(&self) -> usize {
        self.fields.iter().map(|(name, value)| name.len() + value.len()).sum()
    }
}

/// By the hash of what the browser has as a cookie.
#[derive(Default)]
pub struct KeptForms(Mutex<HashMap<String, KeptForm>>);

impl KeptForms {
    /// Where there is no more room, the oldest go.
    pub fn keep(&self, cookie: String, form: KeptForm) {
        let mut forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        forms.retain(|_, kept| form.at.secs_since(kept.at) < LASTS_SECS);
        let mut room = ALL_MAX_BYTES.saturating_sub(form.size_bytes());
        let mut newest: Vec<(Moment, String, usize)> =
            forms.iter().map(|(cookie, kept)| (kept.at, cookie.clone(), kept.size_bytes())).collect();
        newest.sort_by_key(|(at, _, _)| std::cmp::Reverse(*at));
        for (_, cookie, size) in newest {
            match room.checked_sub(size) {
                Some(left) => room = left,
                None => {
                    forms.remove(&cookie);
                }
            }
        }
        forms.insert(cookie, form);
    }

    /// The form, for the one whose session it was; of an unknown one, for whoever signs in first in that browser.
    pub fn find(&self, cookie: &str, user: UserId, now: Moment) -> Option<KeptForm> {
        let mut forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = forms.get_mut(cookie).filter(|kept| now.secs_since(kept.at) < LASTS_SECS)?;
        let owner = *kept.owner.get_or_insert(user);
        (owner == user).then(|| kept.clone())
    }

    pub fn forget(&self, cookie: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(cookie);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(secs: i64, size: usize, owner: Option<i64>) -> KeptForm {
        KeptForm {
            path: "/desk/x".to_owned(),
            fields: vec![(String::new(), "x".repeat(size))],
            with_files: false,
            page: None,
            owner: owner.map(UserId),
            at: Moment::from_micros(secs * 1_000_000),
        }
    }

    fn at(secs: i64) -> Moment {
        Moment::from_micros(secs * 1_000_000)
    }

    #[test]
    fn a_form_is_its_owners_and_is_gone_after_an_hour() {
        let forms = KeptForms::default();
        forms.keep("a".to_owned(), form(0, 1, Some(7)));
        assert_eq!(forms.find("a", UserId(8), at(1)), None);
        assert!(forms.find("a", UserId(7), at(LASTS_SECS - 1)).is_some());
        assert_eq!(forms.find("a", UserId(7), at(LASTS_SECS)), None);
        assert_eq!(forms.find("b", UserId(7), at(1)), None);
        // Of a session that nobody knows any more: the first who opens it has it.
        forms.keep("c".to_owned(), form(0, 1, None));
        assert!(forms.find("c", UserId(8), at(1)).is_some());
        assert_eq!(forms.find("c", UserId(7), at(1)), None);
        forms.forget("c");
        assert_eq!(forms.find("c", UserId(8), at(1)), None);
    }

    #[test]
    fn memory_is_bounded_and_the_oldest_go_first() {
        let forms = KeptForms::default();
        for n in 0..20 {
            forms.keep(n.to_string(), form(n, FORM_MAX_BYTES, Some(1)));
        }
        let held: Vec<bool> = (0..20).map(|n: i64| forms.find(&n.to_string(), UserId(1), at(20)).is_some()).collect();
        assert_eq!(held.iter().filter(|is_held| **is_held).count(), ALL_MAX_BYTES / FORM_MAX_BYTES);
        assert!(held.ends_with(&[true; ALL_MAX_BYTES / FORM_MAX_BYTES]));
    }
}
