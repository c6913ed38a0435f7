//! An entry enters the library: its document is rendered, kept and queued for every follower in one transaction.

use crate::domain::entry::Entry;
use crate::domain::id::ActivityId;
use crate::domain::key::Key;
use crate::domain::revision::RevisionVerb;
use crate::domain::status::Publication;
use crate::domain::time::Moment;
use crate::store::{Conn, deliveries, entries, followers, index_changes, schedules};
use crate::wire::{activity, article};

use super::activity_send::{self, Outgoing};
use super::audit::By;
use super::error::UseError;
use super::group_announce::{self, Sent};
use super::node::{Hall, Node};
use super::{city_move, entry_history, entry_read};

/// Publishes a draft; a published entry stays as it is.
pub async fn run(node: &Hall, key: Key, by: By) -> Result<Entry, UseError> {
    let hall = node.clone();
    let now = node.now();
    let entry = node.db.write(move |conn| {
        let mut entry = entry_read::own(conn, &key)?;
        if !entry.is_published() {
            in_transaction(conn, &hall, &mut entry, &by, now)?;
        }
        Ok::<_, UseError>(entry)
    });
    let entry = entry.await?;
    wake(node);
    Ok(entry)
}

pub(super) fn in_transaction(
    conn: &mut Conn,
    node: &Node,
    entry: &mut Entry,
    by: &By,
    now: Moment,
) -> Result<(), UseError> {
    entry.publication = Publication::Published;
    entry.published_at = Some(now);
    entry.updated_at = now;
    entries::update(conn, entry)?;
    // It is out: nothing waits for a later hour any more.
    schedules::cancel(conn, entry.id)?;
    entry_history::keep(conn, node, entry, RevisionVerb::Published, by, now)?;
    announce(conn, node, entry, "Create", now)
}

/// Sends the entry as it is now to everyone who follows, and to everyone who ever got it.
pub(super) fn announce(conn: &mut Conn, node: &Node, entry: &Entry, verb: &str, now: Moment) -> Result<(), UseError> {
    city_move::refuse_if_moved(conn)?;
    let document = node.sealed(article::render(&node.site, entry), node.own.city, now);
    entries::set_document(conn, entry.id, &document.to_string())?;
    index_changes::note(conn, node.ids.next(now), entry.id)?;
    let id = ActivityId(node.ids.next(now));
    let activity = activity::about_object(&node.site, verb, &node.site.activity(id.0), document, now);
    let followers = followers::inboxes(conn, node.own.city)?;
    deliveries::remember_reach(conn, &entry.uri, &followers)?;
    let mut inboxes = followers.clone();
    if verb != "Create" {
        inboxes.extend(deliveries::reach_of(conn, &entry.uri)?);
        inboxes.sort_unstable();
        inboxes.dedup();
    }
    let outgoing = Outgoing { id, verb, object_uri: &entry.uri, public: true, document: &activity };
    activity_send::queue(conn, node, &outgoing, &inboxes, now)?;
    group_announce::entry_came(conn, node, &Sent { entry, activity: id, followers: &followers }, now)
}

/// Wakes the queues that a changed entry concerns.
pub(super) fn wake(node: &Node) {
    node.wakers.deliveries.notify_one();
    node.wakers.index.notify_one();
}
