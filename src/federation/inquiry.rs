//! What has to be asked of other servers to make sure of one sender, within what the sending address may make us ask.
//!
//! Whether the answers are good enough is `sender`'s to say.

use std::net::IpAddr;

use url::Url;

use crate::domain::address::Peer;
use crate::usecases::error::UseError;
use crate::usecases::peers::PeerError;
use crate::usecases::signer_learn::{self, Described};
use crate::wire::http_signature::SignatureRefused;

use super::answers::Federation;
use super::inbox_refused::Refused;

/// Who was asked only a moment ago is not asked again: bad signatures must not make us ask on and on.
const ASK_AGAIN_AFTER_SECS: i64 = 10;

pub(super) struct Inquiry<'a> {
    federation: &'a Federation,
    client: IpAddr,
    asked: Vec<Peer>,
    /// Who turned out to be who they say, and is to be kept.
    learned: Vec<Described>,
}

impl<'a> Inquiry<'a> {
    pub fn new(federation: &'a Federation, client: IpAddr) -> Self {
        Self { federation, client, asked: Vec::new(), learned: Vec::new() }
    }

    /// The actor as its own server shows it now; none if it was asked a moment ago.
    pub async fn describe(&mut self, actor: &Url) -> Result<Option<Described>, Failed> {
        let hall = &self.federation.hall;
        let last_asked = signer_learn::last_asked(hall, actor).await?;
        if last_asked.is_some_and(|at| hall.now().secs_since(at) < ASK_AGAIN_AFTER_SECS) {
            return Ok(None);
        }
        self.count(actor).await?;
        let mut described = signer_learn::describe(hall, actor).await?;
        // Of whom we know already we note that we looked.
        if last_asked.is_some() {
            described.keep(hall).await?;
        }
        Ok(Some(described))
    }

    /// Whose key this is.
    pub async fn owner(&mut self, key_id: &Url) -> Result<Url, Failed> {
        let hall = &self.federation.hall;
        if let Some(owner) = signer_learn::known_owner(hall, key_id).await? {
            return Ok(owner);
        }
        self.count(key_id).await?;
        Ok(signer_learn::owner(hall, key_id).await?)
    }

    async fn count(&mut self, url: &Url) -> Result<(), Failed> {
        let peer = Peer::of(url).ok_or(SignatureRefused::KeyId).map_err(|refused| Failed::Refused(refused.into()))?;
        self.federation.limits.ask(self.client, &peer).await.map_err(|much| Failed::Refused(much.into()))?;
        self.asked.push(peer);
        Ok(())
    }

    /// To be kept, once its sender has paid for it.
    pub fn learn(&mut self, described: Described) {
        self.learned.push(described);
    }

    /// What keeping all that was learned takes.
    pub fn bytes(&self) -> usize {
        self.learned.iter().map(Described::bytes).sum()
    }

    /// Nothing came of it, for whomever was asked.
    pub async fn in_vain(&self) {
        for peer in &self.asked {
            self.federation.limits.asked_in_vain(self.client, peer).await;
        }
    }

    pub async fn keep(self) -> Result<(), UseError> {
        for mut described in self.learned {
            described.keep(&self.federation.hall).await?;
        }
        Ok(())
    }
}

/// Why an actor did not sign, as far as it matters for what comes next.
pub(super) enum Failed {
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
