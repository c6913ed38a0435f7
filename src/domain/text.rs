//! Text: Markdown made into HTML, HTML from outside made safe, both made plain.
//!
//! HTML is cleaned once, where it enters; after that its type says so.

use std::collections::HashSet;
use std::sync::LazyLock;

use comrak::nodes::NodeValue;

use super::html_cost;
use super::picture::{FILES_PATH, media_type};

/// HTML that holds nothing but text, structure and links. Safe to put on a page as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CleanHtml(String);

impl CleanHtml {
    /// HTML from another server. Of what would cost more to read than its size is worth, only the words are kept.
    pub fn from_foreign(html: &str) -> Self {
        if html_cost::is_bearable(html) {
            return Self(sanitised(html));
        }
        Self(sanitised(&format!("<p>{}</p>", without_tags(html))))
    }

    /// A city's own Markdown. Headings start at the second level, since a page's title is the first;
    /// pictures that are kept elsewhere become links, since pages load nothing from there.
    pub fn from_markdown(markdown: &str) -> Self {
        let arena = comrak::Arena::new();
        let mut options = comrak::Options::default();
        options.extension.table = true;
        options.extension.strikethrough = true;
        options.extension.autolink = true;
        options.extension.footnotes = true;
        let root = comrak::parse_document(&arena, markdown, &options);
        for node in root.descendants() {
            let value = &mut node.data.borrow_mut().value;
            match value {
                NodeValue::Heading(heading) => heading.level = (heading.level + 1).min(6),
                NodeValue::Image(link) if !is_own_picture(&link.url) => *value = NodeValue::Link(link.clone()),
                _ => {}
            }
        }
        let mut html = String::new();
        let rendered = comrak::format_html(root, &options, &mut html);
        rendered.expect("writing to a string cannot fail");
        Self::from_own(&html)
    }

    /// HTML of our own making: as from others, but with the pictures that this node keeps.
    pub(crate) fn from_own(html: &str) -> Self {
        if !html.contains("<img") || !html_cost::is_bearable(html) {
            return Self::from_foreign(html);
        }
        Self(OWN_SANITISER.clean(html).to_string())
    }

    /// The pictures in it that this node keeps: address and what they show.
    pub fn pictures(&self) -> Vec<(String, String)> {
        let attribute = |tag: &str, name: &str| {
            let value = tag.split_once(&format!(" {name}=\""))?.1.split('"').next()?;
            Some(unescaped(value))
        };
        let tags = self.0.split("<img").skip(1).filter_map(|rest| rest.split('>').next());
        let read = |tag: &str| Some((attribute(tag, "src")?, attribute(tag, "alt").unwrap_or_default()));
        tags.filter_map(read).filter(|(src, _)| is_own_picture(src)).collect()
    }

    /// HTML that was cleaned before it was stored.
    pub(crate) fn from_store(html: String) -> Self {
        Self(html)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The words alone, with a line for each block.
    pub fn to_plain(&self) -> String {
        html_to_plain(&self.0)
    }
}

fn is_own_picture(url: &str) -> bool {
    url.strip_prefix(FILES_PATH).and_then(media_type).is_some()
}

/// For what we have written ourselves; a relative address is one of our pictures or none.
static OWN_SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = sanitiser();
    builder
        .add_tags(["img"])
        .add_tag_attributes("img", ["src", "alt"])
        .url_relative(ammonia::UrlRelative::PassThrough)
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            ("img", "src") => is_own_picture(value).then(|| value.into()),
            (_, "href") if url::Url::parse(value).is_err() => None,
            _ => Some(value.into()),
        });
    builder
});

static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(sanitiser);

fn sanitiser() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(HashSet::from([
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "dl",
            "dt",
            "em",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "u",
            "ul",
            "var",
        ]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some(LINK_REL))
        .generic_attributes(HashSet::from(["lang", "dir"]));
    for (tag, attributes) in [
        ("a", vec!["href"]),
        ("ol", vec!["start"]),
        ("th", vec!["align", "colspan", "rowspan", "scope"]),
        ("td", vec!["align", "colspan", "rowspan"]),
        ("abbr", vec!["title"]),
    ] {
        builder.add_tag_attributes(tag, attributes);
    }
    builder
}

/// What every link from outside says of itself.
const LINK_REL: &str = "nofollow noopener noreferrer ugc";

fn sanitised(html: &str) -> String {
    // A link that has lost its address has nothing to say about it either.
    SANITISER.clean(html).to_string().replace(&format!("<a rel=\"{LINK_REL}\">"), "<a>")
}

/// What stands outside of anything that looks like a tag; still HTML, since it may hold entities.
fn without_tags(html: &str) -> String {
    let parts = html.split('<').enumerate();
    let words = parts.map(|(place, part)| match part.rsplit_once('>') {
        Some((_, words)) if place > 0 => words,
        // The end of a tag that holds a bracket, or a tag without an end.
        _ if place > 0 => "",
        _ => part,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The words of some HTML: tags dropped, entities decoded, blocks on lines of their own.
fn html_to_plain(html: &str) -> String {
    let mut marked = html.to_owned();
    for block in [
        "</p>",
        "<br>",
        "<br/>",
        "<br />",
        "</li>",
        "</h2>",
        "</h3>",
        "</h4>",
        "</h5>",
        "</h6>",
        "</tr>",
        "</blockquote>",
        "</pre>",
        "</dt>",
        "</dd>",
        "<hr>",
    ] {
        marked = marked.replace(block, &format!("{block}\n"));
    }
    for cell in ["</td>", "</th>"] {
        marked = marked.replace(cell, &format!("{cell} "));
    }
    let text = unescaped(&ammonia::Builder::empty().clean(&marked).to_string());
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The few entities that the sanitiser writes.
fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Plain text from outside as one tidy line: no control characters, no marks that turn the
/// direction of what follows, no runs of white space; at most `max_chars`.
pub fn one_line(text: &str, max_chars: usize) -> String {
    let mut line = String::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let word: String = word.chars().filter(|c| !is_hidden(*c)).collect();
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    shorten(&line, max_chars)
}

/// Plain text from outside that may have paragraphs.
pub fn many_lines(text: &str, max_chars: usize) -> String {
    let kept: String =
        text.replace("\r\n", "\n").chars().filter(|c| (*c == '\n' || !c.is_control()) && !is_hidden(*c)).collect();
    shorten(kept.trim(), max_chars)
}

/// Whether a text holds a summary's or a name's worth of HTML; what is plain is left alone.
pub fn plain_from_foreign(text: &str, max_chars: usize) -> String {
    let plain = if text.contains('<') || text.contains('&') {
        CleanHtml::from_foreign(text).to_plain()
    } else {
        text.to_owned()
    };
    many_lines(&plain, max_chars)
}

/// Bidirectional overrides and isolates, and characters without width or ink that only disguise: operators that are not
/// seen, fillers, annotations and tags.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
        | '\u{00ad}' | '\u{034f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn shorten(text: &str, max_chars: usize) -> String {
    if text.chars().count() <= max_chars {
        return text.to_owned();
    }
    let mut kept: String = text.chars().take(max_chars.saturating_sub(1)).collect();
    kept.push('…');
    kept
}

/// Lower case without accents: what "São Paulo" and "sao paulo" have in common.
pub fn fold(text: &str) -> String {
    slug::slugify(text).replace('-', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_styles_and_pictures_do_not_survive() {
        let clean = CleanHtml::from_foreign(
            "<p onclick=x style=color:red>Hi <script>alert(1)</script><img src=x onerror=y><svg><a href='javascript:x'>z</a></svg></p>",
        );
        for bad in ["script", "onclick", "style", "img", "svg", "javascript"] {
            assert!(!clean.as_str().contains(bad), "{bad} in {}", clean.as_str());
        }
        assert!(clean.as_str().contains("Hi"));
    }

    #[test]
    fn a_scheme_behind_control_characters_is_read_as_browsers_read_it() {
        let link = |href: &str| CleanHtml::from_foreign(&format!("<a href=\"{href}\">x</a>")).0;
        for href in
            ["\u{1}javascript:x", " java\tscript:x", "java\nscript:x", "\u{1f}data:text/html,x", "&#1;javascript:x"]
        {
            assert!(!link(href).contains("href"), "{href:?}");
        }
        assert!(link("\u{2}https://a.example/").contains("href"));
    }

    #[test]
    fn a_paragraph_within_a_link_within_a_paragraph_keeps_its_words() {
        let once = CleanHtml::from_foreign("<p>See <a><object><p>this</p></object></a></p>");
        assert_eq!(
            once.to_plain().replace('\n', " "),
            CleanHtml::from_foreign(once.as_str()).to_plain().replace('\n', " ")
        );
    }

    #[test]
    fn markdown_headings_stay_below_the_page_title_and_pictures_become_links() {
        let html =
            CleanHtml::from_markdown("# One\n\n![a map](https://x.example/map.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |");
        assert!(html.as_str().contains("<h2>One</h2>"), "{}", html.as_str());
        assert!(html.as_str().contains("href=\"https://x.example/map.png\""));
        assert!(!html.as_str().contains("<img"));
        assert!(html.as_str().contains("<table>"));
    }

    #[test]
    fn pictures_that_this_node_keeps_stay_pictures_with_their_words() {
        let name = "0123456789abcdef0123456789abcdef.png";
        let html = CleanHtml::from_markdown(&format!(
            "![A \"map\" & more](/files/{name})\n\n[a](/desk) ![x](/files/evil.svg) ![y](//evil.example/files/{name})\n\n\
             <img src=\"/files/{name}\" onerror=\"x\">"
        ));
        assert_eq!(html.as_str().matches("<img").count(), 1, "{}", html.as_str());
        assert_eq!(html.pictures(), [(format!("/files/{name}"), "A \"map\" & more".to_owned())]);
        for bad in ["onerror", "href=\"/", "evil.svg\"", "\"//evil"] {
            assert!(!html.as_str().contains(bad), "{bad} in {}", html.as_str());
        }
        assert!(CleanHtml::from_foreign(&format!("<img src=\"/files/{name}\">")).pictures().is_empty());
    }

    #[test]
    fn raw_html_in_markdown_is_not_trusted() {
        let html = CleanHtml::from_markdown("<script>alert(1)</script>\n\n<b onmouseover=x>hi</b>");
        assert!(!html.as_str().contains("script"));
        assert!(!html.as_str().contains("onmouseover"));
    }

    #[test]
    fn html_becomes_readable_plain_text() {
        let html = CleanHtml::from_foreign("<p>One &amp; two</p><ul><li>a</li><li>b &lt; c</li></ul>");
        assert_eq!(html.to_plain(), "One & two\na\nb < c");
    }

    #[test]
    fn a_line_from_outside_cannot_turn_the_direction_of_the_page() {
        assert_eq!(one_line("  Del\u{202e}ft\n\tcity ", 50), "Delft city");
        assert_eq!(one_line("abcdef", 4), "abc…");
    }

    #[test]
    fn of_html_that_would_grow_beyond_measure_the_words_are_kept() {
        let open: String = (0..1000).map(|at| format!("<b x={at}>")).collect();
        let clean = CleanHtml::from_foreign(&format!("<p>{open}One &amp; two{}", "<p>three".repeat(1000)));
        assert!(clean.as_str().trim_start_matches("<p>").trim_start().starts_with("One &amp; two three"));
        assert!(clean.as_str().len() < 20_000);
        assert_eq!(without_tags("a <b c=\">\">d</b> e"), "a  d  e");
    }

    #[test]
    fn folding_forgets_case_and_accents() {
        assert_eq!(fold("São Paulo"), fold("SAO  PAULO"));
    }
}
