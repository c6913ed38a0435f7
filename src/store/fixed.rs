//! Statements whose text never changes, which the database therefore has to read only once.
//!
//! Diesel prepares every `UPDATE` and every plain SQL anew, since it cannot know that their texts are few. On the
//! paths that each activity takes, reading them was half of the work. What a statement does stays where it is used.

use diesel::QueryResult;
use diesel::connection::Connection;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;

use super::Conn;

type Backend = <Conn as Connection>::Backend;

/// A statement that is kept prepared. Its text must not depend on values: no `eq_any`, no optional changes.
pub(super) struct Fixed<Q>(pub Q);

impl<Q: QueryFragment<Backend>> QueryFragment<Backend> for Fixed<Q> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }

    fn is_safe_to_cache_prepared(&self, _: &Backend) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<Q> QueryId for Fixed<Q> {
    type QueryId = ();
    // The statement is found again by its text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q> RunQueryDsl<Conn> for Fixed<Q> {}
