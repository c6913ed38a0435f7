//! An entry is published at an hour that an editor set: once, also when the node was away at that hour.

use crate::domain::deed::Deed;
use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::key::Key;
use crate::domain::refusal::FieldRefusal;
use crate::domain::status::Publication;
use crate::domain::time::Moment;
use crate::store::schedules::{self, Schedule};
use crate::store::{entries, jobs};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;
use super::{entry_publish, entry_read};

/// The job that publishes; its subject is the entry's id and the hour, so that an hour that was changed has a job of its
/// own.
pub const PUBLISH: &str = "publish-entry";
/// Further ahead somebody has mistyped the year.
const AHEAD_MAX_SECS: i64 = 2 * 366 * 24 * 3600;

pub async fn set(node: &Hall, key: Key, due_at: Moment, by: By) -> Result<Entry, UseError> {
    let (hall, now, id) = (node.clone(), node.now(), node.new_id());
    if due_at <= now || due_at.secs_since(now) > AHEAD_MAX_SECS {
        let problem = if due_at <= now { "lies in the past" } else { "lies more than two years ahead" };
        let problem = format!("{problem}; give a day and an hour to come, in UTC");
        return Err(UseError::Invalid(vec![FieldRefusal::new("due", problem)]));
    }
    let entry = node.db.write(move |conn| {
        let entry = entry_read::own(conn, &key)?;
        if entry.is_published() {
            return Err(UseError::Conflict(format!("the entry {key} is published already")));
        }
        schedules::set(conn, &Schedule { entry: entry.id, due_at, set_by: by.who.clone() }, now)?;
        jobs::request(conn, id, PUBLISH, &format!("{} {}", entry.id, due_at.micros()), due_at, now)?;
        audit::note(conn, &hall, &by, Deed::EntryScheduled, key.as_str(), Some(&due_at.to_string()))?;
        Ok(entry)
    });
    let entry = entry.await?;
    node.wakers.jobs.notify_one();
    Ok(entry)
}

/// It stays a draft. The job finds nothing to do.
pub async fn cancel(node: &Hall, key: Key, by: By) -> Result<Entry, UseError> {
    let hall = node.clone();
    node.db
        .write(move |conn| {
            let entry = entry_read::own(conn, &key)?;
            if schedules::of_entry(conn, entry.id)?.is_some() {
                schedules::cancel(conn, entry.id)?;
                audit::note(conn, &hall, &by, Deed::ScheduleCancelled, key.as_str(), None)?;
            }
            Ok(entry)
        })
        .await
}

/// The job: publishes what is due, unless it was cancelled or put off meanwhile.
pub async fn run(node: &Hall, subject: &str) -> Result<(), UseError> {
    let (id, due_at) =
        read(subject).ok_or_else(|| UseError::Broken(format!("\"{subject}\" names no entry and hour")))?;
    let (hall, now) = (node.clone(), node.now());
    let done = node.db.write(move |conn| {
        let Some(schedule) = schedules::of_entry(conn, id)?.filter(|schedule| schedule.due_at == due_at) else {
            return Ok(());
        };
        let Some(mut entry) = entries::by_id(conn, id)? else { return Ok(()) };
        if entry.publication != Publication::Draft {
            schedules::cancel(conn, id)?;
            return Ok(());
        }
        // Publishing takes the schedule away in the same transaction, so that a crash cannot publish twice.
        entry_publish::in_transaction(conn, &hall, &mut entry, &By::schedule(&schedule.set_by), now)
    });
    done.await?;
    entry_publish::wake(node);
    Ok(())
}

fn read(subject: &str) -> Option<(EntryId, Moment)> {
    let (id, due_at) = subject.split_once(' ')?;
    Some((EntryId(id.parse().ok()?), Moment::from_micros(due_at.parse().ok()?)))
}
