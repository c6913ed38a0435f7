//! What stands on each page: structs that are ready for their template.
//!
//! They are made from values of the domain that a use case read; they read nothing themselves and decide nothing
//! about who may see what, but for one belt beside the braces: what is not published is not shown.

pub mod about;
pub mod card;
pub mod city;
pub mod coalition;
pub mod comments;
pub mod entry;
pub mod facts;
pub mod feed;
pub mod filters;
pub mod frame;
pub mod home;
pub mod interact;
pub mod library;
pub mod links;
pub mod markup;
pub mod nothing;
pub mod notice;
pub mod shelf;
pub mod table;
pub mod world;

#[cfg(test)]
mod pages_test;
#[cfg(test)]
mod sample;

pub use askama::Template;
pub use card::Card;
pub use city::CityPage;
pub use coalition::CoalitionPage;
pub use entry::EntryPage;
pub use frame::Site;
pub use home::HomePage;
pub use interact::{InteractPage, Step};
pub use library::{Answer, LibraryPage};
pub use notice::{Near, Notice, NoticePage};
