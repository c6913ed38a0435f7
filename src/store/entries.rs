//! Entries, this city's and others'.

use std::fmt::Display;
use std::str::FromStr;

use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::entry::{Body, Entry, EntryContent};
use crate::domain::id::{ActorId, EntryId};
use crate::domain::key::Key;
use crate::domain::status::{EntryKind, Publication, Status};
use crate::domain::text::{self, CleanHtml};
use crate::domain::time::Moment;

use super::schema::{entries, hidden_actors};
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = entries, treat_none_as_null = true, treat_none_as_default_value = false)]
struct EntryRow {
    id: i64,
    key: String,
    uri: String,
    url: String,
    actor_id: i64,
    local: bool,
    kind: String,
    practice_kind: Option<String>,
    title: String,
    title_folded: String,
    summary: Option<String>,
    body_markdown: Option<String>,
    body_html: String,
    language: Option<String>,
    principles: String,
    topics: String,
    missions: String,
    status: Option<String>,
    status_as_of: Option<String>,
    starts: Option<String>,
    ends: Option<String>,
    partners: String,
    links: String,
    attachments: String,
    licence: String,
    source: Option<String>,
    publication: String,
    revision: i32,
    external_id: Option<String>,
    created_at: i64,
    published_at: Option<i64>,
    updated_at: i64,
    received_at: Option<i64>,
}

impl From<&Entry> for EntryRow {
    fn from(entry: &Entry) -> Self {
        let content = &entry.content;
        Self {
            id: entry.id.0,
            key: entry.key.to_string(),
            uri: entry.uri.clone(),
            url: entry.url.clone(),
            actor_id: entry.city.0,
            local: entry.local,
            kind: content.kind.to_string(),
            practice_kind: word(&content.practice_kind),
            title: content.title.clone(),
            title_folded: text::fold(&content.title),
            summary: content.summary.clone(),
            body_markdown: content.body.markdown.clone(),
            body_html: content.body.html.as_str().to_owned(),
            language: word(&content.language),
            principles: json(&content.principles),
            topics: json(&content.topics),
            missions: json(&content.missions),
            status: word(&content.status),
            status_as_of: word(&content.status_as_of),
            starts: word(&content.starts),
            ends: word(&content.ends),
            partners: json(&content.partners),
            links: json(&content.links),
            attachments: json(&content.attachments),
            licence: content.licence.clone(),
            source: content.source.clone(),
            publication: entry.publication.to_string(),
            revision: entry.revision,
            external_id: entry.external_id.clone(),
            created_at: entry.created_at.micros(),
            published_at: entry.published_at.map(Moment::micros),
            updated_at: entry.updated_at.micros(),
            received_at: entry.received_at.map(Moment::micros),
        }
    }
}

impl TryFrom<EntryRow> for Entry {
    type Error = StoreError;

    fn try_from(row: EntryRow) -> Result<Self, StoreError> {
        let border = Border(row.id);
        Ok(Self {
            id: EntryId(row.id),
            key: border.value("key", &row.key)?,
            uri: row.uri,
            url: row.url,
            city: ActorId(row.actor_id),
            local: row.local,
            content: EntryContent {
                kind: border.value("kind", &row.kind)?,
                practice_kind: border.optional("practice_kind", row.practice_kind)?,
                title: row.title,
                summary: row.summary,
                body: Body { markdown: row.body_markdown, html: CleanHtml::from_store(row.body_html) },
                language: border.optional("language", row.language)?,
                principles: border.list("principles", &row.principles)?,
                topics: border.list("topics", &row.topics)?,
                missions: border.list("missions", &row.missions)?,
                status: border.optional("status", row.status)?,
                status_as_of: border.optional("status_as_of", row.status_as_of)?,
                starts: border.optional("starts", row.starts)?,
                ends: border.optional("ends", row.ends)?,
                partners: border.list("partners", &row.partners)?,
                links: border.list("links", &row.links)?,
                attachments: border.list("attachments", &row.attachments)?,
                licence: row.licence,
                source: row.source,
            },
            publication: border.value("publication", &row.publication)?,
            revision: row.revision,
            external_id: row.external_id,
            created_at: Moment::from_micros(row.created_at),
            published_at: row.published_at.map(Moment::from_micros),
            updated_at: Moment::from_micros(row.updated_at),
            received_at: row.received_at.map(Moment::from_micros),
        })
    }
}

/// Reads the columns of one row; an unreadable one is named.
struct Border(i64);

impl Border {
    fn value<T: FromStr>(&self, column: &str, text: &str) -> Result<T, StoreError> {
        text.parse().map_err(|_| StoreError::unreadable("entries", self.0, column))
    }

    fn optional<T: FromStr>(&self, column: &str, text: Option<String>) -> Result<Option<T>, StoreError> {
        text.map(|text| self.value(column, &text)).transpose()
    }

    fn list<T: DeserializeOwned>(&self, column: &str, text: &str) -> Result<T, StoreError> {
        serde_json::from_str(text).map_err(|_| StoreError::unreadable("entries", self.0, column))
    }
}

fn word<T: Display>(value: &Option<T>) -> Option<String> {
    value.as_ref().map(T::to_string)
}

fn json<T: Serialize>(list: &[T]) -> String {
    serde_json::to_string(list).expect("lists of plain text always serialise")
}

fn read(row: QueryResult<EntryRow>) -> Result<Option<Entry>, StoreError> {
    row.optional()?.map(Entry::try_from).transpose()
}

pub fn insert(conn: &mut Conn, entry: &Entry) -> Result<(), StoreError> {
    diesel::insert_into(entries::table).values(EntryRow::from(entry)).execute(conn)?;
    Ok(())
}

/// Writes everything but the document.
pub fn update(conn: &mut Conn, entry: &Entry) -> Result<(), StoreError> {
    diesel::update(entries::table.find(entry.id.0)).set(EntryRow::from(entry)).execute(conn)?;
    Ok(())
}

/// Keeps the exact JSON text of the entry's ActivityPub object.
pub fn set_document(conn: &mut Conn, id: EntryId, document: &str) -> Result<(), StoreError> {
    diesel::update(entries::table.find(id.0)).set(entries::document.eq(Some(document))).execute(conn)?;
    Ok(())
}

/// The documents of this city's own entries, tombstones included, with ids above `after`.
pub fn own_documents(conn: &mut Conn, after: EntryId, limit: i64) -> Result<Vec<(EntryId, String)>, StoreError> {
    let rows: Vec<(i64, String)> = entries::table
        .filter(entries::local.eq(true).and(entries::document.is_not_null()).and(entries::id.gt(after.0)))
        .order(entries::id)
        .limit(limit)
        .select((entries::id, entries::document.assume_not_null()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, document)| (EntryId(id), document)).collect())
}

pub fn document(conn: &mut Conn, id: EntryId) -> Result<Option<String>, StoreError> {
    let found = entries::table.find(id.0).select(entries::document).get_result::<Option<String>>(conn);
    Ok(found.optional()?.flatten())
}

pub fn by_id(conn: &mut Conn, id: EntryId) -> Result<Option<Entry>, StoreError> {
    read(entries::table.find(id.0).select(EntryRow::as_select()).get_result(conn))
}

/// In the order of `ids`; those that are gone are left out.
pub fn by_ids(conn: &mut Conn, ids: &[EntryId]) -> Result<Vec<Entry>, StoreError> {
    let wanted: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let rows: Vec<EntryRow> =
        entries::table.filter(entries::id.eq_any(wanted)).select(EntryRow::as_select()).load(conn)?;
    let mut found = rows.into_iter().map(Entry::try_from).collect::<Result<Vec<_>, _>>()?;
    found.sort_by_key(|entry| ids.iter().position(|id| *id == entry.id));
    Ok(found)
}

pub fn by_key(conn: &mut Conn, key: &Key) -> Result<Option<Entry>, StoreError> {
    read(entries::table.filter(entries::key.eq(key.as_str())).select(EntryRow::as_select()).get_result(conn))
}

pub fn by_uri(conn: &mut Conn, uri: &str) -> Result<Option<Entry>, StoreError> {
    read(entries::table.filter(entries::uri.eq(uri)).select(EntryRow::as_select()).get_result(conn))
}

/// An entry as far as a reply needs to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepliedTo {
    pub id: EntryId,
    /// Whether it is ours and published.
    pub is_ours: bool,
    /// Whether it takes no replies any more.
    pub is_closed: bool,
}

pub fn replied_to(conn: &mut Conn, uri: &str) -> Result<Option<RepliedTo>, StoreError> {
    let columns = (entries::id, entries::local, entries::publication, entries::status);
    let found = entries::table.filter(entries::uri.eq(uri)).select(columns);
    let found = found.get_result::<(i64, bool, String, Option<String>)>(conn).optional()?;
    Ok(found.map(|(id, local, publication, status)| RepliedTo {
        id: EntryId(id),
        is_ours: local && publication == Publication::Published.as_str(),
        is_closed: status.and_then(|status| status.parse().ok()).is_some_and(Status::ends_replies),
    }))
}

pub fn kind_of(conn: &mut Conn, id: EntryId) -> Result<Option<EntryKind>, StoreError> {
    let kind = entries::table.find(id.0).select(entries::kind).get_result::<String>(conn).optional()?;
    kind.map(|kind| Border(id.0).value("kind", &kind)).transpose()
}

pub fn by_external_id(conn: &mut Conn, city: ActorId, external_id: &str) -> Result<Option<Entry>, StoreError> {
    let query = entries::table.filter(entries::actor_id.eq(city.0).and(entries::external_id.eq(external_id)));
    read(query.select(EntryRow::as_select()).get_result(conn))
}

/// The first entry of the city with this title, however its case and accents are written.
pub fn by_title(conn: &mut Conn, city: ActorId, title: &str) -> Result<Option<Entry>, StoreError> {
    let query = entries::table
        .filter(entries::actor_id.eq(city.0).and(entries::title_folded.eq(text::fold(title))))
        .filter(entries::publication.ne(Publication::Withdrawn.as_str()))
        .order(entries::id);
    read(query.select(EntryRow::as_select()).first(conn))
}

pub fn key_is_taken(conn: &mut Conn, key: &Key) -> Result<bool, StoreError> {
    let query = entries::table.filter(entries::key.eq(key.as_str()));
    Ok(diesel::select(diesel::dsl::exists(query)).get_result(conn)?)
}

/// Published entries with ids above `after`, oldest first: for rebuilding the index in portions.
pub fn published_after(conn: &mut Conn, after: EntryId, limit: i64) -> Result<Vec<Entry>, StoreError> {
    let rows: Vec<EntryRow> = entries::table
        .filter(entries::id.gt(after.0).and(entries::publication.eq(Publication::Published.as_str())))
        .order(entries::id)
        .limit(limit)
        .select(EntryRow::as_select())
        .load(conn)?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// This city's entries in a state, newest first, with ids below `before`.
pub fn local_by_publication(
    conn: &mut Conn,
    publication: Option<Publication>,
    before: Option<EntryId>,
    limit: i64,
) -> Result<Vec<Entry>, StoreError> {
    let mut query = entries::table.filter(entries::local.eq(true)).order(entries::id.desc()).limit(limit).into_boxed();
    if let Some(publication) = publication {
        query = query.filter(entries::publication.eq(publication.as_str()));
    }
    if let Some(before) = before {
        query = query.filter(entries::id.lt(before.0));
    }
    let rows: Vec<EntryRow> = query.select(EntryRow::as_select()).load(conn)?;
    rows.into_iter().map(Entry::try_from).collect()
}

/// By what the list of the city's own entries is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnOrder {
    Title,
    Kind,
    Publication,
    Status,
    Language,
    #[default]
    Updated,
}

/// Which of the city's own entries are wanted, in which order.
#[derive(Clone, Debug, Default)]
pub struct OwnQuery {
    pub publication: Option<Publication>,
    /// Words of the title, in any case.
    pub words: Option<String>,
    pub only: Option<Vec<EntryId>>,
    pub order: OwnOrder,
    pub ascending: bool,
    pub offset: i64,
    pub limit: i64,
}

type OwnRows<'q> = entries::BoxedQuery<'q, <Conn as Connection>::Backend>;

fn own_rows(wanted: &OwnQuery) -> OwnRows<'static> {
    let mut query = entries::table.filter(entries::local.eq(true)).into_boxed();
    if let Some(publication) = wanted.publication {
        query = query.filter(entries::publication.eq(publication.as_str()));
    }
    for word in wanted.words.as_deref().map(text::fold).unwrap_or_default().split(' ').filter(|word| !word.is_empty()) {
        query = query.filter(entries::title_folded.like(format!("%{word}%")));
    }
    if let Some(only) = &wanted.only {
        query = query.filter(entries::id.eq_any(only.iter().map(|id| id.0).collect::<Vec<_>>()));
    }
    query
}

/// This city's own entries in every state.
pub fn own(conn: &mut Conn, wanted: &OwnQuery) -> Result<Vec<Entry>, StoreError> {
    let query = own_rows(wanted);
    macro_rules! by {
        ($column:expr) => {
            if wanted.ascending { query.order($column.asc()) } else { query.order($column.desc()) }
        };
    }
    let query = match wanted.order {
        OwnOrder::Title => by!(entries::title_folded),
        OwnOrder::Kind => by!(entries::kind),
        OwnOrder::Publication => by!(entries::publication),
        OwnOrder::Status => by!(entries::status),
        OwnOrder::Language => by!(entries::language),
        OwnOrder::Updated => by!(entries::updated_at),
    };
    let query = query.then_order_by(entries::id.desc()).offset(wanted.offset).limit(wanted.limit);
    let rows: Vec<EntryRow> = query.select(EntryRow::as_select()).load(conn)?;
    rows.into_iter().map(Entry::try_from).collect()
}

pub fn count_own(conn: &mut Conn, wanted: &OwnQuery) -> Result<i64, StoreError> {
    Ok(own_rows(wanted).count().get_result(conn)?)
}

pub fn count_published(conn: &mut Conn, only_local: bool) -> Result<i64, StoreError> {
    let hidden = hidden_actors::table.select(hidden_actors::actor_id);
    let published = entries::table.filter(entries::publication.eq(Publication::Published.as_str()));
    let mut query = published.filter(entries::actor_id.ne_all(hidden)).count().into_boxed();
    if only_local {
        query = query.filter(entries::local.eq(true));
    }
    Ok(query.get_result(conn)?)
}

/// How many cities have a published entry here.
pub fn count_cities(conn: &mut Conn) -> Result<i64, StoreError> {
    let hidden = hidden_actors::table.select(hidden_actors::actor_id);
    let query = entries::table.filter(entries::publication.eq(Publication::Published.as_str()));
    let query = query.filter(entries::actor_id.ne_all(hidden));
    let cities: Vec<i64> = query.select(entries::actor_id).distinct().load(conn)?;
    Ok(cities.len() as i64)
}

/// All published entries of one actor: for erasing what a city that left has here.
pub fn ids_of_actor(conn: &mut Conn, actor: ActorId) -> Result<Vec<EntryId>, StoreError> {
    let ids: Vec<i64> = entries::table.filter(entries::actor_id.eq(actor.0)).select(entries::id).load(conn)?;
    Ok(ids.into_iter().map(EntryId).collect())
}

/// How many published entries of an actor are here, and when the last of them came or changed.
pub fn heard_of(conn: &mut Conn, actor: ActorId) -> Result<(i64, Option<Moment>), StoreError> {
    let published = entries::table
        .filter(entries::actor_id.eq(actor.0).and(entries::publication.eq(Publication::Published.as_str())));
    let count = published.count().get_result(conn)?;
    let last: Option<i64> = published.select(diesel::dsl::max(entries::received_at)).get_result(conn)?;
    Ok((count, last.map(Moment::from_micros)))
}

/// Removes another city's entry for good.
pub fn delete(conn: &mut Conn, id: EntryId) -> Result<(), StoreError> {
    diesel::delete(entries::table.find(id.0)).execute(conn)?;
    Ok(())
}

pub fn any_of_actor(conn: &mut Conn, actor: ActorId) -> Result<bool, StoreError> {
    Ok(diesel::select(diesel::dsl::exists(entries::table.filter(entries::actor_id.eq(actor.0)))).get_result(conn)?)
}

/// This city's entries in whose text or list of files `part`, which has no signs of a pattern, stands somewhere.
pub fn own_with_text(conn: &mut Conn, part: &str) -> Result<Vec<Entry>, StoreError> {
    let pattern = format!("%{part}%");
    let rows: Vec<EntryRow> = entries::table
        .filter(entries::local.eq(true).and(entries::publication.ne(Publication::Withdrawn.as_str())))
        .filter(entries::body_html.like(pattern.clone()).or(entries::attachments.like(pattern)))
        .order(entries::id)
        .select(EntryRow::as_select())
        .load(conn)?;
    rows.into_iter().map(Entry::try_from).collect()
}
