//! This city follows another one, or stops following it.

use crate::domain::address::Acct;
use crate::domain::deed::Deed;
use crate::domain::id::ActivityId;
use crate::domain::refusal::FieldRefusal;
use crate::domain::time::Moment;
use crate::domain::welcome::Unwelcome;
use crate::store::actors::ActorRow;
use crate::store::following::{self, FollowingRow};
use crate::store::{Conn, blocked_by, jobs};
use crate::wire::activity;

use super::activity_send::{self, Outgoing};
use super::actor_learn;
use super::audit::{self, By};
use super::block_receive::BLOCKED;
use super::error::UseError;
use super::node::{Hall, Node};

/// The job that looks up an address and sends the follow.
pub const FOLLOW: &str = "follow";
/// The job that fetches what a followed city has published.
pub const FILL: &str = "fill";

/// Asks to follow. The address is looked up and the request sent by the running node; the row says how it goes.
pub async fn request(node: &Hall, address: &str, by: By) -> Result<FollowingRow, UseError> {
    let acct = read_address(address)?;
    if acct.peer == node.site.peer {
        return Err(invalid("is this node's own address; follow another city"));
    }
    check_welcome(node, &acct)?;
    let now = node.now();
    let hall = node.clone();
    let handle = acct.to_string();
    let row = node.db.write(move |conn| {
        if let Some(known) = following::by_handle(conn, &handle)? {
            if let (following::ACCEPTED, Some(actor)) = (known.state.as_str(), &known.actor_uri) {
                // Asked again, it looks again at what the city has published: some may have been missed.
                jobs::request(conn, hall.ids.next(now), FILL, actor, now, now)?;
                return Ok(known);
            }
            following::set_state(conn, known.id, following::PENDING, None, now)?;
        } else {
            following::insert(conn, new_row(&hall, handle.clone(), now))?;
        }
        jobs::request(conn, hall.ids.next(now), FOLLOW, &handle, now, now)?;
        audit::note(conn, &hall, &by, Deed::CityFollowed, &format!("@{handle}"), None)?;
        following::by_handle(conn, &handle)?.ok_or_else(|| UseError::Broken("a follow vanished".to_owned()))
    });
    let row = row.await?;
    node.gate.refresh(&node.db).await?;
    node.wakers.jobs.notify_one();
    Ok(row)
}

/// Looks an address up and sends the `Follow`. An error that may pass is worth another try.
pub async fn send(node: &Hall, handle: &str) -> Result<(), UseError> {
    let acct = read_address(handle)?;
    let found = actor_learn::by_address(node, &acct).await;
    // The city's addresses may have another domain than its server, which is one of the coalition from now on.
    let _expected = found.as_ref().ok().and_then(|actor| node.gate.expect(&actor.uri));
    let now = node.now();
    let hall = node.clone();
    let handle = handle.to_owned();
    let outcome = node.db.write(move |conn| {
        let Some(row) = following::by_handle(conn, &handle)?.filter(|row| row.state != following::ACCEPTED) else {
            return Ok(None);
        };
        match found {
            Ok(actor) => queue_follow(conn, &hall, &row, &actor, now).map(|()| None),
            Err(err) => {
                following::set_state(conn, row.id, following::PENDING, Some(&err.to_string()), now)?;
                Ok(Some(err))
            }
        }
    });
    let outcome = outcome.await?;
    node.gate.refresh(&node.db).await?;
    match outcome {
        Some(err) => Err(err),
        None => {
            node.wakers.deliveries.notify_one();
            Ok(())
        }
    }
}

fn queue_follow(
    conn: &mut Conn,
    node: &Node,
    row: &FollowingRow,
    actor: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    if blocked_by::is_blocked(conn, actor.actor_id(), node.own.city)? {
        following::set_state(conn, row.id, following::REJECTED, Some(BLOCKED), now)?;
        return Ok(());
    }
    let id = ActivityId(node.ids.next(now));
    let uri = node.site.activity(id.0);
    let document = activity::follow(&node.site, &uri, &actor.uri);
    following::set_request(conn, row.id, &actor.uri, &uri, now)?;
    let outgoing = Outgoing { id, verb: "Follow", object_uri: &actor.uri, public: false, document: &document };
    activity_send::queue(conn, node, &outgoing, std::slice::from_ref(&actor.inbox), now)?;
    Ok(())
}

/// Stops following and tells the other city. Its entries stay in the library.
pub async fn stop(node: &Hall, address: &str, by: By) -> Result<(), UseError> {
    let handle = read_address(address)?.to_string();
    let now = node.now();
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        let row = following::by_handle(conn, &handle)?
            .ok_or_else(|| UseError::NotFound(format!("this city does not follow @{handle}")))?;
        audit::note(conn, &hall, &by, Deed::CityUnfollowed, &format!("@{handle}"), None)?;
        end(conn, &hall, row, true, now)
    });
    done.await?;
    node.gate.refresh(&node.db).await?;
    node.wakers.deliveries.notify_one();
    Ok(())
}

/// Ends our following of a city; whether it is told is for the caller to say.
pub(super) fn end(conn: &mut Conn, node: &Node, row: FollowingRow, tell: bool, now: Moment) -> Result<(), UseError> {
    following::delete(conn, row.id)?;
    let (Some(target), Some(follow), true) = (row.actor_uri, row.follow_uri, tell) else { return Ok(()) };
    let Some(inbox) = following::inbox_of(conn, &target)? else { return Ok(()) };
    let id = ActivityId(node.ids.next(now));
    let document = activity::undo_follow(&node.site, &node.site.activity(id.0), &follow, &target);
    let outgoing = Outgoing { id, verb: "Undo", object_uri: &target, public: false, document: &document };
    activity_send::queue(conn, node, &outgoing, &[inbox], now)?;
    Ok(())
}

/// Refuses to follow where nothing could ever come from. Following a city makes it one of the coalition here.
fn check_welcome(node: &Node, acct: &Acct) -> Result<(), UseError> {
    let peer = &acct.peer;
    let refused = |text: String| Err(UseError::Conflict(text));
    match node.gate.judge_server(peer) {
        Err(Unwelcome::BlockedServer | Unwelcome::BlockedActor) => refused(format!(
            "{peer} is blocked here; to follow @{acct}, lift the block first: manyhalls block lift {peer} \
             (manyhalls block list shows under which name it stands)"
        )),
        Err(Unwelcome::NotAllowed) => refused(format!(
            "this node speaks only with servers on its allow list, and {peer} is not on it; to follow @{acct}, \
             put it there first: manyhalls allow add {peer}"
        )),
        Ok(()) | Err(Unwelcome::NotOfCoalition | Unwelcome::Paused) => Ok(()),
    }
}

/// Asks an actor that has been looked up already, unless it was asked before.
pub(super) fn start_in_transaction(
    conn: &mut Conn,
    node: &Node,
    actor: &ActorRow,
    now: Moment,
) -> Result<(), UseError> {
    let handle = format!("{}@{}", actor.username, actor.peer);
    if following::by_handle(conn, &handle)?.is_some() || following::by_actor(conn, &actor.uri)?.is_some() {
        return Ok(());
    }
    let row = new_row(node, handle, now);
    following::insert(conn, row.clone())?;
    queue_follow(conn, node, &row, actor, now)
}

fn new_row(node: &Node, handle: String, now: Moment) -> FollowingRow {
    FollowingRow {
        id: node.ids.next(now),
        handle,
        actor_uri: None,
        follow_uri: None,
        state: following::PENDING.to_owned(),
        error: None,
        created_at: now.micros(),
        updated_at: now.micros(),
    }
}

/// Whom this city follows, newest first.
pub async fn list(node: &Hall, before: Option<i64>, limit: i64) -> Result<Vec<FollowingRow>, UseError> {
    node.db.read(move |conn| Ok(following::list(conn, before, limit)?)).await
}

pub(super) fn read_address(address: &str) -> Result<Acct, UseError> {
    address.parse().map_err(|()| invalid("is no address; write it like @amsterdam@library.amsterdam.example"))
}

fn invalid(problem: &str) -> UseError {
    UseError::Invalid(vec![FieldRefusal::new("handle", problem)])
}
