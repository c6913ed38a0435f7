//! Many blocks at once, from somebody's list: the good rows are taken, each other one is named with its reason.

use crate::domain::block::{Rule, RuleKind};
use crate::domain::deed::Deed;
use crate::domain::refusal::FieldRefusal;
use crate::store::peer_rules;

use super::audit::{self, By};
use super::block_add::{self, Added, RuleInput};
use super::block_effect;
use super::entry_import::RowRefusal;
use super::error::UseError;
use super::node::Hall;

/// Rows that go into one transaction.
const PORTION: usize = 500;

/// What became of a list.
#[derive(Debug, Default)]
pub struct BlockReport {
    pub created: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub refused: Vec<RowRefusal>,
}

/// Takes rows, each with its number in the file. A dry run only says what would become of them.
pub async fn run(node: &Hall, rows: Vec<(usize, RuleInput)>, dry_run: bool, by: By) -> Result<BlockReport, UseError> {
    let mut report = BlockReport::default();
    let mut rules = Vec::new();
    for (row, input) in rows {
        match block_add::read(node, RuleKind::Block, &input, &by.who) {
            Ok(rule) => rules.push(rule),
            Err(UseError::Invalid(refusals)) => {
                report.refused.extend(refusals.into_iter().map(|refusal| RowRefusal { row, refusal }));
            }
            Err(UseError::Conflict(problem)) => {
                let problem = problem.trim_start_matches("until: ");
                report.refused.push(RowRefusal { row, refusal: FieldRefusal::new("until", problem) });
            }
            Err(err) => return Err(err),
        }
    }
    for portion in rules.chunks(PORTION) {
        for added in keep(node, portion.to_vec(), dry_run, &by).await? {
            match added {
                Added::New => report.created += 1,
                Added::Changed => report.changed += 1,
                Added::Unchanged => report.unchanged += 1,
            }
        }
    }
    if !dry_run {
        if report.created + report.changed > 0 {
            let said = format!("{} new, {} changed, {} as they were", report.created, report.changed, report.unchanged);
            let hall = node.clone();
            let noted = node.db.write(move |conn| audit::note(conn, &hall, &by, Deed::BlocksImported, &said, None));
            noted.await?;
        }
        block_effect::run(node).await?;
    }
    Ok(report)
}

async fn keep(node: &Hall, rules: Vec<Rule>, dry_run: bool, by: &By) -> Result<Vec<Added>, UseError> {
    if dry_run {
        let compared = node.db.read(move |conn| {
            let compare = |rule: &Rule| {
                let known = peer_rules::by_target(conn, rule.kind, &rule.target)?;
                Ok::<_, UseError>(block_add::compare(known.as_ref().map(|(_, known)| known), rule))
            };
            rules.iter().map(compare).collect()
        });
        return compared.await;
    }
    let (hall, by) = (node.clone(), by.clone());
    node.db.write(move |conn| rules.iter().map(|rule| block_add::keep(conn, &hall, rule, &by)).collect()).await
}
