//! The staff, for those who manage them.

use std::collections::{HashMap, HashSet};

use crate::domain::id::UserId;
use crate::domain::role::Role;
use crate::domain::time::Moment;
use crate::store::users::{self, User};
use crate::store::{Conn, StoreError, identities, invitations, passkeys, second_factors, sessions};

use super::error::UseError;
use super::node::Hall;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub user: User,
    /// Whether they have chosen a password, or have another way in.
    pub can_sign_in: bool,
    /// Whether they have codes or passkeys, which they may lose.
    pub has_proofs: bool,
    /// Whether a link waits for them.
    pub is_invited: bool,
    pub last_seen: Option<Moment>,
}

pub async fn run(node: &Hall) -> Result<Vec<Person>, UseError> {
    let now = node.now();
    node.db
        .read(move |conn| {
            let passkeys = passkeys::owners(conn)?;
            let mut proofs: HashSet<UserId> = second_factors::owners(conn)?.into_iter().collect();
            proofs.extend(&passkeys);
            let mut with_way_in: HashSet<UserId> = users::with_password(conn)?.into_iter().collect();
            with_way_in.extend(passkeys);
            with_way_in.extend(identities::known(conn)?);
            let invited: HashSet<UserId> = invitations::invited(conn, now)?.into_iter().collect();
            let last_seen: HashMap<UserId, Moment> = sessions::last_seen(conn)?.into_iter().collect();
            let people = users::all(conn)?.into_iter().map(|user| Person {
                can_sign_in: with_way_in.contains(&user.id),
                has_proofs: proofs.contains(&user.id),
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
