//! A city: the actor that speaks for a member, here or at its own node.

use std::sync::LazyLock;

use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_locale_core::locale;
use icu_locale_core::subtags::Region;

use super::address::Acct;
use super::face::Location;
use super::id::ActorId;
use super::time::Moment;

/// What this node knows of a city.
#[derive(Clone, Debug, PartialEq)]
pub struct City {
    pub id: ActorId,
    /// The ActivityPub id.
    pub uri: String,
    pub acct: Acct,
    pub name: String,
    /// ISO 3166-1 alpha-2, when known.
    pub country: Option<String>,
    /// Where it lies, if it says so.
    pub location: Option<Location>,
    pub summary_html: String,
    /// The page for people, at the city's own node.
    pub url: String,
    /// Whether this node speaks for it.
    pub local: bool,
    pub known_since: Moment,
}

/// What has a two-letter code in Unicode's data and is no country: unions, outlying parts, codes for testing.
const NO_COUNTRIES: [&str; 14] = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"];

static NAMES: LazyLock<RegionDisplayNames> = LazyLock::new(|| {
    let english = locale!("en").into();
    RegionDisplayNames::try_new(english, Default::default()).expect("English names are part of the program")
});

/// Reads an ISO 3166-1 alpha-2 code in either case; none if it is no country's.
pub fn country_code(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    let known = code.len() == 2 && !NO_COUNTRIES.contains(&code.as_str()) && known_name(&code).is_some();
    known.then_some(code)
}

/// The codes of all countries.
pub fn country_codes() -> impl Iterator<Item = String> {
    let codes = ('A'..='Z').flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")));
    codes.filter_map(|code| country_code(&code))
}

/// The everyday name of a country in English, by its code; the code itself where it is nobody's.
pub fn country_name(code: &str) -> String {
    known_name(code).unwrap_or(code).to_owned()
}

fn known_name(code: &str) -> Option<&'static str> {
    NAMES.of(code.parse::<Region>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_of_the_standard_is_known_and_kosovo_beside_them() {
        let known: Vec<String> = country_codes().collect();
        assert_eq!(known.len(), 249 + 1, "{known:?}");
        assert!(known.contains(&"XK".to_owned()));
        assert_eq!(country_code(" nl "), Some("NL".to_owned()));
        for other in ["", "N", "NLD", "528", "EU", "ÑÑ", "UK"] {
            assert_eq!(country_code(other), None, "{other}");
        }
    }

    #[test]
    fn countries_go_by_their_everyday_names() {
        for (code, name) in [("NL", "Netherlands"), ("KR", "South Korea"), ("MK", "North Macedonia"), ("QQ", "QQ")] {
            assert_eq!(country_name(code), name);
        }
    }
}
