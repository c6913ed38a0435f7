//! A server or an actor is blocked, or a server allowed; or what was decided about it before is replaced.

use crate::domain::block::{REASON_MAX_CHARS, Rule, RuleKind, TARGET_MAX_CHARS, Target, TargetRefused, read_until};
use crate::domain::deed::Deed;
use crate::domain::refusal::FieldRefusal;
use crate::store::{Conn, jobs, peer_rules};

use super::audit::{self, By};
use super::block_effect;
use super::error::UseError;
use super::node::{Hall, Node};

/// A decision as a person writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleInput {
    pub target: String,
    pub reason: String,
    /// RFC 3339, or a day that is the last one.
    pub until: Option<String>,
}

/// What a decision changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    New,
    Changed,
    Unchanged,
}

/// Decides about one server or actor. `by` is who does: it is kept with the decision.
pub async fn run(node: &Hall, kind: RuleKind, input: RuleInput, by: By) -> Result<(Rule, Added), UseError> {
    let rule = read(node, kind, &input, &by.who)?;
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        let added = keep(conn, &hall, &rule, &by)?;
        block_effect::apply(conn, &hall, hall.now())?;
        let (_, kept) = peer_rules::by_target(conn, kind, &rule.target)?
            .ok_or_else(|| UseError::Broken("a block vanished while it was stored".to_owned()))?;
        Ok::<_, UseError>((kept, added))
    });
    let (rule, added) = done.await?;
    tracing::info!(target = %rule.target, by = %rule.set_by, "{}: {}", rule.kind.label(), rule.reason);
    block_effect::noticed(node).await?;
    Ok((rule, added))
}

/// Turns what was written into a decision; or says all that is wrong with it.
pub(super) fn read(node: &Node, kind: RuleKind, input: &RuleInput, by: &str) -> Result<Rule, UseError> {
    let mut refusals = Vec::new();
    let mut refuse = |field: &str, problem: String| refusals.push(FieldRefusal::new(field, problem));
    let target = input.target.parse::<Target>().map_err(|TargetRefused(problem)| refuse("target", problem)).ok();
    if input.target.chars().count() > TARGET_MAX_CHARS {
        refuse("target", format!("is longer than {TARGET_MAX_CHARS} characters; write a domain or an actor's id"));
    }
    if let Some(problem) = target.as_ref().and_then(|target| unfit(node, kind, target)) {
        refuse("target", problem);
    }
    let reason = input.reason.trim().to_owned();
    if reason.is_empty() && kind == RuleKind::Block {
        refuse("reason", format!("is missing; say why, in 1 to {REASON_MAX_CHARS} characters"));
    } else if reason.chars().count() > REASON_MAX_CHARS {
        refuse("reason", format!("is longer than {REASON_MAX_CHARS} characters; say it shorter"));
    } else if reason.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        refuse("reason", "holds control characters; use plain text".to_owned());
    }
    let until = input.until.as_deref().map(str::trim).filter(|text| !text.is_empty()).and_then(|text| {
        let problem = "is no day and no time; write it like 2027-03-31 or 2027-03-31T12:00:00Z";
        read_until(text).or_else(|| {
            refuse("until", problem.to_owned());
            None
        })
    });
    let (Some(target), true) = (target, refusals.is_empty()) else { return Err(UseError::Invalid(refusals)) };
    let now = node.now();
    if until.is_some_and(|until| until <= now) {
        let problem = "until: that end has passed already; name a later one, or none to let it hold until it is lifted";
        return Err(UseError::Conflict(problem.to_owned()));
    }
    Ok(Rule { kind, target, reason, until, set_by: by.to_owned(), set_at: now })
}

/// Why a target that can be read makes no sense here.
fn unfit(node: &Node, kind: RuleKind, target: &Target) -> Option<String> {
    let own = match target {
        Target::Domain(_) => target.covers(&node.site.peer, None),
        Target::Actor(id) => node.site.owns(id.as_str()),
    };
    if own {
        return Some(format!("{target} is this node itself; name another one"));
    }
    let allows_actor = kind == RuleKind::Allow && matches!(target, Target::Actor(_));
    allows_actor.then(|| "is an actor, and only servers can be allowed; write the actor's domain".to_owned())
}

/// Writes a decision down, without its effects.
pub(super) fn keep(conn: &mut Conn, node: &Node, rule: &Rule, by: &By) -> Result<Added, UseError> {
    if let Some(until) = rule.until {
        let (id, subject) = (node.ids.next(rule.set_at), until.micros().to_string());
        jobs::request(conn, id, block_effect::ENDS, &subject, until, rule.set_at)?;
    }
    let known = peer_rules::by_target(conn, rule.kind, &rule.target)?;
    let added = compare(known.as_ref().map(|(_, known)| known), rule);
    match (added, known) {
        (Added::Changed, Some((id, _))) => peer_rules::update(conn, id, rule)?,
        (Added::New, _) => peer_rules::insert(conn, node.ids.next(rule.set_at), rule)?,
        _ => return Ok(added),
    }
    let deed = match rule.kind {
        RuleKind::Block => Deed::Blocked,
        RuleKind::Allow => Deed::Allowed,
    };
    audit::note(
        conn,
        node,
        by,
        deed,
        &rule.target.to_string(),
        Some(&rule.reason).filter(|said| !said.is_empty()).map(String::as_str),
    )?;
    Ok(added)
}

pub(super) fn compare(known: Option<&Rule>, rule: &Rule) -> Added {
    match known {
        None => Added::New,
        Some(known) if known.reason == rule.reason && known.until == rule.until => Added::Unchanged,
        Some(_) => Added::Changed,
    }
}
