//! This city's own node: its name, its address, and where each thing lives below it.

use url::Url;

use super::address::{Acct, Handle, Peer};
use super::face::{Colour, Location};
use super::key::Key;
use super::status::EntryKind;

/// The name of the actor that signs our fetches. The dot keeps it apart from every city's handle.
pub const INSTANCE_ACTOR: &str = "instance.actor";

/// What a city calls itself and where it is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// `https://library.amsterdam.example`, without a slash at the end.
    base: String,
    pub peer: Peer,
    pub handle: Handle,
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// BCP 47 tags, the main one first.
    pub languages: Vec<String>,
    /// The city's colour and place where its settings name them; what is chosen at the desk goes before.
    pub colour: Option<Colour>,
    pub location: Option<Location>,
}

impl Site {
    /// None if `public_url` has no host or anything after it.
    pub fn new(public_url: &Url, handle: Handle, name: String) -> Option<Self> {
        let peer = Peer::of(public_url)?;
        let bare = public_url.path() == "/" && public_url.query().is_none() && public_url.fragment().is_none();
        let web = matches!(public_url.scheme(), "http" | "https") && public_url.username().is_empty();
        if !bare || !web {
            return None;
        }
        let base = public_url.as_str().trim_end_matches('/').to_owned();
        Some(Self { base, peer, handle, name, country: None, languages: Vec::new(), colour: None, location: None })
    }

    pub fn base(&self) -> &str {
        &self.base
    }

    /// `https`, or `http` on loopback.
    pub fn scheme(&self) -> &str {
        self.base.split_once(':').map_or("https", |(scheme, _)| scheme)
    }

    /// The address of `path`, which starts with a slash.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    pub fn acct(&self) -> Acct {
        Acct { user: self.handle.to_string(), peer: self.peer.clone() }
    }

    /// The city's ActivityPub id, which is also its page.
    pub fn city(&self) -> String {
        self.at(&format!("/cities/{}", self.handle))
    }

    /// A collection or inbox of the city: `inbox`, `outbox`, `followers`, `following`.
    pub fn of_city(&self, part: &str) -> String {
        format!("{}/{part}", self.city())
    }

    /// The ActivityPub id of the group that passes entries of a kind on.
    pub fn group(&self, kind: EntryKind) -> String {
        self.at(&format!("/groups/{}", kind.group_handle()))
    }

    /// A collection or inbox of a group: `inbox`, `outbox`, `followers`, `moderators`.
    pub fn of_group(&self, kind: EntryKind, part: &str) -> String {
        format!("{}/{part}", self.group(kind))
    }

    pub fn group_acct(&self, kind: EntryKind) -> Acct {
        Acct { user: kind.group_handle().to_owned(), peer: self.peer.clone() }
    }

    pub fn instance(&self) -> String {
        self.at("/actor")
    }

    pub fn shared_inbox(&self) -> String {
        self.at("/inbox")
    }

    pub fn entry(&self, key: &Key) -> String {
        self.at(&format!("/entries/{key}"))
    }

    /// What is said in reply to an entry.
    pub fn replies(&self, key: &Key) -> String {
        format!("{}/replies", self.entry(key))
    }

    /// An entry with all that is said about it, in order.
    pub fn conversation(&self, key: &Key) -> String {
        format!("{}/conversation", self.entry(key))
    }

    /// How many like an entry.
    pub fn likes(&self, key: &Key) -> String {
        format!("{}/likes", self.entry(key))
    }

    /// How many passed an entry on.
    pub fn shares(&self, key: &Key) -> String {
        format!("{}/shares", self.entry(key))
    }

    pub fn activity(&self, id: i64) -> String {
        self.at(&format!("/activities/{id}"))
    }

    /// The path of a city's page at this node: by handle for our own, by address for others.
    pub fn city_page(&self, acct: &Acct) -> String {
        if acct.peer == self.peer && acct.user == self.handle.as_str() {
            return format!("/cities/{}", self.handle);
        }
        format!("/cities/{acct}")
    }

    /// Whether an id is one that this node gives out.
    pub fn owns(&self, id: &str) -> bool {
        id.strip_prefix(&self.base).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(url: &str) -> Option<Site> {
        Site::new(&Url::parse(url).ok()?, "delft".parse().ok()?, "Delft".into())
    }

    #[test]
    fn everything_lives_below_the_public_url() {
        let site = site("https://library.delft.example");
        assert_eq!(site.as_ref().map(Site::city), Some("https://library.delft.example/cities/delft".into()));
        assert_eq!(site.map(|s| s.acct().to_string()), Some("delft@library.delft.example".into()));
    }

    #[test]
    fn an_address_with_a_path_is_refused() {
        assert_eq!(site("https://delft.example/library"), None);
        assert_eq!(site("https://user@delft.example/"), None);
    }

    #[test]
    fn a_longer_host_is_not_ours() {
        let site = site("https://delft.example");
        assert!(site.as_ref().is_some_and(|s| s.owns("https://delft.example/entries/x")));
        assert!(site.is_some_and(|s| !s.owns("https://delft.example.evil.example/entries/x")));
    }
}
