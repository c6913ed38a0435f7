//! The texts, as they are built into the program: one file for each area of the pages and each language.
//!
//! A new area is named here once, and then every language has to have it.

use super::tongue::Tongue;

macro_rules! areas {
    ($($area:literal),+ $(,)?) => {
        /// The names of the files.
        #[cfg(test)]
        pub(super) const AREAS: &[&str] = &[$($area),+];

        pub(super) fn of(tongue: Tongue) -> &'static [&'static str] {
            match tongue {
                Tongue::English => &[$(include_str!(concat!("texts/en/", $area, ".ftl"))),+],
                Tongue::Spanish => &[$(include_str!(concat!("texts/es/", $area, ".ftl"))),+],
                Tongue::French => &[$(include_str!(concat!("texts/fr/", $area, ".ftl"))),+],
                Tongue::Dutch => &[$(include_str!(concat!("texts/nl/", $area, ".ftl"))),+],
                Tongue::German => &[$(include_str!(concat!("texts/de/", $area, ".ftl"))),+],
                Tongue::Catalan => &[$(include_str!(concat!("texts/ca/", $area, ".ftl"))),+],
                Tongue::Portuguese => &[$(include_str!(concat!("texts/pt/", $area, ".ftl"))),+],
                Tongue::Arabic => &[$(include_str!(concat!("texts/ar/", $area, ".ftl"))),+],
            }
        }
    };
}

areas![
    "names",
    "frame",
    "home",
    "library",
    "entry",
    "city",
    "interact",
    "notice",
    "coalition",
    "about",
    "account",
    "passkeys",
    "first_run",
    "desk",
    "write",
    "comments",
    "network",
    "people",
    "face",
];
