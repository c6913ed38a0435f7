//! A one-time link with which somebody chooses their password: at the beginning, or when they forgot it.
//!
//! What happens when it is opened is `invitation_use`'s.

use crate::domain::id::UserId;
use crate::domain::time::Moment;
use crate::store::Conn;
use crate::store::invitations::{self, Invitation};

use super::error::UseError;
use super::node::Node;
use super::secret;

pub const LASTS_DAYS: i64 = 7;

/// A link as it is shown, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub url: String,
    pub ends_at: Moment,
}

/// Makes a link for somebody; the one they had is void.
pub(super) fn make(conn: &mut Conn, node: &Node, user: UserId) -> Result<Link, UseError> {
    let (now, token) = (node.now(), secret::fresh()?);
    let ends_at = now.plus_secs(LASTS_DAYS * 24 * 3600);
    let invitation = Invitation { id: node.ids.next(now), user: Some(user), ends_at };
    invitations::replace(conn, invitation, &secret::hash(&token), now)?;
    Ok(Link { url: node.site.at(&format!("/invitation/{token}")), ends_at })
}
