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

/// Reads an ISO 3166-1 alpha-2 code in either case.
pub fn country_code(text: &str) -> Option<String> {
    let text = text.trim();
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic())).then(|| text.to_ascii_uppercase())
}
