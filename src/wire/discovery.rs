//! How this node is found: WebFinger, host-meta, NodeInfo.

use serde_json::{Value, json};

use crate::domain::site::{INSTANCE_ACTOR, Site};
use crate::domain::status::EntryKind;

pub const SOFTWARE: &str = "manyhalls";

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
