//! Work that needs the network or a quiet moment; one row a piece, deleted when done.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::domain::time::Moment;

use super::schema::jobs;
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct JobRow {
    pub id: i64,
    pub kind: String,
    /// What the work is about: a handle, an actor's id; never a secret.
    pub subject: String,
    pub attempts: i32,
    pub created_at: i64,
}

/// Asks for work at `due_at`; the same work asked for twice before it begins is done once, at the earlier time.
pub fn request(
    conn: &mut Conn,
    id: i64,
    kind: &str,
    subject: &str,
    due_at: Moment,
    now: Moment,
) -> Result<(), StoreError> {
    diesel::sql_query(
        "INSERT INTO jobs (id, kind, subject, attempts, due_at, created_at) VALUES ($1, $2, $3, 0, $4, $5)
         ON CONFLICT (kind, subject) DO UPDATE SET due_at = CASE
             WHEN jobs.due_at < excluded.due_at THEN jobs.due_at ELSE excluded.due_at END,
             created_at = excluded.created_at",
    )
    .bind::<BigInt, _>(id)
    .bind::<Text, _>(kind)
    .bind::<Text, _>(subject)
    .bind::<BigInt, _>(due_at.micros())
    .bind::<BigInt, _>(now.micros())
    .execute(conn)?;
    Ok(())
}

/// Due work, longest due first, without what is at work already.
pub fn due(conn: &mut Conn, now: Moment, busy: &[i64], limit: i64) -> Result<Vec<JobRow>, StoreError> {
    let rows = jobs::table
        .filter(jobs::due_at.le(now.micros()).and(jobs::id.ne_all(busy.to_vec())))
        .order((jobs::due_at, jobs::id))
        .limit(limit)
        .select(JobRow::as_select())
        .load(conn)?;
    Ok(rows)
}

pub fn next_due(conn: &mut Conn, now: Moment) -> Result<Option<Moment>, StoreError> {
    let next: Option<i64> =
        jobs::table.filter(jobs::due_at.gt(now.micros())).select(diesel::dsl::min(jobs::due_at)).get_result(conn)?;
    Ok(next.map(Moment::from_micros))
}

/// Takes done work out, unless it was asked for again while it was at work.
pub fn finish(conn: &mut Conn, job: &JobRow) -> Result<(), StoreError> {
    let same = jobs::table.filter(jobs::id.eq(job.id).and(jobs::created_at.eq(job.created_at)));
    diesel::delete(same).execute(conn)?;
    Ok(())
}

pub fn postpone(conn: &mut Conn, id: i64, error: &str, due_at: Moment) -> Result<(), StoreError> {
    diesel::update(jobs::table.find(id))
        .set((
            jobs::attempts.eq(jobs::attempts + 1),
            jobs::last_error.eq(Some(error)),
            jobs::due_at.eq(due_at.micros()),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn count(conn: &mut Conn) -> Result<i64, StoreError> {
    Ok(jobs::table.count().get_result(conn)?)
}
