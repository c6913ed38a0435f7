//! The tables, as both databases have them; a test compares the databases with each other.
//!
//! Columns hold plain values; what they mean is said by the types of `domain/`.

use diesel::{allow_tables_to_appear_in_same_query, joinable};

mod library;
mod network;
mod node;
mod staff;

pub use library::*;
pub use network::*;
pub use node::*;
pub use staff::*;

joinable!(entries -> actors (actor_id));
joinable!(comments -> entries (entry_id));
joinable!(deliveries -> activities (activity_id));
joinable!(tokens -> users (user_id));
joinable!(sessions -> users (user_id));
joinable!(identities -> users (user_id));
joinable!(followers -> actors (actor_id));
joinable!(reactions -> actors (actor_id));
joinable!(blocked_by -> actors (actor_id));
joinable!(moves -> actors (target_id));
joinable!(drafts -> entries (entry_id));
joinable!(schedules -> entries (entry_id));
joinable!(pictures -> entries (entry_id));

allow_tables_to_appear_in_same_query!(
    meta,
    actors,
    actor_keys,
    entries,
    comments,
    comment_activities,
    followers,
    following,
    activities,
    deliveries,
    peers,
    reach,
    inbox_items,
    seen_activities,
    gone_objects,
    jobs,
    index_changes,
    users,
    tokens,
    peer_rules,
    hidden_actors,
    reactions,
    announces,
    blocked_by,
    reports,
    moves,
    notices,
    notice_marks,
    sessions,
    invitations,
    second_factors,
    recovery_codes,
    passkeys,
    identities,
    audit_log,
    entry_revisions,
    drafts,
    schedules,
    pictures,
    import_files,
);
