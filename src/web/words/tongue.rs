//! The languages in which the pages speak, and which of them a reader is given.
//!
//! What the pages say stands in the texts.

use std::sync::LazyLock;

use fluent_langneg::{NegotiationStrategy, accepted_languages, negotiate_languages};
use icu_locale_core::Locale;
use unic_langid::LanguageIdentifier;

macro_rules! tongues {
    ($($variant:ident = $tag:literal, $own_name:literal, $dir:literal;)+) => {
        /// A language of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Tongue { $($variant),+ }

        impl Tongue {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// BCP 47: for `lang`, and the first part of an address.
            pub fn tag(self) -> &'static str {
                match self { $(Self::$variant => $tag),+ }
            }

            /// As those who speak it call it.
            pub fn own_name(self) -> &'static str {
                match self { $(Self::$variant => $own_name),+ }
            }

            /// For `dir`.
            pub fn dir(self) -> &'static str {
                match self { $(Self::$variant => $dir),+ }
            }
        }
    };
}

tongues! {
    English = "en", "English", "ltr";
    Spanish = "es", "Español", "ltr";
    French = "fr", "Français", "ltr";
    Dutch = "nl", "Nederlands", "ltr";
    German = "de", "Deutsch", "ltr";
    Catalan = "ca", "Català", "ltr";
    Portuguese = "pt", "Português", "ltr";
    Arabic = "ar", "العربية", "rtl";
}

static AVAILABLE: LazyLock<Vec<LanguageIdentifier>> =
    LazyLock::new(|| Tongue::ALL.iter().map(|tongue| tongue.identifier()).collect());

impl Tongue {
    pub fn by_tag(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|tongue| tongue.tag() == tag)
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().expect("the tags above are language tags")
    }

    /// The first language of `Accept-Language` that the pages speak.
    pub fn wanted(accept_language: &str) -> Option<Self> {
        let requested = accepted_languages::parse(accept_language);
        let found = negotiate_languages(&requested, &AVAILABLE, None, NegotiationStrategy::Lookup);
        found.first().and_then(|found| Self::by_tag(found.language.as_str()))
    }
}

/// Whose way of writing numbers and dates goes with a language: Europe's English puts the day before the month.
pub(super) fn locale(tongue: Tongue) -> Locale {
    let tag = if tongue == Tongue::English { "en-GB" } else { tongue.tag() };
    tag.parse().expect("the tags above are language tags")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_given_the_first_language_that_the_pages_speak() {
        for (header, tongue) in [
            ("ca,es;q=0.8,en;q=0.5", Some(Tongue::Catalan)),
            ("pt-BR,en", Some(Tongue::Portuguese)),
            ("eu,fr-CA;q=0.9,en;q=0.1", Some(Tongue::French)),
            ("ar-EG", Some(Tongue::Arabic)),
            ("eu", None),
            ("", None),
            ("*", None),
            (";;;,,\u{7f}q=", None),
        ] {
            assert_eq!(Tongue::wanted(header), tongue, "{header}");
        }
    }
}
