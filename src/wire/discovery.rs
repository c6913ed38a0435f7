//! How this node is found: WebFinger, host-meta, NodeInfo; and how another server's answer to WebFinger is read.
//!
//! Asking is left to `federation`.

use serde_json::{Value, json};
use url::Url;

use crate::domain::address::object_id;
use crate::domain::site::{INSTANCE_ACTOR, Site};
use crate::domain::status::EntryKind;
use crate::domain::text;

use super::{media_type, value};

pub const SOFTWARE: &str = "manyhalls";
const SUBJECT_MAX_CHARS: usize = 200;

/// The answer to a WebFinger question, if it is about one of our actors (RFC 7033).
pub fn webfinger(site: &Site, resource: &str) -> Option<Value> {
    let city = site.city();
    let instance = site.instance();
    let (user, actor) = match resource.strip_prefix("acct:") {
        Some(address) => {
            let (user, host) = address.rsplit_once('@')?;
            if !host.eq_ignore_ascii_case(site.peer.as_str()) {
                return None;
            }
            match user {
                INSTANCE_ACTOR => (INSTANCE_ACTOR, instance),
                _ if user.eq_ignore_ascii_case(site.handle.as_str()) => (site.handle.as_str(), city),
                _ => group(site, EntryKind::of_group(user)?),
            }
        }
        None if resource == city || resource.trim_end_matches('/') == site.base() => (site.handle.as_str(), city),
        None if resource == instance => (INSTANCE_ACTOR, instance),
        None => group(site, EntryKind::ALL.iter().copied().find(|kind| resource == site.group(*kind))?),
    };
    Some(json!({
        "subject": format!("acct:{user}@{}", site.peer),
        "aliases": [actor],
        "links": [
            { "rel": "self", "type": "application/activity+json", "href": actor },
            { "rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": actor },
        ]
    }))
}

fn group(site: &Site, kind: EntryKind) -> (&'static str, String) {
    (kind.group_handle(), site.group(kind))
}

/// XRD, as RFC 6415 has it.
pub fn host_meta(site: &Site) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\">\n  \
         <Link rel=\"lrdd\" template=\"{}/.well-known/webfinger?resource={{uri}}\"/>\n</XRD>\n",
        site.base()
    )
}

pub fn nodeinfo_links(site: &Site) -> Value {
    json!({ "links": [
        { "rel": "http://nodeinfo.diaspora.software/ns/schema/2.1", "href": site.at("/nodeinfo/2.1") },
        { "rel": "https://www.w3.org/ns/activitystreams#Application", "href": site.instance() },
    ] })
}

/// NodeInfo 2.1. A city is one account; its entries are its posts.
pub fn nodeinfo(site: &Site, entries: i64, comments: i64) -> Value {
    json!({
        "version": "2.1",
        "software": { "name": SOFTWARE, "version": env!("CARGO_PKG_VERSION") },
        "protocols": ["activitypub"],
        "services": { "inbound": [], "outbound": [] },
        "openRegistrations": false,
        "usage": { "users": { "total": 1 }, "localPosts": entries, "localComments": comments },
        "metadata": { "nodeName": format!("The library of {}", site.name), "city": site.name, "country": site.country },
    })
}

/// What another server says about an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The address in the server's own words, as one plain line; empty where it gave none.
    pub subject: String,
    /// The id of the actor, where the answer names one.
    pub actor: Option<Url>,
}

/// Reads an answer to WebFinger. The actor is the first `self` link to an ActivityPub document. Links of other shapes are
/// passed over, not errors: a JRD holds whatever its server offers.
pub fn read_webfinger(document: &Value) -> Found {
    let is_actor = |link: &&Value| {
        value::text(link, "rel") == Some("self") && value::text(link, "type").is_some_and(media_type::is_activity)
    };
    let actors = value::many(document, "links").into_iter().filter(is_actor);
    let actor = actors.filter_map(|link| value::text(link, "href")).find_map(object_id);
    Found { subject: text::one_line(value::text(document, "subject").unwrap_or_default(), SUBJECT_MAX_CHARS), actor }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(text: &str) -> Option<String> {
        let document = serde_json::from_str(text).expect("JSON");
        read_webfinger(&document).actor.map(String::from)
    }

    #[test]
    fn the_actor_is_the_self_link_of_an_activity_type() {
        let text = r#"{"subject":"acct:anna@m.example","links":[
            {"rel":"http://webfinger.net/rel/profile-page","type":"text/html","href":"https://m.example/@anna"},
            {"rel":"self","href":"https://m.example/no-type"},
            {"rel":"self","type":"text/html","href":"https://m.example/page"},
            {"rel":"self","type":"application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"","href":"https://m.example/users/anna"},
            {"rel":"http://ostatus.org/schema/1.0/subscribe","template":"https://m.example/authorize?uri={uri}"}]}"#;
        assert_eq!(actor(text), Some("https://m.example/users/anna".to_owned()));
        let script = r#"{"links":[{"rel":"self","type":"application/activity+json","href":"javascript:alert(1)"}]}"#;
        assert_eq!(actor(script), None);
        assert_eq!(actor("{}"), None);
        assert_eq!(actor("[]"), None);
    }
}
