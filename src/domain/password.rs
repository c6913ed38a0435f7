//! Whether a password is hard enough to guess. Judged here, with no word to anybody outside.
//!
//! How it is kept is `usecases::password`'s.

use zxcvbn::{Score, zxcvbn};

pub const MIN_CHARS: usize = 12;
pub const MAX_CHARS: usize = 200;
/// So many letters beside the words that are known of somebody.
const UNKNOWN_LETTERS_MIN: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordRefused {
    TooShort,
    TooLong,
    /// A program that knows common passwords, words and names finds it.
    EasyToGuess,
}

/// `known` is what anyone may know of this person: their address, their city.
pub fn judge(password: &str, known: &[&str]) -> Result<(), PasswordRefused> {
    match password.chars().count() {
        ..MIN_CHARS => return Err(PasswordRefused::TooShort),
        MAX_CHARS.. => return Err(PasswordRefused::TooLong),
        _ => {}
    }
    let words = known.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let words: Vec<String> = words.filter(|word| word.chars().count() >= 4).map(str::to_lowercase).collect();
    // What anyone knows of this person counts for nothing.
    let rest = words.iter().fold(password.to_lowercase(), |rest, word| rest.replace(word.as_str(), " "));
    if rest.chars().filter(|c| c.is_alphabetic() || !c.is_ascii()).count() < UNKNOWN_LETTERS_MIN
        && rest.len() < password.len()
    {
        return Err(PasswordRefused::EasyToGuess);
    }
    // Each letter more makes the estimate slower, and none after these makes a weak password strong.
    let beginning: String = password.chars().take(64).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match zxcvbn(&beginning, &words).score() {
        Score::Zero | Score::One | Score::Two => Err(PasswordRefused::EasyToGuess),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_finds_first_is_refused() {
        let known = ["marieke.devries@rotterdam.example", "Rotterdam", "Manyhalls"];
        for (password, judged) in [
            ("short", Err(PasswordRefused::TooShort)),
            ("elevenchars", Err(PasswordRefused::TooShort)),
            ("password1234", Err(PasswordRefused::EasyToGuess)),
            ("aaaaaaaaaaaaaaaa", Err(PasswordRefused::EasyToGuess)),
            ("qwertyuiop123", Err(PasswordRefused::EasyToGuess)),
            ("rotterdam2026", Err(PasswordRefused::EasyToGuess)),
            ("marieke.devries", Err(PasswordRefused::EasyToGuess)),
            ("Rotterdam-Rotterdam-2026", Err(PasswordRefused::EasyToGuess)),
            ("seven lamps over the quay", Ok(())),
            ("مصباح فوق الرصيف القديم", Ok(())),
            ("x9#kQ2!vLp0z", Ok(())),
        ] {
            assert_eq!(judge(password, &known), judged, "{password}");
        }
        assert_eq!(judge(&"long words ".repeat(30), &known), Err(PasswordRefused::TooLong));
    }
}
