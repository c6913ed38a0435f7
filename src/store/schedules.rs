//! When drafts are to be published. Publishing them in time is the jobs' business.

use diesel::prelude::*;

use crate::domain::id::EntryId;
use crate::domain::time::Moment;

use super::schema::schedules;
use super::{Conn, StoreError};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub entry: EntryId,
    pub due_at: Moment,
    pub set_by: String,
}

pub fn set(conn: &mut Conn, schedule: &Schedule, now: Moment) -> Result<(), StoreError> {
    cancel(conn, schedule.entry)?;
    let values = (
        schedules::entry_id.eq(schedule.entry.0),
        schedules::due_at.eq(schedule.due_at.micros()),
        schedules::set_by.eq(&schedule.set_by),
        schedules::set_at.eq(now.micros()),
    );
    diesel::insert_into(schedules::table).values(values).execute(conn)?;
    Ok(())
}

/// Whether there was one.
pub fn cancel(conn: &mut Conn, entry: EntryId) -> Result<bool, StoreError> {
    Ok(diesel::delete(schedules::table.find(entry.0)).execute(conn)? > 0)
}

pub fn of_entry(conn: &mut Conn, entry: EntryId) -> Result<Option<Schedule>, StoreError> {
    let columns = (schedules::entry_id, schedules::due_at, schedules::set_by);
    let found = schedules::table.find(entry.0).select(columns).get_result(conn).optional()?;
    Ok(found.map(read))
}

pub fn all(conn: &mut Conn) -> Result<Vec<Schedule>, StoreError> {
    let columns = (schedules::entry_id, schedules::due_at, schedules::set_by);
    let rows: Vec<(i64, i64, String)> = schedules::table.order(schedules::due_at).select(columns).load(conn)?;
    Ok(rows.into_iter().map(read).collect())
}

fn read((entry, due_at, set_by): (i64, i64, String)) -> Schedule {
    Schedule { entry: EntryId(entry), due_at: Moment::from_micros(due_at), set_by }
}
