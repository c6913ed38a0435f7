//! An entry leaves the library: a tombstone stays at its address, and every server that ever got it is told.

use crate::domain::entry::{Body, Entry};
use crate::domain::id::ActivityId;
use crate::domain::key::Key;
use crate::domain::revision::RevisionVerb;
use crate::domain::status::Publication;
use crate::store::{activities, deliveries, drafts, entries, followers, index_changes, reactions, schedules};
use crate::wire::{activity, article, group};

use super::activity_send::{self, Outgoing};
use super::audit::By;
use super::error::UseError;
use super::group_announce::{self, Sent};
use super::node::Hall;
use super::{entry_history, entry_publish, entry_read};

/// Withdraws an entry. A draft that nobody has seen is simply marked, and nobody is told.
pub async fn run(node: &Hall, key: Key, by: By) -> Result<Entry, UseError> {
    let hall = node.clone();
    let now = node.now();
    let entry = node.db.write(move |conn| {
        let mut entry = entry_read::own(conn, &key)?;
        let was_public = entry.is_published();
        entry_history::keep_before(conn, &hall, &entry, now)?;
        schedules::cancel(conn, entry.id)?;
        drafts::delete_of_entry(conn, entry.id)?;
        entry.publication = Publication::Withdrawn;
        entry.updated_at = now;
        // The text goes, the title stays: a later reader of the desk must know what was withdrawn.
        entry.content.summary = None;
        entry.content.body = Body::default();
        entry.external_id = None;
        entries::update(conn, &entry)?;
        entry_history::keep(conn, &hall, &entry, RevisionVerb::Withdrawn, &by, now)?;
        index_changes::note(conn, hall.ids.next(now), entry.id)?;
        if !was_public {
            return Ok::<_, UseError>(entry);
        }
        activities::hide_versions(conn, &entry.uri)?;
        reactions::remove_of_object(conn, &entry.uri)?;
        // Inside the activity it stands bare: its proof is the activity's, and some stumble over more in a Tombstone.
        let bare = article::tombstone(&entry.uri, now);
        let tombstone = hall.sealed(bare.clone(), hall.own.city, now);
        entries::set_document(conn, entry.id, &tombstone.to_string())?;
        let id = ActivityId(hall.ids.next(now));
        let mut activity = activity::delete(&hall.site, &hall.site.activity(id.0), bare, now);
        group::address(&mut activity, &hall.site, entry.content.kind);
        let mut inboxes = deliveries::reach_of(conn, &entry.uri)?;
        inboxes.extend(followers::inboxes(conn, hall.own.city)?);
        inboxes.sort_unstable();
        inboxes.dedup();
        let outgoing = Outgoing { id, verb: "Delete", object_uri: &entry.uri, public: true, document: &activity };
        activity_send::queue(conn, &hall, &outgoing, &inboxes, now)?;
        group_announce::entry_went(conn, &hall, &Sent { entry: &entry, activity: id, followers: &[] }, now)?;
        Ok(entry)
    });
    let entry = entry.await?;
    entry_publish::wake(node);
    Ok(entry)
}
