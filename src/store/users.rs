//! The city's staff and their API tokens. A token itself is never stored, only its hash.

use diesel::prelude::*;

use crate::domain::id::UserId;
use crate::domain::role::Role;
use crate::domain::time::Moment;

use super::schema::{tokens, users};
use super::{Conn, StoreError};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: UserId,
    pub email: String,
    pub role: Role,
}

impl User {
    fn read(row: (i64, String, String)) -> Result<Self, StoreError> {
        let (id, email, role) = row;
        let role = role.parse().map_err(|()| StoreError::unreadable("users", id, "role"))?;
        Ok(Self { id: UserId(id), email, role })
    }
}

pub fn insert(conn: &mut Conn, user: &User, now: Moment) -> Result<(), StoreError> {
    diesel::insert_into(users::table)
        .values((
            users::id.eq(user.id.0),
            users::email.eq(&user.email),
            users::email_folded.eq(user.email.to_lowercase()),
            users::role.eq(user.role.as_str()),
            users::created_at.eq(now.micros()),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn set_role(conn: &mut Conn, id: UserId, role: Role) -> Result<(), StoreError> {
    diesel::update(users::table.find(id.0)).set(users::role.eq(role.as_str())).execute(conn)?;
    Ok(())
}

pub fn by_email(conn: &mut Conn, email: &str) -> Result<Option<User>, StoreError> {
    let row = users::table
        .filter(users::email_folded.eq(email.to_lowercase()))
        .select((users::id, users::email, users::role))
        .get_result(conn);
    row.optional()?.map(User::read).transpose()
}

pub fn by_token_hash(conn: &mut Conn, hash: &str) -> Result<Option<User>, StoreError> {
    let row = tokens::table
        .inner_join(users::table)
        .filter(tokens::hash.eq(hash))
        .select((users::id, users::email, users::role))
        .get_result(conn);
    row.optional()?.map(User::read).transpose()
}

pub fn add_token(
    conn: &mut Conn,
    id: i64,
    user: UserId,
    name: &str,
    hash: &str,
    now: Moment,
) -> Result<(), StoreError> {
    diesel::insert_into(tokens::table)
        .values((
            tokens::id.eq(id),
            tokens::user_id.eq(user.0),
            tokens::name.eq(name),
            tokens::hash.eq(hash),
            tokens::created_at.eq(now.micros()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Names of a user's tokens, oldest first.
pub fn token_names(conn: &mut Conn, user: UserId) -> Result<Vec<String>, StoreError> {
    Ok(tokens::table.filter(tokens::user_id.eq(user.0)).order(tokens::id).select(tokens::name).load(conn)?)
}
