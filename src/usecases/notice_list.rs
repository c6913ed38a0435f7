//! The notices for one member of staff: those that their role is about, and what is new since they last looked.

use crate::domain::comment::CommentState;
use crate::domain::id::UserId;
use crate::domain::notice::{Notice, NoticeKind};
use crate::domain::role::Role;
use crate::domain::time::Moment;
use crate::store::users::User;
use crate::store::{Conn, comments, entries, notices};

use super::error::UseError;
use super::node::Hall;

pub const PAGE: usize = 40;

/// A notice with what it is about, as it is now.
#[derive(Clone, Debug)]
pub struct Listed {
    pub notice: Notice,
    pub is_new: bool,
    /// The entry's title and key, where it is about one that is still there.
    pub entry: Option<(String, String)>,
    /// What has become of the comment, where it is about one.
    pub comment: Option<CommentState>,
}

/// A page of them, newest first, and whether there are more.
pub async fn page(node: &Hall, user: &User, page: usize) -> Result<(Vec<Listed>, bool), UseError> {
    let (id, kinds) = (user.id, kinds(user.role));
    let offset = i64::try_from(page * PAGE).unwrap_or(i64::MAX);
    node.db
        .read(move |conn| {
            let until = notices::read_until(conn, id)?;
            let mut found = notices::page(conn, &kinds, offset, PAGE as i64 + 1)?;
            let more = found.len() > PAGE;
            found.truncate(PAGE);
            let listed = found.into_iter().map(|notice| listed(conn, notice, until));
            Ok((listed.collect::<Result<_, UseError>>()?, more))
        })
        .await
}

fn listed(conn: &mut Conn, notice: Notice, until: Moment) -> Result<Listed, UseError> {
    let mut listed = Listed { is_new: notice.at > until, notice, entry: None, comment: None };
    let subject = &listed.notice.subject;
    let entry = match listed.notice.kind {
        NoticeKind::Reply => match comments::by_key(conn, subject)? {
            Some(comment) => {
                listed.comment = Some(comment.state);
                entries::by_id(conn, comment.entry)?
            }
            None => None,
        },
        NoticeKind::Likes | NoticeKind::Shares => match subject.parse() {
            Ok(key) => entries::by_key(conn, &key)?,
            Err(()) => None,
        },
        _ => None,
    };
    listed.entry = entry.map(|entry| (entry.content.title, entry.key.to_string()));
    Ok(listed)
}

/// How many are new.
pub async fn count_new(node: &Hall, user: &User) -> Result<usize, UseError> {
    let (id, kinds) = (user.id, kinds(user.role));
    let count = node.db.read(move |conn| {
        let until = notices::read_until(conn, id)?;
        Ok::<_, UseError>(notices::count_after(conn, &kinds, until)?)
    });
    Ok(usize::try_from(count.await?).unwrap_or_default())
}

/// All that there is has been seen.
pub async fn mark_read(node: &Hall, user: UserId) -> Result<(), UseError> {
    let now = node.now();
    node.db.write(move |conn| Ok(notices::mark_read(conn, user, now)?)).await
}

fn kinds(role: Role) -> Vec<NoticeKind> {
    NoticeKind::of(role).collect()
}
