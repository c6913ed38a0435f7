//! Notes for the staff what happens, in the transaction in which it happens.
//!
//! Who reads them, and how they are said, is left to `notice_list` and to the desk.

use crate::domain::comment::Comment;
use crate::domain::id::ActorId;
use crate::domain::notice::NoticeKind;
use crate::domain::reaction::ReactionKind;
use crate::domain::report::Report;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::following::{self, FollowingRow};
use crate::store::notices::{self, NewNotice};
use crate::store::{Conn, entries, reactions};

use super::error::UseError;
use super::node::Node;

const DAY_SECS: i64 = 24 * 3600;

pub(super) fn reply(conn: &mut Conn, node: &Node, comment: &Comment, now: Moment) -> Result<(), UseError> {
    let author = &comment.author;
    let who = if author.name.trim().is_empty() { &author.address } else { &author.name };
    let mark = reply_mark(comment);
    let (kind, subject) = (NoticeKind::Reply, comment.key.as_str());
    put(conn, node, NewNotice { mark: &mark, kind, subject, actor_uri: &author.uri, who, count: 1 }, now)
}

/// A comment is gone, and what was noted of it with it.
pub(super) fn reply_gone(conn: &mut Conn, comment: &Comment) -> Result<(), UseError> {
    Ok(notices::forget(conn, &reply_mark(comment))?)
}

fn reply_mark(comment: &Comment) -> String {
    format!("reply {}", comment.id)
}

pub(super) fn follower(
    conn: &mut Conn,
    node: &Node,
    followed: ActorId,
    actor: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let Some(target) = actors::by_id(conn, followed)? else { return Ok(()) };
    let mark = format!("follower {} {}", target.username, actor.uri);
    let (kind, who) = (NoticeKind::Follower, address(actor));
    let new = NewNotice { mark: &mark, kind, subject: &target.username, actor_uri: &actor.uri, who: &who, count: 1 };
    put(conn, node, new, now)
}

/// How a request of ours to follow a city came out, if it is another state than before.
pub(super) fn follow_answered(
    conn: &mut Conn,
    node: &Node,
    row: &FollowingRow,
    state: &str,
    now: Moment,
) -> Result<(), UseError> {
    if row.state == state {
        return Ok(());
    }
    let kind = if state == following::ACCEPTED { NoticeKind::Accepted } else { NoticeKind::Rejected };
    let mark = format!("{kind} {}", row.id);
    put(conn, node, NewNotice { mark: &mark, kind, subject: &row.handle, actor_uri: "", who: "", count: 1 }, now)
}

pub(super) fn report(conn: &mut Conn, node: &Node, report: &Report, now: Moment) -> Result<(), UseError> {
    let (mark, subject) = (format!("report {}", report.id), report.id.to_string());
    let new = NewNotice {
        mark: &mark,
        kind: NoticeKind::Report,
        subject: &subject,
        actor_uri: &report.reporter_uri,
        who: &report.server,
        count: 1,
    };
    put(conn, node, new, now)
}

/// One notice an entry, kind and day, with how many there were.
pub(super) fn reaction(
    conn: &mut Conn,
    node: &Node,
    object_uri: &str,
    reaction: ReactionKind,
    now: Moment,
) -> Result<(), UseError> {
    let Some(entry) = entries::by_uri(conn, object_uri)? else { return Ok(()) };
    let kind = match reaction {
        ReactionKind::Like => NoticeKind::Likes,
        ReactionKind::Share => NoticeKind::Shares,
    };
    let day = now.micros().div_euclid(DAY_SECS * 1_000_000);
    let since = Moment::from_micros(day * DAY_SECS * 1_000_000);
    let count = reactions::count_since(conn, object_uri, reaction, since)?;
    let mark = format!("{kind} {} {day}", entry.key);
    put(conn, node, NewNotice { mark: &mark, kind, subject: entry.key.as_str(), actor_uri: "", who: "", count }, now)
}

/// Once for each time that a server stays out of reach for a day.
pub(super) fn failing(conn: &mut Conn, id: i64, peer: &str, since: Moment, now: Moment) -> Result<(), UseError> {
    if now.secs_since(since) < DAY_SECS {
        return Ok(());
    }
    let mark = format!("failing {peer} {}", since.micros());
    if notices::is_known(conn, &mark)? {
        return Ok(());
    }
    let kind = NoticeKind::Failing;
    notices::put(conn, id, NewNotice { mark: &mark, kind, subject: peer, actor_uri: "", who: peer, count: 1 }, now)?;
    Ok(())
}

/// A city that we follow has another address now.
pub(super) fn moved(
    conn: &mut Conn,
    node: &Node,
    old: &FollowingRow,
    target: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let (mark, subject) = (format!("moved {}", old.id), address(target));
    let (kind, who) = (NoticeKind::Moved, format!("@{}", old.handle));
    put(conn, node, NewNotice { mark: &mark, kind, subject: &subject, actor_uri: "", who: &who, count: 1 }, now)
}

fn address(actor: &ActorRow) -> String {
    format!("@{}@{}", actor.username, actor.peer)
}

fn put(conn: &mut Conn, node: &Node, new: NewNotice<'_>, now: Moment) -> Result<(), UseError> {
    Ok(notices::put(conn, node.ids.next(now), new, now)?)
}
