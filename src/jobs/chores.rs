//! Work that needs the network or a quiet moment: sending follows, filling the library, completing conversations,
//! tidying up.

use std::collections::HashSet;

use tokio::task::JoinSet;

use crate::store::jobs::{self, JobRow, Kinds};
use crate::usecases::error::UseError;
use crate::usecases::node::Hall;
use crate::usecases::{
    block_effect, city_follow, entry_schedule, group_announce, housekeeping, library_fill, library_index, object_check,
    policy_decide, prove_anew, thread_backfill,
};

use super::{AFTER_ERROR, Stop, sleep_until, stopped};

const AT_ONCE: usize = 8;
const ATTEMPTS_MAX: i32 = 16;
/// A conversation is worth less patience: its next reply gives another chance.
const ATTEMPTS_MAX_FOR_THREADS: i32 = 3;
/// While federation is paused, what needs the network is looked at again after this.
const PAUSED_SECS: i64 = 600;

/// Conversations apart from all else: strangers decide how much of that there is, and how slow it goes.
pub(super) const THREADS: Kinds = Kinds::Only(&thread_backfill::KINDS);
pub(super) const ALL_ELSE: Kinds = Kinds::AllBut(&thread_backfill::KINDS);

pub(super) async fn run(hall: Hall, kinds: Kinds, mut stop: Stop) {
    let mut busy: HashSet<i64> = HashSet::new();
    let mut tasks: JoinSet<i64> = JoinSet::new();
    if matches!(kinds, Kinds::AllBut(_))
        && let Err(err) = request_tidying(&hall, 0).await
    {
        tracing::error!("tidying up could not be planned: {err}");
    }
    let waker = match kinds {
        Kinds::Only(_) => &hall.wakers.threads,
        Kinds::AllBut(_) => &hall.wakers.jobs,
    };
    loop {
        let due = match start_due(&hall, kinds, &mut busy, &mut tasks).await {
            Ok(due) => due,
            Err(err) => {
                tracing::error!("the work queue cannot be read: {err}");
                Some(hall.now().plus_millis(AFTER_ERROR.as_millis() as i64))
            }
        };
        tokio::select! {
            Some(done) = tasks.join_next(), if !tasks.is_empty() => match done {
                Ok(id) => {
                    busy.remove(&id);
                }
                Err(err) => tracing::error!("a piece of work ended unexpectedly: {err}"),
            },
            () = waker.notified() => {}
            () = sleep_until(&hall.clock, due) => {}
            () = stopped(&mut stop) => return,
        }
    }
}

async fn start_due(
    hall: &Hall,
    kinds: Kinds,
    busy: &mut HashSet<i64>,
    tasks: &mut JoinSet<i64>,
) -> Result<Option<crate::domain::time::Moment>, UseError> {
    let now = hall.now();
    let free = AT_ONCE - tasks.len();
    let known: Vec<i64> = busy.iter().copied().collect();
    let (due, next) = hall
        .db
        .read(move |conn| {
            let due = jobs::due(conn, kinds, now, &known, free as i64)?;
            Ok::<_, UseError>((due, jobs::next_due(conn, kinds, now)?))
        })
        .await?;
    for job in due {
        busy.insert(job.id);
        let hall = hall.clone();
        tasks.spawn(async move {
            let id = job.id;
            if let Err(err) = work(&hall, job).await {
                tracing::error!("a piece of work could not be written down as done: {err}");
                tokio::time::sleep(AFTER_ERROR).await;
            }
            id
        });
    }
    Ok(next)
}

async fn work(hall: &Hall, job: JobRow) -> Result<(), UseError> {
    let kind = job.kind.as_str();
    let is_thread = thread_backfill::KINDS.contains(&kind);
    let needs_network = is_thread || matches!(kind, city_follow::FOLLOW | city_follow::FILL | object_check::CHECK);
    if hall.gate.is_paused() && needs_network {
        let due = hall.now().plus_secs(PAUSED_SECS);
        return hall.db.write(move |conn| Ok(jobs::postpone(conn, job.id, policy_decide::PAUSED, due)?)).await;
    }
    let outcome = match job.kind.as_str() {
        city_follow::FOLLOW => city_follow::send(hall, &job.subject).await,
        city_follow::FILL => library_fill::run(hall, &job.subject).await,
        object_check::CHECK => object_check::run(hall, &job.subject).await,
        library_index::REINDEX => library_index::rebuild(hall, |_| {}).await.map(|count| {
            tracing::info!("the search index was filled anew with {count} entries");
        }),
        block_effect::ENDS => block_effect::run(hall).await,
        thread_backfill::CLIMB => thread_backfill::climb(hall, &job.subject).await,
        thread_backfill::LOOK => thread_backfill::look(hall, &job.subject, true).await,
        thread_backfill::LOOK_AGAIN => thread_backfill::look(hall, &job.subject, false).await,
        group_announce::FILL_OUTBOXES => group_announce::fill_outboxes(hall).await,
        prove_anew::PROVE_ANEW => prove_anew::run(hall).await.map(|_| ()),
        entry_schedule::PUBLISH => entry_schedule::run(hall, &job.subject).await,
        housekeeping::TIDY => housekeeping::run(hall).await,
        other => Err(UseError::Broken(format!("nobody here knows how to do \"{other}\""))),
    };
    let may_pass = matches!(&outcome, Err(UseError::Peer(err)) if err.may_pass())
        || matches!(&outcome, Err(UseError::Store(_) | UseError::Search(_)));
    let attempts_max = if is_thread { ATTEMPTS_MAX_FOR_THREADS } else { ATTEMPTS_MAX };
    match outcome {
        Err(err) if may_pass && job.attempts < attempts_max => {
            tracing::info!(kind = %job.kind, subject = %job.subject, "put off: {err}");
            let due = hall.now().plus_secs((2_i64 << job.attempts.clamp(0, 14)).min(6 * 3600));
            let reason = err.to_string();
            return hall.db.write(move |conn| Ok(jobs::postpone(conn, job.id, &reason, due)?)).await;
        }
        Err(err) if is_thread => tracing::debug!(subject = %job.subject, "given up: {err}"),
        Err(err) => tracing::warn!(kind = %job.kind, subject = %job.subject, "given up: {err}"),
        Ok(()) => {}
    }
    let tidied = job.kind == housekeeping::TIDY;
    hall.db.write(move |conn| Ok::<_, UseError>(jobs::finish(conn, &job)?)).await?;
    if tidied {
        request_tidying(hall, housekeeping::TIDY_EVERY_SECS).await?;
    }
    Ok(())
}

async fn request_tidying(hall: &Hall, in_secs: i64) -> Result<(), UseError> {
    let (id, now) = (hall.new_id(), hall.now());
    let due = now.plus_secs(in_secs);
    hall.db.write(move |conn| Ok(jobs::request(conn, id, housekeeping::TIDY, "", due, now)?)).await
}
