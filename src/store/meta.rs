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
/// The actors that this city has been elsewhere, as a JSON list of their ids.
pub const ALSO_KNOWN_AS: &str = "also_known_as";
/// The id of the actor that this city has become elsewhere; empty if that was taken back.
pub const MOVED_TO: &str = "moved_to";

/// With whom this node speaks, as staff decided over the configuration; empty if they left it to that.
pub const FEDERATION_MODE: &str = "federation_mode";
/// Whether comments wait for a moderator, likewise.
pub const HOLD_COMMENTS: &str = "hold_comments";
/// What the city is called, where its people said so in the browser.
pub const CITY_NAME: &str = "city_name";
/// Its country, likewise.
pub const CITY_COUNTRY: &str = "city_country";
/// Its languages, likewise, with commas between them.
pub const CITY_LANGUAGES: &str = "city_languages";

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
