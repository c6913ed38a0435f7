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
    /// Empty until they have said it.
    pub name: String,
    /// The language they chose for the pages.
    pub language: Option<String>,
    pub role: Role,
}

impl User {
    fn read(row: UserRow) -> Result<Self, StoreError> {
        let (id, email, name, language, role) = row;
        let role = role.parse().map_err(|()| StoreError::unreadable("users", id, "role"))?;
        Ok(Self { id: UserId(id), email, name, language, role })
    }
}

type UserRow = (i64, String, String, Option<String>, String);
const USER: (users::id, users::email, users::name, users::language, users::role) =
    (users::id, users::email, users::name, users::language, users::role);

pub fn insert(conn: &mut Conn, user: &User, now: Moment) -> Result<(), StoreError> {
    diesel::insert_into(users::table)
        .values((
            users::id.eq(user.id.0),
            users::email.eq(&user.email),
            users::email_folded.eq(user.email.to_lowercase()),
            users::name.eq(&user.name),
            users::language.eq(&user.language),
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

/// Somebody whose access has not been ended.
pub fn by_email(conn: &mut Conn, email: &str) -> Result<Option<User>, StoreError> {
    let row = users::table
        .filter(users::email_folded.eq(email.to_lowercase()).and(users::ended_at.is_null()))
        .select(USER)
        .get_result(conn);
    row.optional()?.map(User::read).transpose()
}

/// Somebody whose access has not been ended.
pub fn by_id(conn: &mut Conn, id: UserId) -> Result<Option<User>, StoreError> {
    let row = users::table.find(id.0).filter(users::ended_at.is_null()).select(USER).get_result(conn);
    row.optional()?.map(User::read).transpose()
}

/// Somebody whose access was ended, to be let in again.
pub fn ended_by_email(conn: &mut Conn, email: &str) -> Result<Option<User>, StoreError> {
    let row = users::table
        .filter(users::email_folded.eq(email.to_lowercase()).and(users::ended_at.is_not_null()))
        .select(USER)
        .get_result(conn);
    row.optional()?.map(User::read).transpose()
}

/// Whose token it is, and what it is called.
pub fn by_token_hash(conn: &mut Conn, hash: &str) -> Result<Option<(User, String)>, StoreError> {
    let row: Option<(_, String)> = tokens::table
        .inner_join(users::table)
        .filter(tokens::hash.eq(hash).and(users::ended_at.is_null()))
        .select((USER, tokens::name))
        .get_result(conn)
        .optional()?;
    row.map(|(user, name)| Ok((User::read(user)?, name))).transpose()
}

/// Everyone who has access, by address.
pub fn all(conn: &mut Conn) -> Result<Vec<User>, StoreError> {
    let rows = users::table.filter(users::ended_at.is_null()).order(users::email_folded).select(USER).load(conn)?;
    rows.into_iter().map(User::read).collect()
}

/// Who has chosen a password.
pub fn with_password(conn: &mut Conn) -> Result<Vec<UserId>, StoreError> {
    let ids = users::table.filter(users::password_hash.is_not_null()).select(users::id).load(conn)?;
    Ok(ids.into_iter().map(UserId).collect())
}

pub fn set_profile(conn: &mut Conn, id: UserId, name: &str, language: Option<&str>) -> Result<(), StoreError> {
    let values = (users::name.eq(name), users::language.eq(language));
    diesel::update(users::table.find(id.0)).set(values).execute(conn)?;
    Ok(())
}

pub fn delete_tokens(conn: &mut Conn, id: UserId) -> Result<(), StoreError> {
    diesel::delete(tokens::table.filter(tokens::user_id.eq(id.0))).execute(conn)?;
    Ok(())
}

pub fn count(conn: &mut Conn) -> Result<i64, StoreError> {
    Ok(users::table.filter(users::ended_at.is_null()).count().get_result(conn)?)
}

pub fn set_ended(conn: &mut Conn, id: UserId, at: Option<Moment>) -> Result<(), StoreError> {
    diesel::update(users::table.find(id.0)).set(users::ended_at.eq(at.map(Moment::micros))).execute(conn)?;
    Ok(())
}

/// The hash of a password, in the form in which `usecases::password` makes it.
pub fn password_hash(conn: &mut Conn, id: UserId) -> Result<Option<String>, StoreError> {
    Ok(users::table.find(id.0).select(users::password_hash).get_result(conn).optional()?.flatten())
}

pub fn set_password_hash(conn: &mut Conn, id: UserId, hash: Option<&str>, now: Moment) -> Result<(), StoreError> {
    let values = (users::password_hash.eq(hash), users::password_set_at.eq(Some(now.micros())));
    diesel::update(users::table.find(id.0)).set(values).execute(conn)?;
    Ok(())
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

/// A token as far as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRow {
    pub email: String,
    pub name: String,
    pub made_at: Moment,
}

/// All tokens, by mail address, then oldest first.
pub fn tokens(conn: &mut Conn) -> Result<Vec<TokenRow>, StoreError> {
    let columns = (users::email, tokens::name, tokens::created_at);
    let order = (users::email, tokens::id);
    let rows: Vec<(String, String, i64)> =
        tokens::table.inner_join(users::table).order(order).select(columns).load(conn)?;
    let row = |(email, name, at)| TokenRow { email, name, made_at: Moment::from_micros(at) };
    Ok(rows.into_iter().map(row).collect())
}

/// How many tokens of that name somebody had.
pub fn remove_token(conn: &mut Conn, user: UserId, name: &str) -> Result<usize, StoreError> {
    let named = tokens::table.filter(tokens::user_id.eq(user.0).and(tokens::name.eq(name)));
    Ok(diesel::delete(named).execute(conn)?)
}
