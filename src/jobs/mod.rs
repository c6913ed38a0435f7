//! The durable queues at work: deliveries, the inbox, the index, and whatever needs the network.
//!
//! Every queue is rows in the database. A worker sleeps until it is woken by a signal, by the next due time or by
//! another process's write; it never asks by the clock. What the work means is the use cases'.

mod chores;
mod delivery;
mod inbox;
mod index;

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::domain::time::Moment;
use crate::usecases::city_found;
use crate::usecases::node::{Clock, Hall};

/// Tells the workers to end.
pub type Stop = watch::Receiver<bool>;

/// A worker rests this long after an error of the database.
const AFTER_ERROR: Duration = Duration::from_secs(2);

/// Starts all workers; they end soon after `stop` turns true.
pub fn start(hall: &Hall, stop: &Stop) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    workers.spawn(watch_others(hall.clone(), stop.clone()));
    workers.spawn(index::run(hall.clone(), stop.clone()));
    workers.spawn(chores::run(hall.clone(), chores::ALL_ELSE, stop.clone()));
    workers.spawn(chores::run(hall.clone(), chores::THREADS, stop.clone()));
    if hall.gate.is_paused() {
        tracing::warn!("federation is paused: nothing is sent and nothing is taken");
    }
    workers.spawn(delivery::run(hall.clone(), stop.clone()));
    workers.spawn(inbox::run(hall.clone(), stop.clone()));
    workers
}

/// Commands write into the same database: then every queue may have something new.
async fn watch_others(hall: Hall, mut stop: Stop) {
    let mut writes = hall.db.foreign_writes();
    loop {
        tokio::select! {
            changed = writes.changed() => match changed {
                Ok(()) => {
                    // A block or new keys may be among what was written.
                    if let Err(err) = hall.gate.refresh(&hall.db).await {
                        tracing::error!("the blocks could not be read anew: {err}");
                    }
                    if let Err(err) = city_found::reload_keys(&hall).await {
                        tracing::error!("new keys could not be read: {err}");
                    }
                    hall.wakers.wake_all();
                }
                Err(_) => return,
            },
            _ = stopped(&mut stop) => return,
        }
    }
}

async fn stopped(stop: &mut Stop) {
    // An error means that whoever could stop us is gone: stop.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Sleeps until `due`; without a time, for an hour.
async fn sleep_until(clock: &Clock, due: Option<Moment>) {
    let longest = 3600 * 1_000_000;
    let micros = due.map_or(longest, |due| (due.micros() - clock.now().micros()).clamp(1000, longest));
    tokio::time::sleep(Duration::from_micros(micros.unsigned_abs())).await;
}
