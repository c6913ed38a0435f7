//! The secrets of one-time codes, and the hashes of recovery codes.

use diesel::prelude::*;

use crate::domain::id::UserId;
use crate::domain::time::Moment;

use super::schema::{recovery_codes, second_factors};
use super::{Conn, StoreError};

#[derive(Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// Base32, as authenticator apps read it.
    pub secret: String,
    pub confirmed_at: Option<Moment>,
    /// The step of the last code that was taken; no code of it or before is taken again.
    pub last_step: i64,
}

pub fn of(conn: &mut Conn, user: UserId) -> Result<Option<SecondFactor>, StoreError> {
    let columns = (second_factors::secret, second_factors::confirmed_at, second_factors::last_step);
    let row: Option<(String, Option<i64>, i64)> =
        second_factors::table.find(user.0).select(columns).get_result(conn).optional()?;
    Ok(row.map(|(secret, confirmed_at, last_step)| SecondFactor {
        secret,
        confirmed_at: confirmed_at.map(Moment::from_micros),
        last_step,
    }))
}

/// Begins anew with a secret that nobody has confirmed yet.
pub fn begin(conn: &mut Conn, user: UserId, secret: &str) -> Result<(), StoreError> {
    delete(conn, user)?;
    let values =
        (second_factors::user_id.eq(user.0), second_factors::secret.eq(secret), second_factors::last_step.eq(0));
    diesel::insert_into(second_factors::table).values(values).execute(conn)?;
    Ok(())
}

/// Who has to show a code when they sign in.
pub fn owners(conn: &mut Conn) -> Result<Vec<UserId>, StoreError> {
    let ids: Vec<i64> = second_factors::table
        .filter(second_factors::confirmed_at.is_not_null())
        .select(second_factors::user_id)
        .load(conn)?;
    Ok(ids.into_iter().map(UserId).collect())
}

pub fn confirm(conn: &mut Conn, user: UserId, now: Moment) -> Result<(), StoreError> {
    let at = second_factors::confirmed_at.eq(Some(now.micros()));
    diesel::update(second_factors::table.find(user.0)).set(at).execute(conn)?;
    Ok(())
}

pub fn set_last_step(conn: &mut Conn, user: UserId, step: i64) -> Result<(), StoreError> {
    diesel::update(second_factors::table.find(user.0)).set(second_factors::last_step.eq(step)).execute(conn)?;
    Ok(())
}

/// Forgets the secret and the recovery codes of somebody.
pub fn delete(conn: &mut Conn, user: UserId) -> Result<(), StoreError> {
    diesel::delete(second_factors::table.find(user.0)).execute(conn)?;
    diesel::delete(recovery_codes::table.filter(recovery_codes::user_id.eq(user.0))).execute(conn)?;
    Ok(())
}

pub fn add_recovery_code(conn: &mut Conn, id: i64, user: UserId, hash: &str) -> Result<(), StoreError> {
    let values = (recovery_codes::id.eq(id), recovery_codes::user_id.eq(user.0), recovery_codes::hash.eq(hash));
    diesel::insert_into(recovery_codes::table).values(values).execute(conn)?;
    Ok(())
}

pub fn recovery_codes_left(conn: &mut Conn, user: UserId) -> Result<i64, StoreError> {
    Ok(recovery_codes::table.filter(recovery_codes::user_id.eq(user.0)).count().get_result(conn)?)
}

/// Uses a recovery code up; whether there was one.
pub fn use_recovery_code(conn: &mut Conn, user: UserId, hash: &str) -> Result<bool, StoreError> {
    let code = recovery_codes::table.filter(recovery_codes::user_id.eq(user.0).and(recovery_codes::hash.eq(hash)));
    Ok(diesel::delete(code).execute(conn)? > 0)
}
