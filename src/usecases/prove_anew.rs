//! Public documents of ours get proofs by the keys that count now.
//!
//! After the keys were exchanged the old ones vouch for nothing: whoever has them could have made the old proofs. What
//! has a proof by its actor's present key is left alone, so that this may run at any time and end at any moment.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use crate::domain::id::{ActivityId, EntryId};
use crate::domain::time::Moment;
use crate::store::{Conn, activities, entries};
use crate::wire::keys::ActorKeys;
use crate::wire::proof;

use super::error::UseError;
use super::node::{Hall, Node};

/// The job that does this.
pub const PROVE_ANEW: &str = "prove-anew";

/// Documents that one transaction takes, so that nobody waits long for the next.
const PORTION: i64 = 200;

/// How many documents have a new proof.
pub async fn run(node: &Hall) -> Result<usize, UseError> {
    Ok(portions(node, EntryId(0), entries_after).await? + portions(node, ActivityId(0), activities_after).await?)
}

/// How many of a portion were proved anew, and after which one to go on.
struct Portion<I> {
    proved: usize,
    last: Option<I>,
}

async fn portions<I: Copy + Send + 'static>(
    node: &Hall,
    first: I,
    portion: fn(&mut Conn, &Prover, I) -> Result<Portion<I>, UseError>,
) -> Result<usize, UseError> {
    let (mut after, mut proved) = (first, 0);
    loop {
        let prover = Prover::new(node);
        let done = node.db.write(move |conn| portion(conn, &prover, after)).await?;
        proved += done.proved;
        match done.last {
            Some(last) => after = last,
            None => return Ok(proved),
        }
    }
}

fn entries_after(conn: &mut Conn, prover: &Prover, after: EntryId) -> Result<Portion<EntryId>, UseError> {
    let documents = entries::own_documents(conn, after, PORTION)?;
    let (mut proved, last) = (0, documents.last().map(|(id, _)| *id));
    for (id, text) in documents {
        if let Some(text) = prover.proved(&text)? {
            entries::set_document(conn, id, &text)?;
            proved += 1;
        }
    }
    Ok(Portion { proved, last })
}

fn activities_after(conn: &mut Conn, prover: &Prover, after: ActivityId) -> Result<Portion<ActivityId>, UseError> {
    let documents = activities::readable(conn, after, PORTION)?;
    let (mut proved, last) = (0, documents.last().map(|(id, _)| *id));
    for (id, text) in documents {
        if let Some(text) = prover.proved(&text)? {
            activities::set_document(conn, id, &text)?;
            proved += 1;
        }
    }
    Ok(Portion { proved, last })
}

/// The present keys of our actors, by the actors' ids.
struct Prover {
    keys: HashMap<String, Arc<ActorKeys>>,
    now: Moment,
}

impl Prover {
    fn new(node: &Node) -> Self {
        let actors = node.own.followable(&node.site).map(|(id, _)| id).chain([node.own.city, node.own.instance]);
        let keys = actors.filter_map(|id| node.keyring.of(id));
        Self { keys: keys.map(|keys| (actor_of(&keys.ed25519_id).to_owned(), keys)).collect(), now: node.now() }
    }

    /// The document with new proofs; none if it needs none.
    fn proved(&self, text: &str) -> Result<Option<String>, UseError> {
        let broken = |err: serde_json::Error| UseError::Broken(format!("a document of ours cannot be read: {err}"));
        let mut document: Value = serde_json::from_str(text).map_err(broken)?;
        Ok(self.seal(&mut document).then(|| document.to_string()))
    }

    /// Exchanges the proofs of a document and of what stands inside, as far as they are ours and old; whether any was.
    fn seal(&self, document: &mut Value) -> bool {
        let inside = document.get_mut("object").filter(|object| object.is_object());
        let changed = inside.is_some_and(|object| self.seal(object));
        let method = document.pointer("/proof/verificationMethod").and_then(Value::as_str);
        let keys = method.and_then(|method| self.keys.get(actor_of(method)).filter(|keys| keys.ed25519_id != method));
        // A proof covers what stands inside, and that has just changed.
        let own = || method.and_then(|method| self.keys.get(actor_of(method)));
        match keys.or_else(|| own().filter(|_| changed)) {
            Some(keys) => {
                *document = proof::seal(document.take(), keys, self.now);
                true
            }
            None => changed,
        }
    }
}

/// Whose key this is, by its id.
fn actor_of(key_id: &str) -> &str {
    key_id.split_once('#').map_or(key_id, |(actor, _)| actor)
}
