//! Actors: this node's own and those it has met.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::domain::address::Acct;
use crate::domain::city::City;
use crate::domain::face::Location;
use crate::domain::id::ActorId;
use crate::domain::time::Moment;

use super::fixed::{self, Bind};
use super::schema::{actor_keys, actors};
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = actors, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct ActorRow {
    pub id: i64,
    pub uri: String,
    pub local: bool,
    /// The ActivityStreams type.
    pub kind: String,
    pub username: String,
    pub peer: String,
    pub name: String,
    pub summary_html: String,
    pub url: String,
    pub country: Option<String>,
    pub inbox: String,
    pub shared_inbox: Option<String>,
    pub outbox: Option<String>,
    pub followers: Option<String>,
    pub following: Option<String>,
    pub key_id: String,
    pub public_key: String,
    /// The exact text it was read from; none for our own.
    pub document: Option<String>,
    pub created_at: i64,
    pub fetched_at: i64,
    pub deleted_at: Option<i64>,
    /// Further keys, as a JSON list of `{"id", "key"}`.
    pub more_keys: String,
    /// Ten-thousandths of a degree.
    pub latitude: Option<i64>,
    pub longitude: Option<i64>,
}

impl ActorRow {
    pub fn actor_id(&self) -> ActorId {
        ActorId(self.id)
    }

    pub fn location(&self) -> Option<Location> {
        Location::from_parts(self.latitude?, self.longitude?)
    }

    /// Where public activities for it go: one inbox for all of a server, if it has one.
    pub fn delivery_inbox(&self) -> &str {
        self.shared_inbox.as_deref().unwrap_or(&self.inbox)
    }
}

impl TryFrom<ActorRow> for City {
    type Error = StoreError;

    fn try_from(row: ActorRow) -> Result<Self, StoreError> {
        let peer = row.peer.parse().map_err(|()| StoreError::unreadable("actors", row.id, "peer"))?;
        Ok(Self {
            location: row.location(),
            id: ActorId(row.id),
            acct: Acct { user: row.username, peer },
            uri: row.uri,
            name: row.name,
            country: row.country,
            summary_html: row.summary_html,
            url: row.url,
            local: row.local,
            known_since: Moment::from_micros(row.created_at),
        })
    }
}

pub fn by_id(conn: &mut Conn, id: ActorId) -> Result<Option<ActorRow>, StoreError> {
    Ok(actors::table.find(id.0).select(ActorRow::as_select()).get_result(conn).optional()?)
}

pub fn by_ids(conn: &mut Conn, ids: &[i64]) -> Result<Vec<ActorRow>, StoreError> {
    let ids = ids.to_vec();
    Ok(actors::table.filter(actors::id.eq_any(ids)).select(ActorRow::as_select()).load(conn)?)
}

pub fn by_uri(conn: &mut Conn, uri: &str) -> Result<Option<ActorRow>, StoreError> {
    Ok(actors::table.filter(actors::uri.eq(uri)).select(ActorRow::as_select()).get_result(conn).optional()?)
}

pub fn by_key(conn: &mut Conn, key_id: &str) -> Result<Option<ActorRow>, StoreError> {
    Ok(actors::table.filter(actors::key_id.eq(key_id)).select(ActorRow::as_select()).get_result(conn).optional()?)
}

pub fn by_address(conn: &mut Conn, username: &str, peer: &str) -> Result<Option<ActorRow>, StoreError> {
    let found = actors::table
        .filter(actors::username.eq(username).and(actors::peer.eq(peer)).and(actors::deleted_at.is_null()))
        .order(actors::id.desc())
        .select(ActorRow::as_select())
        .first(conn);
    Ok(found.optional()?)
}

/// The servers of all actors that are not ours.
pub fn remote_peers(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
    Ok(actors::table.filter(actors::local.eq(false)).select(actors::peer).distinct().load(conn)?)
}

/// Ids of the actors of one server, each with the id that it goes by.
pub fn of_peer(conn: &mut Conn, peer: &str) -> Result<Vec<(i64, String)>, StoreError> {
    let query = actors::table.filter(actors::peer.eq(peer).and(actors::local.eq(false)));
    Ok(query.select((actors::id, actors::uri)).load(conn)?)
}

/// Inserts, or replaces what was known under the same `uri`; the id that counts afterwards.
pub fn upsert(conn: &mut Conn, mut row: ActorRow) -> Result<ActorId, StoreError> {
    if let Some(known) = by_uri(conn, &row.uri)? {
        row.id = known.id;
        row.created_at = known.created_at;
        diesel::update(actors::table.find(known.id)).set(&row).execute(conn)?;
        return Ok(ActorId(known.id));
    }
    let id = ActorId(row.id);
    diesel::insert_into(actors::table).values(row).execute(conn)?;
    Ok(id)
}

/// Says where an actor lies, or that it does not say.
pub fn set_location(conn: &mut Conn, id: ActorId, location: Option<Location>) -> Result<(), StoreError> {
    let (latitude, longitude) = location.map(Location::parts).unzip();
    let columns = (actors::latitude.eq(latitude), actors::longitude.eq(longitude));
    diesel::update(actors::table.find(id.0)).set(columns).execute(conn)?;
    Ok(())
}

/// Whether several actors read an inbox: their server's, or one that two of them name.
pub fn inbox_is_shared(conn: &mut Conn, inbox: &str) -> Result<bool, StoreError> {
    let readers: i64 =
        actors::table.filter(actors::inbox.eq(inbox).and(actors::deleted_at.is_null())).count().get_result(conn)?;
    let shared = actors::table.filter(actors::shared_inbox.eq(inbox));
    Ok(readers > 1 || diesel::select(diesel::dsl::exists(shared)).get_result(conn)?)
}

/// Marks an actor as gone. Only its ids stay, so that what it is known by cannot be taken by another.
pub fn mark_deleted(conn: &mut Conn, id: ActorId, now: Moment) -> Result<(), StoreError> {
    diesel::update(actors::table.find(id.0))
        .set((
            actors::username.eq(""),
            actors::name.eq(""),
            actors::summary_html.eq(""),
            actors::url.eq(""),
            actors::country.eq(None::<String>),
            actors::latitude.eq(None::<i64>),
            actors::longitude.eq(None::<i64>),
            actors::document.eq(None::<String>),
            actors::key_id.eq(""),
            actors::public_key.eq(""),
            actors::more_keys.eq("[]"),
            actors::deleted_at.eq(Some(now.micros())),
        ))
        .execute(conn)?;
    Ok(())
}

/// Forgets actors elsewhere that were last looked at before `before` and of whom nothing is here but themselves; how
/// many, at most `limit`.
pub fn purge_strangers(conn: &mut Conn, before: Moment, limit: i64) -> Result<usize, StoreError> {
    let strangers = "DELETE FROM actors WHERE id IN (
        SELECT a.id FROM actors AS a
        WHERE a.local = FALSE AND a.deleted_at IS NULL AND a.fetched_at < ?
            AND NOT EXISTS (SELECT 1 FROM entries AS o WHERE o.actor_id = a.id)
            AND NOT EXISTS (SELECT 1 FROM comments AS o WHERE o.author_uri = a.uri)
            AND NOT EXISTS (SELECT 1 FROM followers AS o WHERE o.actor_id = a.id)
            AND NOT EXISTS (SELECT 1 FROM following AS o WHERE o.actor_uri = a.uri)
            AND NOT EXISTS (SELECT 1 FROM reactions AS o WHERE o.actor_id = a.id)
            AND NOT EXISTS (SELECT 1 FROM hidden_actors AS o WHERE o.actor_id = a.id)
            AND NOT EXISTS (SELECT 1 FROM announces AS o WHERE o.actor_id = a.id)
            AND NOT EXISTS (SELECT 1 FROM blocked_by AS o WHERE o.actor_id = a.id)
            AND NOT EXISTS (SELECT 1 FROM reports AS o WHERE o.reporter_uri = a.uri)
            AND NOT EXISTS (SELECT 1 FROM notices AS o WHERE o.actor_uri = a.uri)
            AND NOT EXISTS (SELECT 1 FROM moves AS o WHERE o.actor_id = a.id OR o.target_id = a.id)
            AND NOT EXISTS (SELECT 1 FROM inbox_items AS o WHERE o.actor_uri = a.uri)
            AND NOT EXISTS (SELECT 1 FROM peer_rules AS o WHERE o.target = a.uri)
        LIMIT ?)";
    fixed::execute(conn, strangers, &[Bind::Int(before.micros()), Bind::Int(limit)])
}

/// An actor's private keys, in PKCS#8.
#[derive(Clone, Queryable)]
pub struct PrivateKeys {
    pub rsa: Vec<u8>,
    /// None for an actor of a node that was made before it had such keys.
    pub ed25519: Option<Vec<u8>>,
}

pub fn private_keys(conn: &mut Conn, id: ActorId) -> Result<Option<PrivateKeys>, StoreError> {
    let columns = (actor_keys::private_key, actor_keys::ed25519);
    Ok(actor_keys::table.find(id.0).select(columns).get_result(conn).optional()?)
}

/// Keeps an actor's private keys, instead of those that it had.
pub fn set_private_keys(conn: &mut Conn, id: ActorId, keys: PrivateKeys) -> Result<(), StoreError> {
    diesel::delete(actor_keys::table.find(id.0)).execute(conn)?;
    let values =
        (actor_keys::actor_id.eq(id.0), actor_keys::private_key.eq(keys.rsa), actor_keys::ed25519.eq(keys.ed25519));
    diesel::insert_into(actor_keys::table).values(values).execute(conn)?;
    Ok(())
}

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// The actors that have an entry here.
pub fn with_entries(conn: &mut Conn) -> Result<Vec<ActorRow>, StoreError> {
    // From one actor to the next by the index, instead of through all entries: that is what DISTINCT does.
    let next = "WITH RECURSIVE found (id) AS (
            SELECT min(actor_id) FROM entries
            UNION ALL
            SELECT (SELECT min(actor_id) FROM entries WHERE actor_id > found.id) FROM found WHERE found.id IS NOT NULL
        )
        SELECT id FROM found WHERE id IS NOT NULL";
    let ids: Vec<Id> = diesel::sql_query(next).load(conn)?;
    by_ids(conn, &ids.into_iter().map(|found| found.id).collect::<Vec<_>>())
}
