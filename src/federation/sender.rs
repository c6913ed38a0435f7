//! Whether an activity comes from the actor that it names: by that actor's signature on the request, or, when another
//! passes it on, by the actor's proof in the activity (FEP-8b32).
//!
//! What a signature has to cover is left to `wire::http_signature`.

use std::net::IpAddr;
use std::sync::Arc;

use serde_json::Value;
use url::Url;

use crate::domain::address::{Peer, same_origin};
use crate::usecases::known_keys::KnownKey;
use crate::usecases::{object_check, signer_learn};
use crate::wire::activity::{Incoming, NoActivity, Verb};
use crate::wire::http_signature::{Examined, SignatureRefused};
use crate::wire::json;
use crate::wire::keys::VerifyingKey;
use crate::wire::proof::{self, Proof, ProofRefused};

use super::answers::Federation;
use super::inbox_refused::Refused;
use super::inquiry::{Failed, Inquiry};

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
    let mut inquiry = Inquiry::new(federation, client);
    let sender = verify(federation, &mut inquiry, examined, activity, body).await;
    let payer = match &sender {
        Ok(Sender::Actor) => &activity.actor,
        Ok(Sender::Bearer(bearer)) => bearer,
        Ok(Sender::GoneStranger) | Err(_) => {
            inquiry.in_vain().await;
            return sender;
        }
    };
    // Only now, when it is certain who sends: nobody's budget is spent in their name by others.
    let (limits, server) = (&federation.limits, server(payer)?);
    limits.take(payer.as_str(), &server, body.len(), inquiry.bytes()).await?;
    limits.queue(&federation.hall, &self::server(&activity.actor)?).await.map_err(Refused::Broken)??;
    // And nothing is kept of those whom nobody has vouched for.
    inquiry.keep().await.map_err(Refused::Broken)?;
    sender
}

fn server(actor: &Url) -> Result<Peer, Refused> {
    Ok(Peer::of(actor).ok_or(SignatureRefused::KeyId)?)
}

async fn verify(
    federation: &Federation,
    inquiry: &mut Inquiry<'_>,
    examined: Examined,
    activity: &Incoming,
    body: &[u8],
) -> Result<Sender, Refused> {
    let examined = Arc::new(examined);
    if same_origin(&examined.key_id, &activity.actor) {
        match signed_by(federation, inquiry, &examined, &activity.actor).await {
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
    passed_on(federation, inquiry, &examined, activity, body).await.map(Sender::Bearer)
}

fn is_farewell(activity: &Incoming) -> bool {
    activity.verb == Verb::Delete && activity.object_id().as_ref() == Some(&activity.actor)
}

async fn is_anothers(federation: &Federation, key_id: &Url, actor: &Url) -> Result<bool, Refused> {
    let owner = signer_learn::known_owner(&federation.hall, key_id).await.map_err(Refused::Broken)?;
    Ok(owner.is_some_and(|owner| owner != *actor))
}

/// Somebody signed who is not the actor: then the actor's own proof has to stand in the activity.
async fn passed_on(
    federation: &Federation,
    inquiry: &mut Inquiry<'_>,
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
    let bearer = inquiry.owner(&examined.key_id).await?;
    hall.gate.judge(&bearer)?;
    signed_by(federation, inquiry, examined, &bearer).await?;
    let proved = match proof {
        Ok(proof) if may_be_passed_on(activity.verb) => {
            proved_by(federation, inquiry, proof, document, &activity.actor).await
        }
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

async fn proved_by(
    federation: &Federation,
    inquiry: &mut Inquiry<'_>,
    proof: Proof,
    document: Value,
    actor: &Url,
) -> Result<(), Refused> {
    if !same_origin(&proof.method, actor) {
        return Err(ProofRefused::Wrong.into());
    }
    let known = signer_learn::key(&federation.hall, &proof.method, actor).await.map_err(Failed::from)?;
    let (known, described) = match known {
        Some(known) => (known, None),
        None => {
            let described = inquiry.describe(actor).await?.ok_or(Refused::UnknownKey)?;
            (Arc::new(described.key(&proof.method).ok_or(Refused::UnknownKey)?), Some(described))
        }
    };
    let key = usable(&known)?;
    let turn = federation.verifying.acquire().await;
    let verified = tokio::task::spawn_blocking(move || proof.verify(&document, &key)).await;
    drop(turn);
    verified.unwrap_or(Err(ProofRefused::Wrong))?;
    described.into_iter().for_each(|described| inquiry.learn(described));
    Ok(())
}

/// Whether `actor` made the signature, by the key that we know, or else by the one that its server shows now.
async fn signed_by(
    federation: &Federation,
    inquiry: &mut Inquiry<'_>,
    examined: &Arc<Examined>,
    actor: &Url,
) -> Result<(), Failed> {
    let known = signer_learn::key(&federation.hall, &examined.key_id, actor).await?;
    let failed = match &known {
        Some(known) => match check(federation, examined, known).await {
            Ok(()) => return Ok(()),
            Err(refused) => Failed::Refused(refused),
        },
        None => Failed::UnknownKey,
    };
    // The actor may have a new key since we last looked.
    let Some(described) = inquiry.describe(actor).await? else { return Err(failed) };
    let key = described.key(&examined.key_id).ok_or(Failed::UnknownKey)?;
    check(federation, examined, &key).await.map_err(Failed::Refused)?;
    inquiry.learn(described);
    Ok(())
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
