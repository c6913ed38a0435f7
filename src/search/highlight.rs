//! A passage around the words that were found, for the reader to judge a hit by.
//!
//! Which word of a text is one that was looked for is decided in `wanted`.

use std::ops::Range;

use super::wanted::Wanted;
use super::words::{Stemming, words};

/// A passage is about this long.
const PASSAGE_CHARS: usize = 200;
/// So much of it, at most, comes before the first word found.
const LEAD_CHARS: usize = 40;
/// How much room a mark needs at the end of a passage.
const MARK_CHARS: usize = 20;
/// Words found after these many do not compete for being shown.
const MARKS_MAX: usize = 100;

struct Mark {
    at: Range<usize>,
    /// How many characters of the text come before.
    chars_before: usize,
    wanted: usize,
}

/// The first passage with the most of the words, escaped, with `<mark>` around each; none where no word stands.
pub(super) fn highlight(text: &str, language: Option<&str>, wanted: &[Wanted]) -> Option<String> {
    let marks = find(text, language.and_then(Stemming::of), wanted);
    let mut best = (0, 0);
    for (place, first) in marks.iter().enumerate() {
        let mut seen: Vec<usize> = in_reach(&marks, place, first).map(|mark| mark.wanted).collect();
        seen.sort_unstable();
        seen.dedup();
        if seen.len() > best.0 {
            best = (seen.len(), place);
        }
    }
    let first = marks.get(best.1)?;
    let shown: Vec<&Mark> = in_reach(&marks, best.1, first).collect();
    let begin = begin_before(text, first.at.start);
    let end = end_after(text, begin, shown.last().map_or(first.at.end, |mark| mark.at.end));
    Some(render(text, begin..end, &shown))
}

fn find(text: &str, language: Option<Stemming>, wanted: &[Wanted]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let (mut counted_to, mut chars) = (0, 0);
    for word in words(text) {
        let Some(place) = wanted.iter().position(|wanted| wanted.is(&word, language)) else { continue };
        chars += text.get(counted_to..word.at.start).map_or(0, |between| between.chars().count());
        counted_to = word.at.start;
        marks.push(Mark { at: word.at, chars_before: chars, wanted: place });
        if marks.len() == MARKS_MAX {
            break;
        }
    }
    marks
}

/// The marks that fit into a passage which begins with this one.
fn in_reach<'m>(marks: &'m [Mark], place: usize, first: &'m Mark) -> impl Iterator<Item = &'m Mark> {
    let reach = first.chars_before + PASSAGE_CHARS - LEAD_CHARS - MARK_CHARS;
    marks.iter().skip(place).take_while(move |mark| std::ptr::eq(*mark, first) || mark.chars_before <= reach)
}

/// Where to begin so that some words lead up to the mark at byte `at`, and none is cut.
fn begin_before(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let Some((from, _)) = before.char_indices().rev().nth(LEAD_CHARS) else { return 0 };
    let lead = before.get(from..).unwrap_or_default();
    // A line is a block of its own; its neighbours are not needed to read it.
    let after_space = lead.rfind('\n').or_else(|| lead.find(char::is_whitespace));
    after_space.map_or(from, |space| from + space + 1)
}

fn end_after(text: &str, begin: usize, last_mark_end: usize) -> usize {
    let rest = text.get(begin..).unwrap_or_default();
    let Some((to, _)) = rest.char_indices().nth(PASSAGE_CHARS) else { return text.len() };
    let fitting = rest.get(..to).and_then(|passage| passage.rfind(char::is_whitespace)).unwrap_or(to);
    last_mark_end.max(begin + fitting)
}

fn render(text: &str, passage: Range<usize>, marks: &[&Mark]) -> String {
    let mut html = String::from(if passage.start > 0 { "… " } else { "" });
    let mut from = passage.start;
    for mark in marks {
        escape(&mut html, text.get(from..mark.at.start));
        html.push_str("<mark>");
        escape(&mut html, text.get(mark.at.clone()));
        html.push_str("</mark>");
        from = mark.at.end;
    }
    escape(&mut html, text.get(from..passage.end));
    if passage.end < text.len() {
        html.push_str(" …");
    }
    html
}

fn escape(html: &mut String, text: Option<&str>) {
    for c in text.unwrap_or_default().chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' => html.push(' '),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::wanted::wanted;
    use super::*;

    fn marked(text: &str, language: &str, typed: &str) -> Option<String> {
        highlight(text, Some(language), &wanted(typed))
    }

    #[test]
    fn each_form_of_a_word_is_marked() {
        let text = "Algorithms, an algoritm & the <b>algorithmic</b> city";
        let html = "<mark>Algorithms</mark>, an <mark>algoritm</mark> &amp; the &lt;b&gt;<mark>algorithmic</mark>&lt;/b&gt; city";
        assert_eq!(marked(text, "en", "algorithm"), Some(html.to_owned()));
        let text = "La participación de la ciudad";
        assert_eq!(
            marked(text, "es", "ciudades PARTICIPACION"),
            Some("La <mark>participación</mark> de la <mark>ciudad</mark>".to_owned())
        );
    }

    #[test]
    fn a_text_without_the_words_has_no_highlight() {
        assert_eq!(marked("Nothing of that kind", "en", "privacy"), None);
        assert_eq!(marked("", "en", "privacy"), None);
    }

    #[test]
    fn the_passage_is_short_and_shows_where_most_words_meet() {
        let text = format!(
            "Privacy first. {} Here privacy meets sensors at last. {}",
            "Filler words. ".repeat(50),
            "More. ".repeat(90)
        );
        let html = marked(&text, "en", "privacy sensors").unwrap();
        assert!(html.starts_with("… ") && html.ends_with(" …"), "{html}");
        assert!(html.contains("Here <mark>privacy</mark> meets <mark>sensors</mark> at last."), "{html}");
        assert!(html.chars().count() < 260, "{html}");
    }

    proptest! {
        #[test]
        fn a_highlight_is_the_text_escaped(text in "[a-z<&'\" \\n\u{e9}\u{5e02}]{0,400}", typed in "[a-z]{1,3}( [a-z]{1,3})?") {
            if let Some(html) = marked(&text, "en", &typed) {
                let bare = html.replace("<mark>", "").replace("</mark>", "");
                prop_assert!(!bare.contains(['<', '>', '"', '\'', '\n']));
                prop_assert!(html.contains("<mark>"));
            }
        }
    }
}
