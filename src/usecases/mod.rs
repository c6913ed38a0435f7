//! What can be done with a library: one verb a file. Transactions start here.
//!
//! HTTP, JSON shapes and HTML are left to the edges; they call one use case and shape its answer.

pub mod activity_accept;
pub mod activity_apply;
mod activity_send;
mod actor_erase;
pub mod actor_learn;
mod announce_unwrap;
pub mod backup_file;
pub mod city_follow;
pub mod city_found;
pub mod city_read;
pub mod collection_read;
pub mod comment_moderate;
pub mod comment_read;
mod comment_receive;
pub mod delivery_list;
pub mod delivery_record;
pub mod entry_create;
pub mod entry_edit;
pub mod entry_import;
pub mod entry_publish;
pub mod entry_read;
mod entry_receive;
pub mod entry_withdraw;
pub mod error;
pub mod fetch_budget;
mod follow_receive;
pub mod group_announce;
mod groups_found;
pub mod housekeeping;
pub mod known_keys;
pub mod library_fill;
pub mod library_index;
pub mod library_search;
pub mod node;
pub mod node_backup;
pub mod node_restore;
pub mod peers;
pub mod thread_backfill;
pub mod token_create;
pub mod user_add;
