//! A block, or a permission, is taken back.

use crate::domain::block::{Rule, RuleKind, Target, TargetRefused};
use crate::domain::deed::Deed;
use crate::domain::refusal::FieldRefusal;
use crate::store::peer_rules;

use super::audit::{self, By};
use super::block_effect;
use super::error::UseError;
use super::node::Hall;

/// Takes back what was decided about `target`; what it was.
pub async fn run(node: &Hall, kind: RuleKind, target: &str, by: By) -> Result<Rule, UseError> {
    let target: Target =
        target.parse().map_err(|TargetRefused(why)| UseError::Invalid(vec![FieldRefusal::new("target", why)]))?;
    let (hall, who) = (node.clone(), by.who.clone());
    let done = node.db.write(move |conn| {
        let (id, rule) = peer_rules::by_target(conn, kind, &target)?.ok_or_else(|| {
            let what = kind.label().to_lowercase();
            UseError::NotFound(format!("{target} is not {what} by that name; list what is {what} to see the names"))
        })?;
        peer_rules::delete(conn, id)?;
        let deed = match kind {
            RuleKind::Block => Deed::BlockLifted,
            RuleKind::Allow => Deed::AllowanceLifted,
        };
        audit::note(conn, &hall, &by, deed, &target.to_string(), None)?;
        block_effect::apply(conn, &hall, hall.now())?;
        Ok::<_, UseError>(rule)
    });
    let rule = done.await?;
    tracing::info!(target = %rule.target, by = %who, "no longer {}", rule.kind.label().to_lowercase());
    block_effect::noticed(node).await?;
    Ok(rule)
}
