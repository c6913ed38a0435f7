//! A new link for somebody who lost theirs, or forgot their password.
//!
//! The password they had works until the link is used.

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::error::UseError;
use super::invitation_make::{self, Link};
use super::node::Hall;

pub async fn run(node: &Hall, id: UserId, by: By) -> Result<(User, Link), UseError> {
    let hall = node.clone();
    let made = node.db.write(move |conn| {
        let nobody = || UseError::not_found("there is no such person here".to_owned());
        let user = users::by_id(conn, id)?.ok_or_else(nobody)?;
        let link = invitation_make::make(conn, &hall, id)?;
        audit::note(conn, &hall, &by, Deed::LinkMade, &user.email, None)?;
        Ok::<_, UseError>((user, link))
    });
    made.await
}
