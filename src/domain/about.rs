//! What a city says of itself on the pages about its library: whom to write to, who is responsible, in its own words.
//!
//! Everything may be unknown; how that is said, and what the pages say beside it, is theirs.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use super::date::PartialDate;
use super::status::word_enum;
use super::text::CleanHtml;

/// As set by the operator.
#[derive(Clone, Debug, Default)]
pub struct About {
    pub mail: Option<String>,
    pub phone: Option<String>,
    /// May have several lines.
    pub postal_address: Option<String>,
    /// The authority that answers for the library.
    pub authority: Option<String>,
    pub data_protection_officer: Option<String>,
    /// Where to complain about the use of personal data.
    pub supervisory_authority: Option<String>,
    /// Whom to tell of a barrier; else the general contact.
    pub accessibility_contact: Option<String>,
    /// Where to complain about a barrier that stays.
    pub enforcement_body: Option<String>,
    pub accessibility: Conformance,
    /// When the city last looked these pages over.
    pub reviewed: Option<PartialDate>,
    /// The city's own texts in place of ours, by page and language; without a language for all that have none of their
    /// own.
    pub texts: BTreeMap<(AboutPage, Option<String>), CleanHtml>,
}

impl About {
    /// The city's own text for a page, in a language or for all.
    pub fn text(&self, page: AboutPage, language: &str) -> Option<&CleanHtml> {
        let own = self.texts.get(&(page, Some(language.to_owned())));
        own.or_else(|| self.texts.get(&(page, None)))
    }
}

word_enum! {
    /// How far the pages meet the standard for accessibility, in the terms of the law.
    Conformance {
        Full = "full", "Full";
        Partial = "partial", "Partial";
        None = "none", "None";
    }
}

impl Default for Conformance {
    /// Nobody can promise more for texts that many cities write.
    fn default() -> Self {
        Self::Partial
    }
}

word_enum! {
    /// The pages, by the name of their file and the end of their address.
    AboutPage {
        About = "about", "About";
        Privacy = "privacy", "Privacy";
        Accessibility = "accessibility", "Accessibility";
        Moderation = "moderation", "Moderation";
        Imprint = "imprint", "Imprint";
        Contact = "contact", "Contact";
    }
}
