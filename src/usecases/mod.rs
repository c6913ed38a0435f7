//! What can be done with a library: one verb a file. Transactions start here.
//!
//! HTTP, JSON shapes and HTML are left to the edges; they call one use case and shape its answer.

pub mod activity_accept;
pub mod activity_apply;
mod activity_send;
mod actor_erase;
pub mod actor_learn;
pub mod backup_file;
pub mod checkup;
pub mod city_follow;
pub mod city_found;
pub mod city_read;
pub mod collection_read;
pub mod comment_moderate;
pub mod comment_read;
mod comment_receive;
pub mod delivery_list;
pub mod delivery_record;
mod doctor_answers;
pub mod doctor_folder;
pub mod doctor_node;
pub mod doctor_peer;
pub mod entry_create;
pub mod entry_edit;
pub mod entry_import;
pub mod entry_publish;
pub mod entry_read;
mod entry_receive;
pub mod entry_withdraw;
pub mod error;
mod follow_receive;
pub mod housekeeping;
pub mod interaction_find;
pub mod known_keys;
pub mod library_fill;
pub mod library_index;
pub mod library_search;
pub mod node;
pub mod node_backup;
pub mod node_restore;
pub mod peers;
pub mod token_create;
pub mod user_add;
