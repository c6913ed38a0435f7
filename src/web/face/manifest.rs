//! `/manifest.webmanifest`: the name, colours and icons with which a phone puts the library on its start screen.
//!
//! Nothing is installed and nothing is kept for later; the pages stay pages.

use serde_json::{Value, json};

use crate::web::views::Site;

use super::drawing::PAPER;
use super::files::{FaceFiles, LARGE_ICON_SIDE, OWN_COLOUR};

pub const TYPE: &str = "application/manifest+json";

/// <https://www.w3.org/TR/appmanifest/>
pub fn of(site: &Site, files: &FaceFiles) -> Value {
    let words = site.words();
    let png = |path: &str, side: u32| json!({"src": path, "sizes": format!("{side}x{side}"), "type": "image/png"});
    let mut icons = vec![png(&files.icon_180.path, 180), png("/cards/icon.png", LARGE_ICON_SIDE)];
    if let Some(drawn) = &files.icon_svg {
        icons.push(json!({"src": drawn.path, "sizes": "any", "type": drawn.content_type}));
    }
    json!({
        "name": words.named("frame-title", &site.city_name),
        "short_name": site.city_name,
        "lang": words.tongue.tag(),
        "dir": words.tongue.dir(),
        "id": "/",
        "start_url": site.link("/"),
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": files.face.colour.unwrap_or(OWN_COLOUR).to_string(),
        "background_color": PAPER.to_string(),
        "icons": icons,
    })
}
