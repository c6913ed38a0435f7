//! Who would be followed: looked up before anybody decides, and nothing is kept of it.
//!
//! The following itself is `city_follow`'s.

use serde_json::Value;
use url::Url;

use crate::domain::address::{Acct, Peer};
use crate::domain::status::EntryKind;
use crate::domain::text;
use crate::domain::welcome::{Mode, Unwelcome};
use crate::wire::actor::{self, RemoteActor};
use crate::wire::{media_type, value};

use super::doctor_answers;
use super::node::Hall;
use super::peers::{PeerError, Probe};

const NODEINFO: &str = "http://nodeinfo.diaspora.software/ns/schema/2.";
const JSON: &str = "application/json";

/// Why nobody can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPreview {
    /// Neither an address, nor a server, nor a page of one.
    NoAddress,
    OurOwn,
    Paused,
    Blocked(Peer),
    NotAllowed(Peer),
    /// The mode lets nobody be asked who is not followed yet; this one could be followed unseen.
    Unseen(Acct),
    /// The server answers, and does not know that name.
    Nobody(String),
    /// What is there cannot be followed.
    NoActor(String),
    /// The server cannot be asked; why.
    NoAnswer(Peer, String),
}

/// Who was found.
#[derive(Clone, Debug)]
pub struct Preview {
    pub acct: Acct,
    pub actor: RemoteActor,
    /// How much it says that it has published.
    pub entries: Option<u64>,
    /// What runs there.
    pub software: Option<String>,
    /// The group of its consultations, to be followed instead.
    pub consultations: Option<Acct>,
}

impl Preview {
    /// Whether it is a city with a library, as this node is one.
    pub fn is_library(&self) -> bool {
        self.software.as_deref().is_some_and(|software| software.starts_with("manyhalls"))
    }
}

/// Looks up `@name@server`, a server, or the address of a page.
pub async fn run(node: &Hall, typed: &str) -> Result<Preview, NoPreview> {
    let wanted = Wanted::read(typed).ok_or(NoPreview::NoAddress)?;
    let peer = wanted.peer().clone();
    check_welcome(node, &wanted)?;
    let id = find(node, &wanted).await?;
    let fetched = node.peers.actor(&id).await.map_err(|err| refused(&peer, &id, err))?;
    let actor = fetched.value;
    let acct = match wanted {
        Wanted::Account(acct) => acct,
        _ => Acct { user: actor.username.clone(), peer: actor.peer.clone() },
    };
    let entries = match &actor.outbox {
        Some(outbox) => total(node, outbox).await,
        None => None,
    };
    let software = software(node, &actor.peer).await;
    let mut preview = Preview { acct, actor, entries, software, consultations: None };
    if preview.is_library() && preview.actor.kind != "Group" {
        preview.consultations = consultations(node, &preview.actor.peer).await;
    }
    Ok(preview)
}

/// What was typed.
enum Wanted {
    Account(Acct),
    Server(Peer),
    Page(Url, Peer),
}

impl Wanted {
    fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if let Ok(acct) = typed.parse() {
            return Some(Self::Account(acct));
        }
        let url = Url::parse(typed).ok().filter(|url| matches!(url.scheme(), "https" | "http"));
        match url {
            Some(url) if url.path() != "/" => Peer::of(&url).map(|peer| Self::Page(url, peer)),
            Some(url) => Peer::of(&url).map(Self::Server),
            None => typed.trim_end_matches('/').parse().ok().map(Self::Server),
        }
    }

    fn peer(&self) -> &Peer {
        match self {
            Self::Account(acct) => &acct.peer,
            Self::Server(peer) | Self::Page(_, peer) => peer,
        }
    }
}

fn check_welcome(node: &Hall, wanted: &Wanted) -> Result<(), NoPreview> {
    let peer = wanted.peer();
    if *peer == node.site.peer {
        return Err(NoPreview::OurOwn);
    }
    match (node.gate.judge_server(peer), wanted) {
        (Ok(()), _) => Ok(()),
        (Err(Unwelcome::Paused), _) => Err(NoPreview::Paused),
        (Err(Unwelcome::BlockedServer | Unwelcome::BlockedActor), _) => Err(NoPreview::Blocked(peer.clone())),
        (Err(Unwelcome::NotOfCoalition), Wanted::Account(acct)) if node.gate.policy().mode == Mode::Coalition => {
            Err(NoPreview::Unseen(acct.clone()))
        }
        (Err(Unwelcome::NotOfCoalition | Unwelcome::NotAllowed), _) => Err(NoPreview::NotAllowed(peer.clone())),
    }
}

async fn find(node: &Hall, wanted: &Wanted) -> Result<Url, NoPreview> {
    let by_name = async |acct: &Acct| match node.peers.find(acct).await {
        Ok(id) => Ok(id),
        Err(PeerError::NotThere(_) | PeerError::Gone(_)) => Err(NoPreview::Nobody(format!("@{acct}"))),
        Err(err) => Err(NoPreview::NoAnswer(acct.peer.clone(), err.to_string())),
    };
    match wanted {
        Wanted::Account(acct) => by_name(acct).await,
        Wanted::Page(url, peer) => {
            let probe = Probe { signer: Some(node.own.instance), ..Probe::get(url.clone(), media_type::ACTIVITY_JSON) };
            let answer =
                node.peers.probe(&probe).await.map_err(|err| NoPreview::NoAnswer(peer.clone(), err.to_string()))?;
            let document = doctor_answers::read_json(&answer).ok_or_else(|| NoPreview::NoActor(url.to_string()))?;
            let actor = actor::read(&document).map_err(|_| NoPreview::NoActor(url.to_string()))?;
            Ok(actor.uri)
        }
        // A node of ours says by WebFinger who speaks for it; others may have an actor that is called as they are.
        Wanted::Server(peer) => match speaker(node, peer).await? {
            Some(id) => Ok(id),
            None => {
                let acct: Option<Acct> = format!("{0}@{0}", peer.host()).parse().ok();
                let acct = acct.map(|acct| Acct { peer: peer.clone(), ..acct });
                by_name(&acct.ok_or_else(|| NoPreview::Nobody(peer.to_string()))?).await
            }
        },
    }
}

async fn speaker(node: &Hall, peer: &Peer) -> Result<Option<Url>, NoPreview> {
    let base = base(peer);
    let Ok(mut url) = Url::parse(&format!("{base}/.well-known/webfinger")) else { return Ok(None) };
    url.query_pairs_mut().append_pair("resource", &base);
    let answer = node.peers.probe(&Probe::get(url, "application/jrd+json")).await;
    let answer = answer.map_err(|err| NoPreview::NoAnswer(peer.clone(), err.to_string()))?;
    let document = doctor_answers::read_json(&answer).unwrap_or_default();
    let links = value::many(&document, "links");
    let own = links.iter().find(|link| value::text(link, "rel") == Some("self"));
    Ok(own.and_then(|link| value::id_in(link, "href")))
}

fn refused(peer: &Peer, id: &Url, err: PeerError) -> NoPreview {
    match err {
        PeerError::Unreachable(said) => NoPreview::NoAnswer(peer.clone(), said),
        PeerError::NotThere(_) | PeerError::Gone(_) | PeerError::Unusable(_) => NoPreview::NoActor(id.to_string()),
    }
}

/// How many things a collection says it has.
async fn total(node: &Hall, collection: &Url) -> Option<u64> {
    let signer = Some(node.own.instance);
    let probe = Probe { signer, ..Probe::get(collection.clone(), media_type::ACTIVITY_JSON) };
    let answer = node.peers.probe(&probe).await.ok()?;
    doctor_answers::read_json(&answer)?.get("totalItems")?.as_u64()
}

async fn software(node: &Hall, peer: &Peer) -> Option<String> {
    let url = Url::parse(&format!("{}/.well-known/nodeinfo", base(peer))).ok()?;
    let links = doctor_answers::read_json(&node.peers.probe(&Probe::get(url, JSON)).await.ok()?)?;
    let links = value::many(&links, "links");
    let schema = links.iter().find(|link| value::text(link, "rel").is_some_and(|rel| rel.starts_with(NODEINFO)))?;
    let schema = value::id_in(schema, "href")?;
    let document: Value = doctor_answers::read_json(&node.peers.probe(&Probe::get(schema, JSON)).await.ok()?)?;
    let software = document.get("software")?;
    let part = |name: &str| text::one_line(value::text(software, name).unwrap_or_default(), 60);
    Some(format!("{} {}", part("name").to_lowercase(), part("version")).trim().to_owned())
}

async fn consultations(node: &Hall, peer: &Peer) -> Option<Acct> {
    let acct = Acct { user: EntryKind::Consultation.group_handle().to_owned(), peer: peer.clone() };
    node.peers.find(&acct).await.ok().map(|_| acct)
}

fn base(peer: &Peer) -> String {
    let scheme = if peer.is_loopback() { "http" } else { "https" };
    format!("{scheme}://{peer}")
}
