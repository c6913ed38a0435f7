//! Language tags.

use std::fmt;
use std::str::FromStr;

/// A BCP 47 tag of language, optional script and optional region: `nl`, `pt-BR`, `zh-Hant-TW`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(String);

impl Lang {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let language = parts.next().filter(|p| matches!(p.len(), 2 | 3) && alphabetic(p)).ok_or(())?;
        let mut tag = language.to_ascii_lowercase();
        for part in parts {
            tag.push('-');
            match part.len() {
                4 if alphabetic(part) => {
                    let (head, tail) = part.split_at(1);
                    tag.push_str(&head.to_ascii_uppercase());
                    tag.push_str(&tail.to_ascii_lowercase());
                }
                2 if alphabetic(part) => tag.push_str(&part.to_ascii_uppercase()),
                3 if part.bytes().all(|b| b.is_ascii_digit()) => tag.push_str(part),
                5..=8 if part.bytes().all(|b| b.is_ascii_alphanumeric()) => {
                    tag.push_str(&part.to_ascii_lowercase());
                }
                _ => return Err(()),
            }
        }
        if tag.len() > 35 { Err(()) } else { Ok(Self(tag)) }
    }
}

fn alphabetic(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_alphabetic())
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_written_in_their_usual_case() {
        for (given, kept) in
            [("NL", "nl"), ("pt-br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"), ("ca-valencia", "ca-valencia")]
        {
            assert_eq!(given.parse::<Lang>().map(|l| l.to_string()), Ok(kept.to_owned()));
        }
    }

    #[test]
    fn words_that_are_no_tags_are_refused() {
        for text in ["", "english please", "e", "n1", "nl-", "nl_NL"] {
            assert!(text.parse::<Lang>().is_err(), "{text}");
        }
    }
}
