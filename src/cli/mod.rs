//! The commands of the one program: what they take, what they say, how they end.
//!
//! Each calls one use case. Opening the node, serving and the demo are left to the start of the program.

mod alias;
mod args;
mod backup;
mod block;
mod doctor;
mod follow;
mod import;
mod import_file;
mod keys_rotate;
mod move_city;
mod operator;
mod outcome;
mod progress;
mod restore;
mod search_reindex;
mod setting_flags;
mod token;
mod unfollow;
mod user_add;

#[cfg(test)]
mod testing;

pub use alias::AliasCommand;
pub use args::{Args, Command, DemoArgs, KeysCommand, SearchCommand, UserCommand};
pub use backup::BackupArgs;
pub use block::{AllowCommand, BlockCommand};
pub use doctor::DoctorArgs;
pub use follow::FollowArgs;
pub use import::ImportArgs;
pub use import_file::csv_rows;
pub use keys_rotate::RotateArgs;
pub use move_city::MoveArgs;
pub use outcome::{CliError, Exit, NodeState};
pub use restore::RestoreArgs;
pub use search_reindex::ReindexArgs;
pub use setting_flags::SettingFlags;
pub use token::TokenCommand;
pub use unfollow::UnfollowArgs;
pub use user_add::UserAddArgs;

pub use alias::run as alias;
pub use backup::run as backup;
pub use block::{allow, block};
pub use doctor::run as doctor;
pub use follow::run as follow;
pub use import::run as import;
pub use keys_rotate::run as keys_rotate;
pub use move_city::run as move_city;
pub use restore::run as restore;
pub use search_reindex::run as search_reindex;
pub use token::run as token;
pub use unfollow::run as unfollow;
pub use user_add::run as user_add;
