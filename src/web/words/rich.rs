//! Sentences with links and names inside: the message says where, the page says what.
//!
//! In a message `<city>{ $city }</city>` marks the part that the page makes a link or an emphasis. What is filled in
//! is escaped and keeps its own direction; the message itself is ours, and a test knows that its marks are complete.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};
use fluent::FluentArgs;

use super::tongue::Tongue;
use super::{Value, When, Words};

/// What a marked part of a message becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Link(String),
    /// To another server, which is told nothing of this page and lends it no weight.
    OutsideLink(String),
    Strong,
    Code,
    /// A time, as programs read it.
    Time(String),
    /// A class of the stylesheet; `unseen` for what only those need who hear the page.
    Span(&'static str),
}

/// A sentence that is HTML already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(String);

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Said {}

impl Words {
    /// A message with parts; `parts` names them as the message does.
    pub fn rich(&self, id: &str, values: &[(&str, Value)], parts: &[(&str, Part)]) -> Said {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::String(text) => args.set(*name, format!("<bdi>{}</bdi>", escaped(text))),
                other => args.set(*name, other.clone()),
            }
        }
        self.marked(id, &args, parts)
    }

    fn marked(&self, id: &str, args: &FluentArgs, parts: &[(&str, Part)]) -> Said {
        let mut html = self.format(id, args);
        for (name, part) in parts {
            let (open, close) = part.tags();
            html = html.replace(&format!("<{name}>"), &open).replace(&format!("</{name}>"), close);
        }
        Said(html)
    }
}

impl Words {
    /// A message about a time; its `<date>{ $date }</date>`.
    pub fn dated(&self, id: &str, when: &When) -> Said {
        let mut args = FluentArgs::new();
        // Of this language, so that it needs no direction of its own.
        args.set("date", escaped(&when.words));
        self.marked(id, &args, &[("date", Part::Time(when.datetime.clone()))])
    }
}

impl Part {
    fn tags(&self) -> (String, &'static str) {
        match self {
            Self::Link(address) => (format!("<a href=\"{}\">", escaped(address)), "</a>"),
            Self::OutsideLink(address) => {
                (format!("<a href=\"{}\" rel=\"noopener noreferrer nofollow\">", escaped(address)), "</a>")
            }
            Self::Strong => ("<strong>".to_owned(), "</strong>"),
            Self::Code => ("<code dir=\"ltr\">".to_owned(), "</code>"),
            Self::Time(time) => (format!("<time datetime=\"{}\">", escaped(time)), "</time>"),
            Self::Span(class) => (format!("<span class=\"{class}\">"), "</span>"),
        }
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    Html.write_escaped_str(&mut safe, text).expect("a String takes what it is given");
    safe
}

/// Whether a text reads in the other direction than the language around it.
pub(super) fn turns(tongue: Tongue, text: &str) -> bool {
    let leftward = text.chars().find_map(|letter| match letter {
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => Some(true),
        letter if letter.is_alphabetic() => Some(false),
        _ => None,
    });
    leftward.is_some_and(|leftward| leftward != (tongue.dir() == "rtl"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_become_markup_of_its_own() {
        let words = Words::of(Tongue::English);
        let hostile = "<city>x</city><script>alert(1)</script>";
        let said = words.rich(
            "frame-colophon",
            &[("city", hostile.into())],
            &[("city", Part::Link("/cities/\"><script>".to_owned()))],
        );
        assert!(!said.0.contains("<script>"), "{said}");
        assert_eq!(said.0.matches("<a ").count(), 1, "{said}");
    }
}
