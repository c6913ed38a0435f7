//! Atom feeds (RFC 4287): the library, a question to it, a city.
//!
//! Which entries stand in a feed is the handler's; a feed says of each what its card says, and its text.

use atom_syndication::{
    Category, Content, Entry as AtomEntry, Feed, FixedDateTime, Generator, Link, Person, Text, TextType,
};

use crate::domain::city::City;
use crate::domain::entry::Entry;
use crate::domain::library::{LibraryQuery, Sort};
use crate::domain::site::Site as Node;
use crate::domain::time::Moment;
use crate::web::reader::Reader;
use crate::web::words::Words;

use super::filters::{self, CityNames};
use super::links;

/// A longer text is read on its page.
const TEXT_MAX_BYTES: usize = 40_000;

/// What `query` finds; `own` is the city whose library is asked.
pub fn library(
    reader: &Reader,
    node: &Node,
    own: &City,
    query: &LibraryQuery,
    cities: &CityNames,
    found: &[(Entry, City)],
) -> String {
    let words = reader.words;
    let labels = filters::labels(words, query, cities).join(" · ");
    let title = match labels.as_str() {
        "" => words.named("frame-title", &own.name),
        labels => words.with("feed-search", &[("city", own.name.as_str().into()), ("search", labels.into())]),
    };
    let page = links::library(&LibraryQuery { sort: Sort::default(), limit: 0, ..query.clone() }, None);
    document(reader, node, own, &title, &page, &links::feed(query), found)
}

/// What a city published.
pub fn city(reader: &Reader, node: &Node, city: &City, found: &[(Entry, City)]) -> String {
    let title = reader.words.named("feed-city", &city.name);
    document(reader, node, city, &title, &links::city(city), &links::city_feed(city), found)
}

fn document(
    reader: &Reader,
    node: &Node,
    of: &City,
    title: &str,
    page: &str,
    own_path: &str,
    found: &[(Entry, City)],
) -> String {
    let updated = found.iter().map(|(entry, _)| entry.updated_at).max();
    let link = |rel: &str, path: &str, mime: &str| Link {
        href: node.at(&reader.link(path)),
        rel: rel.to_owned(),
        mime_type: Some(mime.to_owned()),
        ..Link::default()
    };
    let feed = Feed {
        title: Text::plain(title),
        // Without the language, so that a feed read in another one is known to be the same.
        id: node.at(own_path),
        updated: time(updated.unwrap_or(of.known_since)),
        generator: Some(Generator {
            value: "Manyhalls".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            ..Generator::default()
        }),
        links: vec![link("alternate", page, "text/html"), link("self", own_path, "application/atom+xml")],
        entries: found.iter().map(|(entry, city)| item(reader.words, node, entry, city)).collect(),
        lang: Some(reader.words.tongue.tag().to_owned()),
        ..Feed::default()
    };
    feed.to_string()
}

fn item(words: &Words, node: &Node, entry: &Entry, city: &City) -> AtomEntry {
    let content = &entry.content;
    let lang = content.language.as_ref().map(ToString::to_string);
    let text = |value: &str, kind| Text { value: value.to_owned(), lang: lang.clone(), r#type: kind, base: None };
    let body = content.body.html.as_str();
    let term = |term: &String, label: String| Category { term: term.clone(), scheme: None, label: Some(label) };
    let principles = content.principles.iter().map(|slug| term(slug, words.principle(slug)));
    let topics = content.topics.iter().map(|slug| term(slug, words.topic(slug)));
    AtomEntry {
        title: text(&content.title, TextType::Text),
        id: entry.uri.clone(),
        updated: time(entry.updated_at),
        published: entry.published_at.map(time),
        authors: vec![Person { name: city.name.clone(), uri: links::outside(&city.url), ..Person::default() }],
        categories: principles.chain(topics).collect(),
        links: vec![Link {
            href: node.at(&links::entry(entry)),
            rel: "alternate".to_owned(),
            mime_type: Some("text/html".to_owned()),
            hreflang: lang.clone(),
            ..Link::default()
        }],
        summary: content.summary.as_deref().map(|summary| text(summary, TextType::Text)),
        content: (!body.is_empty() && body.len() <= TEXT_MAX_BYTES).then(|| Content {
            value: Some(body.to_owned()),
            lang: lang.clone(),
            content_type: Some("html".to_owned()),
            base: Some(entry.url.clone()),
            ..Content::default()
        }),
        rights: Some(Text::plain(content.licence.as_str())),
        ..AtomEntry::default()
    }
}

fn time(moment: Moment) -> FixedDateTime {
    moment.to_datetime().fixed_offset()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::library::Facet;
    use crate::web::views::sample;
    use crate::web::words::Tongue;

    fn node() -> Node {
        let url = "https://library.amsterdam.example".parse().expect("a URL");
        Node::new(&url, "amsterdam".parse().expect("a handle"), "Amsterdam".to_owned()).expect("a site")
    }

    #[test]
    fn a_feed_can_be_read_back_and_says_in_which_language_each_part_is() {
        let reader = Reader::new(Tongue::English);
        let mut entries = sample::library();
        entries[0].0.content.language = "nl".parse().ok();
        entries[0].0.content.title = "<b>Register</b> & meer".to_owned();
        let query = links::with_filter(&LibraryQuery::default(), Facet::Topic, "privacy");
        let text = library(&reader, &node(), &sample::amsterdam(), &query, &CityNames::new(), &entries);
        let feed: Feed = text.parse().expect("a feed");
        assert_eq!(feed.entries.len(), 9);
        assert_eq!(feed.title.value, "Library of Amsterdam: Privacy");
        assert_eq!(feed.id, "https://library.amsterdam.example/library.atom?topic=privacy");
        assert_eq!(feed.entries[0].title.value, "<b>Register</b> & meer");
        assert!(text.contains("xml:lang=\"nl\""), "{text}");
        assert!(!text.contains("<b>"), "{text}");
    }
}
