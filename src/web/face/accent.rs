//! A city's own colour, corrected until every use of it can be read: in light and in dark, and for those who ask for
//! more contrast.
//!
//! Hue and strength stay; the lightness moves as far as it must and no further. The surfaces are those of
//! `assets/tokens.css`; a test holds the two against each other.

use std::fmt::Write;

use palette::color_difference::Wcag21RelativeContrast;
use palette::convert::FromColorUnclamped;
use palette::{FromColor, IsWithinBounds, Oklch, Srgb};

use crate::domain::face::Colour;

/// How the pages look to one reader, as far as the accent is concerned.
#[derive(Debug)]
pub struct Theme {
    /// The media query under which it holds; none for the one that holds first.
    pub media: Option<&'static str>,
    /// Everything that the accent stands on, and that stands on the accent.
    pub beside: [Colour; 3],
    /// What every use must reach.
    pub contrast: f32,
    pub dark: bool,
}

const fn rgb(red: u8, green: u8, blue: u8) -> Colour {
    Colour::new(red, green, blue)
}

/// In the order of the stylesheet: later ones take precedence.
pub const THEMES: [Theme; 4] = [
    Theme {
        media: None,
        beside: [rgb(0xfa, 0xf6, 0xee), rgb(0xf1, 0xeb, 0xdd), rgb(0xff, 0xfd, 0xf8)],
        contrast: 4.5,
        dark: false,
    },
    Theme {
        media: Some("(prefers-color-scheme: dark)"),
        beside: [rgb(0x14, 0x1a, 0x24), rgb(0x1d, 0x25, 0x31), rgb(0x0e, 0x13, 0x1b)],
        contrast: 4.5,
        dark: true,
    },
    Theme {
        media: Some("(prefers-contrast: more)"),
        beside: [rgb(0xff, 0xff, 0xff), rgb(0xf4, 0xf2, 0xec), rgb(0xff, 0xff, 0xff)],
        contrast: 7.0,
        dark: false,
    },
    Theme {
        media: Some("(prefers-contrast: more) and (prefers-color-scheme: dark)"),
        beside: [rgb(0x00, 0x00, 0x00), rgb(0x10, 0x14, 0x1b), rgb(0x00, 0x00, 0x00)],
        contrast: 7.0,
        dark: true,
    },
];

/// So many lightnesses are tried between the city's own and black or white.
const STEPS: u16 = 200;

impl Theme {
    /// Whether a colour can be read everywhere in this theme.
    pub fn takes(&self, colour: Colour) -> bool {
        self.beside.iter().all(|beside| contrast(colour, *beside) >= self.contrast)
    }

    /// The city's colour, or the nearest of its hue that can be read.
    pub fn accent(&self, city: Colour) -> Colour {
        if self.takes(city) {
            return city;
        }
        let own = Oklch::from_color(srgb(city));
        let end = if self.dark { 1.0 } else { 0.0 };
        let lightness = |step: u16| own.l + (end - own.l) * f32::from(step) / f32::from(STEPS);
        let tried = (1..=STEPS).map(|step| shown(Oklch { l: lightness(step), ..own }));
        tried.into_iter().find(|colour| self.takes(*colour)).unwrap_or(if self.dark {
            rgb(0xff, 0xff, 0xff)
        } else {
            rgb(0, 0, 0)
        })
    }
}

/// How two colours stand out from each other, as WCAG counts: from 1 to 21.
pub fn contrast(one: Colour, other: Colour) -> f32 {
    srgb(one).relative_contrast(srgb(other))
}

fn srgb(colour: Colour) -> Srgb<f32> {
    Srgb::new(colour.red, colour.green, colour.blue).into_format()
}

/// As a screen can show it: with as much of its strength as that lightness leaves.
fn shown(wanted: Oklch<f32>) -> Colour {
    let (mut least, mut most) = (0.0_f32, 1.0_f32);
    let at = |share: f32| Srgb::from_color_unclamped(Oklch { chroma: wanted.chroma * share, ..wanted });
    if !at(most).is_within_bounds() {
        for _ in 0..12 {
            let middle = f32::midpoint(least, most);
            if at(middle).is_within_bounds() { least = middle } else { most = middle }
        }
        most = least;
    }
    let rgb: Srgb<u8> = at(most).into_format();
    Colour::new(rgb.red, rgb.green, rgb.blue)
}

/// The few tokens that are the city's own, to follow after the stylesheet of all pages.
pub fn stylesheet(city: Colour) -> String {
    let mut css = String::new();
    for theme in &THEMES {
        let accent = theme.accent(city);
        let written = match theme.media {
            None => writeln!(css, ":root{{--city:{city};--accent:{accent}}}"),
            Some(media) => writeln!(css, "@media {media}{{:root{{--city:{city};--accent:{accent}}}}}"),
        };
        written.expect("a String takes what it is given");
    }
    css
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_colour_can_be_read_in_every_theme(red: u8, green: u8, blue: u8) {
            let city = Colour::new(red, green, blue);
            for theme in &THEMES {
                let accent = theme.accent(city);
                prop_assert!(theme.takes(accent), "{city} became {accent} under {:?}", theme.media);
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let [light, dark, ..] = &THEMES;
        let (green, mint) = (rgb(0x14, 0x52, 0x3f), rgb(0x8f, 0xd0, 0xb3));
        assert_eq!(light.accent(green), green);
        assert_eq!(dark.accent(mint), mint);
        assert_ne!(dark.accent(green), green);
    }

    #[test]
    fn a_corrected_colour_keeps_its_hue() {
        for city in ["#ffd500", "#e6007e", "#00a0e6", "#d71e28"] {
            let city: Colour = city.parse().expect("a colour");
            for theme in &THEMES {
                let (own, shown) = (Oklch::from_color(srgb(city)), Oklch::from_color(srgb(theme.accent(city))));
                let turned = (own.hue - shown.hue).into_degrees().abs();
                assert!(turned < 6.0, "{city} turned by {turned} under {:?}", theme.media);
            }
        }
    }

    #[test]
    fn black_and_white_are_colours_too() {
        for city in [rgb(0, 0, 0), rgb(255, 255, 255)] {
            for theme in &THEMES {
                assert!(theme.takes(theme.accent(city)), "{city}");
            }
        }
    }
}
