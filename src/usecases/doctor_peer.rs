//! Tries step by step what this node and another server need of each other, and says which step fails and why.
//!
//! Nothing is changed at the other server. To learn whether it accepts what we sign, it gets one activity without
//! effect: a `View` of our own city, by our city, for the actor that was looked up. Servers check the signature, for
//! which they fetch our actor, and then know nothing to do with it. An `Undo` would not do: several servers look up
//! what is to be undone by its actors and not by its id, and would end a follow that is wanted.

use url::Url;

use crate::domain::address::{Acct, Peer};
use crate::domain::id::ActorId;
use crate::domain::refusal::FieldRefusal;
use crate::domain::text;
use crate::domain::time::Moment;
use crate::wire::actor::RemoteActor;
use crate::wire::keys::VerifyingKey;
use crate::wire::{activity, media_type, value};

use super::checkup::{self, Finding};
use super::doctor_answers::{self as answers, AGAIN, DELIVERY};
use super::error::UseError;
use super::node::Node;
use super::peers::{PeerError, Probe, Probed};

const ADDRESS: &str = "name and address";
const CONNECTION: &str = "connection";
const CLOCK: &str = "clock";
const SOFTWARE: &str = "NodeInfo";
const WEBFINGER: &str = "WebFinger";
const ACTOR: &str = "actor";
const KEY: &str = "key";
const INBOX: &str = "inbox";
/// In the order in which they are tried.
const STEPS: [&str; 9] = [ADDRESS, CONNECTION, CLOCK, SOFTWARE, WEBFINGER, ACTOR, KEY, INBOX, DELIVERY];

const APPLICATION: &str = "https://www.w3.org/ns/activitystreams#Application";
const NODEINFO: &str = "http://nodeinfo.diaspora.software/ns/schema/2.";
const JSON: &str = "application/json";

/// A finding for each step; those after the one that stopped everything are not checked. `target` is a host, or the
/// address of an account there.
pub async fn run(node: &Node, target: &str) -> Result<Vec<Finding>, UseError> {
    let (acct, peer) = read(target)?;
    if peer == node.site.peer {
        let problem = "that is this node itself; leave --peer out to look at it";
        return Err(UseError::Invalid(vec![FieldRefusal::new("--peer", problem)]));
    }
    let mut visit = Visit { node, peer, acct, findings: Vec::new(), began: node.now() };
    // None means that it ended early, and the findings say why.
    let _ = visit.steps().await;
    let missing = STEPS.iter().filter(|step| !visit.findings.iter().any(|finding| finding.check == **step));
    let missing: Vec<_> = missing.map(|step| Finding::not_checked(step, "a step before it failed")).collect();
    visit.findings.extend(missing);
    Ok(visit.findings)
}

fn read(target: &str) -> Result<(Option<Acct>, Peer), UseError> {
    let target = target.trim();
    if let Ok(acct) = target.parse::<Acct>() {
        return Ok((Some(acct.clone()), acct.peer));
    }
    let url = Url::parse(target).ok().filter(|url| matches!(url.scheme(), "https" | "http"));
    let peer = url.as_ref().and_then(Peer::of).or_else(|| target.parse().ok());
    let problem = "is no server; give its host like mastodon.example, or an account there like @ana@mastodon.example";
    Ok((None, peer.ok_or_else(|| UseError::Invalid(vec![FieldRefusal::new("--peer", problem)]))?))
}

struct Visit<'a> {
    node: &'a Node,
    peer: Peer,
    acct: Option<Acct>,
    findings: Vec<Finding>,
    began: Moment,
}

impl Visit<'_> {
    async fn steps(&mut self) -> Option<()> {
        self.address().await?;
        let answer = self.connection().await?;
        let application = self.software(&answer).await;
        let id = self.actor_id(application).await?;
        let actor = self.actor(&id).await?;
        self.delivery(&actor).await
    }

    /// Writes a finding down with the time since the one before.
    fn note(&mut self, finding: Finding) {
        let now = self.node.now();
        self.findings.push(finding.timed(self.began, now));
        self.began = now;
    }

    async fn address(&mut self) -> Option<()> {
        match self.node.peers.addresses(&self.peer).await {
            Ok(found) => {
                let found = found.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                self.note(Finding::ok(ADDRESS, format!("{} leads to {found}", self.peer)));
                Some(())
            }
            Err(err) => {
                let advice = match err {
                    PeerError::Unreachable(_) => "Check the spelling, and whether this machine can resolve names.",
                    _ => "Nodes speak with public servers only, by name and on port 443. That server has to change.",
                };
                self.note(Finding::failed(ADDRESS, format!("{}: {err}", self.peer), advice));
                None
            }
        }
    }

    async fn connection(&mut self) -> Option<Probed> {
        let url = self.at("/.well-known/nodeinfo")?;
        match self.node.peers.probe(&Probe::get(url, JSON)).await {
            Ok(answer) => {
                let how = if self.peer.is_loopback() { "http" } else { "https, with a certificate that is trusted" };
                self.note(Finding::ok(CONNECTION, format!("answers by {how}")));
                self.note(checkup::clock(self.node.now(), answer.date, self.peer.as_str()));
                Some(answer)
            }
            Err(err) => {
                let advice = format!(
                    "Open https://{}/ in a browser. If that works, a firewall may keep this machine from going out, or \
                     its CA certificates are old.",
                    self.peer
                );
                self.note(Finding::failed(CONNECTION, err.to_string(), advice));
                None
            }
        }
    }

    /// What runs there, and the actor that speaks for the server (FEP-2677), where it names one.
    async fn software(&mut self, answer: &Probed) -> Option<Url> {
        let links = answers::read_json(answer).unwrap_or_default();
        let links = value::many(&links, "links");
        let link = |fits: &dyn Fn(&str) -> bool| {
            let found = links.iter().find(|link| value::text(link, "rel").is_some_and(fits))?;
            value::id_in(found, "href")
        };
        let application = link(&|rel| rel == APPLICATION);
        let advice = "Nothing: servers can do without it.";
        let Some(schema) = link(&|rel| rel.starts_with(NODEINFO)) else {
            self.note(Finding::warning(SOFTWARE, "the server does not say what runs there", advice));
            return application;
        };
        let document = match self.node.peers.probe(&Probe::get(schema, JSON)).await {
            Ok(answer) => answers::read_json(&answer),
            Err(_) => None,
        };
        let part = |name: &str| Some(text::one_line(value::text(document.as_ref()?.get("software")?, name)?, 60));
        let finding = match part("name") {
            Some(name) => Finding::ok(SOFTWARE, format!("{name} {}", part("version").unwrap_or_default())),
            None => Finding::warning(SOFTWARE, "its NodeInfo cannot be read", advice),
        };
        self.note(finding);
        application
    }

    /// The actor to try with: of the address that was given, or the server's own.
    async fn actor_id(&mut self, application: Option<Url>) -> Option<Url> {
        if self.acct.is_none()
            && let Some(id) = application
        {
            self.note(Finding::ok(WEBFINGER, format!("not needed: NodeInfo names the server's own actor, {id}")));
            return Some(id);
        }
        // Many servers have an actor that is called as they are (`@m.example@m.example`).
        let own = format!("{0}@{0}", self.peer.host());
        let (acct, is_guess) = match &self.acct {
            Some(acct) => (acct.clone(), false),
            None => (own.parse::<Acct>().map(|acct| Acct { peer: self.peer.clone(), ..acct }).ok()?, true),
        };
        match self.node.peers.find(&acct).await {
            Ok(id) => {
                self.note(Finding::ok(WEBFINGER, format!("@{acct} is {id}")));
                Some(id)
            }
            Err(_) if is_guess => {
                self.note(Finding::not_checked(
                    WEBFINGER,
                    format!("no account to try with; name one: manyhalls doctor --peer @name@{}", self.peer),
                ));
                None
            }
            Err(err) => {
                let advice = match err {
                    PeerError::Unreachable(_) => AGAIN,
                    _ => "Check the address. If it is right, that server does not answer WebFinger as RFC 7033 says.",
                };
                self.note(Finding::failed(WEBFINGER, err.to_string(), advice));
                None
            }
        }
    }

    async fn actor(&mut self, id: &Url) -> Option<RemoteActor> {
        let mut probe = Probe::get(id.clone(), media_type::ACTIVITY_JSON);
        probe.signer = Some(self.node.own.instance);
        let answer = match self.node.peers.probe(&probe).await {
            Ok(answer) => answer,
            Err(err) => {
                self.note(Finding::failed(ACTOR, err.to_string(), AGAIN));
                return None;
            }
        };
        let read = match answer.status {
            200..=299 if !media_type::is_activity(&answer.content_type) => Err((
                format!("{id} answers with {}, not ActivityPub", answers::named(&answer.content_type)),
                "Check the address; this may be a page for people.",
            )),
            200..=299 => answers::actor_in(&answer, id)
                .map_err(|problem| (problem, "That server has to mend its actor's document.")),
            401 | 403 => Err((
                self.refused(&probe, &answer).await,
                "Run `manyhalls doctor` to see whether our own actor and key can be fetched. If they can, that server may have blocked this one.",
            )),
            404 | 410 => Err((format!("{id} is not there ({})", answer.status), "Check the address.")),
            status => Err((format!("the server answered {status}"), AGAIN)),
        };
        match read {
            Ok(actor) => {
                let scheme = answer.scheme.unwrap_or("no signature");
                self.note(Finding::ok(ACTOR, format!("{} ({}), fetched with {scheme}", actor.uri, actor.kind)));
                self.key(&actor)?;
                Some(actor)
            }
            Err((problem, advice)) => {
                self.note(Finding::failed(ACTOR, problem, advice));
                None
            }
        }
    }

    /// A server that refuses a signed question may answer the same one unsigned, which tells what it dislikes.
    async fn refused(&self, signed: &Probe, answer: &Probed) -> String {
        let said = answers::said(answer);
        let unsigned = self.node.peers.probe(&Probe { signer: None, ..signed.clone() }).await;
        if unsigned.is_ok_and(|answer| (200..300).contains(&answer.status)) {
            return format!("the server answers everyone, but not to our signature: {said}");
        }
        format!("the server does not accept our signature: {said}")
    }

    fn key(&mut self, actor: &RemoteActor) -> Option<()> {
        if let Err(err) = VerifyingKey::read(&actor.key.key) {
            self.note(Finding::failed(
                KEY,
                format!("{}: {err}", actor.key.id),
                "That server has to publish another key.",
            ));
            return None;
        }
        self.note(Finding::ok(KEY, format!("{} can be used", actor.key.id)));
        Some(())
    }

    async fn delivery(&mut self, actor: &RemoteActor) -> Option<()> {
        let inbox = actor.shared_inbox.as_ref().filter(|inbox| Peer::of(inbox) == Some(actor.peer.clone()));
        let inbox = inbox.unwrap_or(&actor.inbox);
        let peer = Peer::of(inbox)?;
        if let Err(err) = self.node.peers.addresses(&peer).await {
            let advice = "That server has to name an inbox that can be reached.";
            self.note(Finding::failed(INBOX, format!("{inbox}: {err}"), advice));
            return None;
        }
        self.note(Finding::ok(INBOX, inbox.as_str()));
        if self.node.site.peer.is_loopback() && !peer.is_loopback() {
            let found = format!("that server cannot fetch our key from {}", self.node.site.base());
            self.note(Finding::failed(DELIVERY, found, "Set public_url to the address that the world knows."));
            return None;
        }
        let answer = self.node.peers.probe(&self.harmless(inbox, actor)).await;
        self.note(answers::delivered(answer, &self.node.site.city()));
        Some(())
    }

    /// See the top of this file.
    fn harmless(&self, inbox: &Url, actor: &RemoteActor) -> Probe {
        let id = self.node.site.activity(self.node.new_id());
        let document = activity::view_of_ourselves(&self.node.site, &id, actor.uri.as_str());
        let signer: ActorId = self.node.own.city;
        let document = self.node.sealed(document, signer, self.node.now()).to_string();
        Probe { signer: Some(signer), document: Some(document), ..Probe::get(inbox.clone(), JSON) }
    }

    fn at(&self, path: &str) -> Option<Url> {
        let scheme = if self.peer.is_loopback() { "http" } else { "https" };
        Url::parse(&format!("{scheme}://{}{path}", self.peer)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_named_by_its_host_or_an_account() {
        for (text, host, user) in [
            ("mastodon.example", "mastodon.example", None),
            ("https://mastodon.example/about", "mastodon.example", None),
            ("@ana@mastodon.example", "mastodon.example", Some("ana")),
            ("m.localhost:4000", "m.localhost:4000", None),
        ] {
            let (acct, peer) = read(text).unwrap();
            assert_eq!((peer.as_str(), acct.map(|acct| acct.user)), (host, user.map(str::to_owned)), "{text}");
        }
        for text in ["", "@ana", "a b", "ftp://m.example/x", "/etc/passwd"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
