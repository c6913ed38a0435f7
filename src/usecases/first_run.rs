//! The first hour of a node: a one-time link for whoever can read its terminal, with which the city gets its name and
//! the first person their account.

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::domain::password::PasswordRefused;
use crate::domain::role::Role;
use crate::store::invitations::{self, Invitation};
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::city_name::{self, NameInput, NameRefused};
use super::error::UseError;
use super::invitation_use::{self, Said};
use super::node::Hall;
use super::{password, secret, user_add};

const PAGE: &str = "first run";
const LASTS_SECS: i64 = 7 * 24 * 3600;

/// A new link, where nobody is on the staff yet; the one from an earlier start is void.
pub async fn link(node: &Hall) -> Result<Option<String>, UseError> {
    let hall = node.clone();
    let made = node.db.write(move |conn| {
        if users::count(conn)? > 0 {
            return Ok(None);
        }
        let (now, token) = (hall.now(), secret::fresh()?);
        let invitation = Invitation { id: hall.ids.next(now), user: None, ends_at: now.plus_secs(LASTS_SECS) };
        invitations::replace(conn, invitation, &secret::hash(&token), now)?;
        Ok::<_, UseError>(Some(hall.site.at(&format!("/first-run/{token}"))))
    });
    made.await
}

/// Whether a link is the one that was printed last, and still waits.
pub async fn is_open(node: &Hall, token: &str) -> Result<bool, UseError> {
    let (hash, now) = (secret::hash(token), node.now());
    node.db
        .read(move |conn| {
            let invitation = invitations::by_hash(conn, &hash, now)?;
            Ok(invitation.is_some_and(|invitation| invitation.user.is_none()) && users::count(conn)? == 0)
        })
        .await
}

/// What has to be mended in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstRefused {
    City(NameRefused),
    NoAddress,
    Password(PasswordRefused),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    Done(User),
    Over,
    Refused(FirstRefused),
}

/// Names the city and makes the first account, an admin's.
pub async fn run(node: &Hall, token: &str, city: &NameInput, email: &str, said: Said) -> Result<First, UseError> {
    if !is_open(node, token).await? {
        return Ok(First::Over);
    }
    let checked = city_name::read(node, city).map_err(FirstRefused::City).and_then(|site| {
        let email = user_add::check_email(email).map_err(|_| FirstRefused::NoAddress)?;
        invitation_use::judged(node, &said, &email).map_err(FirstRefused::Password)?;
        Ok((site, email))
    });
    let (site, email) = match checked {
        Ok(checked) => checked,
        Err(refused) => return Ok(First::Refused(refused)),
    };
    let hash = password::hash(said.password.clone()).await?;
    let (hall, named) = (node.clone(), site.clone());
    let done = node.db.write(move |conn| {
        if users::count(conn)? > 0 {
            return Ok(First::Over);
        }
        let now = hall.now();
        let by = By::page(&email, Some(Role::Admin), PAGE);
        let id = UserId(hall.ids.next(now));
        let user = User { id, email, name: String::new(), language: None, role: Role::Admin };
        users::insert(conn, &user, now)?;
        audit::note(conn, &hall, &by, Deed::PersonInvited, &user.email, Some(user.role.as_str()))?;
        invitation_use::settle(conn, &hall, &user, &said, &hash, &by)?;
        invitations::delete_of(conn, None)?;
        if named != *hall.here() {
            city_name::keep(conn, &hall, &named, &by)?;
        }
        Ok::<_, UseError>(users::by_id(conn, id)?.map_or(First::Over, First::Done))
    });
    let done = done.await?;
    if matches!(done, First::Done(_)) {
        node.called.change(site);
        node.wakers.deliveries.notify_one();
    }
    Ok(done)
}
