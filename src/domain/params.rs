//! The parameters of an address, read strictly: a mistyped name must not silently ask another question.
//!
//! What a parameter means is left to whoever asked for it.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use super::nearest::did_you_mean;
use super::refusal::FieldRefusal;
use super::text;

/// How many items a list gives where nothing else was asked for, and at most.
pub const LIMIT_DEFAULT: usize = 20;
pub const LIMIT_MAX: usize = 100;

/// Parameters by name. What was wrong with any of them is collected, so that all of it is said at once.
#[derive(Debug, Default)]
pub struct Params {
    given: BTreeMap<String, Vec<String>>,
    refusals: Vec<FieldRefusal>,
}

impl Params {
    /// Takes those of `known`; any other is refused with the nearest known name. An empty value means the same
    /// as none, since forms send their empty fields along.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>, known: &[&str]) -> Self {
        let mut params = Self::default();
        for (name, value) in pairs {
            if !known.contains(&name.as_str()) {
                let help = if known.is_empty() { "there are none here".to_owned() } else { did_you_mean(&name, known) };
                params.refuse(&name, format!("is no parameter of this call; {help}"));
            } else {
                params.given.entry(name).or_default().push(value);
            }
        }
        params
    }

    pub fn refuse(&mut self, field: &str, problem: impl Into<String>) {
        // What came from outside is shown back only as far as it helps, and cannot turn the line it stands in.
        let problem = text::one_line(&problem.into(), 2000);
        self.refusals.push(FieldRefusal::new(text::one_line(field, 100), problem));
    }

    /// All values of a parameter that may be repeated, up to `max` times with the empty ones.
    pub fn many(&mut self, name: &str, max: usize) -> Vec<String> {
        let times = self.given.get(name).map_or(0, Vec::len);
        if times > max {
            self.refuse(name, format!("is given {times} times; give it at most {max} times"));
            return Vec::new();
        }
        self.all(name)
    }

    fn all(&mut self, name: &str) -> Vec<String> {
        let given = self.given.remove(name).unwrap_or_default();
        given.into_iter().filter(|value| !value.trim().is_empty()).collect()
    }

    /// The value of a parameter that may stand once.
    pub fn one(&mut self, name: &str) -> Option<String> {
        let mut values = self.all(name);
        let value = values.pop();
        if !values.is_empty() {
            self.refuse(name, "is given more than once; give it once");
        }
        value
    }

    /// `limit`: 1 to 100, else 20.
    pub fn limit(&mut self) -> usize {
        let Some(text) = self.one("limit") else { return LIMIT_DEFAULT };
        let digits = text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
        match text.parse() {
            Ok(limit) if digits && (1..=LIMIT_MAX).contains(&limit) => limit,
            _ => {
                self.refuse("limit", format!("is no number from 1 to {LIMIT_MAX}"));
                LIMIT_DEFAULT
            }
        }
    }

    /// `cursor`: where the page before ended in the list called `list`.
    pub fn cursor<C: Cursor>(&mut self, list: &str) -> Option<C> {
        let text = self.one("cursor")?;
        let place = C::read(list, &text);
        if place.is_none() {
            self.refuse("cursor", "was not given out by this list; use the value of next from the page before");
        }
        place
    }

    /// The values, or everything that was wrong.
    pub fn finish<T>(self, values: T) -> Result<T, Vec<FieldRefusal>> {
        if self.refusals.is_empty() { Ok(values) } else { Err(self.refusals) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(pairs: &[(&str, &str)]) -> Params {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Params::new(pairs, &["limit", "cursor"])
    }

    #[test]
    fn an_unknown_name_is_refused_with_the_nearest_known_one() {
        let refused = params(&[("limt", "5")]).finish(()).unwrap_err();
        assert_eq!(refused[0].field, "limt");
        assert!(refused[0].problem.to_string().contains("\"limit\""), "{}", refused[0]);
    }

    #[test]
    fn limits_are_whole_numbers_from_1_to_100() {
        for (text, limit) in [("1", Some(1)), ("100", Some(100)), ("", Some(20))] {
            let mut params = params(&[("limit", text)]);
            let read = params.limit();
            assert_eq!(params.finish(read).ok(), limit, "{text}");
        }
        for text in ["0", "101", "-1", "+5", "1.0", "ten", "99999999999999999999"] {
            let mut params = params(&[("limit", text)]);
            let read = params.limit();
            assert!(params.finish(read).is_err(), "{text}");
        }
    }

    #[test]
    fn empty_values_are_left_out_but_counted() {
        let given = [("cursor", "a"), ("cursor", " "), ("cursor", "b")];
        assert_eq!(params(&given).many("cursor", 3), ["a", "b"]);
        let mut params = params(&given);
        assert!(params.many("cursor", 2).is_empty());
        assert!(params.finish(()).unwrap_err()[0].problem.to_string().starts_with("is given 3 times"));
    }

    #[test]
    fn what_may_stand_once_must_not_stand_twice() {
        let mut params = params(&[("limit", "5"), ("limit", "6")]);
        let read = params.limit();
        assert!(params.finish(read).is_err());
    }
}
