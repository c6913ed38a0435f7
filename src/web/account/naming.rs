//! The fields for what the city is called, at the first run and on the desk.
//!
//! Which names can be taken is `usecases::city_name`'s.

use crate::domain::city::country_codes;
use crate::usecases::city_name::{NameInput, NameRefused};
use crate::usecases::node::Node;
use crate::web::words::Words;

/// The fields, ready for `account/naming.html`.
pub struct Naming {
    pub name: Field,
    pub country: Field,
    pub languages: Field,
    /// `@delft@library.delft.example`
    pub address: String,
    pub countries: Vec<CountryChoice>,
}

pub struct Field {
    pub value: String,
    /// Whether the configuration says it, so that it is only shown.
    pub fixed: bool,
}

pub struct CountryChoice {
    pub code: String,
    pub name: String,
    pub chosen: bool,
}

impl Naming {
    /// Whether nothing of it is left to be said here.
    pub fn is_fixed(&self) -> bool {
        self.name.fixed && self.country.fixed && self.languages.fixed
    }

    /// With what was typed, or else what the city is called now.
    pub fn new(node: &Node, words: &'static Words, typed: Option<&NameInput>) -> Self {
        let (here, configured) = (node.here(), node.configured);
        let field = |typed: Option<&String>, now: String, fixed: bool| Field {
            value: typed.filter(|_| !fixed).cloned().unwrap_or(now),
            fixed,
        };
        let country =
            field(typed.map(|typed| &typed.country), here.country.clone().unwrap_or_default(), configured.country);
        Self {
            countries: countries(words, &country.value),
            country,
            name: field(typed.map(|typed| &typed.name), here.name.clone(), configured.name),
            languages: field(typed.map(|typed| &typed.languages), here.languages.join(", "), configured.languages),
            address: format!("@{}", here.acct()),
        }
    }
}

fn countries(words: &'static Words, chosen: &str) -> Vec<CountryChoice> {
    let choice =
        |code: String| CountryChoice { name: words.country(&code), chosen: chosen.eq_ignore_ascii_case(&code), code };
    let mut all: Vec<CountryChoice> = country_codes().map(choice).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

/// The message for a name that cannot be taken.
pub fn problem_of(refused: NameRefused) -> &'static str {
    match refused {
        NameRefused::NoName => "first-run-no-name",
        NameRefused::NoCountry => "first-run-no-country",
        NameRefused::NoLanguage => "first-run-no-language",
    }
}
