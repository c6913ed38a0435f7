//! A visitor wants to answer, follow, share or like something from their own server: what is it, and where can that be
//! done there?
//!
//! Nothing is kept: neither the address that was typed nor the answer. How often a visitor may ask is the caller's.

use url::Url;

use crate::domain::address::{Acct, Peer};
use crate::domain::city::City;
use crate::domain::comment::{Comment, CommentState};
use crate::domain::entry::Entry;
use crate::domain::interaction::Interaction;
use crate::store::{Conn, actors, comments, entries, hidden_actors};
use crate::wire::intent::{self, Answered, Wish};

use super::city_read;
use super::entry_read;
use super::error::UseError;
use super::node::{Hall, Node};
use super::peers::PeerError;

/// Something in this library that can be acted on from elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    Entry(Box<Entry>, City),
    /// A comment with the entry that it is about.
    Comment(Box<Comment>, Box<Entry>),
    City(City),
}

impl Target {
    /// Its ActivityPub id.
    pub fn id(&self) -> &str {
        match self {
            Self::Entry(entry, _) => &entry.uri,
            Self::Comment(comment, _) => &comment.uri,
            Self::City(city) => &city.uri,
        }
    }

    /// What can be done with it, the usual first.
    pub fn acts(&self) -> &'static [Interaction] {
        match self {
            Self::Entry(..) | Self::Comment(..) => &[Interaction::Reply, Interaction::Share, Interaction::Like],
            Self::City(_) => &[Interaction::Follow],
        }
    }
}

/// What has this id and a place on our pages: an entry, a comment, a city. Nothing else in the world is looked up, or
/// anybody's address could be dressed up as ours.
pub async fn target(node: &Hall, id: &str) -> Result<Target, UseError> {
    let none = || UseError::not_found("this library shows nothing of that address");
    let (id, hall) = (id.to_owned(), node.clone());
    node.db.read(move |conn| find(conn, &hall, &id)).await?.ok_or_else(none)
}

fn find(conn: &mut Conn, node: &Node, id: &str) -> Result<Option<Target>, UseError> {
    if let Some(entry) = entries::by_uri(conn, id)?.filter(Entry::is_published) {
        if hidden_actors::is_hidden(conn, entry.city)? {
            return Ok(None);
        }
        let city = entry_read::city_of(conn, &entry)?;
        return Ok(Some(Target::Entry(Box::new(entry), city)));
    }
    if let Some(comment) = comments::by_uri(conn, id)?.filter(|c| c.state == CommentState::Published) {
        let entry = entries::by_id(conn, comment.entry)?.filter(Entry::is_published);
        return Ok(entry.map(|entry| Target::Comment(Box::new(comment), Box::new(entry))));
    }
    let actor = actors::by_uri(conn, id)?.filter(|row| row.deleted_at.is_none());
    match actor {
        Some(row) if city_read::has_page(conn, node, &row)? => Ok(Some(Target::City(row.try_into()?))),
        _ => Ok(None),
    }
}

/// A page at the visitor's own server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub page: Url,
    /// Whose page it is.
    pub server: Peer,
    /// The server that the visitor typed.
    pub typed: Peer,
}

/// Why no page can be offered. The link to copy is always there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWay {
    NoAddress,
    OurOwn,
    /// The city exchanges nothing with other servers for now.
    Paused,
    /// The server knows nobody of that name.
    Nobody(Acct),
    /// The server does not answer, or not as servers with accounts do.
    NoAnswer(Peer),
    /// The server answers, and offers no such page.
    NotOffered(Peer),
}

/// Asks the server of `address` where `act` can be done.
pub async fn way(node: &Node, target: &Target, act: Interaction, address: &str) -> Result<Way, NoWay> {
    let acct = read_address(address).ok_or(NoWay::NoAddress)?;
    if acct.peer == node.site.peer {
        return Err(NoWay::OurOwn);
    }
    if node.gate.is_paused() {
        return Err(NoWay::Paused);
    }
    let found = node.peers.describe(&acct).await.map_err(|err| {
        // The reason stays in the log: strangers could read from it what our network looks like.
        tracing::debug!("a visitor's server could not be asked: {err}");
        match err {
            PeerError::NotThere(_) | PeerError::Gone(_) => NoWay::Nobody(acct.clone()),
            PeerError::Unusable(_) | PeerError::Unreachable(_) => NoWay::NoAnswer(acct.peer.clone()),
        }
    })?;
    let answered = Answered { document: &found.document, typed: &acct.peer, at: &found.url };
    let page = intent::page(answered, Wish { act, object: target.id() });
    let way = page.and_then(|page| Some(Way { server: Peer::of(&page)?, page, typed: acct.peer.clone() }));
    way.ok_or(NoWay::NotOffered(acct.peer))
}

/// `@name@server` in the ways people write it, also as the address of their profile: `https://server/@name`.
fn read_address(text: &str) -> Option<Acct> {
    let text = text.trim();
    if text.chars().any(char::is_control) {
        return None;
    }
    let Ok(profile) = Url::parse(text) else { return text.parse().ok() };
    if profile.scheme() == "acct" {
        return text.parse().ok();
    }
    let user = profile.path_segments()?.next()?.strip_prefix('@')?;
    // A profile of another server's account, as seen from this one: `https://server/@name@elsewhere`.
    if user.contains('@') {
        return None;
    }
    format!("{user}@{}", Peer::of(&profile)?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_people_write_it() {
        for text in [
            "@ana@mastodon.example",
            " ana@mastodon.example ",
            "acct:ana@mastodon.example",
            "https://mastodon.example/@ana",
            "https://mastodon.example/@ana/1234?x=y",
        ] {
            let read = read_address(text).map(|acct| acct.to_string());
            assert_eq!(read.as_deref(), Some("ana@mastodon.example"), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_not_guessed_at() {
        for text in [
            "",
            "ana",
            "mastodon.example",
            "@ana",
            "https://mastodon.example/",
            "https://mastodon.example/@ana@other.example",
            "ana@mastodon.example\r\nX-Header: 1",
            "ana@masto\ndon.example",
            "ana\u{0}@mastodon.example",
            "ana@mastodon.example/../x",
            "ana@mastodon.example?x=y#z",
            "javascript:alert(1)",
            "ana@evil.example@mastodon.example",
        ] {
            assert_eq!(read_address(text), None, "{text:?}");
        }
    }
}
