//! What staff may want to know of, and until when each of them has seen it.

use diesel::prelude::*;

use crate::domain::id::UserId;
use crate::domain::notice::{Notice, NoticeKind};
use crate::domain::time::Moment;

use super::fixed::{self, Bind};
use super::schema::{notice_marks, notices};
use super::{Conn, StoreError};

/// Something that just happened.
#[derive(Clone, Copy, Debug)]
pub struct NewNotice<'a> {
    /// What happens again under the same mark changes the notice that there is.
    pub mark: &'a str,
    pub kind: NoticeKind,
    pub subject: &'a str,
    /// Whose it is, so that it goes with them; empty for nobody's.
    pub actor_uri: &'a str,
    pub who: &'a str,
    pub count: i64,
}

pub fn put(conn: &mut Conn, id: i64, new: NewNotice<'_>, now: Moment) -> Result<(), StoreError> {
    // Written for every reply, like and follow that comes in.
    fixed::execute(
        conn,
        "INSERT INTO notices (id, mark, kind, subject, actor_uri, who, count, changed_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (mark) DO UPDATE SET who = excluded.who, count = excluded.count, changed_at = excluded.changed_at",
        &[
            Bind::Int(id),
            Bind::Text(new.mark),
            Bind::Text(new.kind.as_str()),
            Bind::Text(new.subject),
            Bind::Text(new.actor_uri),
            Bind::Text(new.who),
            Bind::Int(new.count),
            Bind::Int(now.micros()),
        ],
    )?;
    Ok(())
}

pub fn is_known(conn: &mut Conn, mark: &str) -> Result<bool, StoreError> {
    let known = notices::table.filter(notices::mark.eq(mark)).select(notices::id);
    Ok(diesel::select(diesel::dsl::exists(known)).get_result(conn)?)
}

/// The newest first.
pub fn page(conn: &mut Conn, kinds: &[NoticeKind], offset: i64, limit: i64) -> Result<Vec<Notice>, StoreError> {
    type Row = (i64, String, String, String, i64, i64);
    let rows: Vec<Row> = notices::table
        .filter(notices::kind.eq_any(words(kinds)))
        .order((notices::changed_at.desc(), notices::id.desc()))
        .offset(offset)
        .limit(limit)
        .select((notices::id, notices::kind, notices::subject, notices::who, notices::count, notices::changed_at))
        .load(conn)?;
    let read = |(id, kind, subject, who, count, at): Row| {
        Ok(Notice {
            id,
            kind: kind.parse().map_err(|()| StoreError::unreadable("notices", id, "kind"))?,
            subject,
            who,
            count: usize::try_from(count).unwrap_or_default(),
            at: Moment::from_micros(at),
        })
    };
    rows.into_iter().map(read).collect()
}

pub fn count_after(conn: &mut Conn, kinds: &[NoticeKind], after: Moment) -> Result<i64, StoreError> {
    let newer = notices::table.filter(notices::changed_at.gt(after.micros()).and(notices::kind.eq_any(words(kinds))));
    Ok(newer.count().get_result(conn)?)
}

fn words(kinds: &[NoticeKind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.as_str()).collect()
}

/// Forgets what an actor did.
pub fn forget_actor(conn: &mut Conn, actor_uri: &str) -> Result<(), StoreError> {
    diesel::delete(notices::table.filter(notices::actor_uri.eq(actor_uri))).execute(conn)?;
    Ok(())
}

pub fn forget(conn: &mut Conn, mark: &str) -> Result<(), StoreError> {
    diesel::delete(notices::table.filter(notices::mark.eq(mark))).execute(conn)?;
    Ok(())
}

pub fn purge(conn: &mut Conn, before: Moment) -> Result<(), StoreError> {
    diesel::delete(notices::table.filter(notices::changed_at.lt(before.micros()))).execute(conn)?;
    Ok(())
}

/// Until when a member of staff has seen them; from the beginning, if never.
pub fn read_until(conn: &mut Conn, user: UserId) -> Result<Moment, StoreError> {
    let until = notice_marks::table.find(user.0).select(notice_marks::read_until).get_result(conn);
    Ok(Moment::from_micros(until.optional()?.unwrap_or_default()))
}

pub fn mark_read(conn: &mut Conn, user: UserId, until: Moment) -> Result<(), StoreError> {
    let marked = "INSERT INTO notice_marks (user_id, read_until) VALUES (?, ?)
                  ON CONFLICT (user_id) DO UPDATE SET read_until = excluded.read_until";
    fixed::execute(conn, marked, &[Bind::Int(user.0), Bind::Int(until.micros())])?;
    Ok(())
}
