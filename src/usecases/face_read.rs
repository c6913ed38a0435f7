//! How the city shows itself: what was chosen at the desk, else what the settings name.

use crate::domain::face::Face;
use crate::store::face;

use super::error::UseError;
use super::node::Hall;

/// When the city last chose something, in microseconds; 0 if it never has.
pub async fn version(node: &Hall) -> Result<i64, UseError> {
    node.db.read(|conn| Ok(face::changed_at(conn)?)).await
}

pub async fn run(node: &Hall) -> Result<Face, UseError> {
    let chosen = node.db.read(|conn| Ok::<_, UseError>(face::read(conn)?)).await?.unwrap_or_default();
    Ok(Face { colour: chosen.colour.or(node.site.colour), location: chosen.location.or(node.site.location), ..chosen })
}
