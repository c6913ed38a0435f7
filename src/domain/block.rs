//! Whom a city will have nothing to do with, and whom it allows where its mode asks for that: each with a reason, an
//! end and the one who decided it.
//!
//! What follows from it for one server or actor is said in `welcome`.

use std::fmt;
use std::str::FromStr;

use url::Url;

use super::address::{Peer, object_id};
use super::status::word_enum;
use super::time::Moment;

/// The longest target, as it is written.
pub const TARGET_MAX_CHARS: usize = 600;
/// The longest reason, the same as a moderator may give for a comment.
pub const REASON_MAX_CHARS: usize = 500;

word_enum! {
    /// What a city decides about others.
    RuleKind {
        Block = "block", "Blocked";
        Allow = "allow", "Allowed";
    }
}

/// Whom a rule is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A domain with all that is below it, at any port; on loopback, where ports tell servers apart, one with a port
    /// is that server alone.
    Domain(Peer),
    /// One actor, by its id.
    Actor(Url),
}

impl Target {
    pub fn covers(&self, peer: &Peer, actor: Option<&Url>) -> bool {
        match self {
            Self::Actor(id) => actor.is_some_and(|actor| same_actor(actor, id)),
            Self::Domain(domain) => names_over(peer).any(|name| name == domain.as_str()),
        }
    }
}

/// A fragment makes no other actor.
fn same_actor(a: &Url, b: &Url) -> bool {
    actor_key(a) == actor_key(b)
}

/// What two ids of one actor have in common.
pub(super) fn actor_key(id: &Url) -> &str {
    let text = id.as_str();
    text.split_once('#').map_or(text, |(before, _)| before)
}

/// How each target is written that covers an actor at this server.
pub fn targets_over(peer: &Peer, actor: &Url) -> Vec<String> {
    names_over(peer).chain([actor_key(actor)]).map(str::to_owned).collect()
}

fn is_address(peer: &Peer) -> bool {
    peer.host().starts_with('[') || peer.host().parse::<std::net::Ipv4Addr>().is_ok()
}

/// Every name under which a domain could stand that covers `peer`: itself, itself without its port, and all domains
/// above it.
pub(super) fn names_over(peer: &Peer) -> impl Iterator<Item = &str> {
    let host = peer.host();
    let with_port = Some(peer.as_str()).filter(|name| *name != host);
    let is_name = !is_address(peer);
    let parents = std::iter::successors(Some(host), move |name| {
        name.split_once('.').filter(|_| is_name).map(|(_, parent)| parent)
    });
    with_port.into_iter().chain(parents)
}

/// Why a target was refused: a sentence for whoever wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetRefused(pub String);

impl FromStr for Target {
    type Err = TargetRefused;

    /// A domain in any way of writing it (case, a dot at its end, `*.` before it, letters beyond ASCII or their
    /// `xn--` form, the address of its front page), or an actor's id.
    fn from_str(text: &str) -> Result<Self, TargetRefused> {
        let text = text.trim();
        let refused = |problem: &str| {
            let shown: String = text.chars().take(100).collect();
            Err(TargetRefused(format!("\"{shown}\" {problem}")))
        };
        let lower = text.to_ascii_lowercase();
        if lower.starts_with("https://") || lower.starts_with("http://") {
            let Some(url) = object_id(text) else {
                return refused("is no address of an actor; copy its id, like https://social.example/users/ana");
            };
            if url.path() != "/" || url.query().is_some() {
                // What is kept has to be readable again.
                let id = object_id(actor_key(&url));
                return id.map_or_else(|| refused("is too long; write an actor's id"), |id| Ok(Self::Actor(id)));
            }
            return Self::domain(&url).map_or_else(|| refused("names no server"), Ok);
        }
        if text.contains('@') {
            return refused(
                "is a handle, which may change; write the actor's id, like https://social.example/users/ana",
            );
        }
        let name = text.strip_prefix("*.").unwrap_or(text).trim_start_matches('.');
        let url = name.parse::<Peer>().ok().and_then(|peer| Url::parse(&format!("https://{peer}/")).ok());
        let Some(target) = url.as_ref().and_then(Self::domain) else {
            return refused("is no domain and no actor's id; write a domain like social.example");
        };
        match &target {
            Self::Domain(peer) if is_address(peer) && !peer.is_loopback() => {
                refused("is an IP address, and servers are known by their names; write a domain like social.example")
            }
            Self::Domain(peer) if !peer.host().contains(['.', ':']) && !peer.is_loopback() => {
                refused("is a whole top-level domain; write the domain of a server, like social.example")
            }
            _ => Ok(target),
        }
    }
}

impl Target {
    fn domain(url: &Url) -> Option<Self> {
        let peer = Peer::of(url)?;
        // Public servers are known by their name alone; a port would only let the same server in at another one.
        let domain = if peer.is_loopback() { peer } else { peer.host().parse().ok()? };
        Some(Self::Domain(domain))
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Domain(domain) => domain.fmt(f),
            Self::Actor(id) => id.fmt(f),
        }
    }
}

/// One decision about others, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub kind: RuleKind,
    pub target: Target,
    /// Why; for an allowed server it may be empty.
    pub reason: String,
    /// From then on it holds no longer.
    pub until: Option<Moment>,
    /// Who decided it: a member of staff by address, or the operator.
    pub set_by: String,
    pub set_at: Moment,
}

impl Rule {
    pub fn holds(&self, now: Moment) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

/// 9999-12-31T23:59:59Z
const LAST_MOMENT: Moment = Moment::from_micros(253_402_300_799_000_000);

/// Reads an end: a moment, or a day, which then is the last one.
pub fn read_until(text: &str) -> Option<Moment> {
    let text = text.trim();
    let day = || Moment::parse(&format!("{text}T00:00:00Z")).filter(|_| text.len() == 10);
    let until = Moment::parse(text).or_else(|| day().map(|day| day.plus_secs(24 * 3600)));
    // RFC 3339 has no year after this one.
    until.map(|until| until.min(LAST_MOMENT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(text: &str) -> Target {
        text.parse().unwrap()
    }

    #[test]
    fn a_domain_is_one_however_it_is_written() {
        for text in
            ["social.example", "SOCIAL.Example.", " *.social.example", "social.example:8443", "https://Social.example/"]
        {
            assert_eq!(target(text), target("social.example"), "{text}");
        }
        assert_eq!(target("bücher.example"), target("xn--bcher-kva.example"));
        assert_eq!(target("BÜCHER.example").to_string(), "xn--bcher-kva.example");
        // Fullwidth letters and the ideographic full stop are what a browser takes for plain ones, too.
        assert_eq!(target("ｓocial。example"), target("social.example"));
    }

    #[test]
    fn a_domain_covers_what_is_below_it_at_any_port_and_nothing_beside_it() {
        let domain = target("social.example");
        let covers = |peer: &str| domain.covers(&peer.parse().unwrap(), None);
        assert!(covers("social.example") && covers("a.b.social.example") && covers("social.example:8443"));
        assert!(!covers("antisocial.example") && !covers("social.example.org") && !covers("example"));
    }

    #[test]
    fn on_loopback_a_port_names_one_server() {
        let one = target("a.localhost:4001");
        let covers = |target: &Target, peer: &str| target.covers(&peer.parse().unwrap(), None);
        assert!(covers(&one, "a.localhost:4001"));
        assert!(
            !covers(&one, "a.localhost:4002")
                && !covers(&one, "b.localhost:4001")
                && !covers(&one, "x.a.localhost:4001")
        );
        assert!(covers(&target("localhost"), "a.localhost:4001"));
        assert!(covers(&target("127.0.0.1"), "127.0.0.1:80") && covers(&target("[::1]:80"), "[::1]:80"));
    }

    #[test]
    fn an_actor_is_covered_alone() {
        let ana = target("https://Social.example/users/ana#main-key");
        assert_eq!(ana.to_string(), "https://social.example/users/ana");
        let peer: Peer = "social.example".parse().unwrap();
        let covers = |id: &str| ana.covers(&peer, Some(&Url::parse(id).unwrap()));
        assert!(covers("https://social.example/users/ana") && covers("https://social.example:443/users/ana#me"));
        assert!(!covers("https://social.example/users/anabel") && !ana.covers(&peer, None));
    }

    #[test]
    fn what_names_no_server_is_refused_with_what_to_write() {
        for text in [
            "",
            "example",
            "@ana@social.example",
            "so cial.example",
            "social.example/users",
            "ex*mple.org",
            "*",
            "0",
            "10.0.0.1",
        ] {
            let refused = text.parse::<Target>().unwrap_err().0;
            assert!(refused.contains("write"), "{refused}");
        }
    }

    #[test]
    fn a_day_is_the_last_one() {
        let until = read_until("2026-12-31").unwrap();
        assert_eq!(until.to_string(), "2027-01-01T00:00:00Z");
        assert_eq!(read_until("2027-01-01T01:00:00+01:00"), Some(until));
        assert!(["2026-13-01", "tomorrow", "2026-12", ""].iter().all(|text| read_until(text).is_none()));
    }
}
