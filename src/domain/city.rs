//! A city: the actor that speaks for a member, here or at its own node.

use super::address::Acct;
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
    pub summary_html: String,
    /// The page for people, at the city's own node.
    pub url: String,
    /// Whether this node speaks for it.
    pub local: bool,
    pub known_since: Moment,
}

/// Reads an ISO 3166-1 alpha-2 code in either case; none if it is no country's.
pub fn country_code(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    keshvar::Alpha2::try_from(code.as_str()).ok().map(|_| code)
}

/// The codes of all countries.
pub fn country_codes() -> impl Iterator<Item = String> {
    keshvar::SUPPORTED_ALPHA2_LIST.iter().map(ToString::to_string)
}

/// The everyday name of a country in English, by its code; the code itself where it is nobody's.
pub fn country_name(code: &str) -> String {
    let Ok(known) = keshvar::Alpha2::try_from(code) else { return code.to_owned() };
    let known = known.to_country();
    let official = known.iso_short_name();
    // "Korea (Republic of)", "United States of America": the first everyday name is what people say.
    let formal = official.contains(['(', ',']) || official.contains(" of ");
    let everyday = known.unofficial_name_list().first().filter(|_| formal);
    everyday.map_or(official, |name| *name).to_owned()
}
