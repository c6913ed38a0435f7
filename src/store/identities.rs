//! Who somebody of the staff is at the city's single sign-on.

use diesel::prelude::*;

use crate::domain::id::UserId;
use crate::domain::time::Moment;

use super::schema::identities;
use super::{Conn, StoreError};

pub fn insert(conn: &mut Conn, issuer: &str, subject: &str, user: UserId, now: Moment) -> Result<(), StoreError> {
    let values = (
        identities::issuer.eq(issuer),
        identities::subject.eq(subject),
        identities::user_id.eq(user.0),
        identities::created_at.eq(now.micros()),
    );
    diesel::insert_into(identities::table).values(values).execute(conn)?;
    Ok(())
}

pub fn user(conn: &mut Conn, issuer: &str, subject: &str) -> Result<Option<UserId>, StoreError> {
    let id: Option<i64> =
        identities::table.find((issuer, subject)).select(identities::user_id).get_result(conn).optional()?;
    Ok(id.map(UserId))
}

/// Whether somebody is known at an issuer already.
pub fn has(conn: &mut Conn, issuer: &str, user: UserId) -> Result<bool, StoreError> {
    let known = identities::table.filter(identities::issuer.eq(issuer).and(identities::user_id.eq(user.0)));
    Ok(known.count().get_result::<i64>(conn)? > 0)
}

/// Everyone who is known at some issuer.
pub fn known(conn: &mut Conn) -> Result<Vec<UserId>, StoreError> {
    let ids: Vec<i64> = identities::table.select(identities::user_id).distinct().load(conn)?;
    Ok(ids.into_iter().map(UserId).collect())
}

pub fn delete_of(conn: &mut Conn, user: UserId) -> Result<(), StoreError> {
    diesel::delete(identities::table.filter(identities::user_id.eq(user.0))).execute(conn)?;
    Ok(())
}
