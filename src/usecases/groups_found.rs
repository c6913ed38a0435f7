//! The groups beside the city come into being: on the first start, or on the first with a version that has them.
//!
//! They have no keys of their own: each shows the city's under its own name. What they send is `group_announce`'s.

use serde_json::json;

use crate::domain::id::ActorId;
use crate::domain::site::Site;
use crate::domain::status::EntryKind;
use crate::domain::time::Moment;
use crate::store::actors::{self, ActorRow};
use crate::store::{Conn, StoreError, entries, jobs};
use crate::wire::actor::PublicKey;
use crate::wire::keys::ActorKeys;

use super::city_found::own_row;
use super::group_announce::FILL_OUTBOXES;
use super::node::Groups;

/// Fresh ids for what [`run`] may have to make: the groups, and the work that fills their outboxes.
pub(super) type Minted = [i64; 4];

/// Finds or makes the groups of `site`, each with the city's keys.
pub(super) fn run(
    conn: &mut Conn,
    site: &Site,
    city: &ActorKeys,
    minted: Minted,
    now: Moment,
) -> Result<Groups, StoreError> {
    let [projects, practices, consultations, filling] = minted;
    let had_none = find(conn, site)?.is_none();
    let mut make = |kind, id| actors::upsert(conn, row(site, kind, id, city, now));
    let groups = Groups {
        projects: make(EntryKind::Project, projects)?,
        practices: make(EntryKind::Practice, practices)?,
        consultations: make(EntryKind::Consultation, consultations)?,
    };
    if had_none && entries::count_published(conn, true)? > 0 {
        // The node is older than its groups: who follows one from now on shall find what there is.
        jobs::request(conn, filling, FILL_OUTBOXES, "", now, now)?;
    }
    Ok(groups)
}

/// The groups, if this node has them yet.
pub(super) fn find(conn: &mut Conn, site: &Site) -> Result<Option<Groups>, StoreError> {
    let mut id_of = |kind| Ok::<_, StoreError>(actors::by_uri(conn, &site.group(kind))?.map(|row| row.actor_id()));
    let found: [Option<ActorId>; 3] =
        [id_of(EntryKind::Project)?, id_of(EntryKind::Practice)?, id_of(EntryKind::Consultation)?];
    Ok(match found {
        [Some(projects), Some(practices), Some(consultations)] => Some(Groups { projects, practices, consultations }),
        _ => None,
    })
}

/// The keys of a group: the city's, under ids of the group's own.
pub(super) fn keys(site: &Site, kind: EntryKind, city: &ActorKeys) -> ActorKeys {
    let group = site.group(kind);
    let own_id = |id: &str| format!("{group}#{}", id.rsplit('#').next().unwrap_or_default());
    ActorKeys {
        rsa_id: own_id(&city.rsa_id),
        rsa: city.rsa.clone(),
        ed25519_id: own_id(&city.ed25519_id),
        ed25519: city.ed25519.clone(),
    }
}

fn row(site: &Site, kind: EntryKind, id: i64, city: &ActorKeys, now: Moment) -> ActorRow {
    let keys = keys(site, kind, city);
    ActorRow {
        id,
        kind: "Group".to_owned(),
        username: kind.group_handle().to_owned(),
        name: format!("{} of {}", kind.plural(), site.name),
        inbox: site.of_group(kind, "inbox"),
        shared_inbox: Some(site.shared_inbox()),
        outbox: Some(site.of_group(kind, "outbox")),
        followers: Some(site.of_group(kind, "followers")),
        key_id: keys.rsa_id,
        public_key: keys.rsa.public_pem(),
        more_keys: json!([PublicKey { id: keys.ed25519_id, key: keys.ed25519.public_multibase() }]).to_string(),
        ..own_row(site, site.group(kind), now)
    }
}
