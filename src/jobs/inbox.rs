//! Applies accepted activities in the order they came, many in a transaction; those that need the network wait
//! for it beside the others.

use std::collections::HashMap;

use tokio::task::JoinSet;

use crate::domain::id::InboxItemId;
use crate::domain::time::Moment;
use crate::store::inbox::{self, InboxItem};
use crate::store::{Conn, StoreError};
use crate::usecases::activity_apply::{self, Step};
use crate::usecases::error::UseError;
use crate::usecases::node::Hall;

use super::{AFTER_ERROR, Stop, sleep_until, stopped};

/// Applied in one transaction. What comes in meanwhile waits for it, so it is no more than a few milliseconds' work.
const PORTION: usize = 128;
/// The same in bytes of what was sent, read in steps: read into memory it is a multiple.
const PORTION_BYTES: usize = 4_000_000;
const AT_ONCE: i64 = 16;
/// Activities that wait for the network at the same time, in all and of one server: a slow one delays only its own.
const FETCHES_AT_ONCE: usize = 32;
const FETCHES_PER_PEER: usize = 4;

#[derive(Default)]
struct Fetching {
    /// Each with whose it is.
    items: HashMap<InboxItemId, String>,
    tasks: JoinSet<InboxItemId>,
}

impl Fetching {
    fn has_place(&self, peer: &str) -> bool {
        let of_peer = self.items.values().filter(|known| *known == peer).count();
        self.tasks.len() < FETCHES_AT_ONCE && of_peer < FETCHES_PER_PEER
    }

    /// Those whose places are all taken: what they sent waits unread until one is free.
    fn full_peers(&self) -> Vec<String> {
        let mut full: Vec<String> = self.items.values().filter(|peer| !self.has_place(peer)).cloned().collect();
        full.sort_unstable();
        full.dedup();
        full
    }
}

pub(super) async fn run(hall: Hall, mut stop: Stop) {
    let mut fetching = Fetching::default();
    loop {
        // Whoever ends a pause wakes this worker.
        let paused = hall.gate.is_paused();
        let passed = if paused { Ok(()) } else { pass(&hall, &mut fetching, &stop).await };
        let due = match passed {
            Ok(()) if paused => None,
            Ok(()) => next_due(&hall).await.unwrap_or_default(),
            Err(err) => {
                tracing::error!("the inbox queue stands still: {err}");
                Some(hall.now().plus_millis(AFTER_ERROR.as_millis() as i64))
            }
        };
        tokio::select! {
            () = hall.wakers.inbox.notified() => {}
            Some(done) = fetching.tasks.join_next(), if !fetching.tasks.is_empty() => match done {
                Ok(id) => {
                    fetching.items.remove(&id);
                }
                // Which one ended unexpectedly is not known: all are looked at again; none takes effect twice.
                Err(_) => fetching.items.clear(),
            },
            () = sleep_until(&hall.clock, due) => {}
            () = stopped(&mut stop) => return,
        }
    }
}

async fn next_due(hall: &Hall) -> Result<Option<Moment>, UseError> {
    let now = hall.now();
    hall.db.read(move |conn| Ok(inbox::next_due(conn, now)?)).await
}

/// Reading and sanitising is computing, which is nothing for the async threads.
async fn plan_all(hall: &Hall, items: Vec<InboxItem>) -> Result<Vec<(InboxItem, Step)>, UseError> {
    let hall = hall.clone();
    let plan = move || {
        let planned = items.into_iter().map(|item| {
            let step = activity_apply::plan(&hall, &item);
            (item, step)
        });
        planned.collect()
    };
    tokio::task::spawn_blocking(plan).await.map_err(|err| UseError::Broken(err.to_string()))
}

/// What is due next, as much as fits into memory without harm.
fn portion(conn: &mut Conn, now: Moment, after: InboxItemId, full: &[String]) -> Result<Vec<InboxItem>, StoreError> {
    let (mut items, mut bytes, mut after) = (Vec::new(), 0, after);
    while items.len() < PORTION && bytes < PORTION_BYTES {
        let some = inbox::due(conn, now, after, AT_ONCE, full)?;
        let Some(last) = some.last() else { break };
        after = last.item_id();
        bytes += some.iter().map(|item| item.body.len()).sum::<usize>();
        items.extend(some);
    }
    Ok(items)
}

/// Goes once through everything that is due.
async fn pass(hall: &Hall, fetching: &mut Fetching, stop: &Stop) -> Result<(), UseError> {
    let mut after = InboxItemId(0);
    while !*stop.borrow() {
        let now = hall.now();
        let full = fetching.full_peers();
        let items = hall.db.read(move |conn| Ok::<_, UseError>(portion(conn, now, after, &full)?)).await?;
        let Some(last) = items.last() else { return Ok(()) };
        after = last.item_id();
        let mut ready = Vec::with_capacity(items.len());
        let items = items.into_iter().filter(|item| !fetching.items.contains_key(&item.item_id())).collect();
        for (item, step) in plan_all(hall, items).await? {
            let id = item.item_id();
            match step {
                Step::Apply(step) => ready.push(*step),
                Step::Drop(id) => activity_apply::drop_item(hall, id).await?,
                Step::Fetch(step) if fetching.has_place(&item.peer) => {
                    fetching.items.insert(id, item.peer.clone());
                    let hall = hall.clone();
                    fetching.tasks.spawn(async move {
                        if let Err(err) = activity_apply::fetch(&hall, &item, step).await {
                            tracing::error!(activity = %item.activity_uri, "could not be applied: {err}");
                        }
                        id
                    });
                }
                // No place free: it stays due and is met again in the next pass.
                Step::Fetch(_) => {}
            }
        }
        if !ready.is_empty() {
            activity_apply::apply(hall, ready).await?;
        }
    }
    Ok(())
}
