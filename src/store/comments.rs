//! Comments on this city's entries.

use diesel::prelude::*;

use crate::domain::comment::{Author, Comment, CommentState};
use crate::domain::id::{CommentId, EntryId};
use crate::domain::text::CleanHtml;
use crate::domain::time::Moment;

use super::fixed::{self, Bind};
use super::schema::{comment_activities, comments};
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = comments, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct CommentRow {
    id: i64,
    key: String,
    uri: String,
    entry_id: i64,
    in_reply_to: String,
    author_uri: String,
    author_address: String,
    author_name: String,
    author_url: String,
    author_peer: String,
    html: String,
    language: Option<String>,
    url: String,
    state: String,
    state_reason: Option<String>,
    published_at: Option<i64>,
    received_at: i64,
    edited_at: Option<i64>,
}

impl From<&Comment> for CommentRow {
    fn from(comment: &Comment) -> Self {
        Self {
            id: comment.id.0,
            key: comment.key.clone(),
            uri: comment.uri.clone(),
            entry_id: comment.entry.0,
            in_reply_to: comment.in_reply_to.clone(),
            author_uri: comment.author.uri.clone(),
            author_address: comment.author.address.clone(),
            author_name: comment.author.name.clone(),
            author_url: comment.author.url.clone(),
            author_peer: comment.author.server.clone(),
            html: comment.html.as_str().to_owned(),
            language: comment.language.clone(),
            url: comment.url.clone(),
            state: comment.state.to_string(),
            state_reason: comment.state_reason.clone(),
            published_at: comment.published_at.map(Moment::micros),
            received_at: comment.received_at.micros(),
            edited_at: comment.edited_at.map(Moment::micros),
        }
    }
}

impl TryFrom<CommentRow> for Comment {
    type Error = StoreError;

    fn try_from(row: CommentRow) -> Result<Self, StoreError> {
        let state = row.state.parse().map_err(|()| StoreError::unreadable("comments", row.id, "state"))?;
        Ok(Self {
            id: CommentId(row.id),
            key: row.key,
            uri: row.uri,
            entry: EntryId(row.entry_id),
            in_reply_to: row.in_reply_to,
            author: Author {
                uri: row.author_uri,
                address: row.author_address,
                name: row.author_name,
                url: row.author_url,
                server: row.author_peer,
            },
            html: CleanHtml::from_store(row.html),
            language: row.language,
            url: row.url,
            state,
            state_reason: row.state_reason,
            published_at: row.published_at.map(Moment::from_micros),
            received_at: Moment::from_micros(row.received_at),
            edited_at: row.edited_at.map(Moment::from_micros),
        })
    }
}

pub fn insert(conn: &mut Conn, comment: &Comment, document: &str) -> Result<(), StoreError> {
    let values = (CommentRow::from(comment), comments::document.eq(Some(document)));
    diesel::insert_into(comments::table).values(values).execute(conn)?;
    Ok(())
}

/// Writes the comment and its exact document; `None` erases the document.
pub fn update(conn: &mut Conn, comment: &Comment, document: Option<&str>) -> Result<(), StoreError> {
    let values = (CommentRow::from(comment), comments::document.eq(document));
    diesel::update(comments::table.find(comment.id.0)).set(values).execute(conn)?;
    Ok(())
}

/// Writes state and reason; the text stays.
pub fn set_state(conn: &mut Conn, id: CommentId, state: CommentState, reason: Option<&str>) -> Result<(), StoreError> {
    let values = (comments::state.eq(state.as_str()), comments::state_reason.eq(reason));
    diesel::update(comments::table.find(id.0)).set(values).execute(conn)?;
    Ok(())
}

/// Takes what one author has published here from the public, or gives back what was taken for the same `reason`.
pub fn hide_of_author(conn: &mut Conn, author_uri: &str, reason: &str, hide: bool) -> Result<(), StoreError> {
    let (held, published) = (CommentState::Held.as_str(), CommentState::Published.as_str());
    let of_author = comments::table.filter(comments::author_uri.eq(author_uri));
    if hide {
        let values = (comments::state.eq(held), comments::state_reason.eq(Some(reason)));
        diesel::update(of_author.filter(comments::state.eq(published))).set(values).execute(conn)?;
    } else {
        let hidden = of_author.filter(comments::state.eq(held).and(comments::state_reason.eq(reason)));
        let values = (comments::state.eq(published), comments::state_reason.eq(None::<String>));
        diesel::update(hidden).set(values).execute(conn)?;
    }
    Ok(())
}

/// Keeps the activity that brought a comment which waits for a moderator; the newest counts.
pub fn keep_activity(conn: &mut Conn, id: CommentId, document: &str) -> Result<(), StoreError> {
    let keep = "INSERT INTO comment_activities (comment_id, document) VALUES (?, ?)
                ON CONFLICT (comment_id) DO UPDATE SET document = excluded.document";
    fixed::execute(conn, keep, &[Bind::Int(id.0), Bind::Text(document)])?;
    Ok(())
}

pub fn kept_activity(conn: &mut Conn, id: CommentId) -> Result<Option<String>, StoreError> {
    let kept = comment_activities::table.find(id.0).select(comment_activities::document);
    Ok(kept.get_result(conn).optional()?)
}

pub fn forget_activity(conn: &mut Conn, id: CommentId) -> Result<(), StoreError> {
    diesel::delete(comment_activities::table.find(id.0)).execute(conn)?;
    Ok(())
}

pub fn by_uri(conn: &mut Conn, uri: &str) -> Result<Option<Comment>, StoreError> {
    let row = comments::table.filter(comments::uri.eq(uri)).select(CommentRow::as_select()).get_result(conn);
    row.optional()?.map(Comment::try_from).transpose()
}

pub fn is_known(conn: &mut Conn, uri: &str) -> Result<bool, StoreError> {
    let query = comments::table.filter(comments::uri.eq(uri)).select(comments::id);
    Ok(diesel::select(diesel::dsl::exists(query)).get_result(conn)?)
}

pub fn by_key(conn: &mut Conn, key: &str) -> Result<Option<Comment>, StoreError> {
    let row = comments::table.filter(comments::key.eq(key)).select(CommentRow::as_select()).get_result(conn);
    row.optional()?.map(Comment::try_from).transpose()
}

/// In the order they came; only those with ids above `after`, and only in `states`.
pub fn of_entry(
    conn: &mut Conn,
    entry: EntryId,
    states: &[CommentState],
    after: Option<CommentId>,
    limit: i64,
) -> Result<Vec<Comment>, StoreError> {
    let states: Vec<&str> = states.iter().map(|state| state.as_str()).collect();
    let rows: Vec<CommentRow> = comments::table
        .filter(comments::entry_id.eq(entry.0).and(comments::id.gt(after.map_or(0, |id| id.0))))
        .filter(comments::state.eq_any(states))
        .order(comments::id)
        .limit(limit)
        .select(CommentRow::as_select())
        .load(conn)?;
    rows.into_iter().map(Comment::try_from).collect()
}

/// How many comments in `states` each of the entries has; those without any are left out.
pub fn counts(
    conn: &mut Conn,
    entries: &[EntryId],
    states: &[CommentState],
) -> Result<Vec<(EntryId, i64)>, StoreError> {
    let ids: Vec<i64> = entries.iter().map(|id| id.0).collect();
    let states: Vec<&str> = states.iter().map(|state| state.as_str()).collect();
    let rows: Vec<(i64, i64)> = comments::table
        .filter(comments::entry_id.eq_any(ids).and(comments::state.eq_any(states)))
        .group_by(comments::entry_id)
        .select((comments::entry_id, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, count)| (EntryId(id), count)).collect())
}

pub fn count_of_entry(conn: &mut Conn, entry: EntryId, states: &[CommentState]) -> Result<i64, StoreError> {
    let states: Vec<&str> = states.iter().map(|state| state.as_str()).collect();
    let query = comments::table.filter(comments::entry_id.eq(entry.0)).filter(comments::state.eq_any(states));
    Ok(query.count().get_result(conn)?)
}

/// What one author wrote here: for erasing it when they are gone.
pub fn of_author(conn: &mut Conn, author_uri: &str) -> Result<Vec<Comment>, StoreError> {
    let rows: Vec<CommentRow> =
        comments::table.filter(comments::author_uri.eq(author_uri)).select(CommentRow::as_select()).load(conn)?;
    rows.into_iter().map(Comment::try_from).collect()
}

pub fn any_of_author(conn: &mut Conn, author_uri: &str) -> Result<bool, StoreError> {
    let query = comments::table.filter(comments::author_uri.eq(author_uri));
    Ok(diesel::select(diesel::dsl::exists(query)).get_result(conn)?)
}

/// Where the author of comments is found for people.
pub fn set_author_url(conn: &mut Conn, author_uri: &str, url: &str) -> Result<(), StoreError> {
    let written = comments::table.filter(comments::author_uri.eq(author_uri));
    diesel::update(written).set(comments::author_url.eq(url)).execute(conn)?;
    Ok(())
}

/// What the author of comments is called and where they are found.
pub fn set_author(conn: &mut Conn, author: &Author) -> Result<(), StoreError> {
    let written = comments::table.filter(comments::author_uri.eq(&author.uri));
    diesel::update(written)
        .set((
            comments::author_address.eq(&author.address),
            comments::author_name.eq(&author.name),
            comments::author_url.eq(&author.url),
            comments::author_peer.eq(&author.server),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn count_published_of(conn: &mut Conn, author_uri: &str) -> Result<i64, StoreError> {
    let of_author = comments::table.filter(comments::author_uri.eq(author_uri));
    Ok(of_author.filter(comments::state.eq(CommentState::Published.as_str())).count().get_result(conn)?)
}

pub fn count_published(conn: &mut Conn) -> Result<i64, StoreError> {
    let query = comments::table.filter(comments::state.eq(CommentState::Published.as_str()));
    Ok(query.count().get_result(conn)?)
}
