//! Files that pages load from this node: stylesheets, each under an address made from its content.
//!
//! They are part of the program, so an address can be cached for ever; which headers say so is left to the handler.

use std::borrow::Cow;
use std::sync::LazyLock;

use aws_lc_rs::digest::{SHA256, digest};

/// A file to serve as it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Asset {
    /// `/assets/…`, new whenever the content is.
    pub path: String,
    pub body: Cow<'static, str>,
    pub content_type: &'static str,
}

impl Asset {
    fn new(body: impl Into<Cow<'static, str>>, extension: &str, content_type: &'static str) -> Self {
        let body = body.into();
        let hash = digest(&SHA256, body.as_bytes());
        let name: String = hash.as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { path: format!("/assets/{name}.{extension}"), body, content_type }
    }
}

macro_rules! assets {
    ($($(#[$doc:meta])* $name:ident = $make:ident($($file:literal),+ $(,)?);)+) => {
        $(
            $(#[$doc])*
            pub fn $name() -> &'static Asset {
                static ASSET: LazyLock<Asset> =
                    LazyLock::new(|| $make(concat!($(include_str!(concat!("assets/", $file))),+)));
                &ASSET
            }
        )+

        /// The asset at `path`, for the handler of `/assets/{name}`.
        pub fn find(path: &str) -> Option<&'static Asset> {
            let all = [$($name),+];
            all.into_iter().map(|asset| asset()).find(|asset| asset.path == path)
        }

        /// As they were written, for the tests.
        #[cfg(test)]
        const WRITTEN: &[(&str, &str)] = &[$($(($file, include_str!(concat!("assets/", $file)))),+),+];
    };
}

assets! {
    /// The stylesheet of all pages. Tokens first, since every component speaks in them.
    stylesheet = style(
        "tokens.css", "base.css", "form.css", "layout.css", "search.css", "mark.css", "stamp.css", "shelf.css",
        "card.css", "filters.css", "entry.css", "comments.css", "steps.css", "notice.css", "about.css",
    );
    /// What a printed page needs otherwise than the screen.
    print_stylesheet = style("print.css");
    /// What the pages have beside it on which one acts from another server.
    interact_stylesheet = style("interact.css");
    /// What the page of the coalition has beside it.
    coalition_stylesheet = style("table.css", "coalition.css");
    /// What the pages have beside it on which people sign in and look after their account.
    account_stylesheet = style("account.css");
    /// What the pages of the staff have beside it.
    desk_stylesheet = style("table.css", "desk.css", "network.css", "write.css");
    /// Saves while one writes.
    autosave_script = script("autosave.js");
    /// Shows beside the text what it will look like.
    preview_script = script("preview.js");
    /// What makes the form of an entry quicker to fill in.
    write_script = script("write.js");
    /// Puts a picture into the text.
    pictures_script = script("pictures.js");
    /// Asks the device for a passkey.
    passkeys_script = script("passkeys.js");
    /// The keys of the moderation queue.
    comments_script = script("comments.js");
}

/// A stylesheet as it is sent: without the comments and spaces that only its authors need.
fn style(text: &str) -> Asset {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("/*"));
    let mut sent = lines.collect::<Vec<_>>().join("\n");
    for (written, short) in [(" {", "{"), ("{ ", "{"), (" }", "}"), ("; ", ";"), (": ", ":"), (", ", ","), (";}", "}")]
    {
        sent = sent.replace(written, short);
    }
    Asset::new(sent, "css", "text/css; charset=utf-8")
}

fn script(text: &str) -> Asset {
    Asset::new(text.to_owned(), "js", "text/javascript; charset=utf-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_at_its_own_address_only() {
        assert_eq!(find(&stylesheet().path), Some(stylesheet()));
        assert_eq!(find(&print_stylesheet().path), Some(print_stylesheet()));
        assert_eq!(find("/assets/style.css"), None);
    }

    #[test]
    fn the_address_follows_the_content() {
        let (one, other) = (Asset::new("a{}", "css", "text/css"), Asset::new("b{}", "css", "text/css"));
        assert_ne!(one.path, other.path);
    }

    #[test]
    fn a_comment_never_spans_lines_so_that_leaving_it_out_takes_nothing_else_along() {
        for (_, text) in WRITTEN.iter().filter(|(file, _)| file.ends_with(".css")) {
            for line in text.lines().filter(|line| line.contains("/*")) {
                assert!(line.trim().starts_with("/*") && line.trim().ends_with("*/"), "{line}");
            }
        }
    }

    #[test]
    fn the_stylesheet_is_small_and_loads_nothing() {
        assert!(stylesheet().body.len() < 30_000, "{} bytes", stylesheet().body.len());
        for (file, text) in WRITTEN {
            for outside in ["url(", "@import", "http:", "https:"] {
                assert!(!text.contains(outside), "{file} has {outside}");
            }
        }
    }

    #[test]
    fn directions_are_logical_so_that_the_pages_turn_for_arabic() {
        for (file, text) in WRITTEN.iter().filter(|(file, _)| file.ends_with(".css")) {
            for physical in
                ["margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right"]
            {
                assert!(!text.contains(physical), "{file} has {physical}");
            }
            for line in text.lines().map(str::trim) {
                assert!(!line.starts_with("left:") && !line.starts_with("right:"), "{file}: {line}");
            }
        }
    }
}
