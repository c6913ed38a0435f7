//! Another server reports an entry, a comment or this city: it is kept for the city's staff.
//!
//! Nothing happens to what is reported; that is decided by people.

use crate::domain::report::{Closing, Report, ReportState, Subject, TEXT_MAX_CHARS};
use crate::domain::text;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, comments, entries, reports};
use crate::wire::activity::Incoming;

use super::error::UseError;
use super::node::Node;
use super::notice_note;

/// Open reports of one server; with more of them unread, further ones would only bury those of others.
const OPEN_OF_SERVER_MAX: i64 = 100;

/// A report about nothing that is here has no effect.
pub(super) fn came(
    conn: &mut Conn,
    node: &Node,
    activity: &Incoming,
    reporter: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let mut subjects = Vec::new();
    for id in activity.object_ids() {
        let subject = subject(conn, node, id.as_str())?;
        subjects.extend(subject.filter(|subject| !subjects.contains(subject)));
    }
    if subjects.is_empty() {
        return Ok(());
    }
    if reports::count_open_of_server(conn, &reporter.peer)? >= OPEN_OF_SERVER_MAX {
        tracing::warn!(server = %reporter.peer, "a report was dropped: {OPEN_OF_SERVER_MAX} of this server are open");
        return Ok(());
    }
    let report = Report {
        id: node.ids.next(now),
        activity_uri: activity.id.to_string(),
        reporter_uri: reporter.uri.clone(),
        server: reporter.peer.clone(),
        subjects,
        text: text::plain_from_foreign(activity.content.as_deref().unwrap_or_default(), TEXT_MAX_CHARS),
        state: ReportState::Open,
        closed: None,
        received_at: now,
    };
    reports::insert(conn, &report)?;
    notice_note::report(conn, node, &report, now)?;
    Ok(())
}

/// What an id names here; none if it is no actor, entry or comment that this city answers for.
fn subject(conn: &mut Conn, node: &Node, uri: &str) -> Result<Option<Subject>, UseError> {
    if let Some(actor) = actors::by_uri(conn, uri)? {
        let speaks = actor.local && actor.actor_id() != node.own.instance;
        return Ok(speaks.then_some(Subject::City(actor.username)));
    }
    if let Some(entry) = entries::by_uri(conn, uri)? {
        let shown = entry.local && entry.is_published();
        return Ok(shown.then(|| Subject::Entry(entry.key.to_string())));
    }
    Ok(comments::by_uri(conn, uri)?.map(|comment| Subject::Comment(comment.key)))
}

/// Taken back by whoever sent it; whether it was open.
pub(super) fn undone(conn: &mut Conn, activity: &Incoming, reporter: &ActorRow, now: Moment) -> Result<bool, UseError> {
    let Some(id) = activity.object_id() else { return Ok(false) };
    let open = reports::open_by_activity(conn, &reporter.uri, id.as_str())?;
    for report in &open {
        let closing = Closing { reason: "taken back by the server that sent it".to_owned(), by: None, at: now };
        reports::close(conn, report.id, &closing)?;
    }
    Ok(!open.is_empty())
}
