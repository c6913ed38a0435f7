//! Which API tokens there are; the tokens themselves are not kept.

use crate::store::users::{self, TokenRow};

use super::error::UseError;
use super::node::Hall;

/// By mail address, then oldest first.
pub async fn run(node: &Hall) -> Result<Vec<TokenRow>, UseError> {
    node.db.read(|conn| Ok(users::tokens(conn)?)).await
}
