//! The files of a city's face: its few tokens, its crest, and the icons that browsers and phones show.
//!
//! They are made when the face has changed and kept until it changes again; each has an address made from its content.

use std::io::Cursor;
use std::sync::{Arc, OnceLock};

use aws_lc_rs::digest::{SHA256, digest};
use image::{ImageFormat, RgbaImage};
use moka::sync::Cache;

use crate::domain::face::{Colour, Face};

use super::accent;
use super::drawing::{self, Shares};

/// Our green, where a city has chosen no colour.
pub const OWN_COLOUR: Colour = Colour::new(0x14, 0x52, 0x3f);
/// What phones ask for at most.
pub const LARGE_ICON_SIDE: u32 = 512;
/// There are 32 cards of entries, and one of each city that somebody shared.
const CARDS_KEPT: u64 = 64;

/// A file to serve as it is.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    /// `/assets/…`, new whenever the content is.
    pub path: String,
    pub body: Vec<u8>,
    pub content_type: &'static str,
}

impl File {
    fn new(body: impl Into<Vec<u8>>, extension: &str, content_type: &'static str) -> Self {
        let body = body.into();
        let hash = digest(&SHA256, &body);
        let name: String = hash.as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { path: format!("/assets/{name}.{extension}"), body, content_type }
    }

    fn png(picture: &RgbaImage) -> Self {
        Self::new(drawing::png(picture), "png", "image/png")
    }
}

/// A face with all its files.
#[derive(Debug)]
pub struct FaceFiles {
    pub face: Face,
    /// None where the city has no colour of its own.
    pub stylesheet: Option<File>,
    pub crest: Option<File>,
    /// None where the crest is the icon.
    pub icon_svg: Option<File>,
    pub icon_32: File,
    /// For the start screens of phones.
    pub icon_180: File,
    crest_picture: Option<RgbaImage>,
    /// Made when it is first wanted.
    large_icon: OnceLock<Arc<Vec<u8>>>,
    cards: Cache<Shares, Arc<Vec<u8>>>,
}

impl FaceFiles {
    /// Takes some milliseconds; not for a thread that others wait for.
    pub fn new(face: Face) -> Self {
        let colour = face.colour.unwrap_or(OWN_COLOUR);
        let crest_picture = face.crest.as_ref().and_then(|crest| {
            image::load(Cursor::new(&crest.png), ImageFormat::Png).ok().map(image::DynamicImage::into_rgba8)
        });
        let icon = |side: u32| File::png(&icon(colour, crest_picture.as_ref(), side));
        Self {
            stylesheet: face.colour.map(|own| File::new(accent::stylesheet(own), "css", "text/css; charset=utf-8")),
            crest: face.crest.as_ref().map(|crest| File::new(crest.png.clone(), "png", "image/png")),
            icon_svg: crest_picture.is_none().then(|| File::new(drawing::halls_svg(colour), "svg", "image/svg+xml")),
            icon_32: icon(32),
            icon_180: icon(180),
            large_icon: OnceLock::new(),
            cards: Cache::new(CARDS_KEPT),
            crest_picture,
            face,
        }
    }

    /// The file at `path`, for the handler of `/assets/{name}`.
    pub fn find(&self, path: &str) -> Option<&File> {
        let always = [&self.icon_32, &self.icon_180];
        let chosen = [&self.stylesheet, &self.crest, &self.icon_svg].into_iter().flatten();
        always.into_iter().chain(chosen).find(|file| file.path == path)
    }

    /// For where a phone has room, as wide and high as the manifest says, as PNG. Takes some milliseconds too.
    pub fn large_icon(&self) -> Arc<Vec<u8>> {
        let colour = self.face.colour.unwrap_or(OWN_COLOUR);
        let drawn = || Arc::new(drawing::png(&icon(colour, self.crest_picture.as_ref(), LARGE_ICON_SIDE)));
        self.large_icon.get_or_init(drawn).clone()
    }

    /// The picture that goes with a shared link, as PNG: a shelf with books as thick as their shares.
    pub fn card(&self, shares: Shares) -> Arc<Vec<u8>> {
        self.cards.get_with(shares, || {
            let colour = self.face.colour.unwrap_or(OWN_COLOUR);
            Arc::new(drawing::png(&drawing::card(colour, self.crest_picture.as_ref(), shares)))
        })
    }
}

fn icon(colour: Colour, crest: Option<&RgbaImage>, side: u32) -> RgbaImage {
    match crest {
        Some(crest) => drawing::crest_icon(crest, side),
        None => drawing::halls_icon(colour, side),
    }
}
