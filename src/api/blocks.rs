//! Calls about whom this city blocks, and whom it allows where its mode asks for that.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::block::{Rule, RuleKind, Target, TargetRefused};
use crate::domain::role::Act;
use crate::domain::time::Moment;
use crate::usecases::audit::By;
use crate::usecases::block_add::{Added, RuleInput};
use crate::usecases::node::Hall;
use crate::usecases::{block_add, block_lift, block_list};

use super::caller::Staff;
use super::document::Refuses;
use super::json::JsonInput;
use super::page::{Page, Wanted};
use super::problem::Problem;
use super::request::{Body, Query};

pub(super) const BLOCKS: &str = "blocks";
pub(super) const ALLOWS: &str = "allows";

/// A decision about a server or an actor.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Rule)]
pub(super) struct RuleOut {
    /// A domain, meant with all that is below it, or the id of an actor.
    target: String,
    reason: String,
    /// When it ends; null if it holds until it is taken back.
    until: Option<String>,
    /// Who decided it.
    set_by: String,
    set_at: String,
    /// Whether it holds: false once its end has passed.
    active: bool,
}

impl RuleOut {
    fn new(rule: Rule, now: Moment) -> Self {
        Self {
            active: rule.holds(now),
            target: rule.target.to_string(),
            reason: rule.reason,
            until: rule.until.map(|until| until.to_string()),
            set_by: rule.set_by,
            set_at: rule.set_at.to_string(),
        }
    }
}

/// Whom to block.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Block {
    /// A domain like `spam.example`, or the id of an actor.
    target: String,
    /// Why, in a sentence.
    reason: String,
    /// A time, or a day that is the last one; without it the block holds until it is lifted.
    until: Option<String>,
}

impl JsonInput for Block {
    const FIELDS: &'static [&'static str] = &["target", "reason", "until"];
    const ANSWERED: &'static [&'static str] = &["set_by", "set_at", "active"];
}

/// Which server to allow.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Allow {
    /// A domain like `library.city.example`.
    target: String,
    /// Why, in a sentence.
    reason: Option<String>,
    /// A time, or a day that is the last one; without it the server is allowed until it is removed.
    until: Option<String>,
}

impl JsonInput for Allow {
    const FIELDS: &'static [&'static str] = &["target", "reason", "until"];
    const ANSWERED: &'static [&'static str] = &["set_by", "set_at", "active"];
}

/// Whom this city blocks, newest first.
#[utoipa::path(get, path = "/blocks", tag = "blocks", operation_id = "list_blocks",
    params(
        ("cursor" = Option<String>, Query, description = "The value of `next` from the page before"),
        ("limit" = Option<u32>, Query, description = "How many items to give"),
    ),
    responses((status = 200, description = "A page of blocks", body = Page<RuleOut>)),
    security(("token" = [])))]
pub(super) async fn list(State(hall): State<Hall>, staff: Staff, query: Query) -> Result<Json<Page<RuleOut>>, Problem> {
    staff.must(Act::Block)?;
    page(&hall, RuleKind::Block, BLOCKS, query).await
}

/// Blocks a server with everything below its domain, or one actor.
///
/// Blocked again, a target gets the new reason and end. What was here from there is hidden until the block ends.
#[utoipa::path(post, path = "/blocks", tag = "blocks", operation_id = "block",
    request_body = Block,
    responses(
        (status = 201, description = "It is blocked", body = RuleOut),
        (status = 200, description = "It was blocked before; this is how it stands now", body = RuleOut),
        Refuses::<409>,
    ),
    security(("token" = [])))]
pub(super) async fn block(
    State(hall): State<Hall>,
    staff: Staff,
    body: Body,
) -> Result<(StatusCode, Json<RuleOut>), Problem> {
    staff.must(Act::Block)?;
    let Block { target, reason, until } = body.json()?;
    add(&hall, RuleKind::Block, RuleInput { target, reason, until }, staff.by()).await
}

/// Lifts a block: what it hid is shown again.
#[utoipa::path(delete, path = "/blocks", tag = "blocks", operation_id = "lift_block",
    params(("target" = String, Query, description = "The domain or the actor's id, as the list shows it")),
    responses((status = 204, description = "It is blocked no longer"), Refuses::<404>),
    security(("token" = [])))]
pub(super) async fn lift(State(hall): State<Hall>, staff: Staff, query: Query) -> Result<StatusCode, Problem> {
    staff.must(Act::Block)?;
    take_back(&hall, RuleKind::Block, query, staff.by()).await
}

/// Which servers are allowed where `federation.mode` is `coalition` or `allowlist`, newest first.
#[utoipa::path(get, path = "/allows", tag = "blocks", operation_id = "list_allows",
    params(
        ("cursor" = Option<String>, Query, description = "The value of `next` from the page before"),
        ("limit" = Option<u32>, Query, description = "How many items to give"),
    ),
    responses((status = 200, description = "A page of servers", body = Page<RuleOut>)),
    security(("token" = [])))]
pub(super) async fn list_allows(
    State(hall): State<Hall>,
    staff: Staff,
    query: Query,
) -> Result<Json<Page<RuleOut>>, Problem> {
    staff.must(Act::Allow)?;
    page(&hall, RuleKind::Allow, ALLOWS, query).await
}

/// Allows a server with everything below its domain. A block goes before it.
#[utoipa::path(post, path = "/allows", tag = "blocks", operation_id = "allow",
    request_body = Allow,
    responses(
        (status = 201, description = "It is allowed", body = RuleOut),
        (status = 200, description = "It was allowed before; this is how it stands now", body = RuleOut),
        Refuses::<409>,
    ),
    security(("token" = [])))]
pub(super) async fn allow(
    State(hall): State<Hall>,
    staff: Staff,
    body: Body,
) -> Result<(StatusCode, Json<RuleOut>), Problem> {
    staff.must(Act::Allow)?;
    let Allow { target, reason, until } = body.json()?;
    let input = RuleInput { target, reason: reason.unwrap_or_default(), until };
    add(&hall, RuleKind::Allow, input, staff.by()).await
}

/// Takes a server from the allow list.
#[utoipa::path(delete, path = "/allows", tag = "blocks", operation_id = "remove_allow",
    params(("target" = String, Query, description = "The domain, as the list shows it")),
    responses((status = 204, description = "It is allowed no longer"), Refuses::<404>),
    security(("token" = [])))]
pub(super) async fn remove(State(hall): State<Hall>, staff: Staff, query: Query) -> Result<StatusCode, Problem> {
    staff.must(Act::Allow)?;
    take_back(&hall, RuleKind::Allow, query, staff.by()).await
}

async fn page(hall: &Hall, kind: RuleKind, list: &str, query: Query) -> Result<Json<Page<RuleOut>>, Problem> {
    let mut params = query.params(&["cursor", "limit"]);
    let wanted = Wanted::<i64>::read(&mut params, list);
    params.finish(()).map_err(Problem::bad_parameters)?;
    let (rows, now) = (block_list::page(hall, kind, wanted.after, wanted.rows()).await?, hall.now());
    Ok(Json(wanted.page(list, rows, |(id, _)| Some(*id), |(_, rule)| RuleOut::new(rule, now))))
}

async fn add(hall: &Hall, kind: RuleKind, input: RuleInput, by: By) -> Result<(StatusCode, Json<RuleOut>), Problem> {
    let (rule, added) = block_add::run(hall, kind, input, by).await?;
    let status = if added == Added::New { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(RuleOut::new(rule, hall.now()))))
}

async fn take_back(hall: &Hall, kind: RuleKind, query: Query, by: By) -> Result<StatusCode, Problem> {
    let mut params = query.params(&["target"]);
    let target = params.one("target").unwrap_or_default();
    if let Err(TargetRefused(problem)) = target.parse::<Target>() {
        params.refuse("target", problem);
    }
    params.finish(()).map_err(Problem::bad_parameters)?;
    block_lift::run(hall, kind, &target, by).await?;
    Ok(StatusCode::NO_CONTENT)
}
