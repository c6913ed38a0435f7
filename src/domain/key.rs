//! Keys: the readable last part of an entry's address.

use std::fmt;
use std::str::FromStr;

/// `[a-z0-9-]{1,80}`; chosen once from the first title and kept when the title changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// A key made of the words of `title`, in Latin letters; `entry` when none are left.
    pub fn from_title(title: &str) -> Self {
        let slug = slug::slugify(title);
        let mut key = String::new();
        for word in slug.split('-').filter(|word| !word.is_empty()) {
            if key.len() + word.len() + 1 > 60 {
                break;
            }
            if !key.is_empty() {
                key.push('-');
            }
            key.push_str(word);
        }
        if key.is_empty() {
            key = slug.chars().take(60).collect();
        }
        if key.is_empty() {
            key.push_str("entry");
        }
        Self(key)
    }

    /// The `n`-th try for a title whose key is in use: `title-2`, `title-3`, …
    pub fn numbered(&self, n: u32) -> Self {
        Self(format!("{}-{n}", self.0))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Key {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let fits = (1..=80).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_readable_latin_words() {
        assert_eq!(
            Key::from_title("Algoritmeregister (Algorithm Register)").as_str(),
            "algoritmeregister-algorithm-register"
        );
        assert_eq!(Key::from_title("Дія: цифрове місто").as_str(), "diia-tsifrove-misto");
        assert_eq!(Key::from_title("!!!").as_str(), "entry");
    }

    #[test]
    fn every_key_made_from_a_title_can_be_read_back() {
        for title in ["a".repeat(500), "Ω".repeat(90), "市".repeat(200), "x y z".to_owned()] {
            let key = Key::from_title(&title).numbered(12);
            assert_eq!(key.as_str().parse::<Key>(), Ok(key.clone()), "{title}");
        }
    }
}
