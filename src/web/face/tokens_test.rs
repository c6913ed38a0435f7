//! Reads the colours of `assets/tokens.css` as a browser would, and computes what readers can tell apart.

use std::collections::BTreeMap;

use palette::{FromColor, LinSrgb, Oklab, Srgb};

use super::accent::{THEMES, contrast};
use crate::domain::face::Colour;

const TOKENS: &str = include_str!("../assets/tokens.css");

type Tokens = BTreeMap<String, Colour>;

/// The colours of a theme: the blocks without a query, and those whose query is among `media`, later ones on top.
fn tokens(media: &[&str]) -> Tokens {
    let mut found = Tokens::new();
    let mut holds = true;
    for line in TOKENS.lines() {
        if let Some(query) = line.strip_prefix("@media ") {
            let query = query.trim_end_matches(['{', ' ']);
            holds = media.contains(&query);
        }
        if line == "}" {
            holds = true;
        }
        let declared = line.trim().strip_prefix("--").and_then(|rest| rest.trim_end_matches(';').split_once(": "));
        if let Some((name, value)) = declared.filter(|(_, value)| holds && value.starts_with('#')) {
            found.insert(name.to_owned(), value.parse().expect("a colour"));
        }
    }
    found
}

const DARK: &str = "(prefers-color-scheme: dark)";
const MORE: &str = "(prefers-contrast: more)";
const MORE_DARK: &str = "(prefers-contrast: more) and (prefers-color-scheme: dark)";

/// The four themes in the order of [`THEMES`].
fn themes() -> [Tokens; 4] {
    [tokens(&[]), tokens(&[DARK]), tokens(&[MORE]), tokens(&[DARK, MORE, MORE_DARK])]
}

const PRINCIPLES: [&str; 5] = ["access", "privacy", "transparency", "participation", "open"];
const SURFACES: [&str; 3] = ["paper", "leaf", "field"];

/// Every pair that is used together: what, on what, and what it must reach.
fn pairs() -> Vec<(String, String, f32)> {
    let mut pairs = Vec::new();
    for surface in SURFACES {
        for text in ["ink", "ink-soft", "accent", "danger"].into_iter().chain(PRINCIPLES) {
            pairs.push((text.to_owned(), surface.to_owned(), 4.5));
        }
        pairs.push(("edge".to_owned(), surface.to_owned(), 3.0));
    }
    for (text, surface) in [("on-accent", "accent"), ("on-danger", "danger")] {
        pairs.push((text.to_owned(), surface.to_owned(), 4.5));
    }
    for tint in ["highlight", "added", "removed"] {
        pairs.push(("ink".to_owned(), tint.to_owned(), 4.5));
    }
    for principle in PRINCIPLES {
        pairs.push(("on-spine".to_owned(), format!("spine-{principle}"), 4.5));
        pairs.push((format!("spine-{principle}"), "paper".to_owned(), 3.0));
    }
    pairs
}

#[test]
fn every_pair_that_is_used_together_can_be_read_in_every_theme() {
    for (theme, tokens) in themes().iter().enumerate() {
        for (what, on, least) in pairs() {
            let reached = contrast(tokens[&what], tokens[&on]);
            assert!(reached >= least, "{what} on {on} reaches {reached:.2} of {least} in theme {theme}");
        }
    }
}

#[test]
fn more_contrast_is_more() {
    let [light, dark, more, more_dark] = themes();
    for (usual, strong) in [(light, more), (dark, more_dark)] {
        for text in ["ink", "ink-soft", "accent", "danger", "edge", "rule"] {
            let (before, after) = (contrast(usual[text], usual["paper"]), contrast(strong[text], strong["paper"]));
            assert!(after > before, "{text} goes from {before:.2} to {after:.2}");
        }
        assert!(contrast(strong["ink-soft"], strong["leaf"]) >= 7.0);
    }
}

#[test]
fn the_surfaces_for_which_a_citys_colour_is_corrected_are_those_of_the_stylesheet() {
    for (theme, tokens) in THEMES.iter().zip(themes()) {
        assert_eq!(theme.beside.to_vec(), SURFACES.map(|surface| tokens[surface]).to_vec(), "{:?}", theme.media);
        assert_eq!(tokens["on-accent"], tokens["field"], "what stands on the accent is one of the surfaces");
        assert!(theme.takes(tokens["accent"]), "our own accent under {:?}", theme.media);
    }
}

fn oklab(colour: Colour) -> Oklab<f32> {
    Oklab::from_color(Srgb::new(colour.red, colour.green, colour.blue).into_format::<f32>())
}

/// As it looks without one of the cones for red and green (Machado, Oliveira and Fernandes 2009, severity 1).
fn seen(colour: Colour, without: [[f32; 3]; 3]) -> Oklab<f32> {
    let light: LinSrgb<f32> = Srgb::new(colour.red, colour.green, colour.blue).into_format::<f32>().into_linear();
    let row = |[r, g, b]: [f32; 3]| (r * light.red + g * light.green + b * light.blue).clamp(0.0, 1.0);
    let [red, green, blue] = without;
    Oklab::from_color(LinSrgb::new(row(red), row(green), row(blue)))
}

const PROTANOPIA: [[f32; 3]; 3] =
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
const DEUTERANOPIA: [[f32; 3]; 3] =
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];

fn distance(one: Oklab<f32>, other: Oklab<f32>) -> f32 {
    let (l, a, b) = (one.l - other.l, one.a - other.a, one.b - other.b);
    100.0 * (l * l + a * a + b * b).sqrt()
}

/// Five colours on the one line that red-green blindness leaves, and equally light: they differ, but not by enough to
/// rely on. So each principle has a mark and stands with its name; the hue only helps.
#[test]
fn the_principles_are_equally_light_and_differ_without_red_and_green() {
    for tokens in themes() {
        for prefix in ["", "spine-"] {
            let colours = PRINCIPLES.map(|principle| tokens[&format!("{prefix}{principle}")]);
            let light = colours.map(|colour| oklab(colour).l);
            let spread = light.iter().fold(0.0, |spread: f32, l| spread.max((l - light[0]).abs()));
            assert!(spread < 0.02, "lightness differs by {spread}");
            for (place, one) in colours.iter().enumerate() {
                for other in &colours[place + 1..] {
                    assert!(distance(oklab(*one), oklab(*other)) > 9.0, "{one} and {other}");
                    for without in [PROTANOPIA, DEUTERANOPIA] {
                        let apart = distance(seen(*one, without), seen(*other, without));
                        assert!(apart > 4.0, "{one} and {other} are {apart:.1} apart");
                    }
                }
            }
        }
    }
}
