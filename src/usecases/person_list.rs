//! The staff, for those who manage them.

use std::collections::{HashMap, HashSet};

use crate::domain::id::UserId;
use crate::domain::role::Role;
use crate::domain::time::Moment;
use crate::store::users::{self, User};
use crate::store::{Conn, StoreError, invitations, sessions};

use super::error::UseError;
use super::node::Hall;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub user: User,
    /// Whether they have chosen a password.
    pub can_sign_in: bool,
    /// Whether a link waits for them.
    pub is_invited: bool,
    pub last_seen: Option<Moment>,
}

pub async fn run(node: &Hall) -> Result<Vec<Person>, UseError> {
    let now = node.now();
    node.db
        .read(move |conn| {
            let with_password: HashSet<UserId> = users::with_password(conn)?.into_iter().collect();
            let invited: HashSet<UserId> = invitations::invited(conn, now)?.into_iter().collect();
            let last_seen: HashMap<UserId, Moment> = sessions::last_seen(conn)?.into_iter().collect();
            let people = users::all(conn)?.into_iter().map(|user| Person {
                can_sign_in: with_password.contains(&user.id),
                is_invited: invited.contains(&user.id),
                last_seen: last_seen.get(&user.id).copied(),
                user,
            });
            Ok(people.collect())
        })
        .await
}

/// Whether nobody would be left who can manage people without this one.
pub(super) fn is_last_admin(conn: &mut Conn, user: &User) -> Result<bool, StoreError> {
    let with_password = users::with_password(conn)?;
    let others = users::all(conn)?
        .into_iter()
        .any(|other| other.role == Role::Admin && other.id != user.id && with_password.contains(&other.id));
    Ok(user.role == Role::Admin && !others)
}
