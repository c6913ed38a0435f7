//! Whom this city blocks and allows, as it was decided.

use diesel::prelude::*;

use crate::domain::block::{Rule, RuleKind, Target};
use crate::domain::time::Moment;

use super::schema::peer_rules;
use super::{Conn, StoreError};

#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = peer_rules, treat_none_as_null = true, treat_none_as_default_value = false)]
struct RuleRow {
    id: i64,
    kind: String,
    target: String,
    reason: String,
    ends_at: Option<i64>,
    set_by: String,
    set_at: i64,
}

impl RuleRow {
    fn new(id: i64, rule: &Rule) -> Self {
        Self {
            id,
            kind: rule.kind.to_string(),
            target: rule.target.to_string(),
            reason: rule.reason.clone(),
            ends_at: rule.until.map(Moment::micros),
            set_by: rule.set_by.clone(),
            set_at: rule.set_at.micros(),
        }
    }

    fn read(self) -> Result<(i64, Rule), StoreError> {
        let unreadable = |column| StoreError::unreadable("peer_rules", self.id, column);
        let rule = Rule {
            kind: self.kind.parse().map_err(|()| unreadable("kind"))?,
            target: self.target.parse().map_err(|_| unreadable("target"))?,
            reason: self.reason,
            until: self.ends_at.map(Moment::from_micros),
            set_by: self.set_by,
            set_at: Moment::from_micros(self.set_at),
        };
        Ok((self.id, rule))
    }
}

/// A rule with the id of its row.
pub type Numbered = (i64, Rule);

pub fn by_target(conn: &mut Conn, kind: RuleKind, target: &Target) -> Result<Option<Numbered>, StoreError> {
    let row = peer_rules::table
        .filter(peer_rules::kind.eq(kind.as_str()).and(peer_rules::target.eq(target.to_string())))
        .select(RuleRow::as_select())
        .get_result(conn);
    row.optional()?.map(RuleRow::read).transpose()
}

pub fn insert(conn: &mut Conn, id: i64, rule: &Rule) -> Result<(), StoreError> {
    diesel::insert_into(peer_rules::table).values(RuleRow::new(id, rule)).execute(conn)?;
    Ok(())
}

pub fn update(conn: &mut Conn, id: i64, rule: &Rule) -> Result<(), StoreError> {
    diesel::update(peer_rules::table.find(id)).set(RuleRow::new(id, rule)).execute(conn)?;
    Ok(())
}

pub fn delete(conn: &mut Conn, id: i64) -> Result<(), StoreError> {
    diesel::delete(peer_rules::table.find(id)).execute(conn)?;
    Ok(())
}

/// Whether any rule about one of the targets holds at `now`.
pub fn any_holds(conn: &mut Conn, kind: RuleKind, targets: Vec<String>, now: Moment) -> Result<bool, StoreError> {
    let rules = peer_rules::table
        .filter(peer_rules::kind.eq(kind.as_str()).and(peer_rules::target.eq_any(targets)))
        .filter(peer_rules::ends_at.is_null().or(peer_rules::ends_at.gt(now.micros())));
    Ok(diesel::select(diesel::dsl::exists(rules)).get_result(conn)?)
}

/// Newest first, with ids below `before`.
pub fn list(conn: &mut Conn, kind: RuleKind, before: Option<i64>, limit: i64) -> Result<Vec<Numbered>, StoreError> {
    let rows: Vec<RuleRow> = peer_rules::table
        .filter(peer_rules::kind.eq(kind.as_str()).and(peer_rules::id.lt(before.unwrap_or(i64::MAX))))
        .order(peer_rules::id.desc())
        .limit(limit)
        .select(RuleRow::as_select())
        .load(conn)?;
    rows.into_iter().map(RuleRow::read).collect()
}

/// Every rule, in the order they were made.
pub fn all(conn: &mut Conn) -> Result<Vec<Rule>, StoreError> {
    let rows: Vec<RuleRow> = peer_rules::table.order(peer_rules::id).select(RuleRow::as_select()).load(conn)?;
    rows.into_iter().map(|row| row.read().map(|(_, rule)| rule)).collect()
}
