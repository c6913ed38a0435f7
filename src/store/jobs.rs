//! Work that needs the network or a quiet moment; one row a piece, deleted when done.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};

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

/// Which kinds of work are meant.
#[derive(Clone, Copy, Debug)]
pub enum Kinds {
    Only(&'static [&'static str]),
    AllBut(&'static [&'static str]),
}

type Condition = Box<dyn BoxableExpression<jobs::table, <Conn as Connection>::Backend, SqlType = Bool>>;

impl Kinds {
    fn condition(self) -> Condition {
        match self {
            Self::Only(kinds) => Box::new(jobs::kind.eq_any(kinds.to_vec())),
            Self::AllBut(kinds) => Box::new(jobs::kind.ne_all(kinds.to_vec())),
        }
    }
}

/// Due work, longest due first, without what is at work already.
pub fn due(conn: &mut Conn, kinds: Kinds, now: Moment, busy: &[i64], limit: i64) -> Result<Vec<JobRow>, StoreError> {
    let rows = jobs::table
        .filter(kinds.condition())
        .filter(jobs::due_at.le(now.micros()).and(jobs::id.ne_all(busy.to_vec())))
        .order((jobs::due_at, jobs::id))
        .limit(limit)
        .select(JobRow::as_select())
        .load(conn)?;
    Ok(rows)
}

pub fn next_due(conn: &mut Conn, kinds: Kinds, now: Moment) -> Result<Option<Moment>, StoreError> {
    let later = jobs::table.filter(kinds.condition()).filter(jobs::due_at.gt(now.micros()));
    let next: Option<i64> = later.select(diesel::dsl::min(jobs::due_at)).get_result(conn)?;
    Ok(next.map(Moment::from_micros))
}

/// How much work of a kind may wait.
#[derive(Clone, Copy, Debug)]
pub struct Pending {
    pub of_host: i64,
    pub in_all: i64,
}

/// Whether there is room for more work of a kind about things whose ids begin with `prefix`.
pub fn has_room(conn: &mut Conn, kind: &str, prefix: &str, limit: Pending) -> Result<bool, StoreError> {
    // Asked for every comment: both counts go no further than they have to.
    let of_kind = jobs::table.filter(jobs::kind.eq(kind)).select(jobs::id);
    if of_kind.offset(limit.in_all - 1).first::<i64>(conn).optional()?.is_some() {
        return Ok(false);
    }
    let of_host = of_kind.filter(jobs::subject.like(format!("{prefix}%")));
    Ok(of_host.offset(limit.of_host - 1).first::<i64>(conn).optional()?.is_none())
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

/// Ends the wait of those that were put off for this reason.
pub fn make_due(conn: &mut Conn, error: &str, now: Moment) -> Result<(), StoreError> {
    diesel::update(jobs::table.filter(jobs::last_error.eq(error))).set(jobs::due_at.eq(now.micros())).execute(conn)?;
    Ok(())
}

pub fn count_of(conn: &mut Conn, kinds: Kinds) -> Result<i64, StoreError> {
    Ok(jobs::table.filter(kinds.condition()).count().get_result(conn)?)
}
