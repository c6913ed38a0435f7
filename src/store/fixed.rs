//! Statements whose text never changes, which a connection therefore prepares only once.
//!
//! Diesel prepares every `UPDATE` and every plain SQL anew, since it cannot know that their texts are few. On the
//! paths that each activity takes, reading the same texts again was a good part of all work. What a statement does
//! stands where it is used; whatever else can be said in diesel's own words is.
//!
//! Of those, SQLite plans any that has a `LIMIT` again each time its values are bound. So what is looked up by
//! something unique is asked for with `get_result`, not with `first`, which would add one.

use diesel::connection::Connection;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::{Conn, StoreError};

type Backend = <Conn as Connection>::Backend;

/// A value for a `?`.
pub(super) enum Bind<'a> {
    Text(&'a str),
    Int(i64),
    MaybeInt(Option<i64>),
}

struct Fixed<'a> {
    sql: &'static str,
    binds: &'a [Bind<'a>],
}

/// Runs `sql`, each `?` of which stands for one of `binds`, in order; how many rows it touched.
pub(super) fn execute(conn: &mut Conn, sql: &'static str, binds: &[Bind<'_>]) -> Result<usize, StoreError> {
    Ok(Fixed { sql, binds }.execute(conn)?)
}

impl QueryFragment<Backend> for Fixed<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Backend>) -> diesel::QueryResult<()> {
        let mut binds = self.binds.iter();
        for (place, part) in self.sql.split('?').enumerate() {
            if place > 0 {
                match binds.next() {
                    Some(Bind::Text(text)) => out.push_bind_param::<Text, str>(text)?,
                    Some(Bind::Int(number)) => out.push_bind_param::<BigInt, i64>(number)?,
                    Some(Bind::MaybeInt(number)) => out.push_bind_param::<Nullable<BigInt>, Option<i64>>(number)?,
                    None => return Err(diesel::result::Error::QueryBuilderError("a value is missing".into())),
                }
            }
            out.push_sql(part);
        }
        Ok(())
    }
}

impl QueryId for Fixed<'_> {
    type QueryId = ();
    // The prepared statement is found again by its text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl RunQueryDsl<Conn> for Fixed<'_> {}
