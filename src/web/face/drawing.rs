//! Pictures that are drawn here, without a font and without any file: icons, and the shelf that goes with a shared link.
//!
//! Figures are asked point by point whether they cover it, several times a pixel so that their edges are smooth.

use std::io::Cursor;

use image::imageops::{self, FilterType};
use image::{ImageFormat, Rgba, RgbaImage};

use crate::domain::face::Colour;

use super::accent::{THEMES, contrast};

/// The widths of the five spines in steps, as on the page; none is a gap.
pub type Shares = [u8; 5];

pub const CARD_WIDTH: u32 = 1200;
pub const CARD_HEIGHT: u32 = 630;

pub const PAPER: Colour = Colour::new(0xfa, 0xf6, 0xee);
const INK: Colour = Colour::new(0x1d, 0x1b, 0x17);
const EDGE: Colour = Colour::new(0xd8, 0xcf, 0xbc);
const ON_SPINE: Colour = Colour::new(0xff, 0xfd, 0xf8);
/// The hues of the spines on light paper.
const SPINES: [Colour; 5] = [
    Colour::new(0x1c, 0x56, 0xa2),
    Colour::new(0x7a, 0x38, 0x85),
    Colour::new(0x06, 0x66, 0x62),
    Colour::new(0x8b, 0x39, 0x44),
    Colour::new(0x74, 0x51, 0x01),
];
/// Heights of the five, so that they look like books.
const HEIGHTS: [f32; 5] = [318.0, 296.0, 330.0, 296.0, 318.0];

/// Whether a figure covers a point.
type Covers<'a> = &'a dyn Fn(f32, f32) -> bool;

fn pixel(colour: Colour) -> Rgba<u8> {
    Rgba([colour.red, colour.green, colour.blue, 255])
}

pub fn png(picture: &RgbaImage) -> Vec<u8> {
    let mut file = Vec::new();
    picture.write_to(&mut Cursor::new(&mut file), ImageFormat::Png).expect("memory takes a picture");
    file
}

/// The three arches of a hall, in a field of 36 by 30.
fn halls(x: f32, y: f32) -> bool {
    let door = |middle: f32, top: f32| {
        let arch = (x - middle).hypot(y - top) < 4.0;
        ((x - middle).abs() < 4.0 && y >= top) || arch
    };
    let wall = (0.0..36.0).contains(&x) && (0.0..30.0).contains(&y);
    wall && !(door(8.0, 17.0) || door(18.0, 14.0) || door(28.0, 17.0))
}

/// What can be seen on a colour.
fn on(colour: Colour) -> Colour {
    if contrast(colour, PAPER) >= contrast(colour, INK) { PAPER } else { INK }
}

/// Our mark in the city's colour, as `halls_icon` draws it.
pub fn halls_svg(colour: Colour) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\"><rect width=\"48\" height=\"48\" rx=\"8\" \
         fill=\"{colour}\"/><path fill=\"{}\" d=\"M6 9h36v30h-4V26a4 4 0 0 0-8 0v13h-2V23a4 4 0 0 0-8 0v16h-2V26a4 4 \
         0 0 0-8 0v13H6z\"/></svg>",
        on(colour)
    )
}

pub fn halls_icon(colour: Colour, side: u32) -> RgbaImage {
    let unit = side as f32 / 48.0;
    let mut icon = RgbaImage::new(side, side);
    let rounded = |x: f32, y: f32| {
        let (dx, dy) = ((8.0 - x).max(x - 40.0).max(0.0), (8.0 - y).max(y - 40.0).max(0.0));
        dx.hypot(dy) <= 8.0
    };
    cover(&mut icon, colour, &|x, y| rounded(x / unit, y / unit));
    cover(&mut icon, on(colour), &|x, y| halls(x / unit - 6.0, y / unit - 9.0));
    icon
}

/// A crest in the middle of a square.
pub fn crest_icon(crest: &RgbaImage, side: u32) -> RgbaImage {
    let mut icon = RgbaImage::new(side, side);
    let fitted = fitted(crest, side, side);
    let (left, top) = ((side - fitted.width()) / 2, (side - fitted.height()) / 2);
    imageops::overlay(&mut icon, &fitted, left.into(), top.into());
    icon
}

fn fitted(picture: &RgbaImage, width: u32, height: u32) -> RgbaImage {
    let scale = (width as f32 / picture.width() as f32).min(height as f32 / picture.height() as f32);
    let side = |length: u32, most: u32| ((length as f32 * scale).round() as u32).clamp(1, most);
    let (width, height) = (side(picture.width(), width), side(picture.height(), height));
    imageops::resize(picture, width, height, FilterType::Lanczos3)
}

/// The shelf on quiet paper: the city's colour above, its crest or our mark, five spines as wide as their shares.
pub fn card(colour: Colour, crest: Option<&RgbaImage>, shares: Shares) -> RgbaImage {
    let mut card = RgbaImage::from_pixel(CARD_WIDTH, CARD_HEIGHT, pixel(PAPER));
    fill(&mut card, (0.0, 0.0, 1200.0, 20.0), colour);
    match crest {
        Some(crest) => imageops::overlay(&mut card, &fitted(crest, 240, 120), 80, 62),
        None => {
            let [light, ..] = &THEMES;
            let mark = light.accent(colour);
            cover_within(&mut card, (80, 76, 116, 92), mark, &|x, y| halls((x - 80.0) / 3.0, (y - 76.0) / 3.0));
        }
    }
    let board = 560.0;
    let total: f32 = shares.iter().map(|share| f32::from(*share)).sum();
    let (gap, least, room) = (6.0, 72.0, 1040.0 - 4.0 * 6.0 - 5.0 * 72.0);
    let mut left = 80.0;
    let books = shares.into_iter().zip(SPINES).zip(HEIGHTS).enumerate();
    for (place, ((share, hue), height)) in books {
        let width = least + if total > 0.0 { room * f32::from(share) / total } else { room / 5.0 };
        spine(&mut card, (left, board - height, width, height), (share > 0).then_some(hue), place);
        left += width + gap;
    }
    fill(&mut card, (80.0, board, 1040.0, 12.0), INK);
    card
}

/// A rectangle: left, top, width, height.
type Frame = (f32, f32, f32, f32);

/// A book with its bands and the mark of its principle; without a hue, the gap where it would stand.
fn spine(card: &mut RgbaImage, (left, top, width, height): Frame, hue: Option<Colour>, place: usize) {
    let Some(hue) = hue else {
        fill(card, (left, top, width, height), EDGE);
        fill(card, (left + 2.0, top + 2.0, width - 4.0, height - 2.0), PAPER);
        return figure(card, (left + width / 2.0, top + height - 46.0), EDGE, place);
    };
    fill(card, (left, top, width, height), hue);
    for band in [44.0, 50.0, height - 92.0, height - 86.0] {
        fill(card, (left, top + band, width, 2.0), ON_SPINE);
    }
    figure(card, (left + width / 2.0, top + height - 46.0), ON_SPINE, place);
}

/// The mark of a principle around a point, as `templates/figures.html` draws it in a field of 12 by 12.
fn figure(card: &mut RgbaImage, (middle, height): (f32, f32), colour: Colour, place: usize) {
    const SCALE: f32 = 3.0;
    let inside = move |x: f32, y: f32| {
        let (x, y) = ((x - middle) / SCALE + 6.0, (y - height) / SCALE + 6.0);
        match place {
            0 => (2.5..=5.5).contains(&(x - 6.0).hypot(y - 6.0)),
            1 => (1.0..=11.0).contains(&x) && (1.0..=11.0).contains(&y),
            2 => (0.7..=11.0).contains(&y) && (x - 6.0).abs() <= (y - 0.7) * 5.8 / 10.3,
            3 => {
                let (dx, dy) = ((x - 6.0).abs(), (y - 6.0).abs());
                dx.max(dy) <= 5.5 && dx.min(dy) <= 2.0
            }
            _ => {
                let above = (x - 6.0).abs() <= (y - 0.4) * 5.6 / 4.2;
                let below = (x - 6.0).abs() <= 5.6 - (y - 4.6) * 2.1 / 6.8;
                above && below && y <= 11.4
            }
        }
    };
    let around = ((middle - 18.0) as u32, (height - 18.0) as u32, 36, 36);
    cover_within(card, around, colour, &inside);
}

fn fill(picture: &mut RgbaImage, (left, top, width, height): Frame, colour: Colour) {
    let right = ((left + width).round() as u32).min(picture.width());
    let bottom = ((top + height).round() as u32).min(picture.height());
    for y in top.round() as u32..bottom {
        for x in left.round() as u32..right {
            picture.put_pixel(x, y, pixel(colour));
        }
    }
}

fn cover(picture: &mut RgbaImage, colour: Colour, covers: Covers<'_>) {
    let all = (0, 0, picture.width(), picture.height());
    cover_within(picture, all, colour, covers);
}

/// Lays a figure over a part of the picture: left, top, width, height.
fn cover_within(picture: &mut RgbaImage, part: (u32, u32, u32, u32), colour: Colour, covers: Covers<'_>) {
    const POINTS: [f32; 4] = [0.125, 0.375, 0.625, 0.875];
    let (left, top, width, height) = part;
    for y in top..(top + height).min(picture.height()) {
        for x in left..(left + width).min(picture.width()) {
            let column = |dx: &f32| POINTS.iter().filter(|dy| covers(x as f32 + dx, y as f32 + **dy)).count();
            let covered: usize = POINTS.iter().map(column).sum();
            let share = covered as f32 / 16.0;
            let under = picture.get_pixel_mut(x, y);
            let Rgba([r, g, b, a]) = *under;
            let alpha = share + f32::from(a) / 255.0 * (1.0 - share);
            let mix = |over: u8, under: u8| {
                let below = f32::from(under) * f32::from(a) / 255.0 * (1.0 - share);
                if alpha > 0.0 { ((f32::from(over) * share + below) / alpha).round() as u8 } else { 0 }
            };
            *under = Rgba([mix(colour.red, r), mix(colour.green, g), mix(colour.blue, b), (alpha * 255.0) as u8]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(picture: &RgbaImage, x: u32, y: u32) -> Rgba<u8> {
        *picture.get_pixel(x, y)
    }

    #[test]
    fn a_card_shows_books_as_thick_as_their_shares_and_gaps_for_the_rest() {
        let green = Colour::new(0x14, 0x52, 0x3f);
        let picture = card(green, None, [24, 12, 0, 1, 0]);
        assert_eq!((picture.width(), picture.height()), (CARD_WIDTH, CARD_HEIGHT));
        assert_eq!(at(&picture, 600, 5), pixel(green));
        let wide = |hue: Colour| (0..CARD_WIDTH).filter(|x| at(&picture, *x, 420) == pixel(hue)).count();
        assert!(wide(SPINES[0]) > wide(SPINES[1]) && wide(SPINES[1]) > wide(SPINES[3]), "by their shares");
        assert_eq!((wide(SPINES[2]), wide(SPINES[4])), (0, 0));
    }

    #[test]
    fn an_icon_can_be_seen_in_every_colour() {
        for colour in ["#ffd500", "#000000", "#ffffff", "#14523f"] {
            let colour: Colour = colour.parse().expect("a colour");
            let icon = halls_icon(colour, 32);
            assert_eq!(at(&icon, 16, 3), pixel(colour));
            assert!(contrast(colour, on(colour)) > 4.5);
            assert_eq!(at(&icon, 0, 0).0[3], 0, "its corners are round");
        }
    }

    #[test]
    fn the_hues_are_those_of_the_stylesheet() {
        let tokens = include_str!("../assets/tokens.css");
        for (name, hue) in ["access", "privacy", "transparency", "participation", "open"].into_iter().zip(SPINES) {
            assert!(tokens.contains(&format!("--spine-{name}: {hue};")), "{name}");
        }
        for (name, colour) in [("paper", PAPER), ("ink", INK), ("rule", EDGE), ("on-spine", ON_SPINE)] {
            assert!(tokens.contains(&format!("--{name}: {colour};")), "{name}");
        }
    }
}
