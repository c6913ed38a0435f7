//! Files that pages load from this node: one stylesheet and one icon, each under an address made from its content.
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

/// Tokens first, since every component speaks in them.
static STYLES: &str = concat!(
    include_str!("assets/tokens.css"),
    include_str!("assets/base.css"),
    include_str!("assets/form.css"),
    include_str!("assets/layout.css"),
    include_str!("assets/search.css"),
    include_str!("assets/mark.css"),
    include_str!("assets/stamp.css"),
    include_str!("assets/shelf.css"),
    include_str!("assets/card.css"),
    include_str!("assets/filters.css"),
    include_str!("assets/entry.css"),
    include_str!("assets/comments.css"),
    include_str!("assets/steps.css"),
    include_str!("assets/notice.css"),
);

/// What only the staff's pages need.
static DESK_STYLES: &str =
    concat!(include_str!("assets/table.css"), include_str!("assets/desk.css"), include_str!("assets/network.css"));

static STYLESHEET: LazyLock<Asset> = LazyLock::new(|| style(STYLES));
static DESK_STYLESHEET: LazyLock<Asset> = LazyLock::new(|| style(DESK_STYLES));
static PRINT_STYLESHEET: LazyLock<Asset> = LazyLock::new(|| style(include_str!("assets/print.css")));
static INTERACT_STYLESHEET: LazyLock<Asset> = LazyLock::new(|| style(include_str!("assets/interact.css")));
static COMMENTS_SCRIPT: LazyLock<Asset> = LazyLock::new(|| script(include_str!("assets/comments.js")));
static ACCOUNT_STYLESHEET: LazyLock<Asset> = LazyLock::new(|| style(include_str!("assets/account.css")));
static ICON: LazyLock<Asset> = LazyLock::new(|| Asset::new(include_str!("assets/icon.svg"), "svg", "image/svg+xml"));

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

/// The stylesheet of all pages.
pub fn stylesheet() -> &'static Asset {
    &STYLESHEET
}

/// What the pages of the staff have beside it.
pub fn desk_stylesheet() -> &'static Asset {
    &DESK_STYLESHEET
}

/// What a printed page needs otherwise than the screen.
pub fn print_stylesheet() -> &'static Asset {
    &PRINT_STYLESHEET
}

/// What the pages have beside it on which one acts from another server.
pub fn interact_stylesheet() -> &'static Asset {
    &INTERACT_STYLESHEET
}

/// The keys of the moderation queue.
pub fn comments_script() -> &'static Asset {
    &COMMENTS_SCRIPT
}

/// What the pages have beside it on which people sign in and look after their account.
pub fn account_stylesheet() -> &'static Asset {
    &ACCOUNT_STYLESHEET
}

/// The icon that browsers show beside a page's title.
pub fn icon() -> &'static Asset {
    &ICON
}

/// The asset at `path`, for the handler of `/assets/{name}`.
pub fn find(path: &str) -> Option<&'static Asset> {
    let all = [
        stylesheet(),
        desk_stylesheet(),
        account_stylesheet(),
        print_stylesheet(),
        interact_stylesheet(),
        comments_script(),
        icon(),
    ];
    all.into_iter().find(|asset| asset.path == path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_at_its_own_address_only() {
        assert_eq!(find(&stylesheet().path), Some(stylesheet()));
        assert_eq!(find(&icon().path), Some(icon()));
        assert_eq!(find("/assets/style.css"), None);
    }

    #[test]
    fn the_address_follows_the_content() {
        let (one, other) = (Asset::new("a{}", "css", "text/css"), Asset::new("b{}", "css", "text/css"));
        assert_ne!(one.path, other.path);
    }

    #[test]
    fn a_comment_never_spans_lines_so_that_leaving_it_out_takes_nothing_else_along() {
        for text in [STYLES, DESK_STYLES, include_str!("assets/account.css")] {
            for line in text.lines().filter(|line| line.contains("/*")) {
                assert!(line.trim().starts_with("/*") && line.trim().ends_with("*/"), "{line}");
            }
        }
    }

    #[test]
    fn the_stylesheet_is_small_and_loads_nothing() {
        assert!(stylesheet().body.len() < 30_000, "{} bytes", stylesheet().body.len());
        for outside in ["url(", "@import", "http"] {
            assert!(!stylesheet().body.contains(outside), "{outside}");
        }
    }

    #[test]
    fn directions_are_logical_so_that_the_pages_turn_for_arabic() {
        for physical in ["margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right"]
        {
            assert!(!stylesheet().body.contains(physical), "{physical}");
        }
        for line in stylesheet().body.lines().map(str::trim) {
            assert!(!line.starts_with("left:") && !line.starts_with("right:"), "{line}");
        }
    }
}
