//! A group passes on to its followers what concerns its kind: entries, and what residents say about them.
//!
//! Activities go whole and unchanged (FEP-1b12), a new entry by its bare id too. Who follows a group is left to
//! `follow_receive`; what a comment held back is, to `comment_receive` and `comment_moderate`.

use serde_json::{Value, json};

use crate::domain::comment::{Comment, CommentState};
use crate::domain::entry::Entry;
use crate::domain::id::{ActivityId, ActorId, EntryId};
use crate::domain::reaction::ReactionKind;
use crate::domain::status::EntryKind;
use crate::domain::time::Moment;
use crate::store::activities::{self, ActivityRow};
use crate::store::reactions::{self, NewReaction};
use crate::store::{Conn, comments, deliveries, entries, followers};
use crate::wire::{group, value};

use super::activity_send::{self, Outgoing};
use super::error::UseError;
use super::node::{Hall, Node};

/// The job that fills the outboxes of groups that are younger than the entries of their city.
pub const FILL_OUTBOXES: &str = "fill-group-outboxes";

/// Entries that [`fill_outboxes`] takes in one transaction.
const PORTION: i64 = 200;

/// What the city has just sent about its entry.
pub(super) struct Sent<'a> {
    pub entry: &'a Entry,
    pub activity: ActivityId,
    /// The inboxes of those who follow the city itself, and so have it from there.
    pub followers: &'a [String],
}

/// A new or changed entry. To whom its group has never shown it, it is new.
pub(super) fn entry_came(conn: &mut Conn, node: &Node, sent: &Sent<'_>, now: Moment) -> Result<(), UseError> {
    let (entry, kind) = (sent.entry, sent.entry.content.kind);
    let group = node.own.groups.of(kind);
    let (here, elsewhere): (Vec<ActivityRow>, Vec<ActivityRow>) =
        activities::announces_of(conn, &entry.uri)?.into_iter().partition(|row| row.actor_id == group.0);
    let inboxes = followers::inboxes(conn, group)?;
    pass_on_own(conn, node, sent, &inboxes, now)?;
    if here.is_empty() {
        let unaware: Vec<String> = inboxes.into_iter().filter(|inbox| !sent.followers.contains(inbox)).collect();
        pass_on_bare(conn, node, entry, &unaware, now)?;
    }
    // An entry that has become one of another kind leaves the group of its old one.
    take_back(conn, node, elsewhere, &entry.uri, now)
}

/// A withdrawn entry.
pub(super) fn entry_went(conn: &mut Conn, node: &Node, sent: &Sent<'_>, now: Moment) -> Result<(), UseError> {
    let announced = activities::announces_of(conn, &sent.entry.uri)?;
    take_back(conn, node, announced, &sent.entry.uri, now)?;
    let inboxes = followers::inboxes(conn, node.own.groups.of(sent.entry.content.kind))?;
    pass_on_own(conn, node, sent, &inboxes, now)
}

fn pass_on_own(conn: &mut Conn, node: &Node, sent: &Sent<'_>, inboxes: &[String], now: Moment) -> Result<(), UseError> {
    // As it was stored, and so as it is sent: with all that was added on the way out.
    let uri = node.site.activity(sent.activity.0);
    let activity = activities::by_uri(conn, &uri)?;
    let activity = activity.ok_or_else(|| UseError::Broken(format!("the activity {uri} was not kept")))?;
    let kind = sent.entry.content.kind;
    let passing = Passing { kind, object_uri: &sent.entry.uri, object: &parse(&activity.document)?, public: true };
    passing.queue(conn, node, inboxes, now)?;
    Ok(deliveries::remember_reach(conn, &sent.entry.uri, inboxes)?)
}

/// For Mastodon and its like. Who gets the entry from the city itself would see it twice.
fn pass_on_bare(conn: &mut Conn, node: &Node, entry: &Entry, inboxes: &[String], now: Moment) -> Result<(), UseError> {
    if inboxes.is_empty() {
        return Ok(());
    }
    let passing =
        Passing { kind: entry.content.kind, object_uri: &entry.uri, object: &json!(entry.uri), public: false };
    let announce = passing.queue(conn, node, inboxes, now)?;
    Ok(deliveries::remember_reach(conn, &announce, inboxes)?)
}

/// Undoes what was passed on by its bare id, wherever it went.
fn take_back(
    conn: &mut Conn,
    node: &Node,
    announced: Vec<ActivityRow>,
    object_uri: &str,
    now: Moment,
) -> Result<(), UseError> {
    for row in announced {
        let bare = parse(&row.document)?.get("object").is_some_and(|object| *object == json!(object_uri));
        let kind = EntryKind::ALL.iter().copied().find(|kind| node.own.groups.of(*kind).0 == row.actor_id);
        let Some(kind) = kind.filter(|_| bare) else { continue };
        let inboxes = deliveries::reach_of(conn, &row.uri)?;
        if inboxes.is_empty() {
            continue;
        }
        let id = ActivityId(node.ids.next(now));
        let undo = group::undo_announce(&node.site, kind, &node.site.activity(id.0), &row.uri, object_uri);
        let outgoing = Outgoing { id, verb: "Undo", object_uri, public: false, document: &undo };
        activity_send::queue_as(conn, node, node.own.groups.of(kind), &outgoing, &inboxes, now)?;
        deliveries::forget_reach(conn, &row.uri)?;
    }
    Ok(())
}

/// What somebody did to a comment that everyone may see: they wrote, changed, liked or deleted it.
pub(super) fn comment_activity(
    conn: &mut Conn,
    node: &Node,
    entry: EntryId,
    comment_uri: &str,
    activity: &str,
    now: Moment,
) -> Result<(), UseError> {
    let Some(kind) = entries::kind_of(conn, entry)? else { return Ok(()) };
    pass_on_comment(conn, node, kind, comment_uri, activity, now)
}

/// A reply became a comment, or changed. One that waits for a moderator waits with its activity.
pub(super) fn comment_came(
    conn: &mut Conn,
    node: &Node,
    comment: &Comment,
    for_everyone: bool,
    activity: &str,
    now: Moment,
) -> Result<(), UseError> {
    match comment.state {
        CommentState::Published if for_everyone => {
            // Should a moderator take it down and publish it again, it is passed on again.
            comments::keep_activity(conn, comment.id, activity)?;
            comment_activity(conn, node, comment.entry, &comment.uri, activity, now)
        }
        CommentState::Held if for_everyone => Ok(comments::keep_activity(conn, comment.id, activity)?),
        _ => Ok(()),
    }
}

/// A moderator decided: what is shown now goes out, what is not shown any more is taken away.
pub(super) fn comment_decided(
    conn: &mut Conn,
    node: &Node,
    comment: &Comment,
    before: CommentState,
    now: Moment,
) -> Result<(), UseError> {
    let shown = |state| state == CommentState::Published;
    if shown(comment.state) == shown(before) {
        return Ok(());
    }
    if shown(comment.state) {
        if let Some(activity) = comments::kept_activity(conn, comment.id)? {
            comment_activity(conn, node, comment.entry, &comment.uri, &activity, now)?;
        }
        return Ok(());
    }
    comment_removed(conn, node, comment.entry, &comment.uri, now)
}

/// A comment is not shown any more, and no activity says so that could be passed on: the group takes it away from all
/// who have it from there.
pub(super) fn comment_removed(
    conn: &mut Conn,
    node: &Node,
    entry: EntryId,
    comment_uri: &str,
    now: Moment,
) -> Result<(), UseError> {
    if deliveries::reach_of(conn, comment_uri)?.is_empty() {
        return Ok(());
    }
    let Some(kind) = entries::kind_of(conn, entry)? else { return Ok(()) };
    let removal = node.site.activity(node.ids.next(now));
    let removal = node.sealed(group::removal(&node.site, kind, &removal, comment_uri), node.own.city, now);
    pass_on_comment(conn, node, kind, comment_uri, &removal.to_string(), now)
}

/// The longest `Like` that is passed on: an emoji has a picture's address, and no like has a text.
const LIKE_MAX_BYTES: usize = 8_192;

/// A `Like`, whatever of.
pub(super) struct Liked<'a> {
    pub object: &'a str,
    pub by: ActorId,
    /// The exact text of the activity.
    pub activity: &'a str,
}

/// Somebody likes a comment on one of our entries: passed on once for each of them, however often they say so. What else
/// is liked is no group's business.
pub(super) fn liked(conn: &mut Conn, node: &Node, like: &Liked<'_>, now: Moment) -> Result<(), UseError> {
    let comment = comments::by_uri(conn, like.object)?.filter(|comment| comment.state == CommentState::Published);
    let Some(comment) = comment.filter(|_| like.activity.len() <= LIKE_MAX_BYTES) else { return Ok(()) };
    let passed = reactions::is_known(conn, like.by, like.object, ReactionKind::Like)?;
    if passed {
        return Ok(());
    }
    let activity_uri = value::id_of(&parse(like.activity)?).map(String::from).unwrap_or_default();
    let new =
        NewReaction { actor: like.by, object_uri: like.object, kind: ReactionKind::Like, activity_uri: &activity_uri };
    reactions::upsert(conn, node.ids.next(now), new, now)?;
    comment_activity(conn, node, comment.entry, &comment.uri, like.activity, now)
}

fn pass_on_comment(
    conn: &mut Conn,
    node: &Node,
    kind: EntryKind,
    comment_uri: &str,
    activity: &str,
    now: Moment,
) -> Result<(), UseError> {
    let mut inboxes = followers::inboxes(conn, node.own.groups.of(kind))?;
    deliveries::remember_reach(conn, comment_uri, &inboxes)?;
    inboxes.extend(deliveries::reach_of(conn, comment_uri)?);
    inboxes.sort_unstable();
    inboxes.dedup();
    if inboxes.is_empty() {
        return Ok(());
    }
    // Not in the outbox: what residents write is shown by the conversation, for as long as it stands there.
    let passing = Passing { kind, object_uri: comment_uri, object: &parse(activity)?, public: false };
    passing.queue(conn, node, &inboxes, now)?;
    Ok(())
}

/// Something on its way through a group.
struct Passing<'a> {
    kind: EntryKind,
    object_uri: &'a str,
    object: &'a Value,
    /// Whether it stands in the group's outbox.
    public: bool,
}

impl Passing<'_> {
    /// Queues the `Announce`, and says what its id is.
    fn queue(&self, conn: &mut Conn, node: &Node, inboxes: &[String], now: Moment) -> Result<String, UseError> {
        let id = ActivityId(node.ids.next(now));
        let uri = node.site.activity(id.0);
        let announce = group::announce(&node.site, self.kind, &uri, self.object, now);
        let outgoing =
            Outgoing { id, verb: "Announce", object_uri: self.object_uri, public: self.public, document: &announce };
        activity_send::queue_as(conn, node, node.own.groups.of(self.kind), &outgoing, inboxes, now)?;
        Ok(uri)
    }
}

fn parse(document: &str) -> Result<Value, UseError> {
    serde_json::from_str(document).map_err(|err| UseError::Broken(format!("a stored activity is no JSON: {err}")))
}

/// Puts every entry into its group's outbox that is not there yet. Nobody is sent anything.
pub async fn fill_outboxes(node: &Hall) -> Result<(), UseError> {
    let mut after = EntryId(0);
    loop {
        let (hall, now) = (node.clone(), node.now());
        let done = node.db.write(move |conn| {
            let portion = entries::published_after(conn, after, PORTION)?;
            let last = portion.last().map(|entry| entry.id);
            for entry in portion.into_iter().filter(|entry| entry.local) {
                let Some(newest) = activities::newest_version(conn, &entry.uri)? else { continue };
                if activities::announces_of(conn, &entry.uri)?.is_empty() {
                    let sent = Sent { entry: &entry, activity: ActivityId(newest.id), followers: &[] };
                    pass_on_own(conn, &hall, &sent, &[], now)?;
                }
            }
            Ok::<_, UseError>(last)
        });
        match done.await? {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}
