//! What this city has decided about others, for its staff.

use crate::domain::block::{Rule, RuleKind};
use crate::store::peer_rules::{self, Numbered};

use super::error::UseError;
use super::node::Hall;

/// Newest first, each with the number before which the next page begins.
pub async fn page(node: &Hall, kind: RuleKind, before: Option<i64>, limit: i64) -> Result<Vec<Numbered>, UseError> {
    node.db.read(move |conn| Ok(peer_rules::list(conn, kind, before, limit)?)).await
}

/// All of a kind, in the order they were made.
pub async fn all(node: &Hall, kind: RuleKind) -> Result<Vec<Rule>, UseError> {
    let rules = node.db.read(|conn| Ok::<_, UseError>(peer_rules::all(conn)?)).await?;
    Ok(rules.into_iter().filter(|rule| rule.kind == kind).collect())
}
