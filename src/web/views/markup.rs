//! The one way for HTML to reach a page unescaped: its type says that it was cleaned.
//!
//! Templates never use the `safe` filter; cleaning itself is the domain's.

use std::fmt;

use askama::filters::HtmlSafe;

use crate::domain::text::CleanHtml;

/// Cleaned HTML, written into a page as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markup(CleanHtml);

impl Markup {
    /// None where there is nothing to show.
    pub fn of(html: &CleanHtml) -> Option<Self> {
        (!html.is_empty()).then(|| Self(html.clone()))
    }

    /// Cleans what was kept as plain HTML text: a city's own description, a passage with marked words.
    pub fn cleaned(html: &str) -> Option<Self> {
        Self::of(&CleanHtml::from_foreign(html))
    }
}

impl From<CleanHtml> for Markup {
    fn from(html: CleanHtml) -> Self {
        Self(html)
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

impl HtmlSafe for Markup {}
