//! The fields with which somebody says their name and language and chooses a password, wherever they stand.

use serde::Deserialize;

use crate::domain::password::PasswordRefused;
use crate::usecases::invitation_use::Said;
use crate::web::reader::Reader;
use crate::web::words::Tongue;

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct TypedPerson {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub language: String,
    #[serde(default)]
    pub password: String,
    #[serde(default)]
    pub again: String,
}

impl TypedPerson {
    /// Whether the password was typed twice alike.
    pub fn agrees(&self) -> bool {
        self.password == self.again
    }

    pub fn said(&self) -> Said {
        Said {
            name: self.name.clone(),
            language: Tongue::by_tag(&self.language).map(|tongue| tongue.tag().to_owned()),
            password: self.password.clone(),
        }
    }
}

/// The fields, ready for `account/choosing.html`. A password is never shown again.
pub struct Choosing {
    pub name: String,
    pub languages: Vec<LanguageChoice>,
    pub problem: Option<String>,
}

pub struct LanguageChoice {
    pub tag: &'static str,
    pub name: &'static str,
    pub chosen: bool,
}

impl Choosing {
    pub fn new(reader: &Reader, typed: &TypedPerson, language: Option<&str>, problem: Option<&str>) -> Self {
        let typed_language = Tongue::by_tag(&typed.language).or(language.and_then(Tongue::by_tag));
        Self {
            name: typed.name.chars().take(100).collect(),
            languages: languages(typed_language.unwrap_or(reader.words.tongue)),
            problem: problem.map(|problem| reader.words.say(problem)),
        }
    }
}

/// The languages of the pages, by the names that their speakers give them.
pub fn languages(chosen: Tongue) -> Vec<LanguageChoice> {
    let choice =
        |tongue: &Tongue| LanguageChoice { tag: tongue.tag(), name: tongue.own_name(), chosen: *tongue == chosen };
    Tongue::ALL.iter().map(choice).collect()
}

/// The message for a password that cannot be taken.
pub fn problem_of(refused: PasswordRefused) -> &'static str {
    match refused {
        PasswordRefused::TooShort => "account-password-short",
        PasswordRefused::TooLong => "account-password-long",
        PasswordRefused::EasyToGuess => "account-password-easy",
    }
}
