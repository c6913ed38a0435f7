//! The city chooses how it shows itself. Where it lies is told to everyone who follows it.
//!
//! A crest is read as a picture and written anew, so that whatever else was in the file stays out.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{ImageFormat, ImageReader, Limits};

use crate::domain::deed::Deed;
use crate::domain::face::{Colour, Crest, Face, Location};
use crate::domain::refusal::FieldRefusal;
use crate::store::{actors, face};

use super::audit::{self, By};
use super::city_profile;
use super::error::UseError;
use super::node::Hall;

/// The longer side of a crest, in pixels, as it is kept.
const CREST_SIDE: u32 = 256;
/// Pictures with a longer side are not even opened.
const SIDE_MAX: u32 = 8_000;
const DECODED_BYTES_MAX: u64 = 128 << 20;
const CONTACT_MAX_CHARS: usize = 1_000;

/// As it was typed.
#[derive(Debug, Default)]
pub struct FaceInput {
    /// Empty for the one of the settings, or our green.
    pub colour: String,
    pub contact: String,
    /// Degrees north and east; empty for the one of the settings, or nowhere.
    pub location: String,
    pub crest: CrestInput,
}

#[derive(Debug, Default)]
pub enum CrestInput {
    #[default]
    Keep,
    Remove,
    /// A PNG, JPEG or WebP file.
    New(Vec<u8>),
}

pub async fn run(node: &Hall, input: FaceInput, by: By) -> Result<(), UseError> {
    let now = node.now();
    let (crest_chosen, crest) = match input.crest {
        CrestInput::Keep => (false, Ok(None)),
        CrestInput::Remove => (true, Ok(None)),
        CrestInput::New(file) => {
            let read = tokio::task::spawn_blocking(move || read_crest(&file)).await;
            (true, read.map_err(|err| UseError::Broken(err.to_string()))?.map(Some))
        }
    };
    let mut refusals = Vec::new();
    let mut refuse = |field: &str, problem: &str| refusals.push(FieldRefusal::new(field, problem));
    let colour = optional::<Colour>(&input.colour);
    if colour.is_err() {
        refuse("colour", "a colour is written like #14523f");
    }
    let location = optional::<Location>(&input.location);
    if location.is_err() {
        refuse("location", "a place is written in degrees north and east, like 52.3740, 4.8897");
    }
    if crest.is_err() {
        refuse("crest", "a crest is a PNG, JPEG or WebP picture of at most 8,000 pixels a side");
    }
    let contact = input.contact.replace("\r\n", "\n").trim().to_owned();
    if contact.chars().count() > CONTACT_MAX_CHARS || contact.contains('\0') {
        refuse("contact", "the lines about contact have at most 1,000 characters");
    }
    let (Ok(colour), Ok(location), Ok(crest), true) = (colour, location, crest, refusals.is_empty()) else {
        return Err(UseError::Invalid(refusals));
    };
    let hall = node.clone();
    node.db
        .write(move |conn| {
            let before = face::read(conn)?.unwrap_or_default();
            let crest = if crest_chosen { crest } else { before.crest.clone() };
            let after = Face { colour, crest, contact, location };
            face::write(conn, &after, now)?;
            audit::note(conn, &hall, &by, Deed::FaceSet, &different(&before, &after), None)?;
            let lies = actors::by_id(conn, hall.own.city)?.and_then(|row| row.location());
            let location = location.or(hall.site.location);
            if location != lies {
                actors::set_location(conn, hall.own.city, location)?;
                city_profile::announce(conn, &hall, now)?;
            }
            Ok::<_, UseError>(())
        })
        .await?;
    node.wakers.deliveries.notify_one();
    Ok(())
}

/// What was changed, as the log says it.
fn different(before: &Face, after: &Face) -> String {
    let parts = [
        ("colour", before.colour != after.colour),
        ("crest", before.crest != after.crest),
        ("contact", before.contact != after.contact),
        ("location", before.location != after.location),
    ];
    parts.iter().filter(|(_, differs)| *differs).map(|(part, _)| *part).collect::<Vec<_>>().join(", ")
}

/// What was typed, if anything was.
fn optional<T: std::str::FromStr>(text: &str) -> Result<Option<T>, T::Err> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

/// None if that is no picture, or one too large to be opened.
fn read_crest(file: &[u8]) -> Result<Crest, image::ImageError> {
    let mut reader = ImageReader::new(Cursor::new(file)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(DECODED_BYTES_MAX);
    reader.limits(limits);
    let picture = reader.decode()?;
    let larger = picture.width() > CREST_SIDE || picture.height() > CREST_SIDE;
    let picture = if larger { picture.resize(CREST_SIDE, CREST_SIDE, FilterType::Lanczos3) } else { picture };
    let picture = picture.into_rgba8();
    let mut png = Vec::new();
    picture.write_to(&mut Cursor::new(&mut png), ImageFormat::Png)?;
    Ok(Crest { png, width: picture.width(), height: picture.height() })
}

#[cfg(test)]
mod tests {
    use image::RgbaImage;

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut file = Vec::new();
        let picture = RgbaImage::from_pixel(width, height, image::Rgba([200, 0, 0, 255]));
        picture.write_to(&mut Cursor::new(&mut file), ImageFormat::Png).expect("a picture");
        file
    }

    #[test]
    fn a_large_crest_is_made_small_in_its_proportions() {
        let crest = read_crest(&png(1_000, 500)).expect("a crest");
        assert_eq!((crest.width, crest.height), (256, 128));
        let crest = read_crest(&png(40, 50)).expect("a crest");
        assert_eq!((crest.width, crest.height), (40, 50));
    }

    #[test]
    fn nothing_but_the_picture_is_kept() {
        let mut file = png(40, 40);
        file.extend_from_slice(b"<script>alert(1)</script>");
        let crest = read_crest(&file).expect("a crest");
        assert!(!crest.png.windows(6).any(|bytes| bytes == b"script"));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for file in [&b""[..], b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", b"GIF89a", b"\x89PNG\r\n\x1a\n"] {
            assert!(read_crest(file).is_err());
        }
    }
}
