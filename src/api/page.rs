//! One page of a list: the items and the token for the page after.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::cursor::Cursor;
use crate::domain::params::Params;

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Page<T> {
    pub items: Vec<T>,
    /// The value for `cursor` that leads to the next page; null on the last one.
    pub next: Option<String>,
}

/// Which page of the list called `list` is asked for.
pub(super) struct Wanted<C> {
    pub after: Option<C>,
    limit: usize,
}

impl<C: Cursor> Wanted<C> {
    pub fn read(params: &mut Params, list: &str) -> Self {
        Self { after: params.cursor(list), limit: params.limit() }
    }

    /// How many rows to ask for: one more than are shown says whether there is a next page.
    pub fn rows(&self) -> i64 {
        i64::try_from(self.limit).unwrap_or(i64::MAX).saturating_add(1)
    }

    /// The page made of `rows`; the next one begins after the `place` of the last that is shown.
    pub fn page<R, T>(
        &self,
        list: &str,
        mut rows: Vec<R>,
        place: impl Fn(&R) -> Option<C>,
        item: impl Fn(R) -> T,
    ) -> Page<T> {
        let more = rows.len() > self.limit;
        rows.truncate(self.limit);
        let last = rows.last().filter(|_| more).and_then(place);
        Page { next: last.map(|place| place.write(list)), items: rows.into_iter().map(item).collect() }
    }
}
