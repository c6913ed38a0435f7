//! Somebody looks through their own passkeys, and removes one.

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::domain::time::Moment;
use crate::store::passkeys;

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPasskey {
    pub id: i64,
    pub name: String,
    pub since: Moment,
    pub used: Option<Moment>,
}

pub async fn run(node: &Hall, user: UserId) -> Result<Vec<OwnPasskey>, UseError> {
    let rows = node.db.read(move |conn| Ok::<_, UseError>(passkeys::of(conn, user)?)).await?;
    let own = rows.into_iter().map(|row| OwnPasskey {
        id: row.id,
        name: row.name,
        since: Moment::from_micros(row.created_at),
        used: row.used_at.map(Moment::from_micros),
    });
    Ok(own.collect())
}

/// Removes one of somebody's own; another's is left alone.
pub async fn remove(node: &Hall, user: UserId, id: i64, by: By) -> Result<(), UseError> {
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        let Some(name) = passkeys::delete(conn, user, id)? else { return Ok(()) };
        Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::PasskeyRemoved, &name, None)?)
    });
    done.await
}
