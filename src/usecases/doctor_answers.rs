//! What the answers of another server mean, for the doctor.
//!
//! What is asked, and in which order, is `doctor_peer`'s.

use serde_json::Value;
use url::Url;

use crate::domain::text;
use crate::wire::actor::{self, RemoteActor};

use super::checkup::Finding;
use super::peers::{PeerError, Probed};

pub(super) const DELIVERY: &str = "delivery";
pub(super) const AGAIN: &str = "Try again later; if it stays so, ask the people who run that server.";

/// What the answer to a signed test activity says; `actor` is whose key the server had to fetch for it.
pub(super) fn delivered(answer: Result<Probed, PeerError>, actor: &str) -> Finding {
    let answer = match answer {
        Ok(answer) => answer,
        Err(err) => return Finding::failed(DELIVERY, err.to_string(), AGAIN),
    };
    let said = said(&answer);
    match answer.status {
        200..=299 => {
            let scheme = answer.scheme.unwrap_or("no signature");
            Finding::ok(
                DELIVERY,
                format!("a test activity without effect was taken, signed with {scheme} ({})", answer.status),
            )
        }
        401 | 403 => Finding::failed(
            DELIVERY,
            format!("our signature was not accepted: {said}"),
            format!(
                "That server has to fetch {actor} for our key. Run `manyhalls doctor` to see whether it can be fetched. If it \
                 can, that server may have blocked this one."
            ),
        ),
        400 | 405 | 406 | 415 | 422 | 501 => Finding::warning(
            DELIVERY,
            format!("the test activity was refused: {said}"),
            "Some servers refuse every activity that they have no use for, so this may say nothing about real ones.",
        ),
        404 | 410 => Finding::failed(DELIVERY, format!("the inbox is not there: {said}"), AGAIN),
        408 | 425 | 429 => Finding::warning(DELIVERY, format!("the server asks us to wait: {said}"), AGAIN),
        300..=399 => Finding::failed(
            DELIVERY,
            format!("the inbox sends us elsewhere: {said}"),
            "That server has to name the inbox's real address in its actor.",
        ),
        _ => Finding::failed(DELIVERY, format!("the server is in trouble: {said}"), AGAIN),
    }
}

/// `401: Request not signed`
pub(super) fn said(answer: &Probed) -> String {
    let plain = text::one_line(&text::plain_from_foreign(&answer.text, 2000), 200);
    if plain.is_empty() { answer.status.to_string() } else { format!("{}: {plain}", answer.status) }
}

/// A media type for people.
pub(super) fn named(content_type: &str) -> String {
    if content_type.is_empty() { "no type".to_owned() } else { text::one_line(content_type, 60) }
}

/// The document of an answer that is a success.
pub(super) fn read_json(answer: &Probed) -> Option<Value> {
    serde_json::from_str(&answer.text).ok().filter(|_| (200..300).contains(&answer.status))
}

/// The actor in an answer, which has to be the one that was asked for.
pub(super) fn actor_in(answer: &Probed, id: &Url) -> Result<RemoteActor, String> {
    let document: Value = serde_json::from_str(&answer.text).map_err(|_| format!("{id} is no JSON"))?;
    let actor = actor::read(&document).map_err(|err| format!("{id}: {err}"))?;
    if actor.uri != *id {
        return Err(format!("{id} calls itself {}", actor.uri));
    }
    Ok(actor)
}
