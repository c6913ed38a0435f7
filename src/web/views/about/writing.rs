//! How a page about the library is put together: headings, paragraphs, lists and facts, all from messages.
//!
//! Every message may name the city, and link to the pages that often come up.

use url::Url;

use crate::domain::about::{About, AboutPage as Page};
use crate::web::views::frame::Site;
use crate::web::words::{Part, Said, Value};

use super::path_of;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub id: String,
    pub heading: String,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Text(Said),
    List(Vec<Said>),
    Facts(Vec<Fact>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub label: String,
    /// The lines of it; none where the city did not give it.
    pub lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    pub path: Option<String>,
}

pub(super) struct Writing<'a> {
    pub site: &'a Site,
    pub about: &'a About,
    pub sections: Vec<Section>,
}

impl<'a> Writing<'a> {
    pub fn new(site: &'a Site, about: &'a About) -> Self {
        Self { site, about, sections: Vec::new() }
    }

    /// Begins a section under the heading of a message.
    pub fn section(&mut self, heading: &str) -> &mut Self {
        let heading_text = self.site.words().say(heading);
        self.sections.push(Section { id: heading.to_owned(), heading: heading_text, blocks: Vec::new() });
        self
    }

    pub fn text(&mut self, id: &str) -> &mut Self {
        let said = self.rich(id);
        self.add(Block::Text(said))
    }

    pub fn list(&mut self, ids: &[&str]) -> &mut Self {
        let items = ids.iter().map(|id| self.rich(id)).collect();
        self.add(Block::List(items))
    }

    /// What the city gave of these; what it did not is left out.
    pub fn facts(&mut self, facts: &[(&str, Option<&String>)]) -> &mut Self {
        let given = facts.iter().filter(|(_, value)| value.is_some()).map(|(label, value)| self.fact(label, *value));
        let given: Vec<Fact> = given.collect();
        if given.is_empty() { self } else { self.add(Block::Facts(given)) }
    }

    /// The same for what the law wants: what is missing is shown as missing.
    pub fn duties(&mut self, facts: &[(&str, Option<&String>)]) -> &mut Self {
        let facts = facts.iter().map(|(label, value)| self.fact(label, *value)).collect();
        self.add(Block::Facts(facts))
    }

    fn add(&mut self, block: Block) -> &mut Self {
        if let Some(section) = self.sections.last_mut() {
            section.blocks.push(block);
        }
        self
    }

    fn fact(&self, label: &str, value: Option<&String>) -> Fact {
        let lines = value.map(|value| value.lines().filter(|line| !line.trim().is_empty()).map(line).collect());
        Fact { label: self.site.words().say(label), lines: lines.unwrap_or_default() }
    }

    fn rich(&self, id: &str) -> Said {
        let (words, city) = (self.site.words(), self.site.city_name.as_str());
        let to = |page| Part::Link(self.site.link(path_of(page)));
        let values: [(&str, Value<'_>); 1] = [("city", city.into())];
        let parts = [
            ("city", Part::Link(self.site.city_path.clone())),
            ("library", Part::Link(self.site.link("/library"))),
            ("contact", to(Page::Contact)),
            ("privacy", to(Page::Privacy)),
            ("moderation", to(Page::Moderation)),
            ("accessibility", to(Page::Accessibility)),
            ("source", Part::OutsideLink(self.site.source_url.clone())),
            ("desk", Part::Link(self.site.link("/desk"))),
        ];
        words.rich(id, &values, &parts)
    }
}

/// A line that is an address leads there.
fn line(text: &str) -> Line {
    let text = text.trim();
    let is_mail = text.contains('@') && !text.contains([' ', ',', ':', '/']);
    let web = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https")).map(|url| url.to_string());
    let is_phone = text.starts_with('+') && text.chars().all(|c| c.is_ascii_digit() || "+ -().".contains(c));
    let phone = || text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
    let path = match web {
        Some(web) => Some(web),
        None if is_mail => Some(format!("mailto:{text}")),
        None if is_phone => Some(format!("tel:{}", phone())),
        None => None,
    };
    Line { text: text.to_owned(), path }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_links_and_nothing_else_does() {
        for (text, path) in [
            ("library@delft.example", Some("mailto:library@delft.example")),
            ("+31 (20) 123-45", Some("tel:+312012345")),
            ("https://privacy.example", Some("https://privacy.example/")),
            ("javascript:alert(1)@x", None),
            ("Main Square 1", None),
            ("Officer, dpo@delft.example", None),
        ] {
            assert_eq!(line(text).path.as_deref(), path, "{text}");
        }
    }
}
