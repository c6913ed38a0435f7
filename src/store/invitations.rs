//! One-time links. A link itself is never stored, only the hash of its token.

use diesel::prelude::*;

use crate::domain::id::UserId;
use crate::domain::time::Moment;

use super::schema::invitations;
use super::{Conn, StoreError};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub id: i64,
    /// None for the first run, when there is nobody yet.
    pub user: Option<UserId>,
    pub ends_at: Moment,
}

/// Keeps the newest link of somebody; an older one is void.
pub fn replace(conn: &mut Conn, invitation: Invitation, hash: &str, now: Moment) -> Result<(), StoreError> {
    delete_of(conn, invitation.user)?;
    diesel::insert_into(invitations::table)
        .values((
            invitations::id.eq(invitation.id),
            invitations::user_id.eq(invitation.user.map(|user| user.0)),
            invitations::hash.eq(hash),
            invitations::created_at.eq(now.micros()),
            invitations::ends_at.eq(invitation.ends_at.micros()),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn by_hash(conn: &mut Conn, hash: &str, now: Moment) -> Result<Option<Invitation>, StoreError> {
    let row: Option<(i64, Option<i64>, i64)> = invitations::table
        .filter(invitations::hash.eq(hash).and(invitations::ends_at.gt(now.micros())))
        .select((invitations::id, invitations::user_id, invitations::ends_at))
        .get_result(conn)
        .optional()?;
    let read = |(id, user, ends_at): (i64, Option<i64>, i64)| Invitation {
        id,
        user: user.map(UserId),
        ends_at: Moment::from_micros(ends_at),
    };
    Ok(row.map(read))
}

pub fn delete_of(conn: &mut Conn, user: Option<UserId>) -> Result<(), StoreError> {
    match user {
        Some(user) => diesel::delete(invitations::table.filter(invitations::user_id.eq(user.0))).execute(conn)?,
        None => diesel::delete(invitations::table.filter(invitations::user_id.is_null())).execute(conn)?,
    };
    Ok(())
}

pub fn delete_over(conn: &mut Conn, now: Moment) -> Result<(), StoreError> {
    diesel::delete(invitations::table.filter(invitations::ends_at.lt(now.micros()))).execute(conn)?;
    Ok(())
}
