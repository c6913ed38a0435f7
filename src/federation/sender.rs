//! Whether an activity comes from the actor that it names: by that actor's signature on the request, or, when another
//! passes it on, by the actor's proof in the activity (FEP-8b32).
//!
//! What a signature has to cover is left to `wire::http_signature`.

use std::net::IpAddr;
use std::sync::Arc;

use serde_json::Value;
use url::Url;

use crate::domain::address::{Peer, same_origin};
use crate::usecases::error::UseError;
use crate::usecases::known_keys::KnownKey;
use crate::usecases::peers::PeerError;
use crate::usecases::{actor_learn, object_check};
use crate::wire::activity::{Incoming, NoActivity, Verb};
use crate::wire::http_signature::{Examined, SignatureRefused};
use crate::wire::json;
use crate::wire::keys::VerifyingKey;
use crate::wire::proof::{self, Proof, ProofRefused};

use super::answers::Federation;
use super::inbox::Refused;

/// A key that failed is asked for again only if it is older than this: bad signatures must not make us ask on and on.
const REFETCH_AFTER_SECS: i64 = 10;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sender {
    /// The actor itself.
    Actor,
    /// Another, who passes on what the actor proved.
    Bearer(Url),
    /// Somebody whom we never met says that it is gone: there is nothing of theirs to remove.
    GoneStranger,
}

/// Makes sure of the actor of an activity whose request has been examined, within what the sender, its server and the
/// sending address may cost.
pub(super) async fn admit(
    federation: &Federation,
    examined: Examined,
    activity: &Incoming,
    body: &[u8],
    client: IpAddr,
) -> Result<Sender, Refused> {
    let (hall, limits) = (&federation.hall, &federation.limits);
    let peer = Peer::of(&examined.key_id).ok_or(SignatureRefused::KeyId)?;
    let known = actor_learn::is_known_key(hall, &activity.actor, &examined.key_id).await.map_err(Refused::Broken)?;
    if !known {
        limits.ask(client, &peer).await?;
    }
    let sender = verify(federation, examined, activity, body).await;
    if !known && !matches!(sender, Ok(Sender::Actor | Sender::Bearer(_))) {
        limits.asked_in_vain(client, &peer).await;
    }
    let sender = sender?;
    let payer = match &sender {
        Sender::Actor => &activity.actor,
        Sender::Bearer(bearer) => bearer,
        Sender::GoneStranger => return Ok(sender),
    };
    // Only now, when it is certain who sends: nobody's budget is spent in their name by others.
    limits.take(payer.as_str(), &peer, body.len(), !known).await?;
    limits.queue(hall, &peer).await.map_err(Refused::Broken)??;
    Ok(sender)
}

async fn verify(
    federation: &Federation,
    examined: Examined,
    activity: &Incoming,
    body: &[u8],
) -> Result<Sender, Refused> {
    let examined = Arc::new(examined);
    if same_origin(&examined.key_id, &activity.actor) {
        match signed_by(federation, &examined, &activity.actor).await {
            Ok(()) => return Ok(Sender::Actor),
            Err(Failed::Gone) if is_farewell(activity) => return Ok(Sender::GoneStranger),
            // At its own server the key may still be another's, who passes the activity on.
            Err(failed) => {
                if !is_anothers(federation, &examined.key_id, &activity.actor).await? {
                    return Err(failed.into());
                }
            }
        }
    }
    passed_on(federation, &examined, activity, body).await.map(Sender::Bearer)
}

fn is_farewell(activity: &Incoming) -> bool {
    activity.verb == Verb::Delete && activity.object_id().as_ref() == Some(&activity.actor)
}

async fn is_anothers(federation: &Federation, key_id: &Url, actor: &Url) -> Result<bool, Refused> {
    let owner = actor_learn::known_owner(&federation.hall, key_id).await.map_err(Refused::Broken)?;
    Ok(owner.is_some_and(|owner| owner != *actor))
}

/// Somebody signed who is not the actor: then the actor's own proof has to stand in the activity.
async fn passed_on(
    federation: &Federation,
    examined: &Arc<Examined>,
    activity: &Incoming,
    body: &[u8],
) -> Result<Url, Refused> {
    let hall = &federation.hall;
    hall.gate.judge(&examined.key_id)?;
    let document = json::read(body).map_err(NoActivity::from)?;
    let proof = proof::read(&document, hall.now());
    let held = object_check::held(hall, activity).await.map_err(Refused::Broken)?;
    if proof.is_err() && held.is_none() {
        return Err(refusal(proof.err()));
    }
    // Who passes it on must say who that is, so that nobody does it without a name.
    let bearer = actor_learn::owner(hall, &examined.key_id).await.map_err(Failed::from)?;
    hall.gate.judge(&bearer)?;
    signed_by(federation, examined, &bearer).await?;
    let proved = match proof {
        Ok(proof) if may_be_passed_on(activity.verb) => proved_by(federation, proof, document, &activity.actor).await,
        Ok(_) => Err(Refused::ForeignKey),
        Err(refused) => Err(refusal(Some(refused))),
    };
    if let (Err(_), Some(object)) = (&proved, held) {
        object_check::request(hall, object).await.map_err(Refused::Broken)?;
    }
    proved.map(|()| bearer)
}

fn refusal(proof: Option<ProofRefused>) -> Refused {
    match proof {
        None | Some(ProofRefused::Missing) => Refused::ForeignKey,
        Some(refused) => Refused::BadProof(refused),
    }
}

/// What concerns two actors alone is nobody else's to deliver; an old follow must not come back by another's hand.
fn may_be_passed_on(verb: Verb) -> bool {
    matches!(verb, Verb::Create | Verb::Update | Verb::Delete | Verb::Announce | Verb::Other)
}

async fn proved_by(federation: &Federation, proof: Proof, document: Value, actor: &Url) -> Result<(), Refused> {
    let hall = &federation.hall;
    if !same_origin(&proof.method, actor) {
        return Err(ProofRefused::Wrong.into());
    }
    let known = actor_learn::key(hall, &proof.method, actor).await.map_err(Failed::from)?;
    let known = match known {
        Some(known) => Some(known),
        None => actor_learn::key_again(hall, &proof.method, actor, REFETCH_AFTER_SECS).await.map_err(Failed::from)?,
    };
    let key = usable(&*known.ok_or(Refused::UnknownKey)?)?;
    let turn = federation.verifying.acquire().await;
    let verified = tokio::task::spawn_blocking(move || proof.verify(&document, &key)).await;
    drop(turn);
    Ok(verified.unwrap_or(Err(ProofRefused::Wrong))?)
}

/// Why an actor did not sign, as far as it matters for what comes next.
enum Failed {
    /// The actor is gone (410).
    Gone,
    UnknownKey,
    Refused(Refused),
}

impl From<Failed> for Refused {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Gone => Self::ActorUnreachable("it is gone".to_owned()),
            Failed::UnknownKey => Self::UnknownKey,
            Failed::Refused(refused) => refused,
        }
    }
}

impl From<UseError> for Failed {
    fn from(err: UseError) -> Self {
        let UseError::Peer(err) = err else { return Self::Refused(Refused::Broken(err)) };
        // What exactly we met on the way is not told: the answer must not serve to look around behind our walls.
        tracing::debug!("a signer could not be fetched: {err}");
        let told = match err {
            PeerError::Gone(_) => return Self::Gone,
            PeerError::NotThere(_) => "it is not there",
            PeerError::Unusable(_) => "what is there is no actor with a key of its own, or may not be asked for",
            PeerError::Unreachable(_) => "its server does not answer",
        };
        Self::Refused(Refused::ActorUnreachable(told.to_owned()))
    }
}

/// Whether `actor` made the signature, by the key that we know, or else by the one that its server shows now.
async fn signed_by(federation: &Federation, examined: &Arc<Examined>, actor: &Url) -> Result<(), Failed> {
    let hall = &federation.hall;
    let known = actor_learn::key(hall, &examined.key_id, actor).await?;
    let failed = match &known {
        Some(known) => match check(federation, examined, known).await {
            Ok(()) => return Ok(()),
            Err(refused) => Failed::Refused(refused),
        },
        None => Failed::UnknownKey,
    };
    // The actor may have a new key since we last looked.
    match actor_learn::key_again(hall, &examined.key_id, actor, REFETCH_AFTER_SECS).await? {
        Some(again) => check(federation, examined, &again).await.map_err(Failed::Refused),
        None => Err(failed),
    }
}

fn usable(known: &KnownKey) -> Result<VerifyingKey, Refused> {
    known.key.clone().map_err(|refused| Refused::BadKey(refused.to_string()))
}

async fn check(federation: &Federation, examined: &Arc<Examined>, known: &KnownKey) -> Result<(), Refused> {
    let (key, examined) = (usable(known)?, examined.clone());
    let turn = federation.verifying.acquire().await;
    let verified = tokio::task::spawn_blocking(move || examined.verify(&key)).await;
    drop(turn);
    verified.unwrap_or(Err(SignatureRefused::WrongSignature))?;
    Ok(())
}
