//! Replies from other servers, whatever type they give them.

use serde_json::Value;
use url::Url;

use crate::domain::text::CleanHtml;
use crate::domain::time::Moment;

use super::{shown, value};

/// A reply as its server describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoteNote {
    pub uri: Url,
    pub attributed_to: Url,
    pub in_reply_to: Option<Url>,
    pub html: CleanHtml,
    pub language: Option<String>,
    pub url: String,
    pub published_at: Option<Moment>,
    pub updated_at: Option<Moment>,
    /// Whether its author meant everyone to see it.
    pub public: bool,
}

/// Reads anything that has an id, an author and something to show; none if one is missing.
pub fn read(document: &Value) -> Option<RemoteNote> {
    let uri = value::id_of(document).filter(|_| document.is_object())?;
    let attributed_to = value::author(document)?;
    let html = shown::html(document)?;
    let language = ["content", "name"].into_iter().find_map(|field| value::in_language(document, field).1);
    Some(RemoteNote {
        url: value::page_url(document).map_or_else(|| uri.to_string(), String::from),
        uri,
        attributed_to,
        in_reply_to: value::id_in(document, "inReplyTo"),
        html,
        language: language.or_else(|| value::language(document)).map(|lang| lang.to_string()),
        published_at: value::time(document, "published"),
        updated_at: value::time(document, "updated"),
        public: value::is_public(document),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_reply_is_read_and_made_safe() {
        let note = read(&json!({
            "id": "https://m.example/notes/1",
            "type": "Note",
            "attributedTo": "https://m.example/users/ana",
            "inReplyTo": "https://library.delft.example/entries/x",
            "content": "<p>Good <script>alert(1)</script></p>",
            "contentMap": { "en": "<p>Good</p>" },
            "to": "as:Public"
        }));
        assert_eq!(note.as_ref().map(|n| n.html.as_str()), Some("<p>Good </p>"));
        assert_eq!(note.as_ref().and_then(|n| n.language.as_deref()), Some("en"));
        assert_eq!(note.map(|n| n.public), Some(true));
    }

    #[test]
    fn a_reply_without_author_or_text_is_none() {
        assert_eq!(read(&json!({"id": "https://m.example/1", "content": "x"})), None);
        assert_eq!(read(&json!({"id": "https://m.example/1", "attributedTo": "https://m.example/a"})), None);
        assert_eq!(read(&json!("https://m.example/1")), None);
    }
}
