//! The city's decisions about others, in memory, for the many places that ask before they speak with anyone.
//!
//! They are read anew whenever one may have changed, here or by a command beside the running node. Ends take effect by
//! themselves: every answer is given for the moment of the question.

use std::collections::HashSet;
use std::sync::{Arc, PoisonError, RwLock};

use url::Url;

use crate::domain::address::{Acct, Peer};
use crate::domain::welcome::{Mode, Rules, Unwelcome};
use crate::store::{Conn, Db, following, peer_rules};

use super::error::UseError;
use super::node::Clock;

pub struct Gate {
    rules: RwLock<Arc<Rules>>,
    /// One reading at a time, so that an older one never replaces a newer one.
    reading: tokio::sync::Mutex<()>,
    mode: Mode,
    clock: Clock,
}

impl Gate {
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// A gate that knows of no decision yet: [`Gate::refresh`].
    pub fn new(mode: Mode, clock: Clock) -> Self {
        let rules = Arc::new(Rules::new(mode, &[], HashSet::new()));
        Self { rules: RwLock::new(rules), reading: tokio::sync::Mutex::default(), mode, clock }
    }

    /// The rules as they were last read.
    pub fn rules(&self) -> Arc<Rules> {
        self.rules.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether anything may be exchanged with whatever is at `url`: its server, and itself where it is an actor.
    pub fn judge(&self, url: &Url) -> Result<(), Unwelcome> {
        match Peer::of(url) {
            Some(peer) => self.rules().judge(&peer, Some(url), self.clock.now()),
            None => Ok(()),
        }
    }

    pub fn judge_server(&self, peer: &Peer) -> Result<(), Unwelcome> {
        self.rules().judge(peer, None, self.clock.now())
    }

    /// Reads the decisions anew.
    pub async fn refresh(&self, db: &Db) -> Result<(), UseError> {
        let _turn = self.reading.lock().await;
        let mode = self.mode;
        let rules = db.read(move |conn| read(conn, mode)).await?;
        *self.rules.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(rules);
        Ok(())
    }
}

fn read(conn: &mut Conn, mode: Mode) -> Result<Rules, UseError> {
    let mut followed = HashSet::new();
    for (handle, actor) in following::places(conn)? {
        followed.extend(handle.parse::<Acct>().map(|acct| acct.peer));
        followed.extend(actor.and_then(|uri| Url::parse(&uri).ok()).as_ref().and_then(Peer::of));
    }
    Ok(Rules::new(mode, &peer_rules::all(conn)?, followed))
}
