//! Single facts about this node, by name.

use diesel::prelude::*;

use super::schema::meta;
use super::{Conn, StoreError};

/// The address this node was first started with.
pub const PUBLIC_URL: &str = "public_url";
/// Its city's handle, likewise.
pub const HANDLE: &str = "handle";
/// When it first exchanged an activity with another server.
pub const FEDERATED_SINCE: &str = "federated_since";

pub fn get(conn: &mut Conn, name: &str) -> Result<Option<String>, StoreError> {
    Ok(meta::table.find(name).select(meta::value).get_result(conn).optional()?)
}

pub fn set(conn: &mut Conn, name: &str, value: &str) -> Result<(), StoreError> {
    let changed = diesel::update(meta::table.find(name)).set(meta::value.eq(value)).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(meta::table).values((meta::name.eq(name), meta::value.eq(value))).execute(conn)?;
    }
    Ok(())
}
