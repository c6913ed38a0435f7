//! A picture comes to an entry: read, made small, and written anew, so that nothing is kept but what can be seen.
//!
//! Where its file is kept is the store's; that its words are in the text is the editor's.

use std::io::Cursor;

use aws_lc_rs::digest::{SHA256, digest};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use crate::domain::deed::Deed;
use crate::domain::entry::Entry;
use crate::domain::key::Key;
use crate::domain::picture::Picture;
use crate::domain::refusal::FieldRefusal;
use crate::store::{StoreError, pictures};

use super::audit::{self, By};
use super::entry_read;
use super::error::UseError;
use super::node::Hall;

pub const SIZE_MAX_BYTES: usize = 10 * 1024 * 1024;
const PIXELS_MAX: u64 = 50_000_000;
/// A screen's width; wider pictures are made as wide.
const WIDTH_MAX: u32 = 1600;
/// 50 million pixels of four bytes, and room to turn them.
const MEMORY_MAX_BYTES: u64 = 512 * 1024 * 1024;
const PICTURES_MAX: i64 = 50;
pub const ALT_MAX_CHARS: usize = 500;
const JPEG_QUALITY: u8 = 82;

/// What an editor hands in.
#[derive(Clone, Debug)]
pub struct NewPicture {
    pub bytes: Vec<u8>,
    pub alt: Option<String>,
    /// Said on purpose: it shows nothing that a reader needs.
    pub is_decorative: bool,
}

/// The picture as it is kept.
pub async fn run(node: &Hall, key: Key, new: NewPicture, by: By) -> Result<Picture, UseError> {
    let alt = check_words(&new)?;
    if new.bytes.is_empty() {
        return Err(refused("picture", "is missing; choose a file"));
    }
    if new.bytes.len() > SIZE_MAX_BYTES {
        return Err(refused("picture", "is larger than 10 MB; save it smaller"));
    }
    let entry = list(node, key).await?.0;
    // One after the other: a large picture takes much memory for a moment, and none is taken away meanwhile.
    let turn = node.one_picture.acquire().await.map_err(|_| UseError::Broken("no pictures are taken".to_owned()))?;
    let drawn = tokio::task::spawn_blocking(move || draw(&new.bytes)).await;
    let drawn = drawn.map_err(|_| refused("picture", CANNOT_BE_READ))??;
    let size_bytes = drawn.bytes.len() as u64;
    node.files.put(&drawn.name, drawn.bytes).await?;
    let picture = Picture {
        id: node.new_id(),
        entry: entry.id,
        name: drawn.name,
        alt,
        width: drawn.width,
        height: drawn.height,
        size_bytes,
        added_by: by.who.clone(),
        added_at: node.now(),
    };
    let (hall, kept, key) = (node.clone(), picture.clone(), entry.key);
    node.db
        .write(move |conn| {
            if pictures::count_of_entry(conn, kept.entry)? >= PICTURES_MAX {
                return Err(refused("picture", "is one too many; an entry has at most 50"));
            }
            pictures::put(conn, &kept)?;
            Ok(audit::note(conn, &hall, &by, Deed::PictureAdded, key.as_str(), Some(&kept.name))?)
        })
        .await?;
    drop(turn);
    Ok(picture)
}

/// An entry of this city and its pictures.
pub async fn list(node: &Hall, key: Key) -> Result<(Entry, Vec<Picture>), UseError> {
    node.db
        .read(move |conn| {
            let entry = entry_read::own(conn, &key)?;
            let pictures = pictures::of_entry(conn, entry.id)?;
            Ok((entry, pictures))
        })
        .await
}

/// A file, and whether everybody may see it: before its entry is published, only staff may.
pub async fn file(node: &Hall, name: String) -> Result<Option<(Vec<u8>, bool)>, UseError> {
    let asked = name.clone();
    let public = node.db.read(move |conn| Ok::<_, UseError>(pictures::is_public(conn, &asked)?)).await?;
    let Some(public) = public else { return Ok(None) };
    Ok(node.files.get(&name).await?.map(|bytes| (bytes, public)))
}

const CANNOT_BE_READ: &str = "is no picture that can be read; use PNG, JPEG or WebP";

fn refused(field: &str, problem: impl Into<String>) -> UseError {
    UseError::Invalid(vec![FieldRefusal::new(field, problem)])
}

fn check_words(new: &NewPicture) -> Result<Option<String>, UseError> {
    let alt = new.alt.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    match (alt.is_empty(), new.is_decorative) {
        (true, true) => Ok(None),
        (true, false) => {
            Err(refused("alt", "is missing; say in words what the picture shows, or that it only decorates"))
        }
        (false, true) => Err(refused("alt", "stands beside \"only decorates\"; leave out one of the two")),
        (false, false) if alt.chars().count() > ALT_MAX_CHARS => {
            Err(refused("alt", format!("is too long; use at most {ALT_MAX_CHARS} characters")))
        }
        (false, false) => Ok(Some(alt)),
    }
}

struct Drawn {
    name: String,
    bytes: Vec<u8>,
    width: u32,
    height: u32,
}

/// The picture as it is seen, in a new file: without the place where it was taken, or a program behind its end.
fn draw(bytes: &[u8]) -> Result<Drawn, UseError> {
    let unreadable = |_| refused("picture", CANNOT_BE_READ);
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|_| refused("picture", CANNOT_BE_READ))?;
    let format =
        reader.format().filter(|format| matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP));
    let format = format.ok_or_else(|| refused("picture", CANNOT_BE_READ))?;
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        let problem = format!("has {width} by {height} points; save it with at most 50 million in all");
        return Err(refused("picture", problem));
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MAX_BYTES);
    decoder.set_limits(limits).map_err(unreadable)?;
    let turned = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(turned);
    if picture.width() > WIDTH_MAX {
        let height = u64::from(picture.height()) * u64::from(WIDTH_MAX) / u64::from(picture.width());
        picture = picture.resize_exact(WIDTH_MAX, u32::try_from(height).unwrap_or(1).max(1), FilterType::CatmullRom);
    }
    let keeps_every_point = format == ImageFormat::Png || picture.color().has_alpha();
    let mut out = Vec::new();
    // Eight bits a colour are what screens show; a file of ours has nothing else in it.
    let written = if keeps_every_point {
        let picture = DynamicImage::from(picture.to_rgba8());
        picture.write_with_encoder(PngEncoder::new(&mut out))
    } else {
        let picture = DynamicImage::from(picture.to_rgb8());
        picture.write_with_encoder(JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY))
    };
    written.map_err(|err| UseError::Store(StoreError::Files(format!("a picture cannot be written: {err}"))))?;
    let hash = digest(&SHA256, &out);
    let stem: String = hash.as_ref().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let extension = if keeps_every_point { "png" } else { "jpg" };
    Ok(Drawn { name: format!("{stem}.{extension}"), bytes: out, width: picture.width(), height: picture.height() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut out = Vec::new();
        let picture = DynamicImage::new_rgb8(width, height);
        picture.write_to(&mut Cursor::new(&mut out), ImageFormat::Png).unwrap();
        out
    }

    #[test]
    fn a_wide_picture_is_made_as_wide_as_a_screen_and_keeps_its_shape() {
        let drawn = draw(&png(3200, 1000)).ok().unwrap();
        assert_eq!((drawn.width, drawn.height), (1600, 500));
        assert!(drawn.name.ends_with(".png"));
    }

    #[test]
    fn what_stands_behind_the_end_of_a_picture_is_gone() {
        let mut bytes = png(4, 4);
        bytes.extend_from_slice(b"<script>alert(1)</script>");
        let drawn = draw(&bytes).ok().unwrap();
        assert!(!drawn.bytes.windows(7).any(|part| part == b"<script"));
        assert_eq!(drawn.name, draw(&png(4, 4)).ok().unwrap().name, "what is seen makes the name");
    }

    #[test]
    fn only_pictures_of_three_kinds_are_taken() {
        for bytes in
            [&b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"[..], b"GIF89a\x01\0\x01\0\0\0\0;", b"", b"\x89PNG\r\n"]
        {
            assert!(draw(bytes).is_err());
        }
    }

    #[test]
    fn a_picture_that_says_it_is_huge_is_refused_before_it_is_unpacked() {
        let mut bytes = png(1, 1);
        // Width and height stand in the first chunk; its sum is made right again.
        bytes[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        let mut sum = flate2::Crc::new();
        sum.update(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&sum.sum().to_be_bytes());
        let Err(UseError::Invalid(refusals)) = draw(&bytes) else { panic!("refused") };
        assert!(refusals[0].problem.contains("65535 by 65535"), "{}", refusals[0].problem);
    }

    #[test]
    fn a_picture_needs_words_or_a_word_that_it_needs_none() {
        let new = |alt: &str, is_decorative| NewPicture { bytes: Vec::new(), alt: Some(alt.into()), is_decorative };
        assert_eq!(check_words(&new(" A  map ", false)).ok().unwrap().as_deref(), Some("A map"));
        assert_eq!(check_words(&new("", true)).ok().unwrap(), None);
        assert!(check_words(&new(" ", false)).is_err() && check_words(&new("A map", true)).is_err());
    }
}
