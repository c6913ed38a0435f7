//! Looks at a node that was opened: is it who its settings say, are its keys right, and does the world reach it?
//!
//! The world is played by this process, which asks the public address as another server would. Folder and database are
//! looked at before, in `doctor_folder`.

use url::Url;

use crate::domain::address::Peer;
use crate::domain::site::Site;
use crate::store::actors::{self, ActorRow, PrivateKeys};
use crate::store::{meta, peers};
use crate::wire::http_signature::SignatureRefused;
use crate::wire::keys::{ProofKey, SigningKey};
use crate::wire::{activity, discovery, media_type, value};

use super::checkup::{self, Finding};
use super::doctor_answers::read_json;
use super::error::UseError;
use super::node::Node;
use super::peers::{Probe, Probed};

const NAME: &str = "name on the network";
const PICTURES: &str = "pictures";
const KEYS: &str = "keys";
const CLOCK: &str = "clock";
const PUBLIC: &str = "public address";
const WEBFINGER: &str = "WebFinger";
const NODEINFO: &str = "NodeInfo";
const ACTOR: &str = "actor";
const INBOX: &str = "inbox";
const JSON: &str = "application/json";
/// Older than any server accepts, so that the signature is refused for its age and never taken.
const DAY_SECS: i64 = 24 * 3600;

/// What was found; `configured` is the site that the settings describe.
pub async fn run(node: &Node, configured: &Site) -> Result<Vec<Finding>, UseError> {
    let known = node.db.read(|conn| {
        let since = meta::get(conn, meta::FEDERATED_SINCE)?;
        Ok::<_, UseError>((since, peers::last_reached(conn)?))
    });
    let (federated_since, neighbour) = known.await?;
    let mut findings = vec![name(node, configured, federated_since.as_deref()), keys(node).await?];
    findings.push(match neighbour {
        Some(peer) => clock(node, &peer).await,
        None => {
            Finding::not_checked(CLOCK, "no other server is known yet; `manyhalls doctor --peer HOST` compares too")
        }
    });
    findings.push(pictures(node).await?);
    findings.extend(public(node).await?);
    Ok(findings)
}

/// Whether every picture of an entry is where it is kept.
async fn pictures(node: &Node) -> Result<Finding, UseError> {
    let names = node.db.read(|conn| Ok::<_, UseError>(crate::store::pictures::names(conn)?)).await?;
    let mut missing = Vec::new();
    for name in &names {
        match node.files.is_there(name).await {
            Ok(true) => {}
            Ok(false) => missing.push(name.as_str()),
            Err(err) => {
                let advice = "See that files_url names the place of the node's files, and that this user may use it.";
                return Ok(Finding::failed(PICTURES, err.to_string(), advice));
            }
        }
    }
    Ok(match missing.first() {
        None => Finding::ok(PICTURES, format!("{} of {} are where they are kept", names.len(), names.len())),
        Some(first) => Finding::failed(
            PICTURES,
            format!("{} of {} are missing, the first is {first}", missing.len(), names.len()),
            "Bring the folder files back from a copy, or take these pictures out of their entries.",
        ),
    })
}

fn name(node: &Node, configured: &Site, federated_since: Option<&str>) -> Finding {
    let site = &node.site;
    if configured.base() == site.base() && configured.handle == site.handle {
        return Finding::ok(NAME, format!("@{}, at {}", site.acct(), site.base()));
    }
    let found = format!("the settings say @{}, the database says @{}", configured.acct(), site.acct());
    match federated_since {
        Some(since) => Finding::failed(
            NAME,
            format!("{found}, as others have known it since {since}"),
            format!(
                "Name the node's own settings file with --config, or set public_url = \"{}\" and handle = \"{}\".",
                site.base(),
                site.handle
            ),
        ),
        None => Finding::warning(NAME, found, "The next start of `manyhalls serve` takes the name from the settings."),
    }
}

async fn keys(node: &Node) -> Result<Finding, UseError> {
    let own = [node.own.city, node.own.instance];
    let pairs = node.db.read(move |conn| {
        let pair = |id| Ok::<_, UseError>((actors::by_id(conn, id)?, actors::private_keys(conn, id)?));
        own.map(pair).into_iter().collect::<Result<Vec<_>, _>>()
    });
    let fits = |(row, keys): &(Option<ActorRow>, Option<PrivateKeys>)| {
        let rsa = keys.as_ref().and_then(|keys| SigningKey::from_pkcs8(&keys.rsa).ok());
        let ed25519 = keys.as_ref().and_then(|keys| ProofKey::from_pkcs8(keys.ed25519.as_ref()?).ok());
        rsa.zip(ed25519).zip(row.as_ref()).is_some_and(|((rsa, ed25519), row)| {
            rsa.public_pem() == row.public_key && row.more_keys.contains(&ed25519.public_multibase())
        })
    };
    if pairs.await?.iter().all(fits) {
        return Ok(Finding::ok(KEYS, "both actors have theirs, and the public halves fit"));
    }
    Ok(Finding::failed(
        KEYS,
        "a private key is missing, or does not fit what the node publishes",
        "Restore the last backup.",
    ))
}

async fn clock(node: &Node, neighbour: &str) -> Finding {
    let is_loopback = neighbour.parse().is_ok_and(|peer: Peer| peer.is_loopback());
    let scheme = if is_loopback { "http" } else { "https" };
    let Ok(url) = Url::parse(&format!("{scheme}://{neighbour}/.well-known/nodeinfo")) else {
        return Finding::not_checked(CLOCK, "no other server can be asked");
    };
    match node.peers.probe(&Probe::get(url, JSON)).await {
        Ok(answer) => checkup::clock(node.now(), answer.date, neighbour),
        Err(_) => Finding::not_checked(CLOCK, format!("{neighbour} cannot be reached now")),
    }
}

/// Asks our own address for everything that other servers ask first.
async fn public(node: &Node) -> Result<Vec<Finding>, UseError> {
    let began = node.now();
    let site = &node.site;
    let question = format!("/.well-known/webfinger?resource=acct:{}", site.acct());
    let answer = match ask(node, &site.at(&question), "application/jrd+json").await {
        Ok(answer) => answer,
        Err(reason) => {
            let advice = "See that the node runs, that the name leads to this machine, and that the proxy before the node \
                          has a valid certificate. A machine that cannot reach itself by its public name fails here too.";
            let unchecked = [WEBFINGER, NODEINFO, ACTOR, INBOX].map(|check| Finding::not_checked(check, "see above"));
            let found = Finding::failed(PUBLIC, format!("{} cannot be asked: {reason}", site.base()), advice);
            return Ok(std::iter::once(found.timed(began, node.now())).chain(unchecked).collect());
        }
    };
    let reached = match site.peer.is_loopback() {
        true => Finding::warning(
            PUBLIC,
            format!("{} answers, but only on this machine", site.base()),
            "For other cities to reach the node, set public_url to an https address that leads here.",
        ),
        false => Finding::ok(PUBLIC, format!("{} answers", site.base())),
    };
    let mut findings = vec![reached.timed(began, node.now()), webfinger(node, &answer)];
    for finding in [nodeinfo(node).await, actor(node).await?, inbox(node).await] {
        findings.push(finding);
    }
    Ok(findings)
}

async fn ask(node: &Node, url: &str, accept: &'static str) -> Result<Probed, String> {
    let url = Url::parse(url).map_err(|err| err.to_string())?;
    node.peers.probe(&Probe::get(url, accept)).await.map_err(|err| err.to_string())
}

const STRANGER: &str = "Another server or page answers at this address: let the proxy pass every path on to this node.";

fn webfinger(node: &Node, answer: &Probed) -> Finding {
    let (acct, city) = (node.site.acct(), node.site.city());
    let named = read_json(answer).is_some_and(|document| {
        value::many(&document, "links").iter().any(|link| value::text(link, "href") == Some(city.as_str()))
    });
    match named {
        true => Finding::ok(WEBFINGER, format!("@{acct} is found")),
        false => Finding::failed(WEBFINGER, format!("@{acct} is not found there ({})", answer.status), STRANGER),
    }
}

async fn nodeinfo(node: &Node) -> Finding {
    let answer = match ask(node, &node.site.at("/nodeinfo/2.1"), JSON).await {
        Ok(answer) => answer,
        Err(reason) => return Finding::failed(NODEINFO, reason, STRANGER),
    };
    let document = read_json(&answer).unwrap_or_default();
    let said = |name: &str| document.get("software").and_then(|software| value::text(software, name));
    match (said("name"), said("version")) {
        (Some(discovery::SOFTWARE), Some(version)) if version == env!("CARGO_PKG_VERSION") => {
            Finding::ok(NODEINFO, format!("{} {version}", discovery::SOFTWARE))
        }
        (Some(discovery::SOFTWARE), version) => Finding::warning(
            NODEINFO,
            format!(
                "version {} is running, this program is {}",
                version.unwrap_or("unknown"),
                env!("CARGO_PKG_VERSION")
            ),
            "Start the node anew with this program.",
        ),
        _ => Finding::failed(NODEINFO, format!("this program does not answer there ({})", answer.status), STRANGER),
    }
}

async fn actor(node: &Node) -> Result<Finding, UseError> {
    let id = node.own.city;
    let row = node.db.read(move |conn| Ok::<_, UseError>(actors::by_id(conn, id)?)).await?;
    let own_key = row.map(|row| row.public_key).unwrap_or_default();
    let answer = match ask(node, &node.site.city(), media_type::ACTIVITY_JSON).await {
        Ok(answer) => answer,
        Err(reason) => return Ok(Finding::failed(ACTOR, reason, STRANGER)),
    };
    let document = read_json(&answer).filter(|_| media_type::is_activity(&answer.content_type));
    let Some(document) = document else {
        let found = format!("{} is no ActivityPub document there ({})", node.site.city(), answer.status);
        let advice = "Let the proxy pass the Accept header on, and cache pages and documents apart (Vary: Accept).";
        return Ok(Finding::failed(ACTOR, found, advice));
    };
    let keys = value::many(&document, "publicKey");
    let same_key = keys.iter().any(|key| value::text(key, "publicKeyPem") == Some(own_key.as_str()));
    if value::text(&document, "id") != Some(node.site.city().as_str()) || !same_key {
        let found = "the actor there has another id or another key than this node";
        let advice = "Another copy of the node answers there. Stop it, or run this command with its data folder.";
        return Ok(Finding::failed(ACTOR, found, advice));
    }
    Ok(Finding::ok(ACTOR, "our id and our key, as others see them"))
}

/// Whether a signed request arrives as it was signed. Its time is long past, so that the node refuses it for that, once
/// it has found the right host in it; nothing is stored.
async fn inbox(node: &Node) -> Finding {
    let Ok(url) = Url::parse(&node.site.shared_inbox()) else {
        return Finding::not_checked(INBOX, "it has no address");
    };
    let id = node.site.activity(node.new_id());
    let document = activity::view_of_ourselves(&node.site, &id, &node.site.city()).to_string();
    let probe = Probe {
        signer: Some(node.own.city),
        document: Some(document),
        signed_at: Some(node.now().plus_secs(-DAY_SECS)),
        ..Probe::get(url, JSON)
    };
    let answer = match node.peers.probe(&probe).await {
        Ok(answer) => answer,
        Err(err) => return Finding::failed(INBOX, err.to_string(), STRANGER),
    };
    let said = answer.text.trim();
    let is = |refused: &SignatureRefused| said == refused.to_string();
    if is(&SignatureRefused::TooOld) {
        return Finding::ok(INBOX, "signed requests arrive as they were sent, and outdated ones are refused");
    }
    if is(&SignatureRefused::Host) {
        let advice = "Let the proxy pass the Host header on unchanged (nginx: proxy_set_header Host $http_host;).";
        return Finding::failed(INBOX, "signed requests arrive with another host, so nothing can be taken in", advice);
    }
    if answer.status == 503 {
        let advice = "If this is not meant so, set federation.mode = \"open\" and start the node anew.";
        return Finding::warning(INBOX, "the node takes nothing in for now", advice);
    }
    let found = format!("an outdated test was answered with {}, which is not as it should be", answer.status);
    Finding::failed(INBOX, found, "See that the proxy passes method, headers and body of every request on unchanged.")
}
